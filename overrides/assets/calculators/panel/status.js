// Shows whose answer the panel has, how far Python is, and why there's no answer.

import { announce } from "../common/announce.js";
import * as python from "../python/client.js";

// Causes that reloading the page may fix.
const CURED = ["slow", "blocked", "stopped", "memory", "damaged", "updated"];

export class Status {
  /** Take callbacks: `on.start` when Python may start here, `on.reload` to reload the page. */
  constructor(panel, messages, on, signal) {
    Object.assign(this, { panel, messages, on });
    this.startHere = panel.querySelector("[data-here]");
    this.renew = panel.querySelector("[data-renew]");
    this.cause = ""; // why there's no answer, once shown
    panel.addEventListener("click", ({ target }) => this.clicked(target), { signal });
    const progressed = ({ detail }) => this.progressed(detail);
    python.events.addEventListener("progress", progressed, { signal });
  }

  clicked(target) {
    if (target.closest("[data-start-here]")) {
      this.messages.output.focus({ preventScroll: true }); // the button is about to disappear
      this.on.start();
    }
    if (target.closest("[data-reload]")) this.on.reload();
  }

  /** Gray out an answer that isn't the form's, at once, and say so. */
  mark({ showsExample, more }, stale) {
    const { panel, messages } = this;
    panel.toggleAttribute("data-stale", stale);
    panel.toggleAttribute("data-shows-example", showsExample); // it is printed as such
    for (const part of panel.querySelectorAll("[data-derived]")) {
      part.inert = stale || more; // nothing of it can be shared
    }
    this.startHere.hidden = !python.waits();
    if (panel.dataset.state !== "failed") this.cause = "";
    this.renew.hidden = !CURED.includes(this.cause);
    messages.head(stale ? `stale.${showsExample ? "example" : "yours"}` : "");
  }

  progressed({ loaded, total }) {
    if (this.panel.dataset.state !== "starting" || !loaded) return;
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
    this.messages.say("loading", { loaded: megabytes(loaded), total: megabytes(total) });
  }

  /** Say why there's no answer, and offer `command`, the same for a terminal. */
  fail({ cause, reason }, command) {
    const { messages } = this;
    messages.state("failed", { reason }, `failed.${cause}`);
    messages.offer(command);
    if (cause !== this.cause) announce(messages.status.textContent);
    this.cause = cause;
  }
}
