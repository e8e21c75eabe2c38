"""Running a sum backwards: where does a function cross zero?"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

PIECES = 200  # looked at between two ends; two crossings within one of them are not told apart
STEPS = 200  # of halving: the last bit of a float is reached long before
NEARLY = 1e-6  # of the values around it: what is left at a crossing that is no jump

Function = Callable[[float], float | None]


def crossings(function: Function, low: float, high: float) -> tuple[float, ...]:
    """Every point from `low` to `high` where `function` is nil, rising, to the last digits.

    None: the function is undefined there. Where it jumps over zero, or is nil everywhere, it has
    no crossing.
    """
    if low >= high:
        return (low,) if low == high and function(low) == 0 else ()
    points = [low + (high - low) * place / PIECES for place in range(PIECES)] + [high]
    values = [function(point) for point in points]
    if all(value == 0 for value in values):
        return ()
    found = [point for point, value in zip(points, values, strict=True) if value == 0]
    for (left, at_left), (right, at_right) in pairwise(zip(points, values, strict=True)):
        if at_left is None or at_right is None or not at_left * at_right < 0:
            continue
        point = _between(function, left, right, rising=at_left < 0)
        value = function(point)
        if value is not None and abs(value) <= NEARLY * max(abs(at_left), abs(at_right)):
            found.append(point)
    return tuple(sorted(found))


def everywhere(function: Function, low: float, high: float) -> bool:
    """Whether a function is nil wherever one looks."""
    return all(function(low + (high - low) * place / 10) == 0 for place in range(11))


def _between(function: Function, left: float, right: float, *, rising: bool) -> float:
    for _ in range(STEPS):
        middle = left + (right - left) / 2
        if middle in (left, right):
            break
        value = function(middle)
        if value == 0:
            return middle
        if value is None or (value < 0) == rising:
            left = middle
        else:
            right = middle
    return left + (right - left) / 2
