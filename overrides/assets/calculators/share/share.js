// Copies, shares or prints an answer, always as Python wrote it.

import { announce } from "../common/announce.js";
import { drawCode } from "./qr-code.js";

export class Share {
  /** Take `on` with `words`, and the callbacks `update` and `print`. */
  constructor(panel, on, signal) {
    Object.assign(this, { panel, on });
    this.place = panel.querySelector("[data-take]");
    if (!this.place) return;
    this.place.addEventListener("toggle", (event) => this.opened(event), { signal, capture: true });
    this.place.addEventListener("click", (event) => this.clicked(event), { signal });
    this.place.querySelector("[data-share]").hidden = !navigator.share;
  }

  /** Return what Python should write, once the reader looks; until then it's not needed. */
  request(printing) {
    if (!this.place?.open && !printing) return null;
    const today = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
    return { page: this.page(), today };
  }

  /** Return the address of the calculator's own page, wherever this panel is. */
  page() {
    const { calculators } = this.panel.dataset;
    return new URL(`${calculators}${this.panel.getAttribute("slug")}/`, document.baseURI).href;
  }

  opened({ target }) {
    if (target === this.place && target.open) this.on.update();
    if (target.dataset.card) this.filled();
  }

  clicked({ target }) {
    const button = target.closest("button");
    if (!button || button.closest("[inert]")) return;
    if (button.dataset.copy) this.copy(button.dataset.copy, button.textContent);
    if ("share" in button.dataset) this.share();
    if (button.dataset.printCard) this.on.print(button.dataset.printCard);
  }

  text(key) {
    return this.place.querySelector(`[data-text="${key}"]`);
  }

  async copy(key, what) {
    const text = this.text(key);
    try {
      await navigator.clipboard.writeText(text.value);
      this.say("copied", { what });
    } catch {
      // Copying was refused or isn't available: the reader has to do it by hand.
      text.closest("details").open = true;
      text.focus();
      text.select();
      this.say("refused");
    }
  }

  async share() {
    const [title, text] = [document.title, this.text("to-them").value];
    try {
      await navigator.share({ title, text });
      this.say("shared");
    } catch (fault) {
      if (fault.name !== "AbortError") this.copy("to-them", title); // the reader closed it
    }
  }

  say(key, slots) {
    const said = this.place.querySelector("[data-said]");
    said.hidden = false;
    said.innerHTML = this.on.words(key, slots);
    announce(said.textContent);
  }

  /** Draw the QR code of the visible card. */
  async filled() {
    if (!this.place?.open) return;
    for (const place of this.place.querySelectorAll("[data-card][open] [data-code]")) {
      await drawCode(place);
    }
  }

  /** Print the page, or only one card of it. */
  async print(what) {
    const card = this.place?.querySelector(`[data-card="${what}"] .card`);
    if (!card) {
      setTimeout(() => print());
      return;
    }
    await drawCode(card.querySelector("[data-code]"));
    const paper = document.createElement("div");
    paper.className = "paper calculator md-typeset";
    paper.append(card.cloneNode(true));
    document.body.append(paper);
    fit(paper);
    document.documentElement.toggleAttribute("data-paper", true);
    const done = () => {
      paper.remove();
      document.documentElement.removeAttribute("data-paper");
    };
    addEventListener("afterprint", done, { once: true });
    setTimeout(() => print());
  }
}

/** Fit the card on one page, with smaller letters if needed, down to a limit. */
function fit(paper) {
  const [usual, least] = [8.5, 6]; // points
  paper.toggleAttribute("data-measured", true);
  for (let size = usual; size >= least; size -= 0.25) {
    paper.style.setProperty("--letters", `${size}pt`);
    if (paper.scrollHeight <= paper.clientHeight) break;
  }
  paper.removeAttribute("data-measured");
}
