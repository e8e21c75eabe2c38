// Steps of history: typing changes the address, and what has come to rest is a step to go back by.

import { Place } from "./place.js";
import { FRAMED, parse, step } from "./state.js";

const REST = 2000; // milliseconds without typing
const PATIENCE = 1000; // before a text becomes a step unread

export class Steps {
  constructor(address, signal) {
    const { panel, link } = address;
    Object.assign(this, { address, panel, link, place: new Place(panel, signal) });
    this.unread = false; // whether Python has yet to read what was typed
    panel.fields.form.addEventListener("change", () => this.settle(), { signal });
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
    return JSON.stringify(this.panel.fields.texts());
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
      this.before = !hash || parse(hash)?.pairs.size ? hash : this.step.hash;
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
    this.due ??= this.place.now();
    if (this.unread && !now) {
      // A moment more: read by Python, a number is in plain form, or no other one at all.
      this.resting = setTimeout(() => this.settle(true), PATIENCE);
      return;
    }
    const [place, before] = [this.due, this.before];
    this.due = this.before = null;
    this.link.flush();
    const { hash } = location;
    const same = hash === before || this.texts() === this.step.texts;
    this.step = { hash, texts: this.texts() };
    if (!same && !this.push(before, place, hash)) this.before = before; // at the next rest, then
  }

  /** The address becomes again what it was before typing, and the typed one a step after it. */
  push(before, place, hash) {
    if (FRAMED) return true;
    const here = location.pathname + location.search;
    try {
      history.replaceState(place, "", here + before);
      this.place.note(location.href, place);
      history.pushState(this.place.now(), "", here + hash);
    } catch {
      // Too many changes for this browser.
    }
    if (location.hash === hash) return true; // some browsers refuse in silence
    this.link.rewrite();
    return false;
  }

  /** A link fills the form with other numbers: a step too, unless they are the same. */
  go(hash, { defaults, texts }) {
    const same = this.panel.fields.all.every(
      ({ name, value }) => value === (texts[name] ?? defaults[name] ?? ""),
    );
    if (same) history.replaceState(history.state, "", hash);
    else step(this.place.now(), hash);
  }

  /** A click leads away, or to another state of this page: whoever comes back finds the place. */
  leaving() {
    this.settle(true);
    this.shown = "";
    const place = this.place.leaving();
    try {
      history.replaceState({ ...history.state, ...place }, "");
    } catch {
      // Too many changes for this browser: then only the place is lost.
    }
  }

  /** Back or Forward within the page: the form is filled in from the address, in its place. */
  travelled() {
    if (location.pathname !== this.link.path) {
      this.stop(); // the address is another page's already
      this.link.forget();
      return;
    }
    if (location.hash && history.state === null) return; // a new fragment: see `followed`
    this.place.note(this.link.here, this.place.now());
    if (!this.address.show()) return;
    this.shown = location.href;
    this.place.restore(this.place.known() ?? {});
  }

  /** The fragment is another one, and not by Back or Forward: a link was followed. */
  followed() {
    if (this.shown !== location.href) this.address.arrive();
    this.shown = "";
  }
}
