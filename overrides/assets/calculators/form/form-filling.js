// Fills a whole form at once: from the address, from a scenario, or as it was before. Each way
// returns the example that the form began with, for the panel to know.

export class FormFilling {
  /** `helpers` bring what stands beside the fields in line with them. */
  constructor({ fields, address, messages, guess, helpers }) {
    Object.assign(this, { fields, address, messages, guess, helpers });
  }

  /** From the chair of this visit and the address; null where that says nothing to this form. */
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

  /** From the link of a scenario, under warnings of its own; it's the reader's. */
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

  /** Return the form as it stands, with all that tells how it's read. */
  read(example) {
    const { address, fields, messages } = this;
    return {
      texts: fields.texts(),
      strict: new Set(fields.strict),
      touched: fields.touched,
      example,
      warnings: messages.warnings,
      before: fields.before, // at the last hand-over
      base: address.handover.base,
    };
  }

  /** As it was when it was read. */
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
