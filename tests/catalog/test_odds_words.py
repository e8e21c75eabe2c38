"""What odds says: each situation with its sentences, from either chair, and the page's moments."""

import re
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from calculators import answer, find
from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.situations import below, guess, limit
from calculators.declare.manners import counted, times, whole_percent
from calculators.declare.report import Headline, Note, Voice
from calculators.declare.units import SPACE
from calculators.render.text import as_text

ODDS = find("odds")
PAGE = Path(__file__).parents[2] / "docs" / "calculators" / "odds.md"
CASES: dict[str, Any] = {one.id: one.inputs for one in ODDS.examples}
LINE = (
    "Squeezing out $15,000, once, pays only if it adds less than 1 in 35 to the chance of losing "
)
WRONG = "If it goes wrong we would lose about $500,000 and they about $390,000."
AGAIN = (
    "If the $15,000 came back every year, for as long as in the shared example, the line would be "
    "at about 12%."
)


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
        "There is nothing for us to lose here: without them, we would be about $150,000 better off.",
        "So the risk decides nothing; the question is whether to go on, and at what price. Pushing "
        "would still put at risk what they would lose, about $390,000.",
    ),
    (
        CASES["signs-first"],
        "It pays at any risk: it wins $40,000, and later at most $30,000 could be lost.",
        "They would be $40,000 poorer now and perhaps $20,000 more. This is a one-off deal; treat it "
        "as one, openly.",
    ),
    (
        CASES["never-pays"],
        "It never pays: even if they stayed, the sour taste would cost us about $18,000, more than "
        "the $15,000 it wins.",
        WRONG + " If the $15,000 came back every year, for as long as in the shared example, the "
        "line would be at 1 in 11.",
    ),
    (CASES["push-back"], LINE + "them.", f"{WRONG} {AGAIN}"),
    (
        CASES["guess-above"],
        LINE + "them.",
        "At 1 in 20 it would cost us about $11,000 on average, and them about $34,000. "
        f"{WRONG} {AGAIN}",
    ),
    (
        CASES["guess-below"],
        LINE + "them.",
        "At 1 in 100 it would bring us about $9,800 on average and cost them about $19,000: the two "
        "of us together would be $8,900 poorer. It would take 101 such pushes without a loss to be "
        f"95% sure that the risk is below the line. {WRONG} {AGAIN}",
    ),
    (
        CASES["small-stake"],
        "It pays unless the risk is above about 57%: less hangs on this relationship than on this "
        "push.",
        "If it goes wrong we would lose about $30,000 and they about $20,000. If the $40,000 came "
        "back every year, for as long as in the shared example, the line would be at about 86%.",
    ),
    (
        CASES["by-the-record"],
        LINE + "them.",
        f"{WRONG} {AGAIN} Twenty uses without a loss make it 46% likely that it is safe enough. "
        "It would take 101 to be 95% sure. Those who left quietly are not in the count.",
    ),
    (
        Inputs(risk=0.01, uses=100, past_uses=1, past_losses=1),
        LINE + "them.",
        "At 1 in 100 it would bring us about $9,800 on average and cost them about $19,000: the two "
        f"of us together would be $8,900 poorer. {WRONG} {AGAIN} One use with one lost makes it "
        "hardly likely that it is safe enough. Those who left quietly are not in the count. Used a "
        "hundred times at 1 in 100, it would have cost the relationship with a chance of 63%.",
    ),
]


@pytest.mark.parametrize(("inputs", "begins", "goes_on"), SITUATIONS)
def test_each_situation_has_its_sentences(inputs: Inputs, begins: str, goes_on: str) -> None:
    assert first(inputs) == begins
    assert rest(inputs) == goes_on


EDGES = [
    (Inputs(stake=0, other_stake=0), "without them, we would do just as well.", "And they would"),
    (Inputs(gain=0), "It never pays: there is nothing to win by it.", WRONG),
    (Inputs(stake=500_000, erosion=0.03), "cost us about $15,000, as much as the $15,000", ""),
    (Inputs(other_stake=0), LINE, "we would lose about $500,000 and they nothing."),
    (Inputs(other_stake=-9_000), LINE, "and they would be about $9,000 better off."),
    (
        Inputs(gain=20_000, stake=30_000, departure="after"),
        "about 67%: what it wins is kept, even if the relationship ends later.",
        "it would pay at any risk.",
    ),
    (Inputs(stake=500_000, erosion=0.5), "It never pays", "it would never pay either."),
    (Inputs(risk=0.0), LINE, "At no extra risk it would bring us about $15,000 on average and cost"),
    (Inputs(gain=1_000, stake=100_000, departure="after", risk=0.01), "1 in 100",
     "At 1 in 100 it would make no difference to us on average and cost them about $4,900."),
    (CASES["distributor-rebate"], "adds less than 5.03% to the chance", "At 1 in 20 it would"),
    (Inputs(other_stake=-900_000, risk=0.02), LINE, "the two of us together would be $8,000 richer"),
]  # fmt: skip


