// Copies a text where the browser lets a page do that; otherwise selects it, to be copied by
// hand.

import { announce } from "../calculators/common/announce.js";
import { words } from "../calculators/common/sentences.js";

/** The text of `field`, called `what`; `place` holds the words, and where they are said. */
export async function copy(place, field, what, html = "") {
  try {
    await put(field.value, html);
    say(place, "copied", { what });
  } catch {
    field.hidden = false;
    field.focus();
    field.select();
    say(place, "refused");
  }
}

/** Where an editor takes formatted text it gets the link itself, and plain text elsewhere. */
async function put(text, html) {
  const { clipboard } = navigator;
  if (html && clipboard.write && globalThis.ClipboardItem) {
    const kinds = { "text/plain": text, "text/html": html };
    const blobs = Object.entries(kinds).map(([type, one]) => [type, new Blob([one], { type })]);
    try {
      return await clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } catch {
      // Then at least the text, as every browser that copies at all can take it.
    }
  }
  return await clipboard.writeText(text);
}

export function say(place, key, slots) {
  const said = place.querySelector("[data-said]");
  said.hidden = false;
  said.innerHTML = words(place, key, slots);
  announce(said.textContent);
}
