// Makes steps of the browser's history: typing changes the address, and once it rests you can go
// back to where you were.

import { fragmentParts } from "./link-text.js";
import { FRAMED, step } from "./page-link.js";
import { ReadingPosition } from "./reading-position.js";

const REST = 2000; // milliseconds without typing
const PATIENCE = 1000; // before a text becomes a step unread

export class AddressHistory {
  constructor(panel, address, signal) {
    const { fields, link } = address;
    const position = new ReadingPosition(panel, signal);
    Object.assign(this, { address, fields, link, position });
    this.unread = false; // whether Python has yet to read what was typed
    fields.form.addEventListener("change", () => this.settle(), { signal });
    addEventListener("popstate", () => this.travelled(), { signal });
    addEventListener("hashchange", () => this.followed(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.resting));
  }

  /** The form was filled in: what it holds now is the step that the reader stands on. */
  begin() {
    this.stop();
    const hash = this.link.read() ? location.hash : "";
    this.step = { hash, texts: this.texts() };
    this.link.here = location.href;
  }

  texts() {
    return JSON.stringify(this.fields.texts());
  }

  stop() {
    clearTimeout(this.resting);
    this.due = this.before = null;
    this.unread = false;
  }

  /** Something was typed; at rest it will be a step. */
  typed() {
    if (this.before === null) {
      this.link.flush();
      // Another panel of this page may have had the address, or a heading.
      const { hash } = location;
      this.before = !hash || fragmentParts(hash)?.pairs.size ? hash : this.step.hash;
    }
    this.unread = true;
    this.shown = "";
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.settle(), REST);
  }

  /** Python has read what was typed, so that a link says it in plain form. */
  read() {
    this.unread = false;
    if (this.due) this.settle();
  }

  /** What the form holds is at rest; `now`, where the reader is about to leave it. */
  settle(now = false) {
    clearTimeout(this.resting);
    if (this.before === null) return;
    this.due ??= this.position.now();
    if (this.unread && !now) {
      // A moment more: read by Python, a number is in plain form, or no other one at all.
      this.resting = setTimeout(() => this.settle(true), PATIENCE);
      return;
    }
    const [position, before] = [this.due, this.before];
    this.due = this.before = null;
    this.link.flush();
    const { hash } = location;
    const same = hash === before || this.texts() === this.step.texts;
    this.step = { hash, texts: this.texts() };
    if (!same && !this.push(before, position, hash)) this.before = before; // at the next rest, then
  }

  /** The address becomes again what it was before typing, and the typed one a step after it. */
  push(before, position, hash) {
    if (FRAMED) return true;
    const here = location.pathname + location.search;
    try {
      history.replaceState(position, "", here + before);
      this.position.note(location.href, position);
      history.pushState(this.position.now(), "", here + hash);
    } catch {
      // Too many changes for this browser.
    }
    if (location.hash === hash) return true; // some browsers refuse in silence
    this.link.rewrite();
    return false;
  }

  /** A link fills the form with other numbers: a step too, unless they are the same. */
  go(hash, { defaults, texts }) {
    const same = this.fields.all.every(
      ({ name, value }) => value === (texts[name] ?? defaults[name] ?? ""),
    );
    if (same) history.replaceState(history.state, "", hash);
    else step(this.position.now(), hash);
  }

  /** A click leads away, or to another state of this page: whoever comes back finds the spot. */
  leaving() {
    this.settle(true);
    this.shown = "";
    const position = this.position.leaving();
    try {
      history.replaceState({ ...history.state, ...position }, "");
    } catch {
      // Too many changes for this browser: then only the position is lost.
    }
  }

  /** Back or Forward within the page: the form is filled in from the address, where it was. */
  travelled() {
    if (location.pathname !== this.link.path) {
      this.stop(); // the address is another page's already
      this.link.forget();
      return;
    }
    if (location.hash && history.state === null) return; // a new fragment: see `followed`
    this.position.note(this.link.here, this.position.now());
    if (!this.address.show()) return;
    this.shown = location.href;
    this.position.restore(this.position.known() ?? {});
  }

  /** The fragment is another one, and not by Back or Forward: a link was followed. */
  followed() {
    if (this.shown !== location.href) this.address.on.arrive(false);
    this.shown = "";
  }
}
