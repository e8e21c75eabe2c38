"""Many deals that only the concession tells apart: the same as going through each of them."""

from collections.abc import Sequence
from itertools import accumulate
from math import fsum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.model import dealing, steady
from calculators.model.dealing import PATTERNS, Side

MONEY = st.integers(-(10**8), 10**8).map(lambda cents: cents / 100)
PRICE = st.integers(0, 10**8).map(lambda cents: cents / 100)
SHARE = st.integers(0, 1000).map(lambda one: one / 1000) | st.floats(0, 1)
SIDE = st.builds(Side, MONEY, MONEY, MONEY)
HOW = st.fixed_dictionaries(
    {
        "pattern": st.sampled_from([*PATTERNS]),
        "first": SHARE,
        "deals": st.integers(1, 1000) | st.integers(1, 12),
        "persistence": SHARE,
        "step": st.integers(0, 100).map(lambda one: one / 2000) | st.floats(0, 1),
        "limit": SHARE,
    }
)


def near(expected: float, terms: float) -> Any:
    """`expected`, to 1e-12 of the sum of the absolute terms."""
    return pytest.approx(expected, rel=0, abs=1e-12 * terms)


def loop(how: dict[str, Any]) -> tuple[float, ...]:
    return dealing.concessions(**how)


@given(HOW)
def test_stretches_give_away_what_the_list_does(how: dict[str, Any]) -> None:
    parts = steady.stretches(**how)
    assert sum(part.number for part in parts) == how["deals"]
    listed = [part.share(place) for part in parts for place in range(part.number)]
    assert listed == pytest.approx(loop(how), rel=1e-12, abs=1e-15)
    assert steady.given_away(parts) == near(fsum(loop(how)), fsum(map(abs, listed)))


@given(st.floats(0, 1) | st.floats(0.999, 1), st.integers(1, 1000))
def test_rising_sums_are_those_of_their_terms(ratio: float, terms: int) -> None:
    plain, weighed = steady.rising(ratio, terms)
    assert plain == pytest.approx(fsum(ratio**one for one in range(terms)), rel=1e-12)
    assert weighed == pytest.approx(fsum(one * ratio**one for one in range(terms)), rel=1e-12)


def test_how_many_deals_are_likely() -> None:
    assert steady.rising(0.9**0.25, 100)[0] == pytest.approx(35.7055373154111)
    assert steady.rising(1, 100)[0] == 100
    assert steady.rising(0, 100)[0] == 1


@given(HOW, PRICE, MONEY, SIDE, st.sampled_from([1, -1]), st.floats(0, 1) | st.floats(0.9, 1))
def test_every_sum_is_that_of_the_single_deals(
    how: dict[str, Any], price: float, before: float, side: Side, sign: int, weight: float
) -> None:
    path = steady.Path(price, steady.stretches(**how), before, side, sign)
    paid = dealing.prices(price, loop(how))
    beside = (before, side.other_benefit, -side.haggling_cost, -side.alternative)
    each = [dealing.settled((sign * one, *beside)) for one in paid]
    size = fsum((price, *map(abs, beside)))
    deals = how["deals"]
    assert path.at(1) == each[0]
    assert path.at(deals) == near(each[-1], size)
    assert path.total(deals) == near(fsum(each), size * deals)
    weights = [weight**place for place in range(deals)]
    weighed = fsum(map(float.__mul__, each, weights))
    assert path.weighed(weight) == near(weighed, size * fsum(weights))
    assert steady.revenue(price, steady.stretches(**how)) == near(fsum(paid), fsum(paid))
    running = dealing.running_totals(each)
    assert path.worst() == near(min(running), size * deals)
    _same_deal(path.first_losing(), dealing.first_losing(each), each, size)
    _same_deal(path.recovery(), dealing.recovery(running), running, size * deals)


def _same_deal(
    found: int | None, expected: int | None, values: Sequence[float], size: float
) -> None:
    """The same deal; where all deals between the two are at nil but for last bits, either."""
    if found == expected:
        return
    ends = sorted(len(values) + 1 if one is None else one for one in (found, expected))
    between = values[max(0, ends[0] - 2) : ends[1] - 1]
    assert min(map(abs, between)) <= 1e-12 * size, (found, expected)
    assert max(map(abs, values[ends[0] - 1 : ends[1] - 1])) <= 1e-9 * size, (found, expected)


def test_a_running_total_is_no_more_than_adding_up() -> None:
    path = steady.Path(100, steady.stretches("ratchet", 0.1, 5, persistence=0, step=0.1, limit=0.3),
                       -70, Side(0, 0, 0), 1)  # fmt: skip
    assert [path.at(deal) for deal in range(1, 6)] == pytest.approx([20, 10, 0, 0, 0])
    assert [path.total(deal) for deal in range(1, 6)] == pytest.approx(
        [*accumulate([20, 10, 0, 0, 0])]
    )
    assert path.first_losing() is None


def test_a_step_too_small_to_see_is_none() -> None:
    (part,) = steady.stretches("ratchet", 0.1, 9, persistence=0, step=5e-324, limit=0.3)
    assert part.number == 9
    assert part.share(8) == 0.1
