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


@given(CHANCES, st.integers(0, 40), st.sampled_from([1, 19]), st.data())
def test_the_belief_is_exact_to_the_last_digits(
    chance: float, uses: int, before: int, data: st.DataObject
) -> None:
    """In whole fractions, with nothing rounded."""
    losses = data.draw(st.integers(0, uses))
    q, draws = Fraction(chance), uses + before
    whole = sum(
        comb(draws, hits) * q**hits * (1 - q) ** (draws - hits)
        for hits in range(losses + 1, draws + 1)
    )
    found = pushing.belief_below(chance, losses, uses, before=before)
    assert found == pytest.approx(float(whole), rel=1e-12)


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


@given(AMOUNTS, AMOUNTS, AMOUNTS, CHANCES, CHANCES, CHANCES, st.booleans())
def test_a_push_that_may_fail_counts_by_what_it_wins_on_average(
    gain: float,
    stake: float,
    other: float,
    erosion: float,
    risk: float,
    success: float,
    later: bool,
) -> None:
    """Half the gain, or the whole of it half the time: the line and the averages are the same."""
    won = success * gain
    line = pushing.break_even(gain, stake, erosion, later=later, success=success)
    assert line == pushing.break_even(won, stake, erosion, later=later)
    ours = pushing.pusher_value(gain, stake, erosion, risk, later=later, success=success)
    theirs = pushing.other_value(gain, other, risk, later=later, success=success)
    slack = 1e-12 * (gain + stake + other)
    assert ours == pytest.approx(
        pushing.pusher_value(won, stake, erosion, risk, later=later), abs=slack
    )
    assert theirs == pytest.approx(pushing.other_value(won, other, risk, later=later), abs=slack)
    joint = pushing.joint_value(stake, other, erosion, risk)
    assert ours + theirs == pytest.approx(joint, abs=slack)


def test_a_push_that_works_six_times_in_ten() -> None:
    assert pushing.break_even(15_000, 500_500, 0, later=False, success=0.6) == pytest.approx(
        9_000 / 509_500
    )
    assert pushing.break_even(15_000, 500_500, 0, later=False, success=0) == 0
    assert pushing.break_even(15_000, 0, 0, later=False, success=0) == 0, "nothing to win"


@given(AMOUNTS, AMOUNTS, CHANCES, CHANCES, st.booleans(), st.floats(1e-6, 1e6))
def test_a_line_has_no_currency(
    gain: float, stake: float, erosion: float, success: float, later: bool, factor: float
) -> None:
    line = pushing.break_even(gain, stake, erosion, later=later, success=success)
    scaled = pushing.break_even(
        gain * factor, stake * factor, erosion, later=later, success=success
    )
    assert scaled == pytest.approx(line, rel=1e-9, abs=1e-12)


def test_who_expected_harm_once_in_twenty_needs_fewer_clean_uses() -> None:
    """At the defaults, after 20 clean uses: 46% where anything was likely, 68% otherwise."""
    line = pushing.break_even(15_000, 500_500, 0, later=False)
    beliefs = [pushing.belief_below(line, 0, 20, before=one) for one in pushing.BEFORE.values()]
    assert beliefs == pytest.approx([0.462, 0.684], abs=5e-4)
    needed = {name: pushing.clean_uses(line, before=one) for name, one in pushing.BEFORE.items()}
    assert needed == {"anything": 101, "one_in_twenty": 83}


@given(CHANCES, st.integers(0, 40), st.data())
def test_an_expectation_of_one_in_twenty_counts_like_eighteen_clean_uses(
    chance: float, uses: int, data: st.DataObject
) -> None:
    losses = data.draw(st.integers(0, uses))
    assert pushing.belief_below(chance, losses, uses, before=19) == pushing.belief_below(
        chance, losses, uses + 18
    )


@given(st.integers(1, 999).map(lambda one: one / 1000))
def test_clean_uses_count_from_what_was_expected(line: float) -> None:
    needed = pushing.clean_uses(line, before=19)
    assert needed is not None
    assert pushing.belief_below(line, 0, needed, before=19) >= pushing.SURE - 1e-12
    assert needed == 0 or pushing.belief_below(line, 0, needed - 1, before=19) < pushing.SURE
