// Puts Python's answer into the page, zone by zone.

/**
 * Show an answer. If it isn't `fresh`, only change what depends on more than the form. While `more`
 * is coming, leave what's missing as it was.
 */
export function putAnswer(panel, { headings, currency, zones }, fresh, more) {
  for (const [party, heading] of Object.entries(headings)) {
    for (const place of panel.querySelectorAll(`[data-heading="${party}"]`)) {
      place.textContent = heading;
    }
  }
  for (const place of panel.querySelectorAll("[data-currency]")) place.textContent = currency;
  for (const place of panel.querySelectorAll("[data-zone]")) {
    const { zone } = place.dataset;
    const also = zone.startsWith("onward") || zone === "take"; // these depend on more
    if (more && !(zone in zones)) continue; // it waits until nothing is missing
    if (fresh || also) fill(place, zones[zone] ?? "");
  }
}

/** Replace a zone's content; what the reader unfolded stays open. */
function fill(place, html) {
  if (place.held === html) return; // whatever has the focus there keeps it
  place.held = html;
  const open = [...place.querySelectorAll("details[open]")].map(({ dataset }) => dataset.key);
  const before = place.querySelector("[data-spread]");
  place.innerHTML = html;
  // Until the new ranges come, the old ones stay, grayed, so nothing below them jumps.
  const pending = before && place.querySelector('[data-spread="pending"]');
  pending?.replaceChildren(...before.childNodes);
  for (const details of place.querySelectorAll("details")) {
    details.open ||= open.includes(details.dataset.key);
  }
}
