"""Answers one account after the other, and writes the results for each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from calculators.accounts.columns import LINE, PROBLEM, Columns, said
from calculators.accounts.records import Record
from calculators.answer.reading import read
from calculators.answer.uncertainty import Spread, spread
from calculators.declare.fields import Form, Invalid
from calculators.declare.numbers import Remark
from calculators.declare.units import SPACE
from calculators.render.data import safe, unrounded

NAMED = 25  # columns in one sentence
PARTS = ("p10", "p50", "p90")


class Row(NamedTuple):
    """One account: inputs and result, or the problem instead."""

    line: int  # its first line in the file
    kept: tuple[str, ...]
    problem: str
    inputs: Form | None = None
    result: Any = None
    notes: Mapping[str, tuple[Remark, ...]] = {}  # notes on how its texts were read
    blank: Sequence[str] = ()  # fields whose cell is empty
    ranged: bool = False
    spread: Spread | None = None  # of the ranges, if asked for


def rows(columns: Columns, records: Iterable[Record]) -> Iterator[Row]:
    """Read and compute each row by itself, so a bad one doesn't stop the others."""
    calculator, standing, needed = columns.calculator, columns.standing, columns.needed
    width = len(columns.names)
    for line, cells, fault in records:
        kept = tuple(cells[at] if at < len(cells) else "" for at, _ in columns.kept)
        if fault or len(cells) != width:
            yield Row(line, kept, fault or _ragged(columns, cells))
            continue
        texts: dict[str, str] = {}
        blank = []
        for at, name in columns.asked:
            text = cells[at]
            if (text and not text.isspace()) or name in needed:
                texts[name] = text
            else:
                blank.append(name)
        try:
            case = read(calculator, {**texts, **columns.drawing}, standing=standing)
            result = calculator.compute(case.inputs)
            ranged = bool(case.ranges)
            found = spread(calculator, case) if ranged and columns.ranges else None
        except Invalid as invalid:
            yield Row(line, kept, _told(invalid.problems))
        except ArithmeticError as failed:  # a bug of ours, which still affects only this row
            yield Row(line, kept, f"We can't calculate with these numbers ({failed}).")
        else:
            yield Row(line, kept, "", case.inputs, result, case.notes, blank, ranged, found)


def _ragged(columns: Columns, cells: Sequence[str]) -> str:
    width = len(columns.names)
    if len(cells) < width:
        names = columns.names[len(cells) :]
        missing = ", ".join(map(said, names[:NAMED])) + (" and others" if names[NAMED:] else "")
        return f"The row ends after {len(cells)} of {width} cells: there's nothing for {missing}."
    return (
        f"The row has {len(cells)} cells for {width} columns. Is there a mark within an amount "
        "or a text? Amounts are plain digits, 1234.50, and texts with marks stand in quotation "
        "marks."
    )


def _told(problems: Mapping[str, str]) -> str:
    told = " ".join(f"{name}: {problem}" for name, problem in problems.items())
    return told.replace(SPACE, " ")


class Written:
    """Results as lines of CSV: line, the kept columns, figures, problem.

    If asked for ranges, P10, P50 and P90 of each figure come after the figures, and the chances
    after these; they're empty where a row holds no range.
    """

    def __init__(self, columns: Columns) -> None:
        names = tuple(columns.calculator.figures)
        self._delimiter = columns.delimiter
        self._figures = attrgetter(*names)
        self._none = [""] * len(names)
        self._chances = [one.name for one in columns.calculator.chances] if columns.ranges else []
        self._moved = names if columns.ranges else ()
        kept = (safe(name) for _, name in columns.kept)
        quantiles = [f"{name}_{part}" for name in self._moved for part in PARTS]
        self._no_ranges = [""] * (len(quantiles) + len(self._chances))
        self.header = self._joined([LINE, *kept, *names, *quantiles, *self._chances, PROBLEM])

    def row(self, row: Row) -> str:
        """Return one line; figures are unrounded, and empty where undefined."""
        figures = self._none if row.problem else map(unrounded, self._figures(row.result))
        ranges = self._ranges(row.spread) if row.spread else self._no_ranges
        cells = (str(row.line), *map(safe, row.kept), *figures, *ranges, safe(row.problem))
        return self._joined(cells)

    def _ranges(self, spread: Spread) -> Iterator[str]:
        for name in self._moved:
            found = spread.figures.get(name)
            for part in PARTS:
                yield unrounded(getattr(found, part) if found else None)
        for name in self._chances:
            yield unrounded(spread.chances.get(name))

    def _joined(self, cells: Sequence[str]) -> str:
        return self._delimiter.join(cells) + "\n"
