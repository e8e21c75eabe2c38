"""What it takes to say yes: a discount in money, the loyalty that would earn it back, both answers.

Symbols: COLR(p, ρ) is a side's COLR with the price p and the chance ρ of a second year, all else
the same. `given` is what the discount takes off a year's price: d·P, money a year. Source of all:
FORMULAS, deal 2.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import fsum
from operator import mul
from typing import Literal, NamedTuple

from calculators.model.annuities import Calendar, annuities
from calculators.model.discounting import discounts, working_share
from calculators.model.relationship import Stake
from calculators.model.retention import renewing

STEPS = 64  # looked at between today's chance and certainty
NEAR = 1e-12  # of a chance: how closely it is found; of COLR: a shortfall that is none

Reason = Literal["certain", "one_year", "no_gain", "too_much"]


class EarnBack(NamedTuple):
    """The chance of a second year from which a discount pays for itself; or why there's none.

    `reason` is None where there is such a chance. certain: they stay anyway; one_year: nobody looks
    past the first; no_gain: at that price, staying longer leaves less than other work; too_much:
    even certainty falls short, by `shortfall` of money in today's value.
    """

    retention: float | None
    reason: Reason | None = None
    shortfall: float = 0.0


def ask_value(given: float, stake: Stake, calendar: Calendar) -> float:
    """Value what one side gives and the other gets, every year while they're together."""
    return given * annuities(stake.rate, stake.gap_months, calendar).together


def retention_to_earn_back(
    given: float, seller: Stake, calendar: Calendar, later: float | None = None
) -> EarnBack:
    """Find the smallest chance ρ′ with COLR(P − given, ρ′) ≥ COLR(P, ρ), ρ ≤ ρ′ ≤ 1.

    ρ is the calendar's chance: the one if the discount is refused. `later`, the chance of another
    year in year five, stays as it is, and counts until ρ′ reaches it.
    """
    refused = calendar.retention
    if not given:
        return EarnBack(refused)
    base, weights = _by_survival(seller, 0.0, calendar)
    kept = _by_chance(0.0, weights, later)(refused)
    now, *ahead = calendar.worth(seller.rate)  # of the discount, in each year together
    weights = [weight - given * one for weight, one in zip(weights, ahead, strict=True)]
    # What no chance moves is on both sides, and left out: a large one would drown the rest.
    goal, granted = kept + given * now, _by_chance(0.0, weights, later)
    enough = goal - NEAR * abs(base + kept)

    def holds(chance: float) -> bool:
        return granted(chance) >= enough

    # Where it never falls as they stay longer, its two ends say whether there's such a chance.
    steps = 1 if later is None and min(weights, default=0.0) >= 0 else STEPS
    below, values = refused, []
    for chance in (*(refused + (1 - refused) * step / steps for step in range(steps)), 1.0):
        values.append(granted(chance))
        if values[-1] >= enough:
            return EarnBack(_first(holds, below, chance))
        below = chance
    return EarnBack(None, _reason(calendar, values), goal - max(values))


def grant_seller(
    given: float,
    seller: Stake,
    calendar: Calendar,
    later: float | None = None,
    *,
    granted: float,
    refused: float,
) -> float:
    """Granting less refusing for the seller: COLR(P − given, granted) − COLR(P, refused)."""
    colr = at_price(seller, -given, calendar, later)
    return colr(granted) - at_price(seller, 0.0, calendar, later)(refused)


def grant_buyer(
    given: float,
    buyer: Stake,
    calendar: Calendar,
    later: float | None = None,
    *,
    granted: float,
    refused: float,
) -> float:
    """The same for the buyer, who then pays less: both chances are those of the seller's answer."""
    colr = at_price(buyer, given, calendar, later)
    return colr(granted) - at_price(buyer, 0.0, calendar, later)(refused)


def at_price(
    stake: Stake, more: float, calendar: Calendar, later: float | None = None
) -> Callable[[float], float]:
    """Return COLR by the chance of a second year, with so much `more` gained each year."""
    return _by_chance(*_by_survival(stake, more, calendar), later)


def _by_chance(
    base: float, weights: Sequence[float], later: float | None
) -> Callable[[float], float]:
    backwards = weights[::-1]

    def steady(chance: float) -> float:
        total = 0.0
        for weight in backwards:
            total = (total + weight) * chance
        return base + total

    def moving(chance: float) -> float:
        renewals = renewing(chance, later)
        if renewals is None:
            return steady(chance)
        _, *alive = renewals.survival(len(weights) + 1)
        return fsum((base, *map(mul, weights, alive)))

    return steady if later is None else moving


def _by_survival(stake: Stake, more: float, calendar: Calendar) -> tuple[float, list[float]]:
    """Return COLR as a base and a weight for each later year's chance of still being together.

    Searches ask for many chances, and this sums everything else only once. The sum is that of
    `relationship.Futures`, and of MATHEMATICS, G.1.
    """
    years, instead = calendar.years, stake.alternative
    worth = calendar.worth(stake.rate)
    ahead = stake.gain + more - instead
    weights = [ahead * one for one in worth]
    shares = (working_share(stake.gap_months, year) for year in range(years))
    waits = [1 - share for share in shares if share < 1]
    fixed = [stake.replacement_cost, stake.fallout]
    if calendar.replaced:
        fixed.append(instead * fsum(map(mul, waits, worth)))
        starts = discounts(stake.rate, 0, years)
        # An end in a later year brings the same wait and the same one-off cost then.
        for year in range(1, years):
            wait = instead * fsum(map(mul, waits, worth[year:]))
            due = wait + stake.replacement_cost * starts[year]
            weights[year] += due
            weights[year - 1] -= due
    else:
        for year, wait in enumerate(waits):
            weights[year] += instead * wait * worth[year]
    first, *rest = weights
    return fsum((first, *fixed)), rest


def _first(enough: Callable[[float], bool], below: float, above: float) -> float:
    """Return where it begins to be enough, between a chance where it isn't and one where it is."""
    while above - below > NEAR:
        middle = (below + above) / 2
        below, above = (below, middle) if enough(middle) else (middle, above)
    return above


def _reason(calendar: Calendar, values: list[float]) -> Reason:
    if calendar.retention == 1:
        return "certain"
    if calendar.years == 1:
        return "one_year"
    return "no_gain" if values[-1] <= values[0] else "too_much"
