// Lets the browser forget a page that instant navigation has replaced. The theme never takes its
// listeners off the queries for a window's width. Through them it holds on to the columns, and
// through those to the whole page. Taken apart, single elements are all it holds.

const BESIDE = ".md-sidebar, .md-tabs";

new MutationObserver((changes) => {
  for (const { removedNodes } of changes) {
    for (const gone of removedNodes) gone.querySelectorAll?.(BESIDE).forEach(apart);
  }
}).observe(document.body, { childList: true });

function apart(beside) {
  beside.remove();
  for (const one of [...beside.querySelectorAll("*"), beside]) one.replaceChildren();
}
