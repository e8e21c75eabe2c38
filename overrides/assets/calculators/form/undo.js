// Restores a form after something filled it all at once.

import { words } from "../common/sentences.js";

export class Undo {
  /**
   * Take a `form` with the page's own texts as `page`: `read` returns its state, `fill` restores
   * one, `show` gets an answer for it, `forget` empties its address.
   */
  constructor(panel, place, form, signal) {
    Object.assign(this, { panel, place, form });
    this.output = panel.querySelector("output");
    this.words = (key, slots) => words(panel, `undo.${key}`, slots);
    const clicked = ({ target }) => target.closest("button") && this.back();
    place.addEventListener("click", clicked, { signal });
  }

  /** Say what filled the form, and offer to undo it unless it held the page's example. */
  offer(before, key, slots) {
    const { page } = this.form;
    const own = Object.entries(before.texts).some(([name, text]) => text !== page[name]);
    this.filled = JSON.stringify(this.form.read().texts);
    const apart = own && JSON.stringify(before.texts) !== this.filled;
    // The reader's own numbers matter more than those of one link after another.
    if (apart && (before.touched || !this.before?.touched)) this.before = before;
    this.say(key, slots);
  }

  say(key, slots) {
    const { before, output, place } = this;
    const button = before && this.words(before.touched ? "mine" : "before");
    place.innerHTML =
      `<span>${this.words(key, slots)}</span>` +
      (before ? ` <button type="button">${button}</button>` : "");
    place.hidden = key === "linked" && !before;
    if (place.hidden) output.removeAttribute("aria-describedby"); // it takes the focus
    else output.setAttribute("aria-describedby", place.id);
  }

  back() {
    const { before, form } = this;
    const now = form.read();
    // Keep what was typed since, too.
    const typed = JSON.stringify(now.texts) !== this.filled;
    this.before = typed ? { ...now, touched: true } : null;
    form.fill({ ...before, touched: true });
    this.filled = JSON.stringify(before.texts);
    form.show();
    this.say("back");
  }

  /** Reset: the form holds the page's own example, the address nothing, and undo is gone. */
  forget() {
    const example = this.form.page;
    this.before = this.filled = null;
    this.place.hidden = true;
    this.place.innerHTML = ""; // it named what had filled the form
    this.form.fill({ texts: example, strict: [], example, warnings: [], before: {}, base: null });
    this.form.forget();
  }
}