@pytest.mark.parametrize(("inputs", "begins", "goes_on"), EDGES)
def test_at_its_edges_a_sentence_stays_true(inputs: Inputs, begins: str, goes_on: str) -> None:
    assert begins in first(inputs)
    assert goes_on in rest(inputs)


def test_the_other_side_hears_why_it_is_asked() -> None:
    """Beside the headline, which is the same sentence from both chairs."""
    asked = CASES["the-buyer-pushes"]
    there = Voice("buyer")
    assert first(asked, there).endswith("to the chance of losing us.")
    assert (
        "Asking for $25,000 pays for them unless it adds more than 1 in 17 to the chance of losing "
        "us." in notes(asked, there)
    )
    dear = Inputs(gain=113_477, stake=386_590)
    assert (
        "unless it adds more than about 23% to the chance of losing us. That is why they ask. "
        "Threats do not change this sum; a reason may." in notes(dear, there)
    )
    assert "Asking for" not in notes(dear)


@pytest.mark.parametrize("inputs", CASES.values(), ids=list(CASES))
def test_both_lines_are_always_said(inputs: Inputs) -> None:
    """Won once and won every year, with the warnings about the increment and the survivors."""
    said = notes(inputs)
    assert re.search(r"Won once: [^.]+\. Won every year from now on: [^.]+\.", said)
    assert "as long as in the shared example: 10 years looked ahead, each with 90% to go" in said
    assert "Only the extra risk belongs here" in said
    assert ("No record yet." in said) != ("are missing from the count" in said)


def test_the_columns_are_those_of_whoever_pushes() -> None:
    text = as_text(answer(ODDS, Inputs()))
    assert "Two columns throughout: Whoever pushes, The other side." in text
    named = answer(ODDS, Inputs(), Voice("seller", "Aldermere", "Norrvik"))
    assert "Two columns throughout: Aldermere, Norrvik." in as_text(named)
    assert named.report.headline.first.endswith("to the chance of losing Norrvik.")


def test_risks_are_said_so_that_they_stay_true() -> None:
    """Rounded up as 1 in n; below ten in whole per cents, never certain and never impossible."""
    said = [limit(1 / n) for n in (34.367, 34, 10, 9.99, 1.75, 12_345, 2e7)]
    assert [one.replace(SPACE, " ") for one in said] == [
        "1 in 35", "1 in 34", "1 in 10", "about 10%", "about 57%", "1 in $12,400",
        "one in a million",
    ]  # fmt: skip
    assert [below(0.0), below(1.0), below(0.05)] == ["never", "at any risk", "only below 1 in 20"]
    assert [whole_percent(one).replace(SPACE, " ") for one in (0.0, 0.001, 0.999, 1.0)] == [
        "0%", "1%", "99%", "100%",
    ]  # fmt: skip
    assert [guess(one).replace(SPACE, " ") for one in (0.0, 0.05, 0.08, 0.3, 1.0, 1e-6)] == [
        "no extra risk", "1 in 20", "8%", "30%", "100%", "less than 1 in $10,000",
    ]  # fmt: skip
    assert [counted(0), counted(20), counted(100), counted(1000)] == [
        "no", "twenty", "a hundred", "1,000",
    ]  # fmt: skip
    assert [times(1), times(2), times(7)] == ["once", "twice", "seven times"]


def test_each_of_the_twelve_moments_has_its_own_line_and_its_page() -> None:
    """What the prose says beside each link is what the calculator says for that gain."""
    text = PAGE.read_text("utf-8").partition("{#moments}")[2].partition("\n## ")[0]
    moments = re.findall(
        r"odds gain=(\d+) \|.*below 1 in `#!calculator-figure odds gain=(\d+) \| up one_in`\. "
        r"\[What to say\]\(\.\./(pressure/[\w-]+\.md)\)",
        text,
    )
    assert len(moments) == len({page for *_, page in moments}) == 12
    for gain, same, page in moments:
        assert gain == same
        assert f"gain = {gain}" in (PAGE.parent.parent / page).read_text("utf-8")
        line = ODDS.compute(Inputs(gain=float(gain)))
        assert limit(line.break_even) == f"1 in {ceil(line.one_in or 0)}"
