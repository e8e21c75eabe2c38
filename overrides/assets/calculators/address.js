// A panel's numbers in the address: filled in from a link, followed within the page, written back.

import { Link } from "./state.js";

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
    });
    addEventListener("hashchange", () => this.arrive(), { signal });
    // Before anything may lead away: what was typed last belongs into the address.
    addEventListener("click", (event) => this.leaving(event), { signal, capture: true });
    addEventListener("pagehide", () => this.link.flush(), { signal });
    panel.fields.form.addEventListener("change", () => this.link.flush(), { signal });
    panel.addEventListener("focusin", ({ target }) => (this.focused = target.id), { signal });
  }

  /** Fill the form from the fragment, if it speaks to this panel; true where it did. */
  restore() {
    const { panel } = this;
    const link = this.link.read();
    if (!link) return false;
    const blank = Object.fromEntries(panel.fields.all.map(({ name }) => [name, ""]));
    panel.example = { ...blank, ...link.defaults };
    panel.fields.fill(link, panel.example);
    panel.speech.warnings = [];
    if (link.unknown.length) panel.warn("unknown", { names: link.unknown.join(", ") });
    if (link.version !== null) panel.warn("version", { version: link.version });
    return true;
  }

  /** A click may lead away, or to this very panel: then fill it in without leaving the page. */
  leaving(event) {
    this.link.flush();
    const way = event.target.closest?.("a[href]");
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!way || way.target || button || ctrlKey || metaKey || shiftKey || altKey) return;
    const here = way.origin + way.pathname + way.search;
    if (here !== location.origin + location.pathname + location.search) return;
    if (!this.link.read(way.hash)) return;
    // Material would take the link for one to another page, or for a step back.
    event.preventDefault();
    event.stopImmediatePropagation();
    this.opening = "own" in way.dataset;
    if (way.hash !== location.hash) history.pushState(null, "", way.hash);
    this.arrive();
  }

  /** A link to this panel was followed: show what it filled in. */
  arrive() {
    const { panel } = this;
    if (!panel.fillForm()) return;
    panel.update();
    panel.parentElement.scrollIntoView();
    (this.opening ? panel.fields.all[0] : panel.speech.output).focus({ preventScroll: true });
    this.opening = false;
  }

  /** Keep what the reader typed in the address; the page's own example needs none. */
  remember() {
    const { fields } = this.panel;
    if (!fields.touched) return;
    const texts = fields.texts();
    const untouched = JSON.stringify(texts) === JSON.stringify(fields.page);
    this.link.write(untouched ? null : { ...texts, ...fields.plain });
  }

  /** The panel is taken out of the page. */
  leave() {
    this.link.leave();
    left = { hash: location.hash, focused: this.focused, when: performance.now() };
  }

  /** Material may put the same page in anew, at the first change of a fragment: keep the place. */
  resume() {
    const same = left.hash === location.hash && performance.now() - left.when < MOMENT;
    if (!same || document.activeElement !== document.body || !left.focused) return;
    this.panel.querySelector(`#${CSS.escape(left.focused)}`)?.focus();
  }
}
