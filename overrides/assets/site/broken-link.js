// <mended-link>: repairs a link on the page for what isn't there, if its # was spoiled. It only
// shows the result; nothing is fetched, so what's in the link goes nowhere new.

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
