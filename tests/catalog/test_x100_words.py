"""What x100 says: each situation with its sentences, from either chair, and never half of it."""

import re
from dataclasses import replace
from typing import Any

import pytest

from calculators import answer, find
from calculators.catalog.x100.inputs import Inputs, in_words
from calculators.catalog.x100.result import compute
from calculators.catalog.x100.sayings import SAYINGS, off, part_of_ten, points, times_as_much
from calculators.declare.report import Chair, Headline, Voice
from calculators.declare.units import SPACE

X100 = find("x100")
CASES: dict[str, Any] = {one.id: one.inputs for one in X100.examples}
TEST = "A hundred is a test, not a forecast: expect about "


def headline(inputs: Any, voice: Voice | None = None) -> Headline:
    return answer(X100, inputs, voice).report.headline


def first(inputs: Any, voice: Voice | None = None) -> str:
    return headline(inputs, voice).first.replace(SPACE, " ")


def rest(inputs: Any, voice: Voice | None = None) -> str:
    return " ".join(headline(inputs, voice).then).replace(SPACE, " ")


ELSEWHERE = "compared with going elsewhere."
SITUATIONS = [
    (
        "consulting-renewal",
        "Over a hundred deals, we'd gain $1.0 million and they'd gain $2.6 million, "
        f"{ELSEWHERE} We could both sign every time.",
        "Our share of the joint gain is 28%. At 1.5% off instead of 8%, it would be half each. "
        f"{TEST}36 deals, worth about $200,000 today to us and $530,000 to them.",
    ),
    (
        "twenty-per-cent",
        "Not even once: we'd be $5,000 worse off than elsewhere on this deal, and $500,000 over a "
        "hundred. They'd be $4.1 million better off.",
        "The most that works for both of us is 16% off. Anything deeper needs a reason and an end "
        f"date. {TEST}36 deals, costing us about $100,000 today and worth $840,000 to them.",
    ),
    (
        "buyer-loses",
        "This works only as long as nobody counts: over a hundred deals, they'd be $880,000 worse "
        "off than elsewhere.",
        "We'd be $4.5 million better off. Between $105,000 and $141,000 a deal, we could both sign "
        f"every time. {TEST}36 deals, worth about $910,000 today to us and costing them $180,000.",
    ),
    (
        "both-lose",
        "Don't: over a hundred deals, we'd be $1.0 million worse off than elsewhere, and they'd be "
        "$880,000 worse off.",
        "No price fixes it: we need $130,000 a deal, and they can't go above $111,000. Change the "
        f"work, cut its cost, or part on good terms. {TEST}36 deals, costing us about $200,000 "
        "today and them $180,000.",
    ),
    (
        "unhappy-account",
        "No flat price works: we need $51,300 a deal, and they can't go above $40,500.",
        "The gap is $10,800 a deal. Lower costs or more value can close it; bargaining can't. As "
        "things stand, expect about 18 deals, costing us about $180,000 today and worth $39,000 to "
        "them.",
    ),
    (
        "fading-need",
        "Good for both of us up to deal 54. From deal 55 they'd do better elsewhere, because each "
        "deal is worth a little less to them.",
        "Raise the value or change the price before then. Over a hundred deals, we'd gain $2.0 "
        f"million and they'd gain $140,000, {ELSEWHERE} In total it pays for both of us. Our share "
        f"of the joint gain is 93%. At 7.4% off, it would be half each. {TEST}36 deals, worth "
        "about $410,000 today to us and $210,000 to them.",
    ),
    (
        "a-little-more",
        "Start at 8%, add half a point each time, and from deal 18 we'd do better elsewhere.",
        "Over a hundred deals that gives away $3.1 million. It looked like $10,000. They'd gain "
        "all the way. Maybe once, but not as a rule: over a hundred deals, we'd be $1.1 million "
        "worse off than elsewhere, and they'd be $4.8 million better off. The most that works for "
        "both of us every time is 16% off. Anything deeper needs a reason and an end date. "
        f"{TEST}36 deals, costing us about $14,000 today and worth $750,000 to them.",
    ),
    (
        "nine-in-ten",
        "If nine in ten of these come back, today's $10,000 ends up costing about $100,000: ten "
        "times as much.",
        "Over a hundred deals, we'd gain $1.9 million and they'd gain $1.7 million, "
        f"{ELSEWHERE} We could both sign every time. Our share of the joint gain is 52%. At 1.5% "
        f"off every time, it would be half each. {TEST}36 deals, worth about $340,000 today to us "
        "and $400,000 to them.",
    ),
    (
        "only-this-once",
        "Just this once, and we both know why: it costs $10,000 and stops there.",
        "Write the reason down. That's what keeps it to one. Over a hundred deals, we'd gain $2.0 "
        f"million and they'd gain $1.6 million, {ELSEWHERE} We could both sign every time. Our "
        "share of the joint gain is 55%. At 1.5% off every time, it would be half each. "
        f"{TEST}36 deals, worth about $400,000 today to us and $340,000 to them.",
    ),
    (
        "loss-leader",
        "The first deal loses us $1,500, and it's earned back by deal 3.",
        "Over a hundred deals, we'd gain $600,000 and they'd gain $2.6 million, "
        f"{ELSEWHERE} In total it pays for both of us. Our share of the joint gain is 19%. At 20% "
        f"off instead of 40%, it would be half each. {TEST}36 deals, worth about $82,000 today to "
        "us and $530,000 to them.",
    ),
    (
        "one-off-project",
        "Not even once: we'd be $2,000 worse off than elsewhere, and they'd be $39,000 better off.",
        "The most that works for both of us is 4.3% off.",
    ),
]


