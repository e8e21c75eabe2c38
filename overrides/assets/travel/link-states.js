// Finds links to this site in a text, and says what the register knows about each. No page in
// here.

const MANGLED = "%20-%20|%23"; // what programs write for the # of an address
const BEHIND = ".,;:!?)]}'\"’”"; // what a sentence puts behind an address

/** Every link to one of the sites: as it stands, what is written after the site, and mangled or
 * not; also where a program has put spaces around a dash in the place of the #. */
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

/** An address without what the sentence has put behind it. */
function ended(text) {
  let end = text.length;
  while (end && BEHIND.includes(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

/** The page, and what stands behind the #, or null. */
function split(rest) {
  const [page, ...own] = rest.split(new RegExp(`#|${MANGLED}`, "i"));
  const path = page.split("?")[0].replace(/index\.html$/, "");
  return [path && !path.endsWith("/") ? `${path}/` : path, own.length ? own.join("#") : null];
}

/** How a link is: a key for words, their slots, and the title and address of what it leads to. */
export function state(link, known, frames, date) {
  const path = frames[link.path] ?? link.path;
  const page = known[path];
  const found = { link, slots: {} };
  if (!page) return { ...found, key: "unknown" };

  const end = (page.to ?? page.moved ?? path).split("#")[0]; // the page where it arrives
  const place = (own) => known[`${path}#${name(own)}`] ?? known[`${end}#${name(own)}`];
  const tail = link.tail.slice(" - ".length); // words of the sentence, if no place is called so
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

/** Of "colr?years=5", the place that is meant: "colr". */
const name = (own) => own.split("?")[0];
