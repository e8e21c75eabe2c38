"""Where one side would lose nothing, or a limit lies below zero: sentences that stay true."""

from calculators import find
from calculators.answer.evaluate import answer, own_numbers
from calculators.answer.reading import read
from calculators.catalog.colr.inputs import Inputs


def said(**texts: str) -> str:
    """The whole headline of a form that starts with own numbers."""
    colr = find("colr")
    case = read(colr, {**own_numbers(colr), **texts})
    headline = answer(colr, case).report.headline
    return " ".join((headline.first, *headline.then)).replace("\N{NO-BREAK SPACE}", " ")


def test_level_year_by_year_is_not_better_elsewhere() -> None:
    assert "we would do at least as well elsewhere" in said(yearly_price="450000")


def test_a_side_that_would_lose_nothing_is_said_to() -> None:
    text = said(
        yearly_price="100k",
        seller_cost="100k",
        seller_alternative="0",
        buyer_value="130k",
        buyer_alternative="10k",
    )
    assert text.startswith("If this ended now, they would be about $94,000 worse off, and we would")
    assert "about 0" not in text


def test_no_price_helps_and_one_side_is_level() -> None:
    text = said(
        yearly_price="100k",
        seller_cost="110k",
        seller_alternative="0",
        seller_gap_months="0",
        buyer_value="100k",
        buyer_alternative="0",
    )
    assert text.startswith("We would do better elsewhere, by about $45,000 over ten years; they")
    assert "about 0" not in text


def test_a_limit_below_zero_is_not_said_as_a_price() -> None:
    """Nobody pays to sell: then any price will do."""
    text = said(
        yearly_price="12k",
        seller_cost="0",
        seller_alternative="0",
        seller_fallout="5k",
        buyer_value="60k",
        buyer_alternative="20k",
    )
    assert "At any price it stays worth having for us." in text
    assert "\N{MINUS SIGN}" not in text


def test_a_short_view_says_only_what_holds() -> None:
    colr = find("colr")
    for inputs, words in (
        (Inputs(years=2), "switching counts in full"),
        (Inputs(years=2, retention=0.1), "little of what would come later"),
        (Inputs(years=1, retention=0.1), "switching counts in full"),
    ):
        assert words in " ".join(answer(colr, inputs).report.headline.then)
