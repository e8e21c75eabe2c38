// Tracks downloads of the runtime: progress, truncation, failure.

import { KnownFailure, failure, reason } from "./failures.js";

const GONE = [404, 410]; // as hosts answer when a new version has taken the place of the old one

export class Downloads {
  /** `base` is where the runtime lies; `say` hears {progress}. From now on, each fetch passes here. */
  constructor(base, say) {
    Object.assign(this, { base, say });
    this.sizes = {}; // bytes of each file that is counted, once they are known
    this.came = {}; // and those of them that are here
    this.counted = {}; // settled when a file has come, whole or not
    this.damaged = new Set(); // names of files that came, but not whole
    this.broken = (fault) => {
      throw fault;
    };
    this.fetched = self.fetch;
    self.fetch = (what, ...more) => this.fetch(what, ...more);
    this.listen();
  }

  async fetch(what, options) {
    const href = String(what?.url ?? what);
    if (!href.startsWith(this.base)) return this.fetched.call(self, what, options);
    // What came damaged may lie so in the browser's cache, for a year.
    const name = href.slice(this.base.length);
    const anew = this.damaged.has(name) ? { cache: "reload" } : {};
    const { broken } = this; // of this start of Python: another may follow
    const arrived = await this.fetched.call(self, what, { ...options, ...anew }).catch(broken);
    if (!arrived.ok) {
      const fault = `${href}: HTTP ${arrived.status}`;
      broken(GONE.includes(arrived.status) ? new KnownFailure("gone", fault) : new Error(fault));
    }
    const response = named(arrived, href);
    this.counted[name] = this.count(name, response.clone(), broken);
    return response;
  }

  /** Report what arrives, whoever fetches it. */
  async count(name, copy, broken) {
    const size = this.sizes[name];
    let came = 0;
    try {
      const reader = copy.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        came += part.value.length;
        if (size) this.came[name] = came;
        this.say({ progress: size ? { loaded: sum(this.came), total: sum(this.sizes) } : {} });
      }
      if (came === (size ?? came)) this.damaged.delete(name);
      else this.damaged.add(name);
    } catch (fault) {
      this.damaged.add(name);
      try {
        broken(new KnownFailure("damaged", `${name}: ${reason(fault)}`));
      } catch {
        // Whoever asked for the file learns of the fault too, and says it.
      }
    }
  }

  /** Import a script of the runtime, and find out why where that fails: browsers hardly say. */
  async script(name) {
    try {
      return await import(this.base + name);
    } catch (fault) {
      if (fault instanceof SyntaxError) this.damaged.add(name);
      const response = await fetch(this.base + name); // throws where it doesn't come
      const type = response.headers.get("Content-Type");
      await response.arrayBuffer(); // so that the cache has all of it
      if (fault instanceof SyntaxError) throw new KnownFailure("damaged", `${name}: ${reason(fault)}`);
      throw /javascript/.test(type) ? fault : new Error(`${name} came as ${type}`);
    }
  }

  /** A file as JSON; half of one is said to be damaged, and fetched anew for the next visit. */
  async json(name) {
    const text = await fetch(this.base + name).then((response) => response.text());
    try {
      return JSON.parse(text);
    } catch (fault) {
      this.damaged.add(name);
      await fetch(this.base + name).then((response) => response.arrayBuffer());
      throw new KnownFailure("damaged", `${name}: ${reason(fault)}`);
    }
  }

  /** Settles when a file fails, which Pyodide doesn't always tell. */
  fail() {
    return new Promise((_, reject) => {
      this.broken = (fault) => {
        reject(fault);
        throw fault;
      };
    });
  }

  /** A fault as it is to be told: where a file came cut off, that is the cause. */
  explained(fault) {
    const files = [...this.damaged].join(", ");
    if (!files || failure(fault).cause) return fault;
    return new KnownFailure("damaged", `${files}: ${reason(fault)}`);
  }

  /** Where WebAssembly fails, Pyodide says nothing and waits for ever. */
  listen() {
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = (...all) => {
      const { broken } = this;
      return instantiate.apply(WebAssembly, all).catch((fault) => this.unfit(fault, broken));
    };
  }

  async unfit(fault, broken) {
    const name = "pyodide.asm.wasm";
    await this.counted[name];
    if (broken !== this.broken) throw fault; // of a start that was given up
    // Firefox says of half a file that it is out of memory.
    if (!this.damaged.has(name) && failure(fault).cause) return broken(fault);
    this.damaged.add(name);
    return broken(new KnownFailure("damaged", `${name}: ${reason(fault)}`));
  }
}

function sum(bytes) {
  return Object.values(bytes).reduce((all, one) => all + one, 0);
}

/** Browsers compile no WebAssembly under another name, and some servers don't know this one. */
function named(response, href) {
  const type = "application/wasm";
  const known = !href.endsWith(".wasm") || response.headers.get("Content-Type") === type;
  return known ? response : new Response(response.body, { headers: { "Content-Type": type } });
}
