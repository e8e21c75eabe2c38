// Keeps scenarios on this device, and reads and writes them as a file. Each has its own entry in
// the browser's storage, so two tabs can't overwrite each other's.

import { printable } from "../common/safe-text.js";
import { SITE } from "../common/storage-prefix.js";

const ENTRY = `${SITE}scenario.`;

const FORMAT = "trust-negotiation-playbook scenarios";
const VERSION = 1;
const MOST = 200; // scenarios in one file
export const LARGEST = 1_000_000; // bytes of such a file
const NAME = 80; // characters
const TEXT = 4000; // a list of field names may be long
const FIELDS = 200;

const memory = new Map(); // if the browser keeps nothing: until the page closes

/** Why a file can't be used: `key` names the sentence, `slots` what fills it. */
export class Unusable extends Error {
  constructor(key, slots = {}) {
    super(key);
    Object.assign(this, { key, slots });
  }
}

/** Return everything kept, oldest first. Leave alone what can't be read. */
export function all() {
  const found = new Map(memory);
  for (const key of keys("localStorage", ENTRY)) {
    try {
      const [one] = read(localStorage.getItem(key));
      found.set(one.id, one);
    } catch {
      // Written by something else, or by a later version.
    }
  }
  const order = ({ kept, id }) => `${kept} ${id}`;
  return [...found.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

/** Keep a scenario; return "" or why it only lasts while the page is open: "denied" or "full". */
export function put(scenario) {
  try {
    localStorage.setItem(ENTRY + scenario.id, written([scenario]));
    memory.delete(scenario.id);
    return "";
  } catch (fault) {
    memory.set(scenario.id, scenario);
    return /quota/i.test(fault.name) ? "full" : "denied";
  }
}

export function remove({ id }) {
  memory.delete(id);
  try {
    localStorage.removeItem(ENTRY + id);
  } catch {
    // Then there's nothing to remove.
  }
}

/** Remove everything this site has in the browser's storage. */
export function forget() {
  memory.clear();
  for (const store of ["localStorage", "sessionStorage"]) {
    for (const key of keys(store, SITE)) window[store].removeItem(key);
  }
}

/** Tell whether a storage event is about scenarios; null means all was cleared. */
export const concerns = ({ key }) => key === null || key.startsWith(ENTRY);

/** Return a scenario of these numbers, under a name none of the others has. */
export function scenario({ name, slug, version, texts, strict }, others) {
  const short = Object.entries(texts).map(([field, text]) => [field, text.slice(0, TEXT)]);
  const kept = new Date().toISOString();
  const some = Object.fromEntries(short);
  return { id: anew(), name: free(name, others), slug, version, texts: some, strict, kept };
}

/** Return a file's scenarios that aren't kept here yet, ready to keep. */
export function taken(found, others) {
  const fresh = [];
  for (const one of found) {
    const here = [...others, ...fresh];
    const twin = here.find(({ id }) => id === one.id);
    if (here.some((other) => same(one, other) && (other === twin || other.name === one.name))) {
      continue;
    }
    fresh.push({ ...one, id: twin ? anew() : one.id, name: free(one.name, here) });
  }
  return fresh;
}

export function written(scenarios) {
  return JSON.stringify({ format: FORMAT, version: VERSION, scenarios }, null, 1);
}

/** Return a file's scenarios; raises Unusable. */
export function read(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Unusable("cut");
  }
  if (file?.format !== FORMAT) throw new Unusable("foreign");
  if (file.version !== VERSION) throw new Unusable("newer");
  const { scenarios } = file;
  if (!Array.isArray(scenarios) || !scenarios.length) throw new Unusable("empty");
  if (scenarios.length > MOST) throw new Unusable("many", { most: MOST });
  scenarios.forEach((one, at) => {
    if (!sound(one)) throw new Unusable("damaged", { number: at + 1 });
  });
  return scenarios.map(({ id, name, slug, version, texts, strict, kept }) => {
    return { id, name: printable(name), slug, version, texts: { ...texts }, strict, kept };
  });
}

function sound(one) {
  const fits = (text, longest) => typeof text === "string" && text.length <= longest;
  const reads = (text, longest, pattern) => fits(text, longest) && pattern.test(text);
  const named = (text) => reads(text, NAME, /^[a-z][a-z0-9_.]*$/);
  const { id, name, slug, version, texts, strict, kept } = one ?? {};
  return (
    reads(id, 40, /^[a-z0-9]+$/) &&
    fits(name, NAME) &&
    printable(name) !== "" &&
    reads(slug, NAME, /^[a-z][a-z0-9-]*$/) &&
    reads(version, 6, /^[0-9]+$/) &&
    isTexts(texts) &&
    Object.entries(texts).every(([field, text]) => named(field) && fits(text, TEXT)) &&
    Array.isArray(strict) &&
    strict.length <= FIELDS &&
    strict.every(named) &&
    fits(kept, 30) &&
    !Number.isNaN(Date.parse(kept))
  );
}

function isTexts(texts) {
  const plain = texts !== null && typeof texts === "object" && !Array.isArray(texts);
  return plain && Object.keys(texts).length <= FIELDS;
}

function free(name, others) {
  const used = new Set(others.map((other) => other.name));
  for (let number = 1; ; number++) {
    const more = number > 1 ? ` (${number})` : "";
    const tried = name.slice(0, NAME - more.length) + more;
    if (!used.has(tried)) return tried;
  }
}

function same(one, other) {
  const told = ({ slug, version, texts }) =>
    JSON.stringify([slug, version, Object.entries(texts).sort()]);
  return told(one) === told(other);
}

function anew() {
  const bytes = crypto.getRandomValues(new Uint8Array(12)); // randomUUID isn't on every host
  return [...bytes].map((byte) => byte.toString(36)).join("");
}

/** Return the keys with this beginning; none where the browser denies its storage. */
function keys(store, beginning) {
  try {
    return Object.keys(window[store]).filter((key) => key.startsWith(beginning));
  } catch {
    return [];
  }
}
