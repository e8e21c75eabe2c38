// <calculator-panel>: sends the form to Python and shows the answer.

import { putAnswer } from "../answer/answer.js";
import "../answer/chart-readout.js";
import { unfold } from "../common/folds.js";
import { command } from "../link/link-text.js";
import * as python from "../python/client.js";
import { whenIdle } from "./idle-start.js";
import * as states from "./panel-state.js";
import { parts } from "./parts.js";

let chair = "seller"; // for this visit only; never in a link

class CalculatorPanel extends HTMLElement {
  connectedCallback() {
    if (this.leave) return;
    this.leave = new AbortController();
    const { signal } = this.leave;
    Object.assign(this, parts(this, signal));
    this.state = states.begin(this.fields.page);
    const below = () => this.getBoundingClientRect().top > innerHeight;
    if (this.fillForm() && below()) this.parentElement.scrollIntoView();
    const { form } = this.fields;
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    form.addEventListener("input", (event) => this.edited(event.target), { signal });
    this.addEventListener("input", (event) => this.asked(event.target), { signal });
    this.addEventListener("click", (event) => this.clicked(event), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.kept(), { signal });
    // Python may still come.
    const late = () => (this.dataset.state === "failed" || this.state.waits) && this.update();
    python.events.addEventListener("ready", late, { signal });
    this.address.resume();
    this.guess.ask();
    const begin = () => this.isConnected && this.update();
    whenIdle(this, this.key() === this.state.shown, begin, signal);
  }

  disconnectedCallback() {
    this.leave.abort();
    this.leave = undefined;
    this.address.leave();
    this.messages.silence();
  }

  // ---- filling the form

  /** Fill the form from this visit and the address; true if the address concerned it. */
  fillForm() {
    const example = this.filling.restore(chair);
    if (example) this.filled(example);
    return Boolean(example);
  }

  filled(example) {
    this.state = states.filled(this.state, example);
  }

  /** Fill the form from the address after Back or Forward, and get its answer. */
  refill() {
    const filled = this.fillForm();
    if (filled) this.update();
    return filled;
  }

  /** Show what a link to this panel filled in. */
  arrive(own) {
    const before = this.scenarios.before();
    if (!this.fillForm()) return;
    this.scenarios.linked(before);
    this.update();
    unfold(this);
    this.parentElement.scrollIntoView();
    (own ? this.fields.all[0] : this.messages.output).focus({ preventScroll: true });
  }

  /** Get an answer for a newly filled form, and take the reader to it. */
  showForm() {
    this.state = states.edited(this.state);
    this.update();
    this.address.remember();
    this.parentElement.scrollIntoView();
    this.messages.output.focus({ preventScroll: true });
  }

  /** Protect the form on a page restored by Back: WebKit is about to reset it, now or soon. */
  kept() {
    this.fields.touched = false; // the address has what was typed
    for (const moment of [0, 100, 500]) {
      setTimeout(() => {
        if (this.fields.touched || !this.isConnected) return;
        this.fillForm();
        this.update();
      }, moment);
    }
  }

  // ---- the reader's actions

  edited(field) {
    if (field.dataset.view === "chair") this.fields.relabel((chair = field.value));
    else if (field.dataset.view) return;
    else this.sources.edited(field, chair, this.fields);
    this.messages.typed = performance.now();
    this.changed();
  }

  /** Change a link to another calculator by its own questions, which don't affect the answer. */
  asked(field) {
    if (field.closest("[data-onward]")) this.update();
  }

  changed() {
    this.state = states.edited(this.state);
    this.address.typed();
    this.update();
  }

  clicked({ target }) {
    const button = target.closest("[data-set]");
    if (button) this.set(JSON.parse(button.dataset.set));
    if (target.closest("[data-print]")) this.print();
  }

  /** Put texts into fields, as tapping a suggestion does. */
  set(texts) {
    const fields = this.fields.set(texts);
    this.filling.sync();
    (fields.length === 1 ? fields[0] : this.messages.output).focus(); // the button is about to go
    this.changed();
  }

