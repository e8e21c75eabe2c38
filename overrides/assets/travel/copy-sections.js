// <copy-sections>: adds a button to each heading that copies its title and address. Without this
// script the theme's link sign stays there, which is the address alone.

import "./anchors.js";
import { opened } from "./anchors.js";
import { toggle } from "./copy-menu.js";

const HEADINGS = "article :is(h1, h2, h3, h4)[id]";
const NOT = ".calculator *, [data-search-exclude] *";

class CopySections extends HTMLElement {
  connectedCallback() {
    for (const heading of document.querySelectorAll(HEADINGS)) {
      if (!heading.matches(NOT) && !heading.querySelector(".copy-opener")) this.offer(heading);
    }
    opened();
  }

  offer(heading) {
    const link = heading.querySelector(".headerlink");
    const copy = heading.cloneNode(true);
    copy.querySelector(".headerlink")?.remove();
    const title = copy.textContent.trim();
    const own = heading.tagName === "H1" ? title : `${this.dataset.title}: ${title}`;
    const button = this.querySelector("template[data-opener]").content.firstElementChild;
    const opener = button.cloneNode(true);
    opener.setAttribute("aria-label", opener.getAttribute("aria-label").replace("{title}", title));
    heading.setAttribute("aria-label", title); // but not the button's own words
    const subject = { title: own, address: `${this.dataset.address}#${heading.id}` };
    opener.addEventListener("click", () => toggle(opener, subject, heading));
    if (link) link.hidden = true;
    heading.append(" ", opener);
  }
}

customElements.define("copy-sections", CopySections);
