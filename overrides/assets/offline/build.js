// Pages and scripts of one build belong together. Instant navigation puts a new page in under the
// scripts that are here already: a page of another build is then loaded in full, with its own.

const build = () => document.querySelector('meta[name="site-build"]')?.content;

const mine = build();

const observer = new MutationObserver(() => {
  if (build() === mine) return;
  observer.disconnect(); // once: what is loaded then has scripts of its own
  renew().then(() => location.reload());
});

/** Ask again for each script and style: a reload takes from the cache what a host calls fresh. */
function renew() {
  const assets = new URL("../", import.meta.url).href;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const ours = loaded.filter((name) => name.startsWith(assets) && /\.(css|js)$/.test(name));
  return Promise.allSettled(ours.map((name) => fetch(name, { cache: "no-cache" })));
}

observer.observe(document.head, { childList: true });
