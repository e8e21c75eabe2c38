"""The mathematics of pushing: against a tree of what may happen, and against an integral."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.model import pushing

CHANCES = st.integers(0, 1000).map(lambda one: one / 1000)
AMOUNTS = st.integers(1, 10_000_000).map(float)


@given(AMOUNTS, AMOUNTS, AMOUNTS, CHANCES, CHANCES, st.booleans())
def test_the_averages_are_those_of_the_two_things_that_can_happen(
    gain: float, stake: float, other: float, erosion: float, risk: float, later: bool
) -> None:
    """They stay, or they leave: each outcome for each side, weighed by its chance."""
    stays = (gain - erosion * stake, -gain)
    leaves = (gain - stake, -gain - other) if later else (-stake, -other)
    ours, theirs = (
        float(Fraction(1 - risk) * Fraction(stay) + Fraction(risk) * Fraction(leave))
        for stay, leave in zip(stays, leaves, strict=True)
    )
    slack = 1e-9 * (gain + stake + other)
    assert pushing.pusher_value(gain, stake, erosion, risk, later=later) == pytest.approx(
        ours, abs=slack
    )
    assert pushing.other_value(gain, other, risk, later=later) == pytest.approx(theirs, abs=slack)
    assert pushing.joint_value(stake, other, erosion, risk) == pytest.approx(
        ours + theirs, abs=slack
    )


def beta_by_halves(chance: float, losses: int, uses: int) -> float:
    """The same belief as an integral of the beta density, by Simpson's rule in fine steps."""
    ways = (uses + 1) * comb(uses, losses)
    steps = 4000
    width = chance / steps

    def density(q: float) -> float:
        return q**losses * (1 - q) ** (uses - losses)

    inner = [density(place * width) * (4 if place % 2 else 2) for place in range(1, steps)]
    total = density(0.0) + density(chance) + sum(inner)
    return ways * total * width / 3


@given(CHANCES, st.integers(0, 60), st.data())
def test_the_belief_is_the_integral_of_the_beta_density(
    chance: float, uses: int, data: st.DataObject
) -> None:
    losses = data.draw(st.integers(0, uses))
    found = pushing.belief_below(chance, losses, uses)
    assert found == pytest.approx(beta_by_halves(chance, losses, uses), abs=1e-8)


@given(CHANCES, st.integers(0, 40), st.data())
def test_the_belief_is_exact_to_the_last_digits(
    chance: float, uses: int, data: st.DataObject
) -> None:
    """In whole fractions, with nothing rounded."""
    losses = data.draw(st.integers(0, uses))
    q, draws = Fraction(chance), uses + 1
    whole = sum(
        comb(draws, hits) * q**hits * (1 - q) ** (draws - hits)
        for hits in range(losses + 1, draws + 1)
    )
    assert pushing.belief_below(chance, losses, uses) == pytest.approx(float(whole), rel=1e-12)


@pytest.mark.parametrize("losses", [0, 1, 30, 500, 970, 999, 1000])
@pytest.mark.parametrize("chance", [0.0, 1e-9, 0.03, 0.5, 0.97, 1.0])
def test_the_longest_record_neither_overflows_nor_leaves_the_scale(
    losses: int, chance: float
) -> None:
    """Seen from the other end, it is the belief in the opposite."""
    found = pushing.belief_below(chance, losses, 1000)
    assert 0 <= found <= 1
    opposite = pushing.belief_below(1 - chance, 1000 - losses, 1000)
    assert found + opposite == pytest.approx(1, abs=1e-6)


@given(st.integers(1, 999).map(lambda one: one / 1000))
def test_so_many_clean_uses_are_enough_and_one_less_is_not(line: float) -> None:
    needed = pushing.clean_uses(line)
    assert needed is not None
    assert pushing.belief_below(line, 0, needed) >= pushing.SURE - 1e-12
    assert needed == 0 or pushing.belief_below(line, 0, needed - 1) < pushing.SURE


def test_no_number_of_uses_shows_that_there_is_no_risk() -> None:
    assert pushing.clean_uses(0.0) is None
    assert pushing.clean_uses(5e-324) is None
    assert pushing.clean_uses(1.0) == 0
    assert (pushing.one_in(0.0), pushing.one_in(5e-324), pushing.one_in(0.5)) == (None, None, 2)


@given(CHANCES, st.integers(1, 1000))
def test_what_may_happen_each_time_has_happened_once(chance: float, uses: int) -> None:
    assert pushing.ever(chance, uses) == pytest.approx(1 - (1 - chance) ** uses, abs=1e-12)
