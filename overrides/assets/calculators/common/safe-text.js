// Makes text that somebody else wrote safe to put into a sentence of ours. No page in here.

const SHOWN = 10; // names in one sentence
const LONGEST = 60; // characters of each

/** A text without signs that break lines or turn the direction of what follows. */
export function printable(text) {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, " ").trim();
}

/** Some names in a row: the first of them where there are many, and the beginning of long ones. */
export function listed(names) {
  const some = names.slice(0, SHOWN).map((name) => short(printable(name)));
  return [...some, ...(names.length > SHOWN ? ["…"] : [])].join(", ");
}

/** The beginning of a text, whole signs of it. */
export function short(text) {
  const signs = [...text.slice(0, 2 * LONGEST)];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join("")}…` : signs.join("");
}
