"""What odds says: each situation with its sentences, from either chair."""

import re
from typing import Any

import pytest

from calculators import answer, find
from calculators.catalog.colr.carries import later_stake
from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.sayings import below, guess, limit
from calculators.declare.manners import counted, times, whole_percent
from calculators.declare.report import Headline, Note, Voice
from calculators.declare.units import SPACE, significant
from calculators.render.text import as_text

ODDS = find("odds")
CASES: dict[str, Any] = {one.id: one.inputs for one in ODDS.examples}
LINE = (
    "Pushing for a one-off $15,000 pays only if it adds less than about 2.9% (1 in 34) to the risk "
    "of losing "
)
WRONG = "If it goes wrong, we'd lose about $500,000 and they'd lose about $390,000."
EVERY_YEAR = (
    "If the $15,000 came every year, for as long as in the example, the break-even would be"
)
AGAIN = f"{EVERY_YEAR} about 12%."


def headline(inputs: Any, voice: Voice | None = None) -> Headline:
    return answer(ODDS, inputs, voice).report.headline


def first(inputs: Any, voice: Voice | None = None) -> str:
    return headline(inputs, voice).first.replace(SPACE, " ")


def rest(inputs: Any, voice: Voice | None = None) -> str:
    return " ".join(headline(inputs, voice).then).replace(SPACE, " ")


def notes(inputs: Any, voice: Voice | None = None) -> str:
    blocks = answer(ODDS, inputs, voice).report.blocks
    return " ".join(one.text for one in blocks if isinstance(one, Note)).replace(SPACE, " ")


SITUATIONS = [
    (
        Inputs(stake=-154_900),
        "There's nothing for us to lose here: without them, we'd be about $150,000 better off.",
        "So risk isn't the question. The question is whether to go on, and at what price. Pushing "
        "would still put at risk what they'd lose, about $390,000.",
    ),
    (
        CASES["signs-first"],
        "Pushing pays whatever the risk: it wins $40,000, and at most $30,000 could be lost later.",
        "They'd be $40,000 worse off now, and perhaps $20,000 more later. If that's right, this is "
        "a one-off deal. Treat it as one, and say so.",
    ),
    (
        CASES["never-pays"],
        "It never pays: even if they stayed, the bad feeling would cost us about $18,000, more "
        "than the $15,000 it wins.",
        f"{WRONG} {EVERY_YEAR} about 9.2% (1 in 11).",
    ),
    (CASES["push-back"], LINE + "them.", f"{WRONG} {AGAIN}"),
    (
        CASES["guess-above"],
        LINE + "them.",
        f"{WRONG} {AGAIN} At 1 in 20, it would cost us about $11,000 on average, and them about "
        "$34,000.",
    ),
    (
        CASES["guess-below"],
        LINE + "them.",
        f"{WRONG} {AGAIN} At 1 in 100, it would bring us about $9,800 on average and cost them "
        "about $19,000. In total, that's $8,900 lost. It would take 101 pushes without a loss to "
        "be 95% sure the risk is below the break-even.",
    ),
    (
        CASES["small-stake"],
        "Pushing pays unless it adds more than about 57% to the risk of losing them: the push is "
        "worth more than the relationship.",
        "If it goes wrong, we'd lose about $30,000 and they'd lose about $20,000. If the $40,000 "
        "came every year, for as long as in the example, the break-even would be about 86%.",
    ),
    (
        CASES["by-the-record"],
        LINE + "them.",
        f"{WRONG} {AGAIN} Twenty pushes without a loss make it 46% likely that pushing pays. It "
        "would take 101 to be 95% sure. And the ones who left quietly aren't in the count.",
    ),
    (
        CASES["expected-some-harm"],
        LINE + "them.",
        f"{WRONG} {AGAIN} Twenty pushes without a loss make it 68% likely that pushing pays. It "
        "would take 83 to be 95% sure. And the ones who left quietly aren't in the count.",
    ),
    (
        CASES["six-times-in-ten"],
        "Pushing for a one-off $15,000, which works 60% of the time, pays only if it adds less "
        "than about 1.8% (1 in 57) to the risk of losing them.",
        f"{WRONG} {EVERY_YEAR} about 7.5% (1 in 13).",
    ),
    (
        Inputs(risk=0.01, uses=100, past_uses=1, past_losses=1),
        LINE + "them.",
        f"{WRONG} {AGAIN} At 1 in 100, it would bring us about $9,800 on average and cost them "
        "about $19,000. In total, that's $8,900 lost. One push with one loss makes it very "
        "unlikely that pushing pays. And the ones who left quietly aren't in the count. Push a "
        "hundred times at 1 in 100 each, and the chance of losing them along the way is 63%.",
    ),
]


@pytest.mark.parametrize(("inputs", "begins", "goes_on"), SITUATIONS)
def test_each_situation_has_its_sentences(inputs: Inputs, begins: str, goes_on: str) -> None:
    assert first(inputs) == begins
    assert rest(inputs) == goes_on


