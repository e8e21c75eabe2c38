"""What later money is worth today, and how likely it is that a relationship lives to see it."""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat
from operator import sub


def survival(retention: float, periods: int) -> tuple[float, ...]:
    """The chance of being together at the start of year 0, 1, …; the first is always 1.

    `retention` is the yearly chance of going on, 0 to 1. Source: MATHEMATICS, section 2.
    """
    return tuple(map(pow, repeat(retention), range(periods)))


def endings(alive: tuple[float, ...]) -> tuple[float, ...]:
    """The chance that it ends by itself at the start of year t; nothing ends at the start of 0."""
    return (0.0, *map(sub, alive, alive[1:]))


def discount(rate: float, when: float) -> float:
    """What one unit of money, `when` years from now, is worth today at `rate` a year (0.1)."""
    return float((1.0 + rate) ** -when)


def discounts(rate: float, first: float, number: int) -> list[float]:
    """The same a year apart, from `first` on: for `number` years at once."""
    return list(map(pow, repeat(1.0 + rate), _earlier(first, number)))


@lru_cache(maxsize=256)
def _earlier(first: float, number: int) -> tuple[float, ...]:
    return tuple(-(year + first) for year in range(number))


def working_share(gap_months: float, year: int) -> float:
    """The share of `year` (0, 1, …) in which a replacement earns, `gap_months` after the start."""
    share = year + 1 - gap_months / 12
    return 0.0 if share < 0 else 1.0 if share > 1 else share
