"""What is said of a whole book: once for each column, however many rows."""

from pathlib import Path
from typing import Any

from calculators.accounts import Tally, assumed, opened, rows
from calculators.accounts.records import lines_of
from tests.accounts.files import CELLS, COLR, HEAD, book_of

ACCOUNTS = Path(__file__).parent.parent.parent / "docs" / "calculators" / "accounts.csv"


def said(text: str, **given: Any) -> list[str]:
    book, records = opened(COLR, lines_of(text), (), given)
    tally = Tally()
    for row in rows(book, records):
        tally.count(row)
    return [*assumed(book), *tally.said(book)]


def test_what_stands_in_is_said_once() -> None:
    assert said(book_of(CELLS, CELLS), growth=0.02) == [
        "No column for seller_other_benefit, seller_replacement_cost, seller_fallout, "
        "buyer_other_benefit, buyer_replacement_cost, buyer_fallout: counted as 0 for every "
        "account.",
        "No column, and the same for every account: seller_gap_months 9 months, seller_rate 10%, "
        "buyer_gap_months 6 months, buyer_rate 10%, growth 2%, timing middle, natural_end "
        "replace.",
    ]  # fmt: skip


def test_how_texts_were_read_and_empty_cells_are_said_once_for_a_column() -> None:
    shares = CELLS.replace(",90,", ",0.9,")
    text = book_of(
        f"{shares},,", f"{CELLS},5,", f"{shares},,", "x", head=f"{HEAD},buyer_rate,timing"
    )
    assert said(text)[2:] == [
        "retention, 2 rows, first in line 2: Read as 0.9%. Did you mean 90%?",
        "buyer_rate is empty in 2 rows: 10% stands in there.",
        "timing is empty in 3 rows: middle stands in there.",
        "1 of 4 rows has a problem; the others aren't touched by it.",
    ]


def test_the_book_on_the_page_is_made_of_worked_examples() -> None:
    """With some accounts of its own; nothing in it needs a word."""
    text = ACCOUNTS.read_text("utf-8")
    book, records = opened(COLR, lines_of(text), ("account", "owner"))
    found = list(rows(book, records))
    assert len(found) == 12
    assert not any(row.problem or row.notes or row.blank for row in found)
    asked = {name for name, one in COLR.fields.items() if not one.optional}
    for example in COLR.examples:
        if asked >= {name for name in COLR.fields if getattr(example.inputs, name) is not None}:
            assert example.inputs in [row.inputs for row in found], example.title
