// <crm-builder>: builds a link that a CRM fills in, from what the page says about calculators
// and syntaxes.

import { copy } from "./clipboard.js";
import { crmFragment } from "./crm-fragment.js";

class CrmBuilder extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.form.hidden = false;
    this.form.onsubmit = (event) => event.preventDefault();
    this.oninput = () => this.build();
    this.onclick = ({ target }) => target.closest("[data-offer]") && this.copy();
    const asked = location.hash.slice(1); // #x100: this calculator
    const { calculator } = this.form.elements;
    if ([...calculator.options].some(({ value }) => value === asked)) calculator.value = asked;
    this.build();
  }

  build() {
    const { calculator, syntax, template } = this.form.elements;
    for (const one of this.querySelectorAll("fieldset")) {
      one.hidden = one.disabled = one.dataset.calculator !== calculator.value;
    }
    const inputs = this.querySelector("fieldset:enabled");
    const { address, title, version } = inputs.dataset;
    const { before, after, field, share } = syntax.selectedOptions[0].dataset;
    const filled = [...inputs.querySelectorAll("input")].map(({ name, value, dataset }) => ({
      name,
      text: value.trim(),
      written: "share" in dataset ? share : field,
    }));
    const fragment = crmFragment(calculator.value, filled, version);
    const called = after.replace("{title}", () => title.replaceAll('"', '\\"'));
    template.value = before + address + fragment + called;
  }

  copy() {
    const { template } = this.form.elements;
    copy(this, template, template.parentElement.querySelector("span").textContent);
  }
}

customElements.define("crm-builder", CrmBuilder);
