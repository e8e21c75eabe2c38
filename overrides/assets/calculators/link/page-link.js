// Keeps the link of one panel in the address of the page.

import { fragment, fragmentParts, linkContent, renamedPairs } from "./link-text.js";

const DEBOUNCE = 300; // milliseconds: browsers limit how often an address may change

// In a frame, a step of history is one of the whole window: Back on the page around wouldn't lead
// away from it, as its reader expects.
export const FRAMED = window.parent !== window;

/** Enter an address as a step of history, or, in a frame, in place of the one before. */
export function step(state, hash) {
  if (FRAMED) history.replaceState(state, "", hash);
  else history.pushState(state, "", hash);
}

/**
 * The link of one panel; `defaults` are {version: {name: text}}, in the form's order, and
 * `formerly` has today's name for each that a field had before.
 */
export class Link {
  constructor({ slug, id, version, defaults, formerly = {} }) {
    Object.assign(this, { slug, id, version, defaults, formerly, path: location.pathname });
  }

  renamed(pairs) {
    return renamedPairs(pairs, this.formerly);
  }

  get today() {
    return this.defaults[this.version];
  }

  /** What the address says to this panel, or null where it speaks to none or another. */
  read(hash = location.hash) {
    const found = fragmentParts(hash);
    if (found?.slug !== this.slug) return null;
    if (Object.keys(this.formerly).length) found.pairs = this.renamed(found.pairs);
    const named = found.pairs.get("id");
    const spoken = named && this.isPanel(named) ? named : this.slug; // else: the first
    if (spoken !== this.id) return null;
    return linkContent(found.pairs, this.defaults, this.version);
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

  /** Write the same again, where the address didn't take it. */
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
