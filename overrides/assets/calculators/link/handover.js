// Remembers what was in the form when it was handed over, so both sides see what has changed
// since.

import { names } from "./link-text.js";

// After a reload or on coming back, the address holds what was changed here, which isn't a
// handover.
let loaded = performance.getEntriesByType("navigation")[0]?.type !== "navigate";

export class Handover {
  constructor(fields) {
    this.fields = fields;
    this.base = null; // the texts at the handover, or null
  }

  /**
   * Handle a link that filled the form. A link that says who supplied what is a handover, unless
   * the reader comes back to it within the page.
   */
  received({ texts, before, defaults }, back) {
    const own = loaded || back;
    loaded = false;
    this.fields.before = before;
    this.base = null;
    if (!names.lists.some((kind) => texts[kind])) return;
    const now = { ...defaults, ...texts };
    this.base = Object.fromEntries(Object.keys(defaults).map((name) => [name, now[name]]));
    if (!own) return;
    for (const [name, text] of Object.entries(before)) this.base[name.slice(names.before.length)] = text;
  }

  /** Keep the former text of each field that now differs from the handover. */
  edited() {
    if (!this.base) return;
    const now = this.fields.texts();
    this.fields.before = Object.fromEntries(
      Object.entries(this.base)
        .filter(([name, text]) => now[name] !== text)
        .map(([name, text]) => [names.before + name, text]),
    );
  }
}