@pytest.mark.parametrize(("case", "begins", "goes_on"), SITUATIONS, ids=[x[0] for x in SITUATIONS])
def test_each_situation_has_its_sentences(case: str, begins: str, goes_on: str) -> None:
    assert first(CASES[case]) == begins
    assert rest(CASES[case]) == goes_on


EVEN = Inputs(concession=0.16, seller_alternative=37_500)
LEVEL = Inputs(price=105_000, concession=0, buyer_alternative=58_750)
OVER = "Over a hundred deals"
EDGES: list[tuple[Any, str, str]] = [
    (Inputs(hours=12), OVER, "Twelve unpaid hours a deal, a hundred times: that's eight months of "
     "somebody's work."),
    (Inputs(deals=1, hours=1.5), "We'd gain $10,000 and they'd gain $26,000, compared with going "
     "elsewhere. We could both sign.",
     "1.5 unpaid hours a deal, once: that's less than a month of somebody's work."),
    (Inputs(deals=40), "Over 40 deals, we'd gain $400,000", "That is a test, not a forecast:"),
    (EVEN, f"{OVER}, they'd gain $3.6 million, compared with going elsewhere, and we'd be no "
     "better or worse off. We could both sign every time.", "Our share of the joint gain is 0%."),
    (LEVEL, f"{OVER}, we'd both end up exactly as well off as elsewhere.", ""),
    (Inputs(continuation=1), OVER, "If there were always a next deal, as entered here, all of "
     "them would be worth about"),
    (Inputs(continuation=0), OVER, "expect about one deal, worth about $10,000 today"),
    (Inputs(price=123_125, concession=0), "we'd gain $1.8 million and they'd gain $1.8 million",
     "Our share of the joint gain is 50%: half each."),
    (Inputs(price=110_000, concession=0), OVER, "At $123,000 a deal, it would be half each."),
    (CASES["agency-scope"], "Not even once",
     "Between $23,400 and $24,500 a deal, we could both sign"),
    (CASES["creeping-rebate"], "Start at 3%, add a tenth of a point each time, and from deal 47 "
     "we'd", "The most that works for both of us every time is 7.5% off."),
    (Inputs(pattern="ratchet", concession=0), "Start at nothing, add half a point each time, and "
     "from deal 34 we'd", "It looked like nothing."),
    (Inputs(pattern="ratchet", ratchet_limit=0.1), "Start at 8%, add half a point each time, and "
     "it's 10% by the last deal.", f"{OVER} that gives away $1.2 million."),
    (Inputs(pattern="ratchet", concession=0.2), "and we'd do better elsewhere from the start.", ""),
    (Inputs(pattern="precedent", persistence=0), "If none of these come back, today's $10,000 "
     "ends up costing about $10,000: hardly more than it looks.", ""),
    (Inputs(pattern="one_off", concession=0), OVER, ""),
    (Inputs(price=145_000, concession=0.08, pattern="precedent"), "ends up costing",
     "Up to deal 11, each one still pays for them."),
    (Inputs(price=142_000, pattern="one_off", deals=2), "Just this once, and we both know why",
     "Good for both of us up to deal 1. From deal 2 they'd do better elsewhere, because the price "
     "has gone back up."),
    (Inputs(concession=0, buyer_value=143_000, buyer_value_drift=0.002), "The first deal loses "
     "them $750, and it's earned back by deal 7.", "In total it pays for both of us."),
    (replace(CASES["buyer-loses"], buyer_value_drift=-0.001), "This works only as long as nobody",
     "for each deal, it pays for both of us in total."),
    (replace(CASES["buyer-loses"], deals=1), "This works only as long as nobody counts: they'd be "
     "$8,800 worse off than elsewhere.", "Between $105,000 and $141,000, we could both sign."),
    (Inputs(concession=0.20), "Not even once: we'd be $5,000 worse off", ""),
    (Inputs(concession=0.20, deals=1), "Not even once: we'd be $5,000 worse off than elsewhere, "
     "and they'd be", "The most that works for both of us is 16% off."),
    (Inputs(concession=0.14, buyer_value=127_000), OVER,
     "At 14.7% off instead of 14%, it would be half each."),
]  # fmt: skip


