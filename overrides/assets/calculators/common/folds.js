// Opens what hides an element: folded parts, and tabs that aren't open.

/** Open everything that hides an element; return true if anything did. */
export function unfold(target) {
  let hidden = false;
  for (let place = target; place; place = place.parentElement) {
    if (place.matches("details:not([open])")) hidden = place.open = true;
    const tab = place.matches(".tabbed-block") && chooser(place);
    if (!tab || tab.checked) continue;
    tab.click();
    hidden = true;
  }
  return hidden;
}

/** Return the button of one of Material's tabs: buttons are in the order of their panes. */
function chooser(block) {
  const at = [...block.parentElement.children].indexOf(block);
  return block.closest(".tabbed-set").querySelectorAll(":scope > input")[at];
}
