"""What x100 says: each situation with its sentences, from either chair, and never half of it."""

import re
from dataclasses import replace
from typing import Any

import pytest

from calculators import answer, find
from calculators.catalog.x100.inputs import Inputs, in_words
from calculators.catalog.x100.result import compute
from calculators.catalog.x100.sayings import SAYINGS, off, part_of_ten, points, times_its_face
from calculators.declare.report import Chair, Headline, Voice
from calculators.declare.units import SPACE

X100 = find("x100")
CASES: dict[str, Any] = {one.id: one.inputs for one in X100.examples}
TEST = "A hundred is a test, not a forecast: about "


def headline(inputs: Any, voice: Voice | None = None) -> Headline:
    return answer(X100, inputs, voice).report.headline


def first(inputs: Any, voice: Voice | None = None) -> str:
    return headline(inputs, voice).first.replace(SPACE, " ")


def rest(inputs: Any, voice: Voice | None = None) -> str:
    return " ".join(headline(inputs, voice).then).replace(SPACE, " ")


SITUATIONS = [
    (
        "consulting-renewal",
        "A hundred times over, this leaves us $1.0 million and them $2.6 million better off than "
        "elsewhere: both could sign it every time.",
        "It leaves us 28% of what the two create; at 1.5% off instead of 8% it would be half "
        f"each. {TEST}36 such deals are likely, worth about $200,000 to us and $530,000 to them "
        "today.",
    ),
    (
        "twenty-per-cent",
        "Once, perhaps; as a rule, no: a hundred times over we would be $500,000 worse off than "
        "elsewhere, and they $4.1 million better off.",
        "The most that both could live with is 16% off. Anything deeper needs a reason and an "
        f"end. {TEST}36 such deals are likely, costing us about $100,000 and worth $840,000 to them "
        "today.",
    ),
    (
        "buyer-loses",
        "This works only until they count: a hundred times over they would be $880,000 worse off "
        "than elsewhere.",
        "We would be $4.5 million better off. Between $105,000 and $141,000 a deal, both could sign "
        f"every time. {TEST}36 such deals are likely, worth about $910,000 to us and costing them "
        "$180,000 today.",
    ),
    (
        "both-lose",
        "Don't: a hundred times over we would be $1.0 million and they $880,000 worse off than "
        "elsewhere.",
        "No price mends it: we need $130,000 a deal, they cannot go above $111,000. Change the work "
        f"or its cost, or part well. {TEST}36 such deals are likely, costing us about $200,000 and "
        "them $180,000 today.",
    ),
    (
        "unhappy-account",
        "No flat price holds: we need $51,300 a deal, they cannot go above $40,500.",
        "The gap is $10,800 a deal. It closes through less cost or more worth, not through "
        "bargaining. As things are, about 18 such deals are likely, costing us about $180,000 and "
        "worth $39,000 to them today.",
    ),
    (
        "fading-need",
        "Good for both up to deal 54; from deal 55 they would do better elsewhere, because each "
        "deal is worth a little less to them.",
        "Renew what it is worth, or the price, before then. A hundred times over, this leaves us "
        "$2.0 million and them $140,000 better off than elsewhere: taken together, it pays for "
        "both. It leaves us 93% of what the two create; at 7.4% off it would be half each. "
        f"{TEST}36 such deals are likely, worth about $410,000 to us and $210,000 to them today.",
    ),
    (
        "a-little-more",
        "8% today and half a point more each time: from deal 18 we would do better elsewhere.",
        "Over a hundred deals it gives away $3.1 million; it looked like $10,000. Once, perhaps; as "
        "a rule, no: a hundred times over we would be $1.1 million worse off than elsewhere, and "
        "they $4.8 million better off. The most that both could live with every time is 16% off. "
        f"Anything deeper needs a reason and an end. {TEST}36 such deals are likely, costing us "
        "about $14,000 and worth $750,000 to them today.",
    ),
    (
        "nine-in-ten",
        "If nine in ten such concessions come back, today's $10,000 costs about $100,000 in the "
        "end: ten times its face.",
        "A hundred times over, this leaves us $1.9 million and them $1.7 million better off than "
        "elsewhere: both could sign it every time. It leaves us 52% of what the two create; at "
        f"1.5% off every time it would be half each. {TEST}36 such deals are likely, worth about "
        "$340,000 to us and $400,000 to them today.",
    ),
    (
        "only-this-once",
        "Once, and both know why: $10,000, and no more.",
        "Write the reason down; that is what keeps it at one. A hundred times over, this leaves "
        "us $2.0 million and them $1.6 million better off than elsewhere: both could sign it every "
        "time. It leaves us 55% of what the two create; at 1.5% off every time it would be half "
        f"each. {TEST}36 such deals are likely, worth about $400,000 to us and $340,000 to them "
        "today.",
    ),
    (
        "loss-leader",
        "The first deal loses us $1,500; by deal 3 it is earned back.",
        "A hundred times over, this leaves us $600,000 and them $2.6 million better off than "
        "elsewhere: taken together, it pays for both. It leaves us 19% of what the two create; "
        f"at 20% off instead of 40% it would be half each. {TEST}36 such deals are likely, worth "
        "about $82,000 to us and $530,000 to them today.",
    ),
    (
        "one-off-project",
        "Not even once: we would be $2,000 worse off than elsewhere, and they $39,000 better off.",
        "The most that both could live with is 4.3% off.",
    ),
]


