// Finds links to this site in a text, and says what the register knows about each. Doesn't touch
// the page.

const MANGLED = "%20-%20|%23"; // what programs write instead of an address's #
const BEHIND = ".,;:!?)]}'\"’”"; // punctuation that follows an address in a sentence

/**
 * Find every link to one of the sites: as written, the part after the site, and whether it's
 * mangled; also where a program put spaces around a dash instead of the #.
 */
export function links(text, sites) {
  const bases = [...new Set(sites.map((site) => site.replace(/^https?:\/\//, "")))];
  const any = bases.map((base) => base.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const pattern = new RegExp(`https?://(?:${any})([^\\s<>"“”|]*)( - [a-z0-9-]+[^\\s<>"“”|]*)?`, "gi");
  return [...text.matchAll(pattern)].map(([whole, rest, tail = ""]) => {
    const apart = ended(rest);
    const [path, own] = split(apart);
    const dashed = own === null && apart === rest ? ended(tail) : "";
    const bare = ended(whole.slice(0, whole.length - tail.length));
    return { text: bare, path, own, tail: dashed, mangled: new RegExp(MANGLED, "i").test(apart) };
  });
}

/** Return an address without the sentence's punctuation. */
function ended(text) {
  let end = text.length;
  while (end && BEHIND.includes(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

/** Split into the page and what's after the #, or null. */
function split(rest) {
  const [page, ...own] = rest.split(new RegExp(`#|${MANGLED}`, "i"));
  const path = page.split("?")[0].replace(/index\.html$/, "");
  return [path && !path.endsWith("/") ? `${path}/` : path, own.length ? own.join("#") : null];
}

/** Return a link's state: a message key, its slots, and the target's title and address. */
export function state(link, known, frames, date) {
  const path = frames[link.path] ?? link.path;
  const page = known[path];
  const found = { link, slots: {} };
  if (!page) return { ...found, key: "unknown" };

  const end = (page.to ?? page.moved ?? path).split("#")[0]; // the page it leads to
  const place = (own) => known[`${path}#${name(own)}`] ?? known[`${end}#${name(own)}`];
  const tail = link.tail.slice(" - ".length); // words of the sentence, if there's no such place
  const dashed = Boolean(tail && place(tail));
  const own = dashed ? tail : link.own;
  if (dashed) found.link = { ...link, text: link.text + link.tail };
  const there = own ? place(own) : page;
  if (!there) return { ...found, key: "place", title: page.title, address: path };

  const filled = own?.includes("?") ? own.slice(own.indexOf("?")) : "";
  const moved = there.moved ?? page.moved;
  const address = moved ? moved + filled : link.path + (own ? `#${own}` : "");
  const arrived = { ...found, title: there.title, address };
  if (link.mangled || dashed) return { ...arrived, key: "mangled" };
  if (moved) return { ...arrived, key: "moved" };
  const version = new URLSearchParams(filled).get("v");
  const now = filled && known[`calculators/${name(own)}/`]?.version;
  if (version && Number(version) < now) {
    return { ...arrived, key: "version", slots: { version, now } };
  }
  const { reviewed } = known[end] ?? {};
  if (date && reviewed > date) return { ...arrived, key: "reviewed", slots: { reviewed } };
  return { ...arrived, key: "alive" };
}

/** Return the place meant by "colr?years=5": "colr". */
const name = (own) => own.split("?")[0];
