// Reads and writes the text of a link: names and texts, whatever they mean. Doesn't touch the page.

/**
 * Names in a link that aren't fields, from Python: `reserved` in order; `lists` are those that list
 * fields by who supplied them; `before` is the prefix for a field's text from before a handover.
 * Names without an input here are left for later versions; names in `read` are known but not
 * written back.
 */
export const names = { reserved: [], read: [], lists: [], before: "was." };

/** Take the names from an element that Python wrote them on. */
export function learn({ dataset }) {
  Object.assign(names, JSON.parse(dataset.names));
}

/** Return the field that a `was.` is about, or "". */
const of = (name) => (name.startsWith(names.before) ? name.slice(names.before.length) : "");

/**
 * Parse `#colr?years=5&v=2` as {slug, pairs}; null if the fragment isn't a filled-in calculator.
 */
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
 * today's name for each former field name.
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
 * Return what a link's pairs tell a calculator: {defaults, texts, before, fields, unknown,
 * version, made}; `version` is null if it's a known one, and `made` the one whose defaults count.
 * `versions` are {version: {name: text}}.
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
    made: known ? version : today,
  };
}

/** Return the fragment for these texts: only what differs from the defaults, in form order. */
export function fragment(slug, texts, defaults, version) {
  const before = Object.keys(defaults).map((name) => names.before + name);
  const pairs = [...Object.keys(defaults), ...names.reserved, ...before]
    .filter((name) => name in texts && texts[name] !== (defaults[name] ?? (of(name) ? null : "")))
    .map((name) => `${name}=${encoded(texts[name])}`);
  return `#${slug}?${[...pairs, `v=${version}`].join("&")}`;
}

/** Return the same calculation as a shell command, each text quoted. */
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
    return spaced; // a stray % sign: the number reader will report it
  }
}

// Brackets and quotes are encoded too: mail programs end an address there.
function encoded(text) {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd")) // half a character has no bytes
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+")
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":");
}

function quoted(text) {
  return /^[\w.,:%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
