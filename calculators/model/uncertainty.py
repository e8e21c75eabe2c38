"""Numbers known only as low, likely and high: the curve between them, and how draws are tied.

Low, likely and high are P10, P50 and P90: one time in ten it will be below the low one, one time in
ten above the high one. Source: MATHEMATICS, section F; Keelin 2016 for the three-term metalog.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import erfc, exp, inf, isinf, log, sqrt, tau
from typing import NamedTuple

EDGE = 1e-12  # no draw comes nearer to never or to always
_ALWAYS = 1 - EDGE
STEPS, NEAR = 60, 1e-12  # of Newton's method: at most so many, and until so near
# Between these shares of the way from low to high, the likely value gives a curve that only rises.
LEAST, MOST = 0.16658, 0.83342
_LOG9 = log(9)


class Infeasible(ValueError):
    """No curve goes through these three; it would, with a likely value from `least` to `most`."""

    def __init__(self, least: float, most: float) -> None:
        self.least, self.most = least, most
        super().__init__(f"the likely value would have to lie between {least:g} and {most:g}")


@dataclass(frozen=True)
class Scale:
    """How a bounded number is stretched to a line without ends, and back."""

    lower: float = -inf
    upper: float = inf

    def stretch(self, value: float) -> float:
        """A value strictly between the bounds, on the endless line."""
        if isinf(self.lower):
            return value
        if isinf(self.upper):
            return log(value - self.lower)
        return log((value - self.lower) / (self.upper - value))

    def back(self, stretched: float) -> float:
        """From the endless line to a value between the bounds."""
        if self.lower == -inf:
            return stretched
        if self.upper == inf:
            return self.lower + exp(stretched if stretched < 700 else 700.0)
        if stretched < 0:
            part = exp(stretched)
            return self.lower + (self.upper - self.lower) * (part / (1 + part))
        return self.lower + (self.upper - self.lower) / (1 + exp(-stretched))


class Metalog(NamedTuple):
    """A three-term metalog: for each chance, the value that it lies below with that chance."""

    middle: float
    spread: float
    skew: float
    scale: Scale = Scale()

    def quantile(self, chance: float) -> float:
        """The value below which it lies with this chance, between 0 and 1."""
        chance = min(1 - EDGE, max(EDGE, chance))
        logit = log(chance / (1 - chance))
        return self.scale.back(
            self.middle + self.spread * logit + self.skew * (chance - 0.5) * logit
        )


def within(curve: Metalog, least: float, most: float) -> Callable[[float], float]:
    """The quantiles of a curve, cut off at two limits; for thousands of draws, so made once."""
    middle, spread, skew, scale = curve
    back = None if scale == Scale() else scale.back

    def value(chance: float) -> float:
        # Comparisons, and the sum of `quantile` again: a call costs as much as all the rest.
        chance = EDGE if chance < EDGE else _ALWAYS if chance > _ALWAYS else chance
        logit = log(chance / (1 - chance))
        found = middle + spread * logit + skew * (chance - 0.5) * logit
        if back:
            found = back(found)
        return least if found < least else most if found > most else found

    return value


def metalog(low: float, likely: float, high: float, scale: Scale | None = None) -> Metalog:
    """The curve through P10, P50 and P90, within the bounds of `scale`; raises Infeasible.

    low ≤ likely ≤ high, all strictly between the bounds; three equal ones give a point.
    """
    scale = scale or Scale()
    at_low, middle, at_high = map(scale.stretch, (low, likely, high))
    wide = at_high - at_low
    if not wide:
        return Metalog(likely, 0.0, 0.0)
    share = (middle - at_low) / wide
    if not LEAST < share < MOST:
        raise Infeasible(scale.back(at_low + LEAST * wide), scale.back(at_low + MOST * wide))
    return Metalog(middle, wide / (2 * _LOG9), wide * (1 - 2 * share) / (0.8 * _LOG9), scale)


def tied(chances: Sequence[float], common: float, correlation: float) -> tuple[float, ...]:
    """The same chances, pulled towards a common one: a Gaussian copula with a single factor.

    `correlation` is that of any two of them, 0 up to 1.
    """
    tide, own = sqrt(correlation), sqrt(1 - correlation)
    pull = tide * score(common)
    return tuple(_below(pull + own * score(chance)) for chance in chances)


def score(chance: float) -> float:
    """The value that a standard normal number lies below with this chance.

    Newton's method on the logarithm of the chance: it is concave, so that the steps rise to the
    root from below and cannot run away. The library's own would cost a reader 90 kB more.
    """
    chance = min(1 - EDGE, max(EDGE, chance))
    if chance > 0.5:
        return -score(1 - chance)
    z = 0.0
    for _ in range(STEPS):
        below = _below(z)
        step = log(below / chance) * below / (exp(-z * z / 2) / sqrt(tau))
        z -= step
        if abs(step) < NEAR:
            break
    return z


def _below(z: float) -> float:
    return 0.5 * erfc(-z / sqrt(2))


def quantile(ordered: Sequence[float], chance: float) -> float:
    """Of so many draws in rising order, the one below which this share of them lies."""
    return ordered[min(len(ordered) - 1, int(chance * len(ordered)))]
