// Keeps who supplied which number: a choice beside each field, written into the lists in a link.

import { names } from "../link/link-text.js";

export class Sources {
  constructor(form, signal) {
    this.form = form;
    this.switch = form.querySelector('[data-view="sources"]');
    this.choice = form.querySelector("template[data-source]");
    this.switch?.addEventListener("change", () => this.show(), { signal });
    form.addEventListener("change", (event) => this.chosen(event), { signal });
  }

  /** Show the choices if the filled form names any source. */
  sync() {
    if (!this.switch) return;
    this.switch.checked ||= names.lists.some((kind) => this.list(kind).value);
    this.show();
  }

  show() {
    const said = this.said();
    for (const place of this.form.querySelectorAll("[data-field]")) {
      const { field } = place.dataset;
      if (!place.querySelector("label[for]") || !this.asks(field)) continue;
      if (this.switch.checked && !place.querySelector('[data-view="source"]')) this.add(place);
      const choice = place.querySelector('[data-view="source"]');
      if (!choice) continue;
      choice.hidden = !this.switch.checked;
      choice.value = said.get(field) ?? "";
    }
  }

  /** Tell whether it's a question of the calculator rather than of the page. */
  asks(field) {
    return !["find", "seed", "together"].includes(field);
  }

  add(place) {
    const choice = this.choice.content.firstElementChild.cloneNode(true);
    const label = place.querySelector("label").textContent;
    choice.setAttribute("aria-label", `${label}: who supplied it`);
    place.querySelector(".entry").after(choice);
  }

  list(kind) {
    return this.form.querySelector(`[name="${kind}"]`);
  }

  /** Return the sources by field; if two lists claim one, the later counts. */
  said() {
    const pairs = names.lists.flatMap((kind) =>
      (this.list(kind)?.value ?? "").split(",").map((name) => [name.trim(), kind]),
    );
    return new Map(pairs.filter(([name]) => name));
  }

  chosen({ target }) {
    if (target.dataset.view === "source") this.mark(target.closest("[data-field]"), target.value);
  }

  mark({ dataset: { field } }, kind) {
    const said = this.said();
    said.delete(field);
    if (kind) said.set(field, kind);
    for (const one of names.lists) {
      const fields = [...said].filter(([, by]) => by === one).map(([name]) => name);
      this.list(one).value = fields.join(",");
    }
    this.list("told").dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Mark an edited estimate as supplied by the reader's side. */
  edited(field, chair, fields) {
    fields.touch(field);
    const place = field.closest("[data-field]");
    if (!place || !this.switch || !this.said().has(field.name)) return;
    if (place.closest(".group")?.classList.contains(chair)) this.own(place);
  }

  own(place) {
    if (this.said().get(place.dataset.field) === "told") return;
    this.mark(place, "told");
    this.show();
  }
}
