"""The guess before the answer: what's asked, what's right, and how the gap is told."""

from dataclasses import dataclass
from typing import Any

import pytest

from calculators import find
from calculators.answer.evaluate import answer
from calculators.declare.calculator import Calculator
from calculators.declare.guess import who_has_more
from calculators.render.guess import guess_form, outcome
from tests.contract.forms import CALCULATORS, named


@dataclass(frozen=True)
class Pair:
    seller: float
    buyer: float


@pytest.mark.parametrize(
    ("seller", "buyer", "right"),
    [(201, 100, 0), (199, 100, 1), (105, 100, 2), (100, 100, 2), (100, 115, 3), (-5, 1, 4)],
)
def test_whoever_has_more_is_told_in_five_steps(seller: float, buyer: float, right: int) -> None:
    asked = who_has_more("Who?", "seller", "buyer")
    assert asked.right(Pair(seller, buyer)) == right


def test_nothing_is_asked_where_neither_has_anything() -> None:
    assert who_has_more("Who?", "seller", "buyer").right(Pair(-1, 0)) is None


def test_the_gap_is_said_in_words() -> None:
    choices = ["none", "some", "all"]
    assert outcome(choices, 1, 1) == "You guessed “some”. Right."
    assert outcome(choices, 2, 1) == "You guessed “all”. Close: it's “some”."
    assert outcome(choices, 0, 2) == "You guessed “none”. It's “all”."


def test_the_truth_names_both_parties() -> None:
    """A COLR is never shown without the other side's."""
    asked = guess_form(answer(find("colr"), find("colr").inputs()))
    assert asked.count("Seller 500,500; Buyer 386,590.") == 5
    assert "It&#x27;s “Seller, but less than twice as much”" in asked


@pytest.mark.parametrize("calculator", CALCULATORS, ids=named)
def test_every_bet_is_about_figures_that_there_are(calculator: Calculator[Any, Any]) -> None:
    asked = calculator.guess
    if asked is None:
        return
    assert set(asked.figures) <= set(calculator.figures)
    assert len(asked.choices) == len(asked.bounds) + 1
    assert list(asked.bounds) == sorted(asked.bounds)
    for example in calculator.examples:
        right = asked.right(calculator.compute(example.inputs))
        assert right is None or 0 <= right < len(asked.choices)
