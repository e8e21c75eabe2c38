// Python, in a worker: starts Pyodide with our package, then answers one JSON text with another.

let base;
let tools; // loadPyodide, and what runtime.json tells
let booted; // Python with our library, which holds what the calculators were seen to need
let whole; // Python with its stock library, once something was missing in ours
let broken; // called when a fetch fails, which Pyodide does not always tell

self.onmessage = async ({ data }) => {
  if (data.runtime) {
    base = data.runtime;
    return start();
  }
  const text = await answer(data.request).catch((fault) => {
    // Not an answer, but the end of Python.
    self.postMessage({ failed: reason(fault) });
  });
  if (text !== undefined) self.postMessage({ id: data.id, reply: text });
};

function start() {
  booted = prepare().then(() => boot("library.zip").catch(startWhole));
  // Said once here; the requests that wait for it then fail without a word.
  booted.then(
    () => self.postMessage({ ready: true }),
    (fault) => self.postMessage({ failed: reason(fault) }),
  );
}

async function answer(request) {
  const mine = booted;
  const reply = await mine.catch(() => null);
  if (!reply) return undefined;
  try {
    return reply(request);
  } catch (fault) {
    if (mine === whole) throw fault;
    booted = startWhole(fault);
    return (await booted)(request);
  }
}

function startWhole(fault) {
  if (!whole) {
    console.warn(`Starting Python again with its whole library: ${reason(fault)}`);
    whole = boot("python_stdlib.zip");
  }
  return whole;
}

async function prepare() {
  // Where WebAssembly is not allowed, Pyodide waits for ever: ask with the smallest module first.
  await WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  const [{ loadPyodide }, { sizes, lock }] = await Promise.all([
    import(`${base}pyodide.mjs`),
    fetch(`${base}runtime.json`).then((response) => response.json()),
  ]);
  countBytes(sizes);
  tools = { loadPyodide, lock };
}

async function boot(library) {
  const failed = fetchFails();
  const bundle = fetch(`${base}calculators.zip`).then(content);
  bundle.catch(() => {}); // awaited below; until then a fault in it is not an unhandled one
  const loaded = tools.loadPyodide({
    indexURL: base,
    lockFileContents: tools.lock,
    stdLibURL: base + library,
  });
  const python = await Promise.race([loaded, failed]);
  self.postMessage({ progress: {} });
  // Put in as a zip: unpacking it would import modules that nothing else needs.
  python.FS.writeFile("/lib/calculators.zip", new Uint8Array(await bundle));
  python.pyimport("sys").path.append("/lib/calculators.zip");
  return python.pyimport("calculators.bridge").reply;
}

async function content(response) {
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}

/** Report how much of the runtime has arrived, whoever fetches it. */
function countBytes(sizes) {
  const fetched = self.fetch;
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  let loaded = 0;
  self.fetch = async (...request) => {
    const response = await fetched(...request).catch(broken);
    if (!response.ok) broken(new Error(`${response.url}: HTTP ${response.status}`));
    count(response.clone());
    return response;
  };
  async function count(copy) {
    try {
      const reader = copy.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        loaded += part.value.length;
        self.postMessage({ progress: { loaded, total } });
      }
    } catch {
      // Whoever asked for the file learns of the fault too, and says it.
    }
  }
}

function fetchFails() {
  return new Promise((_, reject) => {
    broken = (fault) => {
      reject(fault);
      throw fault;
    };
  });
}

/** The line of a fault that says most: in a traceback of Python, the one that names its type. */
function reason(fault) {
  const lines = String(fault?.message ?? fault).trim().split("\n");
  return (lines.findLast((line) => line.startsWith(fault?.type)) ?? lines[0]).slice(0, 200);
}
