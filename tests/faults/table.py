"""Reads the deliberate faults, one for each promise, from faults.toml."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
ASSETS = "overrides/assets/"


@dataclass(frozen=True)
class Fault:
    """One change of one file, and the test that has to fail for it."""

    promise: str
    file: str
    old: str
    new: str
    test: str
    builds: bool = False
    symbol: str = ""

    @property
    def bundled(self) -> bool:
        """Tell whether bundling scripts and sheets again is enough; if not, rebuild the site."""
        return self.file.startswith(ASSETS) and not self.builds


def file_of(symbol: str) -> str:
    """Return the file of "module:name", so that a fault finds its place after a move."""
    module = symbol.partition(":")[0]
    spec = find_spec(module)
    if spec is None or not spec.origin:
        raise ValueError(f"{symbol}: there is no module {module}")
    return Path(spec.origin).resolve().relative_to(ROOT.resolve()).as_posix()


def lines_of(symbol: str) -> range:
    """Return the lines of "module:name" or "module:Class.method" in its file."""
    nodes = ast.parse((ROOT / file_of(symbol)).read_text("utf-8")).body
    found = range(0)
    for name in symbol.partition(":")[2].split("."):
        node = next((one for one in nodes if name in _names(one)), None)
        if node is None:
            raise ValueError(f"{symbol}: there is no {name}")
        found = range(node.lineno, (node.end_lineno or node.lineno) + 1)
        nodes = node.body if isinstance(node, ast.ClassDef) else []
    return found


def _names(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        yield node.name
    elif isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        yield from (one.id for one in targets if isinstance(one, ast.Name))


def _fault(said: dict[str, Any]) -> Fault:
    return Fault(**{"file": file_of(said["symbol"])} | said if "symbol" in said else said)


FAULTS = [
    _fault(one)
    for one in tomllib.loads(Path(__file__).with_name("faults.toml").read_text("utf-8"))["fault"]
]
