// Brings a form back as it was before it was filled in all at once.

import { words } from "../common/sentences.js";

export class Undo {
  /**
   * `form` has the page's own texts as `page`, and reads and fills the form: `read` gives it as it
   * stands, `fill` takes such a one, `show` has it answered, `forget` empties its address.
   */
  constructor(panel, place, form, signal) {
    Object.assign(this, { panel, place, form });
    this.output = panel.querySelector("output");
    this.words = (key, slots) => words(panel, `undo.${key}`, slots);
    const clicked = ({ target }) => target.closest("button") && this.back();
    place.addEventListener("click", clicked, { signal });
  }

  /** Say what filled the form, and offer what stood there before, unless it was the example. */
  offer(before, key, slots) {
    const { page } = this.form;
    const own = Object.entries(before.texts).some(([name, text]) => text !== page[name]);
    this.filled = JSON.stringify(this.form.read().texts);
    const apart = own && JSON.stringify(before.texts) !== this.filled;
    // The reader's own numbers are worth more than those of one link after another.
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
    // What was typed since isn't lost either.
    const typed = JSON.stringify(now.texts) !== this.filled;
    this.before = typed ? { ...now, touched: true } : null;
    form.fill({ ...before, touched: true });
    this.filled = JSON.stringify(before.texts);
    form.show();
    this.say("back");
  }

  /** The form holds the page's own example, the address nothing, and there's no way back. */
  forget() {
    const example = this.form.page;
    this.before = this.filled = null;
    this.place.hidden = true;
    this.place.innerHTML = ""; // it named what had filled the form
    this.form.fill({ texts: example, strict: [], example, warnings: [], before: {}, base: null });
    this.form.forget();
  }
}
