// <calculator-panel>: sends what the form holds to Python and shows what comes back.

import { Address } from "./address.js";
import { Backwards } from "./backwards.js";
import { Bet } from "./bet.js";
import { Fields } from "./fields.js";
import { offerPictures } from "./pictures.js";
import * as python from "./python.js";
import { Ranges } from "./ranges.js";
import { Sources } from "./sources.js";
import { Scenarios } from "./scenarios.js";
import { Speech } from "./speech.js";
import { command } from "./state.js";
import { Standing } from "./standing.js";
import { Take } from "./take.js";
import { putAnswer } from "./zones.js";
import "./readout.js";

let chair = "seller"; // a view of this visit; never in a link

class CalculatorPanel extends HTMLElement {
  connectedCallback() {
    if (this.leave) return;
    this.leave = new AbortController();
    const { signal } = this.leave;
    const form = this.querySelector("form");
    this.fields = new Fields(form);
    this.sources = new Sources(form, signal);
    this.helpers = [new Ranges(form, signal), new Backwards(form, signal), this.sources];
    this.along = new Take(this, signal);
    offerPictures(this, signal);
    this.speech = new Speech(this);
    this.standing = new Standing(this, signal);
    this.address = new Address(this, signal);
    this.scenarios = new Scenarios(this, signal);
    this.bet = new Bet(this, signal);
    this.example = this.fields.page;
    this.printing = ""; // what is to be printed once the answer has come
    this.printed = false; // whether the answer is worked out for paper
    this.shown = this.key(this.example, "seller"); // what the answer on the page was computed from
    this.showsExample = true;
    this.busy = this.again = false;
    this.more = false; // whether ranges are still being worked out, beyond the likely values
    if (this.fillForm() && this.getBoundingClientRect().top > innerHeight) {
      this.parentElement.scrollIntoView();
    }

    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    form.addEventListener("input", (event) => this.edited(event.target), { signal });
    this.addEventListener("input", (event) => this.asked(event.target), { signal });
    this.addEventListener("click", (event) => this.clicked(event), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.kept(), { signal });
    python.events.addEventListener("ready", () => this.late(), { signal });
    this.address.resume();
    this.bet.ask();
    this.wake(signal);
  }

  disconnectedCallback() {
    this.leave.abort();
    this.leave = undefined;
    this.address.leave();
    this.speech.silence();
  }

  /** Start Python when the page is idle; where data is dear, on the first touch. */
  wake(signal) {
    const begin = () => this.isConnected && this.update();
    if (navigator.connection?.saveData && this.key() === this.shown) {
      for (const touch of ["pointerdown", "focusin"]) {
        this.addEventListener(touch, begin, { once: true, signal });
      }
    } else if ("requestIdleCallback" in window) {
      requestIdleCallback(begin, { timeout: 2000 });
    } else {
      setTimeout(begin, 200);
    }
  }

  /** What this visit and the address say goes into the form; true where the address did. */
  fillForm() {
    for (const view of this.querySelectorAll('[data-view="chair"]')) {
      view.checked = view.value === chair;
    }
    this.fields.relabel(chair);
    const filled = this.address.restore();
    for (const helper of this.helpers) helper.sync();
    return filled;
  }

  /** Back on a page that the browser had kept: WebKit is about to reset its form, now or soon. */
  kept() {
    this.fields.touched = false; // what was typed stands in the address
    for (const moment of [0, 100, 500]) {
      setTimeout(() => {
        if (this.fields.touched || !this.isConnected) return;
        this.fillForm();
        this.update();
      }, moment);
    }
  }

  /** What an answer depends on. */
  key(texts = this.fields.texts(), view = chair) {
    return JSON.stringify([texts, view, this.printed]);
  }

  // ---- what the reader does

  edited(field) {
    if (field.dataset.view === "chair") this.fields.relabel((chair = field.value));
    else if (field.dataset.view) return;
    else this.sources.edited(field, chair, this.fields);
    this.speech.typed = performance.now();
    this.changed();
  }

