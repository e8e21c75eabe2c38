"""What works without a network: which files the copy on a device holds, and which build a page is.

The copy is kept by `overrides/offline.js`, which gets the list of them here. It needs the hash
that a file will have when it is sent, so this runs when nothing changes a page any more.
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
NONE = "\nconst FILES = null;\n"  # in the worker as it is written, which then keeps nothing

# Pages and what they are made of; of the rest, what they fetch, and the licenses.
KINDS = {".css", ".html", ".js", ".svg"}
ALSO = {
    "LICENSE.txt",
    "NOTICE.txt",
    "go/addresses.json",
    "search/search_index.json",
    "sitemap.xml",  # instant navigation goes only where it leads
}
RUNTIME = "assets/runtime/"
WHOLE_LIBRARY = "/python_stdlib.zip"  # a way out, as large as all the rest of it that is packed

# For other languages, and for other places than this site.
NOT = (WORKER, "assets/codes/", "assets/javascripts/lunr/", "packs/")


def apply(site: Path, *, wanted: bool) -> None:
    """Write into the worker of a built site what it keeps; where none is wanted, it goes away."""
    if not wanted:
        return
    worker = site / WORKER
    text = worker.read_text("utf-8")
    if text.count(NONE) != 1:
        raise PluginError(f"{WORKER}: there is no place for the list of files")
    files = json.dumps(listed(site), indent=0)
    worker.write_text(text.replace(NONE, f"\nconst FILES = {files};\n"), "utf-8")


def listed(site: Path) -> Mapping[str, str]:
    """The files that a copy of a built site holds: SHA-256 by address, as a worker needs them."""
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
    """A name for all scripts and styles of a build; `runtime` is where its Python lies.

    Pages of two builds with one name do with each other's scripts.
    """
    content = hashlib.sha256(runtime.encode())
    for file in sorted(files, key=lambda file: file.src_uri):
        if Path(file.src_uri).suffix in {".css", ".js"}:
            content.update(file.src_uri.encode() + hashlib.sha256(file.content_bytes).digest())
    return content.hexdigest()[:12]


def _hash(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()).decode()
