// <link-check>: finds links to this site in a text and says how each is today. The text stays in
// the page.

import { words } from "../calculators/common/sentences.js";
import { say } from "./clipboard.js";
import { links, state } from "./link-states.js";

class LinkCheck extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.form.hidden = false;
    this.form.onsubmit = (event) => {
      event.preventDefault();
      this.check();
    };
  }

  async check() {
    const { text, date } = this.form.elements;
    const here = new URL(this.dataset.addresses, document.baseURI);
    const sites = [this.dataset.site, new URL("../", here).href];
    const found = links(text.value, sites);
    this.show([]);
    if (!found.length) return say(this, "none", { site: this.dataset.site });
    say(this, "working");
    try {
      const answer = await fetch(here);
      if (!answer.ok) throw new Error(answer.status);
      this.known = await answer.json();
    } catch (fault) {
      return say(this, "unread", { reason: fault.message });
    }
    const frames = JSON.parse(this.dataset.frames);
    const judged = found.map((link) => state(link, this.known, frames, date.value));
    this.show(judged);
    const fine = judged.filter(({ key }) => key === "alive").length;
    say(this, "found", { all: judged.length, fine, look: judged.length - fine });
  }

  show(judged) {
    const list = this.querySelector("[data-links]");
    list.hidden = !judged.length;
    list.replaceChildren(...judged.map((one) => this.item(one)));
  }

  item({ link, key, title, address, slots }) {
    const template = this.querySelector("template[data-link]").content.firstElementChild;
    const item = template.cloneNode(true);
    item.dataset.state = key;
    item.querySelector("code").textContent = link.text;
    const way = item.querySelector("a");
    const whole = this.dataset.site + (address ?? "");
    way.textContent = title ?? "";
    way.href = whole;
    way.hidden = !title;
    item.querySelector("span").innerHTML = words(this, key, { ...slots, address: whole });
    return item;
  }
}

customElements.define("link-check", LinkCheck);
