// <mended-link>: repairs a link on the 404 page if its # was replaced. It only shows the result and
// fetches nothing, so the link's content goes nowhere new.

import { repaired } from "./address-repair.js";

class MendedLink extends HTMLElement {
  connectedCallback() {
    const asked = location.pathname + location.search + location.hash;
    const mended = repaired(asked, this.dataset.site, this.dataset.known.split(" "));
    if (!mended || this.querySelector("[data-way]")) return;
    this.querySelector("[data-said]").append(this.querySelector("template").content.cloneNode(true));
    const way = this.querySelector("[data-way]");
    way.href = mended;
    way.textContent = location.origin + mended;
    way.focus();
  }
}

customElements.define("mended-link", MendedLink);
