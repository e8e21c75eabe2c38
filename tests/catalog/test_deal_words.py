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
# Both of us, and what we'd both do, are the same from either side.
SIDE = re.compile(r"(?<!\bof )\b(we|us|our|they|them|their)\b(?!'d both)", re.IGNORECASE)
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
        "If this ended today, we'd lose about $500,000 and they'd lose about $390,000. That's "
        "about $890,000 that neither side gets.",
        "If only this deal fell through, we'd lose about $180,000 and they'd lose about $100,000. "
        "Losing each other costs 2.7 and 3.7 times that.",
        "Their 8% is $40,000 a year, $10,000 an order: about $180,000 over ten years in today's "
        "money. As a rule, our share of the joint gain would drop from 55% to 28%; 1.5% off would "
        "split it evenly. Even if it made them certain to stay, 8% off would leave us about "
        "$35,000 worse off.",
        "Pushing back for $15,000 pays only below about 2.9% (1 in 34) if it's won once, and below "
        "about 12% if it's won every year.",
        "Long term, any price from $390,000 to $585,000 a year works for both of us. At $487,000 "
        "we'd both lose the same.",
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
    ("software-discount", 2, "Their 20% is $36,000 a year: about $150,000 over eight years"),
    ("software-discount", 2, "20% off pays for itself only if it raises the chance they stay "
     "another year from 88% to 98% or more."),
    ("agency-scope", 0, "If this ended today, we'd be about $120,000 better off and they'd be "
     "about $230,000 worse off."),
    ("agency-scope", 1, "we'd be about $24,000 better off and they'd be about $64,000 worse off. "
     "Losing each other costs them 3.5 times that."),
    ("agency-scope", 2, "They're not asking for anything off."),
    ("agency-scope", 3, "there's nothing for us to lose by it, so risk isn't the question. It puts "
     "at risk what they'd lose, about $230,000."),
    ("agency-scope", 4, "Today's $240,000 is outside that range."),
    ("unhappy-account", 2, "no price works every time, because we need $51,300 an order and they "
     "can't go above $40,500."),
    ("unhappy-account", 4, "Long term, no price works: we'd need at least $204,000 a year, and "
     "they couldn't go above $165,000."),
    ("one-off-project", 2, "Their 5% is $16,000, and only this year counts: about $15,000 in "
     "today's money. As a rule, we'd do better elsewhere; without it, our share of the joint gain "
     "is 38%, and $325,000 an order, more than today's price, would split it evenly."),
    ("one-off-project", 2, "At that price, each further year leaves us less than other work, so "
     "keeping them longer doesn't help."),
    ("twenty-per-cent", 2, "As a rule, we'd do better elsewhere; without it, our share of the "
     "joint gain is 55%"),
    ("too-dear", 0, "we'd be about $1.0 million worse off and they'd be about $160,000 better off"),
    ("too-dear", 2, "There's no share of the gain to name: every time, they'd do better elsewhere; "
     "20.6% off would split it evenly."),
    ("too-dear", 4, "Today's $620,000 is outside that range."),
    ("nothing-asked", 2, "They're not asking for anything off."),
    ("nothing-asked", 3, "There's nothing to win by pushing back."),
    ("nothing-at-stake", 0, "nothing would be lost: each of us would end up just as well off"),
    ("nothing-at-stake", 1, "If only this deal fell through, neither of us would lose by it."),
    ("nothing-at-stake", 3, "there's nothing for us to lose by it, so risk isn't the question."),
    ("nothing-at-stake", 4, "$100,000 a year works for both of us, and no other price does."),
    ("guess-and-record", 3, "At 1 in 20, a push won once would cost us about $11,000 on average, "
     "and them about $34,000. Won every year, it would bring us about $40,000 on average and cost "
     "them about $84,000. Twenty pushes with one loss make it 12% likely that a push won once "
     "pays."),
]  # fmt: skip


@pytest.mark.parametrize(("case", "place", "said"), UNUSUAL)
def test_where_a_figure_is_missing_the_line_says_why(case: str, place: int, said: str) -> None:
    assert said in lines(CASES[case])[place]


