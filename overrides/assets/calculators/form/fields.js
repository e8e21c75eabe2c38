// Reads and fills the fields of a form, and shows problems and remarks beside them. Knows names,
// not what they mean.

import { escaped } from "../common/sentences.js";

export class Fields {
  constructor(form) {
    this.form = form;
    this.all = [...form.querySelectorAll("[name]:not([data-view])")];
    this.page = this.texts(defaultText); // the page's own example
    this.strict = new Set(); // those that a link filled and nobody has touched
    this.plain = {}; // texts as links write them, once Python has read them
    this.before = {}; // what stood there before the last hand-over, by name with "was." before it
    this.touched = false;
    this.beside = new Map(); // what stands beside them
  }

  texts(read = (field) => field.value) {
    const texts = Object.fromEntries(this.all.map((field) => [field.name, read(field)]));
    return { ...texts, ...this.before };
  }

  /** Where a label differs by chair, it is that of this one. */
  relabel(chair) {
    for (const label of this.form.querySelectorAll("label[data-seller]")) {
      label.textContent = label.dataset[chair];
    }
  }

  /** Today's name for each that a field had before. */
  formerly() {
    const places = [...this.form.querySelectorAll("[data-formerly]")];
    const pairs = ({ dataset }) => dataset.formerly.split(" ").map((old) => [old, dataset.field]);
    return Object.fromEntries(places.flatMap(pairs));
  }

  /** Fill in what a link says, the rest with `others`. */
  fill({ texts, fields }, others) {
    for (const field of this.all) field.value = texts[field.name] ?? others[field.name];
    this.strict = new Set(fields);
    this.plain = {};
    this.touched = false;
  }

  /** Put texts into fields, as a tap on a suggestion does; gives the fields. */
  set(texts) {
    const fields = this.all.filter(({ name }) => name in texts);
    for (const field of fields) {
      field.value = texts[field.name];
      this.touch(field);
    }
    return fields;
  }

  /** A text that the reader has changed: read leniently from now on, and not read yet. */
  touch({ name }) {
    this.touched = true;
    this.strict.delete(name);
    delete this.plain[name];
  }

  /** Put each field's problem and remark beside it, or take them away. */
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
