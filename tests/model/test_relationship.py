"""The laws of going on and of parting, for stakes of all kinds."""

from dataclasses import replace
from math import fsum

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators.model.annuities import Calendar
from calculators.model.discounting import discount, working_share
from calculators.model.relationship import Stake, futures
from tests.model.stakes import CALENDARS, COST, MONEY, SHARE, STAKES, close, not_below

SHARED = Calendar(years=10, retention=0.9, growth=0.0, timing=0.5, replaced=True)
SELLER = Stake(
    gain=230_000, alternative=150_000, gap_months=9, replacement_cost=60_000, fallout=40_000,
    rate=0.1,
)  # fmt: skip


@given(STAKES, CALENDARS)
def test_the_four_parts_add_up_to_the_loss(stake: Stake, calendar: Calendar) -> None:
    """And so do going on less BATR, and the differences of all rows of the ledger."""
    found = futures(stake, calendar)
    parts = (found.better_together, found.waiting, found.switching, found.fallout)
    assert found.colr == close(fsum(parts), found)
    assert found.colr == close(fsum(row.keep - row.lose for row in found.ledger), found)
    assert found.keep == close(fsum(row.keep for row in found.ledger), found)
    assert found.batr == close(fsum(row.lose for row in found.ledger), found)


@given(STAKES, CALENDARS, MONEY, SHARE)
def test_what_going_on_at_arms_length_is_worth_needs_no_second_ledger(
    stake: Stake, calendar: Calendar, gain: float, retention: float
) -> None:
    distant = replace(calendar, retention=retention)
    alone = futures(replace(stake, gain=gain), distant)
    assert futures(stake, calendar).turned(gain, distant) == alone.keep


@given(STAKES, CALENDARS)
def test_after_a_natural_end_each_earns_elsewhere_once_the_wait_is_over(
    stake: Stake, calendar: Calendar
) -> None:
    """Σ over every year in which it may have ended, whether the wait is short or long."""
    found = futures(stake, calendar)
    for year, row in enumerate(found.ledger):
        share = fsum(
            calendar.ended[end] * working_share(stake.gap_months, year - end)
            for end in range(1, year + 1)
        )
        assert row.afterwards == close(stake.alternative * row.discount * share, found)


@given(STAKES, CALENDARS, st.integers(2, 1000))
def test_the_currency_does_not_matter(stake: Stake, calendar: Calendar, factor: int) -> None:
    """A thousand times the money is a thousand times the loss."""
    scaled = replace(
        stake,
        gain=stake.gain * factor,
        alternative=stake.alternative * factor,
        replacement_cost=stake.replacement_cost * factor,
        fallout=stake.fallout * factor,
    )
    found = futures(scaled, calendar)
    assert found.colr == close(futures(stake, calendar).colr * factor, found)


@given(STAKES, CALENDARS, MONEY)
def test_more_gain_counts_with_the_annuity(stake: Stake, calendar: Calendar, more: float) -> None:
    """The loss is a straight line in the yearly gain; its slope is the annuity."""
    before = futures(stake, calendar)
    after = futures(replace(stake, gain=stake.gain + more), calendar)
    assert after.annuity == before.annuity
    assert after.colr == close(before.colr + more * before.annuity, before, after)


@given(STAKES, CALENDARS, st.sampled_from([0.0, 0.5]))
def test_money_half_a_year_later_is_worth_half_a_year_less(
    stake: Stake, calendar: Calendar, timing: float
) -> None:
    """Where no one-off cost falls at the start of a year."""
    stake = replace(stake, replacement_cost=0, fallout=0)
    early = futures(stake, replace(calendar, timing=timing))
    late = futures(stake, replace(calendar, timing=timing + 0.5))
    assert late.colr == close(early.colr * discount(stake.rate, 0.5), early)


@given(STAKES, CALENDARS, st.data())
def test_the_loss_grows_with_what_it_is_made_of(
    stake: Stake, calendar: Calendar, data: st.DataObject
) -> None:
    """A larger gain, a dearer switch and more fallout never make it smaller."""
    name = data.draw(st.sampled_from(["gain", "replacement_cost", "fallout"]))
    more = getattr(stake, name) + data.draw(COST)
    before, after = futures(stake, calendar), futures(replace(stake, **{name: more}), calendar)
    assert not_below(after.colr, before.colr, (before, after))


