"""One party's two futures over the same calendar: going on together, and life with somebody else.

COLR, the cost of losing the relationship, is the difference between the two. It is built from
one yearly ledger, so that the table a reader sees is the sum itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import fsum
from operator import mul
from typing import NamedTuple

from calculators.model.discounting import discount, endings, survival, working_share
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

    @cached_property
    def needed(self) -> tuple[float, ...]:
        """The chance that there is a need in each year, were they to part now."""
        return (1.0,) * self.years if self.replaced else self.alive


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


@dataclass(frozen=True, kw_only=True)
class Futures:
    """Both futures of one party, and where their difference comes from; money as worth today."""

    ledger: tuple[Year, ...]
    annuity: float  # what 1 a year, while together, is worth today
    keep: float
    batr: float
    better_together: float
    waiting: float
    switching: float
    fallout: float

    @property
    def colr(self) -> float:
        return self.keep - self.batr


def futures(stake: Stake, calendar: Calendar) -> Futures:
    """Compare going on with parting now, year by year.

    Source: MATHEMATICS, G.1 (replace and need_ends). The four parts add up to `colr`.
    """
    # A book of accounts comes here twice for every row: each series is worked out once, and those
    # of the calendar once for both parties.
    years = range(calendar.years)
    alive, ended, needed = calendar.alive, calendar.ended, calendar.needed
    growth = 1 + calendar.growth
    worth = [discount(stake.rate, year + calendar.timing) * growth**year for year in years]
    at_start = [discount(stake.rate, year) for year in years]
    weights = [*map(mul, worth, alive)]
    earning = [working_share(stake.gap_months, year) for year in years]
    idle = [1 - share for share in earning]
    waiting = [share for share in idle if share]  # the years of the wait, and no others

    ledger = []
    missed = []
    for year in years:
        before = ended[year:0:-1]  # ended this year, the year before, the year before that, …
        elsewhere = stake.alternative * worth[year]
        switch = stake.replacement_cost * ended[year] * at_start[year]
        ledger.append(
            Year(
                year + 1,
                alive[year],
                worth[year],
                weights[year] * stake.gain,
                elsewhere * fsum(map(mul, earning, before)),
                -switch if switch else 0.0,
                elsewhere * earning[year] * needed[year],
                0.0 if year else -(stake.replacement_cost + stake.fallout),
            )
        )
        # A natural end brings the same wait and the same one-off cost later: only what is
        # brought forward is lost by ending now.
        late = fsum(map(mul, waiting, before))
        missed.append(worth[year] * needed[year] * (idle[year] - late))
    annuity = fsum(weights)
    _, _, _, together, afterwards, later_switch, apart, parting = zip(*ledger, strict=True)
    return Futures(
        ledger=tuple(ledger),
        annuity=annuity,
        keep=fsum(chain(together, afterwards, later_switch)),
        batr=fsum(chain(apart, parting)),
        better_together=(stake.gain - stake.alternative) * annuity,
        waiting=stake.alternative * fsum(missed),
        switching=stake.replacement_cost * (1 - fsum(map(mul, ended, at_start))),
        fallout=float(stake.fallout),
    )
