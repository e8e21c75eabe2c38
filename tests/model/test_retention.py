"""Accounts that differ in how likely they are to stay, and what that makes of those who stayed."""

from dataclasses import replace
from itertools import pairwise
from math import fsum

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators.model.annuities import Calendar
from calculators.model.discounting import discount, survival
from calculators.model.relationship import Stake, futures
from calculators.model.retention import (
    Renewals,
    Stayers,
    calibrated,
    fitted,
    log_likelihood,
    renewing,
)
from tests.model.stakes import CALENDARS, COST, STAKES, close, not_below

PARAMETER = st.integers(1, 1000).map(lambda one: one / 100)
KINDS = st.builds(Renewals, PARAMETER, PARAMETER, st.integers(0, 20))
RATE = st.integers(20, 500).map(lambda one: one / 1000)
HIGH_END = (1, 0.869, 0.743, 0.653, 0.593, 0.551, 0.517, 0.491)
REGULAR = (1, 0.631, 0.468, 0.382, 0.326, 0.289, 0.262, 0.241)


@given(KINDS, st.integers(1, 40))
def test_today_is_certain_and_no_later_year_is_likelier(kind: Renewals, years: int) -> None:
    alive = kind.survival(years)
    assert len(alive) == years
    assert alive[0] == 1
    assert all(before > after > 0 for before, after in pairwise(alive))


@given(KINDS, st.integers(1, 40))
def test_who_stayed_is_likelier_to_stay(kind: Renewals, year: int) -> None:
    assert 0 < kind.rate(year) < kind.rate(year + 1) < 1


@given(PARAMETER, PARAMETER)
def test_it_is_the_published_recursion(alpha: float, beta: float) -> None:
    """The chance to leave in year 1, 2, …, each from the one before; who has not left is there."""
    leaving, alive = alpha / (alpha + beta), [1.0]
    for year in range(1, 15):
        alive.append(alive[-1] - leaving)
        leaving *= (beta + year - 1) / (alpha + beta + year)
    assert Renewals(alpha, beta).survival(15) == pytest.approx(alive, rel=1e-9, abs=1e-12)


@given(KINDS, st.integers(0, 10))
def test_an_older_account_is_a_new_one_that_got_so_far(kind: Renewals, more: int) -> None:
    older, alive = replace(kind, made=kind.made + more), kind.survival(more + 12)
    assert older.survival(12) == pytest.approx([one / alive[more] for one in alive[more:]])
    assert older.rate(1) == kind.rate(more + 1)


@given(KINDS, RATE)
def test_a_life_is_this_payment_and_what_may_still_come(kind: Renewals, rate: float) -> None:
    whole = kind.lifetime(rate)
    assert whole == pytest.approx(1 + discount(rate, 1) * kind.residual(rate))
    alive = kind.survival(2000)
    long = fsum(one * discount(rate, year) for year, one in enumerate(alive))
    assert whole == pytest.approx(long, rel=1e-11)


