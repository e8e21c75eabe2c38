// Saves scenarios as a file and reads them back. Nothing is sent anywhere.

import { LARGEST, Unusable, read } from "./scenario-store.js";

const A_WHILE = 60_000; // milliseconds until a file made here is surely saved

/** Save a text as a file of this name. */
export function save(text, download, place) {
  const link = Object.assign(document.createElement("a"), { download, hidden: true });
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  place.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), A_WHILE);
}

/** Return one calculator's scenarios from a file; raises Unusable. */
export async function opened(file, slug) {
  if (file.size > LARGEST) throw new Unusable("large");
  const found = read(await file.text());
  const other = found.find((one) => one.slug !== slug);
  if (other) throw new Unusable("elsewhere", { slug: other.slug });
  return found;
}