@pytest.mark.parametrize(("case", "begins", "goes_on"), SITUATIONS, ids=[x[0] for x in SITUATIONS])
def test_each_situation_has_its_sentences(case: str, begins: str, goes_on: str) -> None:
    assert first(CASES[case]) == begins
    assert rest(CASES[case]) == goes_on


EVEN = Inputs(concession=0.16, seller_alternative=37_500)
LEVEL = Inputs(price=105_000, concession=0, buyer_alternative=58_750)
EDGES: list[tuple[Any, str, str]] = [
    (Inputs(hours=12), "A hundred times over", "Twelve unpaid hours a deal, a hundred times: "
     "eight months of somebody's work."),
    (Inputs(deals=1, hours=1.5), "This leaves us $10,000 and them $26,000 better off than elsewhere: "
     "both could sign it.", "1.5 unpaid hours a deal, once: less than a month of somebody's work."),
    (Inputs(deals=40), "40 times over, this leaves us $400,000", "That is a test, not a forecast:"),
    (EVEN, "A hundred times over, this leaves them $3.6 million better off than elsewhere, and us "
     "no better and no worse: both could sign it every time.", "It leaves us 0% of what"),
    (LEVEL, "A hundred times over, this leaves both as well off as elsewhere, and neither any", ""),
    (Inputs(continuation=1), "A hundred", "Were a next deal always certain, as it is here, all"),
    (Inputs(continuation=0), "A hundred", "about one such deal is likely, worth about $10,000"),
    (Inputs(price=123_125, concession=0), "this leaves us $1.8 million and them $1.8 million",
     "It leaves us 50% of what the two create: half each."),
    (Inputs(price=110_000, concession=0), "A hundred", "at $123,000 a deal it would be half each."),
    (CASES["agency-scope"], "Once, perhaps", "Between $23,400 and $24,500 a deal, both could sign"),
    (CASES["creeping-rebate"], "3% today and a tenth of a point more each time: from deal 47 we",
     "The most that both could live with every time is 7.5% off."),
    (Inputs(pattern="ratchet", concession=0), "Nothing today and half a point more each time: "
     "from deal 34 we would", "it began with nothing."),
    (Inputs(pattern="ratchet", ratchet_limit=0.1), "8% today and half a point more each time: "
     "10% in the last deal.", "Over a hundred deals it gives away $1.2 million"),
    (Inputs(pattern="ratchet", concession=0.2), "from the first deal on we would do better", ""),
    (Inputs(pattern="precedent", persistence=0), "If no such concessions come back, today's "
     "$10,000 costs about $10,000 in the end: hardly more than its face.", ""),
    (Inputs(pattern="one_off", concession=0), "A hundred times over", ""),
    (Inputs(price=145_000, concession=0.08, pattern="precedent"), "in the end: ten times",
     "Up to deal 11 each is still good for them."),
    (Inputs(price=142_000, pattern="one_off", deals=2), "Once, and both know why",
     "Good for both up to deal 1; from deal 2 they would do better elsewhere, because the price "
     "has gone up again."),
    (Inputs(concession=0, buyer_value=143_000, buyer_value_drift=0.002), "The first deal loses "
     "them $750; by deal 7 it is earned back.", "taken together, it pays for both."),
    (replace(CASES["buyer-loses"], buyer_value_drift=-0.001), "This works only until they count",
     "for each deal, all together would pay for both."),
    (replace(CASES["buyer-loses"], deals=1), "This works only until they count: they would be "
     "$8,800 worse off than elsewhere.", "Between $105,000 and $141,000, both could sign."),
]  # fmt: skip


