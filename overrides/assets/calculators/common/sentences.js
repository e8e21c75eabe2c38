// Fills in the sentence templates that the page holds, and escapes plain text for markup.

/** Return the sentence template in an element, its slots filled with plain text. */
export function words(element, key, slots = {}) {
  const sentence = element.querySelector(`template[data-words="${key}"]`).content;
  const copy = sentence.cloneNode(true);
  for (const slot of copy.querySelectorAll("[data-slot]")) {
    slot.textContent = slots[slot.dataset.slot] ?? "";
  }
  return copy.firstElementChild.innerHTML;
}

/** Return a text as markup that shows it unchanged. */
export function escaped(text) {
  const holder = document.createElement("p");
  holder.textContent = text;
  return holder.innerHTML;
}
