"""The second looks of COLR: each appears at its condition, and never blocks."""

from dataclasses import fields
from typing import Any

import pytest

from calculators import answer, find, read
from calculators.catalog.colr.inputs import Inputs

COLR = find("colr")

# Field, how the remark begins, inputs just inside its condition, inputs just outside.
REMARKS: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("yearly_price", "At this price the work costs more", {"yearly_price": 299_999},
     {"yearly_price": 300_000}),
    ("retention", "Fewer than half stay?", {"retention": 0.499}, {"retention": 0.5}),
    ("retention", "Nobody's that certain.", {"retention": 1}, {"retention": 0.999}),
    ("years", "With so short a view", {"years": 2}, {"years": 3}),
    ("natural_end", "A single project.", {"natural_end": "need_ends", "retention": 0},
     {"natural_end": "need_ends", "retention": 0.01}),
    ("growth", "This grows faster than", {"growth": 0.06, "seller_rate": 0.05},
     {"growth": 0.1}),
    ("growth", "This grows faster than", {"growth": 0.06, "buyer_rate": 0.05},
     {"growth": -0.1}),
    ("seller_cost", "This customer would lose money", {"seller_cost": 500_001},
     {"seller_cost": 500_000}),
    ("seller_other_benefit", "That's a lot of goodwill.", {"seller_other_benefit": 125_001},
     {"seller_other_benefit": 125_000}),
    ("seller_alternative", "This asks for profit, not revenue.", {"seller_alternative": 250_000},
     {"seller_alternative": 249_999}),
    ("seller_gap_months", "Replaced overnight?", {"seller_gap_months": 0},
     {"seller_gap_months": 0, "seller_alternative": 0}),
    ("seller_replacement_cost", "That's more than a year's price.",
     {"seller_replacement_cost": 500_001}, {"seller_replacement_cost": 500_000}),
    ("seller_fallout", "Make sure referrals aren't counted twice.",
     {"seller_fallout": 50_001, "seller_other_benefit": 50_001},
     {"seller_fallout": 50_001, "seller_other_benefit": 50_000}),
    ("seller_rate", "Is the risk of losing the customer in here?", {"seller_rate": 0.201},
     {"seller_rate": 0.2}),
    ("buyer_value", "At this price there's nothing left", {"buyer_value": 500_000},
     {"buyer_value": 500_001}),
    ("buyer_alternative", "Is this the competitor's price?", {"buyer_alternative": 300_001},
     {"buyer_alternative": 300_000}),
    ("buyer_alternative", "Is this the competitor's price?",
     {"buyer_alternative": 90_000, "buyer_value": 89_999}, {"buyer_value": 90_000}),
    ("buyer_replacement_cost", "Nothing at all?", {"buyer_replacement_cost": 0},
     {"buyer_replacement_cost": 1}),
    ("buyer_rate", "Is the risk of losing this supplier in here?", {"buyer_rate": 0.201},
     {"buyer_rate": 0.2}),
    ("seller_arms_length_benefit", "Then trust is worth nothing here.",
     {"seller_arms_length_benefit": 230_000, "arms_length_retention": 0.8},
     {"seller_arms_length_benefit": 229_999, "arms_length_retention": 0.8}),
    ("buyer_arms_length_benefit", "Then trust is worth nothing here.",
     {"buyer_arms_length_benefit": 155_000, "arms_length_retention": 0.8},
     {"buyer_arms_length_benefit": 154_999, "arms_length_retention": 0.8}),
    ("arms_length_retention", "Fewer than half stay?", {"arms_length_retention": 0.499},
     {"arms_length_retention": 0.5}),
    ("arms_length_retention", "Nobody's that certain.", {"arms_length_retention": 1},
     {"arms_length_retention": 0.999}),
]  # fmt: skip


def beside(name: str, inputs: Inputs) -> str:
    """All that is said beside one field."""
    return " ".join(one.text for one in answer(COLR, inputs).remarks.get(name, ()))


@pytest.mark.parametrize(("name", "said", "inside", "outside"), REMARKS, ids=lambda one: str(one))
def test_a_remark_stands_at_its_condition_and_nowhere_else(
    name: str, said: str, inside: dict[str, Any], outside: dict[str, Any]
) -> None:
    assert said in beside(name, Inputs(**inside))
    assert said not in beside(name, Inputs(**outside))
    assert said not in beside(name, Inputs())


def test_the_shared_example_deserves_no_second_look() -> None:
    assert answer(COLR, Inputs()).remarks == {}


def test_remarks_and_how_a_text_was_read_stand_side_by_side() -> None:
    case = read(COLR, {"retention": "0.9"}, strict=False)
    found = answer(COLR, case).remarks["retention"]
    read_as, second_look = (one.text for one in found)
    assert read_as == "Read as 0.9%. Did you mean 90%?"
    assert second_look.startswith("Fewer than half stay?")
    assert [one.instead for one in found] == ["90", ""]


def test_the_two_costliest_slips_are_asked_about() -> None:
    """A rival's price, or turnover, in place of what would be left: both turn the sign."""
    rival = Inputs(buyer_alternative=440_000)
    turnover = Inputs(seller_alternative=480_000)
    assert round(COLR.compute(rival).buyer_colr) == -1_104_954
    assert round(COLR.compute(turnover).seller_colr) == -860_020
    assert "Enter value minus price" in beside("buyer_alternative", rival)
    assert "what's left after costs" in beside("seller_alternative", turnover)


def test_every_remark_is_about_a_field_that_exists() -> None:
    names = {one.name for one in fields(Inputs)}
    assert {name for name, *_ in REMARKS} <= names
    assert {name for name, _ in Inputs(seller_rate=0.9, yearly_price=1).remarks()} <= names
