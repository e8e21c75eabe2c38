"""What the pages quote from the model of two bluffers follows from the model."""

from collections.abc import Callable

import pytest

from tests.docs.playbook import DOCS, body

Strategy = Callable[[float], float]
STEPS = 300
DRAWN = [(step + 0.5) / STEPS for step in range(STEPS)]  # limits, each as likely as the other


def plain(limit: float) -> float:
    return limit


def guarded_ask(cost: float) -> float:
    return 2 * cost / 3 + 1 / 4


def guarded_bid(value: float) -> float:
    return 2 * value / 3 + 1 / 12


def to_an_open_seller(value: float) -> float:
    return 2 * value / 3


def meet(ask: Strategy, bid: Strategy) -> tuple[float, float, float]:
    """Return how often they agree, and both sides' gains, averaged over all limits."""
    deals = seller = buyer = 0.0
    for cost in DRAWN:
        asked = ask(cost)
        for value in DRAWN:
            offered = bid(value)
            if offered >= asked:
                deals += 1
                seller += (asked + offered) / 2 - cost
                buyer += value - (asked + offered) / 2
    return deals / STEPS**2, seller / STEPS**2, buyer / STEPS**2


BOTH_OPEN = meet(plain, plain)
BOTH_GUARDED = meet(guarded_ask, guarded_bid)
ALONE = meet(plain, to_an_open_seller)  # the seller is open, and the buyer makes the most of it
ALL = BOTH_OPEN[1] + BOTH_OPEN[2]
GUARDED = BOTH_GUARDED[1] + BOTH_GUARDED[2]
WEIGHT = (0.9 / 1.1) ** (1 / 4)  # of the next deal, in the shared example
TEMPTED, OPEN, BROKEN = ALONE[2], BOTH_OPEN[2], BOTH_GUARDED[2]

# Each figure as it is quoted, what it follows from, and the pages that quote it.
QUOTED = {
    "15.6%": (
        100 * (1 - GUARDED / ALL),
        ("framework/cpt", "framework/paradox", "plays/open-the-book", "reference/evidence"),
    ),
    "44": (
        100 * (1 - BOTH_GUARDED[0] / BOTH_OPEN[0]),
        ("framework/cpt", "framework/paradox", "plays/open-the-book", "reference/evidence"),
    ),
    "47%": (
        100 * (1 - ALONE[1] / BOTH_GUARDED[1]),
        ("framework/cpt", "framework/principles", "plays/open-the-book"),
    ),
    "5.3%": (
        100 * ((ALONE[1] + ALONE[2]) / GUARDED - 1),
        ("framework/paradox", "reference/evidence"),
    ),
    "68%": (
        100 * (TEMPTED - OPEN) / (TEMPTED - BROKEN),
        ("framework/principles", "framework/paradox", "plays/open-the-book", "reference/evidence"),
    ),
    "95%": (100 * WEIGHT, ("framework/paradox", "plays/open-the-book")),
    "one time in nine": (
        WEIGHT * (OPEN - BROKEN) / ((TEMPTED - OPEN) * (1 - WEIGHT)),
        ("framework/when-hardball-wins",),
    ),
}


@pytest.mark.parametrize("words", QUOTED)
def test_a_figure_of_the_model_is_what_the_model_gives(words: str) -> None:
    """To within what a grid of 300 by 300 limits can show; the method has the same figure."""
    expected, pages = QUOTED[words]
    number = 9.0 if words.endswith("nine") else float(words.rstrip("%").split()[0])
    assert number == pytest.approx(expected, rel=0.025)
    for page in (*pages, "reference/method"):
        assert words in body(DOCS / f"{page}.md"), page


def test_the_table_of_going_first_is_what_the_model_gives() -> None:
    """Out of a hundred possible, to the whole number."""
    text = body(DOCS / "framework" / "paradox.md")
    for head, (_, one, other) in (
        ("Both open", BOTH_OPEN),
        ("Both guarded", BOTH_GUARDED),
        ("You open, the other knows it and makes the most of it", ALONE),
    ):
        shares = [round(100 * gain / ALL) for gain in (one, other, one + other)]
        assert f"| {head} | {' | '.join(map(str, shares))} |" in text


def test_against_one_who_guards_nothing_does_better_than_guarding() -> None:
    """So it's a solution: neither gains by another offer, whatever the limit."""
    asks = [guarded_ask(cost) for cost in DRAWN]
    for value in (0.3, 0.5, 0.7, 0.9, 1.0):

        def gain(offer: float, value: float = value) -> float:
            return sum(value - (ask + offer) / 2 for ask in asks if ask <= offer) / STEPS

        best = max(gain(step / STEPS) for step in range(STEPS + 1))
        assert gain(guarded_bid(value)) == pytest.approx(best, abs=2e-3)


def test_two_favours_are_worth_a_third_more_to_whoever_values_them_more() -> None:
    """Both values drawn evenly, as the page on the paradox says."""
    larger = sum(max(one, other) for one in DRAWN for other in DRAWN) / STEPS**2
    assert larger / (sum(DRAWN) / STEPS) == pytest.approx(4 / 3, rel=0.01)
    assert "a third more" in body(DOCS / "framework" / "paradox.md")
