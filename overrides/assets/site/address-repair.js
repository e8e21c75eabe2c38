// Repairs an address in which a spreadsheet or an editor replaced the #. Doesn't touch the page.

// " - " as spreadsheets write it, " – " as editors correct that, or an escaped #; each may have
// been escaped once more.
const SPOILT = /^([^?]*?)\/?(?:%20-%20|%20%E2%80%93%20|%23|(%2520-%2520|%2520%25E2%2580%2593%2520|%2523))(.+)$/i;

/**
 * Return the intended address if what comes before the broken # is one of our pages, or "". `site`
 * is the path of the site, `known` the paths of its pages within it.
 */
export function repaired(asked, site, known) {
  const [, before, twice, after] = SPOILT.exec(asked) ?? [];
  const top = site.replace(/\/?$/, "/");
  if (!after || !`${before}/`.startsWith(top)) return "";
  const page = `${before}/`.slice(top.length).replace(/^\/+|index\.html\/$/g, "");
  if (!known.includes(page)) return "";
  return `${top}${page}#${twice || !after.includes("?") ? plain(after) : after}`;
}

/** Undo one level of escaping; leave it as is if that fails. */
function plain(text) {
  try {
    return /%(25|3F)/i.test(text) ? decodeURIComponent(text).replaceAll(" ", "+") : text;
  } catch {
    return text;
  }
}
