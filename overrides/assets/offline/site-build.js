// Pages and scripts of one build belong together. Instant navigation puts a new page in under the
// scripts that are here already: a page of another build is then loaded in full, with its own.

const build = () => document.querySelector('meta[name="site-build"]')?.content;

const mine = build();

const observer = new MutationObserver(() => {
  if (build() === mine) return;
  observer.disconnect(); // once: what is loaded then has scripts of its own
  location.reload();
});

observer.observe(document.head, { childList: true });
