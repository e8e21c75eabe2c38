"""Where one side would lose nothing, or a limit lies below zero: sentences that stay true."""

from calculators import find
from calculators.answer.evaluate import answer, own_numbers
from calculators.answer.reading import read


def said(**texts: str) -> str:
    """The whole headline of a form that starts with own numbers."""
    colr = find("colr")
    case = read(colr, {**own_numbers(colr), **texts})
    headline = answer(colr, case).report.headline
    return " ".join((headline.first, *headline.then)).replace("\N{NO-BREAK SPACE}", " ")


def test_level_year_by_year_is_not_better_elsewhere() -> None:
    assert "we'd do at least as well elsewhere" in said(yearly_price="450000")


def test_a_side_that_would_lose_nothing_is_said_to() -> None:
    text = said(
        yearly_price="100k",
        seller_cost="100k",
        seller_alternative="0",
        buyer_value="130k",
        buyer_alternative="10k",
    )
    assert text.startswith(
        "If this ended today, they'd lose about $94,000, and we'd do just as well"
    )
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
    assert text.startswith("We'd be about $45,000 better off elsewhere over ten years, and they'd")
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
    assert "At any price, we still gain by staying." in text
    assert "\N{MINUS SIGN}" not in text
