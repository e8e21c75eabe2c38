"""The runtime: Pyodide's files and our bundle, in one folder that is named by its content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from calculators.publish.bundle import bundle

PYODIDE = Path("node_modules/pyodide")
FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
MISSING = "Pyodide is not here: run `make setup`, or `npm ci`, first."


def runtime() -> Mapping[str, bytes]:
    """Every file of the runtime by name; raises FileNotFoundError where Pyodide is missing."""
    if not PYODIDE.is_dir():
        raise FileNotFoundError(MISSING)
    files = {name: (PYODIDE / name).read_bytes() for name in FILES}
    files["calculators.zip"] = bundle()
    # The sizes of what the worker fetches, so that it can say how far it is; and Pyodide's lock
    # without its packages, which are not used here and weigh 119 kB.
    sizes = {name: len(content) for name, content in files.items() if not name.endswith(".mjs")}
    info = json.loads((PYODIDE / "pyodide-lock.json").read_text("utf-8"))["info"]
    lock = {"info": info, "packages": {}}
    files["runtime.json"] = json.dumps({"sizes": sizes, "lock": lock}).encode()
    return files


def folder(files: Mapping[str, bytes]) -> str:
    """`assets/runtime/<hash of all content>/`: new content has a new address, for caches."""
    content = hashlib.sha256()
    for name in sorted(files):
        content.update(name.encode() + hashlib.sha256(files[name]).digest())
    return f"assets/runtime/{content.hexdigest()[:12]}/"
