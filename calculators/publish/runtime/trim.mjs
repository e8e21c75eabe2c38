// Runs the pinned Pyodide once, answers every request, and writes what that needed, precompiled.
//
// node trim.mjs PYODIDE_FOLDER FOLDER
// FOLDER holds package.zip (our sources), segno.zip (that library's) and requests.json (a list of
// JSON texts for the bridge); library.zip, calculators.zip and code.zip are written there: byte code, made by the very Python that
// will read it.

import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodideFolder, folder] = process.argv.slice(2).map((path) => resolve(path));
const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, "pyodide.mjs")));
const lock = JSON.parse(await readFile(join(pyodideFolder, "pyodide-lock.json"), "utf-8"));

const python = await loadPyodide({
  indexURL: pyodideFolder,
  lockFileContents: { ...lock, packages: {} },
  env: { PYTHONHASHSEED: "0", HOME: "/" }, // the same bytes each time
});

// Exactly as in the worker, so the same modules are loaded.
python.FS.writeFile("/lib/calculators.zip", await readFile(join(folder, "package.zip")));
python.pyimport("sys").path.append("/lib/calculators.zip");
const { reply } = python.pyimport("calculators.bridge");
for (const request of JSON.parse(await readFile(join(folder, "requests.json"), "utf-8"))) {
  reply(request);
}

// Print a Python error alone, without the packed script it came through.
process.on("uncaughtException", ({ message }) => {
  console.error(message);
  process.exit(1);
});

python.runPython(await readFile(new URL("trim.py", import.meta.url), "utf-8"));
const made = python.globals.get("trimmed")("/lib/calculators.zip");
for (const name of ["library.zip", "calculators.zip"]) {
  await writeFile(join(folder, name), made.get(name).toJs());
}

// Last, because it needs more of the library: drawing codes, which few pages do.
python.FS.writeFile("/lib/segno.zip", await readFile(join(folder, "segno.zip")));
python.pyimport("sys").path.append("/lib/segno.zip");
const drawing = 'import segno; segno.make("x", error="l", micro=False).svg_inline(omitsize=True)';
const code = python.globals.get("added")("/lib/segno.zip", drawing);
await writeFile(join(folder, "code.zip"), code.toJs());
