"""Reads a play for slides, paper and courses: its sections, in runs of plain and bold words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal
from xml.etree.ElementTree import Element

from calculators.publish.pages.record import PageRecord
from calculators.publish.pages.tree import text_of

Kind = Literal["paragraph", "bullet", "step", "heading", "quote"]
KINDS: Mapping[str, Kind] = {"p": "paragraph", "h3": "heading"}
BLOCKS = {"h3", "li", "p"}
SKIPPED = {"figure", "hr", "table"}
AFTER = "after"  # the part below the rule at the end: that it's made up, and the credit

SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“*])|(?<=[.?!][”)])\s+(?=[A-Z“])")


@dataclass(frozen=True)
class Run:
    """Words of one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Block:
    """A paragraph, an item of a list, or a heading."""

    kind: Kind
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def lead(self) -> str:
        """Return the bold words it begins with, or nothing."""
        first = self.runs[0]
        return first.text if first.bold else ""

    def first(self, sentences: int) -> Block:
        """Return the same, shortened to this many sentences."""
        ends = [*(found.start() for found in SENTENCE.finditer(self.text)), len(self.text)]
        # Not inside a quote.
        whole = [end for end in ends if self.text[:end].count("“") == self.text[:end].count("”")]
        return self.cut((whole or ends[-1:])[:sentences][-1])

    def cut(self, length: int) -> Block:
        """Return the same, shortened to this many letters."""
        runs, left = [], length
        for run in self.runs:
            if left > 0:
                runs.append(replace(run, text=run.text[:left]))
            left -= len(run.text)
        return replace(self, runs=tuple(runs))


@dataclass(frozen=True)
class Section:
    """Everything under one heading."""

    id: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def plain(self) -> tuple[Block, ...]:
        """Return its text before the first subheading."""
        kinds = [block.kind for block in self.blocks]
        return self.blocks[: kinds.index("heading") if "heading" in kinds else None]


def sections(page: PageRecord) -> Mapping[str, Section]:
    """Return the sections of a page by the id of their heading, without panels and pictures."""
    reader = _Reader(page)
    reader.read(page.tree, [])
    return {
        own: Section(own, title, tuple(reader.blocks[own])) for own, title in reader.titles.items()
    }


class _Reader:
    """Reads the tree that Markdown made of a page."""

    def __init__(self, page: PageRecord) -> None:
        self.page = page
        self.titles: dict[str, str] = {}
        self.blocks: dict[str, list[Block]] = {}
        self._own = ""
        self._runs: list[Run] = []

    def read(self, element: Element, above: list[str], bold: bool = False) -> None:
        tag = element.tag
        within = [*above, tag]
        heading, block = tag in ("h1", "h2"), tag in BLOCKS
        if heading or tag == "hr":
            self._begin(element.get("id", "") if heading else AFTER)
        elif block:
            self._end(above)
        if tag in SKIPPED or element.get("class") == "headerlink":
            return
        self._add(element.text, bold or tag == "strong")
        for child in element:
            self.read(child, within, bold or tag == "strong")
            self._add(child.tail, bold or tag == "strong")
        if heading:
            self.titles[self._own] = _plain(self._runs)
            self._runs = []
        elif block:
            self._end(within)

    def _add(self, text: str | None, bold: bool) -> None:
        said = text_of(text or "", self.page)
        if said:
            self._runs.append(Run(re.sub(r"[ \n\t]+", " ", said), bold))

    def _begin(self, own: str) -> None:
        self._end([])
        self._own = own
        self.titles[own] = ""
        self.blocks[own] = []

    def _end(self, within: list[str]) -> None:
        """Finish a block: all that was read since the last one."""
        runs = tuple(_joined(self._runs))
        self._runs = []
        if runs and self._own:
            self.blocks[self._own].append(Block(_kind(within), runs))


def _kind(within: list[str]) -> Kind:
    if "blockquote" in within:
        return "quote"
    if "li" in within:
        lists = [tag for tag in within if tag in ("ol", "ul")]
        return "step" if lists[-1] == "ol" else "bullet"
    return KINDS.get(within[-1] if within else "p", "paragraph")


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Join neighbors of one weight, with single spaces and none at the ends."""
    whole: list[Run] = []
    for run in runs:
        text = run.text
        if not whole or whole[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if whole and whole[-1].bold == run.bold:
            whole[-1] = replace(whole[-1], text=whole[-1].text + text)
        elif text:
            whole.append(replace(run, text=text))
    if whole:
        whole[-1] = replace(whole[-1], text=whole[-1].text.rstrip(" "))
    return (run for run in whole if run.text)


def _plain(runs: list[Run]) -> str:
    return "".join(run.text for run in _joined(runs))
