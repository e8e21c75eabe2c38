// Draws a link as a QR code right here, so nobody else learns the numbers in it.

import * as python from "../python/client.js";
import { words } from "../common/sentences.js";

/** Draw the code of the link in a place, or say there why there's none. */
export async function drawCode(place) {
  const link = place?.dataset.link;
  if (!link || place.dataset.code === link) return;
  try {
    const { svg, undrawn } = await python.ask({ kind: "code", link });
    if (undrawn) return say(place, undrawn);
    place.innerHTML = svg;
    place.dataset.code = link;
  } catch ({ reason }) {
    say(place, reason);
  }
}

function say(place, reason) {
  const panel = place.closest("calculator-panel"); // none if the answer was swapped since
  if (panel) place.innerHTML = `<p>${words(panel, "uncoded", { reason })}</p>`;
}
