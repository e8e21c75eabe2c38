// Remembers where you are in a panel: the field with the focus, what's unfolded, how far the
// page is scrolled.

import { SITE } from "../common/storage-prefix.js";

const MOST = 50; // addresses whose positions are known; for an older one, its history entry has it
const WHILE = 10_000; // milliseconds a page may take to load after Back was pressed

// By address, for this visit: Material keeps only the scroll position in a history entry.
const positions = new Map();
let returned = {}; // the address that Back or Forward just led to

addEventListener("popstate", () => {
  returned = { href: location.href, when: performance.now() };
});

// A reloaded tab, not a new one.
let again = performance.getEntriesByType("navigation")[0]?.type !== "navigate";

export class ReadingPosition {
  constructor(panel, signal) {
    this.panel = panel;
    this.name = `${SITE}unfolded ${location.pathname} ${panel.parentElement.id}`;
    panel.addEventListener("focusin", ({ target }) => (this.focused = target.id), { signal });
    panel.addEventListener("toggle", () => this.keep(), { signal, capture: true });
  }

  now() {
    return { x: scrollX, y: scrollY, focused: this.focused, unfolded: this.unfolded() };
  }

  /** Save the reader's position at an address. */
  note(href, position) {
    positions.delete(href); // so the latest comes last
    positions.set(href, position);
    if (positions.size > MOST) positions.delete(positions.keys().next().value);
  }

  /** Save the position: a click may lead away from here. */
  leaving() {
    returned = {};
    const position = this.now();
    this.note(location.href, position);
    return position;
  }

  /** Return the reader's position at the present address, or null if it isn't known. */
  known() {
    return positions.get(location.href) ?? history.state;
  }

  /** Tell whether Back or Forward led here and the page has only just loaded. */
  late() {
    return returned.href === location.href && performance.now() - returned.when < WHILE;
  }

  restore({ x, y, focused, unfolded = [] }) {
    this.unfold(unfolded);
    const field = focused && document.getElementById(focused);
    const mine = field && this.panel.contains(field);
    // If the reader has moved on the page by now, leave them there.
    const free = document.activeElement === document.body || this.panel.matches(":focus-within");
    if (mine && free) field.focus({ preventScroll: true });
    if (y !== undefined) scrollTo({ left: x, top: y, behavior: "instant" });
  }

  // ---- what's unfolded: per tab, so it survives a reload

  unfolded() {
    return this.folds("[open]").map(key);
  }

  unfold(keys) {
    for (const fold of this.folds()) fold.open ||= keys.includes(key(fold));
  }

  folds(which = "") {
    const own = ["data-refine", "data-take", "data-key"].map((one) => `details[${one}]${which}`);
    return [...this.panel.querySelectorAll(own.join())];
  }

  keep() {
    try {
      sessionStorage.setItem(this.name, JSON.stringify(this.unfolded()));
    } catch {
      // Storage is denied: after a reload it's folded, but nothing else is lost.
    }
  }

  /** Unfold what was open before the reload. */
  recall() {
    if (!again) return;
    again = false;
    try {
      this.unfold(JSON.parse(sessionStorage.getItem(this.name)) ?? []);
    } catch {
      // Denied, or not ours.
    }
  }
}

function key({ dataset }) {
  return dataset.key ?? ("refine" in dataset ? "refine" : "take");
}
