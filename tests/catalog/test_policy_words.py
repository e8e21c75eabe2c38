"""What policy says: each situation with its sentences, from either chair, and its limits."""

from typing import Any

import pytest

from calculators import answer, find
from calculators.catalog.policy.inputs import Inputs
from calculators.catalog.policy.situations import limit
from calculators.declare.manners import part, share
from calculators.declare.report import Lines, Note, Voice, Working
from calculators.declare.units import SPACE

POLICY = find("policy")
CASES: dict[str, Any] = {one.id: one.inputs for one in POLICY.examples}
GAIN = "What we'd lose, they'd gain: $6,000 each."


def headline(inputs: Any, voice: Voice | None = None) -> tuple[str, str]:
    said = answer(POLICY, inputs, voice).report.headline
    return said.first.replace(SPACE, " "), " ".join(said.then).replace(SPACE, " ")


def notes(inputs: Any, voice: Voice | None = None) -> str:
    blocks = answer(POLICY, inputs, voice).report.blocks
    return " ".join(one.text for one in blocks if isinstance(one, Note)).replace(SPACE, " ")


SITUATIONS = [
    (
        CASES["for-everybody"],
        "If all 100 customers got 12% off, it would take 75% of our profit: about $600,000 of "
        "$800,000.",
        "Up to 16% off for everyone, the costs would still be covered. Earning as much again would "
        f"take 43 more customers, at no extra shared cost. {GAIN}",
    ),
    (
        CASES["software-discount"],
        "If all 40 customers got 20% off, a profit of about $1.2 million would become a loss of "
        "about $240,000.",
        "Up to 16.6% off for everyone, the costs would still be covered. Earning as much again "
        "would take 13 more customers, at no extra shared cost. What we'd lose, they'd gain: "
        "$36,000 each.",
    ),
    (
        CASES["to-the-limit"],
        "If all 100 customers got 16% off, it would take our whole profit, about $800,000.",
        "Earning as much again would take 67 more customers, at no extra shared cost. What we'd "
        "lose, they'd gain: $8,000 each.",
    ),
    (
        CASES["nothing-given"],
        "With nothing given away, all 100 customers leave us a profit of about $800,000.",
        "Up to 16% off for everyone, the costs would still be covered.",
    ),
    (
        CASES["half-the-customers"],
        "We'd already lose about $200,000 before giving anything away; 12% off for all 50 "
        "customers would make that $500,000.",
        "The price would have to be at least $54,000 before there's anything to give. Or it "
        f"would take 60 such customers at today's price. {GAIN}",
    ),
    (
        CASES["below-cost"],
        "If all 100 customers got 45% off, a profit of about $800,000 would become a loss of about "
        "$1.5 million.",
        "Up to 16% off for everyone, the costs would still be covered. No number of customers "
        "could make up for it, because each would cost more than the price. What we'd lose, "
        "they'd gain: $22,500 each.",
    ),
    (
        CASES["just-carried"],
        "There's nothing to give away: all 60 customers together just cover the costs, and 12% "
        "off would lose us about $360,000.",
        GAIN,
    ),
    (
        CASES["free-of-charge"],
        "There's no price to take anything off: serving all 1,000 customers costs us about "
        "$250,000.",
        "A share of nothing is nothing.",
    ),
    (
        CASES["the-only-one"],
        "If the only customer got 12% off, it would take 30% of our profit: about $6,000 of "
        "$20,000.",
        "Up to 40% off for everyone, the costs would still be covered. Earning as much again "
        "would take 1 more customer, at no extra shared cost. What we'd lose, they'd gain: "
        "$6,000.",
    ),
]


@pytest.mark.parametrize(("inputs", "begins", "goes_on"), SITUATIONS)
def test_each_situation_has_its_sentences(inputs: Inputs, begins: str, goes_on: str) -> None:
    assert headline(inputs) == (begins, goes_on)


EDGES = [
    (
        Inputs(customers=50, concession=0),
        "already lose about $200,000 before giving anything away.",
        "60 such customers",
    ),
    (Inputs(cost=60_000), "make that $2.8 million.", "each brings in no more than it costs."),
    (Inputs(customers=60, concession=0), "just cover the costs.", ""),
    (Inputs(customers=1, fixed_cost=20_000), "the only customer just covers the costs, and", ""),
    (Inputs(price=0, cost=0, fixed_cost=0), "nothing is paid, and nothing is spent.", "nothing."),
    (Inputs(cost=0, fixed_cost=0), "would take 12% of our profit", "With no costs, any"),
    (Inputs(fixed_cost=1_999_950), "become a loss of", "There's next to nothing to give away."),
    (Inputs(concession=0.4), "become a loss of", "each would bring in only what it costs."),
    (Inputs(concession=0.3999), "", "more than a hundred times as many customers."),
    (
        Inputs(concession=0.00001),
        "less than 0.01% off, it would take less than 1% of",
        "1 more customer",
    ),
    (Inputs(customers=1, concession=0, fixed_cost=0), "the only customer leaves us a profit", ""),
]