@pytest.mark.parametrize("rate", [0.0, -0.1])
def test_without_discounting_a_life_may_have_no_end(rate: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        Renewals(0.5, 1).lifetime(rate)


def test_accounts_that_hardly_differ_share_one_rate() -> None:
    alike = Renewals(1e9, 9e9)
    assert alike.survival(20) == pytest.approx(survival(0.9, 20), rel=1e-6)
    assert alike.lifetime(0.1) == pytest.approx(1.1 / (1.1 - 0.9), rel=1e-6)


@pytest.mark.parametrize(
    ("observed", "published"),
    [(HIGH_END, Renewals(0.668, 3.806)), (REGULAR, Renewals(0.704, 1.182))],
)
def test_the_fit_is_the_published_point_and_nowhere_near_it_is_likelier(
    observed: tuple[float, ...], published: Renewals
) -> None:
    found = fitted(observed)
    assert (found.alpha, found.beta) == pytest.approx((published.alpha, published.beta), abs=5e-4)
    best = log_likelihood(found, observed)
    for size in (1e-4, 1e-2, 0.3):
        for alpha, beta in ((size, 0), (-size, 0), (0, size), (0, -size), (size, size)):
            other = Renewals(found.alpha * (1 + alpha), found.beta * (1 + beta))
            assert log_likelihood(other, observed) < best


def test_a_figure_that_is_handed_around_is_less_likely() -> None:
    """0.688 for 0.704: a slip that a tolerance of ten per cent would hide."""
    wrong, right = Renewals(0.688, 1.182), Renewals(0.704, 1.182)
    assert log_likelihood(wrong, REGULAR) < log_likelihood(right, REGULAR)


def test_a_fit_finds_what_the_figures_were_made_with() -> None:
    found = fitted(Renewals(0.8, 3.2).survival(9))
    assert (found.alpha, found.beta) == pytest.approx((0.8, 3.2), rel=1e-4)


def test_the_fit_foresees_the_years_that_it_has_not_seen() -> None:
    """Published for years 8 to 12; one average rate would be far too low."""
    seen = {HIGH_END: (0.468, 0.445, 0.427, 0.409, 0.394),
            REGULAR: (0.223, 0.207, 0.194, 0.183, 0.173)}  # fmt: skip
    for observed, later in seen.items():
        assert fitted(observed).survival(13)[8:] == pytest.approx(later, abs=0.02)
        assert observed[1] ** 12 < 0.5 * later[-1]


@given(st.integers(1, 998), st.integers(1, 998), st.integers(2, 30))
def test_two_rates_that_a_person_can_name_are_met(first: int, later: int, year: int) -> None:
    low, high = first / 1000, later / 1000
    found = calibrated(low, high, year)
    if found is None:
        assert high <= low
    else:
        assert found.rate(1) == pytest.approx(low)
        assert found.rate(year) == pytest.approx(high)


@pytest.mark.parametrize("named", [(0.9, 0.8, 5), (0.9, 0.9, 5), (0.8, 0.9, 1), (0, 1, 5)])
def test_where_no_such_model_fits_there_is_none(named: tuple[float, float, int]) -> None:
    """Rates that do not rise, a later year that is the first, and certainties."""
    assert calibrated(*named) is None


@given(STAKES, CALENDARS, KINDS, COST, COST)
def test_the_older_the_relationship_the_larger_the_loss(
    stake: Stake, calendar: Calendar, kind: Renewals, alternative: float, better: float
) -> None:
    """Where being together is at least as good, and growth is not above the discount rate."""
    assume(calendar.growth <= stake.rate)
    stake = replace(stake, alternative=alternative, gain=alternative + better)
    young = futures(stake, replace(calendar, renewals=kind))
    old = futures(stake, replace(calendar, renewals=replace(kind, made=kind.made + 3)))
    assert not_below(old.colr, young.colr, (young, old))


@given(STAKES, CALENDARS, KINDS)
def test_the_four_parts_add_up_with_renewals_too(
    stake: Stake, calendar: Calendar, kind: Renewals
) -> None:
    found = futures(stake, replace(calendar, renewals=kind))
    parts = (found.better_together, found.waiting, found.switching, found.fallout)
    assert found.colr == close(fsum(parts), found)


CHANCES = st.integers(0, 1000).map(lambda one: one / 1000)


@given(CHANCES, st.none() | CHANCES)
def test_the_first_chance_is_the_one_named_and_so_is_the_later_one(
    first: float, later: float | None
) -> None:
    found = renewing(first, later)
    assert (found is None) == (later is None or first == 0 or later <= first)
    if found is not None and later is not None:
        alive = found.survival(6)
        assert alive[1] == pytest.approx(first)
        assert alive[5] / alive[4] == pytest.approx(later)
        assert found.after_a_year().survival(5) == pytest.approx(
            [one / alive[1] for one in alive[1:]]
        )


@pytest.mark.parametrize(
    ("first", "later", "alive"),
    [
        (0.9, 0.95, (1, 0.9, 0.828, 0.7728, 0.72864, 0.692208)),
        (0.8, 0.9, (1, 0.8, 0.672, 0.5824, 0.51584, 0.464256)),
        (0.8, 1.0, (1, 0.8, 0.8, 0.8, 0.8, 0.8)),
    ],
)
def test_staying_makes_staying_likelier(
    first: float, later: float, alive: tuple[float, ...]
) -> None:
    found = renewing(first, later)
    assert found is not None
    assert found.survival(6) == pytest.approx(alive, abs=1e-12)


def test_who_is_still_there_after_the_first_chance_stays_for_good() -> None:
    assert Stayers(0.8).after_a_year().survival(3) == (1, 1, 1)
    near = renewing(0.8, 1 - 1e-9)
    assert near is not None
    assert near.survival(50) == pytest.approx(Stayers(0.8).survival(50), abs=1e-6)
