// Starts Pyodide with our package and answers requests, JSON for JSON, in a worker or without one.

import { Downloads } from "./downloads.js";
import { KnownFailure, failure, reason } from "./failures.js";

// Half of a library package may be in one zip, and half in the other.
const MORE = `
import sys
sys.path.append("/lib/code.zip")
for one in [one for one in sys.modules.values() if hasattr(one, "__path__")]:
    one.__path__ = [*one.__path__, "/lib/code.zip/" + one.__name__.replace(".", "/")]
`;

const LACKING = ["ImportError", "ModuleNotFoundError"]; // the library was trimmed too far

export class Python {
  /**
   * Take the runtime's address as `base`; `say` gets {progress}, {ready}, {failed, cause}, {id,
   * reply}.
   */
  constructor(base, say) {
    Object.assign(this, { base, say });
    this.booted = this.prepare().then(() =>
      this.boot("library.zip").catch((fault) => this.startWhole(fault)),
    );
    // Reported once here; the requests that wait for it then fail silently.
    this.booted.then(
      () => say({ ready: true }),
      (fault) => say(failure(this.downloads?.explained(fault) ?? fault)),
    );
  }

  /** Answer a request, or report that Python has ended. */
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

  /** Restart Python with its stock library, after something was missing in ours. */
  startWhole(fault) {
    const { cause } = failure(fault);
    if (cause && cause !== "damaged") throw fault; // more of the same wouldn't help
    if (!this.whole) {
      console.warn(`Starting Python again with its whole library: ${reason(fault)}`);
      this.whole = this.boot("python_stdlib.zip").catch(() => {
        throw fault; // the first error says more: a course has no stock library at all
      });
    }
    return this.whole;
  }

  async prepare() {
    if (!self.WebAssembly) throw new KnownFailure("webassembly", "there is no WebAssembly");
    // Where WebAssembly isn't allowed, Pyodide waits forever, so try the smallest module first.
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
    // Installed as a zip: unpacking it would import modules that nothing else needs.
    python.FS.writeFile("/lib/calculators.zip", new Uint8Array(await bundle));
    python.pyimport("sys").path.append("/lib/calculators.zip");
    this.running = python;
    this.coder = undefined; // the QR library, once needed
    return python.pyimport("calculators.bridge").reply;
  }

  /**
   * Return {svg}, a text as a QR code, or {undrawn}, the reason. The first call loads the library.
   */
  async draw(text) {
    try {
      this.coder ??= this.drawer();
      const make = await this.coder;
      const code = make.callKwargs(text, { error: "l", micro: false, boost_error: false });
      return { svg: code.svg_inline.callKwargs({ omitsize: true, dark: "#000", light: "#fff" }) };
    } catch (fault) {
      this.coder = undefined; // it may load next time
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
