"""Geometric series, and the sums over the years that they stand for."""

from dataclasses import astuple, replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.model.annuities import NEAR, Calendar, annuities, geometric
from calculators.model.retention import Renewals
from tests.model.stakes import CALENDARS, SHARE

RATIOS = st.floats(0, 2) | st.floats(1 - 2 * NEAR, 1 + 2 * NEAR)


@given(RATIOS, st.integers(0, 60))
def test_a_series_is_the_sum_of_its_terms_near_1_too(ratio: float, terms: int) -> None:
    exact = sum(Fraction(ratio) ** term for term in range(terms))
    assert geometric(ratio, terms) == pytest.approx(float(exact), rel=1e-13, abs=0)


@pytest.mark.parametrize(("ratio", "total"), [(0, 1), (1, 10), (2, 1023), (0.5, 2 - 2**-9)])
def test_a_series_of_ten_terms(ratio: float, total: float) -> None:
    assert geometric(ratio, 10) == total


@given(CALENDARS, SHARE, st.integers(0, 120).map(lambda tenths: tenths / 10))
def test_where_all_years_are_alike_no_year_need_be_gone_through(
    calendar: Calendar, rate: float, gap_months: float
) -> None:
    """Accounts that differ from each other by nothing are gone through year by year."""
    stays = min(0.999, max(0.001, calendar.retention))
    alike = Renewals((1 - stays) * 1e12, stays * 1e12)
    once = annuities(rate, gap_months, replace(calendar, retention=stays))
    yearly = annuities(rate, gap_months, replace(calendar, renewals=alike))
    assert astuple(once) == pytest.approx(astuple(yearly), rel=1e-8, abs=1e-8)