@pytest.mark.parametrize(("inputs", "begins", "goes_on"), EDGES)
def test_at_its_edges_a_sentence_stays_true(inputs: Inputs, begins: str, goes_on: str) -> None:
    assert begins in first(inputs)
    assert goes_on in rest(inputs)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("chair", ["seller", "buyer"])
def test_no_sides_sum_is_said_without_the_others(case: str, chair: Chair) -> None:
    """Nor the sum of many deals without how many are likely and what they are worth today."""
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
        assert "likely, " in text


def test_a_name_takes_its_verb() -> None:
    """And stands from both chairs."""
    named = Voice("buyer", "Aldermere", "Norrvik")
    assert first(CASES["buyer-loses"], named).startswith("This works only until Norrvik counts: ")
    assert "Aldermere needs $51,300 a deal, Norrvik cannot" in first(
        CASES["unhappy-account"], named
    )


def told(template: str, **given: Any) -> str:
    """A template as it stands in the sentences of a form."""
    inputs = Inputs(**given)
    return SAYINGS.told(inputs, compute(inputs), Voice()).fill(template)


def test_numbers_as_a_person_says_them() -> None:
    assert [told("{over}", deals=one) for one in (1, 40, 100, 1000)] == [
        "", "40 times over ", "a hundred times over ", "1,000 times over ",
    ]  # fmt: skip
    assert [in_words(one) for one in (1, 25, 40, 100, 250)] == [
        "one", "twenty-five", "forty", "a hundred", "250",
    ]  # fmt: skip
    assert [points(one) for one in (0.005, 0.001, 0.01, 0.03)] == [
        "half a point", "a tenth of a point", "one point", "3 points",
    ]  # fmt: skip
    assert [part_of_ten(one) for one in (0.9, 0.1, 1.0, 0.0, 0.85)] == [
        "nine in ten", "one in ten", "all", "no", "85 in a hundred",
    ]  # fmt: skip
    assert [times_its_face(one) for one in (9.9997, 1.0, 2.5, 150)] == [
        "ten times its face", "hardly more than its face", "2.5 times its face",
        "150 times its face",
    ]  # fmt: skip
    said = "{length:span}"
    times = ((25, 1), (100, 12), (1, 1), (8, 12), (3, 365))
    assert [told(said, deals=deals, deals_per_year=often) for deals, often in times] == [
        "twenty-five years", "about eight years", "one year", "eight months", "less than a month",
    ]  # fmt: skip
    rhythm = "{deals:counted} {deals_per_year:rhythm}"
    assert told(rhythm, deals=100, deals_per_year=12) == "a hundred monthly deals"
    assert told(rhythm, deals=10, deals_per_year=2.5) == "ten deals at 2.5 a year"
    assert [off(one).replace(SPACE, " ") for one in (0.015, 0.16)] == ["1.5%", "16%"]
    assert off(0.04375, "down").replace(SPACE, " ") == "4.3%"
