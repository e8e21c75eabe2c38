"""Many deals whose cost and value stay: what they add up to, without going through each.

Only the concession moves from deal to deal, and it moves in stretches: it stays, falls by a share
each time, or grows by a step. Each sum equals that of the single deals to 1e-12 of what is added
up. Symbols as in `dealing`; weights are q^(k−1). Source: MATHEMATICS, G.2 and K.6.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from math import ceil, fsum
from typing import NamedTuple

from calculators.model.dealing import Side, settled

DUST = 1e-15  # of all amounts of all deals: a float's last bits, where a sum is no single deals'


class Stretch(NamedTuple):
    """So many deals, in which the share given away is `first`·`ratio`^j + `step`·j, j from 0."""

    number: int
    first: float
    step: float = 0.0
    ratio: float = 1.0

    @property
    def stays(self) -> bool:
        return not self.step and self.ratio == 1

    def moved(self, number: int, weight: float = 1.0) -> float:
        """What its first deals give away beyond the first share, weighed by `weight`^j."""
        if self.stays:
            return 0.0
        if self.step:
            return self.step * rising(weight, number)[1]
        return self.first * (rising(self.ratio * weight, number)[0] - rising(weight, number)[0])

    def share(self, place: int) -> float:
        return self.first * self.ratio**place + self.step * place


def stretches(
    pattern: str, first: float, deals: int, *, persistence: float, step: float, limit: float
) -> tuple[Stretch, ...]:
    """Return what `dealing.concessions` lists deal by deal, in one or two stretches."""
    if pattern == "one_off" or (pattern == "precedent" and not persistence):
        return _some(Stretch(1, first), Stretch(deals - 1, 0.0))
    if pattern == "precedent" and persistence < 1:
        return (Stretch(deals, first, ratio=persistence),)
    if pattern == "ratchet" and step > 0 and limit > first:
        all_rise = first + step * deals < limit  # then the quotient might be no number at all
        below = deals if all_rise else min(deals, ceil((limit - first) / step))
        # The quotient may be off by its last bit: the deals decide, not it.
        below += first + step * below < limit and below < deals
        below -= below > 1 and first + step * (below - 1) >= limit
        return _some(Stretch(below, first, step=step), Stretch(deals - below, limit))
    return (Stretch(deals, first),)


def _some(*found: Stretch) -> tuple[Stretch, ...]:
    return tuple(one for one in found if one.number > 0)


def rising(ratio: float, terms: int) -> tuple[float, float]:
    """Return Σ ratio^j and Σ j·ratio^j for j below `terms`; `ratio` is not negative.

    By doubling, so that nothing is ever subtracted: exact to the last digits near 1, too.
    """
    if ratio == 1:
        return float(terms), terms * (terms - 1) / 2
    plain = weighed = 0.0
    done = 0
    for bit in f"{terms:b}":
        power = ratio**done
        weighed += power * (weighed + done * plain)
        plain += power * plain
        done *= 2
        if bit == "1":
            power = ratio**done
            weighed += done * power
            plain += power
            done += 1
    return plain, weighed


def given_away(parts: Sequence[Stretch]) -> float:
    """Return all shares given away, added up."""
    return fsum(part.number * part.first + part.moved(part.number) for part in parts)


def revenue(price: float, parts: Sequence[Stretch]) -> float:
    """Return what is paid for all deals together; money."""
    return fsum(
        part.number * (price * (1 - part.first)) - price * part.moved(part.number) for part in parts
    )


class Path:
    """One side's deals: what each is worth over elsewhere, and what they come to; money.

    `before` is what the side has of a deal besides its price; `sign` is 1 for the seller, who gets
    the price, and −1 for the buyer, who gives it.
    """

    def __init__(
        self, price: float, parts: Sequence[Stretch], before: float, side: Side, sign: int
    ) -> None:
        self.price, self.parts, self.sign = price, parts, sign
        beside = (side.other_benefit, -side.haggling_cost, -side.alternative)
        self.beside = (before, *beside)
        self.size = fsum(map(abs, self.beside)) + abs(price)
        self.starts = [self.of(part.first) for part in parts]
        self.deals = int(fsum(part.number for part in parts))

    def of(self, share: float) -> float:
        """What a deal leaves in which this share is given away."""
        return settled((self.sign * (self.price * (1 - share)), *self.beside))

    def at(self, deal: int) -> float:
        """What deal 1, 2, … leaves."""
        for part in self.parts:
            if deal <= part.number:
                return self.of(part.share(deal - 1))
            deal -= part.number
        raise IndexError(deal)

    def total(self, deals: int) -> float:
        """What the first so many deals come to; 0 where only the last bits of floats are left."""
        terms, left = [], deals
        for part, start in zip(self.parts, self.starts, strict=True):
            number = min(part.number, left)
            left -= number
            terms += [number * start, -self.sign * self.price * part.moved(number)]
        if all(part.stays for part in self.parts):
            return settled(terms)
        found = fsum(terms)
        return 0.0 if abs(found) <= DUST * deals * self.size else found

    def weighed(self, weight: float) -> float:
        """The sum of all deals, deal k weighed by `weight`^(k−1)."""
        terms, before = [], 0
        for part, start in zip(self.parts, self.starts, strict=True):
            plain = rising(weight, part.number)[0]
            found = start * plain - self.sign * self.price * part.moved(part.number, weight)
            terms.append(weight**before * found)
            before += part.number
        return fsum(terms)

    @property
    def rises(self) -> bool:
        """Whether no deal leaves less than the one before; else none leaves more."""
        return (self.parts[0].first <= self.parts[-1].share(self.parts[-1].number - 1)) == (
            self.sign < 0
        )

    def first_losing(self) -> int | None:
        """The first deal that would be better elsewhere."""
        if self.at(1) < 0:
            return 1
        if self.rises or self.at(self.deals) >= 0:
            return None
        return self._first(lambda deal: self.at(deal) < 0, 1)

    def worst(self) -> float:
        """The lowest that the running total ever is."""
        return min(self.total(deal) for deal in {1, self._lowest(), self.deals})

    def _lowest(self) -> int:
        """Where the running total is lowest, of deals that leave ever more; else the last."""
        if not self.rises or self.at(self.deals) < 0:
            return self.deals
        return max(1, self._first(lambda deal: self.at(deal) >= 0, 1) - 1)

    def recovery(self) -> int | None:
        """The first deal after which the running total stays above 0 to the end."""
        if self.total(self.deals) <= 0:
            return None
        start = self._lowest() if self.rises else 1
        if self.total(start) > 0:
            return 1
        return self._first(lambda deal: self.total(deal) > 0, start)

    def _first(self, holds: Callable[[int], bool], start: int) -> int:
        """The first deal from `start` on for which it holds, as it then does for all later ones."""
        return bisect_left(range(self.deals + 1), True, lo=start, hi=self.deals, key=holds)
