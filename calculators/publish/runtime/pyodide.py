"""Makes Pyodide and our package start fast, in a folder named by its content.

Most of Pyodide's start is Python compiling its own library from source. So at build time, the
pinned Pyodide answers a request of every kind, and we ship what that needed as byte code:
`library.zip` and `calculators.zip`. The stock library comes along as a fallback.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import segno

from calculators.publish.runtime.bundle import bundle, zipped
from calculators.publish.runtime.requests import every_kind

PYODIDE = Path("node_modules/pyodide")
CACHE = Path("node_modules/.cache/runtime")  # `npm ci` deletes it, as it should
STOCK = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
FETCHED = ("pyodide.asm.wasm", "library.zip", "calculators.zip")  # whose sizes the worker counts
LONGEST = 300  # of a line of an error: Node.js prints the whole packed script
MISSING = "Pyodide is not here: run `make setup`, or `npm ci`, first."


def runtime() -> Mapping[str, bytes]:
    """Return every runtime file by name; raises FileNotFoundError where Pyodide is missing."""
    if not PYODIDE.is_dir():
        raise FileNotFoundError(MISSING)
    files = dict(_known_ending(name, (PYODIDE / name).read_bytes()) for name in STOCK)
    files |= _trimmed()
    # Pyodide's lock without its packages, which aren't used here and weigh 119 kB.
    info = json.loads((PYODIDE / "pyodide-lock.json").read_text("utf-8"))["info"]
    told = {
        "sizes": {name: len(files[name]) for name in FETCHED},
        "lock": {"info": info, "packages": {}},
    }
    files["runtime.json"] = json.dumps(told).encode()
    return files


def folder(files: Mapping[str, bytes]) -> str:
    """Return `assets/runtime/<hash of all content>/`: new content, new address, for caches."""
    content = hashlib.sha256()
    for name in sorted(files):
        content.update(name.encode() + hashlib.sha256(files[name]).digest())
    return f"assets/runtime/{content.hexdigest()[:12]}/"


def _known_ending(name: str, content: bytes) -> tuple[str, bytes]:
    """Rename a module to an ending every server knows, and its imports too.

    >>> _known_ending("a.mjs", b'import("b.mjs")')
    ('a.js', b'import("b.js")')
    """
    if not name.endswith(".mjs"):
        return name, content
    return name.removesuffix(".mjs") + ".js", re.sub(rb"\.mjs\b", b".js", content)


def _trimmed() -> dict[str, bytes]:
    """Return the needed part of the library and the package as byte code, cached by content."""
    here = Path(__file__).parent
    made_of = {
        "package.zip": bundle(),
        "segno.zip": zipped(Path(segno.__file__).parent),
        "requests.json": json.dumps(every_kind()).encode(),
        **{name: (here / name).read_bytes() for name in ("trim.mjs", "trim.py")},
        "pyodide": (PYODIDE / "package.json").read_bytes(),
    }
    kept = CACHE / folder(made_of).split("/")[-2]
    if not kept.is_dir():
        # Made aside and moved whole, so an interrupted build leaves nothing half done.
        CACHE.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(dir=CACHE))
        sources = ("package.zip", "segno.zip", "requests.json")
        for name in sources:
            (aside / name).write_bytes(made_of[name])
        _trim(aside)
        for name in sources:
            (aside / name).unlink()
        if kept.is_dir():  # another build got there first
            shutil.rmtree(aside)
        else:
            aside.rename(kept)
    return {path.name: path.read_bytes() for path in kept.iterdir()}


def _trim(aside: Path) -> None:
    # Machines without Node.js have the one `make setup` took from PyPI here.
    node = shutil.which("node") or shutil.which("node", path=Path(sys.executable).parent)
    if node is None:
        raise FileNotFoundError("Node.js is not here: run `make setup` first.")
    script = Path(__file__).parent / "trim.mjs"
    made = subprocess.run([node, script, PYODIDE, aside], capture_output=True, text=True)
    if made.returncode != 0:
        shutil.rmtree(aside)
        said = [line[:LONGEST] for line in (made.stdout + made.stderr).splitlines()]
        raise RuntimeError("\n".join(["Pyodide could not be trimmed:", *said]))
