// A panel's numbers in the address: filled in from a link, followed within the page, written back.

import { Handover } from "./handover.js";
import { listed, short } from "./printable.js";
import { Link } from "./state.js";
import { Steps } from "./steps.js";
import { unfold } from "./unfold.js";

const MOMENT = 2000; // milliseconds

let left = {}; // where the reader was when a panel was last taken out of the page

export class Address {
  constructor(panel, signal) {
    this.panel = panel;
    this.link = new Link({
      slug: panel.getAttribute("slug"),
      id: panel.parentElement.id,
      version: panel.getAttribute("version"),
      defaults: JSON.parse(panel.dataset.defaults),
      formerly: panel.fields.formerly(),
    });
    this.handover = new Handover(panel.fields);
    this.steps = new Steps(this, signal);
    // Before anything may lead away: what was typed last belongs into the address.
    addEventListener("click", (event) => this.leaving(event), { signal, capture: true });
    addEventListener("pagehide", () => this.link.flush(), { signal });
    panel.fields.form.addEventListener("change", () => this.link.flush(), { signal });
  }

  /** Fill the form from the fragment, if it speaks to this panel; true where it did. */
  restore(link = this.link.read() ?? this.own()) {
    if (link) this.fill(link);
    if (link || !this.steps.step) this.steps.begin();
    return Boolean(link);
  }

  /** Back where no fragment is, the form holds the page's own example. */
  own() {
    if (!this.back || location.hash) return null;
    const none = { texts: {}, before: {}, fields: [], unknown: [], version: null };
    return { ...none, defaults: this.panel.fields.page };
  }

  fill(link) {
    const { panel } = this;
    const blank = Object.fromEntries(panel.fields.all.map(({ name }) => [name, ""]));
    panel.example = { ...blank, ...link.defaults };
    panel.fields.fill(link, panel.example);
    this.handover.received(link, this.back);
    panel.bet.reveal();
    panel.speech.warnings = [];
    if (link.unknown.length) panel.warn("unknown", { names: listed(link.unknown) });
    if (link.version !== null) panel.warn("version", { version: short(link.version) });
  }

  /** A click may lead away, or to this very panel: then fill it in without leaving the page. */
  leaving(event) {
    this.link.flush();
    const way = event.target.closest?.("a[href]");
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!way || way.target || button || ctrlKey || metaKey || shiftKey || altKey) return;
    this.steps.leaving();
    const here = way.origin + way.pathname + way.search;
    this.away = here !== location.origin + location.pathname + location.search;
    if (this.away) return;
    const link = this.link.read(way.hash);
    if (!link) return;
    // Material would take the link for one to another page, or for a step back.
    event.preventDefault();
    event.stopImmediatePropagation();
    this.opening = "own" in way.dataset;
    if (way.hash !== location.hash) this.steps.go(way.hash, link);
    this.arrive();
  }

  /** A link to this panel was followed: show what it filled in. */
  arrive() {
    const { panel } = this;
    const before = panel.scenarios.before();
    if (!panel.fillForm()) return;
    panel.scenarios.linked(before);
    panel.update();
    unfold(panel);
    panel.parentElement.scrollIntoView();
    (this.opening ? panel.fields.all[0] : panel.speech.output).focus({ preventScroll: true });
    this.opening = false;
  }

  /** Back or Forward: the form holds what the address says; true where that speaks to it. */
  show() {
    this.link.forget();
    this.back = true;
    const filled = this.panel.fillForm();
    this.back = false;
    if (filled) this.panel.update();
    return filled;
  }

  /** The reader has typed. */
  typed() {
    this.handover.edited();
    this.steps.typed();
    this.remember();
  }

  /** Python has read what was typed, or cannot. */
  read() {
    this.remember();
    this.steps.read();
  }

  /** Keep what the reader typed in the address; the page's own example needs none. */
  remember() {
    const { fields } = this.panel;
    if (!fields.touched) return;
    const texts = fields.texts();
    const plain = { ...texts, ...fields.plain };
    const page = JSON.stringify(fields.page);
    const untouched = [texts, plain].some((one) => JSON.stringify(one) === page);
    this.link.write(untouched ? null : plain);
  }

  /** The panel is taken out of the page. */
  leave() {
    this.link.leave();
    const { focused, unfolded } = this.steps.place.now();
    left = { away: this.away, hash: location.hash, focused, unfolded, when: performance.now() };
  }

  /** Material may put the same page in anew, at the first change of a fragment: keep the place. */
  resume() {
    const { place } = this.steps;
    const soon = performance.now() - left.when < MOMENT;
    const same = !left.away && left.hash === location.hash && soon;
    place.recall();
    place.restore({ ...(same && left), ...(place.late() && place.known()) });
  }
}
