// What a panel says about itself: its state in words, and the headline once typing rests.

const REST = 500; // milliseconds of rest before the headline, a live region, changes
const SLOW = 200; // before "computing" is said, so that the words do not flicker

export class Speech {
  /** `panel` holds the sentences, in templates by key. */
  constructor(panel) {
    this.panel = panel;
    this.output = panel.querySelector("output");
    this.status = panel.querySelector("[data-status]");
    this.terminal = panel.querySelector("[data-terminal]");
    this.headline = this.spoken = this.output.innerHTML;
    this.warnings = [];
    this.typed = -REST; // when a text last changed
  }

  silence() {
    clearTimeout(this.saying);
    clearTimeout(this.resting);
  }

  /** Enter a state; `key` names its sentence. */
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

  /** Offer the same sum as a command line. */
  offer(line) {
    this.terminal.innerHTML = `${this.words("terminal")} <code>${escaped(line)}</code>`;
    this.terminal.hidden = false;
  }

  /** The headline, headed by `stale` (a key, or "") where it is not the form's. */
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

/** A sentence that an element holds as a template, its slots filled with plain text. */
export function words(element, key, slots = {}) {
  const sentence = element.querySelector(`template[data-words="${key}"]`).content;
  const copy = sentence.cloneNode(true);
  for (const slot of copy.querySelectorAll("[data-slot]")) {
    slot.textContent = slots[slot.dataset.slot] ?? "";
  }
  return copy.firstElementChild.innerHTML;
}

export function escaped(text) {
  const holder = document.createElement("p");
  holder.textContent = text;
  return holder.innerHTML;
}
