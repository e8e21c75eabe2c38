"""One deal, many times over: the patterns, the ledger, and what is read off it."""

from itertools import accumulate
from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.model import dealing
from calculators.model.dealing import Side

SELLER, BUYER = Side(7_500, 0, 37_500), Side(3_750, 0, 22_500)
AMOUNTS = st.lists(
    st.integers(-(10**9), 10**9).map(lambda cents: cents / 100), min_size=1, max_size=80
)


def given_away(pattern: str, first: float = 0.08, deals: int = 6) -> list[float]:
    shares = dealing.concessions(pattern, first, deals, persistence=0.5, step=0.01, limit=0.1)
    return [round(share, 9) for share in shares]


def test_each_pattern_goes_on_in_its_own_way() -> None:
    assert given_away("always") == [0.08] * 6
    assert given_away("one_off") == [0.08, 0, 0, 0, 0, 0]
    assert given_away("precedent") == [0.08, 0.04, 0.02, 0.01, 0.005, 0.0025]
    assert given_away("ratchet") == [0.08, 0.09, 0.1, 0.1, 0.1, 0.1]


def test_a_precedent_that_nobody_remembers_is_given_once() -> None:
    """0 to the power of 0 is 1 here: the first deal has its concession."""
    shares = dealing.concessions("precedent", 0.08, 3, persistence=0, step=0, limit=1)
    assert shares == (0.08, 0, 0)


def test_the_ledger_has_both_sides_and_what_has_come_together() -> None:
    rows = dealing.ledger((115_000, 105_000), (75_000,) * 2, (160_000,) * 2, SELLER, BUYER)
    assert [(one.deal, one.price) for one in rows] == [(1, 115_000), (2, 105_000)]
    assert [one.seller_surplus for one in rows] == [10_000, 0]
    assert [one.buyer_surplus for one in rows] == [26_250, 36_250]
    assert [one.seller_running for one in rows] == [10_000, 10_000]
    assert [one.buyer_running for one in rows] == [26_250, 62_500]


def test_the_last_bits_of_floats_are_neither_gain_nor_loss() -> None:
    """At the sixteenth per cent of the ratchet the seller breaks even, and does not lose."""
    shares = dealing.concessions("ratchet", 0.08, 18, persistence=0, step=0.005, limit=0.3)
    prices = dealing.prices(125_000, shares)
    rows = dealing.ledger(prices, (75_000,) * 18, (160_000,) * 18, SELLER, BUYER)
    assert rows[16].seller_surplus == 0
    assert dealing.first_losing([one.seller_surplus for one in rows]) == 18
    assert dealing.settled((0.1, 0.2, -0.3)) == 0
    assert dealing.settled((0.1, 0.2, -0.299)) == pytest.approx(0.001)


@given(AMOUNTS)
def test_running_totals_are_those_of_adding_each_anew(amounts: list[float]) -> None:
    found = dealing.running_totals(amounts)
    assert len(found) == len(amounts)
    for deal, total in enumerate(found, 1):
        assert total == pytest.approx(fsum(amounts[:deal]), rel=1e-14, abs=1e-9)
    assert found[-1] == fsum(amounts)
    assert found == pytest.approx(tuple(accumulate(amounts)), rel=1e-9, abs=1e-6)


@pytest.mark.parametrize(
    ("running", "deal"),
    [
        ((5, 10), 1), ((-1, 2, 3), 2), ((-1, 0, 3), 3), ((1, -1, 1), 3), ((1, 0), None),
        ((-1,), None), ((0, 0), None), ((2,), 1),
    ],
)  # fmt: skip
def test_an_early_loss_is_earned_back_for_good(running: tuple[float, ...], deal: int) -> None:
    assert dealing.recovery(running) == deal


@pytest.mark.parametrize(
    ("surpluses", "deal"), [((1, 2), None), ((1, -2, 3), 2), ((-1, 2), 1), ((0, 0), None)]
)
def test_the_first_deal_that_would_be_better_elsewhere(
    surpluses: tuple[float, ...], deal: int | None
) -> None:
    assert dealing.first_losing(surpluses) == deal


def test_the_limits_and_the_even_split() -> None:
    floor = dealing.price_floor((70_000, 80_000), SELLER)
    ceiling = dealing.price_ceiling((150_000, 170_000), BUYER)
    assert (floor, ceiling) == (105_000, 141_250)
    assert dealing.even_price(floor, ceiling) == 123_125
    assert dealing.even_price(ceiling, floor) is None
    assert dealing.even_price(100.0, 100.0 - 1e-13) == pytest.approx(100)


def test_what_comes_later_is_worth_less_and_less_likely() -> None:
    found = dealing.present_value((100, 100), continuation=0.5, rate=0.21, deals_per_year=2)
    assert found == pytest.approx(100 + 100 * 0.5 / 1.1)
    assert dealing.present_value((3, 4), continuation=1, rate=0, deals_per_year=4) == 7


def test_waiting_and_unpaid_hours() -> None:
    assert dealing.payment_delay(2_200, rate=0.1, days=365) == pytest.approx(200)
    assert dealing.payment_delay(1_100, rate=0.1, days=0) == 0
    assert dealing.person_years(12, 100) == pytest.approx(2 / 3)


def test_costs_and_values_move_from_deal_to_deal() -> None:
    assert dealing.costs(100, 2, learnable=0.5, rate=0.8) == pytest.approx((100, 90))
    assert dealing.values(100, 3, -0.1) == pytest.approx((100, 90, 81))
