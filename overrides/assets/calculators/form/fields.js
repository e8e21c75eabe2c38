// Reads and fills a form's fields, and shows problems and notes beside them. Knows names, not what
// they mean.

import { escaped } from "../common/sentences.js";

export class Fields {
  constructor(form) {
    this.form = form;
    this.all = [...form.querySelectorAll("[name]:not([data-view])")];
    this.page = this.texts(defaultText); // the page's own example
    this.strict = new Set(); // filled by a link and not touched since
    this.plain = {}; // texts in link format, once Python has read them
    this.before = {}; // what stood there before the last hand-over, by name with "was." before it
    this.touched = false;
    this.beside = new Map(); // what's shown beside them
  }

  texts(read = (field) => field.value) {
    const texts = Object.fromEntries(this.all.map((field) => [field.name, read(field)]));
    return { ...texts, ...this.before };
  }

  /** Show the seller's or the buyer's label where they differ. */
  relabel(chair) {
    for (const label of this.form.querySelectorAll("label[data-seller]")) {
      label.textContent = label.dataset[chair];
    }
  }

  /** Return today's name for each former field name. */
  formerly() {
    const places = [...this.form.querySelectorAll("[data-formerly]")];
    const pairs = ({ dataset }) => dataset.formerly.split(" ").map((old) => [old, dataset.field]);
    return Object.fromEntries(places.flatMap(pairs));
  }

  /** Fill in a link's texts, and the rest from `others`. */
  fill({ texts, fields }, others) {
    for (const field of this.all) field.value = texts[field.name] ?? others[field.name];
    this.strict = new Set(fields);
    this.plain = {};
    this.touched = false;
  }

  /** Put texts into fields, as tapping a suggestion does; return the fields. */
  set(texts) {
    const fields = this.all.filter(({ name }) => name in texts);
    for (const field of fields) {
      field.value = texts[field.name];
      this.touch(field);
    }
    return fields;
  }

  /** Mark a text as changed by the reader: read it leniently from now on, and not yet. */
  touch({ name }) {
    this.touched = true;
    this.strict.delete(name);
    delete this.plain[name];
  }

  /** Show each field's problem and note beside it, or remove them. */
  tell({ problems = {}, remarks }) {
    for (const field of this.all) {
      const problem = problems[field.name] ?? "";
      const unseen = field.type === "hidden";
      const control = unseen ? this.place(field.name)?.querySelector("select") : field;
      if (problem) control?.setAttribute("aria-invalid", "true");
      else control?.removeAttribute("aria-invalid");
      if (problem) field.closest("details")?.setAttribute("open", "");
      this.put(field.name, "problem", escaped(problem));
      this.put(field.name, "remark", remarks[field.name] ?? "");
    }
  }

  put(name, kind, html) {
    const place = this.place(name)?.querySelector(`.${kind}`);
    if (!place || this.beside.get(place) === html) return;
    place.innerHTML = html;
    place.hidden = !html;
    this.beside.set(place, html);
  }

  label(name) {
    return this.place(name)?.querySelector("label")?.textContent ?? name;
  }

  place(name) {
    return this.form.querySelector(`[data-field="${CSS.escape(name)}"]`);
  }
}

function defaultText(field) {
  const chosen = field.querySelector("option[selected]");
  return chosen ? chosen.value : (field.defaultValue ?? "");
}
