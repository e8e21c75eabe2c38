"""Defines what a calculator says: the blocks of a report."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from calculators.declare.fields import Party
from calculators.declare.quotes import Quotes
from calculators.declare.speaker import Speaker as Speaker
from calculators.declare.units import Unit
from calculators.declare.voice import DOLLAR as DOLLAR
from calculators.declare.voice import Chair as Chair
from calculators.declare.voice import Voice as Voice


def sentence(text: str) -> str:
    """Capitalize each sentence's start, because "we" and "they" may stand there."""
    return re.sub(r"(^|[.!?] )([a-z])", lambda found: found[1] + found[2].upper(), text)


@dataclass(frozen=True)
class Headline:
    """The answer as people say it in a meeting; the first sentence stands alone."""

    first: str
    then: tuple[str, ...] = ()
    before: tuple[str, ...] = ()  # what comes before the first, while an answer still grows


@dataclass(frozen=True)
class Facts:
    """Figures of the result by name; neighbors with the same label share a row."""

    title: str
    figures: tuple[str, ...]
    says: str = ""
    folded: bool = False
    relabelled: Mapping[str, str] = field(default_factory=dict)  # where a label would be wrong


@dataclass(frozen=True)
class Step:
    """One line of arithmetic, with the reader's numbers in it; `figure` names its result."""

    label: str
    sum: str
    figure: str = ""


@dataclass(frozen=True)
class Working:
    """The calculation for one party, line by line."""

    title: str
    party: Party
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading and the unit of its numbers."""

    heading: str
    unit: Unit


@dataclass(frozen=True)
class Table:
    """Rows of numbers; `name` is the file name when a reader saves them."""

    name: str
    title: str
    party: Party
    columns: tuple[Column, ...]
    rows: tuple[tuple[float, ...], ...]
    total: tuple[float | None, ...] = ()
    says: str = ""


@dataclass(frozen=True)
class Bar:
    """One bar of a chart, from `start` to `end`; "gap" is drawn as the distance between others."""

    label: str
    start: float
    end: float
    look: Literal["solid", "light", "gap"] = "solid"
    figure: str = ""  # of the result, whose range shows at the end of the bar

    @property
    def amount(self) -> float:
        return self.end - self.start


@dataclass(frozen=True)
class Ladder:
    """One side's bars, on the scale of the whole chart."""

    party: Party
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Chart:
    """Ladders side by side, one for each party, and what they show in a sentence."""

    title: str
    says: str
    ladders: tuple[Ladder, ...]


@dataclass(frozen=True)
class Line:
    """One line of a chart: its value at each point across; `label` replaces whose it is."""

    party: Party
    values: tuple[float, ...]
    label: str = ""


@dataclass(frozen=True)
class Band:
    """A stretch across, including both ends, and words for what's true there."""

    start: float
    end: float
    words: str


@dataclass(frozen=True)
class Lines:
    """Lines over one scale, with a table of the same points behind them.

    `at` are the points across, rising; `flags` says in words what happens at some of them, and
    `bands` what holds from one of them to another. `again` gives the values of all lines at the
    same points for other inputs, where some are known only as ranges.
    """

    title: str
    says: str
    across: Column
    unit: Unit
    at: tuple[float, ...]
    lines: tuple[Line, ...]
    flags: Mapping[float, str] = field(default_factory=dict)
    bands: tuple[Band, ...] = ()
    again: Callable[[Any], Sequence[Sequence[float]]] | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Note:
    """A note to show with the figures."""

    text: str


Block = Headline | Facts | Working | Table | Chart | Lines | Note | Quotes


def no_renderer(block: object, form: str, path: str) -> str:
    """Return what to write instead of a block that this format has no function for."""
    kind = type(block).__name__
    return f"{kind}: no {form} for this block. Register a function for it in {path}."


@dataclass(frozen=True)
class Report:
    """Everything said about one answer, in reading order; the headline comes first."""

    headline: Headline
    blocks: tuple[Block, ...]
