// A page that instant navigation has replaced can be forgotten. The theme never takes its listeners
// off the queries for a window's width, and through them holds on to what stood beside the text,
// and through that to the whole page. Taken apart, single elements are all that is held.

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
