"""Collects messages about a whole file, once per column however many rows it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from calculators.accounts.columns import Columns
from calculators.accounts.rows import Row


def assumed(columns: Columns) -> Iterator[str]:
    """Return what every account uses for fields that have no column."""
    there = {name for _, name in columns.asked}
    fields = columns.calculator.fields
    used = [
        name
        for name, asked in fields.items()
        if name not in there and (name in columns.standing or not asked.optional)
    ]
    none = [name for name in used if columns.stands_in(name) == "0"]
    others = [f"{name} {columns.stands_in(name)}" for name in used if name not in none]
    if none:
        yield f"No column for {', '.join(none)}: counted as 0 for every account."
    if others:
        yield f"No column, and the same for every account: {', '.join(others)}."


@dataclass
class Tally:
    """Counts of a file so far: rows, problems, empty cells, and texts worth a note."""

    rows: int = 0
    problems: int = 0
    ranged: int = 0  # rows with ranges, answered at their likely values
    blank: dict[str, int] = field(default_factory=dict)
    remarks: dict[str, tuple[int, int, str]] = field(default_factory=dict)  # rows, line, text

    def count(self, row: Row) -> None:
        """Count one more row."""
        self.rows += 1
        if row.problem:
            self.problems += 1
        if row.ranged and not row.spread:
            self.ranged += 1
        for name in row.blank:
            self.blank[name] = self.blank.get(name, 0) + 1
        for name, remarks in row.notes.items():
            times, line, text = self.remarks.get(name, (0, row.line, remarks[0].text))
            self.remarks[name] = (times + 1, line, text)

    def said(self, columns: Columns) -> Iterator[str]:
        """Return the messages, once the file is done."""
        for name, (times, line, text) in self.remarks.items():
            yield f"{name}, {_rows(times)}, first in line {line}: {text}"
        for name, times in self.blank.items():
            if not columns.calculator.fields[name].optional or name in columns.standing:
                stands = columns.stands_in(name)
                yield f"{name} is empty in {_rows(times)}: {stands} stands in there."
        if self.ranged:
            holds = "holds a range, and was" if self.ranged == 1 else "hold ranges, and were"
            yield (
                f"{_rows(self.ranged)} {holds} answered at the likely value. Ask for ranges, and "
                "each figure has three more columns."
            )
        if self.problems:
            has = "has" if self.problems == 1 else "have"
            yield (
                f"{self.problems:,} of {_rows(self.rows)} {has} a problem; "
                "the others aren't touched by it."
            )


def _rows(number: int) -> str:
    return f"{number:,} row{'' if number == 1 else 's'}"
