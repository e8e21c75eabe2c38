// <calculator-panel>: sends what the form holds to Python and shows what comes back.

import * as python from "./python.js";
import { Speech, escaped } from "./speech.js";
import { Link, command } from "./state.js";
import "./readout.js";

const MOMENT = 2000; // milliseconds

let chair = "seller"; // a view of this visit; never in a link
let left = {}; // where the reader was when a panel was last taken out of the page

class CalculatorPanel extends HTMLElement {
  connectedCallback() {
    if (this.leave) return;
    this.leave = new AbortController();
    const { signal } = this.leave;
    this.form = this.querySelector("form");
    this.fields = [...this.form.querySelectorAll("[name]:not([data-view])")];
    this.speech = new Speech(this);
    this.link = new Link({
      slug: this.getAttribute("slug"),
      id: this.parentElement.id,
      version: this.getAttribute("version"),
      defaults: JSON.parse(this.dataset.defaults),
    });
    this.page = this.example = this.texts(defaultText);
    this.strict = new Set(); // fields that a link filled and nobody has touched
    this.plain = {}; // texts as links write them, once Python has read them
    this.shown = this.key(this.page, "seller"); // what the answer on the page was computed from
    this.showsExample = true;
    this.busy = this.again = this.touched = false;
    this.beside = new Map(); // what stands beside the fields
    if (this.fillForm() && this.getBoundingClientRect().top > innerHeight) {
      this.parentElement.scrollIntoView();
    }

    this.form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.form.addEventListener("input", (event) => this.edited(event.target), { signal });
    this.addEventListener("click", (event) => this.clicked(event), { signal });
    addEventListener("hashchange", () => this.arrive(), { signal });
    // Before anything may lead away: what was typed last belongs into the address.
    addEventListener("click", (event) => this.leaving(event), { signal, capture: true });
    addEventListener("pageshow", ({ persisted }) => persisted && this.kept(), { signal });
    addEventListener("pagehide", () => this.link.flush(), { signal });
    this.form.addEventListener("change", () => this.link.flush(), { signal });
    python.events.addEventListener("progress", (event) => this.progressed(event.detail), { signal });
    python.events.addEventListener("ready", () => this.late(), { signal });
    this.addEventListener("focusin", ({ target }) => (this.focused = target.id), { signal });
    this.resume();
    this.wake(signal);
  }

  disconnectedCallback() {
    this.leave.abort();
    this.leave = undefined;
    this.link.leave();
    this.speech.silence();
    left = { hash: location.hash, focused: this.focused, when: performance.now() };
  }

  /** Material may put the same page in anew, at the first change of a fragment: keep the place. */
  resume() {
    const same = left.hash === location.hash && performance.now() - left.when < MOMENT;
    if (!same || document.activeElement !== document.body || !left.focused) return;
    this.querySelector(`#${CSS.escape(left.focused)}`)?.focus();
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
    for (const view of this.form.querySelectorAll("[data-view]")) {
      view.checked = view.value === chair;
    }
    return this.restore();
  }

  /** Back on a page that the browser had kept: WebKit is about to reset its form. */
  kept() {
    setTimeout(() => {
      this.fillForm();
      this.update();
    });
  }

  texts(read = (field) => field.value) {
    return Object.fromEntries(this.fields.map((field) => [field.name, read(field)]));
  }

  key(texts = this.texts(), view = chair) {
    return JSON.stringify([texts, view]);
  }

  // ---- what the reader does

  edited(field) {
    if (field.dataset.view) chair = field.value;
    else this.touch(field);
    this.speech.typed = performance.now();
    this.changed();
  }

  /** A text that the reader has changed: read leniently from now on, and not read yet. */
  touch(field) {
    this.touched = true;
    this.strict.delete(field.name);
    delete this.plain[field.name];
  }

  changed() {
    this.update();
    this.remember();
  }

  clicked({ target }) {
    const button = target.closest("[data-set]");
    if (button) this.set(JSON.parse(button.dataset.set));
  }

  /** Put texts into fields, as a tap on a suggestion does. */
  set(texts) {
    const fields = this.fields.filter(({ name }) => name in texts);
    for (const field of fields) {
      field.value = texts[field.name];
      this.touch(field);
    }
    (fields.length === 1 ? fields[0] : this.speech.output).focus(); // the button is about to go
    this.changed();
  }

  // ---- the address

  /** Fill the form from the fragment, if it speaks to this panel; true where it did. */
  restore() {
    const link = this.link.read();
    if (!link) return false;
    const blank = Object.fromEntries(this.fields.map(({ name }) => [name, ""]));
    this.example = { ...blank, ...link.defaults };
    for (const field of this.fields) {
      field.value = link.texts[field.name] ?? this.example[field.name];
    }
    this.strict = new Set(link.fields);
    this.plain = {};
    this.touched = false;
    this.speech.warnings = [];
    if (link.unknown.length) this.warn("unknown", { names: link.unknown.join(", ") });
    if (link.version !== null) this.warn("version", { version: link.version });
    return true;
  }

