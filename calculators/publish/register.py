"""Every address that was ever published, and where it leads since it moved."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

FILE = Path("docs/register.json")
PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


class Circle(Exception):
    """Redirects that lead back to where they began."""


@dataclass(frozen=True)
class Entry:
    """An address of this site, without the address of the site itself."""

    title: str
    since: str  # the version of the site that first had it
    to: str = ""  # of a short address: the page or panel that it leads to
    moved: str = ""  # the address that took its place, written by hand


@dataclass(frozen=True)
class Register:
    """The addresses by themselves: "plays/project-x100/", "…/#move", "go/play-x100/"."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    def since(self, address: str) -> str:
        """The version that first had it; the coming one for what is not registered yet."""
        entry = self.entries.get(address)
        return entry.since if entry else version()

    def arrives(self, address: str) -> str:
        """Where it leads today: itself, or whatever its redirects come to."""
        seen = {address}
        while (further := self.moved(address)) != address:
            if further in seen:
                raise Circle(address)
            seen.add(further)
            address = further
        return address

    def moved(self, address: str) -> str:
        """One redirect further; a heading goes with its page unless it has a redirect itself."""
        if (entry := self.entries.get(address)) and entry.moved:
            return entry.moved
        page, mark, own = address.partition("#")
        above = self.entries.get(page)
        if not mark or not above or not above.moved:
            return address
        # A page that became a section of another one takes all its headings there.
        return above.moved if "#" in above.moved else f"{above.moved}#{own}"

    def place(self, address: str) -> str:
        """File and line of an entry."""
        line = list(self.entries).index(address) + 2
        return f"{FILE}:{line}"


def read(path: Path = FILE) -> Register:
    """The register as it stands; an empty one where there is none."""
    if not path.is_file():
        return Register()
    entries = json.loads(path.read_text("utf-8"))
    return Register({address: Entry(**said) for address, said in entries.items()})


def text(register: Register) -> str:
    """The register as it is kept: sorted, one entry a line, so that a change shows as its lines."""
    lines = []
    for address, entry in sorted(register.entries.items()):
        said = {name: value for name, value in vars(entry).items() if value}
        lines.append(
            f"{json.dumps(address, ensure_ascii=False)}: {json.dumps(said, ensure_ascii=False)}"
        )
    return "{\n" + ",\n".join(lines) + "\n}\n" if lines else "{}\n"


def version() -> str:
    """The version of the site."""
    return str(tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"])
