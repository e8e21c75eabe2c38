"""Runs inside Pyodide: zips, as byte code, the library modules loaded so far, and our package."""

from __future__ import annotations

import sys

LONG_AGO = (1980, 1, 1, 0, 0, 0)


def trimmed(package: str) -> dict[str, bytes]:
    """`library.zip` and `calculators.zip`; `package` is the path of our sources, zipped."""
    # Taken first: what follows imports more.
    loaded = {str(getattr(module, "__file__", "")) for module in list(sys.modules.values())}
    library = next(path for path in sys.path if path.endswith(".zip"))
    inside = {path.removeprefix(f"{library}/") for path in loaded if path.startswith(library)}
    return {"library.zip": byte_code(library, inside), "calculators.zip": byte_code(package, set())}


def byte_code(archive: str, wanted: set[str]) -> bytes:
    """A zip of the .pyc of the wanted modules in an archive, or of all where none is named.

    The same bytes each time.
    """
    import io
    import py_compile
    import tempfile
    import zipfile
    from pathlib import Path

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
                    cfile=f"{source}c",
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
