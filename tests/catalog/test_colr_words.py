"""The headline of COLR: for each situation the sentence to say, and the first that fits wins."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import answer, find
from calculators.catalog.colr.inputs import Inputs
from calculators.declare.manners import counted
from calculators.declare.manners import multiple as times
from calculators.declare.report import Chair, Headline, Voice
from calculators.declare.units import SPACE
from tests.contract.forms import filled

COLR = find("colr")
CASES: dict[str, Any] = {one.id: one.inputs for one in COLR.examples}
NOTHING: dict[str, Any] = {
    f"{party}_{name}": 0
    for party in ("seller", "buyer")
    for name in ("gap_months", "replacement_cost", "fallout")
}
LOCKED = CASES["locked-in"]


def headline(inputs: Any, voice: Voice | None = None) -> Headline:
    return answer(COLR, inputs, voice).report.headline


def first(inputs: Any, voice: Voice | None = None) -> str:
    return headline(inputs, voice).first.replace(SPACE, " ")


def rest(inputs: Any, voice: Voice | None = None) -> str:
    return " ".join(headline(inputs, voice).then).replace(SPACE, " ")


SITUATIONS = [
    (
        "unhappy-account",
        "No price mends this: we would need at least $204,000 a year, they could not go above "
        "$165,000.",
        "Apart, the two of us would be about $110,000 better off, though they would feel the loss, "
        "about $45,000. What is left to agree is how to part well: notice, handover, no harm to "
        "either name.",
    ),
    (
        "better-apart",
        "Both of us would do better elsewhere: we by about $160,000 over six years, they by about "
        "$59,000.",
        "No price changes that. Say it first, and kindly.",
    ),
    (
        "agency-scope",
        "As it stands this costs us: without it we would be about $120,000 better off over eight "
        "years, while they would lose about $230,000.",
        "Between $274,000 and $302,000 a year it would be worth having for both; so would less work "
        "at today's price.",
    ),
    (
        "too-dear",
        "At this price they would be better off without us, by about $160,000 over ten years; we "
        "would lose about $1.0 million.",
        "At or below $585,000 a year, down to $390,000, it would be worth having for both. Better "
        "that we say so than that they find out.",
    ),
    (
        "spot-freight",
        "Little hangs on this: parting would cost us about $1,800 and them about $1,600, less than a "
        "twentieth of a year's price.",
        "Judge the single deal; there is hardly a relationship to lose yet.",
    ),
    (
        "one-off-project",
        "There is little beyond this deal: parting would cost us about $32,000 and them about "
        "$30,000, not much more than the deal itself is worth.",
        "BATNA is enough here. It holds anywhere between $297,000 and $346,000.",
    ),
    (
        "locked-in",
        "Parting would cost us about $82,000 and them about $62,000, but only because leaving is "
        "dear: year by year both would do better elsewhere.",
        "That is a lock, not a reason to stay. What would make it good?",
    ),
    (
        "software-discount",
        "If this ended now, we would be about $650,000 worse off and they about $210,000: three "
        "quarters of the loss would be ours.",
        "The side that needs it less may not notice that it is at risk. Up to $229,000 a year it "
        "stays worth having for them.",
    ),
    (
        "consulting-renewal",
        "If this ended now, we would be about $500,000 worse off and they about $390,000: about "
        "$890,000 gone, and nobody gets it.",
        "It is worth having for both at anything from $390,000 to $585,000 a year; at $487,000 both "
        "would miss it equally. This deal alone is worth $180,000 to us and $100,000 to them; the "
        "relationship is nearly three and nearly four times that.",
    ),
    (
        "arms-length",
        "The likelier loss is not the customer but the trust: with every order out to bid we would "
        "lose about $260,000 and they about $150,000, and nobody would have left.",
        "That would still be better for both than parting, so it is what a quarrel would end in. "
        "If this ended now, we would be about $500,000 worse off and they about $390,000: about "
        "$890,000 gone, and nobody gets it. It is worth having for both at anything from $390,000 to "
        "$585,000 a year; at $487,000 both would miss it equally. This deal alone is worth $180,000 "
        "to us and $100,000 to them; the relationship is nearly three and nearly four times that.",
    ),
]


@pytest.mark.parametrize(
    ("case", "sentence", "then"), SITUATIONS, ids=[one[0] for one in SITUATIONS]
)
def test_each_situation_has_its_sentences(case: str, sentence: str, then: str) -> None:
    assert first(CASES[case]) == sentence
    assert rest(CASES[case]) == then


def test_nothing_at_stake_is_said_so() -> None:
    """Although both losses are then also "not above zero", which would say something else."""
    even = Inputs(**NOTHING, seller_alternative=230_000, buyer_alternative=155_000)
    assert first(even) == (
        "Nothing would be lost: both would do as well elsewhere, at once and at no cost."
    )


def test_one_side_alone_may_be_held_by_the_pain_of_leaving() -> None:
    ours = replace(LOCKED, buyer_alternative=100_000)
    theirs = replace(LOCKED, seller_alternative=150_000)
    assert "but for us only because leaving is dear: year by year we would do better" in first(ours)
    assert "but for them only because leaving is dear: year by year they would" in first(theirs)


def test_the_smaller_loss_is_named_where_the_buyer_needs_it_more() -> None:
    inputs = Inputs(yearly_price=430_000)
    assert first(inputs).endswith(" of the loss would be theirs.")
    assert "From $390,000 a year upwards it stays worth having for us." in rest(inputs)


@pytest.mark.parametrize(
    ("inputs", "wins", "over"),
    [
        # No price helps, and arm's length, a short view or a lock cannot come before it.
        (replace(CASES["unhappy-account"], years=2), "No price mends this", "Little hangs"),
        # Below zero for one side, though the stake is tiny.
        (replace(CASES["spot-freight"], yearly_price=59_000), "As it stands", "Little hangs"),
        # Tiny, though there is no future either.
        (replace(CASES["spot-freight"], retention=0), "Little hangs", "There is little beyond"),
        # Tiny, though it is held by leaving alone.
        (replace(CASES["spot-freight"], seller_alternative=9_100), "Little hangs", "only because"),
        # One deal without a future, though lop-sided.
        (replace(CASES["one-off-project"], yearly_price=334_000), "There is little", "be ours"),
        # A lock, though lop-sided.
        (replace(LOCKED, seller_fallout=300_000), "Parting would cost", "of the loss would be"),
    ],
)  # fmt: skip
def test_the_first_situation_that_fits_wins(inputs: Any, wins: str, over: str) -> None:
    assert first(inputs).startswith(wins)
    assert over not in first(inputs)


def test_unequal_rates_change_what_the_middle_is_called() -> None:
    said = rest(Inputs(buyer_rate=0.12))
    assert "is midway between the two limits" in said
    assert "both would miss it equally" not in said


@pytest.mark.parametrize(("years", "said"), [(1, True), (2, True), (3, False)])
def test_a_short_view_is_said(years: int, said: bool) -> None:
    text = "With so short a view, switching counts in full."
    assert headline(Inputs(years=years)).then[-1:] == (text,) or not said
    assert (text in rest(Inputs(years=years))) is said


def test_arms_length_leads_only_where_it_is_the_smaller_loss() -> None:
    """Otherwise parting comes first in mind, and first in the sentence."""
    near = CASES["arms-length"]
    assert first(near).startswith("The likelier loss")
    for other in (
        replace(near, seller_arms_length_benefit=-100_000),
        replace(near, buyer_arms_length_benefit=400_000),
    ):
        assert first(other) == first(Inputs())


def test_one_side_alone_may_know_arms_length() -> None:
    """Then nothing is said about what the other would do."""
    alone = replace(CASES["arms-length"], buyer_arms_length_benefit=None)
    assert "we would lose about $260,000, and nobody would have left." in first(alone)
    assert "what a quarrel would end in" not in rest(alone)


@pytest.mark.parametrize("chair", ["seller", "buyer"])
@pytest.mark.parametrize("case", CASES)
def test_the_other_sides_loss_is_never_said_without_ours(case: str, chair: Chair) -> None:
    """Both stand in the headline, or neither; or the sum of both, from which the other follows."""
    voice = Voice(chair)
    found = answer(COLR, CASES[case], voice)
    text = " ".join([found.report.headline.first, *found.report.headline.then])

    def stands(figure: str) -> bool:
        amount = re.escape(voice.worth(found.value(figure) or 0))
        return re.search(rf"(?<![\d,.]){amount}(?!,\d)", text) is not None

    assert stands("seller_colr") == stands("buyer_colr") or stands("joint_colr")


@given(filled(COLR))
def test_some_situation_always_fits(inputs: Any) -> None:
    assert headline(inputs).first


@pytest.mark.parametrize(
    ("multiple", "said"),
    [
        (2.73, "nearly three"), (3.69, "nearly four"), (3.2, "more than three"),
        (3.02, "about three"), (2.98, "about three"), (1.4, "1.4"), (1.98, "about two"),
        (3.504, "three and a half"), (12.4, "more than twelve"), (25.7, "about 26"),
    ],
)  # fmt: skip
def test_multiples_are_said_in_words(multiple: float, said: str) -> None:
    assert times(multiple) == said


@given(st.integers(150, 1300).map(lambda hundredths: hundredths / 100))
def test_nearly_and_more_than_are_true(multiple: float) -> None:
    said = times(multiple)
    if said[0].isdigit():
        assert float(said) == pytest.approx(multiple, abs=0.05)
        return
    how, number = next((one, said.removeprefix(one)) for one in HOW if said.startswith(one))
    exact = number.strip().removesuffix(" and a half")
    value = float(exact) if exact.isdigit() else float([counted(n) for n in range(14)].index(exact))
    value += 0.5 * number.endswith(" and a half")
    assert {"nearly ": multiple < value, "more than ": multiple > value}.get(how, True)
    assert abs(multiple - value) <= {"nearly ": 0.35, "more than ": 0.4}.get(how, 0.5)


HOW = ("nearly ", "more than ", "about ", "")
