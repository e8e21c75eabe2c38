"""Zips the library modules loaded so far and our package as byte code, inside Pyodide."""

from __future__ import annotations

import sys
from types import CodeType

LONG_AGO = (1980, 1, 1, 0, 0, 0)
UNCHECKED_HASH = 1  # of a .pyc: don't look for the source it came from


def trimmed(package: str) -> dict[str, bytes]:
    """Return `library.zip` and `calculators.zip`; `package` is the path of our sources, zipped."""
    # First, because what follows imports more.
    loaded = {str(getattr(module, "__file__", "")) for module in list(sys.modules.values())}
    library = next(path for path in sys.path if path.endswith(".zip") and path != package)

    def within(archive: str) -> set[str]:
        return {path.removeprefix(f"{archive}/") for path in loaded if path.startswith(archive)}

    return {
        "library.zip": byte_code(library, within(library)),
        "calculators.zip": byte_code(package, within(package)),
    }


def added(package: str, statements: str) -> bytes:
    """Zip what `statements` need that isn't loaded yet: from the package, and from the library."""
    before = set(sys.modules)
    library = next(path for path in sys.path if path.endswith(".zip") and "/lib/python" in path)
    exec(statements, {})
    loaded = {
        str(getattr(module, "__file__", ""))
        for name, module in sys.modules.items()
        if name not in before
    }
    parts = [
        byte_code(archive, {path.removeprefix(f"{archive}/") for path in loaded})
        for archive in (package, library)
    ]
    return joined(parts)


def joined(archives: list[bytes]) -> bytes:
    """Join several zips."""
    import io
    import zipfile

    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        for archive in archives:
            with zipfile.ZipFile(io.BytesIO(archive)) as one:
                for name in sorted(one.namelist()):
                    packed.writestr(
                        zipfile.ZipInfo(name, LONG_AGO),
                        one.read(name),
                        zipfile.ZIP_DEFLATED,
                        compresslevel=9,
                    )
    return content.getvalue()


def byte_code(archive: str, wanted: set[str]) -> bytes:
    """Return a zip of the .pyc of an archive's wanted modules, the same bytes each time."""
    import io
    import marshal
    import zipfile
    from importlib.util import MAGIC_NUMBER, source_hash

    content = io.BytesIO()
    with zipfile.ZipFile(archive) as sources, zipfile.ZipFile(content, "w") as packed:
        for name in sorted(wanted & set(sources.namelist())):
            source = sources.read(name)
            code = compile(source, name, "exec", dont_inherit=True, optimize=2)
            head = MAGIC_NUMBER + UNCHECKED_HASH.to_bytes(4, "little") + source_hash(source)
            packed.writestr(
                zipfile.ZipInfo(f"{name}c", LONG_AGO),
                head + marshal.dumps(without_lines(code)),
                zipfile.ZIP_DEFLATED,
                compresslevel=9,
            )
    return content.getvalue()


def without_lines(code: CodeType) -> CodeType:
    """Return the same code without line numbers.

    Nobody in the page reads a traceback, and it saves a quarter of all bytes.
    """
    constants = tuple(
        without_lines(one) if isinstance(one, CodeType) else one for one in code.co_consts
    )
    return code.replace(co_consts=constants, co_linetable=b"")
