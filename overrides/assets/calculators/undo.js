// A form that was filled in all at once can be had back as it was.

import { words } from "./speech.js";

export class Undo {
  constructor(panel, place, signal) {
    this.panel = panel;
    this.place = place;
    this.words = (key, slots) => words(panel, `undo.${key}`, slots);
    const clicked = ({ target }) => target.closest("button") && this.back();
    place.addEventListener("click", clicked, { signal });
  }

  /** The form as it stands, with all that tells how it is read. */
  form() {
    const { fields, example, speech, address } = this.panel;
    return {
      texts: fields.texts(),
      strict: new Set(fields.strict),
      touched: fields.touched,
      example,
      warnings: speech.warnings,
      before: fields.before, // at the last hand-over
      base: address.handover?.base,
    };
  }

  /** Say what filled the form, and offer what stood there before, unless it was the example. */
  offer(before, key, slots) {
    const { panel } = this;
    const { page } = panel.fields;
    const own = Object.entries(before.texts).some(([name, text]) => text !== page[name]);
    this.filled = JSON.stringify(panel.fields.texts());
    const apart = own && JSON.stringify(before.texts) !== this.filled;
    // The reader's own numbers are worth more than those of one link after another.
    if (apart && (before.touched || !this.before?.touched)) this.before = before;
    this.say(key, slots);
  }

  say(key, slots) {
    const { before, place } = this;
    const button = before && this.words(before.touched ? "mine" : "before");
    place.innerHTML =
      `<span>${this.words(key, slots)}</span>` +
      (before ? ` <button type="button">${button}</button>` : "");
    place.hidden = key === "linked" && !before;
    const { output } = this.panel.speech; // which takes the focus
    if (place.hidden) output.removeAttribute("aria-describedby");
    else output.setAttribute("aria-describedby", place.id);
  }

  back() {
    const { before, panel } = this;
    const now = this.form();
    // What was typed since is not lost either.
    const typed = JSON.stringify(now.texts) !== this.filled;
    this.before = typed ? { ...now, touched: true } : null;
    this.fill(before);
    this.filled = JSON.stringify(before.texts);
    panel.fields.touched = true;
    this.show();
    this.say("back");
  }

  fill({ texts, strict, example, warnings, before, base }) {
    const { address, fields, helpers, speech } = this.panel;
    this.panel.example = example;
    fields.fill({ texts, fields: strict }, texts);
    speech.warnings = warnings;
    fields.before = before;
    if (address.handover) address.handover.base = base;
    for (const helper of helpers) helper.sync();
  }

  /** The form was filled in: have it answered, and the reader look at that. */
  show() {
    const { panel } = this;
    panel.printed = false;
    panel.update();
    panel.address.remember();
    panel.parentElement.scrollIntoView();
    panel.speech.output.focus({ preventScroll: true });
  }

  /** The form holds the page's own example, the address nothing, and there is no way back. */
  forget() {
    const { address, fields } = this.panel;
    const example = fields.page;
    this.before = this.filled = null;
    this.place.hidden = true;
    this.place.innerHTML = ""; // it named what had filled the form
    this.fill({ texts: example, strict: [], example, warnings: [], before: {}, base: null });
    address.link.write(null);
    address.link.flush();
    this.panel.update();
  }
}
