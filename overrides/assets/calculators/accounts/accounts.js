// <calculator-book>: sends an accounts file to Python in pieces, and shows the results. The file
// never leaves the page, and nothing of it is kept when the page closes.

import { listed } from "../common/safe-text.js";
import * as python from "../python/client.js";
import { words } from "../common/sentences.js";

const PIECE = 32 * 1024; // bytes: a few hundred rows, about a tenth of a second for Python
const QUIET = 1000; // milliseconds between two progress announcements
const BYTE_ORDER_MARK = "\ufeff";

class CalculatorBook extends HTMLElement {
  connectedCallback() {
    if (this.leave) return;
    this.leave = new AbortController();
    const { signal } = this.leave;
    const part = (name) => this.querySelector(`[data-${name}]`);
    this.input = this.querySelector("input[type=file]");
    this.bar = this.querySelector("progress");
    this.status = part("status");
    this.work = part("work");
    this.trouble = part("trouble");
    this.results = part("results");
    this.link = part("download");
    this.input.addEventListener("change", () => this.take(this.input.files[0]), { signal });
    this.addEventListener("click", (event) => this.clicked(event), { signal });
    this.addEventListener("change", ({ target }) => target.dataset.view && this.rank(), { signal });
    // A file dropped next to the zone would replace the page, so the whole page accepts it.
    addEventListener("dragover", (event) => this.dragged(event), { signal });
    addEventListener("dragleave", () => this.toggleAttribute("data-over", false), { signal });
    addEventListener("drop", (event) => this.dropped(event), { signal });
    python.events.addEventListener("progress", ({ detail }) => this.loading(detail), { signal });
  }

  disconnectedCallback() {
    this.leave.abort();
    this.leave = this.run = undefined;
    this.forget();
  }

  // ---- the reader's actions

  dragged(event) {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    this.toggleAttribute("data-over", true);
  }

  dropped(event) {
    this.toggleAttribute("data-over", false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.take(file);
  }

  clicked({ target }) {
    if (target.closest("[data-cancel]")) this.stop();
    if (target.closest("[data-copy]")) this.take(this.file, this.unknown);
  }

  /** Answer a file; also copy the columns in `keep`, which nothing asks for. */
  async take(file, keep = []) {
    if (!file) return;
    this.input.value = ""; // so that the same file can be chosen again
    const run = { file, rows: 0 };
    this.run = run; // the latest file wins
    this.file = file;
    this.bar.value = 0;
    this.work.hidden = false;
    // The pressed button is about to disappear.
    if (this.trouble.contains(document.activeElement)) this.work.querySelector("button").focus();
    this.trouble.innerHTML = "";
    this.say(python.status() === "ready" ? "reading" : "starting");
    try {
      await this.read(run, keep);
    } catch (failure) {
      if (this.run !== run) return;
      const { key, ...slots } = failure.key ? failure : broken(failure);
      this.end("failed", key, slots);
    }
  }

  stop() {
    const { rows } = this.run ?? {};
    if (!this.run) return;
    this.run = undefined;
    this.end("idle", "stopped", { rows: grouped(rows) });
  }

  // ---- reading

  async read(run, keep) {
    const { file } = run;
    const ranges = this.querySelector("[data-ranges]").checked;
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const results = [];
    let mark = "";
    let sofar = null;
    for (let start = 0; ; start += PIECE) {
      const last = start + PIECE >= file.size;
      const text = await piece(file, start, decoder, last);
      if (start === 0 && text.startsWith(BYTE_ORDER_MARK)) mark = BYTE_ORDER_MARK;
      const book = { text, last, keep, ranges, sofar };
      const reply = await python.ask({ kind: "accounts", calculator: this.getAttribute("slug"), book });
      if (this.run !== run) return;
      if (reply.state === "failed") throw { key: "failed.broken", reason: reply.reason };
      if (reply.state === "problem") return this.refuse(reply);
      results.push(reply.csv);
      ({ sofar } = reply);
      run.rows = reply.rows;
      if (last) return this.show(reply, [mark, ...results]);
      this.progressed((start + PIECE) / file.size);
    }
  }

  progressed(share) {
    const { rows } = this.run;
    this.bar.value = share;
    if (this.dataset.state === "working" && performance.now() - this.said < QUIET) return;
    this.say("working", { rows: grouped(rows), about: grouped(Math.round(rows / share)) });
  }

  loading({ loaded, total }) {
    if (this.dataset.state !== "starting" || !loaded) return;
    if (performance.now() - this.said < QUIET) return;
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
    this.say("starting", { loaded: megabytes(loaded), total: megabytes(total) }, "loading");
  }

  // ---- results

  refuse({ found, unknown }) {
    this.trouble.innerHTML = found;
    if (!unknown.length) return this.end("problem", "unusable");
    this.unknown = unknown;
    const label = words(this, "copy", { columns: listed(unknown) });
    this.trouble.innerHTML += `<p><button type="button" class="md-button" data-copy>${label}</button></p>`;
    this.end("asking", "unknown");
  }

  show({ found, ranking, rows, problems }, results) {
    const { name } = this.file;
    this.forget();
    this.link.href = URL.createObjectURL(new Blob(results, { type: "text/csv;charset=utf-8" }));
    this.link.download = `${name.replace(/\.\w+$/, "")}-${this.getAttribute("slug")}.csv`;
    this.link.innerHTML = words(this, "keep", { name: this.link.download });
    this.rankings = ranking;
    this.rank();
    this.querySelector("[data-found]").innerHTML = found;
    this.results.hidden = false;
    const said = problems ? "done.problems" : rows ? "done" : "none";
    this.end("done", said, { rows: grouped(rows), problems: grouped(problems) });
  }

  rank() {
    const { value } = this.querySelector("[data-view]:checked");
    this.querySelector("[data-ranking]").innerHTML = this.rankings[value];
  }

  forget() {
    if (this.link?.href) URL.revokeObjectURL(this.link.href);
  }

  // ---- status

  end(state, key, slots = {}) {
    const focused = this.work.contains(document.activeElement);
    this.run = undefined;
    this.work.hidden = true;
    if (focused) (state === "done" ? this.link : this.input).focus();
    this.say(state, slots, key);
  }

  say(state, slots, key = state) {
    this.dataset.state = state;
    this.said = performance.now();
    this.status.innerHTML = words(this, key, { name: this.file.name, ...slots });
  }
}

/** Return the next piece of a file as text; throws {key, …slots} for what can't be read. */
async function piece(file, start, decoder, last) {
  let bytes;
  try {
    bytes = await file.slice(start, start + PIECE).arrayBuffer();
  } catch (fault) {
    throw { key: "unreadable", reason: fault.name };
  }
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch {
    throw { key: "encoding" };
  }
}

function grouped(number) {
  return number.toLocaleString("en");
}

/** Return the sentence for why Python didn't answer. */
function broken({ cause = "broken", reason, message }) {
  return { key: `failed.${cause}`, reason: reason ?? message };
}

customElements.define("calculator-book", CalculatorBook);
