"""Stakes and calendars of all kinds, and how closely two sums of money must agree."""

from collections.abc import Iterable

import pytest
from hypothesis import strategies as st

from calculators.model.annuities import Calendar
from calculators.model.relationship import Futures, Stake

MONEY = st.integers(-1_000_000, 1_000_000).map(float)
COST = st.integers(0, 1_000_000).map(float)
SHARE = st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)
MONTHS = st.integers(0, 1200).map(lambda tenths: tenths / 10)
GROWTH = st.integers(-50, 40).map(lambda hundredths: hundredths / 100)

STAKES = st.builds(
    Stake,
    gain=MONEY, alternative=MONEY, gap_months=MONTHS, replacement_cost=COST, fallout=COST,
    rate=SHARE,
)  # fmt: skip
CALENDARS = st.builds(
    Calendar,
    years=st.integers(1, 50), retention=SHARE, growth=GROWTH,
    timing=st.sampled_from([0.0, 0.5, 1.0]), replaced=st.booleans(),
)  # fmt: skip

# The shared example.
SHARED = Calendar(years=10, retention=0.9, growth=0.0, timing=0.5, replaced=True)
SELLER = Stake(
    gain=230_000, alternative=150_000, gap_months=9, replacement_cost=60_000, fallout=40_000,
    rate=0.1,
)  # fmt: skip
BUYER = Stake(
    gain=155_000, alternative=90_000, gap_months=6, replacement_cost=80_000, fallout=20_000,
    rate=0.1,
)  # fmt: skip


def size(*all_futures: Futures) -> float:
    """The amount of money that moves in these futures, by which differences are judged."""
    return max(
        abs(amount)
        for found in all_futures
        for row in found.ledger
        for amount in (1.0, row.together, row.afterwards, row.later_switch, row.apart, row.parting)
    ) * len(all_futures[0].ledger)


def close(expected: float, *found: Futures) -> object:
    """`expected`, as nearly as floats can add up sums of this size."""
    return pytest.approx(expected, rel=1e-9, abs=1e-11 * size(*found))


def not_below(higher: float, lower: float, found: Iterable[Futures]) -> bool:
    """Whether `higher` is at least `lower`, but for the last digits of a float."""
    return higher >= lower - 1e-11 * size(*found)
