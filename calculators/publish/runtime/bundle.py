"""The package as a zip, for the worker in the page: what an answer needs, and nothing else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection
from pathlib import Path

PACKAGE = Path(__file__).parent.parent.parent
LEFT_OUT = {"publish", "cli", "__main__.py"}
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # one date for all, so that the same code gives the same bytes


def bundle() -> bytes:
    """The zip, the same bytes each time."""
    return zipped(PACKAGE, LEFT_OUT)


def zipped(package: Path, left_out: Collection[str] = ()) -> bytes:
    """The sources of a package as a zip, the same bytes each time."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(package.rglob("*.py")):
            within = path.relative_to(package)
            if within.parts[0] in left_out:
                continue
            name = (Path(package.name) / within).as_posix()
            packed.writestr(
                zipfile.ZipInfo(name, LONG_AGO), path.read_bytes(), zipfile.ZIP_DEFLATED
            )
    return content.getvalue()
