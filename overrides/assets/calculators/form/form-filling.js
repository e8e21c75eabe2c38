// Fills a whole form at once: from the address, a scenario, or its former state. Each way returns
// the example that the form began with, for the panel.

export class FormFilling {
  /** Take `helpers` that update what's beside the fields. */
  constructor({ fields, address, messages, guess, helpers }) {
    Object.assign(this, { fields, address, messages, guess, helpers });
  }

  /** Fill the form from this visit's side and the address; null if neither concerns this form. */
  restore(chair) {
    for (const view of this.fields.form.querySelectorAll('[data-view="chair"]')) {
      view.checked = view.value === chair;
    }
    this.fields.relabel(chair);
    const found = this.address.restore();
    if (found) this.tell(found.warnings);
    this.sync();
    return found && found.example;
  }

  /**
   * Fill the form from a scenario's link, with its own warnings; these are the reader's numbers.
   */
  open(link, warnings) {
    const { example } = this.address.restore(link);
    this.tell(warnings);
    this.sync();
    this.fields.touched = true;
    return example;
  }

  tell(warnings) {
    this.messages.warn(warnings);
    this.guess.reveal();
  }

  sync() {
    for (const helper of this.helpers) helper.sync();
  }

  /** Return the form's state, including how to read it. */
  read(example) {
    const { address, fields, messages } = this;
    return {
      texts: fields.texts(),
      strict: new Set(fields.strict),
      touched: fields.touched,
      example,
      warnings: messages.warnings,
      before: fields.before, // at the last handover
      base: address.handover.base,
    };
  }

  /** Restore the form, read as it was then. */
  fill({ texts, strict, touched = false, example, warnings, before, base }) {
    const { address, fields, messages } = this;
    fields.fill({ texts, fields: strict }, texts);
    fields.touched = touched;
    fields.before = before;
    messages.warnings = warnings;
    address.handover.base = base;
    this.sync();
    return example;
  }
}
