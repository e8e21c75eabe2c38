// Remembers where you are in a panel: the field with the focus, what's unfolded, how far the
// page is scrolled.

import { SITE } from "../common/storage-prefix.js";

const MOST = 50; // addresses whose positions are known; of an older one, its entry of history says it
const WHILE = 10_000; // milliseconds that a page may take to come once Back was pressed

// By address, for this visit: Material keeps but the scroll in an entry of history.
const positions = new Map();
let returned = {}; // the address that Back or Forward has just led to

addEventListener("popstate", () => {
  returned = { href: location.href, when: performance.now() };
});

// A tab that is loaded again, and not one that begins.
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

  /** This is where the reader was at an address. */
  note(href, position) {
    positions.delete(href); // so that the latest stands last
    positions.set(href, position);
    if (positions.size > MOST) positions.delete(positions.keys().next().value);
  }

  /** A click may lead away from here. */
  leaving() {
    returned = {};
    const position = this.now();
    this.note(location.href, position);
    return position;
  }

  /** Where the reader was at the present address, or null where that isn't known. */
  known() {
    return positions.get(location.href) ?? history.state;
  }

  /** Whether Back or Forward has led here, and the page has come only now. */
  late() {
    return returned.href === location.href && performance.now() - returned.when < WHILE;
  }

  restore({ x, y, focused, unfolded = [] }) {
    this.unfold(unfolded);
    const field = focused && document.getElementById(focused);
    const mine = field && this.panel.contains(field);
    // Whoever is elsewhere on the page by now stays there.
    const free = document.activeElement === document.body || this.panel.matches(":focus-within");
    if (mine && free) field.focus({ preventScroll: true });
    if (y !== undefined) scrollTo({ left: x, top: y, behavior: "instant" });
  }

  // ---- what is unfolded: of this tab, so that it is there again when the page is loaded again

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
      // Storage is denied: then it is folded after a reload, and nothing else is lost.
    }
  }

  /** Unfold what was so before the tab was loaded again. */
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
