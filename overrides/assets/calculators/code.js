// A link as a code that a telephone reads, drawn here: nobody else is told the figures in it.

import * as python from "./python.js";

/** Draw the code of the link that a place names. */
export async function drawCode(place) {
  const link = place?.dataset.link;
  if (!link || place.dataset.code === link) return;
  try {
    const { svg } = await python.ask({ code: link });
    place.innerHTML = svg ?? "";
    place.dataset.code = link;
  } catch {
    place.textContent = ""; // the card stands without it
  }
}
