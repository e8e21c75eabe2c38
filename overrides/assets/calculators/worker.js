// Python, in a worker: starts Pyodide with our package, then answers one JSON text with another.

let booted;

self.onmessage = async ({ data }) => {
  if (data.runtime) {
    booted = boot(data.runtime);
    // Said once here; the requests that wait for it then fail without a word.
    booted.then(
      () => self.postMessage({ ready: true }),
      (fault) => self.postMessage({ failed: reason(fault) }),
    );
    return;
  }
  const reply = await booted.catch(() => null);
  if (!reply) return;
  try {
    self.postMessage({ id: data.id, reply: reply(data.request) });
  } catch (fault) {
    self.postMessage({ failed: reason(fault) }); // not an answer, but the end of Python
  }
};

async function boot(base) {
  const [{ loadPyodide }, { sizes, lock }] = await Promise.all([
    import(`${base}pyodide.mjs`),
    fetch(`${base}runtime.json`).then((response) => response.json()),
  ]);
  countBytes(sizes);
  const bundle = fetch(`${base}calculators.zip`).then(content);
  bundle.catch(() => {}); // awaited below; until then a fault in it is not an unhandled one
  const pyodide = await loadPyodide({ indexURL: base, lockFileContents: lock });
  self.postMessage({ progress: {} });
  pyodide.unpackArchive(new Uint8Array(await bundle), "zip");
  return pyodide.pyimport("calculators.bridge").reply;
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
    const response = await fetched(...request);
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

function reason(fault) {
  return String(fault?.message ?? fault).split("\n")[0].slice(0, 200);
}
