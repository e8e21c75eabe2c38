// Adds steps to the browser's history: typing changes the address, and once it pauses you can go
// back to where you were.

import { fragmentParts } from "./link-text.js";
import { FRAMED, step } from "./page-link.js";
import { ReadingPosition } from "./reading-position.js";

const REST = 2000; // milliseconds without typing
const PATIENCE = 1000; // until a text becomes a step even if unread

export class AddressHistory {
  constructor(panel, address, signal) {
    const { fields, link } = address;
    const position = new ReadingPosition(panel, signal);
    Object.assign(this, { address, fields, link, position });
    this.unread = false; // whether Python still has to read what was typed
    fields.form.addEventListener("change", () => this.settle(), { signal });
    addEventListener("popstate", () => this.travelled(), { signal });
    addEventListener("hashchange", () => this.followed(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.resting));
  }

  /** Take the filled form for the step the reader is on. */
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

  /** Note a change; it becomes a step once typing pauses. */
  typed() {
    if (this.before === null) {
      this.link.flush();
      // Another panel or a heading may have been in the address.
      const { hash } = location;
      this.before = !hash || fragmentParts(hash)?.pairs.size ? hash : this.step.hash;
    }
    this.unread = true;
    this.shown = "";
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.settle(), REST);
  }

  /** Note that Python read what was typed, so a link has it in plain form. */
  read() {
    this.unread = false;
    if (this.due) this.settle();
  }

  /** Make a step of the form's texts once typing pauses; `now` if the reader is about to leave. */
  settle(now = false) {
    clearTimeout(this.resting);
    if (this.before === null) return;
    this.due ??= this.position.now();
    if (this.unread && !now) {
      // Wait a moment: once Python has read it, a number is in plain form, or the same as before.
      this.resting = setTimeout(() => this.settle(true), PATIENCE);
      return;
    }
    const [position, before] = [this.due, this.before];
    this.due = this.before = null;
    this.link.flush();
    const { hash } = location;
    const same = hash === before || this.texts() === this.step.texts;
    this.step = { hash, texts: this.texts() };
    if (!same && !this.push(before, position, hash)) this.before = before; // then at the next pause
  }

  /** Restore the address from before typing, and add the typed one as a step after it. */
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
    if (location.hash === hash) return true; // some browsers refuse silently
    this.link.rewrite();
    return false;
  }

  /** Make a step of a link that fills the form with other numbers. */
  go(hash, { defaults, texts }) {
    const same = this.fields.all.every(
      ({ name, value }) => value === (texts[name] ?? defaults[name] ?? ""),
    );
    if (same) history.replaceState(history.state, "", hash);
    else step(this.position.now(), hash);
  }

  /** Save the position when a click leads away, or to another state of this page. */
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

  /** Fill the form from the address after Back or Forward, and restore the position. */
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

  /** Follow a link: the fragment changed, but not by Back or Forward. */
  followed() {
    if (this.shown !== location.href) this.address.on.arrive(false);
    this.shown = "";
  }
}
