// Makes text from others safe to put into our sentences. Doesn't touch the page.

const SHOWN = 10; // names in one sentence
const LONGEST = 60; // characters of each

/** Return a text without characters that break lines or change the direction of what follows. */
export function printable(text) {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, " ").trim();
}

/** Return some names in a row: the first few, and only the beginning of long ones. */
export function listed(names) {
  const some = names.slice(0, SHOWN).map((name) => short(printable(name)));
  return [...some, ...(names.length > SHOWN ? ["…"] : [])].join(", ");
}

/** Return the beginning of a text, in whole characters. */
export function short(text) {
  const signs = [...text.slice(0, 2 * LONGEST)];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join("")}…` : signs.join("");
}
