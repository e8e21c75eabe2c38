// Copies a text if the browser lets the page; otherwise selects it, to copy by hand.

import { announce } from "../calculators/common/announce.js";
import { words } from "../calculators/common/sentences.js";

/** Copy the text of `field`, called `what`; `place` holds the messages and shows them. */
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

/** Copy a link as formatted text for editors that take it, and as plain text for the rest. */
async function put(text, html) {
  const { clipboard } = navigator;
  if (html && clipboard.write && globalThis.ClipboardItem) {
    const kinds = { "text/plain": text, "text/html": html };
    const blobs = Object.entries(kinds).map(([type, one]) => [type, new Blob([one], { type })]);
    try {
      return await clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } catch {
      // Then only the text, which every browser that can copy accepts.
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
