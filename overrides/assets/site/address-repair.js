// Repairs an address in which a spreadsheet or an editor has replaced the #. No page in here.

// " - " as spreadsheets write it, " – " as editors correct that, and # itself, escaped;
// each perhaps escaped once more on its way.
const SPOILT = /^([^?]*?)\/?(?:%20-%20|%20%E2%80%93%20|%23|(%2520-%2520|%2520%25E2%2580%2593%2520|%2523))(.+)$/i;

/**
 * Return the address as it was meant, if what comes before the spoilt # is one of our pages; else
 * "". `site` is the path of the site, `known` the paths of its pages within it.
 */
export function repaired(asked, site, known) {
  const [, before, twice, after] = SPOILT.exec(asked) ?? [];
  const top = site.replace(/\/?$/, "/");
  if (!after || !`${before}/`.startsWith(top)) return "";
  const page = `${before}/`.slice(top.length).replace(/^\/+|index\.html\/$/g, "");
  if (!known.includes(page)) return "";
  return `${top}${page}#${twice || !after.includes("?") ? plain(after) : after}`;
}

/** What was escaped as a whole, once less; as it is where that makes no sense. */
function plain(text) {
  try {
    return /%(25|3F)/i.test(text) ? decodeURIComponent(text).replaceAll(" ", "+") : text;
  } catch {
    return text;
  }
}
