"""Keeps a record of each page: what its fences made, for everything published later."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from mkdocs.exceptions import PluginError
from mkdocs.utils import get_relative_url
from pymdownx.inlinehilite import InlineHiliteException
from pymdownx.superfences import SuperFencesException

if TYPE_CHECKING:
    from calculators.publish.fences.example import Mark


class Fault(PluginError, SuperFencesException, InlineHiliteException):  # type: ignore[misc]  # untyped
    """A fault in a page, with file and line; a subclass of all three so nothing swallows it."""


@dataclass(frozen=True)
class Panel:
    """A panel on a page: its id, its filled-in texts, and its HTML."""

    id: str
    mark: Mark
    html: str
    small: bool = False


@dataclass(frozen=True)
class Link:
    """A link that fills in a calculator: the texts, and the fragment for them."""

    mark: Mark
    fragment: str
    inline: bool


@dataclass
class PageRecord:
    """What's known about one page, collected while it's rendered."""

    source: Path = Path("a page")
    url: str = ""
    panels: list[Panel] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)  # from fences: id and words
    ids: set[str] = field(default_factory=set)  # other ids from fences
    html: dict[tuple[str, str], str] = field(default_factory=dict)  # by name and source of a fence
    texts: dict[str, str] = field(default_factory=dict)  # by the HTML of an inline mark
    tree: Element = field(default_factory=lambda: Element("div"))  # from Markdown
    raw: list[str] = field(default_factory=list)  # HTML already in the tree
    counts: Counter[str] = field(default_factory=Counter)  # panels of each calculator

    def link(self, target: str) -> str:
        """Return the relative address of a page of this site, seen from this one."""
        return get_relative_url(target, self.url)

    def to_calculator(self, slug: str) -> str:
        """Return the link to a calculator's own page; empty on that page."""
        target = f"calculators/{slug}/"
        return "" if target == self.url else self.link(target)

    def panel_id(self, slug: str) -> str:
        """Return the slug, with a number for a second panel of the same calculator."""
        self.counts[slug] += 1
        count = self.counts[slug]
        return slug if count == 1 else f"{slug}-{count}"

    def fault(self, mark: str, message: str, within: str = "") -> Fault:
        """Return a fault at a mark, or at a line `within` it, in the page or what it includes."""
        for path in (self.source, *sorted(Path("docs/includes").rglob("*.md"))):
            lines = path.read_text("utf-8").splitlines() if path.is_file() else []
            if start := _line(lines, mark, 1):
                number = _line(lines, within, start) if within else start
                return Fault(f"{path}:{number}: {message}")
        return Fault(f"{self.source}: {message}")


def _line(lines: list[str], text: str, first: int) -> int:
    """Return the line from `first` on at which `text` starts, counted from 1; 0 if none."""
    wanted = [line.strip() for line in text.strip().splitlines()]
    for number in range(first, len(lines) - len(wanted) + 2):
        here = [line.strip() for line in lines[number - 1 : number - 1 + len(wanted)]]
        if here == wanted or (len(wanted) == 1 and wanted[0] in here[0]):
            return number
    return 0
