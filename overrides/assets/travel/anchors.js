// Unfolds what an address leads to.

import { unfold } from "../calculators/common/folds.js";

/** Unfold all that hides what an address leads to. */
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

// A link within the page, also one that was followed before: then the address doesn't change.
document.addEventListener("click", ({ target }) => {
  const way = target.closest?.("a[href*='#']");
  if (way?.pathname === location.pathname && way.origin === location.origin) opened(way.hash);
});
