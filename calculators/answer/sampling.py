"""Samples ranges: fits a curve through each, and fills forms from the curves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import inf
from typing import Any

from calculators.declare.calculator import Case
from calculators.declare.fields import Field, Form, Number
from calculators.declare.ranges import Range, bounds
from calculators.model.sobol import side
from calculators.model.uncertainty import Infeasible, Metalog, Scale, metalog, tied, within

HAIR = 2e-6  # of a range: how far inside a bound an end that lies on it is taken to lie


def curve(asked: Number, given: Range) -> Metalog:
    """Return the curve through a range, within the field's natural bounds; raises Infeasible.

    If the range itself touches a bound, no such curve exists. One a hair inside it is taken, so
    that 0..40k..500k is a range like 1..40k..500k. Where that can't be either, the curve has no
    bounds, and draws beyond the limit are set to the limit.
    """
    lower, upper = bounds(asked)
    scale = Scale(-inf if lower is None else lower, inf if upper is None else upper)
    if not touches(asked, given):
        return metalog(*given.parts, scale)
    hair = HAIR * (given.high - given.low)
    low, high = max(given.low, scale.lower + hair), min(given.high, scale.upper - hair)
    try:
        return metalog(low, min(max(given.likely, low), high), high, scale)
    except Infeasible:
        return metalog(*given.parts)


def touches(asked: Number, given: Range) -> bool:
    """Tell whether a range lies on a natural bound, such as a cost of 0."""
    lower, upper = bounds(asked)
    return (lower is not None and given.low <= lower) or (upper is not None and given.high >= upper)


def forms(
    fields: Mapping[str, Field], case: Case[Any], number: int, step: int
) -> Iterator[Form | None]:
    """Yield the form filled by each of so many draws; None if its numbers conflict.

    They're made `step` at a time, so the caller can turn to something else.
    """
    asked = {name: fields[name] for name in case.ranges}
    curves = {
        name: (curve(one, case.ranges[name]), one.minimum, one.maximum)
        for name, one in asked.items()
        if isinstance(one, Number)
    }
    for start in range(0, number, step):
        some = range(start, min(start + step, number))
        for row in zip(*_columns([*curves.values()], some, case), strict=True):
            inputs: Form = case.inputs.varied(dict(zip(curves, row, strict=True)))
            yield inputs if next(inputs.conflicts(), None) is None else None


def _columns(
    curves: Sequence[tuple[Metalog, float, float]], some: range, case: Case[Any]
) -> Iterator[Iterable[float]]:
    """Return some draws from each of these curves, each within its limits."""
    if not case.together:
        for place, one in enumerate(curves):
            yield _column(*one, place, some, case.seed)
        return
    sides = [side(place, some, case.seed) for place in range(len(curves) + 1)]
    rows = (tied(chances, common, case.together) for common, *chances in zip(*sides, strict=True))
    for one, chances in zip(curves, zip(*rows, strict=True), strict=True):
        yield map(within(*one), chances)


# While the reader types, one range changes, and the others were sampled before.
@lru_cache(maxsize=256)
def _column(
    curve: Metalog, least: float, most: float, place: int, some: range, seed: int
) -> tuple[float, ...]:
    return tuple(map(within(curve, least, most), side(place, some, seed)))
