// Several sets of numbers under names: kept on this device, opened, compared, handed on as a file.

import { announce } from "./announce.js";
import { opened, save } from "./files.js";
import * as kept from "./kept.js";
import { listed, printable } from "./printable.js";
import * as python from "./python.js";
import { Rows, dated } from "./rows.js";
import { words } from "./speech.js";
import { fragment, step } from "./state.js";
import { Undo } from "./undo.js";

const MOST = 3; // side by side

export class Scenarios {
  constructor(panel, signal) {
    this.panel = panel;
    this.place = panel.querySelector("[data-scenarios]");
    if (!this.place) return; // a small panel
    const part = (name) => this.place.querySelector(`[data-${name}]`);
    this.undo = new Undo(panel, panel.querySelector("[data-undo]"), signal);
    this.name = part("name");
    this.rows = new Rows(part("list"), part("row"));
    this.said = part("said");
    this.result = part("comparison");
    this.sure = part("sure");
    // At the button, by Enter too: a closed-off frame lets no form be submitted.
    const keep = this.place.querySelector("button[type=submit]");
    keep.addEventListener("click", (event) => this.keep(event), { signal });
    this.place.addEventListener("click", ({ target }) => this.clicked(target), { signal });
    const left = ({ key }) => key === "Escape" && this.ask(false);
    this.place.addEventListener("keydown", left, { signal });
    part("file").addEventListener("change", ({ target }) => this.take(target), { signal });
    // Another tab has kept or deleted something.
    addEventListener("storage", (event) => kept.concerns(event) && this.show(), { signal });
    const going = ({ navigationType }) => (this.stepping = navigationType === "traverse");
    window.navigation?.addEventListener("navigate", going, { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.show(), { signal });
    this.show();
  }

  /** The form as it stands before a link fills it. */
  before() {
    return this.undo?.form();
  }

  /** A link has filled the form; `before` is what stood there. Whoever steps back meant to. */
  linked(before) {
    if (before && !this.stepping) this.undo.offer(before, "linked");
  }

  get slug() {
    return this.panel.getAttribute("slug");
  }

  /** What is kept of this calculator. */
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

  /** The form as it stands, as a scenario that is not kept. */
  form(name) {
    const { slug } = this;
    const { fields } = this.panel;
    const version = this.panel.getAttribute("version");
    return { name, slug, version, texts: fields.texts(), strict: [...fields.strict] };
  }

  keep(event) {
    event.preventDefault();
    const date = dated(new Date());
    const name = printable(this.name.value) || this.plain("unnamed", { date });
    const one = kept.scenario(this.form(name), this.mine);
    const trouble = kept.put(one);
    this.name.value = "";
    this.show();
    this.say(trouble || (one.name === name ? "kept" : "renamed"), { name: one.name });
  }

  /** Put a scenario into the form, as its own link would; but read as what was typed is. */
  open({ name, texts, version, strict }) {
    const { panel, slug, undo } = this;
    const { link } = panel.address;
    const today = Object.fromEntries(link.renamed(Object.entries(texts)));
    const before = undo.form();
    const known = Object.hasOwn(link.defaults, version);
    const defaults = known ? link.defaults[version] : link.today;
    const named = link.id === slug ? {} : { id: link.id };
    const hash = fragment(slug, { ...today, ...named }, defaults, version);
    const nobodys = Object.fromEntries(Object.keys(today).map((field) => [field, null]));
    const { unknown } = link.read(fragment(slug, { ...today, ...named }, nobodys, version));
    link.flush();
    step(null, hash); // so that Back leads to where the reader was
    panel.address.restore({ ...link.read(hash), fields: strict.map((one) => link.formerly[one] ?? one) });
    panel.speech.warnings = [];
    if (unknown.length) panel.warn("scenario.unknown", { names: listed(unknown) });
    if (!known) panel.warn("scenario.version", { version });
    for (const helper of panel.helpers) helper.sync();
    panel.fields.touched = true;
    undo.offer(before, "opened", { name });
    undo.show();
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

  /** The chosen ones; the form as it stands, if it is among them, comes first. */
  get chosen() {
    const ids = this.rows.chosen;
    const chosen = this.mine.filter(({ id }) => ids.includes(id));
    return ids.includes("") ? [this.form(this.plain("now")), ...chosen] : chosen;
  }

  async compare() {
    const { chosen, panel, slug } = this;
    if (chosen.length < 2 || chosen.length > MOST) return this.say("choose");
    const run = (this.run = {});
    this.say(python.status() === "ready" ? "comparing" : "starting");
    try {
      const { view } = panel.request();
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

  /** The chosen ones as a file; where none is chosen, all of this calculator. */
  export() {
    const chosen = this.chosen.filter(({ id }) => id);
    const some = chosen.length ? chosen : this.mine;
    if (!some.length) return this.say("nothing");
    const file = `${this.slug}-scenarios.json`;
    save(kept.written(some), file, this.place);
    this.say("saved", { number: some.length, file });
  }

  /** Keep what a file holds: all of it, or nothing where anything is wrong with it. */
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

  /** Ask once more before everything is forgotten, or do not ask any more. */
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
