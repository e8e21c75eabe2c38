// Keeps one panel's link in the page's address.

import { fragment, fragmentParts, linkContent, renamedPairs } from "./link-text.js";

const DEBOUNCE = 300; // milliseconds: browsers limit how often an address may change

// A frame shares history with the whole window: an extra step would keep Back from leaving the
// surrounding page, as its reader expects.
export const FRAMED = window.parent !== window;

/** Add an address as a step of history; in a frame, replace the one before. */
export function step(state, hash) {
  if (FRAMED) history.replaceState(state, "", hash);
  else history.pushState(state, "", hash);
}

/**
 * Keep one panel's link; `defaults` are {version: {name: text}}, in form order, and `formerly` has
 * today's name for each former field name.
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

  /** Return what the address tells this panel; null if it holds nothing or concerns another one. */
  read(hash = location.hash) {
    const found = fragmentParts(hash);
    if (found?.slug !== this.slug) return null;
    if (Object.keys(this.formerly).length) found.pairs = this.renamed(found.pairs);
    const named = found.pairs.get("id");
    const spoken = named && this.isPanel(named) ? named : this.slug; // else: the first
    if (spoken !== this.id) return null;
    return linkContent(found.pairs, this.defaults, this.version);
  }

  /** Tell whether an id belongs to a panel of this calculator and to nothing else on the page. */
  isPanel(id) {
    const panel = document.getElementById(id)?.querySelector(":scope > calculator-panel");
    return panel?.getAttribute("slug") === this.slug;
  }

  /** Write these texts into the address once typing pauses; null if there's nothing to keep. */
  write(texts) {
    this.unwritten = this.last = { texts };
    clearTimeout(this.writing);
    this.writing = setTimeout(() => this.flush(), DEBOUNCE);
  }

  /** Write the same again if the address didn't take it. */
  rewrite() {
    if (this.last) this.write(this.last.texts);
  }

  /** Drop pending texts when the address changes: they belonged to the one before. */
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

  /** Save what was typed last when the panel is removed, unless this is another page by now. */
  leave() {
    this.flush();
  }
}
