// <link-table>: filters the table of all links by the choices above it, and copies each link in
// any format.

import { announce } from "../calculators/common/announce.js";
import { words } from "../calculators/common/sentences.js";
import { toggle } from "./copy-menu.js";

const FITS = {
  moment: (row, wanted) => row.dataset.moment === wanted,
  role: (row, wanted) => row.dataset.role.split(" ").includes(wanted),
  time: (row, wanted) => Number(row.dataset.time) <= Number(wanted),
};

class LinkTable extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.rows = [...this.querySelectorAll("tbody tr")];
    this.form.hidden = false;
    for (const button of this.querySelectorAll(".copy-link")) button.hidden = false;
    this.onclick = ({ target }) => this.clicked(target.closest(".copy-link"));
    this.onchange = () => this.narrow(true);
    this.narrow(false); // the browser may have kept the choices
  }

  clicked(button) {
    if (button) toggle(button, { ...button.dataset });
  }

  narrow(aloud) {
    const chosen = [...new FormData(this.form)].filter(([, wanted]) => wanted);
    for (const row of this.rows) {
      row.hidden = !chosen.every(([name, wanted]) => FITS[name](row, wanted));
    }
    const shown = this.rows.filter((row) => !row.hidden).length;
    const key = shown === this.rows.length ? "all" : shown ? "some" : "none";
    const count = this.querySelector("[data-count]");
    count.hidden = false;
    count.innerHTML = words(this, key, { shown, all: this.rows.length });
    if (aloud) announce(count.textContent);
  }
}

customElements.define("link-table", LinkTable);
