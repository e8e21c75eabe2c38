"""Chances, discounts and the wait, at their edges."""

from itertools import pairwise
from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.model.discounting import discount, endings, survival, working_share
from tests.model.stakes import MONTHS, SHARE

YEARS = st.integers(1, 50)


@given(SHARE, YEARS)
def test_today_is_certain_and_no_later_year_is_likelier(retention: float, years: int) -> None:
    alive = survival(retention, years)
    assert len(alive) == years
    assert alive[0] == 1
    assert all(before >= after for before, after in pairwise(alive))


@given(SHARE, YEARS)
def test_it_ends_once_or_outlasts_the_view(retention: float, years: int) -> None:
    """The chances of every end, and of none, add up to 1; nothing ends in the first year."""
    alive = survival(retention, years)
    ended = endings(alive)
    assert len(ended) == years
    assert ended[0] == 0
    assert fsum((*ended, alive[-1])) == pytest.approx(1, rel=1e-14)


def test_no_chance_of_another_year_leaves_one_year() -> None:
    assert survival(0.0, 3) == (1.0, 0.0, 0.0)
    assert endings(survival(0.0, 3)) == (0.0, 1.0, 0.0)


def test_certainty_never_ends() -> None:
    assert survival(1.0, 3) == (1.0, 1.0, 1.0)
    assert endings(survival(1.0, 3)) == (0.0, 0.0, 0.0)


@given(SHARE, st.integers(0, 100).map(lambda halves: halves / 2))
def test_later_money_is_worth_no_more(rate: float, when: float) -> None:
    assert discount(rate, 0) == 1
    assert 0 < discount(rate, when + 1) <= discount(rate, when) <= 1
    assert discount(rate, when) / discount(rate, when + 1) == pytest.approx(1 + rate)


def test_a_rate_of_ten_per_cent_takes_an_eleventh_off_a_year() -> None:
    assert discount(0.1, 1) == pytest.approx(10 / 11)


@pytest.mark.parametrize(
    ("months", "year", "share"),
    [
        (0, 0, 1), (9, 0, 0.25), (12, 0, 0), (9, 1, 1), (12, 1, 1), (18, 0, 0), (18, 1, 0.5),
        (18, 2, 1), (120, 9, 0), (120, 10, 1),
    ],
)  # fmt: skip
def test_a_replacement_earns_once_the_wait_is_over(months: int, year: int, share: float) -> None:
    assert working_share(months, year) == share


@given(MONTHS)
def test_the_years_lose_exactly_the_wait(months: float) -> None:
    missed = fsum(12 * (1 - working_share(months, year)) for year in range(11))
    assert missed == pytest.approx(months, abs=1e-9)
