"""Where the build is: which page, at which address, and in which line a mark stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.utils import get_relative_url
from pymdownx.inlinehilite import InlineHiliteException
from pymdownx.superfences import SuperFencesException


class Fault(PluginError, SuperFencesException, InlineHiliteException):  # type: ignore[misc]  # untyped
    """A fault in a page, with file and line; of all three kinds, so that nothing swallows it."""


@dataclass
class Place:
    """The page that is being built."""

    source: Path = Path("a page")
    url: str = ""
    panels: Counter[str] = field(default_factory=Counter)

    def link(self, target: str) -> str:
        """The relative address of a page of this site, seen from this one."""
        return get_relative_url(target, self.url)

    def to_calculator(self, slug: str) -> str:
        """The way to a calculator's own page; empty where this is it."""
        target = f"calculators/{slug}/"
        return "" if target == self.url else self.link(target)

    def fault(self, mark: str, message: str, within: str = "") -> Fault:
        """A fault at a mark, or at a line `within` it, in the page or a fragment it includes."""
        for path in (self.source, *sorted(Path("docs/includes").rglob("*.md"))):
            lines = path.read_text("utf-8").splitlines() if path.is_file() else []
            if start := _line(lines, mark, 1):
                number = _line(lines, within, start) if within else start
                return Fault(f"{path}:{number}: {message}")
        return Fault(f"{self.source}: {message}")


def _line(lines: list[str], text: str, first: int) -> int:
    """The number of the line, from `first` on, at which `text` starts; 0 where it does not."""
    wanted = [line.strip() for line in text.strip().splitlines()]
    for number in range(first, len(lines) - len(wanted) + 2):
        here = [line.strip() for line in lines[number - 1 : number - 1 + len(wanted)]]
        if here == wanted or (len(wanted) == 1 and wanted[0] in here[0]):
            return number
    return 0


HERE = Place()


def arrive(source: Path, url: str) -> None:
    """Start a page."""
    HERE.source, HERE.url, HERE.panels = source, url, Counter()
