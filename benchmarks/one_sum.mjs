// Computes one answer in the page's Python: milliseconds for one, best of several rounds.
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, runtime, script] = process.argv.slice(2).map((path) => resolve(path));
const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")));
const { lock } = JSON.parse(await readFile(join(runtime, "runtime.json"), "utf-8"));
const python = await loadPyodide({ indexURL: pyodide, lockFileContents: lock });
python.FS.writeFile("/lib/calculators.zip", await readFile(join(runtime, "calculators.zip")));
python.pyimport("sys").path.append("/lib/calculators.zip");
console.log(python.runPython(await readFile(script, "utf-8")));
