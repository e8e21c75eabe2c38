// How things stand with a panel: whose answer it shows, how far Python is, and why there is none.

import { announce } from "./announce.js";
import * as python from "./python.js";
import { command } from "./state.js";

// Causes that a new start of the page may be the cure for.
const CURED = ["slow", "blocked", "stopped", "memory", "damaged", "updated"];

export class Standing {
  constructor(panel, signal) {
    this.panel = panel;
    this.here = panel.querySelector("[data-here]");
    this.renew = panel.querySelector("[data-renew]");
    this.said = ""; // the cause that was said, while there is no answer
    panel.addEventListener("click", ({ target }) => this.clicked(target), { signal });
    const progressed = ({ detail }) => this.progressed(detail);
    python.events.addEventListener("progress", progressed, { signal });
  }

  clicked(target) {
    if (target.closest("[data-start-here]")) this.startHere();
    if (target.closest("[data-reload]")) this.reload();
  }

  /** Start Python on this page's own thread, where it may have no other. */
  async startHere() {
    this.panel.speech.output.focus({ preventScroll: true }); // the button is about to go
    await python.startHere();
    this.panel.update();
  }

  /** Open the page anew; what was typed stands in its address. */
  reload() {
    this.panel.address.link.flush();
    location.reload();
  }

  /** Grey an answer that is not the form's, at once, and say so. */
  mark() {
    const { panel } = this;
    const stale = panel.key() !== panel.shown;
    panel.toggleAttribute("data-stale", stale);
    panel.toggleAttribute("data-shows-example", panel.showsExample); // it is printed as such
    for (const place of panel.querySelectorAll("[data-derived]")) {
      place.inert = stale || panel.more; // nothing of it can be taken along
    }
    this.here.hidden = !python.waits();
    if (panel.dataset.state !== "failed") this.said = "";
    this.renew.hidden = !CURED.includes(this.said);
    panel.speech.head(stale ? `stale.${panel.showsExample ? "example" : "yours"}` : "");
  }

  progressed({ loaded, total }) {
    if (this.panel.dataset.state !== "starting" || !loaded) return;
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
    this.panel.speech.say("loading", { loaded: megabytes(loaded), total: megabytes(total) });
  }

  fail({ cause, reason }) {
    const { panel } = this;
    panel.printing = "";
    panel.more = false;
    panel.waits = cause === "frame"; // for a tap: nothing has failed so far
    if (panel.waits) panel.speech.state("example", {}, "frame");
    else this.failed(cause, reason);
    this.mark();
    panel.address.read();
  }

  failed(cause, reason) {
    const { address, fields, speech } = this.panel;
    const { slug, today } = address.link;
    speech.state("failed", { reason }, `failed.${cause}`);
    speech.offer(command(slug, { ...fields.texts(), ...fields.plain }, today));
    if (cause !== this.said) announce(speech.status.textContent);
    this.said = cause;
  }
}