@pytest.mark.parametrize(("inputs", "begins", "goes_on"), EDGES)
def test_at_its_edges_a_sentence_stays_true(inputs: Inputs, begins: str, goes_on: str) -> None:
    first, then = headline(inputs)
    assert begins in first
    assert goes_on in then


def test_the_customers_hear_the_same_from_their_chair() -> None:
    first, then = headline(CASES["nothing-given"], Voice("buyer"))
    assert first.endswith("leave them a profit of about $800,000.")
    _, then = headline(Inputs(), Voice("buyer"))
    assert then.endswith("What they'd lose, we'd gain: $6,000 each.")
    _, then = headline(Inputs(), Voice("seller", "Tidelark", "The clinics"))
    assert then.endswith("What Tidelark would lose, The clinics would gain: $6,000 each.")


@pytest.mark.parametrize("inputs", CASES.values(), ids=list(CASES))
def test_what_it_leaves_out_is_always_said(inputs: Inputs) -> None:
    """That nobody comes or leaves, that it isn't x100, and what it is for the other side."""
    said = notes(inputs)
    assert "Nobody comes for the lower price here" in said
    assert "Never add the two." in said
    assert ("For them it's" in said) or ("For them nothing changes" in said)


def test_the_other_column_is_told_in_words() -> None:
    assert "For them it's $6,000 each, $600,000 in total: exactly what it takes from us." in notes(
        Inputs()
    )
    assert "For us it's $6,000 each" in notes(Inputs(), Voice("buyer"))
    assert "For them it's $6,000: exactly" in notes(Inputs(customers=1))


@pytest.mark.parametrize(
    ("inputs", "why"),
    [
        (CASES["half-the-customers"], "a share of a loss would turn its sign around."),
        (CASES["half-the-customers"], "the price would have to go up by 8% first."),
        (CASES["half-the-customers"], "A profit below zero is a loss, and it's shown as it is."),
        (CASES["just-carried"], "so the change isn't shown as a percentage."),
        (CASES["just-carried"], "At zero there's nothing to give"),
        (CASES["free-of-charge"], "With no price, there's no share of it"),
        (CASES["the-only-one"], "the price meets the costs of one customer."),
    ],
)
def test_what_is_undefined_or_below_nil_is_explained(inputs: Inputs, why: str) -> None:
    assert why in notes(inputs)
    assert why not in notes(Inputs())


def test_the_sums_have_the_readers_numbers_in_them() -> None:
    blocks = answer(POLICY, CASES["software-discount"]).report.blocks
    (working,) = [one for one in blocks if isinstance(one, Working)]
    assert [one.sum.replace(SPACE, " ") for one in working.steps] == [
        "180,000 − 30,000 = 150,000",
        "40 × 150,000 − 4,800,000 = 1,200,000",
        "20% × 180,000 = 36,000",
        "40 × 36,000 = 1,440,000",
        "1,200,000 − 1,440,000 = −240,000",
        "−1,440,000 ÷ 1,200,000 = −120%",
        "1,200,000 ÷ 7,200,000 = 16.67%",
        "40 × 150,000 ÷ 114,000 = 52.6, so 13 more",
    ]


@pytest.mark.parametrize(
    ("inputs", "flags"),
    [
        (CASES["software-discount"], ["Nothing left", "This concession"]),
        (CASES["to-the-limit"], ["This concession, and nothing left"]),
        (CASES["nothing-given"], ["Nothing left"]),
        (CASES["half-the-customers"], ["This concession"]),
    ],
)
def test_the_chart_names_where_nothing_is_left(inputs: Inputs, flags: list[str]) -> None:
    (chart,) = [one for one in answer(POLICY, inputs).report.blocks if isinstance(one, Lines)]
    assert [chart.flags[point] for point in sorted(chart.flags)] == flags


def test_shares_are_said_so_that_they_stay_true() -> None:
    """What is still carried is rounded down; a part of a profit is never none, and never all."""
    said = [limit(one) for one in (1 / 6, 0.16, 0.075, 0.00169, 0.9999)]
    assert [one.replace(SPACE, " ") for one in said] == [
        "16.6%", "16%", "7.5%", "0.16%", "99.9%",
    ]  # fmt: skip
    assert [part(one).replace(SPACE, " ") for one in (0.001, 0.4, 0.999)] == [
        "less than 1%", "40%", "more than 99%",
    ]  # fmt: skip
    assert share(1e-6).replace(SPACE, " ") == "less than 0.01%"