  /** A click may lead away, or to this very panel: then fill it in without leaving the page. */
  leaving(event) {
    this.link.flush();
    const way = event.target.closest?.("a[href]");
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!way || way.target || button || ctrlKey || metaKey || shiftKey || altKey) return;
    const here = way.origin + way.pathname + way.search;
    if (here !== location.origin + location.pathname + location.search) return;
    if (!this.link.read(way.hash)) return;
    // Material would take the link for one to another page, or for a step back.
    event.preventDefault();
    event.stopImmediatePropagation();
    this.opening = "own" in way.dataset;
    if (way.hash !== location.hash) history.pushState(null, "", way.hash);
    this.arrive();
  }

  /** A link to this panel was followed: show what it filled in. */
  arrive() {
    if (!this.restore()) return;
    this.update();
    this.parentElement.scrollIntoView();
    (this.opening ? this.fields[0] : this.speech.output).focus({ preventScroll: true });
    this.opening = false;
  }

  warn(key, slots) {
    this.speech.warnings.push(this.speech.words(key, slots));
  }

  /** Keep what the reader typed in the address; the page's own example needs none. */
  remember() {
    if (!this.touched) return;
    const texts = this.texts();
    const untouched = JSON.stringify(texts) === JSON.stringify(this.page);
    this.link.write(untouched ? null : { ...texts, ...this.plain });
  }

  // ---- asking and showing

  /** Ask for an answer to the form as it stands; while one is on its way, once more after it. */
  async update() {
    this.mark();
    this.again = true;
    if (this.busy) return;
    this.busy = true;
    while (this.again && this.isConnected) {
      this.again = false;
      const status = python.status();
      if (status === "starting") this.speech.state("starting");
      if (status === "ready") this.speech.state("computing");
      const key = this.key();
      try {
        this.take(await python.ask(this.request()), key);
      } catch (failure) {
        this.fail(failure);
        break;
      }
    }
    this.busy = false;
  }

  /** Python has come after all. */
  late() {
    if (this.dataset.state === "failed") this.update();
  }

  request() {
    const names = Object.keys(this.link.today);
    return {
      calculator: this.link.slug,
      texts: this.texts(),
      example: Object.fromEntries(names.map((name) => [name, this.example[name]])),
      strict: [...this.strict],
      view: { chair },
    };
  }

  take(reply, key) {
    if (key !== this.key()) return; // a newer text is in the form: the latest answer wins
    if (reply.state === "failed") return this.fail({ cause: "broken", reason: reply.reason });
    this.plain = reply.plain;
    for (const field of this.fields) this.tell(field, reply);
    if (reply.state === "problem") {
      const fields = Object.keys(reply.problems).map((name) => this.label(name));
      this.speech.state("problem", { fields: fields.join("; ") });
    } else {
      this.show(reply, key);
      this.speech.state("live", {}, this.showsExample ? "live.example" : "live");
    }
    this.mark();
    this.remember();
  }

  show({ headings, currency, zones }, key) {
    for (const [party, heading] of Object.entries(headings)) {
      for (const place of this.querySelectorAll(`[data-heading="${party}"]`)) {
        place.textContent = heading;
      }
    }
    for (const place of this.querySelectorAll("[data-currency]")) place.textContent = currency;
    if (key === this.shown) return;
    this.querySelector('[data-zone="examples"]').innerHTML = zones.examples;
    this.fill(this.querySelector("[data-answer]"), zones.answer);
    this.speech.headline = zones.headline;
    this.shown = key;
    this.showsExample = JSON.stringify(this.texts()) === JSON.stringify(this.example);
  }

  /** Swap the answer; what the reader had unfolded stays so. */
  fill(place, html) {
    const open = [...place.querySelectorAll("details[open]")].map(({ dataset }) => dataset.key);
    place.innerHTML = html;
    for (const details of place.querySelectorAll("details")) {
      details.open ||= open.includes(details.dataset.key);
    }
  }

  /** Put a field's problem and remark beside it, or take them away. */
  tell(field, { problems = {}, remarks }) {
    const problem = problems[field.name] ?? "";
    if (problem) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    if (problem) field.closest("details")?.setAttribute("open", "");
    this.put(field.name, "problem", escaped(problem));
    this.put(field.name, "remark", remarks[field.name] ?? "");
  }

  put(name, kind, html) {
    const place = this.querySelector(`[data-field="${name}"] .${kind}`);
    if (!place || this.beside.get(place) === html) return;
    place.innerHTML = html;
    place.hidden = !html;
    this.beside.set(place, html);
  }

  label(name) {
    return this.querySelector(`[data-field="${name}"] label`)?.textContent ?? name;
  }

  // ---- saying how things stand

  /** Grey an answer that is not the form's, at once, and say so. */
  mark() {
    const stale = this.key() !== this.shown;
    this.toggleAttribute("data-stale", stale);
    this.toggleAttribute("data-shows-example", this.showsExample); // it is printed as such
    this.querySelector("[data-answer]").inert = stale; // nothing of it can be taken along
    this.speech.head(stale ? `stale.${this.showsExample ? "example" : "yours"}` : "");
  }

  progressed({ loaded, total }) {
    if (this.dataset.state !== "starting" || !loaded) return;
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
    this.speech.say("loading", { loaded: megabytes(loaded), total: megabytes(total) });
  }

  fail({ cause, reason }) {
    this.speech.state("failed", { reason }, `failed.${cause}`);
    const texts = { ...this.texts(), ...this.plain };
    this.speech.offer(command(this.link.slug, texts, this.link.today));
    this.mark();
    this.remember();
  }
}

function defaultText(field) {
  const chosen = field.querySelector("option[selected]");
  return chosen ? chosen.value : (field.defaultValue ?? "");
}

customElements.define("calculator-panel", CalculatorPanel);
