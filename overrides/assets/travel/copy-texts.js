// <copy-texts>: adds a button to each text that's meant to be copied.

import { copy } from "./clipboard.js";

class CopyTexts extends HTMLElement {
  connectedCallback() {
    for (const button of this.querySelectorAll("[data-offer]")) button.hidden = false;
    this.onclick = ({ target }) => this.clicked(target.closest("[data-offer]"));
  }

  clicked(button) {
    if (!button) return;
    const label = button.parentElement.querySelector("label");
    const what = label.querySelector("span").textContent;
    copy(this, label.querySelector("textarea"), what);
  }
}

customElements.define("copy-texts", CopyTexts);
