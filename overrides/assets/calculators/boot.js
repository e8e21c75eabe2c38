// Starts Pyodide with our package, then answers one JSON text with another; in a worker or not.

// Half of a package of the library may be in the one zip, and half in the other.
const MORE = `
import sys
sys.path.append("/lib/code.zip")
for one in [one for one in sys.modules.values() if hasattr(one, "__path__")]:
    one.__path__ = [*one.__path__, "/lib/code.zip/" + one.__name__.replace(".", "/")]
`;

export class Python {
  /** `base` is where the runtime lies; `say` hears {progress}, {ready} or {failed}, {id, reply}. */
  constructor(base, say) {
    Object.assign(this, { base, say });
    this.booted = this.prepare().then(() =>
      this.boot("library.zip").catch((fault) => this.startWhole(fault)),
    );
    // Said once here; the requests that wait for it then fail without a word.
    this.booted.then(
      () => say({ ready: true }),
      (fault) => say({ failed: reason(fault) }),
    );
  }

  /** Answer a request, or say that this was the end of Python. */
  async hear({ id, request }) {
    const reply = await this.answer(request).catch((fault) => {
      this.say({ failed: reason(fault) });
    });
    if (reply !== undefined) this.say({ id, reply });
  }

  async answer(request) {
    const mine = this.booted; // with our library, which holds what the calculators were seen to need
    const reply = await mine.catch(() => null);
    if (!reply) return undefined;
    const { code } = JSON.parse(request);
    if (code) return JSON.stringify({ svg: await this.draw(code) });
    try {
      return reply(request);
    } catch (fault) {
      if (mine === this.whole) throw fault;
      this.booted = this.startWhole(fault);
      return (await this.booted)(request);
    }
  }

  /** Python with its stock library, once something was missing in ours. */
  startWhole(fault) {
    if (!this.whole) {
      console.warn(`Starting Python again with its whole library: ${reason(fault)}`);
      this.whole = this.boot("python_stdlib.zip").catch(() => {
        throw fault; // what was wrong first says more: a course has no stock library at all
      });
    }
    return this.whole;
  }

  async prepare() {
    // Where WebAssembly is not allowed, Pyodide waits for ever: ask with the smallest module first.
    await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    const [{ loadPyodide }, { sizes, lock }] = await Promise.all([
      import(`${this.base}pyodide.mjs`),
      fetch(`${this.base}runtime.json`).then((response) => response.json()),
    ]);
    this.countBytes(sizes);
    this.tools = { loadPyodide, lock };
  }

  async boot(library) {
    const failed = this.fetchFails();
    const bundle = fetch(`${this.base}calculators.zip`).then(content);
    bundle.catch(() => {}); // awaited below; until then a fault in it is not an unhandled one
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

  /** A text as a QR code, in SVG. What draws it is fetched when the first one is wanted. */
  async draw(text) {
    const { base, running } = this;
    this.coder ??= fetch(`${base}code.zip`).then(content).then((zip) => {
      running.FS.writeFile("/lib/code.zip", new Uint8Array(zip));
      running.runPython(MORE);
      return running.pyimport("segno").make;
    });
    const make = await this.coder;
    const code = make.callKwargs(text, { error: "l", micro: false, boost_error: false });
    return code.svg_inline.callKwargs({ omitsize: true, dark: "#000", light: "#fff" });
  }

  /** Report how much of the runtime has arrived, whoever fetches it. */
  countBytes(sizes) {
    const fetched = self.fetch;
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    let loaded = 0;
    self.fetch = async (what, ...more) => {
      if (!String(what?.url ?? what).startsWith(this.base)) return fetched(what, ...more);
      const broken = (fault) => this.broken(fault);
      const arrived = await fetched(what, ...more).catch(broken);
      if (!arrived.ok) broken(new Error(`${arrived.url}: HTTP ${arrived.status}`));
      const response = named(arrived);
      count(response.clone());
      return response;
    };
    const count = async (copy) => {
      try {
        const reader = copy.body.getReader();
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          loaded += part.value.length;
          this.say({ progress: { loaded, total } });
        }
      } catch {
        // Whoever asked for the file learns of the fault too, and says it.
      }
    };
  }

  /** Settles when a fetch fails, which Pyodide does not always tell. */
  fetchFails() {
    return new Promise((_, reject) => {
      this.broken = (fault) => {
        reject(fault);
        throw fault;
      };
    });
  }
}

async function content(response) {
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}

/** Browsers compile no WebAssembly under another name, and some servers do not know this one. */
function named(response) {
  const type = "application/wasm";
  const known = !response.url.endsWith(".wasm") || response.headers.get("Content-Type") === type;
  return known ? response : new Response(response.body, { headers: { "Content-Type": type } });
}

/** The line of a fault that says most: in a traceback of Python, the one that names its type. */
function reason(fault) {
  const lines = String(fault?.message ?? fault).trim().split("\n");
  return (lines.findLast((line) => line.startsWith(fault?.type)) ?? lines[0]).slice(0, 200);
}
