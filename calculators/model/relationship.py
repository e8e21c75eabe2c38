"""One party's two futures over the same calendar: going on together, and life with somebody else.

COLR, the cost of losing the relationship, is the difference between the two. It is built from
one yearly ledger, so that the table a reader sees is the sum itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from calculators.model.discounting import discount, endings, survival, working_share


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """What both parties share: how long, how likely, and when in the year money moves."""

    years: int
    retention: float  # chance of another year, 0 to 1
    growth: float  # of all flows, a year (0.02)
    timing: float  # 0 start of the year, 0.5 middle, 1 end
    replaced: bool  # when it ends by itself: True, each carries on with somebody else


@dataclass(frozen=True, kw_only=True)
class Stake:
    """What one party gains inside and outside the relationship; money a year unless said."""

    gain: float  # x: better than no deal at all, with the other party
    alternative: float  # y: the same from the next-best use or supplier
    gap_months: float  # until the alternative earns
    replacement_cost: float  # one-off
    fallout: float  # one-off, only if it ends badly
    rate: float  # discount rate a year (0.1)


@dataclass(frozen=True, kw_only=True)
class Year:
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
    alive = survival(calendar.retention, calendar.years)
    ended = endings(alive)
    ledger = tuple(_year(stake, calendar, alive, ended, year) for year in range(calendar.years))
    weights = [row.discount * row.alive for row in ledger]
    if calendar.replaced:
        # A natural end brings the same wait and the same one-off cost later: only what is
        # brought forward is lost by ending now.
        missed = (
            row.discount * (1 - working_share(stake.gap_months, year) - _late(stake, ended, year))
            for year, row in enumerate(ledger)
        )
        forward = 1 - fsum(chance * discount(stake.rate, year) for year, chance in enumerate(ended))
    else:
        missed = (
            weight * (1 - working_share(stake.gap_months, year))
            for year, weight in enumerate(weights)
        )
        forward = 1.0
    annuity = fsum(weights)
    return Futures(
        ledger=ledger,
        annuity=annuity,
        keep=_total((row.together, row.afterwards, row.later_switch) for row in ledger),
        batr=_total((row.apart, row.parting) for row in ledger),
        better_together=(stake.gain - stake.alternative) * annuity,
        waiting=stake.alternative * fsum(missed),
        switching=stake.replacement_cost * forward,
        fallout=float(stake.fallout),
    )


def _year(
    stake: Stake,
    calendar: Calendar,
    alive: tuple[float, ...],
    ended: tuple[float, ...],
    year: int,
) -> Year:
    worth = discount(stake.rate, year + calendar.timing) * (1 + calendar.growth) ** year
    elsewhere = stake.alternative * worth
    replaced = calendar.replaced
    earning = working_share(stake.gap_months, year)
    switch = stake.replacement_cost * ended[year] * discount(stake.rate, year)
    return Year(
        number=year + 1,
        alive=alive[year],
        discount=worth,
        together=worth * alive[year] * stake.gain,
        afterwards=elsewhere * _replaced(stake, ended, year) if replaced else 0.0,
        later_switch=-switch if replaced and switch else 0.0,
        apart=elsewhere * earning * (1.0 if replaced else alive[year]),
        parting=-(stake.replacement_cost + stake.fallout) if year == 0 else 0.0,
    )


def _replaced(stake: Stake, ended: tuple[float, ...], year: int) -> float:
    """The chance that a replacement earns in `year`, after an end that came by itself."""
    return fsum(
        ended[end] * working_share(stake.gap_months, year - end) for end in range(1, year + 1)
    )


def _late(stake: Stake, ended: tuple[float, ...], year: int) -> float:
    """The wait that a natural end would have brought to `year` anyway, as a share of it."""
    return fsum(
        ended[end] * (1 - working_share(stake.gap_months, year - end)) for end in range(1, year + 1)
    )


def _total(rows: Iterable[tuple[float, ...]]) -> float:
    return fsum(amount for row in rows for amount in row)
