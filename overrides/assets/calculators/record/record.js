// <calculator-record>: counts pushes on this device, one tap each, and puts the counts into a link.

import { announce } from "../common/announce.js";
import { SITE } from "../common/storage-prefix.js";
import { words } from "../common/sentences.js";
import { fragment, learn } from "../link/link-text.js";

const MOST = 1000; // entries, so a corrupt store can't fill the page

class CalculatorRecord extends HTMLElement {
  connectedCallback() {
    learn(this);
    this.slug = this.getAttribute("slug");
    this.name = `${SITE}record.${this.slug}`;
    this.kinds = [...this.querySelectorAll("[data-adds]")].map(({ dataset }) =>
      JSON.parse(dataset.adds),
    );
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.addEventListener("click", (event) => this.clicked(event), { signal });
    // Another tab has counted, or everything was forgotten.
    const told = ({ key }) => (key === null || key === this.name) && this.show();
    addEventListener("storage", told, { signal });
    addEventListener("pageshow", () => this.show(), { signal });
    this.show();
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  /** Record which button was tapped, tap by tap. */
  get taps() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.name) ?? "[]");
      const known = Array.isArray(kept) && kept.every((tap) => this.kinds[tap]);
      return known && !this.denied ? kept.slice(0, MOST) : this.denied ?? [];
    } catch {
      return this.denied ?? [];
    }
  }

  set taps(taps) {
    this.denied = undefined;
    try {
      if (taps.length) localStorage.setItem(this.name, JSON.stringify(taps));
      else localStorage.removeItem(this.name);
    } catch {
      this.denied = taps; // until the page closes
    }
  }

  clicked({ target }) {
    const button = target.closest("button");
    if (!button) return;
    const { taps } = this;
    if (button.dataset.adds) this.taps = [...taps, this.adding(button)].slice(0, MOST);
    else if ("back" in button.dataset) this.taps = taps.slice(0, -1);
    else this.taps = [];
    this.show();
    announce(this.said.textContent);
    // The tapped button may have gone with the last entry.
    if (button.closest("[hidden]")) this.querySelector("[data-adds]").focus();
  }

  adding(button) {
    return [...this.querySelectorAll("[data-adds]")].indexOf(button);
  }

  get said() {
    return this.querySelector("[data-said]");
  }

  show() {
    const { taps } = this;
    const counts = {};
    for (const name of this.kinds.flat()) counts[name] = 0;
    for (const name of taps.flatMap((tap) => this.kinds[tap])) counts[name] += 1;
    const key = this.denied ? "denied" : "counted";
    this.said.innerHTML = words(this, taps.length ? key : "none", counts);
    const after = this.querySelector(".after");
    after.hidden = !taps.length;
    const link = after.querySelector("a");
    const texts = Object.entries(counts).map(([name, count]) => [name, String(count)]);
    const defaults = JSON.parse(this.dataset.defaults);
    const version = this.getAttribute("version");
    link.hash = fragment(this.slug, Object.fromEntries(texts), defaults, version);
  }
}

customElements.define("calculator-record", CalculatorRecord);
