// Lets the browser free a page that instant navigation has replaced. The theme never removes its
// listeners from the queries for a window's width. These hold the columns, and those hold the whole
// page. Once it's taken apart, they hold only single elements.

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
