"""The headline of COLR: for each situation the sentence to say, and the first that fits wins."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from calculators import answer, find
from calculators.catalog.colr.inputs import Inputs
from calculators.declare.report import Chair, Headline, Note, Voice
from calculators.declare.units import SPACE
from tests.contract.forms import filled

COLR = find("colr")
CASES: dict[str, Any] = {one.id: one.inputs for one in COLR.examples}
NOTHING: dict[str, Any] = {
    f"{party}_{name}": 0
    for party in ("seller", "buyer")
    for name in ("gap_months", "replacement_cost", "fallout")
}
LOCKED, FREIGHT = CASES["locked-in"], CASES["spot-freight"]


def headline(inputs: Any, voice: Voice | None = None) -> Headline:
    return answer(COLR, inputs, voice).report.headline


def first(inputs: Any, voice: Voice | None = None) -> str:
    return headline(inputs, voice).first.replace(SPACE, " ")


def rest(inputs: Any, voice: Voice | None = None) -> str:
    return " ".join(headline(inputs, voice).then).replace(SPACE, " ")


HEALTHY = (
    "If this ended today, we'd lose about $500,000 and they'd lose about $390,000. Neither of us "
    "gets that money."
)
WORKS = (
    "Any price from $390,000 to $585,000 a year works for both of us; at $487,000, we'd both lose "
    "the same. If only this deal fell through, we'd lose about $180,000 and they'd lose about "
    "$100,000. Losing each other costs nearly three and nearly four times that."
)
SITUATIONS = [
    (
        "unhappy-account",
        "No price fixes this: we'd need at least $204,000 a year, and they couldn't go above "
        "$165,000.",
        "Apart, the two of us would be about $110,000 better off in total, though they'd lose "
        "about $45,000. What's left is to end it well: notice, a proper handover, and no harm to "
        "either name.",
    ),
    (
        "better-apart",
        "We'd both be better off elsewhere: we'd gain about $160,000 over six years, and they'd "
        "gain about $59,000.",
        "No price changes that. Be the first to say so, and be kind about it.",
    ),
    (
        "agency-scope",
        "As things stand, we'd be about $120,000 better off without this over eight years, and "
        "they'd lose about $230,000.",
        "Between $274,000 and $302,000 a year, it works for both of us. So would $34,000 less work "
        "a year at today's price.",
    ),
    (
        "too-dear",
        "At this price, they'd be about $160,000 better off without us over ten years, and we'd "
        "lose about $1.0 million.",
        "At $585,000 a year or less, down to $390,000, it works for both of us.",
    ),
    (
        "spot-freight",
        "There's not much at stake: ending this would cost us about $1,800 and them about $1,600, "
        "each less than 5% of a year's price.",
        "Judge this deal on its own. There's hardly a relationship to lose yet.",
    ),
    (
        "one-off-project",
        "There's little beyond this deal: ending this would cost us about $32,000 and them about "
        "$30,000, not much more than the deal itself is worth.",
        "So BATNA is all you need. Any price from $297,000 to $346,000 beats the alternatives for "
        "both of us.",
    ),
    (
        "locked-in",
        "Ending this would cost us about $82,000 and them about $62,000, but only because leaving "
        "is expensive: year by year, we'd both do better elsewhere.",
        "Being stuck isn't a reason to stay. What would make it good?",
    ),
    (
        "software-discount",
        "If this ended today, we'd lose about $650,000 and they'd lose about $210,000: three "
        "quarters of the loss would be ours.",
        "Up to $229,000 a year, they still gain by staying. With less to lose, they may not see "
        "trouble coming.",
    ),
    ("consulting-renewal", HEALTHY, WORKS),
    (
        "arms-length",
        "The trust could go while the contract stays: with every order out to bid, we'd lose about "
        "$260,000 and they'd lose about $150,000.",
        "And nobody would have left. That would still beat leaving for both of us. "
        f"{HEALTHY} {WORKS}",
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
        "Nothing would be lost: each of us would end up just as well off elsewhere."
    )


def test_one_side_alone_may_be_held_by_the_cost_of_leaving() -> None:
    ours = replace(LOCKED, buyer_alternative=100_000)
    theirs = replace(LOCKED, seller_alternative=150_000)
    assert "but for us only because leaving is expensive: year by year, we'd do better" in first(
        ours
    )
    assert "but for them only because leaving is expensive: year by year, they'd" in first(theirs)


def test_the_smaller_loss_is_named_where_the_buyer_needs_it_more() -> None:
    inputs = Inputs(yearly_price=430_000)
    assert first(inputs).endswith(" of the loss would be theirs.")
    assert "From $390,000 a year up, we still gain by staying." in rest(inputs)


@pytest.mark.parametrize(
    ("inputs", "wins", "over"),
    [
        # No price helps, and arm's length, a short view or being stuck can't come before it.
        (replace(CASES["unhappy-account"], years=2), "No price fixes this", "There's not much"),
        # Below zero for one side, though the stake is tiny.
        (replace(FREIGHT, yearly_price=59_000), "As things stand", "There's not much"),
        # Tiny, though there is no future either.
        (replace(FREIGHT, retention=0), "There's not much", "There's little beyond"),
        # Tiny, though it is held by leaving alone.
        (replace(FREIGHT, seller_alternative=9_100), "There's not much", "only because"),
        # One deal without a future, though lopsided.
        (replace(CASES["one-off-project"], yearly_price=334_000), "There's little", "be ours"),
        # Stuck, though lopsided.
        (replace(LOCKED, seller_fallout=300_000), "Ending this would cost", "of the loss would be"),
    ],
)  # fmt: skip
def test_the_first_situation_that_fits_wins(inputs: Any, wins: str, over: str) -> None:
    assert first(inputs).startswith(wins)
    assert over not in first(inputs)


def test_unequal_rates_change_what_the_middle_is_called() -> None:
    said = rest(Inputs(buyer_rate=0.12))
    assert "is midway between the two limits" in said
    assert "lose the same" not in said


SHORT = "With so short a view, switching costs count"


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        (Inputs(years=1), f"{SHORT} in full."),
        (Inputs(years=2), f"{SHORT} almost in full."),
        (Inputs(years=2, natural_end="need_ends"), f"{SHORT} in full."),
        (Inputs(years=2, retention=0.5), f"{SHORT} only in part."),
        (Inputs(years=2, retention=0), "With so short a view, little of what comes later is"),
    ],
)
def test_a_short_view_says_how_much_of_the_switch_counts(inputs: Inputs, said: str) -> None:
    """Of 60,000, two years count 54,545 in the example: almost in full, and not in full."""
    assert headline(inputs).then[-1].startswith(said)
    assert "With so short a view" not in rest(replace(inputs, years=3))


def test_what_a_deal_is_compared_with_follows_both_multiples() -> None:
    """With no chance of another year, COLR is 0.72 and 0.89 times this one deal."""
    assert first(Inputs(retention=0)).endswith("less than the deal itself is worth.")
    apart = Inputs(retention=0, seller_fallout=150_000)
    assert first(apart).endswith("about what the deal itself is worth.")


def test_shares_of_the_loss_need_parts_that_are_not_below_zero() -> None:
    def said(inputs: Inputs) -> str:
        blocks = answer(COLR, inputs).report.blocks
        return " ".join(one.text for one in blocks if isinstance(one, Note)).replace(SPACE, " ")

    assert "About three quarters of this is being better off together. About a quarter" in said(
        Inputs()
    )
    negative = said(Inputs(seller_alternative=260_000))
    assert "quarter" not in negative
    assert "Of this, about $160,000 is being better off together, and about" in negative


def test_arms_length_leads_only_where_it_is_the_smaller_loss() -> None:
    """Otherwise leaving comes first in mind, and first in the sentence."""
    near = CASES["arms-length"]
    assert first(near).startswith("The trust could go")
    for other in (
        replace(near, seller_arms_length_benefit=-100_000),
        replace(near, buyer_arms_length_benefit=400_000),
    ):
        assert first(other) == first(Inputs())


def test_one_side_alone_may_know_arms_length() -> None:
    """Then nothing is said about what the other would do."""
    alone = replace(CASES["arms-length"], buyer_arms_length_benefit=None)
    assert first(alone).endswith("we'd lose about $260,000.")
    assert "still beat leaving" not in rest(alone)


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
