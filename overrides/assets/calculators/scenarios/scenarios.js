// Keeps several sets of numbers under names: on this device, to open, compare, or pass on as a
// file.

import { announce } from "../common/announce.js";
import { opened, save } from "./scenario-files.js";
import * as kept from "./scenario-store.js";
import { listed, printable } from "../common/safe-text.js";
import * as python from "../python/client.js";
import { ScenarioList, dated } from "./scenario-list.js";
import { words } from "../common/sentences.js";
import { fragment } from "../link/link-text.js";
import { step } from "../link/page-link.js";
import { Undo } from "../form/undo.js";

const MOST = 3; // side by side

export class Scenarios {
  /**
   * Take a `form` like Undo's, which also has `fields`, the panel's `link`, and `view`, and can
   * `open` a link under warnings.
   */
  constructor(panel, form, signal) {
    Object.assign(this, { panel, form });
    this.place = panel.querySelector("[data-scenarios]");
    if (!this.place) return; // a small panel
    const part = (name) => this.place.querySelector(`[data-${name}]`);
    this.undo = new Undo(panel, panel.querySelector("[data-undo]"), form, signal);
    this.name = part("name");
    this.rows = new ScenarioList(part("list"), part("row"));
    this.said = part("said");
    this.result = part("comparison");
    this.sure = part("sure");
    // On the button, and with Enter too: a sandboxed frame can't submit a form.
    const keep = this.place.querySelector("button[type=submit]");
    keep.addEventListener("click", (event) => this.keep(event), { signal });
    this.place.addEventListener("click", ({ target }) => this.clicked(target), { signal });
    const left = ({ key }) => key === "Escape" && this.ask(false);
    this.place.addEventListener("keydown", left, { signal });
    part("file").addEventListener("change", ({ target }) => this.take(target), { signal });
    // Another tab kept or deleted something.
    addEventListener("storage", (event) => kept.concerns(event) && this.show(), { signal });
    const going = ({ navigationType }) => (this.stepping = navigationType === "traverse");
    window.navigation?.addEventListener("navigate", going, { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.show(), { signal });
    this.show();
  }

  /** Return the form's state before a link fills it. */
  before() {
    return this.undo && this.form.read();
  }

  /** Offer what the form held `before` a link filled it, except after Back, which was intended. */
  linked(before) {
    if (before && !this.stepping) this.undo.offer(before, "linked");
  }

  get slug() {
    return this.panel.getAttribute("slug");
  }

  /** Return this calculator's saved scenarios. */
  get mine() {
    return kept.all().filter(({ slug }) => slug === this.slug);
  }

  show() {
    const { mine } = this;
    this.rows.show(mine);
    const count = this.place.querySelector("[data-count]");
    count.textContent = mine.length ? this.plain("count", { number: mine.length }) : "";
  }

  clicked(target) {
    const button = target.closest("button");
    if (!button) return;
    const { act } = button.dataset;
    const one = this.mine.find(({ id }) => id === button.closest("[data-id]")?.dataset.id);
    if (act === "open" && one) this.open(one);
    if (act === "delete" && one) this.delete(one);
    if (act === "restore") this.restore();
    if (act === "compare") this.compare();
    if (act === "export") this.export();
    if (act === "forget") this.ask(true);
    if (act === "stay") this.ask(false);
    if (act === "sure") this.forget();
  }

  // ---- keep, open, delete

  /** Return the form as a scenario that isn't saved. */
  unkept(name) {
    const { slug } = this;
    const { fields } = this.form;
    const version = this.panel.getAttribute("version");
    return { name, slug, version, texts: fields.texts(), strict: [...fields.strict] };
  }

  keep(event) {
    event.preventDefault();
    const date = dated(new Date());
    const name = printable(this.name.value) || this.plain("unnamed", { date });
    const one = kept.scenario(this.unkept(name), this.mine);
    const trouble = kept.put(one);
    this.name.value = "";
    this.show();
    this.say(trouble || (one.name === name ? "kept" : "renamed"), { name: one.name });
  }

  /** Put a scenario into the form as its link would, but read it like typed text. */
  open({ name, texts, version, strict }) {
    const { form, slug, undo } = this;
    const { link } = form;
    const today = Object.fromEntries(link.renamed(Object.entries(texts)));
    const before = form.read();
    const known = Object.hasOwn(link.defaults, version);
    const defaults = known ? link.defaults[version] : link.today;
    const named = link.id === slug ? {} : { id: link.id };
    const hash = fragment(slug, { ...today, ...named }, defaults, version);
    const nobodys = Object.fromEntries(Object.keys(today).map((field) => [field, null]));
    const { unknown } = link.read(fragment(slug, { ...today, ...named }, nobodys, version));
    link.flush();
    step(null, hash); // so Back leads to where the reader was
    const now = { ...link.read(hash), fields: strict.map((one) => link.formerly[one] ?? one) };
    form.open(now, [
      ...(unknown.length ? [["scenario.unknown", { names: listed(unknown) }]] : []),
      ...(known ? [] : [["scenario.version", { version }]]),
    ]);
    undo.offer(before, "opened", { name });
    form.show();
  }

  delete(one) {
    kept.remove(one);
    this.deleted = one;
    this.show();
    this.say("deleted", { name: one.name });
    this.said.append(this.place.querySelector("template[data-back]").content.cloneNode(true));
    this.said.querySelector("button").focus();
  }

  restore() {
    const { id, name } = this.deleted;
    const trouble = kept.put(this.deleted);
    this.show();
    this.say(trouble || "restored", { name });
    this.rows.focus(id);
  }

  // ---- compare

  /** Return the chosen scenarios; the form comes first if it's among them. */
  get chosen() {
    const ids = this.rows.chosen;
    const chosen = this.mine.filter(({ id }) => ids.includes(id));
    return ids.includes("") ? [this.unkept(this.plain("now")), ...chosen] : chosen;
  }

  async compare() {
    const { chosen, form, slug } = this;
    if (chosen.length < 2 || chosen.length > MOST) return this.say("choose");
    const run = (this.run = {});
    this.say(python.status() === "ready" ? "comparing" : "starting");
    try {
      const { view } = form;
      const reply = await python.ask({ kind: "compare", calculator: slug, compare: chosen, view });
      if (this.run !== run) return; // the latest question wins
      if (reply.state === "failed") return this.say("failed", { reason: reply.reason });
      this.result.innerHTML = reply.html;
      this.say("compared");
      this.result.querySelector("[tabindex]").focus();
    } catch ({ reason }) {
      this.say("failed", { reason: reason || "nothing has arrived" });
    }
  }

  // ---- files

  /** Save the chosen ones as a file, or all of this calculator if none is chosen. */
  export() {
    const chosen = this.chosen.filter(({ id }) => id);
    const some = chosen.length ? chosen : this.mine;
    if (!some.length) return this.say("nothing");
    const file = `${this.slug}-scenarios.json`;
    save(kept.written(some), file, this.place);
    this.say("saved", { number: some.length, file });
  }

  /** Keep everything in a file, or nothing if anything is wrong with it. */
  async take(input) {
    const [file] = input.files;
    if (!file) return;
    const slots = { file: file.name };
    try {
      const found = await opened(file, this.slug);
      const fresh = kept.taken(found, this.mine);
      const troubles = fresh.map((one) => ({ name: one.name, key: kept.put(one) }));
      const { key = "taken", name } = troubles.find((one) => one.key) ?? {};
      this.show();
      const number = fresh.length;
      this.say(key, { ...slots, number, rest: found.length - number, name });
    } catch (fault) {
      this.say(`file.${fault.key ?? "unreadable"}`, { ...slots, ...fault.slots });
    }
    input.value = ""; // so that the same file can be chosen again
  }

  // ---- forget

  /** Ask for confirmation before everything is forgotten, or stop asking. */
  ask(sure) {
    if (this.sure.hidden === !sure) return;
    this.sure.hidden = !sure;
    this.place.querySelector(sure ? '[data-act="stay"]' : '[data-act="forget"]').focus();
  }

  forget() {
    kept.forget();
    this.undo.forget();
    this.deleted = null;
    this.name.value = this.result.innerHTML = "";
    this.show();
    this.ask(false);
    this.say("forgotten");
  }

  // ---- words

  plain(key, slots) {
    const holder = document.createElement("p");
    holder.innerHTML = this.words(key, slots);
    return holder.textContent;
  }

  say(key, slots) {
    this.said.innerHTML = this.words(key, slots);
    announce(this.said.textContent);
  }

  words(key, slots) {
    return words(this.place, `scenario.${key}`, slots);
  }
}
