// Asks for a guess before showing the answer. The guess stays in this page: it's never in a link,
// and it's never sent.

import { announce } from "../common/announce.js";
import { SITE } from "../common/storage-prefix.js";
import { words } from "../common/sentences.js";

const NAME = `${SITE}guess-first`; // "no": not to be asked on this device

let wanted; // for this visit, where storage is denied
const done = new Set(); // the pages whose answer was seen in this visit
let painted = false; // whether the first page was shown as built

export class Guess {
  /** Take the `form`, where a guess ends, and the `output` with the answer. */
  constructor(panel, form, output, signal) {
    Object.assign(this, { panel, output });
    this.place = panel.querySelector("[data-bet]");
    if (!this.place) return;
    this.question = this.place.querySelector("[data-bet-question]");
    this.again = this.place.querySelector("[data-bet-on]");
    this.place.addEventListener("click", (event) => this.clicked(event), { signal });
    form.addEventListener("input", () => this.reveal(), { signal });
  }

  /** Ask, unless the answer isn't the page's own or has been seen already. */
  ask() {
    if (!this.place) return;
    const seen = !painted && this.panel.getBoundingClientRect().top < innerHeight;
    painted = true;
    this.again.hidden = asks();
    if (!asks() || seen || this.linked || done.has(location.pathname)) return;
    this.question.hidden = false;
    this.panel.toggleAttribute("data-guessing", true);
  }

  /** Show the answer, also once the numbers are the reader's own. */
  reveal() {
    this.linked = true;
    if (!this.panel.hasAttribute("data-guessing")) return;
    this.over();
    this.question.hidden = true;
  }

  over() {
    done.add(location.pathname);
    this.panel.removeAttribute("data-guessing");
  }

  clicked({ target }) {
    const button = target.closest("button");
    if (!button || button.getAttribute("aria-disabled")) return;
    if ("guess" in button.dataset) this.guessed(button);
    else if (this.again.contains(button)) this.turn(true);
    else {
      if ("betOff" in button.dataset) this.turn(false);
      this.reveal();
      this.output.focus({ preventScroll: true }); // the button has gone
    }
  }

  /** Say how far off it was; the choices stay, so they keep the focus. */
  guessed(button) {
    this.over();
    for (const choice of this.question.querySelectorAll("[data-guess]")) {
      choice.setAttribute("aria-disabled", "true");
      choice.setAttribute("aria-pressed", String(choice === button));
    }
    for (const rest of this.question.querySelectorAll("[data-bet-else]")) rest.hidden = true;
    const outcome = this.question.querySelector("[data-bet-outcome]");
    const said = this.place.querySelector(`[data-outcome="${button.dataset.guess}"]`);
    outcome.textContent = said.content.textContent;
    outcome.hidden = false;
    announce(outcome.textContent);
  }

  /** Turn asking first on or off. */
  turn(on) {
    wanted = on;
    let key = on ? "on" : "off";
    try {
      if (on) localStorage.removeItem(NAME);
      else localStorage.setItem(NAME, "no");
    } catch {
      if (!on) key = "off.visit";
    }
    const said = words(this.place, key);
    const way = this.again.querySelector("button");
    this.again.hidden = false;
    this.again.replaceChildren(`${said} `, ...(on ? [] : [way]));
    announce(said);
    if (on) this.output.focus({ preventScroll: true });
  }
}

function asks() {
  if (wanted !== undefined) return wanted;
  try {
    return localStorage.getItem(NAME) !== "no";
  } catch {
    return true;
  }
}