EDGES = [
    (
        Inputs(stake=0, other_stake=0),
        "without them, we'd do just as well.",
        "wouldn't lose anything",
    ),
    (Inputs(gain=0), "It never pays: there's nothing to win.", WRONG),
    (Inputs(success=0), "It never pays: there's nothing to win.", WRONG),
    (Inputs(stake=500_000, erosion=0.03), "cost us $15,000, as much as the $15,000 it wins.", ""),
    (Inputs(stake=500_500, erosion=0.03), "cost us $15,015, more than the $15,000 it wins.", ""),
    (Inputs(other_stake=0), LINE, "we'd lose about $500,000, and they wouldn't lose anything."),
    (Inputs(other_stake=-9_000), LINE, "and they'd be about $9,000 better off."),
    (
        Inputs(gain=20_000, stake=30_000, departure="after"),
        "about 67% to the risk of losing them: the gain is kept even if the relationship ends",
        "it would pay at any risk.",
    ),
    (Inputs(stake=500_000, erosion=0.5), "It never pays", "it would never pay either."),
    (Inputs(risk=0.0), LINE, "At no added risk, it would bring us about $15,000 on average and"),
    (
        Inputs(gain=1_000, stake=100_000, departure="after", risk=0.01),
        "about 1% (1 in 100)",
        "Your guess is right at the break-even, so on average the push wins nothing, and it would "
        "cost them about $4,900.",
    ),
    (CASES["distributor-rebate"], "less than about 5.03% to the risk", "At 1 in 20, it would"),
    (Inputs(other_stake=-900_000, risk=0.02), LINE, "In total, that's $8,000 gained."),
    (
        Inputs(gain=40_000, stake=30_000, departure="after", success=0.9),
        "it wins $36,000 on average, and at most $30,000 could be lost later.",
        "They'd be $36,000 worse off now on average, and perhaps",
    ),
]


@pytest.mark.parametrize(("inputs", "begins", "goes_on"), EDGES)
def test_at_its_edges_a_sentence_stays_true(inputs: Inputs, begins: str, goes_on: str) -> None:
    assert begins in first(inputs)
    assert goes_on in rest(inputs)


def test_the_other_side_hears_why_it_is_asked() -> None:
    """Beside the headline, which is the same sentence from both chairs."""
    asked = CASES["the-buyer-pushes"]
    there = Voice("buyer")
    assert first(asked, there).endswith("to the risk of losing us.")
    assert (
        "Asking for $25,000 pays for them unless it adds more than about 6.1% (1 in 16) to the "
        "risk of losing us. They may never have worked this out. Show them both columns."
        in notes(asked, there)
    )
    dear = Inputs(gain=113_477, stake=386_590)
    assert (
        "unless it adds more than about 23% to the risk of losing us. That's why they ask. Threats "
        "don't change these numbers. A good reason might." in notes(dear, there)
    )
    assert "Asking for" not in notes(dear)


@pytest.mark.parametrize("inputs", CASES.values(), ids=list(CASES))
def test_both_lines_are_always_said(inputs: Inputs) -> None:
    """Won once and won every year, with the warnings about the increment and the survivors."""
    said = notes(inputs)
    assert re.search(r"Won once, it pays .+?\. Won every year, .+?\. Every year means", said)
    assert "as long as in the example: 10 years ahead, each with a 90% chance of another" in said
    assert "Count only the risk the push adds." in said
    assert ("No record yet." in said) != ("missing from this count" in said)


def test_a_guess_close_to_the_break_even_is_told_from_it() -> None:
    """With as many digits as it takes: 14.7% and 14.8%, never twice 15%."""
    close = Inputs(gain=86_000, risk=0.148)
    assert "less than about 14.7% to the risk" in first(close)
    assert "At 14.8%, it would cost us" in rest(close)


def test_the_stakes_of_leaving_later_are_asked_about() -> None:
    """What COLR gives for leaving now isn't what's lost by leaving later."""
    asked = dict(Inputs(departure="after").remarks())
    assert set(asked) == {"stake", "other_stake"}
    colr = find("colr").inputs()
    for name, party in (("stake", "seller"), ("other_stake", "buyer")):
        later = significant(later_stake(colr, party), 2)  # type: ignore[arg-type]
        assert f"about {later:,.0f};" in asked[name]
    assert not [*Inputs(departure="after", stake=401_745, other_stake=309_806).remarks()]
    assert "next year's COLR, times the chance of another year" in notes(Inputs(departure="after"))


def test_the_columns_are_those_of_the_side_that_pushes() -> None:
    text = as_text(answer(ODDS, Inputs()))
    assert "Two columns throughout: The side that pushes, The other side." in text
    named = answer(ODDS, Inputs(), Voice("seller", "Aldermere", "Norrvik"))
    assert "Two columns throughout: Aldermere, Norrvik." in as_text(named)
    assert named.report.headline.first.endswith("to the risk of losing Norrvik.")


def test_risks_are_said_so_that_they_stay_true() -> None:
    """To two figures, and from 1 in 10 up without the n; never certain and never impossible."""
    said = [limit(1 / n) for n in (34.367, 34, 25.9, 10, 9.99, 1.75, 12_345, 2e7)]
    assert [one.replace(SPACE, " ") for one in said] == [
        "about 2.9% (1 in 34)", "about 2.9% (1 in 34)", "about 3.9% (1 in 26)",
        "about 10% (1 in 10)", "about 10%", "about 57%", "about 0.0081% (1 in 12,300)",
        "one in a million",
    ]  # fmt: skip
    assert [below(0.0), below(1.0), below(0.05)] == [
        "never", "at any risk", "only below about 5% (1 in 20)",
    ]  # fmt: skip
    assert [whole_percent(one).replace(SPACE, " ") for one in (0.0, 0.001, 0.999, 1.0)] == [
        "0%", "1%", "99%", "100%",
    ]  # fmt: skip
    assert [guess(one).replace(SPACE, " ") for one in (0.0, 0.05, 0.08, 0.3, 1.0, 1e-6)] == [
        "no added risk", "1 in 20", "8%", "30%", "100%", "less than 1 in 10,000",
    ]  # fmt: skip
    assert [counted(0), counted(20), counted(100), counted(1000)] == [
        "no", "twenty", "a hundred", "1,000",
    ]  # fmt: skip
    assert [times(1), times(2), times(7)] == ["once", "twice", "seven times"]
