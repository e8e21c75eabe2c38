// Unfolds whatever hides the target of an address.

import { unfold } from "../calculators/common/folds.js";

/** Unfold everything that hides an address's target. */
export function opened(hash = location.hash) {
  const target = hash && document.getElementById(named(hash.slice(1)));
  if (target && unfold(target)) target.scrollIntoView();
}

function named(text) {
  try {
    return decodeURIComponent(text.split("?")[0]);
  } catch {
    return text;
  }
}

addEventListener("hashchange", () => opened());
addEventListener("popstate", () => opened());

// A link within the page, maybe followed before: then the address doesn't change.
document.addEventListener("click", ({ target }) => {
  const way = target.closest?.("a[href*='#']");
  if (way?.pathname === location.pathname && way.origin === location.origin) opened(way.hash);
});
