// Form and fragment: what a link holds, read and written. Knows names and texts, no meaning.

const DEBOUNCE = 300; // milliseconds: browsers limit how often an address may change

// Names in a link that are no field's; those without an input here are left to later versions.
const RESERVED = "seller buyer id currency seed together find told guess unknown".split(" ");

const SOURCES = ["told", "guess", "unknown"]; // lists of fields, by who supplied them
const BEFORE = "was."; // before the name of a field: what stood there before a hand-over

/** The field that a `was.` speaks of, or "". */
const of = (name) => (name.startsWith(BEFORE) ? name.slice(BEFORE.length) : "");

// In a frame, a step of history is one of the whole window: Back on the page around would not lead
// away from it, as its reader expects.
export const FRAMED = window.parent !== window;

/** Enter an address as a step of history, or, in a frame, in place of the one before. */
export function step(state, hash) {
  if (FRAMED) history.replaceState(state, "", hash);
  else history.pushState(state, "", hash);
}

/** The link of one panel; `defaults` are {version: {name: text}}, in the form's order.
 *  `formerly` has today's name for each that a field had before. */
export class Link {
  constructor({ slug, id, version, defaults, formerly = {} }) {
    Object.assign(this, { slug, id, version, defaults, formerly, path: location.pathname });
  }

  /** The same pairs by today's names; where both are there, today's counts. */
  renamed(pairs) {
    const own = (name) => (Object.hasOwn(this.formerly, name) ? this.formerly[name] : name);
    const today = (name) => (of(name) ? BEFORE + own(of(name)) : own(name));
    const names = (text) => text.split(",").map((name) => own(name.trim())).join(",");
    const lists = (name, text) => (SOURCES.includes(name) ? names(text) : text);
    const now = [...pairs].map(([name, text]) => [today(name), lists(name, text), name]);
    now.sort(([one, , before], [other, , after]) => (one === before) - (other === after));
    return new Map(now.map(([name, text]) => [name, text]));
  }

  get today() {
    return this.defaults[this.version];
  }

  /** What the address says to this panel, or null where it speaks to none or another. */
  read(hash = location.hash) {
    const found = parse(hash);
    if (found?.slug !== this.slug) return null;
    if (Object.keys(this.formerly).length) found.pairs = this.renamed(found.pairs);
    const named = found.pairs.get("id");
    const spoken = named && this.isPanel(named) ? named : this.slug; // else: the first
    if (spoken !== this.id) return null;
    const version = found.pairs.get("v") ?? this.version;
    const known = Object.hasOwn(this.defaults, version);
    const defaults = this.defaults[known ? version : this.version];
    const meant = (name) => Object.hasOwn(defaults, name) || RESERVED.includes(name);
    const names = [...found.pairs.keys()].filter((name) => name !== "v");
    return {
      defaults,
      texts: Object.fromEntries([...found.pairs].filter(([name]) => meant(name))),
      before: Object.fromEntries(
        [...found.pairs].filter(([name]) => Object.hasOwn(defaults, of(name))),
      ),
      fields: names.filter((name) => Object.hasOwn(defaults, name)),
      unknown: names.filter((name) => !meant(name) && !Object.hasOwn(defaults, of(name))),
      version: known ? null : version,
    };
  }

  /** Whether it is a panel of this calculator that has an id, and nothing else of the page. */
  isPanel(id) {
    const panel = document.getElementById(id)?.querySelector(":scope > calculator-panel");
    return panel?.getAttribute("slug") === this.slug;
  }

  /** Write these texts into the address, once they rest; null: there is nothing to keep. */
  write(texts) {
    this.unwritten = this.last = { texts };
    clearTimeout(this.writing);
    this.writing = setTimeout(() => this.flush(), DEBOUNCE);
  }

  /** Write the same again, where the address did not take it. */
  rewrite() {
    if (this.last) this.write(this.last.texts);
  }

  /** The address has become another one: what was to be written belongs to the one before. */
  forget() {
    clearTimeout(this.writing);
    this.unwritten = this.last = null;
  }

  flush() {
    clearTimeout(this.writing);
    if (!this.unwritten || location.pathname !== this.path) return; // another page's by now
    const { texts } = this.unwritten;
    this.unwritten = null;
    const named = this.id === this.slug ? {} : { id: this.id };
    const hash = texts ? fragment(this.slug, { ...texts, ...named }, this.today, this.version) : "";
    if (hash === location.hash) return;
    try {
      history.replaceState(history.state, "", location.pathname + location.search + hash);
      this.here = location.href;
    } catch {
      // Too many changes for this browser: the next one will be written.
    }
  }

  /** The panel is taken out: keep what was typed last, unless the page is another one by now. */
  leave() {
    this.flush();
  }
}

/** `#colr?years=5&v=1` as {slug, pairs}, or null where the fragment is no filled-in calculator. */
export function parse(hash) {
  const found = /^#([a-z0-9-]+)(?:\?(.*))?$/s.exec(hash);
  if (!found) return null;
  const pairs = new Map();
  for (const part of (found[2] ?? "").split("&").filter(Boolean)) {
    const [name, ...text] = part.split("=");
    pairs.set(decoded(name), decoded(text.join("=")));
  }
  return { slug: found[1], pairs };
}

/** The fragment for these texts: only what differs from the defaults, in the form's order. */
export function fragment(slug, texts, defaults, version) {
  const before = Object.keys(defaults).map((name) => BEFORE + name);
  const pairs = [...Object.keys(defaults), ...RESERVED, ...before]
    .filter((name) => name in texts && texts[name] !== (defaults[name] ?? (of(name) ? null : "")))
    .map((name) => `${name}=${encoded(texts[name])}`);
  return `#${slug}?${[...pairs, `v=${version}`].join("&")}`;
}

/** The same sum for a terminal, each text quoted as a shell wants it. */
export function command(slug, texts, defaults) {
  const options = Object.keys(texts)
    .filter((name) => !of(name) && !SOURCES.includes(name))
    .filter((name) => texts[name] !== (defaults[name] ?? ""))
    .map((name) => `--${name.replaceAll("_", "-")} ${quoted(texts[name])}`);
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
