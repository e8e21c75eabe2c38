"""How COLR speaks: from either chair, with names, with a currency, and rounded to be true."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import answer, find
from calculators.catalog.colr.inputs import Inputs
from calculators.declare.report import Voice
from calculators.declare.units import SPACE
from calculators.render.html import zones
from calculators.render.text import as_text

COLR = find("colr")
CASES: dict[str, Any] = {one.id: one.inputs for one in COLR.examples}
AMOUNT = st.floats(0.01, 1e12)


def first(inputs: Any, voice: Voice) -> str:
    return answer(COLR, inputs, voice).report.headline.first.replace(SPACE, " ")


def amount(text: str) -> float:
    """The number that a spoken amount stands for."""
    number, _, name = text.replace("\N{MINUS SIGN}", "-").replace("$", "").partition(SPACE)
    sizes = {"": 1, "million": 1e6, "billion": 1e9, "trillion": 1e12}
    return float(number.replace(",", "")) * sizes[name]


def test_the_buyer_hears_the_same_from_the_other_chair() -> None:
    assert first(CASES["too-dear"], Voice("buyer")) == (
        "At this price, we'd be about $160,000 better off without them over ten years, and they'd "
        "lose about $1.0 million."
    )
    assert first(CASES["better-apart"], Voice("buyer")) == (
        "We'd both be better off elsewhere: they'd gain about $160,000 over six years, and we'd "
        "gain about $59,000."
    )


def test_names_take_the_place_of_we_and_they() -> None:
    named = Voice("buyer", "Aldermere", "Norrvik")
    assert first(CASES["software-discount"], named) == (
        "If this ended today, Aldermere would lose about $650,000 and Norrvik would lose about "
        "$210,000: three quarters of the loss would be Aldermere's."
    )
    assert "it works for both sides." in " ".join(
        answer(COLR, CASES["too-dear"], named).report.headline.then
    )
    assert first(CASES["better-apart"], named).startswith("Both sides would be better off")


def test_one_name_alone_leaves_the_other_side_as_it_was() -> None:
    said = first(Inputs(), Voice("seller", buyer_name="Norrvik"))
    assert said.startswith("If this ended today, we'd lose about $500,000 and Norrvik would lose")


def test_the_columns_are_headed_by_the_names() -> None:
    text = as_text(answer(COLR, Inputs(), Voice("seller", "Aldermere", "Norrvik")))
    assert "Two columns throughout: Aldermere, Norrvik." in text
    page = zones(answer(COLR, Inputs(), Voice("seller", "Aldermere", "Norrvik")))["answer"]
    assert '<th scope="col" class="seller">Aldermere</th>' in page
    assert '<th scope="col" class="buyer">Norrvik</th>' in page


def test_a_sentence_begins_with_a_capital_whoever_it_is_about() -> None:
    named = Voice("seller", "e-Works", "")
    for inputs in CASES.values():
        for voice in (Voice("seller"), Voice("buyer"), named):
            for sentence in (
                answer(COLR, inputs, voice).report.headline.first,
                *answer(COLR, inputs, voice).report.headline.then,
            ):
                assert sentence[0].isupper()


def test_a_currency_stands_before_every_amount_of_the_headline() -> None:
    """The dollar's until another is chosen; it's never counted with."""
    plain = first(Inputs(), Voice())
    assert plain.count("$") == len(re.findall(r"\d[\d,]*", plain)) == 2
    assert first(Inputs(), Voice(currency="€")) == plain.replace("$", "€")
    assert first(Inputs(), Voice(currency="EUR")) == plain.replace("$", "EUR ")


def test_a_minus_stands_before_the_currency() -> None:
    assert Voice().price(-1_234) == "−$1,230"
    assert Voice(currency="CHF").exact(-1_234).replace(SPACE, " ") == "−CHF 1,234"


@given(AMOUNT)
def test_amounts_are_said_to_two_figures(value: float) -> None:
    """With "about"; the sign is left to the sentence."""
    said = Voice().about(value)
    assert said == Voice().about(-value)
    assert said.startswith("about ")
    assert amount(said.removeprefix("about ")) == pytest.approx(value, rel=0.0501)


@given(AMOUNT)
def test_prices_are_said_to_three_figures(value: float) -> None:
    assert amount(Voice().price(value)) == pytest.approx(value, rel=0.00501)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (499_999, "$500,000"), (1_769.6, "$1,800"), (999_999, "$1.0 million"),
        (994_999, "$990,000"), (1_045_190, "$1.0 million"), (12_345_678, "$12 million"),
        (0.5, "$0.50"), (0, "$0"), (950, "$950"), (96, "$96"), (9.6, "$9.6"),
        (995_000, "$1.0 million"),
    ],
)  # fmt: skip
def test_millions_begin_where_rounding_reaches_them(value: float, said: str) -> None:
    assert Voice().worth(value).replace(SPACE, " ") == said


@given(st.integers(-(10**9), 10**9).map(float), st.integers(0, 10**6).map(float))
def test_limits_are_rounded_inwards(low: float, width: float) -> None:
    """So that a sentence is never wrong at its edges, and never crosses over a narrow range."""
    high = low + width
    lower, upper = map(amount, Voice().between(low, high))
    hair = 1e-6 * max(1, abs(low), abs(high))
    assert low - hair <= lower <= upper <= high + hair


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (389_735.44, 585_169.24, ("$390,000", "$585,000")),
        (390_000, 585_000, ("$390,000", "$585,000")),
        (22_898, 229_507, ("$22,900", "$229,000")),
        (100_100, 100_900, ("$100,100", "$100,900")),
        (999_800, 1_234_567, ("$1.00 million", "$1.23 million")),
    ],
)
def test_a_narrow_range_is_said_with_more_digits(
    low: float, high: float, said: tuple[str, str]
) -> None:
    found = Voice().between(low, high)
    assert tuple(one.replace(SPACE, " ") for one in found) == said
