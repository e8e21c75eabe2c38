"""A play as slides, paper and courses take it: its sections, in runs of plain and bold words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import Literal

Kind = Literal["paragraph", "bullet", "step", "heading", "quote"]
KINDS: Mapping[str, Kind] = {"p": "paragraph", "h3": "heading"}
VOID = {"br", "hr", "img", "input", "wbr"}
SKIPPED = {"figure", "script", "svg", "table", "template"}
AFTER = "after"  # what stands below the rule at the end: that all is invented, and the credit

SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“*])|(?<=[.?!][”)])\s+(?=[A-Z“])")


@dataclass(frozen=True)
class Run:
    """Words in one weight."""

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
        """The bold words that it begins with, or nothing."""
        first = self.runs[0]
        return first.text if first.bold else ""

    def first(self, sentences: int) -> Block:
        """The same, but only so many sentences of it."""
        ends = [*(found.start() for found in SENTENCE.finditer(self.text)), len(self.text)]
        # Not within what somebody says.
        whole = [end for end in ends if self.text[:end].count("“") == self.text[:end].count("”")]
        return self.cut((whole or ends[-1:])[:sentences][-1])

    def cut(self, length: int) -> Block:
        """The same, but only so many letters of it."""
        runs, left = [], length
        for run in self.runs:
            if left > 0:
                runs.append(replace(run, text=run.text[:left]))
            left -= len(run.text)
        return replace(self, runs=tuple(runs))


@dataclass(frozen=True)
class Section:
    """What stands under one heading."""

    id: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def plain(self) -> tuple[Block, ...]:
        """What it says before it goes into a matter under a heading of its own."""
        kinds = [block.kind for block in self.blocks]
        return self.blocks[: kinds.index("heading") if "heading" in kinds else None]


def sections(html: str) -> Mapping[str, Section]:
    """The sections of a page by the id of their heading; panels and pictures are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return {
        own: Section(own, title, tuple(reader.blocks[own])) for own, title in reader.titles.items()
    }


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.titles: dict[str, str] = {}
        self.blocks: dict[str, list[Block]] = {}
        self._own = ""
        self._open: list[str] = []
        self._skip = 0  # how many elements are open since one that is left out
        self._runs: list[Run] = []
        self._bold = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag in VOID:
            if tag == "hr" and not self._skip:
                self._begin(AFTER, "")
            return
        if self._skip or self._left_out(tag, given):
            self._skip += 1
            return
        self._open.append(tag)
        if tag in ("h1", "h2"):
            self._begin(given.get("id", ""), "")
        elif tag in ("p", "li", "h3"):
            self._end()
        elif tag == "strong":
            self._bold += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self._skip:
            self._skip -= 1
            return
        if tag in ("h1", "h2"):
            self.titles[self._own] = _plain(self._runs)
            self._runs = []
        elif tag in ("p", "li", "h3"):
            self._end()
        elif tag == "strong":
            self._bold -= 1
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self._runs.append(Run(re.sub(r"[ \n\t]+", " ", data), bool(self._bold)))

    def _left_out(self, tag: str, given: Mapping[str, str]) -> bool:
        return (
            tag in SKIPPED
            or "data-search-exclude" in given
            or "headerlink" in given.get("class", "").split()
        )

    def _begin(self, own: str, title: str) -> None:
        self._end()
        self._own = own
        self.titles[own] = title
        self.blocks[own] = []

    def _end(self) -> None:
        """A block is complete: what has been read since the last one."""
        runs = tuple(_joined(self._runs))
        self._runs = []
        if runs and self._own:
            self.blocks[self._own].append(Block(self._kind(), runs))

    def _kind(self) -> Kind:
        if "blockquote" in self._open:
            return "quote"
        if "li" in self._open:
            lists = [tag for tag in self._open if tag in ("ol", "ul")]
            return "step" if lists[-1] == "ol" else "bullet"
        return KINDS.get(self._open[-1] if self._open else "p", "paragraph")


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Neighbours of one weight as one run, with single spaces and none at the ends."""
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
