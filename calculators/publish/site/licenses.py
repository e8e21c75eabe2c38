"""Writes the licenses of what the site redistributes."""

from __future__ import annotations

import json
from pathlib import Path

from calculators.publish.runtime.pyodide import PYODIDE

ROOT = Path(__file__).resolve().parents[3]
SOURCE = "https://github.com/pyodide/pyodide"


def notices() -> dict[str, str]:
    """Return LICENSE.txt, and NOTICE.txt with the Pyodide release in this site."""
    release = json.loads((PYODIDE / "package.json").read_text("utf-8"))["version"]
    notice = (ROOT / "NOTICE").read_text("utf-8")
    return {
        "LICENSE.txt": (ROOT / "LICENSE").read_text("utf-8"),
        "NOTICE.txt": notice.replace(SOURCE, f"{SOURCE} (release {release})"),
    }