@pytest.mark.parametrize(("inputs", "begins", "goes_on"), EDGES)
def test_at_its_edges_a_sentence_stays_true(inputs: Inputs, begins: str, goes_on: str) -> None:
    assert begins in first(inputs)
    assert goes_on in rest(inputs)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("chair", ["seller", "buyer"])
def test_no_sides_sum_is_said_without_the_others(case: str, chair: Chair) -> None:
    """Nor the total of many deals without how many to expect and what they're worth today."""
    voice = Voice(chair)
    found = answer(X100, CASES[case], voice)
    text = " ".join([found.report.headline.first, *found.report.headline.then])

    def stands(figure: str) -> bool:
        amount = re.escape(voice.worth(found.value(figure) or 0))
        return re.search(rf"(?<![\d,.]){amount}(?!,\d)", text) is not None

    assert stands("seller_total") == stands("buyer_total")
    assert stands("seller_pv")
    assert stands("buyer_pv")
    if CASES[case].deals > 1:
        assert "expect about" in text


def test_a_name_takes_its_verb() -> None:
    """And stands from both chairs."""
    named = Voice("buyer", "Aldermere", "Norrvik")
    assert first(CASES["buyer-loses"], named).startswith("This works only as long as nobody")
    assert "Aldermere needs $51,300 a deal, and Norrvik can't" in first(
        CASES["unhappy-account"], named
    )


def told(template: str, **given: Any) -> str:
    """A template as it stands in the sentences of a form."""
    inputs = Inputs(**given)
    return SAYINGS.told(inputs, compute(inputs), Voice()).fill(template)


def test_numbers_as_a_person_says_them() -> None:
    assert [told("{over}", deals=one) for one in (1, 40, 100, 1000)] == [
        "", "over 40 deals, ", "over a hundred deals, ", "over 1,000 deals, ",
    ]  # fmt: skip
    assert [in_words(one) for one in (1, 25, 40, 100, 250)] == [
        "one", "twenty-five", "forty", "a hundred", "250",
    ]  # fmt: skip
    assert [points(one) for one in (0.005, 0.001, 0.01, 0.03)] == [
        "half a point", "a tenth of a point", "one point", "3 points",
    ]  # fmt: skip
    assert [part_of_ten(one) for one in (0.9, 0.1, 1.0, 0.0, 0.85)] == [
        "nine in ten", "one in ten", "all", "none", "85 in a hundred",
    ]  # fmt: skip
    assert [times_as_much(one) for one in (9.9997, 1.0, 2.5, 150)] == [
        "ten times as much", "hardly more than it looks", "2.5 times as much",
        "150 times as much",
    ]  # fmt: skip
    said = "{length:span}"
    times = ((25, 1), (100, 12), (1, 1), (8, 12), (3, 365))
    assert [told(said, deals=deals, deals_per_year=often) for deals, often in times] == [
        "twenty-five years", "about eight years", "one year", "eight months", "less than a month",
    ]  # fmt: skip
    rhythm = "{deals:counted} {deals_per_year:rhythm}"
    assert told(rhythm, deals=100, deals_per_year=12) == "a hundred monthly deals"
    assert told(rhythm, deals=10, deals_per_year=2.5) == "ten deals at 2.5 a year"
    assert [off(one).replace(SPACE, " ") for one in (0.015, 0.16, 0.147, 0.0004)] == [
        "1.5%", "16%", "14.7%", "0.04%",
    ]  # fmt: skip
    assert off(0.04375, "down").replace(SPACE, " ") == "4.3%"
