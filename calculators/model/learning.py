"""Costs that fall with practice, by the same share at each doubling (Crawford's unit model)."""

from __future__ import annotations

from math import log2


def unit_cost(first: float, number: int, *, learnable: float, rate: float) -> float:
    """What the deal of this `number` (1, 2, …) costs, if the first one costs `first`.

    `learnable` is the share of the cost that practice brings down, `rate` what is left of that
    share after twice as many deals (0.9). Source: MATHEMATICS, D and G.2.
    """
    left: float = number ** log2(rate)
    return first * ((1 - learnable) + learnable * left)
