"""Which column is for what, and what stands in where one is missing."""

import pytest

from calculators.declare.links import RESERVED
from tests.accounts.files import CELLS, HEAD, answered, book_of, problems


def test_what_has_no_column_stands_at_nothing_or_at_its_default() -> None:
    """Never at the example's amounts, which would make this account thirteen times as dear."""
    [row] = answered(book_of(CELLS))
    assert round(float(row["seller_colr"])) == 17_364


def test_an_empty_cell_counts_like_a_missing_column() -> None:
    head = f"{HEAD},seller_fallout,seller_rate,timing,seller_deal_alternative"
    [empty] = answered(book_of(f"{CELLS},, ,,", head=head))
    [without] = answered(book_of(CELLS))
    assert empty == without


def test_an_essential_cell_may_not_be_empty() -> None:
    [row] = answered(book_of("," + CELLS.partition(",")[2]))
    assert row["problem"].startswith("yearly_price: This needs an amount of money")


def test_all_that_is_wrong_with_the_columns_is_said_at_once() -> None:
    head = "Yearly price,seller_cost,,seller_cost,buyer_value"
    assert problems(book_of("1,2,3,4,5", head=head), keep=("accounts",)) == (
        "Column 3 has no name.",
        "seller_cost stands 2 times among the columns.",
        "accounts is to be copied, and no column of the file.",
        "Yearly price is no column that colr asks for; did you mean yearly_price?",
        "Needed for every account, and not in the file: yearly_price, seller_alternative, "
        "buyer_alternative, retention.",
    )


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_names_that_links_reserve_are_no_columns(name: str) -> None:
    said = problems(book_of(f"{CELLS},x", head=f"{HEAD},{name}"))
    assert [one.partition(" is ")[0] for one in said] == [name]


def test_columns_are_kept_in_the_order_that_is_asked_for() -> None:
    text = book_of(f"Ann & Co,{CELLS}, x ", head=f"account,{HEAD},note")
    [row] = answered(text, keep=("note", "account", "yearly_price", "note"))
    assert list(row)[:5] == ["line", "note", "account", "yearly_price", "seller_keep"]
    assert (row["note"], row["account"], row["yearly_price"]) == (" x ", "Ann & Co", "30000")


@pytest.mark.parametrize("name", ["line", "problem", "seller_colr"])
def test_a_kept_column_cannot_take_the_name_of_a_result(name: str) -> None:
    text = book_of(f"{CELLS},x", head=f"{HEAD},{name}")
    assert problems(text, keep=(name,)) == (
        f"{name} is the name of a result: rename that column before it's copied.",
    )


def test_a_value_given_for_all_accounts_stands_in_for_a_column() -> None:
    head, cells = HEAD.rpartition(",")[0], CELLS.rpartition(",")[0]
    assert answered(book_of(cells, head=head), years=10) == answered(book_of(CELLS))
    assert problems(book_of(CELLS), years=10) == (
        "years is a column of the file, and was given beside it: leave one of them out.",
    )
