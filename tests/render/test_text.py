"""An answer in a terminal: wrapped, in columns, and complete."""

from typing import Any

import pytest

from calculators import answer, find
from calculators.declare.report import Voice
from calculators.declare.units import SPACE
from calculators.render.text import WIDTH, as_text

COLR = find("colr")
CASES: dict[str, Any] = {one.id: one.inputs for one in COLR.examples}


def lines(case: str, voice: Voice | None = None) -> list[str]:
    return as_text(answer(COLR, CASES[case], voice)).splitlines()


@pytest.mark.parametrize("case", CASES)
def test_prose_and_columns_fit_a_terminal(case: str) -> None:
    """Only the year-by-year tables are wider."""
    whole = lines(case)
    tables = whole.index("Year by year: Seller")
    assert max(map(len, whole[:tables])) <= WIDTH


def test_the_answer_comes_first_and_ends_with_a_line() -> None:
    text = as_text(answer(COLR, COLR.inputs()))
    assert text.startswith("If this ended today, we'd lose about $500,000")
    assert text.endswith("decision.\n")


def test_both_sides_stand_in_columns() -> None:
    (row,) = [one for one in lines("consulting-renewal") if one.startswith("  Cost of losing")]
    assert row.split()[-2:] == ["500,500", "386,590"]
    (both,) = [one for one in lines("consulting-renewal") if one.startswith("  Lost in total")]
    assert both.split()[-1:] == ["887,090"]
    assert len(row) == len(both) == WIDTH


@pytest.mark.parametrize("case", CASES)
def test_every_figure_of_the_facts_is_in_it(case: str) -> None:
    found = answer(COLR, CASES[case])
    text = as_text(found)
    for name in ("seller_colr", "buyer_batr", "fair_price", "buyer_walkaway_deal"):
        assert COLR.figures[name].unit.format(found.value(name)) in text


def test_an_amount_is_never_parted_from_its_million() -> None:
    assert any(f"1.0{SPACE}million" in one for one in lines("too-dear"))


def test_names_and_currency_head_the_columns() -> None:
    named = lines("consulting-renewal", Voice("seller", "Aldermere", "Norrvik", "EUR"))
    assert "Two columns throughout: Aldermere, Norrvik. Amounts in EUR." in named
    assert "The math: Aldermere" in named
