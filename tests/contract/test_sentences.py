"""What a report says in words follows from its figures, in every form anybody may fill in."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculators import answer, find
from calculators.declare.calculator import Calculator
from calculators.declare.report import Voice
from tests.contract.forms import CALCULATORS, EXAMPLES, filled, named
from tests.contract.reading import faults

AnyCalculator = Calculator[Any, Any]
MANY = settings(max_examples=2_000, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize(("calculator", "example"), EXAMPLES, ids=named)
def test_an_example_says_what_its_figures_say(calculator: AnyCalculator, example: Any) -> None:
    assert [*faults(answer(calculator, example.inputs))] == []


@pytest.mark.parametrize("calculator", CALCULATORS, ids=named)
@given(data=st.data())
def test_a_report_says_what_its_figures_say(calculator: AnyCalculator, data: Any) -> None:
    found = answer(calculator, data.draw(filled(calculator)), Voice("seller"))
    assert [*faults(found)] == []


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"seller_colr": -500_500.0}, "turns the sign of its figure"),
    ({"seller_deal_surplus": 230_000.0}, "$180,000 is none of its figures"),
    ({"seller_multiple": 3.2, "buyer_multiple": 4.2}, "nearly three is none of its multiples"),
]


@pytest.mark.parametrize(("figures", "why"), WRONG)
def test_a_sentence_beside_other_figures_is_found(figures: dict[str, Any], why: str) -> None:
    """The headline of the example, read beside a result that it wasn't written for."""
    colr = find("colr")
    said = answer(colr, colr.inputs())
    found = [*faults(replace(said, result=replace(said.result, **figures)))]
    assert any(one.startswith(why) or why in one for one in found)


@pytest.mark.soak
@pytest.mark.parametrize("calculator", CALCULATORS, ids=named)
@MANY
@given(data=st.data())
def test_ten_thousand_reports_say_what_their_figures_say(
    calculator: AnyCalculator, data: Any
) -> None:
    """Two thousand of each calculator."""
    found = answer(calculator, data.draw(filled(calculator)), Voice("seller"))
    assert [*faults(found)] == []
