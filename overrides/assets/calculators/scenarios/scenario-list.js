// Shows the list of saved scenarios, with a box to choose each; the first row is the form itself.

export class ScenarioList {
  constructor(list, template) {
    this.list = list;
    this.blank = template.content.firstElementChild;
    this.rows = new Map([...list.children].filter((row) => row.dataset.id).map(byId));
  }

  /** Return the chosen ids; "" for the form. */
  get chosen() {
    return [...this.list.querySelectorAll("input:checked")].map(({ value }) => value);
  }

  /** Update the list; a row that stays isn't touched, so it keeps the focus. */
  show(scenarios) {
    const { list, rows } = this;
    for (const [id, row] of rows) {
      if (scenarios.some((one) => one.id === id)) continue;
      row.remove();
      rows.delete(id);
    }
    scenarios.forEach((one, at) => {
      if (!rows.has(one.id)) rows.set(one.id, this.row(one));
      const there = list.children[at + 1] ?? null;
      if (there !== rows.get(one.id)) list.insertBefore(rows.get(one.id), there);
    });
  }

  row({ id, name, kept }) {
    const row = this.blank.cloneNode(true);
    row.dataset.id = row.querySelector("input").value = id;
    for (const place of row.querySelectorAll("[data-named]")) place.textContent = name;
    row.querySelector("[data-when]").textContent = dated(new Date(kept));
    return row;
  }

  focus(id) {
    this.rows.get(id)?.querySelector("button").focus();
  }
}

export function dated(date) {
  return date.toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}

// A page restored by Back already has its rows.
function byId(row) {
  return [row.dataset.id, row];
}