@given(STAKES, CALENDARS, COST, st.integers(0, 120))
def test_a_longer_wait_never_makes_it_smaller(
    stake: Stake, calendar: Calendar, alternative: float, longer: int
) -> None:
    """Where the alternative earns, and growth is not above the discount rate."""
    assume(calendar.growth <= stake.rate)
    stake = replace(stake, alternative=alternative)
    before = futures(stake, calendar)
    after = futures(replace(stake, gap_months=stake.gap_months + longer), calendar)
    assert not_below(after.colr, before.colr, (before, after))


@given(STAKES, CALENDARS, COST, COST)
def test_a_better_alternative_never_makes_it_larger(
    stake: Stake, calendar: Calendar, alternative: float, more: float
) -> None:
    """Where the alternative earns, and growth is not above the discount rate."""
    assume(calendar.growth <= stake.rate)
    before = futures(replace(stake, alternative=alternative), calendar)
    after = futures(replace(stake, alternative=alternative + more), calendar)
    assert not_below(before.colr, after.colr, (before, after))


@given(STAKES, CALENDARS, COST, COST, SHARE)
def test_a_safer_relationship_is_a_larger_loss(
    stake: Stake, calendar: Calendar, alternative: float, better: float, retention: float
) -> None:
    """Where being together is at least as good, and growth is not above the discount rate."""
    assume(calendar.growth <= stake.rate)
    stake = replace(stake, alternative=alternative, gain=alternative + better)
    risky, safe = sorted((retention, calendar.retention))
    before = futures(stake, replace(calendar, retention=risky))
    after = futures(stake, replace(calendar, retention=safe))
    assert not_below(after.colr, before.colr, (before, after))


@given(STAKES, CALENDARS, COST)
def test_a_need_that_ends_makes_parting_now_no_cheaper(
    stake: Stake, calendar: Calendar, alternative: float
) -> None:
    """Nothing that would have come later anyway is then taken off."""
    stake = replace(stake, alternative=alternative)
    replaced = futures(stake, replace(calendar, replaced=True))
    ends = futures(stake, replace(calendar, replaced=False))
    assert not_below(ends.colr, replaced.colr, (ends, replaced))


@given(STAKES, CALENDARS)
def test_a_perfect_substitute_makes_nothing_a_loss(stake: Stake, calendar: Calendar) -> None:
    same = replace(
        stake, alternative=stake.gain, gap_months=0, replacement_cost=0, fallout=0
    )  # fmt: skip
    found = futures(same, calendar)
    assert found.colr == close(0, found)


@given(STAKES, CALENDARS)
def test_without_an_alternative_all_of_it_is_lost(stake: Stake, calendar: Calendar) -> None:
    """The loss is then the whole worth of going on: the yearly gain times the annuity."""
    alone = replace(stake, alternative=0, gap_months=0, replacement_cost=0, fallout=0)
    found = futures(alone, calendar)
    assert found.batr == 0
    assert found.colr == close(stake.gain * found.annuity, found)


@pytest.mark.parametrize(
    ("alternative", "rates", "falls"),
    [(150_000, (0.0, 0.5), True), (230_000, (0.0, 0.5), False)],
    ids=["better together", "the same elsewhere"],
)
def test_a_higher_discount_rate_may_move_it_either_way(
    alternative: float, rates: tuple[float, float], falls: bool
) -> None:
    """Later gains count less, but so does the switch that would have come later anyway."""
    low, high = (
        futures(replace(SELLER, alternative=alternative, rate=rate), SHARED).colr for rate in rates
    )
    assert (high < low) is falls


@pytest.mark.parametrize(
    ("alternative", "falls"), [(150_000, False), (230_000, True)],
    ids=["better together", "the same elsewhere"],
)  # fmt: skip
def test_a_longer_view_may_move_it_either_way(alternative: float, falls: bool) -> None:
    """More years together, but also more years in which the switch would have come by itself."""
    stake = replace(SELLER, alternative=alternative)
    short, long = (futures(stake, replace(SHARED, years=years)).colr for years in (2, 30))
    assert (long < short) is falls
