"""How long accounts stay when each has a chance of its own, and nobody knows which one it has.

The shifted-beta-geometric model: an account goes on each year with a chance that stays the same
for it and differs from account to account, as a beta distribution has it. So those that have
renewed often are likelier to renew again, though no account has changed: the others have left.
Time is in years; shares and rates are natural (0.1). Source of all: MATHEMATICS, A.1 and A.2.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import exp, fsum, log
from operator import mul

LATER = 5  # the year of which people can name a later chance
REST = 1e-12  # of one unit of money: what later years can still add when a sum ends
WIDEST = 12.0  # of the logarithm of a parameter, when fitting
GOLDEN = (5**0.5 - 1) / 2


@dataclass(frozen=True)
class Renewals:
    """Accounts of one kind that have renewed so often; both parameters are above 0.

    `alpha` weighs leaving and `beta` staying: of new accounts, beta ÷ (alpha + beta) renew first.
    The smaller the two, the more the accounts differ; as they grow, all share one rate.
    """

    alpha: float
    beta: float
    made: int = 0

    def rate(self, year: int) -> float:
        """The share of those still there that renews at the end of year 1, 2, … from now."""
        staying = self.beta + self.made + year - 1
        return staying / (self.alpha + staying)

    def survival(self, periods: int) -> tuple[float, ...]:
        """The chance of being together at the start of year 0, 1, …; the first is always 1."""
        rates = (self.rate(year) for year in range(1, periods))
        return tuple(accumulate(rates, mul, initial=1.0))

    def after_a_year(self) -> Renewals:
        """Those that have renewed once more."""
        return replace(self, made=self.made + 1)

    def lifetime(self, discount_rate: float) -> float:
        """What 1 a year is worth today, the first now, as long as they stay (DEL).

        Raises ValueError unless the rate is above 0: else the years may add up without an end.
        """
        if discount_rate <= 0:
            raise ValueError("a discount rate above 0 is needed")
        factor = 1 / (1 + discount_rate)
        terms = [1.0]
        while terms[-1] / (1 - factor) >= REST:
            terms.append(terms[-1] * self.rate(len(terms)) * factor)
        return fsum(terms)

    def residual(self, discount_rate: float) -> float:
        """The same just before they may renew, with the next payment now if they do (DERL)."""
        return self.rate(1) * self.after_a_year().lifetime(discount_rate)


@dataclass(frozen=True)
class Stayers:
    """The limit where a later year is certain: some leave at the first chance, the others never."""

    first: float  # the share that renews first, and then always

    def survival(self, periods: int) -> tuple[float, ...]:
        """The chance of being together at the start of year 0, 1, …; the first is always 1."""
        return (1.0, *(self.first,) * (periods - 1))

    def after_a_year(self) -> Stayers:
        """Those that are still there."""
        return Stayers(1.0)


def log_likelihood(renewals: Renewals, observed: Sequence[float]) -> float:
    """How well the model fits: of one account, natural logarithm, the nearer to 0 the better.

    `observed` is the share still there at the start of each year, beginning with 1.
    """
    terms = []
    for year, (before, now) in enumerate(pairwise(observed), 1):
        rate = renewals.rate(year)
        terms += [now * log(rate), (before - now) * log(1 - rate)]
    return fsum(terms)


def fitted(observed: Sequence[float]) -> Renewals:
    """The parameters that make what was observed likeliest; at least two renewals are needed.

    Where accounts hardly differ, the likeliest lies at infinity, and large parameters come back.
    """

    def spread(leaving: float) -> float:
        """The logarithm of beta that fits best beside this one of alpha."""
        return _highest(
            lambda staying: log_likelihood(Renewals(exp(leaving), exp(staying)), observed)
        )

    leaving = _highest(
        lambda one: log_likelihood(Renewals(exp(one), exp(spread(one))), observed), steps=50
    )
    return Renewals(exp(leaving), exp(spread(leaving)))


def _highest(function: Callable[[float], float], steps: int = 60) -> float:
    """Where a function with one top has it, by golden section."""
    low, high = -WIDEST, WIDEST
    for _ in range(steps):
        left, right = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
        low, high = (low, right) if function(left) > function(right) else (left, high)
    return (low + high) / 2


def renewing(first: float, later: float | None) -> Renewals | Stayers | None:
    """How they stay, from the chances of another year now and in year five.

    None where one chance does for every year: none is named for later, the later one isn't above
    the first, or nobody renews. The last two are what a search for another first chance meets.
    """
    if later is None or not 0 < first < later:
        return None
    return Stayers(first) if later == 1 else calibrated(first, later, LATER)


def calibrated(first: float, later: float, year: int) -> Renewals | None:
    """The model through two rates that a person can name: of the first year, and of a later one.

    None where the later rate is not above the first: then no such model fits, and one rate will do.
    """
    if not (0 < first < later < 1 and year > 1):
        return None
    both = (1 - later) * (year - 1) / (later - first)
    return Renewals((1 - first) * both, first * both)
