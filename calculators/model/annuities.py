"""What 1 a year is worth today: while two are together, and from then on with somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from math import fsum
from operator import mul

from calculators.model.discounting import discounts, endings, survival, working_share
from calculators.model.retention import Renewals, Stayers

NEAR = 0.05  # a ratio nearer to 1 than this would cost the quotient of a series its last digits

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
    renewals: Renewals | Stayers | None = (
        None  # stands in for retention, where that differs by account
    )

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

    def worth(self, rate: float) -> list[float]:
        """What 1 in the first year, grown to each year, is worth today."""
        grown = map(pow, repeat(1 + self.growth), range(self.years))
        return [*map(mul, discounts(rate, self.timing, self.years), grown)]


@dataclass(slots=True)
class Annuities:
    """What 1 a year is worth today, at one party's rate and wait; `once` is 1 at a natural end."""

    together: float
    waiting: float  # had it ended now: while nothing has taken the place yet
    elsewhere: float  # had it ended now: with somebody else
    later_waiting: float  # the same two once it has ended by itself; nothing if the need is gone
    later_elsewhere: float
    once: float


def annuities(rate: float, gap_months: float, calendar: Calendar) -> Annuities:
    """`rate` is a year's (0.1), `gap_months` the wait until somebody else takes the place.

    Source: MATHEMATICS, G.1; the sums over the years, or what geometric series make of them.
    """
    if calendar.renewals is None and gap_months <= 12:
        return _steady(rate, gap_months / 12, calendar)
    return _year_by_year(rate, gap_months, calendar)


def geometric(ratio: float, terms: int) -> float:
    """1 + ratio + ratio² + …, for a ratio that is not negative."""
    apart = 1 - ratio
    if not -NEAR < apart < NEAR:
        return (1 - ratio**terms) / apart
    total = 0.0
    for _ in range(terms):
        total = total * ratio + 1
    return total


def _steady(rate: float, wait: float, calendar: Calendar) -> Annuities:
    """Where a year is like the one before it, and each wait, in years, is over within one.

    Ranges ask for this some ten thousand times, so it goes through no year by itself.
    """
    stays, years = calendar.retention, calendar.years
    discounted = 1 / (1 + rate)
    first = discounted**calendar.timing
    yearly = discounted * (1 + calendar.growth)
    later = yearly * geometric(yearly * stays, years - 1)  # what follows each year together
    together = first * (1 + stays * later)
    waiting = first * wait
    if not calendar.replaced:
        return Annuities(together, waiting, together - waiting, 0.0, 0.0, 0.0)
    total = first * geometric(yearly, years)
    leaves = 1 - stays
    # Only those who parted in the same year are waiting, and all the others have found.
    later_waiting = wait * leaves * first * later
    return Annuities(
        together,
        waiting,
        total - waiting,
        later_waiting,
        total - together - later_waiting,
        leaves * discounted * geometric(discounted * stays, years - 1),
    )


def _year_by_year(rate: float, gap_months: float, calendar: Calendar) -> Annuities:
    worth, alive = calendar.worth(rate), calendar.alive
    together = fsum(map(mul, worth, alive))
    needed = fsum(worth) if calendar.replaced else together
    earning = [working_share(gap_months, year) for year in range(calendar.years)]
    elsewhere = fsum(map(mul, in_need(worth, calendar), earning))
    late, found = afterwards(earning, calendar)
    starts = discounts(rate, 0, calendar.years)
    return Annuities(
        together,
        needed - elsewhere,
        elsewhere,
        fsum(map(mul, worth, late)),
        fsum(map(mul, worth, found)),
        fsum(map(mul, starts, calendar.ended)),
    )


def in_need(worth: Sequence[float], calendar: Calendar) -> Sequence[float]:
    """What 1 in a year is worth today, if there is a need in it."""
    return worth if calendar.replaced else [*map(mul, worth, calendar.alive)]


def afterwards(earning: Sequence[float], calendar: Calendar) -> tuple[list[float], list[float]]:
    """After a natural end, year by year: the share still spent waiting, and the share earned in."""
    years, ended = calendar.years, calendar.ended
    waiting = [1 - share for share in earning if share < 1]  # the years of the wait, and no others
    # Ended this year, the year before, the year before that, …
    before = [ended[year:0:-1] for year in range(years)]
    return (
        [fsum(map(mul, waiting, over)) for over in before],
        [fsum(map(mul, earning, over)) for over in before],
    )