MORE: list[tuple[dict[str, Any], int, str]] = [
    ({"concession": 0.3, "buyer_value": 500_000, "buyer_other_benefit": 0,
      "buyer_alternative": 15_000, "seller_alternative": 0}, 2, "Without it, they'd do better "
     "elsewhere; as a rule, our share of the joint gain would be 37%, and 24.5% off"),
    ({"concession": 0.015}, 2, "would drop from 55% to 50%; that's half each."),
    ({"retention": 0}, 2, "Their 8% is $40,000, $10,000 an order, and only this year counts: about "
     "$38,000 in today's money."),
    ({"retention": 0, "deals_per_year": 1}, 2, "Their 8% is $40,000, and only this year counts"),
    ({"yearly_price": 0}, 2, "Their 8% is nothing, because there's no price to take it from."),
    ({"buyer_rate": 0.2}, 2, "about $180,000 to us and $140,000 to them over ten years in today's"),
    ({"buyer_rate": 0.2}, 4, "$492,000 is midway between the two limits."),
    ({"gain": 600_000}, 3, "pays only below about 55% if it's won once"),
    ({"seller_fallout": 3_000_000}, 4, "Long term, any price up to $585,000 a year works for both "
     "of us. At $161,000 we'd both lose the same."),
    # What would earn it back, and why nothing does.
    ({"concession": 0.02}, 2, "2% off pays for itself only if it raises the chance they stay "
     "another year from 90% to 93% or more."),
    ({"retention_refused": 0.7}, 2, "from 70% to 88% or more."),
    ({"concession": 0.065}, 2, "from 90% to 99.4% or more."),
    ({"concession": 0.0689}, 2, "6.89% off pays for itself only if it makes it practically certain "
     "that they stay another year."),
    ({"retention": 1}, 2, "They're already certain to stay, so the discount can't earn itself back "
     "that way."),
    ({"years": 1}, 2, "Over one year, staying longer counts for nothing. Look further ahead."),
    ({"seller_alternative": 190_000, "seller_replacement_cost": 0, "seller_gap_months": 0}, 2,
     "At that price, keeping them longer brings us nothing more."),
]  # fmt: skip


@pytest.mark.parametrize(("given", "place", "said"), MORE)
def test_unusual_numbers_have_words_of_their_own(
    given: dict[str, Any], place: int, said: str
) -> None:
    assert said in lines(Inputs(**given))[place]


def test_once_and_every_year_are_never_averaged_in_one_sentence() -> None:
    """An average for a push won once once stood behind the line for one that's won every year."""
    _, *averages = lines(Inputs(risk=0.08))[3].split(". ")
    assert averages == [
        "At 8%, a push won once would cost us about $26,000 on average, and them about $45,000",
        "Won every year, it would bring us about $23,000 on average and cost them about $94,000.",
    ]


def test_the_words_of_an_order_are_not_those_of_a_year() -> None:
    """What happens so many times a year is an order, in labels and in sentences."""
    text = as_text(answer(DEAL, Inputs()))
    for words in (
        "What the discount moves in one order",
        "If every order were like this one",
        "One order out of a year",
        "$10,000 an order",
    ):
        assert words in text
    # “This one deal” is what COLR means by the word: all that's on the table now.
    often = re.compile(r"(?<!this )\b(a|one|every|first|last|hundred) deals?\b")
    assert not often.search(text.replace("\n", " "))


def test_a_yes_is_compared_with_a_no_once_both_chances_are_typed() -> None:
    def said(inputs: Inputs) -> str:
        return as_text(answer(DEAL, inputs)).replace("\n", " ").replace(SPACE, " ")

    assert (
        "At 95% after a yes and 85% after a no, saying yes would cost us about $45,000 and bring "
        "them about $350,000, beyond what each would have elsewhere."
    ) in said(Inputs(retention_granted=0.95, retention_refused=0.85))
    assert "To compare yes with no, type the chance" in said(Inputs(retention_granted=0.95))


def test_words_to_say_hold_both_sides_and_end_with_a_question() -> None:
    seller, buyer = (to_say(Inputs(), Voice(chair)) for chair in ("seller", "buyer"))
    assert seller == (
        "If we stopped working together today, we'd lose about $500,000 and you'd lose about "
        "$390,000. Neither of us gets that money. Every number is in the link. Please correct "
        "ours. Your 8% takes $10,000 an order from us. Every time, it takes our share of what we "
        "gain together from 55% to 28%; at 1.5% off it would be half each. What's the 8% for, and "
        "what else would help you as much?"
    )
    assert "we'd lose about $390,000 and you'd lose about $500,000." in buyer
    assert "Our 8% takes $10,000 an order from you." in buyer
    assert "it takes your share of what we gain together from 55% to 28%" in buyer
    assert buyer.endswith("What would you need from us to make it work for you too?")


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("agency-scope", "We'd rather tell you than have you find out. Between $274,000 and "
         "$302,000 a year, it works for both of us."),
        ("unhappy-account", "We'd rather tell you than have you find out. No price changes that."),
        ("one-off-project", "Your 5% takes $16,000 from us. With it, we'd do better elsewhere."),
        ("nothing-at-stake", "neither of us would lose by it."),
    ],
)  # fmt: skip
def test_what_is_said_to_them_where_no_loss_is_shared(case: str, said: str) -> None:
    assert said in to_say(CASES[case])


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
    assert page.index('data-spoken="five-lines"') < page.index("<ol><li>If this ended today, we")
    assert "\n  5. Long term, any price from $390,000" in text


@given(st.data())
@settings(max_examples=25)
def test_any_form_has_five_whole_lines(data: st.DataObject) -> None:
    inputs = data.draw(filled(DEAL))
    said = lines(inputs)
    assert len(said) == 5
    for line in (*said, to_say(inputs)):
        assert re.match(r"[A-Z].*[.?]$", line), line
        assert not re.search(r"\bnan\b|\binf\b|None|[a-z]\. [a-z]|e[-+]\d", line), line
