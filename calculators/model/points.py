"""Where to look at a curve: evenly, in steps that are easy to read, and where something happens."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor, log10

STEPS = (1, 2, 5, 10)


def points(most: float, end: float, marked: Iterable[float] = ()) -> tuple[float, ...]:
    """From 0 to about `most`, in some ten steps and never past `end`, with what is `marked`.

    A step that a mark all but covers gives way to it; the first and the last stay.

    >>> points(0.24, 1.0, (0.12, 0.16))
    (0.0, 0.05, 0.12, 0.16, 0.2, 0.25)
    """
    rough = most / 10
    size = 10.0 ** floor(log10(rough))
    step = next(one for one in STEPS if one * size >= rough * (1 - 1e-9)) * size
    number = min(ceil(most / step - 1e-9), round(end / step))
    even = tuple(float(f"{place * step:.6g}") for place in range(number + 1))
    marked = tuple(marked)
    least = 0.4 * even[1]
    kept = (one for one in even[1:-1] if all(abs(one - mark) >= least for mark in marked))
    return tuple(sorted({even[0], *kept, even[-1], *marked}))
