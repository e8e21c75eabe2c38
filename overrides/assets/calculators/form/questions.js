// Asks a question backward: a choice, plus a number if needed, kept as one text.

export class Questions {
  constructor(form, signal) {
    this.choice = form.querySelector("[data-question]");
    if (!this.choice) return;
    this.text = form.querySelector("[name=find]");
    this.numbers = [...form.querySelectorAll("[data-asks]")];
    this.choice.form.addEventListener("input", (event) => this.typed(event), {
      signal,
      capture: true,
    });
  }

  /** Show what the form's text asks, after the form was filled. */
  sync() {
    if (!this.choice) return;
    const [question, number] = this.text.value.split(/,(.*)/s);
    this.choice.value = question;
    const asked = this.number(question);
    if (number && asked) asked.value = number;
    this.show();
  }

  show() {
    for (const label of this.numbers) label.hidden = label.dataset.asks !== this.choice.value;
  }

  number(question) {
    return this.numbers.find(({ dataset }) => dataset.asks === question)?.querySelector("input");
  }

  typed(event) {
    if (event.target !== this.choice && !event.target.closest("[data-asks]")) return;
    event.stopPropagation();
    const number = this.number(this.choice.value)?.value.trim();
    this.text.value = [this.choice.value, number].filter(Boolean).join(",");
    this.show();
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
