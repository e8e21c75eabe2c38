// Tracks downloads of the runtime: progress, truncation, failure.

import { KnownFailure, failure, reason } from "./failures.js";

const GONE = [404, 410]; // hosts answer this when a new version has replaced the old one

export class Downloads {
  /** Watch every fetch from now on; `base` is the runtime's address, `say` gets {progress}. */
  constructor(base, say) {
    Object.assign(this, { base, say });
    this.sizes = {}; // bytes of each counted file, once known
    this.came = {}; // and how many have arrived
    this.counted = {}; // settled when a file has arrived, complete or not
    this.damaged = new Set(); // names of files that arrived incomplete
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
    // The browser may have cached a damaged file, for a year.
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
        // The caller gets the error too, and reports it.
      }
    }
  }

  /** Import a runtime script, and find out why if that fails: browsers hardly say. */
  async script(name) {
    try {
      return await import(this.base + name);
    } catch (fault) {
      if (fault instanceof SyntaxError) this.damaged.add(name);
      const response = await fetch(this.base + name); // throws where it doesn't come
      const type = response.headers.get("Content-Type");
      await response.arrayBuffer(); // so the cache has all of it
      if (fault instanceof SyntaxError) throw new KnownFailure("damaged", `${name}: ${reason(fault)}`);
      throw /javascript/.test(type) ? fault : new Error(`${name} came as ${type}`);
    }
  }

  /** Return a file as JSON; report a truncated one, and fetch it again for the next visit. */
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

  /** Settle when a file fails, which Pyodide doesn't always tell. */
  fail() {
    return new Promise((_, reject) => {
      this.broken = (fault) => {
        reject(fault);
        throw fault;
      };
    });
  }

  /** Return the error to report: a truncated file, if there is one. */
  explained(fault) {
    const files = [...this.damaged].join(", ");
    if (!files || failure(fault).cause) return fault;
    return new KnownFailure("damaged", `${files}: ${reason(fault)}`);
  }

  /** Report where WebAssembly fails, because Pyodide would wait forever without a word. */
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
    if (broken !== this.broken) throw fault; // of a start that was abandoned
    // Firefox reports half a file as out of memory.
    if (!this.damaged.has(name) && failure(fault).cause) return broken(fault);
    this.damaged.add(name);
    return broken(new KnownFailure("damaged", `${name}: ${reason(fault)}`));
  }
}

function sum(bytes) {
  return Object.values(bytes).reduce((all, one) => all + one, 0);
}

/** Give WebAssembly its content type: browsers compile no other, and some servers don't know it. */
function named(response, href) {
  const type = "application/wasm";
  const known = !href.endsWith(".wasm") || response.headers.get("Content-Type") === type;
  return known ? response : new Response(response.body, { headers: { "Content-Type": type } });
}
