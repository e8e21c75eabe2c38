// Holds what a panel knows about its answer, as one value. Each function takes one and returns the
// next. Doesn't touch the page.

/** Begin with a page that shows the answer to `example`, texts by name. */
export function begin(example) {
  return {
    example, // what the form began with: the page's own texts, or a link's
    shown: answerKey(example, "seller", false), // what the shown answer was computed from
    showsExample: true,
    printing: "", // what to print once the answer is here
    printed: false, // whether to work out the answer for paper
    asking: false, // whether Python has been asked and hasn't replied
    again: false, // whether to ask again after that
    more: false, // whether ranges are still coming, beyond the likely values
    waits: false, // waiting for a tap
  };
}

/** Return everything an answer depends on, as one text. */
export const answerKey = (texts, chair, printed) => JSON.stringify([texts, chair, printed]);

/** Note that a link, a scenario or Undo filled the form. */
export const filled = (state, example) => ({ ...state, example });

/** Note that the reader changed something: the answer is for the screen again. */
export const edited = (state) => ({ ...state, printed: false });

/** Ask for the page, or one card of it, to be printed once the answer for paper is here. */
export const forPaper = (state, card) => ({ ...state, printing: card, printed: true });

/** Ask for an answer, and stop waiting for a tap. */
export const wanted = (state) => ({ ...state, again: true, waits: false });

export const asking = (state) => ({ ...state, asking: true, again: false });

/** Stop asking. */
export const rested = (state) => ({ ...state, asking: false });

/** Fail because of `cause`; in a sandboxed frame Python only waits for a tap. */
export const failed = (state, cause) => ({
  ...state,
  printing: "",
  more: false,
  waits: cause === "frame",
});

/**
 * Take a reply, `current` if the form still holds what was asked. Return the next state, and what
 * to do: "drop" it, "fail", "wait" for the rest of it, name its "problem", or "show" it.
 */
export function received(state, reply, current) {
  const next = { ...state, more: false };
  if (!current) return { next, act: "drop" }; // the latest answer wins
  if (reply.state === "failed") return { next, act: "fail" };
  next.more = Boolean(reply.more);
  next.again ||= next.more;
  if (next.more && !reply.zones) return { next, act: "wait" };
  return { next, act: reply.state === "problem" ? "problem" : "show" };
}

/** Note that the page shows the answer to these texts; `key` is what it depends on. */
export function answered(state, key, texts) {
  if (key === state.shown) return state;
  const showsExample = JSON.stringify(texts) === JSON.stringify(state.example);
  return { ...state, shown: key, showsExample };
}

/** Note that printing has begun. */
export const handedOn = (state) => ({ ...state, printing: "" });
