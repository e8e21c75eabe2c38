// Starts Pyodide with our package and answers requests, JSON for JSON, in a worker or without
// one.

import { Downloads } from "./downloads.js";
import { KnownFailure, failure, reason } from "./failures.js";

// Half of a package of the library may be in the one zip, and half in the other.
const MORE = `
import sys
sys.path.append("/lib/code.zip")
for one in [one for one in sys.modules.values() if hasattr(one, "__path__")]:
    one.__path__ = [*one.__path__, "/lib/code.zip/" + one.__name__.replace(".", "/")]
`;

const LACKING = ["ImportError", "ModuleNotFoundError"]; // the library has been trimmed too far

export class Python {
  /** `base` is where the runtime lies; `say` hears {progress}, {ready}, {failed, cause}, {id, reply}. */
  constructor(base, say) {
    Object.assign(this, { base, say });
    this.booted = this.prepare().then(() =>
      this.boot("library.zip").catch((fault) => this.startWhole(fault)),
    );
    // Said once here; the requests that wait for it then fail without a word.
    this.booted.then(
      () => say({ ready: true }),
      (fault) => say(failure(this.downloads?.explained(fault) ?? fault)),
    );
  }

  /** Answer a request, or say that this was the end of Python. */
  async hear({ id, request }) {
    const reply = await this.answer(request).catch((fault) => {
      this.say(failure(fault));
    });
    if (reply !== undefined) this.say({ id, reply });
  }

  async answer(request) {
    const mine = this.booted; // with our library, which holds what the calculators were seen to need
    const reply = await mine.catch(() => null);
    if (!reply) return undefined;
    const { kind, link } = JSON.parse(request);
    if (kind === "code") return JSON.stringify(await this.draw(link));
    try {
      return reply(request);
    } catch (fault) {
      if (mine === this.whole || !LACKING.includes(fault.type)) throw fault;
      this.booted = this.startWhole(fault);
      return (await this.booted)(request);
    }
  }

  /** Python with its stock library, once something was missing in ours; all that was cut comes anew. */
  startWhole(fault) {
    const { cause } = failure(fault);
    if (cause && cause !== "damaged") throw fault; // more of the same wouldn't help
    if (!this.whole) {
      console.warn(`Starting Python again with its whole library: ${reason(fault)}`);
      this.whole = this.boot("python_stdlib.zip").catch(() => {
        throw fault; // what was wrong first says more: a course has no stock library at all
      });
    }
    return this.whole;
  }

  async prepare() {
    if (!self.WebAssembly) throw new KnownFailure("webassembly", "there is no WebAssembly");
    // Where WebAssembly isn't allowed, Pyodide waits for ever: ask with the smallest module first.
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).catch((fault) => {
      throw failure(fault).cause ? fault : new KnownFailure("policy", fault);
    });
    this.downloads = new Downloads(this.base, this.say);
    const [{ loadPyodide }, { sizes, lock }] = await Promise.all([
      this.downloads.script("pyodide.js"),
      this.downloads.json("runtime.json"),
      this.downloads.script("pyodide.asm.js"), // Pyodide's own import would not tell its fault
    ]);
    this.downloads.sizes = sizes;
    this.tools = { loadPyodide, lock };
  }

  async boot(library) {
    const failed = this.downloads.fail();
    const bundle = fetch(`${this.base}calculators.zip`).then((response) => response.arrayBuffer());
    bundle.catch(() => {}); // awaited below; until then a fault in it isn't an unhandled one
    const loaded = this.tools.loadPyodide({
      indexURL: this.base,
      lockFileContents: this.tools.lock,
      stdLibURL: this.base + library,
    });
    const python = await Promise.race([loaded, failed]);
    this.say({ progress: {} });
    // Put in as a zip: unpacking it would import modules that nothing else needs.
    python.FS.writeFile("/lib/calculators.zip", new Uint8Array(await bundle));
    python.pyimport("sys").path.append("/lib/calculators.zip");
    this.running = python;
    this.coder = undefined; // what draws codes, once somebody wants one
    return python.pyimport("calculators.bridge").reply;
  }

  /** {svg}, a text as a QR code; or {undrawn}, the reason. What draws it comes with the first one. */
  async draw(text) {
    try {
      this.coder ??= this.drawer();
      const make = await this.coder;
      const code = make.callKwargs(text, { error: "l", micro: false, boost_error: false });
      return { svg: code.svg_inline.callKwargs({ omitsize: true, dark: "#000", light: "#fff" }) };
    } catch (fault) {
      this.coder = undefined; // the next time it may come
      return { undrawn: reason(fault) };
    }
  }

  async drawer() {
    const { base, running } = this;
    const zip = await fetch(`${base}code.zip`).then((response) => response.arrayBuffer());
    running.FS.writeFile("/lib/code.zip", new Uint8Array(zip));
    running.runPython(MORE);
    return running.pyimport("segno").make;
  }
}
