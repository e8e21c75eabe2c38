// Fully reloads a page of another build. Instant navigation would run it with the scripts already
// loaded, but pages and scripts of one build belong together.

const build = () => document.querySelector('meta[name="site-build"]')?.content;

const mine = build();

const observer = new MutationObserver(() => {
  if (build() === mine) return;
  observer.disconnect(); // once: the reloaded page has its own scripts
  location.reload();
});

observer.observe(document.head, { childList: true });
