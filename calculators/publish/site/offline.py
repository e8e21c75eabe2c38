"""Makes the site work offline: lists the files of a device's copy, and names each build.

`overrides/offline.js` keeps the copy and gets the list from here. It needs the hash of each file as
it will be sent, so this runs last.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from calculators.publish.site.bundles import only_for_courses

WORKER = "offline.js"
NONE = "\nconst FILES = null;\n"  # in the worker's source, which keeps nothing by itself

# Pages and what they're made of; of the rest, what they fetch, and the licenses.
KINDS = {".css", ".html", ".js", ".svg"}
ALSO = {
    "LICENSE.txt",
    "NOTICE.txt",
    "go/addresses.json",
    "search/search_index.json",
    "sitemap.xml",  # instant navigation only goes to pages listed here
}
RUNTIME = "assets/runtime/"
WHOLE_LIBRARY = "/python_stdlib.zip"  # a fallback as large as the rest of the zipped runtime

# For other languages and other uses than this site's.
NOT = (WORKER, "assets/codes/", "assets/javascripts/lunr/", "packs/")


def apply(site: Path, *, wanted: bool) -> None:
    """Write the list into a built site's worker; where no copy is wanted, remove the worker."""
    if not wanted:
        return
    worker = site / WORKER
    text = worker.read_text("utf-8")
    if text.count(NONE) != 1:
        raise PluginError(f"{WORKER}: there is no place for the list of files")
    files = json.dumps(listed(site), indent=0)
    worker.write_text(text.replace(NONE, f"\nconst FILES = {files};\n"), "utf-8")


def listed(site: Path) -> Mapping[str, str]:
    """List the files of a built site's copy: SHA-256 by address, in the worker's format."""
    names = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    wanted = sorted(set(filter(kept, names)) - only_for_courses(site))
    return {quote(name): _hash((site / name).read_bytes()) for name in wanted}


def kept(name: str) -> bool:
    """Whether a copy holds the file at this path within the site.

    >>> [kept(name) for name in ("plays/index.html", "plays/index.md", "packs/play-truth.zip")]
    [True, False, False]
    """
    if name.startswith(RUNTIME):
        return not name.endswith(WHOLE_LIBRARY)
    return name in ALSO or (Path(name).suffix in KINDS and not name.startswith(NOT))


def build(files: Files, runtime: str) -> str:
    """Return a name for all scripts and styles of a build; `runtime` is where its Python is.

    Pages of two builds with the same name can use each other's scripts.
    """
    content = hashlib.sha256(runtime.encode())
    for file in sorted(files, key=lambda file: file.src_uri):
        if Path(file.src_uri).suffix in {".css", ".js"}:
            content.update(file.src_uri.encode() + hashlib.sha256(file.content_bytes).digest())
    return content.hexdigest()[:12]


def _hash(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()).decode()
