// Tells the reader about a panel: its state in words, and the headline once typing pauses.

import { escaped, words } from "../common/sentences.js";

const REST = 500; // milliseconds of pause before the headline, a live region, changes
const SLOW = 200; // before "computing" is said, so that the words don't flicker

export class Messages {
  /** Take the `panel` with the sentence templates by key. */
  constructor(panel) {
    this.panel = panel;
    this.output = panel.querySelector("output");
    this.status = panel.querySelector("[data-status]");
    this.terminal = panel.querySelector("[data-terminal]");
    this.headline = this.spoken = this.output.innerHTML;
    this.warnings = []; // sentences added to any message
    this.typed = -REST; // when a text last changed
  }

  silence() {
    clearTimeout(this.saying);
    clearTimeout(this.resting);
  }

  /** Show a state; `key` names its sentence. */
  state(name, slots = {}, key = name) {
    this.panel.dataset.state = name;
    clearTimeout(this.saying);
    if (name === "computing") this.saying = setTimeout(() => this.say(key, slots), SLOW);
    else this.say(key, slots);
    if (name !== "failed") this.terminal.hidden = true;
  }

  say(key, slots) {
    this.status.innerHTML = [this.words(key, slots), ...this.warnings].join(" ");
  }

  /** Show a link's warnings, each as [key, slots]. */
  warn(warnings) {
    this.warnings = warnings.map(([key, slots]) => this.words(key, slots));
  }

  /** Offer the same calculation as a command line. */
  offer(line) {
    this.terminal.innerHTML = `${this.words("terminal")} <code>${escaped(line)}</code>`;
    this.terminal.hidden = false;
  }

  /** Show the headline, under the words of `stale` (a key, or "") if it isn't the form's. */
  head(stale) {
    const html = (stale && `<p class="stale">${this.words(stale)}</p>`) + this.headline;
    clearTimeout(this.resting);
    this.output.toggleAttribute("data-late", html !== this.spoken);
    if (html === this.spoken) return;
    const speak = () => {
      this.output.innerHTML = this.spoken = html;
      this.output.removeAttribute("data-late");
    };
    this.resting = setTimeout(speak, Math.max(0, this.typed + REST - performance.now()));
  }

  words(key, slots) {
    return words(this.panel, key, slots);
  }
}
