"""COLR over all years, with no horizon: the same parts as over some, each summed without an end.

Symbols: v = 1/(1+i), w = v(1+g); S(t), the chance of being together at the start of year t; θ, when
in the year money moves. B(f) = Σ f^t·S(t), t from 0. Source: MATHEMATICS, G.1 and K.5.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from math import ceil, fsum

from calculators.model.annuities import Calendar
from calculators.model.discounting import working_share
from calculators.model.relationship import Stake
from calculators.model.retention import Renewals, Stayers

NEAR = 1e-15  # two steps of a continued fraction that differ by no more are the same
MOST = 20_000  # of its steps: it takes more only where growth all but equals the rate


def endless_colr(stake: Stake, calendar: Calendar) -> float | None:
    """Return what is lost by parting, over all years; None where that has no end. Money today."""
    discounted = 1 / (1 + stake.rate)
    grown = discounted * (1 + calendar.growth)
    together = ever(calendar, grown)
    if together is None:
        return None
    first = discounted**calendar.timing
    more = (stake.gain - stake.alternative) * first * together
    waited = range(ceil(stake.gap_months / 12))
    missing = [grown**year * (1 - working_share(stake.gap_months, year)) for year in waited]
    if calendar.replaced:
        # What is brought forward by parting now: of each f^T, the chance of an end in T is less
        # than certain, and 1 − Σ q(T)·f^T = (1−f)·B(f).
        wait = fsum(missing) * (1 - grown) * together
        once = stake.replacement_cost * _brought_forward(calendar, discounted)
    else:
        alive = replace(calendar, years=max(1, len(waited))).alive
        wait = fsum(one * still for one, still in zip(missing, alive, strict=False))
        once = stake.replacement_cost
    return fsum((more, stake.alternative * first * wait, once, stake.fallout))


def ever(calendar: Calendar, ratio: float) -> float | None:
    """Return B(`ratio`); None where the sum has no end."""
    renewals = calendar.renewals
    if renewals is None:
        stays = calendar.retention * ratio
        return 1 / (1 - stays) if stays < 1 else None
    if ratio >= 1:
        return None
    if isinstance(renewals, Stayers):
        return 1 + renewals.first * ratio / (1 - ratio)
    return _renewed(renewals, ratio)


def _brought_forward(calendar: Calendar, discounted: float) -> float:
    """Return 1 − Σ q(T)·v^T: of the one-off cost, what no natural end would have brought."""
    if discounted == 1:  # without interest it's the chance that no end ever comes
        renewals = calendar.renewals
        if isinstance(renewals, Stayers):
            return renewals.first
        return float(renewals is None and calendar.retention == 1)
    return (1 - discounted) * (ever(calendar, discounted) or 0.0)


def _renewed(renewals: Renewals, ratio: float) -> float | None:
    """Return B for accounts that differ: the hypergeometric function ₂F₁(1, β; α+β; `ratio`).

    After two years that are added up, by Gauss's continued fraction (Lentz's method), which takes
    few steps where the sum itself would take thousands of years.
    """
    one, two = renewals.rate(1) * ratio, renewals.rate(2) * ratio
    leaving, staying = renewals.alpha, renewals.beta + renewals.made + 2
    if not ratio:
        return 1.0
    base = leaving + staying - 1
    value = upper = base
    lower = 0.0
    for step in count(1):
        half = step // 2
        weight = (staying + half) * (base + half) if step % 2 else half * (base - staying + half)
        lower = 1 / (base + step - weight * ratio * lower)
        upper = base + step - weight * ratio / upper
        change = upper * lower
        value *= change
        if abs(change - 1) <= NEAR:
            break
        if step == MOST:
            return None
    return 1 + one + one * two * base / value
