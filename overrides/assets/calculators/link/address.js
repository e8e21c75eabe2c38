// Keeps a panel's numbers in the address: reads them from a link, follows links within the page,
// and writes them back.

import { listed, short } from "../common/safe-text.js";
import { Handover } from "./handover.js";
import { AddressHistory } from "./history.js";
import { Link } from "./page-link.js";

const MOMENT = 2000; // milliseconds

let left = {}; // the reader's position when a panel was last removed from the page

export class Address {
  /**
   * Take callbacks: `on.arrive` shows what a link brought; `on.refill` fills the form from the
   * address and returns whether the address concerned it.
   */
  constructor(panel, fields, on, signal) {
    Object.assign(this, { fields, on });
    this.link = new Link({
      slug: panel.getAttribute("slug"),
      id: panel.parentElement.id,
      version: panel.getAttribute("version"),
      defaults: JSON.parse(panel.dataset.defaults),
      formerly: fields.formerly(),
    });
    this.made = this.link.version; // the version that the numbers shown were made with
    this.handover = new Handover(fields);
    this.history = new AddressHistory(panel, this, signal);
    // Before anything can lead away: the address needs what was typed last.
    addEventListener("click", (event) => this.leaving(event), { signal, capture: true });
    addEventListener("pagehide", () => this.link.flush(), { signal });
    fields.form.addEventListener("change", () => this.link.flush(), { signal });
  }

  /** Fill the form from the fragment; return {example, warnings}, or null where it isn't ours. */
  restore(link = this.link.read() ?? this.own()) {
    const found = link && this.fill(link);
    if (link || !this.history.step) this.history.begin();
    return found;
  }

  /** Go back to the page's own example if there's no fragment. */
  own() {
    if (!this.back || location.hash) return null;
    const none = { texts: {}, before: {}, fields: [], unknown: [], version: null };
    return { ...none, defaults: this.fields.page };
  }

  fill(link) {
    const { fields } = this;
    const blank = Object.fromEntries(fields.all.map(({ name }) => [name, ""]));
    const example = { ...blank, ...link.defaults };
    fields.fill(link, example);
    this.made = link.made ?? this.link.version;
    this.handover.received(link, this.back);
    return { example, warnings: warnings(link) };
  }

  /**
   * Follow a click, which may lead to this very panel: then fill it in without leaving the page.
   */
  leaving(event) {
    this.link.flush();
    const way = event.target.closest?.("a[href]");
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!way || way.target || button || ctrlKey || metaKey || shiftKey || altKey) return;
    this.history.leaving();
    const here = way.origin + way.pathname + way.search;
    this.away = here !== location.origin + location.pathname + location.search;
    if (this.away) return;
    const link = this.link.read(way.hash);
    if (!link) return;
    // Material would take the link for another page, or for a step back.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (way.hash !== location.hash) this.history.go(way.hash, link);
    this.on.arrive("own" in way.dataset);
  }

  /** Fill the form from the address after Back or Forward; true if the address concerns it. */
  show() {
    this.link.forget();
    this.back = true;
    const filled = this.on.refill();
    this.back = false;
    return filled;
  }

  /** Note that the reader typed. */
  typed() {
    this.made = this.link.version;
    this.handover.edited();
    this.history.typed();
    this.remember();
  }

  /** Note that Python read what was typed, or couldn't. */
  read() {
    this.remember();
    this.history.read();
  }

  /** Keep what the reader typed in the address; the page's own example needs none. */
  remember() {
    const { fields } = this;
    if (!fields.touched) return;
    const texts = fields.texts();
    const plain = { ...texts, ...fields.plain };
    const page = JSON.stringify(fields.page);
    const untouched = [texts, plain].some((one) => JSON.stringify(one) === page);
    this.link.write(untouched ? null : plain);
  }

  /** Note that the address holds nothing of this panel anymore. */
  forget() {
    this.link.write(null);
    this.link.flush();
  }

  /** Stop when the panel is removed from the page. */
  leave() {
    this.link.leave();
    const { focused, unfolded } = this.history.position.now();
    left = { away: this.away, hash: location.hash, focused, unfolded, when: performance.now() };
  }

  /** Stay in position: Material may reinsert the same page at the first change of a fragment. */
  resume() {
    const { position } = this.history;
    const soon = performance.now() - left.when < MOMENT;
    const same = !left.away && left.hash === location.hash && soon;
    position.recall();
    position.restore({ ...(same && left), ...(position.late() && position.known()) });
  }
}

/** Return the warnings about a link, each as [key, slots]. */
export function warnings({ unknown, version }) {
  return [
    ...(unknown.length ? [["unknown", { names: listed(unknown) }]] : []),
    ...(version !== null ? [["version", { version: short(version) }]] : []),
  ];
}
