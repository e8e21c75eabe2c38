"""Runs inside Pyodide: zips, as byte code, the library modules loaded so far, and our package."""

from __future__ import annotations

import sys

LOADED = {str(getattr(one, "__file__", "")) for one in list(sys.modules.values())}
# Taken before this script imports more.

import io  # noqa: E402
import py_compile  # noqa: E402
import tempfile  # noqa: E402
import zipfile  # noqa: E402
from pathlib import Path  # noqa: E402

LONG_AGO = (1980, 1, 1, 0, 0, 0)


def byte_code(archive: str, wanted: set[str]) -> bytes:
    """A zip of the .pyc of the wanted modules in an archive; "" wants all. Same bytes each time."""
    content = io.BytesIO()
    with (
        tempfile.TemporaryDirectory() as folder,
        zipfile.ZipFile(archive) as sources,
        zipfile.ZipFile(content, "w") as packed,
    ):
        for name in sorted(sources.namelist()):
            if name.endswith(".py") and (not wanted or name in wanted):
                source = Path(sources.extract(name, folder))
                compiled = py_compile.compile(
                    str(source),
                    cfile=str(source) + "c",
                    dfile=name,
                    doraise=True,
                    optimize=2,
                    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
                )
                packed.writestr(
                    zipfile.ZipInfo(f"{name}c", LONG_AGO),
                    Path(str(compiled)).read_bytes(),
                    zipfile.ZIP_DEFLATED,
                )
    return content.getvalue()


library = next(path for path in sys.path if path.endswith(".zip"))
inside = {path.removeprefix(f"{library}/") for path in LOADED if path.startswith(f"{library}/")}
{
    "library.zip": byte_code(library, inside),
    "calculators.zip": byte_code("/lib/calculators.zip", set()),
}
