"""One party's two futures over the same calendar: going on together, and life with somebody else.

COLR, the cost of losing the relationship, is the difference between the two. The yearly ledger is
the same sum, term by term.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count, repeat
from math import fsum
from operator import mul
from typing import NamedTuple

from calculators.model.discounting import discounts, endings, survival, working_share
from calculators.model.retention import Renewals

# Nothing here is frozen: ranges make tens of thousands of these, and freezing would make each
# three times as dear.


@dataclass(kw_only=True)
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
    def grown(self) -> tuple[float, ...]:
        """What has become, by each year, of 1 a year in the first."""
        return tuple(map(pow, repeat(1 + self.growth), range(self.years)))

    @cached_property
    def ended(self) -> tuple[float, ...]:
        """The chance that it ends by itself at the start of each year, and each looks elsewhere."""
        return endings(self.alive) if self.replaced else (0.0,) * self.years


@dataclass(kw_only=True)
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

    A book of accounts does so twice for every row: so columns where they are needed, and sums of
    products where no row is wanted.
    """

    plain: list[float]  # what 1 in that year is worth today, if nothing grows
    worth: list[float]  # the same, grown
    total: float  # of `worth`
    back: float  # from when the money of a year moves, to the start of that year
    gap_months: float  # until a replacement earns
    wait: float | None  # the same as a share of the first year; None if it is longer than that

    @property
    def earning(self) -> list[float]:
        """The share of a year in which a replacement earns, from the parting on."""
        return [working_share(self.gap_months, year) for year in range(len(self.worth))]


class _Ended(NamedTuple):
    """What is worth how much today, once it has ended by itself."""

    waiting: float  # 1 a year, while nothing has taken the place yet
    earning: float  # 1 a year, with somebody else
    once: float  # 1, at the end


@dataclass(kw_only=True)
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
        annuity = fsum(map(mul, self.years.worth, calendar.alive))
        return _going_on(gain, self.stake, annuity, _ended(self.years, calendar, annuity))

    @cached_property  # a reader's answer shows it; ranges ask for the sums alone
    def ledger(self) -> tuple[Year, ...]:
        stake, calendar, on = self.stake, self.calendar, self.years
        earning, once = on.earning, stake.replacement_cost
        _, found = _elsewhere(earning, calendar)
        starts = discounts(stake.rate, 0, calendar.years)
        columns = (
            calendar.alive,
            on.worth,
            [one * still * stake.gain for one, still in zip(on.worth, calendar.alive, strict=True)],
            [stake.alternative * one * share for one, share in zip(on.worth, found, strict=True)],
            [-once * over * one for over, one in zip(calendar.ended, starts, strict=True)],
            [stake.alternative * one for one in map(mul, _in_need(calendar, on), earning)],
            [-(once + stake.fallout), *(0.0,) * (calendar.years - 1)],
        )
        return tuple(Year(*row) for row in zip(count(1), *columns, strict=False))


def futures(stake: Stake, calendar: Calendar) -> Futures:
    """Compare going on with parting now, year by year.

    Source: MATHEMATICS, G.1 (replace and need_ends). The four parts add up to `colr`.
    """
    on = _years(stake, calendar)
    annuity = fsum(map(mul, on.worth, calendar.alive))
    ended = _ended(on, calendar, annuity)
    waiting, earning = _parted(on, calendar, annuity)
    once, alternative = stake.replacement_cost, stake.alternative
    return Futures(
        stake=stake,
        calendar=calendar,
        years=on,
        annuity=annuity,
        keep=_going_on(stake.gain, stake, annuity, ended),
        batr=alternative * earning - (once + stake.fallout),
        better_together=(stake.gain - alternative) * annuity,
        # A natural end brings the same wait and the same one-off cost later: only what is brought
        # forward is lost by ending now.
        waiting=alternative * (waiting - ended.waiting),
        switching=once * (1 - ended.once),
        fallout=float(stake.fallout),
    )


def _years(stake: Stake, calendar: Calendar) -> _Years:
    plain = discounts(stake.rate, calendar.timing, calendar.years)
    worth = [*map(mul, plain, calendar.grown)] if calendar.growth else plain
    back = (1 + stake.rate) ** calendar.timing
    gap = stake.gap_months
    return _Years(plain, worth, fsum(worth), back, gap, gap / 12 if gap <= 12 else None)


def _going_on(gain: float, stake: Stake, annuity: float, ended: _Ended) -> float:
    """What going on is worth."""
    return fsum(
        (gain * annuity, stake.alternative * ended.earning, -stake.replacement_cost * ended.once)
    )


def _parted(on: _Years, calendar: Calendar, annuity: float) -> tuple[float, float]:
    """What 1 a year is worth today, had it ended now: while waiting, and with somebody else."""
    needed = on.total if calendar.replaced else annuity
    if on.wait is None:
        earning = fsum(map(mul, _in_need(calendar, on), on.earning))
        return needed - earning, earning
    waiting = on.wait * on.worth[0]  # the usual wait is over within a year
    return waiting, needed - waiting


def _ended(on: _Years, calendar: Calendar, annuity: float) -> _Ended:
    """What comes after a natural end; nothing where the need ends with it."""
    if not calendar.replaced:
        return _Ended(0.0, 0.0, 0.0)
    once = on.back * fsum(map(mul, on.plain, calendar.ended))
    if on.wait is None:
        late, found = _elsewhere(on.earning, calendar)
        return _Ended(fsum(map(mul, on.worth, late)), fsum(map(mul, on.worth, found)), once)
    # Then only those who parted in the same year are waiting, and all the others have found.
    waiting = on.wait * fsum(map(mul, on.worth, calendar.ended))
    return _Ended(waiting, fsum((on.total, -annuity, -waiting)), once)


def _in_need(calendar: Calendar, on: _Years) -> list[float]:
    """What 1 in a year is worth today, if there is a need in it."""
    return on.worth if calendar.replaced else [*map(mul, on.worth, calendar.alive)]


def _elsewhere(earning: Sequence[float], calendar: Calendar) -> tuple[list[float], list[float]]:
    """After a natural end, year by year: the share still spent waiting, and the share earned in."""
    years, ended = calendar.years, calendar.ended
    waiting = [1 - share for share in earning if share < 1]  # the years of the wait, and no others
    # Ended this year, the year before, the year before that, …
    before = [ended[year:0:-1] for year in range(years)]
    return (
        [fsum(map(mul, waiting, over)) for over in before],
        [fsum(map(mul, earning, over)) for over in before],
    )
