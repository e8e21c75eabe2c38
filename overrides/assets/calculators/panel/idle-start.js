// Starts Python once the page is idle; where data is expensive, on the first touch.

/** Call `begin` once idle; `fresh` if the page already shows the answer to its form. */
export function whenIdle(panel, fresh, begin, signal) {
  if (navigator.connection?.saveData && fresh) {
    for (const touch of ["pointerdown", "focusin"]) {
      panel.addEventListener(touch, begin, { once: true, signal });
    }
  } else if ("requestIdleCallback" in window) {
    requestIdleCallback(begin, { timeout: 2000 });
  } else {
    setTimeout(begin, 200);
  }
}
