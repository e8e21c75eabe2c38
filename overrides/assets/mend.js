// The page for what is not there: mends a link whose # a spreadsheet or an editor has replaced.
// It only shows the mended link. Nothing is fetched, so what stands in it goes nowhere new.

// " - " as spreadsheets write it, " – " as editors correct that, and # itself, escaped;
// each perhaps escaped once more on its way.
const SPOILT = /^([^?]*?)\/?(?:%20-%20|%20%E2%80%93%20|%23|(%2520-%2520|%2520%25E2%2580%2593%2520|%2523))(.+)$/i;

class MendedLink extends HTMLElement {
  connectedCallback() {
    const mended = this.mended(location.pathname + location.search + location.hash);
    if (!mended || this.querySelector("[data-way]")) return;
    this.querySelector("[data-said]").append(this.querySelector("template").content.cloneNode(true));
    const way = this.querySelector("[data-way]");
    way.href = mended;
    way.textContent = location.origin + mended;
    way.focus();
  }

  /** The address as it was meant, if what stands before the spoilt # is one of our pages. */
  mended(asked) {
    const [, before, twice, after] = SPOILT.exec(asked) ?? [];
    const site = this.dataset.site.replace(/\/?$/, "/");
    if (!after || !`${before}/`.startsWith(site)) return "";
    const page = `${before}/`.slice(site.length).replace(/^\/+|index\.html\/$/g, "");
    if (!this.dataset.known.split(" ").includes(page)) return "";
    return `${site}${page}#${twice || !after.includes("?") ? plain(after) : after}`;
  }
}

/** What was escaped as a whole, once less; as it is where that makes no sense. */
function plain(text) {
  try {
    return /%(25|3F)/i.test(text) ? decodeURIComponent(text).replaceAll(" ", "+") : text;
  } catch {
    return text;
  }
}

customElements.define("mended-link", MendedLink);
