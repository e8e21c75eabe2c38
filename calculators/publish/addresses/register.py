"""Records every address that was ever published, and where it leads since it moved."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from mkdocs.exceptions import PluginError

FILE = Path("docs/register.json")
PROJECT = Path(__file__).resolve().parents[3] / "pyproject.toml"


class Unreadable(PluginError):
    """A register that can't be read, say after an edit by hand; stops the build."""


class Circle(Exception):
    """Redirects that lead back to where they began."""


@dataclass(frozen=True)
class Entry:
    """An address, relative to this site."""

    title: str
    since: str  # the version of the site that first had it
    to: str = ""  # of a short address: the page or panel that it leads to
    moved: str = ""  # the address that replaced it, written by hand


@dataclass(frozen=True)
class Register:
    """The addresses, relative to the site: "plays/project-x100/", "…/#move", "go/play-x100/"."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    def since(self, address: str) -> str:
        """Return the version that first had it; the next one for what isn't registered yet."""
        entry = self.entries.get(address)
        return entry.since if entry else version()

    def arrives(self, address: str) -> str:
        """Return where it leads today: itself, or where its redirects end."""
        seen = {address}
        while (further := self.moved(address)) != address:
            if further in seen:
                raise Circle(address)
            seen.add(further)
            address = further
        return address

    def ends(self, address: str) -> str:
        """Return the same; the address itself where redirects go in a circle, which is a fault."""
        try:
            return self.arrives(address)
        except Circle:
            return address

    def moved(self, address: str) -> str:
        """Follow one redirect; a heading goes with its page unless it has its own redirect."""
        if (entry := self.entries.get(address)) and entry.moved:
            return entry.moved
        page, mark, own = address.partition("#")
        above = self.entries.get(page)
        if not mark or not above or not above.moved:
            return address
        # A page that became a section of another one takes all its headings along.
        return above.moved if "#" in above.moved else f"{above.moved}#{own}"

    def place(self, address: str) -> str:
        """Return file and line of an entry."""
        line = list(self.entries).index(address) + 2
        return f"{FILE}:{line}"


def read(path: Path = FILE) -> Register:
    """Read the register, which is empty where there isn't one.

    Raises Unreadable where it isn't JSON, or an entry isn't one.
    """
    if not path.is_file():
        return Register()
    try:
        entries = json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as fault:
        raise Unreadable(f"{path}:{fault.lineno}: this is not JSON: {fault.msg}.") from None
    except UnicodeDecodeError:
        raise Unreadable(f"{path}: this isn't UTF-8.") from None
    if not isinstance(entries, dict):
        raise Unreadable(f"{path}: it holds one entry for each address, in braces.")
    return Register({address: _entry(path, address, said) for address, said in entries.items()})


def _entry(path: Path, address: str, said: object) -> Entry:
    known = {one.name for one in fields(Entry)}
    texts = isinstance(said, dict) and all(isinstance(one, str) for one in said.values())
    if not texts or not {"title", "since"} <= set(said) <= known:  # type: ignore[call-overload]
        raise Unreadable(
            f"{path}: {address}: an entry has title and since, and may have to and moved, as texts."
        )
    return Entry(**said)  # type: ignore[arg-type]


def text(register: Register) -> str:
    """Return the register as text: sorted, one entry a line, so diffs show what changed."""
    lines = []
    for address, entry in sorted(register.entries.items()):
        said = {name: value for name, value in vars(entry).items() if value}
        lines.append(
            f"{json.dumps(address, ensure_ascii=False)}: {json.dumps(said, ensure_ascii=False)}"
        )
    return "{\n" + ",\n".join(lines) + "\n}\n" if lines else "{}\n"


def version() -> str:
    """Return the version of the site."""
    return str(tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"])
