"""What it takes to say yes: the ask in money, the loyalty that earns it back, and both answers."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators.model.annuities import Calendar
from calculators.model.granting import (
    NEAR,
    ask_value,
    at_price,
    grant_buyer,
    grant_seller,
    retention_to_earn_back,
)
from calculators.model.pushing import break_even
from calculators.model.relationship import Stake, futures
from calculators.model.retention import renewing
from tests.model.stakes import BUYER, CALENDARS, COST, SELLER, SHARE, SHARED, STAKES, size

PRICE = 500_000
MONEY_FIELDS = ("gain", "alternative", "replacement_cost", "fallout")
LATER = st.none() | SHARE
ASKS = st.integers(1, 200_000).map(float)


def scaled(stake: Stake, factor: float) -> Stake:
    return replace(stake, **{name: getattr(stake, name) * factor for name in MONEY_FIELDS})


def test_the_ask_in_figures() -> None:
    given = 0.08 * PRICE
    assert ask_value(given, SELLER, SHARED) == pytest.approx(181_563.362216, abs=5e-7)
    assert ask_value(given, BUYER, SHARED) == pytest.approx(181_563.362216, abs=5e-7)
    line = break_even(
        ask_value(given, SELLER, SHARED), futures(SELLER, SHARED).colr, 0, later=False
    )
    assert line == pytest.approx(181_563.362216 / (181_563.362216 + 500_500.120595))


@pytest.mark.parametrize(
    ("percent", "refused", "needed"),
    [
        (1, 0.9, 0.913655881), (2, 0.9, 0.927553133), (3, 0.9, 0.941715257),
        (5, 0.9, 0.970940685), (6, 0.9, 0.986064582), (8, 0.85, 0.978941194),
        (8, 0.8, 0.941952750), (8, 0.7, 0.872541863),
    ],
)  # fmt: skip
def test_what_earns_a_discount_back_in_figures(percent: int, refused: float, needed: float) -> None:
    found = retention_to_earn_back(
        percent / 100 * PRICE, SELLER, replace(SHARED, retention=refused)
    )
    assert (found.reason, found.shortfall) == (None, 0)
    assert found.retention == pytest.approx(needed, abs=5e-10)


def test_where_the_need_ends_with_them_it_takes_more() -> None:
    found = retention_to_earn_back(0.02 * PRICE, SELLER, replace(SHARED, replaced=False))
    assert found.retention == pytest.approx(0.939648682, abs=5e-10)


def test_eight_percent_is_more_than_certainty_earns_back() -> None:
    found = retention_to_earn_back(0.08 * PRICE, SELLER, SHARED)
    assert (found.retention, found.reason) == (None, "too_much")
    assert found.shortfall == pytest.approx(35_456.525360, abs=5e-7)


@pytest.mark.parametrize(
    ("given", "stake", "calendar", "expected", "why"),
    [
        (0.0, SELLER, SHARED, 0.9, None),
        (0.0, SELLER, replace(SHARED, retention=1.0), 1.0, None),
        (1.0, SELLER, replace(SHARED, retention=1.0), None, "certain"),
        (1.0, SELLER, replace(SHARED, years=1), None, "one_year"),
        (90_000.0, replace(SELLER, gap_months=0, replacement_cost=0), SHARED, None, "no_gain"),
        (40_000.0, SELLER, SHARED, None, "too_much"),
    ],
)
def test_each_case_without_such_a_chance_has_its_reason(
    given: float, stake: Stake, calendar: Calendar, expected: float | None, why: str | None
) -> None:
    found = retention_to_earn_back(given, stake, calendar)
    assert (found.retention, found.reason) == (expected, why)
    assert (found.shortfall > 0) is (why is not None)


@pytest.mark.parametrize(
    ("granted", "refused", "seller", "buyer"),
    [
        (0.95, 0.85, -45_375.008926, 349_181.454882),
        (0.9, 0.9, -181_563.362216, 181_563.362216),
        (0.9, 0.7, 27_496.386573, 347_274.369874),
    ],
)
def test_granting_less_refusing_in_figures(
    granted: float, refused: float, seller: float, buyer: float
) -> None:
    given = 0.08 * PRICE
    found = (
        grant_seller(given, SELLER, SHARED, granted=granted, refused=refused),
        grant_buyer(given, BUYER, SHARED, granted=granted, refused=refused),
    )
    assert found == pytest.approx((seller, buyer), abs=5e-7)


@given(STAKES, CALENDARS, ASKS, st.integers(2, 9))
def test_the_ask_is_the_difference_it_makes_to_the_loss(
    stake: Stake, calendar: Calendar, given: float, times: int
) -> None:
    """For the seller what a lower price takes away, and for the buyer what it adds; in line."""
    value = ask_value(given, stake, calendar)
    at_list = futures(stake, calendar)
    slack = 1e-11 * size(at_list) + 1e-11 * value
    less = at_list.colr - at_price(stake, -given, calendar)(calendar.retention)
    more = at_price(stake, given, calendar)(calendar.retention) - at_list.colr
    assert value == pytest.approx(less, rel=1e-9, abs=slack)
    assert value == pytest.approx(more, rel=1e-9, abs=slack)
    assert ask_value(times * given, stake, calendar) == pytest.approx(times * value)


@given(STAKES, CALENDARS, ASKS)
def test_a_push_of_the_size_of_the_ask_has_one_line(
    stake: Stake, calendar: Calendar, given: float
) -> None:
    value, colr = ask_value(given, stake, calendar), futures(stake, calendar).colr
    assume(colr > 0)
    line = break_even(given * futures(stake, calendar).annuity, colr, 0, later=False)
    assert line == pytest.approx(value / (value + colr))


@given(STAKES, CALENDARS, ASKS, SHARE, LATER)
def test_the_loss_by_chance_is_the_same_sum_in_another_order(
    stake: Stake, calendar: Calendar, given: float, chance: float, later: float | None
) -> None:
    """Waits of any length and ends of both kinds, whether chances rise or stay."""
    there = replace(calendar, retention=chance, renewals=renewing(chance, later))
    plain = futures(replace(stake, gain=stake.gain - given), there)
    found = at_price(stake, -given, calendar, later)(chance)
    assert found == pytest.approx(plain.colr, rel=1e-12, abs=1e-12 * size(plain))


@given(STAKES, CALENDARS, ASKS)
def test_it_is_the_first_chance_that_earns_the_discount_back(
    stake: Stake, calendar: Calendar, given: float
) -> None:
    refused = calendar.retention
    found = retention_to_earn_back(given, stake, calendar)
    goal, granted = futures(stake, calendar).colr, at_price(stake, -given, calendar)
    none = NEAR * abs(goal)
    if found.retention is None:
        looked = [refused + (1 - refused) * step / 64 for step in range(65)]
        assert all(granted(chance) < goal for chance in looked)
        assert found.shortfall == pytest.approx(goal - max(map(granted, looked)))
        return
    assert found.reason is None
    assert refused <= found.retention <= 1
    assert granted(found.retention) >= goal - none
    for share in (0.0, 0.3, 0.7, 0.999):
        before = refused + share * (found.retention - refused)
        assert before > found.retention - 2 * NEAR or granted(before) < goal


@given(STAKES, CALENDARS, ASKS, COST)
def test_where_it_is_earned_back_granting_costs_the_seller_nothing(
    stake: Stake, calendar: Calendar, given: float, better: float
) -> None:
    stake = replace(stake, alternative=0.0, gain=given + better + 1)
    refused = calendar.retention
    found = retention_to_earn_back(given, stake, calendar).retention
    assume(found is not None)
    less = grant_seller(given, stake, calendar, granted=found or 0, refused=refused)
    assert less == pytest.approx(0, abs=1e-9 * size(futures(stake, replace(calendar, retention=1))))


@given(STAKES, CALENDARS, ASKS, SHARE)
def test_granting_what_changes_no_chance_moves_the_ask_and_nothing_else(
    stake: Stake, calendar: Calendar, given: float, chance: float
) -> None:
    calendar = replace(calendar, retention=chance)
    value = ask_value(given, stake, calendar)
    slack = 1e-11 * size(futures(stake, calendar)) + 1e-11 * value
    less = grant_seller(given, stake, calendar, granted=chance, refused=chance)
    more = grant_buyer(given, stake, calendar, granted=chance, refused=chance)
    assert less == pytest.approx(-value, rel=1e-9, abs=slack)
    assert more == pytest.approx(value, rel=1e-9, abs=slack)


@given(STAKES, CALENDARS, ASKS, SHARE, SHARE)
def test_where_each_is_replaced_it_is_also_the_difference_in_going_on(
    stake: Stake, calendar: Calendar, given: float, granted: float, refused: float
) -> None:
    """Life with somebody else hangs on neither the price nor the chance."""
    calendar = replace(calendar, replaced=True)
    cheaper = futures(replace(stake, gain=stake.gain - given), replace(calendar, retention=granted))
    listed = futures(stake, replace(calendar, retention=refused))
    found = grant_seller(given, stake, calendar, granted=granted, refused=refused)
    slack = 1e-11 * size(cheaper, listed)
    assert found == pytest.approx(cheaper.keep - listed.keep, rel=1e-9, abs=slack)


@given(STAKES, CALENDARS, ASKS, SHARE, SHARE, st.floats(1e-6, 1e6))
def test_money_has_no_unit(
    stake: Stake, calendar: Calendar, given: float, granted: float, refused: float, factor: float
) -> None:
    large = scaled(stake, factor)
    slack = 1e-11 * size(futures(stake, calendar)) * 10 + 1e-11 * given * calendar.years
    for answer in (grant_seller, grant_buyer):
        one = answer(given, stake, calendar, granted=granted, refused=refused)
        many = answer(given * factor, large, calendar, granted=granted, refused=refused)
        assert many / factor == pytest.approx(one, rel=1e-9, abs=slack)
    value = ask_value(given * factor, large, calendar)
    assert value == pytest.approx(ask_value(given, stake, calendar) * factor, rel=1e-9)


@given(st.integers(1, 60), SHARE, LATER, st.floats(1e-6, 1e6))
def test_a_chance_has_no_currency(
    percent: int, refused: float, later: float | None, factor: float
) -> None:
    """In millions or in cents, the discount is earned back from the same chance."""
    calendar = replace(SHARED, retention=refused)
    given = percent / 200 * PRICE
    one = retention_to_earn_back(given, SELLER, calendar, later)
    many = retention_to_earn_back(given * factor, scaled(SELLER, factor), calendar, later)
    assert one.reason == many.reason
    assert (many.retention or 0) == pytest.approx(one.retention or 0, rel=1e-9)
    assert many.shortfall / factor == pytest.approx(one.shortfall, rel=1e-9, abs=1e-6)


def test_a_later_chance_counts_until_the_search_reaches_it() -> None:
    """From there on the chance looked at holds for every year, and COLR has no jump."""
    colr = at_price(SELLER, 0.0, SHARED, later=0.9)
    assert colr(0.9 - 1e-12) == pytest.approx(colr(0.9 + 1e-12), rel=1e-9)
    assert colr(0.95) == pytest.approx(futures(SELLER, replace(SHARED, retention=0.95)).colr)
    assert colr(0.8) == pytest.approx(437_753.279438, abs=5e-7)
