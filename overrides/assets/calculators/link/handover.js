// Remembers what was in the form when it was handed over, so both sides see what has changed
// since.

import { names } from "./link-text.js";

// Loaded again or come back to, the address holds what was changed here, and nobody handed it over.
let loaded = performance.getEntriesByType("navigation")[0]?.type !== "navigate";

export class Handover {
  constructor(fields) {
    this.fields = fields;
    this.base = null; // the texts as they were handed over; null where nobody did
  }

  /**
   * A link filled the form. One that says who supplied what has been handed over, unless the
   * reader comes back to it within the page.
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

  /** Somebody edited the form: what differs from what was handed over is kept as it was. */
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
