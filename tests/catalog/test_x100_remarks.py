"""The fields of x100: what stops, what is asked a second time, and how shares are read."""

from typing import Any

import pytest

from calculators import Invalid, answer, find, read
from calculators.answer.evaluate import own_numbers
from calculators.catalog.x100.inputs import Inputs
from calculators.declare.units import SPACE

X100 = find("x100")

# Field, how the remark begins, inputs just inside its condition, inputs just outside.
REMARKS: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("price", "Is this the price for a whole year?", {"price": 225_000}, {"price": 224_999}),
    ("price", "Is this the price for a whole year?", {"price": 225_000},
     {"price": 225_000, "deals_per_year": 1}),
    ("persistence", "Did you mean 90%?", {"persistence": 0.09, "pattern": "precedent"},
     {"persistence": 0.1, "pattern": "precedent"}),
    ("persistence", "Did you mean 90%?", {"persistence": 0.09, "pattern": "precedent"},
     {"persistence": 0.09}),
    ("continuation", "90% per deal with four deals a year keeps only 66% of customers a year.",
     {"continuation": 0.9}, {"continuation": 0.95}),
    ("continuation", "88% per deal with 2.5 deals a year keeps", {"continuation": 0.88,
     "deals_per_year": 2.5}, {"continuation": 0.88, "deals_per_year": 1}),
    ("seller_cost", "Each deal would lose money.", {"seller_cost": 125_001},
     {"seller_cost": 125_000}),
    ("seller_alternative", "This asks for profit, not revenue.", {"seller_alternative": 62_500},
     {"seller_alternative": 62_499}),
    ("seller_haggling_cost", "This asks for a cost.", {"seller_haggling_cost": -1}, {}),
    ("buyer_haggling_cost", "This asks for a cost.", {"buyer_haggling_cost": -1}, {}),
    ("buyer_value", "At this price there's nothing left", {"buyer_value": 115_000},
     {"buyer_value": 115_001}),
    ("buyer_alternative", "Is this the competitor's price?", {"buyer_alternative": 75_001},
     {"buyer_alternative": 75_000}),
    ("buyer_value_drift", "That's per deal. Over a hundred deals, 2% multiplies the value by 7.2.",
     {"buyer_value_drift": 0.02}, {"buyer_value_drift": 0.01}),
    ("buyer_value_drift", "That's per deal. Over a hundred deals, 2% divides the value by 7.5.",
     {"buyer_value_drift": -0.02}, {"buyer_value_drift": -0.01}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "begins", "inside", "outside"), REMARKS)
def test_a_note_appears_at_its_condition_and_never_blocks(
    name: str, begins: str, inside: dict[str, Any], outside: dict[str, Any]
) -> None:
    def said(given: dict[str, Any]) -> list[str]:
        remarks = Inputs(**given).remarks()
        return [text.replace(SPACE, " ") for asked, text in remarks if asked == name]

    assert any(text.startswith(begins) for text in said(inside))
    assert not any(text.startswith(begins) for text in said(outside))
    assert answer(X100, Inputs(**inside)).report.headline.first


def test_the_example_itself_needs_no_second_look() -> None:
    assert dict(Inputs().remarks()) == {}
    assert answer(X100, read(X100, X100.defaults())).remarks == {}


STOPS = [
    ("concession", "10,000", "A share of the price, below 100%. Got an amount? Divide it by the "),
    ("concession", "100", "A share of the price, below 100%."),
    ("concession", "-5", "For a price increase, raise the price and enter 0."),
    ("learning_rate", "10", "90 means a tenth is saved with each doubling."),
    ("learning_rate", "120", "Between 50 and 100%, please."),
    ("deals", "0", "Between 1 and 1,000, please."),
    ("deals_per_year", "0", "Between 0.1 and 365 a year, please."),
    ("continuation", "101", "Between 0 and 100%, please."),
]


@pytest.mark.parametrize(("name", "text", "problem"), STOPS)
def test_a_stop_says_what_to_type(name: str, text: str, problem: str) -> None:
    with pytest.raises(Invalid) as caught:
        read(X100, {name: text}, strict=False)
    (said,) = caught.value.problems.values()
    assert problem in said.replace(SPACE, " ")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("learning_rate", "0.9", 0.9), ("learning_rate", "90%", 0.9), ("learning_rate", "90", 0.9),
        ("learning_rate", "1", 1.0), ("ratchet_step", "0.5", 0.005),
        ("continuation", "97.4", 0.974),
        ("buyer_value_drift", "−0.2%", -0.002), ("deals_per_year", "12 a year", 12),
        ("hours", "12 h", 12), ("pay_days", "30 days", 30),
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_write_it(name: str, text: str, value: float) -> None:
    assert getattr(read(X100, {name: text}).inputs, name) == value


def test_how_a_share_was_read_is_said_where_it_may_be_meant_otherwise() -> None:
    """8 typed as 0.08 is asked about; a step of half a point is what it looks like."""
    notes = read(X100, {"concession": "0.08", "ratchet_step": "0.5", "learning_rate": "0.9"}).notes
    said = {name: one[0].text.replace(SPACE, " ") for name, one in notes.items()}
    assert said == {
        "concession": "Read as 0.08%. Did you mean 8%?",
        "learning_rate": "Read as 90%.",
    }


def test_own_numbers_begin_without_the_examples_goodwill() -> None:
    assert own_numbers(X100) == {"seller_other_benefit": "0", "buyer_other_benefit": "0"}
