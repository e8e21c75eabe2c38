"""Books of accounts for tests: small ones, and what comes back for them."""

import csv
from typing import Any

import pytest

from calculators import find
from calculators.accounts import Unusable, Written, opened, rows
from calculators.accounts.records import lines_of

COLR = find("colr")
ESSENTIAL = [name for name, asked in COLR.fields.items() if asked.essential]
SMALL = dict(zip(ESSENTIAL, ("30000", "18000", "9000", "38400", "5400", "90", "10"), strict=True))
HEAD = ",".join(SMALL)
CELLS = ",".join(SMALL.values())


def answered(
    text: str, keep: tuple[str, ...] = (), calculator: Any = COLR, **given: Any
) -> list[dict[str, str]]:
    """The rows that come back, by the names of their columns."""
    book, records = opened(calculator, lines_of(text), keep, given)
    written = Written(book)
    lines = [written.header, *(written.row(row) for row in rows(book, records))]
    return list(csv.DictReader(lines, delimiter=book.delimiter, strict=True))


def problems(text: str, keep: tuple[str, ...] = (), **given: Any) -> tuple[str, ...]:
    """Why a file cannot be used."""
    with pytest.raises(Unusable) as unusable:
        answered(text, keep, **given)
    return unusable.value.problems


def book_of(*cells: str, head: str = HEAD) -> str:
    return "\n".join([head, *cells]) + "\n"
