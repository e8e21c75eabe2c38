// Builds a link that a CRM fills in, out of what the page says about calculators and syntaxes.

import { copy } from "./copy.js";

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
    const filled = [...inputs.querySelectorAll("input")]
      .map(({ name, value, dataset }) => [name, value.trim(), "share" in dataset ? share : field])
      .filter(([, text]) => text)
      .map(([name, text, written]) => `${name}=${placed(text, written)}`);
    const query = [...filled, `v=${version}`].join("&");
    const called = after.replace("{title}", () => title.replaceAll('"', '\\"'));
    template.value = `${before}${address}#${calculator.value}?${query}${called}`;
  }

  copy() {
    const { template } = this.form.elements;
    copy(this, template, template.parentElement.querySelector("span").textContent);
  }
}

/** A number stands for itself, and what has a brace in it is taken as it is. */
const placed = (text, written) =>
  /^[0-9]*\.?[0-9]+$/.test(text) || text.includes("{") ? text : written.replace("{}", () => text);

customElements.define("crm-builder", CrmBuilder);
