// Reads and writes the text of a link: names and texts, whatever they mean. No page in here.

/**
 * Names in a link that are no field's, as Python has them: `reserved` in their order, of those the
 * `lists` of fields by who supplied them, and `before`, which stands before a field's name for what
 * was in it before a hand-over. Those without an input here are left to later versions, and those
 * that are only `read` are known and not written back.
 */
export const names = { reserved: [], read: [], lists: [], before: "was." };

/** Take the names from an element that Python has written them on. */
export function learn({ dataset }) {
  Object.assign(names, JSON.parse(dataset.names));
}

/** The field that a `was.` speaks of, or "". */
const of = (name) => (name.startsWith(names.before) ? name.slice(names.before.length) : "");

/** `#colr?years=5&v=1` as {slug, pairs}, or null where the fragment is no filled-in calculator. */
export function fragmentParts(hash) {
  const found = /^#([a-z0-9-]+)(?:\?(.*))?$/s.exec(hash);
  if (!found) return null;
  const pairs = new Map();
  for (const part of (found[2] ?? "").split("&").filter(Boolean)) {
    const [name, ...text] = part.split("=");
    pairs.set(decoded(name), decoded(text.join("=")));
  }
  return { slug: found[1], pairs };
}

/**
 * Return the same pairs by today's names; where both are there, today's counts. `formerly` has
 * today's name for each that a field had before.
 */
export function renamedPairs(pairs, formerly) {
  const own = (name) => (Object.hasOwn(formerly, name) ? formerly[name] : name);
  const today = (name) => (of(name) ? names.before + own(of(name)) : own(name));
  const list = (text) => text.split(",").map((name) => own(name.trim())).join(",");
  const said = (name, text) => (names.lists.includes(name) ? list(text) : text);
  const now = [...pairs].map(([name, text]) => [today(name), said(name, text), name]);
  now.sort(([one, , before], [other, , after]) => (one === before) - (other === after));
  return new Map(now.map(([name, text]) => [name, text]));
}

/**
 * Return what the pairs of a link say to a calculator: {defaults, texts, before, fields, unknown,
 * version}; `version` is null where it is a known one. `versions` are {version: {name: text}}.
 */
export function linkContent(pairs, versions, today) {
  const version = pairs.get("v") ?? today;
  const known = Object.hasOwn(versions, version);
  const defaults = versions[known ? version : today];
  const meant = (name) => Object.hasOwn(defaults, name) || names.reserved.includes(name);
  const former = (name) => Object.hasOwn(defaults, of(name));
  const named = [...pairs.keys()].filter((name) => name !== "v");
  return {
    defaults,
    texts: Object.fromEntries([...pairs].filter(([name]) => meant(name))),
    before: Object.fromEntries([...pairs].filter(([name]) => former(name))),
    fields: named.filter((name) => Object.hasOwn(defaults, name)),
    unknown: named.filter((name) => !meant(name) && !former(name) && !names.read.includes(name)),
    version: known ? null : version,
  };
}

/** The fragment for these texts: only what differs from the defaults, in the form's order. */
export function fragment(slug, texts, defaults, version) {
  const before = Object.keys(defaults).map((name) => names.before + name);
  const pairs = [...Object.keys(defaults), ...names.reserved, ...before]
    .filter((name) => name in texts && texts[name] !== (defaults[name] ?? (of(name) ? null : "")))
    .map((name) => `${name}=${encoded(texts[name])}`);
  return `#${slug}?${[...pairs, `v=${version}`].join("&")}`;
}

/** The same sum for a terminal, each text quoted as a shell wants it. */
export function command(slug, texts, defaults) {
  const options = Object.keys(texts)
    .filter((name) => !of(name) && !names.lists.includes(name))
    .filter((name) => texts[name] !== (defaults[name] ?? ""))
    .map((name) => `--${name.replaceAll("_", "-")}=${quoted(texts[name])}`);
  return ["python -m calculators", slug, ...options].join(" ");
}

function decoded(text) {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced; // a stray % sign: leave it to the reader of numbers to say so
  }
}

// Brackets and quotes are encoded too: mail programs end an address there.
function encoded(text) {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd")) // half a sign has no bytes
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+")
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":");
}

function quoted(text) {
  return /^[\w.,:%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
