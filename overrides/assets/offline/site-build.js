// Loads a page of another build in full. Instant navigation would put it under the scripts that
// are already here, and pages and scripts of one build belong together.

const build = () => document.querySelector('meta[name="site-build"]')?.content;

const mine = build();

const observer = new MutationObserver(() => {
  if (build() === mine) return;
  observer.disconnect(); // once: what is loaded then has scripts of its own
  location.reload();
});

observer.observe(document.head, { childList: true });
