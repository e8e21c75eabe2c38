"""What it takes to say yes: a discount in money, the loyalty that would earn it back, both answers.

Symbols: COLR(p, ρ) is a side's COLR with the price p and the chance ρ of a second year, all else
the same. `given` is what the discount takes off a year's price: d·P, money a year. Source of all:
FORMULAS, deal 2.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal, NamedTuple

from calculators.model.annuities import Calendar, annuities
from calculators.model.relationship import Stake, futures
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
    goal = at_price(seller, 0.0, calendar, later)(refused)
    granted = at_price(seller, -given, calendar, later)
    enough = goal - NEAR * abs(goal)
    chances = [refused + (1 - refused) * step / STEPS for step in range(STEPS)] + [1.0]
    values = []
    for chance in chances:
        values.append(granted(chance))
        if values[-1] >= enough:
            below = chances[max(0, len(values) - 2)]
            return EarnBack(_first(lambda one: granted(one) >= enough, below, chance))
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
    changed = replace(stake, gain=stake.gain + more)

    def colr(chance: float) -> float:
        staying = replace(calendar, retention=chance, renewals=renewing(chance, later))
        return futures(changed, staying).colr

    return colr


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
