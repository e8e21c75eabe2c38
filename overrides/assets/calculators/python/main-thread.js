// Runs Python on the page's own thread, behind the interface of a worker: for frames that can't
// start one.

import { Python } from "./interpreter.js";

export class MainThread {
  postMessage(data) {
    if (!data.runtime) return this.python.then((python) => python.hear(data));
    const say = (said) => this.onmessage?.({ data: said });
    this.python = shown().then(() => new Python(data.runtime, say));
  }

  /** Ignore anything it still says. */
  terminate() {
    this.onmessage = null;
  }
}

/** Let the page show its message first, because it's about to freeze. */
function shown() {
  return new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
}
