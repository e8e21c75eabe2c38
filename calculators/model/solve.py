"""Running a sum backwards: where does a function cross zero?"""

from __future__ import annotations

from collections.abc import Callable

STEPS = 200  # halving 1e12 reaches the last bit of a float long before


def crossing(function: Callable[[float], float], low: float, high: float) -> float | None:
    """A point between `low` and `high` where `function` is nil, by bisection.

    None where both ends have the same sign: then there may be none, or several.
    """
    at_low, at_high = function(low), function(high)
    if at_low == 0:
        return low
    if at_high == 0:
        return high
    if (at_low < 0) == (at_high < 0):
        return None
    for _ in range(STEPS):
        middle = low + (high - low) / 2
        if middle in (low, high):
            break
        at_middle = function(middle)
        if at_middle == 0:
            return middle
        if (at_middle < 0) == (at_low < 0):
            low = middle
        else:
            high = middle
    return low + (high - low) / 2
