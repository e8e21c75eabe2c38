"""One party's two futures over the same calendar: going on together, and life with somebody else.

COLR, the cost of losing the relationship, is the difference between the two. The yearly ledger is
the same sum, term by term.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import count
from math import fsum
from operator import mul
from typing import NamedTuple

from calculators.model.annuities import Annuities, Calendar, afterwards, annuities, in_need
from calculators.model.discounting import discounts, working_share


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


@dataclass
class Futures:
    """Both futures of one party, and where their difference comes from; money as worth today.

    Source: MATHEMATICS, G.1 (replace and need_ends). The four parts add up to `colr`.
    """

    stake: Stake
    calendar: Calendar
    annuities: Annuities

    @property
    def annuity(self) -> float:
        """What 1 a year, while together, is worth today."""
        return self.annuities.together

    @property
    def keep(self) -> float:
        """What going on is worth."""
        return _going_on(self.stake.gain, self.stake, self.annuities)

    @property
    def batr(self) -> float:
        """What the best life without each other is worth, with somebody else."""
        stake = self.stake
        once = stake.replacement_cost + stake.fallout
        return stake.alternative * self.annuities.elsewhere - once

    @property
    def better_together(self) -> float:
        return (self.stake.gain - self.stake.alternative) * self.annuities.together

    # A natural end brings the same wait and the same one-off cost later: only what is brought
    # forward is lost by ending now.

    @property
    def waiting(self) -> float:
        each = self.annuities
        return self.stake.alternative * (each.waiting - each.later_waiting)

    @property
    def switching(self) -> float:
        return self.stake.replacement_cost * (1 - self.annuities.once)

    @property
    def fallout(self) -> float:
        return float(self.stake.fallout)

    @property
    def colr(self) -> float:
        """Going on less BATR, from its parts: nothing is rounded away where the two are alike."""
        return fsum((self.better_together, self.waiting, self.switching, self.fallout))

    def turned(self, gain: float, calendar: Calendar) -> float:
        """What going on is worth with another gain and other chances of it, all else the same."""
        stake = self.stake
        return _going_on(gain, stake, annuities(stake.rate, stake.gap_months, calendar))

    @cached_property
    def ledger(self) -> tuple[Year, ...]:
        stake, calendar = self.stake, self.calendar
        worth, once = calendar.worth(stake.rate), stake.replacement_cost
        earning = [working_share(stake.gap_months, year) for year in range(calendar.years)]
        _, found = afterwards(earning, calendar)
        starts = discounts(stake.rate, 0, calendar.years)
        columns = (
            calendar.alive,
            worth,
            [one * still * stake.gain for one, still in zip(worth, calendar.alive, strict=True)],
            [stake.alternative * one * share for one, share in zip(worth, found, strict=True)],
            [-once * over * one for over, one in zip(calendar.ended, starts, strict=True)],
            [stake.alternative * one for one in map(mul, in_need(worth, calendar), earning)],
            [-(once + stake.fallout), *(0.0,) * (calendar.years - 1)],
        )
        return tuple(Year(*row) for row in zip(count(1), *columns, strict=False))


def futures(stake: Stake, calendar: Calendar) -> Futures:
    """Compare going on with parting now."""
    return Futures(stake, calendar, annuities(stake.rate, stake.gap_months, calendar))


def _going_on(gain: float, stake: Stake, each: Annuities) -> float:
    """What going on is worth: together, and after a natural end with somebody else."""
    later = stake.alternative * each.later_elsewhere
    return fsum((gain * each.together, later, -stake.replacement_cost * each.once))
