"""Zips the package for the worker in the page: only what an answer needs."""

from __future__ import annotations

import ast
import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from calculators.catalog import slugs

PACKAGE = Path(__file__).parents[2]
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # one date for all, so the same code gives the same bytes


def bundle() -> bytes:
    """Return the zip, the same bytes each time."""
    return _zip(PACKAGE, needed())


def zipped(package: Path) -> bytes:
    """Return all sources of a package as a zip, the same bytes each time."""
    return _zip(package, package.rglob("*.py"))


def needed() -> set[Path]:
    """Find the sources that the bridge and the calculators import, and what these import.

    The terminal, the build and what a page contains without scripts aren't imported, so they stay
    out.
    """
    catalog = (f"calculators.catalog.{slug.replace('-', '_')}" for slug in slugs())
    to_read = ["calculators.bridge", *catalog]
    found: set[Path] = set()
    while to_read:
        parts = to_read.pop().split(".")[1:]
        for length in range(len(parts) + 1):  # importing a module runs its packages first
            path = _source(parts[:length])
            if path and path not in found:
                found.add(path)
                to_read += _imports(path)
    return found


def _source(parts: list[str]) -> Path | None:
    """Return the file of a module of ours; None for a name within a module."""
    module = PACKAGE.joinpath(*parts)
    files = (module / "__init__.py", module.parent / f"{module.name}.py")
    return next((path for path in files if path.is_file()), None)


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{one.name}" for one in node.names]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] == PACKAGE.name)


def _zip(package: Path, sources: Iterable[Path]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(sources):
            name = (Path(package.name) / path.relative_to(package)).as_posix()
            packed.writestr(
                zipfile.ZipInfo(name, LONG_AGO), path.read_bytes(), zipfile.ZIP_DEFLATED
            )
    return content.getvalue()
