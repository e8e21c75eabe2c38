"""Keeps the last release's scripts and sheets for one more: `python -m … ADDRESS SITE`.

A browser or a host may show a page of the last release for a while, and that page loads files with
a hash in their names. So we fetch them from the live site, and put them beside the new ones. The
list there names only that release's files, so older ones go.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from urllib.request import urlopen

from calculators.publish.site.bundles import FOLDER, LIST, SHORT

NAMED = re.compile(rf"{FOLDER}[a-z-]+-(?P<hash>[0-9a-f]{{{SHORT}}})\.(?:css|js)")
PATIENCE = 30  # seconds


def keep(address: str, site: Path) -> list[str]:
    """Add the files of the release at `address` to a built site; return their paths.

    Raises OSError or HTTPException if it can't be reached, ValueError if it's damaged.
    """
    former = {}
    for path, mark in _listed(json.loads(_fetched(address, LIST))):
        if (site / path).exists():
            continue
        content = _fetched(address, path)
        if not hashlib.sha256(content).hexdigest().startswith(mark):
            raise ValueError(f"{path} is not what its name says")
        former[path] = content
    for path, content in former.items():  # all or none
        (site / path).write_bytes(content)
    return list(former)


def _listed(paths: object) -> Iterator[tuple[str, str]]:
    """Return the paths in a list, each with the hash in it."""
    if not isinstance(paths, dict):
        raise ValueError(f"{LIST} is no list of files")
    for path in sorted(map(str, paths.values())):
        named = NAMED.fullmatch(path)
        if not named:
            raise ValueError(f"{LIST} names {path}")
        yield path, named["hash"]


def _fetched(address: str, path: str) -> bytes:
    with urlopen(f"{address.rstrip('/')}/{path}", timeout=PATIENCE) as response:
        return bytes(response.read())


if __name__ == "__main__":
    try:
        kept = keep(sys.argv[1], Path(sys.argv[2]))
        print(f"Kept from the last release: {', '.join(kept) or 'nothing, it is the same'}")
    except (OSError, HTTPException, ValueError) as fault:  # a first release, or no network
        print(f"Nothing is kept from the last release: {fault}")