  /** What is asked beside a way on changes that way, and not the answer. */
  asked(field) {
    if (field.closest("[data-onward]")) this.update();
  }

  changed() {
    this.printed = false;
    this.address.typed();
    this.update();
  }

  clicked({ target }) {
    const button = target.closest("[data-set]");
    if (button) this.set(JSON.parse(button.dataset.set));
    if (target.closest("[data-print]")) this.print();
  }

  /** Put texts into fields, as a tap on a suggestion does. */
  set(texts) {
    const fields = this.fields.set(texts);
    for (const helper of this.helpers) helper.sync();
    (fields.length === 1 ? fields[0] : this.speech.output).focus(); // the button is about to go
    this.changed();
  }

  /** Print, the page or a card of it, once the answer has been worked out for paper. */
  print(card = "page") {
    this.printing = card;
    this.printed = true;
    this.update();
  }

  warn(key, slots) {
    this.speech.warnings.push(this.speech.words(key, slots));
  }

  // ---- asking and showing

  /**
   * Ask for an answer to the form as it stands; while one is on its way, once more after it.
   * Ranges come in steps, each asked for, so that what is typed meanwhile goes before them.
   */
  async update() {
    this.standing.mark();
    this.again = true;
    this.waits = false; // for a tap
    if (this.busy) return;
    this.busy = true;
    while (this.again && this.isConnected) {
      this.again = false;
      const status = python.status();
      if (status === "starting") this.speech.state("starting", {}, python.starting());
      if (status === "ready" && !this.more) this.speech.state("computing");
      const key = this.key();
      try {
        this.take(await python.ask(this.request()), key);
        this.again ||= this.more;
      } catch (failure) {
        this.standing.fail(failure);
        break;
      }
    }
    this.busy = false;
  }

  /** Python has come after all. */
  late() {
    if (this.dataset.state === "failed" || this.waits) this.update();
  }

  request() {
    const { link } = this.address;
    const names = Object.keys(link.today);
    return {
      kind: "answer",
      calculator: link.slug,
      texts: this.fields.texts(),
      example: Object.fromEntries(names.map((name) => [name, this.example[name]])),
      strict: [...this.fields.strict],
      view: { chair },
      printed: this.printed,
      steps: this.parentElement.id,
      small: "small" in this.dataset,
      onward: this.onward(),
      take: this.along.request(),
      calculators: this.dataset.calculators,
    };
  }

  /** What stands beside each way on. */
  onward() {
    const forms = [...this.querySelectorAll("form[data-onward]")];
    return Object.fromEntries(
      forms.map((form) => [form.dataset.onward, Object.fromEntries(new FormData(form))]),
    );
  }

  take(reply, key) {
    const begun = this.more;
    this.more = false;
    if (key !== this.key()) return; // a newer text is in the form: the latest answer wins
    if (reply.state === "failed") return this.standing.fail({ cause: "broken", reason: reply.reason });
    this.more = Boolean(reply.more);
    if (this.more && !reply.zones) return; // a step on the way
    this.fields.plain = reply.plain;
    this.fields.tell(reply);
    if (reply.state === "problem") {
      const fields = Object.keys(reply.problems).map((name) => this.fields.label(name));
      this.speech.state("problem", { fields: fields.join("; ") });
    } else {
      this.show(reply, key, begun);
      if (this.more) this.speech.state("computing", {}, "computing.ranges");
      else this.speech.state("live", {}, this.showsExample ? "live.example" : "live");
    }
    this.standing.mark();
    this.address.read();
    if (this.more) return;
    if (this.printing) this.along.print(this.printing);
    this.printing = "";
  }

  show({ zones: { headline, ...zones }, ...reply }, key, begun) {
    putAnswer(this, { ...reply, zones }, key !== this.shown || begun);
    this.along.filled();
    if (key === this.shown) return;
    this.speech.headline = headline;
    this.shown = key;
    this.showsExample = JSON.stringify(this.fields.texts()) === JSON.stringify(this.example);
  }
}

customElements.define("calculator-panel", CalculatorPanel);
