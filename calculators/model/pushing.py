"""A push wins something, and may cost the other side's company: what it is worth, and when it pays.

Symbols: gain G, stake L (what whoever pushes would lose), other_stake L_o, erosion e, risk q,
success s: the chance that a push wins anything, so that sG stands for G everywhere.
Source of all: MATHEMATICS, G.3, and FORMULAS, odds 2.
"""

from __future__ import annotations

from math import ceil, comb, expm1, fsum, isfinite, log, log1p

SURE = 0.95
# What was held likely before anybody counted: Beta(1, b), where one push in 1 + b does harm.
BEFORE = {"anything": 1, "one_in_twenty": 19}


def break_even(
    gain: float, stake: float, erosion: float, *, later: bool, success: float = 1.0
) -> float:
    """The added risk below which a push pays; 1 where it pays at any risk, 0 where it never does.

    `later`: whoever leaves signs first, so that the gain is kept. One that never succeeds has
    nothing to win, and pays at no risk.
    """
    if not success:
        return 0.0
    if stake <= 0:
        return 1.0
    won = success * gain - erosion * stake
    if won <= 0:
        return 0.0
    at_stake = (1 - erosion) * stake if later else won + stake
    return min(1.0, won / at_stake)


def one_in(chance: float) -> float | None:
    """A chance as "1 in n"; None where there is no such n."""
    times = 1 / chance if chance else float("inf")
    return times if isfinite(times) else None


def pusher_value(
    gain: float, stake: float, erosion: float, risk: float, *, later: bool, success: float = 1.0
) -> float:
    """What one push brings on average to whoever pushes."""
    kept = success * gain if later else (1 - risk) * success * gain
    return fsum((kept, -(1 - risk) * erosion * stake, -risk * stake))


def other_value(
    gain: float, other_stake: float, risk: float, *, later: bool, success: float = 1.0
) -> float:
    """The same for the other side, who pays the gain while they stay, if the push succeeds."""
    paid = success * gain if later else (1 - risk) * success * gain
    return fsum((-paid, -risk * other_stake))


def joint_value(stake: float, other_stake: float, erosion: float, risk: float) -> float:
    """The same for the two together: the gain changes pockets, and only what is lost remains."""
    return fsum((-risk * stake, -risk * other_stake, -(1 - risk) * erosion * stake))


def ever(chance: float, uses: int) -> float:
    """The chance that what may happen each time has happened after so many times."""
    return 1.0 if chance == 1 else -expm1(uses * log1p(-chance))


def belief_below(chance: float, losses: int, uses: int, *, before: int = 1) -> float:
    """How likely it is that the risk lies below `chance`, after `losses` in `uses`.

    `before` is b of the belief Beta(1, b) before anybody counted, 1 where every risk was held
    equally likely. So this is the regularised incomplete beta I_chance(losses + 1, uses − losses +
    b). With whole numbers it is the chance of more than `losses` in uses + b draws: a finite sum,
    taken over the smaller of the two tails.
    """
    draws = uses + before
    if losses + 1 > draws * chance:
        return _binomial(losses + 1, draws, draws, chance)
    return 1 - _binomial(0, losses, draws, chance)


def _binomial(first: int, last: int, draws: int, chance: float) -> float:
    """The chance of `first` to `last` hits in so many draws; exact coefficients, up to 1,019."""
    ways = comb(draws, first)
    terms = []
    for hits in range(first, last + 1):
        terms.append(ways * (chance**hits * (1 - chance) ** (draws - hits)))
        ways = ways * (draws - hits) // (hits + 1)
    return min(1.0, fsum(terms))


def clean_uses(chance: float, *, before: int = 1) -> int | None:
    """How many uses without a loss make it 95% likely that the risk is below; None: no number.

    `before` is b of the belief Beta(1, b) before anybody counted.
    """
    if chance == 1:
        return 0
    per_use = log1p(-chance)
    if not per_use:
        return None
    needed = log(1 - SURE) / per_use - before
    return max(0, ceil(needed)) if isfinite(needed) else None
