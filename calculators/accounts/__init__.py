"""Answers a whole file of accounts row by row; a bad row doesn't affect the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from calculators.accounts.columns import Columns, columns
from calculators.accounts.records import EMPTY, Records, Unusable, header
from calculators.accounts.rows import Row, Written, rows
from calculators.accounts.tally import Tally, assumed
from calculators.answer.evaluate import AnyCalculator

__all__ = ["Row", "Tally", "Unusable", "Written", "assumed", "opened", "rows"]


def opened(
    calculator: AnyCalculator,
    lines: Iterable[str],
    keep: Iterable[str] = (),
    given: Mapping[str, Any] | None = None,
    **more: Any,
) -> tuple[Columns, Records]:
    """Read the header of a file: what its columns are for, and the rows below it, still unread.

    `lines` are the lines of the file with their ends; `keep` are columns to copy through; `given`
    are values, in natural units, for all accounts; `more` is handed to `columns`. Raises
    Unusable.

    >>> from calculators import find
    >>> lines = ["yearly_price,seller_cost,seller_alternative,buyer_value,buyer_alternative\\n"]
    >>> lines += ["30000,18000,9000,38400,5400\\n", "soon,18000,9000,38400,5400\\n"]
    >>> book, records = opened(find("colr"), lines, given={"retention": 0.9, "years": 10})
    >>> for row in rows(book, records):
    ...     print(row.line, row.problem or round(row.result.seller_colr))
    2 17364
    3 yearly_price: This asks for an amount of money, like 500,000.
    """
    feed = iter(lines)
    found = header(feed)
    if found is None:
        raise Unusable([EMPTY])
    delimiter, names, taken = found
    book = columns(calculator, delimiter, names, keep, given, **more)
    return book, Records(feed, delimiter, len(names), line=taken + 1)