  /** Print the page, or a card of it, once the answer for paper is here. */
  print(card = "page") {
    this.state = states.forPaper(this.state, card);
    this.update();
  }

  // ---- asking and showing

  /** Return what an answer to the form depends on. */
  key() {
    return states.answerKey(this.fields.texts(), chair, this.state.printed);
  }

  get view() {
    return { chair };
  }

  mark() {
    this.status.mark(this.state, this.key() !== this.state.shown);
  }

  /**
   * Ask for an answer to the form; if one is pending, ask again after it. Ranges come in steps,
   * each requested, so anything typed meanwhile goes first.
   */
  async update() {
    this.mark();
    this.state = states.wanted(this.state);
    if (this.state.asking) return;
    while (this.state.again && this.isConnected) {
      this.state = states.asking(this.state);
      const status = python.status();
      if (status === "starting") this.messages.state("starting", {}, python.starting());
      if (status === "ready" && !this.state.more) this.messages.state("computing");
      const key = this.key();
      try {
        this.receive(await python.ask(this.request()), key);
      } catch (failure) {
        this.fail(failure);
        break;
      }
    }
    this.state = states.rested(this.state);
  }

  request() {
    const { slug, today } = this.address.link;
    const names = Object.keys(today);
    return {
      kind: "answer",
      calculator: slug,
      texts: { ...this.fields.texts(), v: this.address.made },
      example: Object.fromEntries(names.map((name) => [name, this.state.example[name]])),
      strict: [...this.fields.strict],
      view: this.view,
      printed: this.state.printed,
      steps: this.parentElement.id,
      small: "small" in this.dataset,
      onward: carried(this),
      take: this.share.request(this.state.printing),
      calculators: this.dataset.calculators,
    };
  }

  receive(reply, key) {
    const begun = this.state.more;
    const { next, act } = states.received(this.state, reply, key === this.key());
    this.state = next;
    if (act === "drop" || act === "wait") return;
    if (act === "fail") return this.fail({ cause: "broken", reason: reply.reason });
    this.fields.plain = reply.plain;
    this.fields.tell(reply);
    if (act === "problem") {
      const labels = Object.keys(reply.problems).map((name) => this.fields.label(name));
      this.messages.state("problem", { fields: labels.join("; ") });
    } else {
      this.show(reply, key, begun);
    }
    this.mark();
    this.address.read();
    if (this.state.more) return;
    if (this.state.printing) this.share.print(this.state.printing);
    this.state = states.handedOn(this.state);
  }

  show({ zones: { headline, ...zones }, ...reply }, key, begun) {
    const { messages, state } = this;
    const fresh = key !== state.shown;
    putAnswer(this, { ...reply, zones }, fresh || begun, state.more);
    this.share.filled();
    if (fresh) messages.headline = headline;
    this.state = states.answered(state, key, this.fields.texts());
    if (state.more) messages.state("computing", {}, "computing.ranges");
    else messages.state("live", {}, this.state.showsExample ? "live.example" : "live");
  }

  /** Say why there's no answer, or that Python waits for a tap. */
  fail(failure) {
    const { address, fields, messages } = this;
    this.state = states.failed(this.state, failure.cause);
    const { slug, today } = address.link;
    if (this.state.waits) messages.state("example", {}, "frame");
    else this.status.fail(failure, command(slug, { ...fields.texts(), ...fields.plain }, today));
    this.mark();
    address.read();
  }
}

/** Update what's beside each link that carries numbers to another calculator. */
function carried(panel) {
  const forms = [...panel.querySelectorAll("form[data-onward]")];
  const texts = (form) => Object.fromEntries(new FormData(form));
  return Object.fromEntries(forms.map((form) => [form.dataset.onward, texts(form)]));
}

customElements.define("calculator-panel", CalculatorPanel);
