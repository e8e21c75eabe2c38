"""COLR without a horizon: what over some years it comes ever nearer to, or nothing at all."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import calendar, compute, stakes
from calculators.model.annuities import Calendar
from calculators.model.horizon import endless_colr, ever
from calculators.model.relationship import Stake, futures
from calculators.model.retention import renewing
from tests.model.stakes import STAKES

LONG = 500  # years, after which nothing is left of a sum at these rates
CALENDARS = st.builds(
    Calendar,
    years=st.just(10),
    retention=st.floats(0, 1),
    growth=st.floats(-0.2, 0.02),
    timing=st.sampled_from([0.0, 0.5, 1.0]),
    replaced=st.booleans(),
)
LATER = st.none() | st.floats(0, 1) | st.just(1.0)


def far(stake: Stake, shared: Calendar) -> float:
    return futures(stake, replace(shared, years=LONG)).colr


@given(STAKES, CALENDARS, LATER, st.floats(0.1, 0.5))
def test_it_is_what_ever_more_years_come_to(
    stake: Stake, shared: Calendar, later: float | None, rate: float
) -> None:
    stake = replace(stake, rate=rate)
    shared = replace(shared, renewals=renewing(shared.retention, later))
    found = endless_colr(stake, shared)
    parts = (stake.gain, stake.alternative, stake.replacement_cost, stake.fallout)
    size = sum(map(abs, parts)) / rate * 3
    assert found == pytest.approx(far(stake, shared), rel=1e-9, abs=1e-10 * size)


@given(STAKES, CALENDARS, LATER)
def test_there_is_none_exactly_where_growth_and_staying_outrun_the_rate(
    stake: Stake, shared: Calendar, later: float | None
) -> None:
    shared = replace(shared, renewals=renewing(shared.retention, later))
    grown = (1 + shared.growth) / (1 + stake.rate)
    assume(not 0.999999 < grown < 1)
    stays = shared.retention if shared.renewals is None else 1.0
    assert (endless_colr(stake, shared) is None) == (stays * grown >= 1)


@pytest.mark.parametrize("alpha_beta", [(0.5, 0.9), (0.8, 0.9), (0.95, 0.99), (0.9, 1.0)])
@pytest.mark.parametrize("ratio", [0.0, 0.3, 0.9, 0.99])
def test_sums_without_an_end_are_those_of_their_years(
    alpha_beta: tuple[float, float], ratio: float
) -> None:
    renewals = renewing(*alpha_beta)
    assert renewals is not None
    shared = Calendar(years=9, retention=0.0, growth=0, timing=0, replaced=True, renewals=renewals)
    plain = sum(one * ratio**year for year, one in enumerate(renewals.survival(4000)))
    assert ever(shared, ratio) == pytest.approx(plain, rel=1e-12)


def test_growth_that_all_but_equals_the_rate_is_no_endless_wait() -> None:
    shared = calendar(Inputs(retention_later=0.95))
    near = ever(shared, 1 - 1e-5)
    assert near is not None
    assert near > 1000
    assert ever(shared, 1 - 1e-13) is None


def both(**changed: Any) -> tuple[float | None, float | None]:
    found = compute(Inputs(**changed))
    return found.seller_beyond, found.buyer_beyond


def test_what_lies_beyond_ten_years_in_the_shared_example() -> None:
    assert both() == pytest.approx((42_655.689318, 35_725.446860), abs=1e-6)
    fifty, ten = compute(Inputs(years=50)), compute(Inputs())
    assert fifty.seller_colr - ten.seller_colr == pytest.approx(42_641.758714, abs=1e-6)
    assert fifty.buyer_colr - ten.buyer_colr == pytest.approx(35_713.779553, abs=1e-6)


def test_without_an_end_there_is_no_figure() -> None:
    assert both(growth=0.25) == (None, None)
    assert both(growth=0.1) != (None, None), "while each year is likelier than not the last"
    assert both(growth=0.1, retention_later=0.95) == (None, None)
    assert both(growth=0.1, retention=0.0, retention_later=0.95) != (None, None)


def test_without_interest_what_is_brought_forward_is_what_no_end_would_bring() -> None:
    seller, _ = stakes(Inputs(seller_rate=0.0))
    for later, never in ((None, 0.0), (0.95, 0.0), (1.0, 0.9)):
        shared = calendar(Inputs(growth=-0.1, retention_later=later))
        dearer = replace(seller, replacement_cost=seller.replacement_cost + 1)
        one, other = (endless_colr(stake, shared) for stake in (seller, dearer))
        assert one is not None
        assert other is not None
        assert other - one == pytest.approx(never, abs=1e-6)
