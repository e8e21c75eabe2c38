// Shows the small menu that copies a title and an address in three formats. A page has one, where
// the reader last asked for it.

import { copy } from "./clipboard.js";
import { FORMS } from "./link-formats.js";

let menu; // the open one
let opener; // what opened it

/** Open a button's menu, or close it again; `subject` is what to copy. */
export function toggle(button, subject, after = button) {
  const again = button === opener;
  close();
  if (again) return;
  const template = document.querySelector("template[data-copy-menu]");
  menu = template.content.firstElementChild.cloneNode(true);
  opener = button;
  opener.setAttribute("aria-expanded", "true");
  menu.querySelector("a").href = subject.address;
  menu.addEventListener("click", ({ target }) => chosen(target.closest("[data-form]"), subject));
  after.after(menu);
}

function chosen(button, subject) {
  if (!button) return;
  const field = menu.querySelector("textarea");
  field.value = FORMS[button.dataset.form](subject);
  const html = button.dataset.form === "html" ? field.value : "";
  copy(menu, field, `${button.textContent}, ${subject.title}`, html);
}

function close() {
  menu?.remove();
  opener?.setAttribute("aria-expanded", "false");
  menu = opener = undefined;
}

const outside = (target) => menu && !menu.contains(target) && !opener.contains(target);

document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !menu) return;
  opener.focus();
  close();
});
document.addEventListener("pointerdown", ({ target }) => outside(target) && close());
document.addEventListener("focusin", ({ target }) => outside(target) && close());
