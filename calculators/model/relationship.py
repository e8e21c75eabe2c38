"""One party's two futures over the same calendar: going on together, and life with somebody else.

COLR, the cost of losing the relationship, is the difference between the two. It is built from
one yearly ledger, so that the table a reader sees is the sum itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from math import fsum
from operator import mul
from typing import NamedTuple

from calculators.model.discounting import discounts, endings, survival, working_shares
from calculators.model.retention import Renewals


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """What both parties share: how long, how likely, and when in the year money moves."""

    years: int
    retention: float  # chance of another year, 0 to 1
    growth: float  # of all flows, a year (0.02)
    timing: float  # 0 start of the year, 0.5 middle, 1 end
    replaced: bool  # when it ends by itself: True, each carries on with somebody else
    renewals: Renewals | None = None  # stands in for retention, where that differs by account

    @cached_property
    def alive(self) -> tuple[float, ...]:
        """The chance of being together at the start of each year."""
        if self.renewals is not None:
            return self.renewals.survival(self.years)
        return survival(self.retention, self.years)

    @cached_property
    def ended(self) -> tuple[float, ...]:
        """The chance that it ends by itself at the start of each year, and each looks elsewhere."""
        return endings(self.alive) if self.replaced else (0.0,) * self.years


@dataclass(frozen=True, kw_only=True)
class Stake:
    """What one party gains inside and outside the relationship; money a year unless said."""

    gain: float  # x: better than no deal at all, with the other party
    alternative: float  # y: the same from the next-best use or supplier
    gap_months: float  # until the alternative earns
    replacement_cost: float  # one-off
    fallout: float  # one-off, only if it ends badly
    rate: float  # discount rate a year (0.1)


class Year(NamedTuple):
    """A row of the ledger: money of that year, as worth today, weighted by how likely it is."""

    number: int
    alive: float
    discount: float
    together: float
    afterwards: float  # with somebody else, once it has ended by itself
    later_switch: float  # the one-off cost of that, negative
    apart: float  # with somebody else, had it ended now
    parting: float  # one-off cost and fallout of ending now, negative; year 1 only

    @property
    def keep(self) -> float:
        return fsum((self.together, self.afterwards, self.later_switch))

    @property
    def lose(self) -> float:
        return fsum((self.apart, self.parting))


class _Years(NamedTuple):
    """One party's years, in columns of one number a year; ranges ask for them thousands of times.

    A book of accounts does so twice for every row: so a column at a time, and sums of products
    where no row is wanted.
    """

    worth: list[float]  # what 1 in that year is worth today
    starts: list[float]  # the same at its start, without growth; empty where nothing falls due then
    earning: list[float]  # the share of a year in which a replacement earns, from the parting on


@dataclass(frozen=True, kw_only=True)
class Futures:
    """Both futures of one party, and where their difference comes from; money as worth today."""

    stake: Stake
    calendar: Calendar
    years: _Years
    annuity: float  # what 1 a year, while together, is worth today
    keep: float
    batr: float
    better_together: float
    waiting: float
    switching: float
    fallout: float

    @property
    def colr(self) -> float:
        """Going on less BATR, from its parts: nothing is rounded away where the two are alike."""
        return fsum((self.better_together, self.waiting, self.switching, self.fallout))

    def turned(self, gain: float, calendar: Calendar) -> float:
        """What going on is worth with another gain and other chances of it, all else the same."""
        _, found = _elsewhere(self.years.earning, calendar)
        return _going_on(gain, self.stake, calendar, self.years, found)[1]

    @cached_property  # a reader's answer shows it; ranges ask for the sums alone
    def ledger(self) -> tuple[Year, ...]:
        stake, calendar, on = self.stake, self.calendar, self.years
        once = stake.replacement_cost
        _, found = _elsewhere(on.earning, calendar)
        starts = on.starts or on.worth  # which then meets a cost of 0
        columns = (
            calendar.alive,
            on.worth,
            [one * still * stake.gain for one, still in zip(on.worth, calendar.alive, strict=True)],
            [stake.alternative * one * share for one, share in zip(on.worth, found, strict=True)],
            [-once * over * one for over, one in zip(calendar.ended, starts, strict=True)],
            [stake.alternative * one for one in map(mul, _in_need(calendar, on), on.earning)],
            [-(once + stake.fallout), *(0.0,) * (calendar.years - 1)],
        )
        return tuple(Year(*row) for row in zip(count(1), *columns, strict=False))


def going_on(stake: Stake, calendar: Calendar) -> float:
    """What going on is worth today: `keep` of both futures."""
    years = _years(stake, calendar)
    _, found = _elsewhere(years.earning, calendar)
    return _going_on(stake.gain, stake, calendar, years, found)[1]


def futures(stake: Stake, calendar: Calendar) -> Futures:
    """Compare going on with parting now, year by year.

    Source: MATHEMATICS, G.1 (replace and need_ends). The four parts add up to `colr`.
    """
    on = _years(stake, calendar)
    late, found = _elsewhere(on.earning, calendar)
    annuity, keep, later = _going_on(stake.gain, stake, calendar, on, found)
    once, alternative = stake.replacement_cost, stake.alternative
    in_need = _in_need(calendar, on)
    # A natural end brings the same wait and the same one-off cost later: only what is brought
    # forward is lost by ending now.
    missed = [
        one * (1 - share - wait) for one, share, wait in zip(in_need, on.earning, late, strict=True)
    ]
    return Futures(
        stake=stake,
        calendar=calendar,
        years=on,
        annuity=annuity,
        keep=keep,
        batr=alternative * fsum(map(mul, in_need, on.earning)) - (once + stake.fallout),
        better_together=(stake.gain - alternative) * annuity,
        waiting=alternative * fsum(missed),
        switching=once * (1 - later),
        fallout=float(stake.fallout),
    )


def _years(stake: Stake, calendar: Calendar) -> _Years:
    years = calendar.years
    worth = discounts(stake.rate, calendar.timing, years)
    if calendar.growth:
        worth = [one * (1 + calendar.growth) ** year for year, one in enumerate(worth)]
    starts = discounts(stake.rate, 0, years) if stake.replacement_cost else []
    return _Years(worth, starts, working_shares(stake.gap_months, years))


def _going_on(
    gain: float, stake: Stake, calendar: Calendar, on: _Years, found: Sequence[float]
) -> tuple[float, float, float]:
    """The annuity, what going on is worth, and the part of the one-off cost that comes later."""
    annuity = fsum(map(mul, on.worth, calendar.alive))
    elsewhere = fsum(map(mul, on.worth, found))
    later = fsum(map(mul, calendar.ended, on.starts))
    parts = (
        gain * annuity, stake.alternative * elsewhere, -stake.replacement_cost * later,
    )  # fmt: skip
    return annuity, fsum(parts), later


def _in_need(calendar: Calendar, on: _Years) -> list[float]:
    """What 1 in a year is worth today, if there is a need in it."""
    return on.worth if calendar.replaced else [*map(mul, on.worth, calendar.alive)]


def _elsewhere(earning: Sequence[float], calendar: Calendar) -> tuple[list[float], list[float]]:
    """After a natural end, year by year: the share still spent waiting, and the share earned in."""
    years, ended = calendar.years, calendar.ended
    if not calendar.replaced:
        return [0.0] * years, [0.0] * years
    waiting = [1 - share for share in earning if share < 1]  # the years of the wait, and no others
    if len(waiting) > 1:
        # Ended this year, the year before, the year before that, …
        before = [ended[year:0:-1] for year in range(years)]
        return (
            [fsum(map(mul, waiting, over)) for over in before],
            [fsum(map(mul, earning, over)) for over in before],
        )
    # The usual wait is over within a year: then only those of this year are waiting.
    first = waiting[0] if waiting else 0.0
    late = [first * over for over in ended]
    return late, [1 - still - one for still, one in zip(calendar.alive, late, strict=True)]
