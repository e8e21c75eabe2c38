"""Whose numbers an answer rests on: what a link says of each asked field, and what follows."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from calculators import find
from calculators.declare.basis import Basis, Status, basis_of, read_statuses, zeros_of
from calculators.declare.fields import Invalid
from calculators.declare.plain_numbers import plain_number

COLR = find("colr")
SIX = (
    "yearly_price", "seller_cost", "seller_alternative", "buyer_value", "buyer_alternative",
    "retention",
)  # fmt: skip
ASKED = {
    "colr": {*SIX},
    "deal": {*SIX, "concession", "gain"},
    "x100": {
        "price", "concession", "seller_cost", "seller_alternative", "buyer_value",
        "buyer_alternative", "deals_per_year",
    },
    "odds": {"gain", "stake", "other_stake"},
    "policy": {"customers", "price", "cost", "fixed_cost", "concession"},
}  # fmt: skip


def test_an_answer_waits_for_few_fields() -> None:
    """For none with a choice, a number of years or deals, and none that may stay empty."""
    assert {slug: set(find(slug).asked) for slug in ASKED} == ASKED


@pytest.mark.parametrize(
    ("statuses", "basis"),
    [
        ((), "example"),
        (("example", "given"), "example"),
        (("example", "missing"), "partial"),
        (("given", "missing"), "partial"),
        (("given", "given"), "own"),
    ],
)
def test_the_basis_follows_from_the_fields(statuses: tuple[Status, ...], basis: Basis) -> None:
    assert basis_of({str(at): one for at, one in enumerate(statuses)}) == basis


def statuses(**texts: str) -> dict[str, set[str]]:
    found = read_statuses(COLR.asked, texts)
    assert list(found) == list(COLR.asked)
    kinds = ("example", "missing", "given")
    return {kind: {name for name, one in found.items() if one == kind} for kind in kinds}


def test_a_link_without_own_is_the_examples_but_for_what_somebody_vouches_for() -> None:
    assert statuses(yearly_price="450000")["given"] == set()
    found = statuses(told="yearly_price,years", guess="retention", unknown="seller_cost")
    assert found["given"] == {"yearly_price", "retention"}
    assert found["missing"] == set()


def test_a_link_with_own_knows_what_it_names() -> None:
    found = statuses(
        own="1", yearly_price="1", seller_cost="2", retention="", example="seller_cost",
        unknown="buyer_value,buyer_alternative", buyer_value="3",
    )  # fmt: skip
    assert found["given"] == {"yearly_price", "buyer_value"}
    assert found["example"] == {"seller_cost"}
    assert found["missing"] == {"seller_alternative", "buyer_alternative", "retention"}


def test_amounts_that_nobody_is_asked_for_count_as_nothing() -> None:
    assert set(zeros_of(COLR.fields)) == {
        "seller_other_benefit", "seller_replacement_cost", "seller_fallout",
        "buyer_other_benefit", "buyer_replacement_cost", "buyer_fallout",
    }  # fmt: skip


class WholeNumber(int):
    """An int of somebody's own."""


class Foreign:
    """A whole number as numpy has them: no int of Python's, and whole all the same."""

    def __index__(self) -> int:
        return 450_000


@pytest.mark.parametrize(
    "price", [WholeNumber(450_000), Foreign(), Decimal("450000.0"), Fraction(900_000, 2)]
)
def test_numbers_of_other_libraries_are_numbers(price: Any) -> None:
    inputs = COLR.inputs(yearly_price=price, years=Fraction(10))  # type: ignore[arg-type]  # as untyped callers have it
    assert type(inputs.yearly_price) in (int, float)
    assert inputs.yearly_price == 450_000
    assert type(inputs.years) is int


@pytest.mark.parametrize("price", [Decimal("NaN"), Decimal("sNaN"), Fraction(10**400), object()])
def test_what_is_no_usable_number_is_refused(price: Any) -> None:
    assert plain_number(True) is True
    with pytest.raises(Invalid, match="yearly_price"):
        COLR.inputs(yearly_price=price)
