"""The five lines and the words to say: from either chair, and where a figure is undefined."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import answer, find
from calculators.catalog.deal.inputs import Inputs
from calculators.declare.quotes import FIVE_LINES, lines_named
from calculators.declare.report import Voice
from calculators.declare.units import SPACE
from calculators.render.html import zones
from calculators.render.text import as_text
from tests.contract.forms import filled

DEAL = find("deal")
CASES: dict[str, Any] = {one.id: one.inputs for one in DEAL.examples}
SIDE = re.compile(r"(?<!\bof )\b(we|us|our|they|them|their)\b", re.IGNORECASE)
OTHER = {"we": "they", "us": "them", "our": "their", "they": "we", "them": "us", "their": "our"}


def block(name: str, inputs: Any, voice: Voice | None = None) -> list[str]:
    found = answer(DEAL, inputs, voice or Voice())
    return [line.replace(SPACE, " ") for line in lines_named(found.report.blocks, name)]


def lines(inputs: Any, voice: Voice | None = None) -> list[str]:
    return block(FIVE_LINES, inputs, voice)


def to_say(inputs: Any, voice: Voice | None = None) -> str:
    return " ".join(block("to-say", inputs, voice))


def test_the_shared_example_in_five_lines() -> None:
    assert lines(Inputs()) == [
        "If this ended now: us about $500,000, them about $390,000, together about $890,000 lost.",
        "This deal alone is worth $180,000 to us and $100,000 to them over the alternatives; the "
        "relationship 2.7 and 3.7 times that.",
        "Their 8%: $10,000 a deal; $1.0 million if it were the rule for a hundred; about $200,000 "
        "today over the 36 deals that are likely. Our share of what the two create goes from 55% "
        "to 28%; 1.5% off would split it evenly.",
        "Pushing back for $15,000 pays us: once, only below 1 in 35; for good, only below about "
        "12%.",
        "For good it holds from $390,000 to $585,000 a year; at $487,000 both would miss it equally.",
    ]


@pytest.mark.parametrize("inputs", CASES.values(), ids=CASES)
def test_changing_chairs_changes_whose_it_is_alone(inputs: Any) -> None:
    def other(found: re.Match[str]) -> str:
        word = OTHER[found[1].lower()]
        return word.capitalize() if found[1][0].isupper() else word

    turned = [SIDE.sub(other, line) for line in lines(inputs, Voice("seller"))]
    assert turned == lines(inputs, Voice("buyer"))


@pytest.mark.parametrize("inputs", CASES.values(), ids=CASES)
def test_names_stand_for_both(inputs: Any) -> None:
    text = " ".join(lines(inputs, Voice("seller", "Aldermere", "Norrvik")))
    assert not SIDE.search(text)


UNUSUAL = [
    ("agency-scope", 0, "we would be about $120,000 better off and they about $230,000 worse off; "
     "the two of us together about $100,000 worse off."),
    ("agency-scope", 1, "leaves us $24,000 worse off and them $64,000 better off; to them the "
     "relationship is worth 3.5 times that."),
    ("agency-scope", 2, "Nothing off is asked. There is no share to name: were every deal like "
     "this one, we would do better elsewhere; $24,000 a deal, above the price of today, would"),
    ("agency-scope", 3, "there is nothing for us to lose by it, so the risk decides nothing; it "
     "puts at risk what they would lose, about $230,000."),
    ("agency-scope", 4, "Today's $240,000 lies outside."),
    ("unhappy-account", 2, "no price serves both, since we need $51,300 a deal and they cannot go "
     "above $40,500."),
    ("unhappy-account", 4, "For good no price holds: we would need at least $204,000 a year, they "
     "could not go above $165,000."),
    ("one-off-project", 2, "Their 5%: $16,000, once. Our share of what the two create is 38% "
     "without it; with it we would do better elsewhere;"),
    ("twenty-per-cent", 2, "Our share of what the two create is 55% without it; with it we"),
    ("too-dear", 0, "we would be about $1.0 million worse off and they about $160,000 better off;"),
    ("nothing-asked", 3, "Pushing back would win nothing."),
    ("nothing-at-stake", 0, "nothing would be lost: both would do as well elsewhere."),
    ("nothing-at-stake", 1, "This deal alone is worth no more to either than the alternatives."),
    ("nothing-at-stake", 4, "For good it holds at $100,000 a year and at no other price."),
    ("guess-and-record", 3, "At 1 in 20 it would cost us about $11,000 on average, and them about "
     "$34,000. Twenty uses with one lost make it 12% likely that it is safe enough."),
]  # fmt: skip


@pytest.mark.parametrize(("case", "place", "said"), UNUSUAL)
def test_where_a_figure_is_missing_the_line_says_why(case: str, place: int, said: str) -> None:
    assert said in lines(CASES[case])[place]


MORE = [
    ({"concession": 0.3, "buyer_value": 500_000, "buyer_other_benefit": 0,
      "buyer_alternative": 15_000, "seller_alternative": 0}, 2, "Without it they would do better "
     "elsewhere; with it our share of what the two create is 37%"),
    ({"concession": 0.015}, 2, "goes from 55% to 50%; that is half each."),
    ({"retention": 0}, 2, "if it were the rule for four; about $39,000 today over the deals of this "
      "year."),
    ({"retention": 1}, 2, "today over all of them, were a next one always certain."),
    ({"retention": 0, "deals_per_year": 1}, 2, "Their 8%: $40,000, once."),
    ({"yearly_price": 0}, 2, "Their 8%: nothing, since there is no price to take it from."),
    ({"buyer_rate": 0.2}, 4, "is midway between the two limits."),
    ({"gain": 600_000}, 3, "pays us: once, only below about 55%;"),
    ({"seller_fallout": 3_000_000}, 4, "For good it holds up to $585,000 a year; at $161,000"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "place", "said"), MORE)
def test_unusual_numbers_have_words_of_their_own(
    given: dict[str, Any], place: int, said: str
) -> None:
    assert said in lines(Inputs(**given))[place]


def test_words_to_say_hold_both_sides_and_end_with_a_question() -> None:
    seller, buyer = (to_say(Inputs(), Voice(chair)) for chair in ("seller", "buyer"))
    assert seller.startswith(
        "If we stopped working together now, by our sums we would be about $500,000 worse off and "
        "you about $390,000. That is about $890,000 that neither of us gets."
    )
    assert "Your 8% would take $10,000 a deal from us." in seller
    assert "we would be about $390,000 worse off and you about $500,000." in buyer
    assert "Our 8% would take $10,000 a deal from you." in buyer
    assert "it takes your share of what we create together from 55% to 28%" in buyer
    assert seller.endswith("?")
    assert buyer.endswith("?")


@pytest.mark.parametrize("inputs", CASES.values(), ids=CASES)
def test_nobody_is_talked_about_who_is_spoken_to(inputs: Any) -> None:
    """We and you, whatever names were typed, and always what the other side would lose too."""
    for chair in ("seller", "buyer"):
        said = to_say(inputs, Voice(chair, "Aldermere", "Norrvik"))
        assert not re.search(r"\b(they|them|their|Aldermere|Norrvik)\b", said, re.IGNORECASE)
        assert re.search(r"\byou\b|neither of us", said)


def test_page_and_terminal_number_the_lines() -> None:
    found = answer(DEAL, Inputs())
    page, text = zones(found)["answer"], as_text(found)
    assert page.index('data-spoken="five-lines"') < page.index("<ol><li>If this ended now: us")
    assert "\n  5. For good it holds from $390,000" in text


@given(st.data())
@settings(max_examples=25)
def test_any_form_has_five_whole_lines(data: st.DataObject) -> None:
    inputs = data.draw(filled(DEAL))
    said = lines(inputs)
    assert len(said) == 5
    for line in (*said, to_say(inputs)):
        assert re.match(r"[A-Z].*[.?]$", line), line
        assert not re.search(r"\bnan\b|\binf\b|None|[a-z]\. [a-z]|e[-+]\d", line), line
