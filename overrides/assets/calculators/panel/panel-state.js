// What a panel knows about its answer, as one value. Each function takes one and returns the
// next. No page in here.

/** Begin with a page that shows the answer to `example`, texts by name. */
export function begin(example) {
  return {
    example, // what the form began with: the page's own texts, or a link's
    shown: answerKey(example, "seller", false), // what the answer on the page was computed from
    showsExample: true,
    printing: "", // what to print once the answer has come
    printed: false, // whether the answer is worked out for paper
    asking: false, // whether Python has been asked and hasn't replied
    again: false, // whether to ask once more after that
    more: false, // whether ranges are still being worked out, beyond the likely values
    waits: false, // for a tap
  };
}

/** Return what an answer depends on, as one text. */
export const answerKey = (texts, chair, printed) => JSON.stringify([texts, chair, printed]);

/** A link, a scenario or Undo has filled the form. */
export const filled = (state, example) => ({ ...state, example });

/** The reader has changed something: the answer is for the screen again. */
export const edited = (state) => ({ ...state, printed: false });

/** The page is to be printed, or one card of it, once the answer is there for paper. */
export const forPaper = (state, card) => ({ ...state, printing: card, printed: true });

/** An answer is wanted; a tap isn't waited for any more. */
export const wanted = (state) => ({ ...state, again: true, waits: false });

export const asking = (state) => ({ ...state, asking: true, again: false });

/** Nobody asks any more. */
export const rested = (state) => ({ ...state, asking: false });

/** There is no answer, because of `cause`; in a closed-off frame Python only waits for a tap. */
export const failed = (state, cause) => ({
  ...state,
  printing: "",
  more: false,
  waits: cause === "frame",
});

/**
 * A reply has come, `current` where the form still holds what was asked. Return the next state, and
 * what to do: "drop" it, "fail", "wait" for the rest of it, name its "problem", or "show" it.
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

/** The answer to these texts is on the page, and `key` is what it depends on. */
export function answered(state, key, texts) {
  if (key === state.shown) return state;
  const showsExample = JSON.stringify(texts) === JSON.stringify(state.example);
  return { ...state, shown: key, showsExample };
}

/** What was to be printed is on its way to the printer. */
export const handedOn = (state) => ({ ...state, printing: "" });
