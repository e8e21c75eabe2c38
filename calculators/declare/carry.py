"""Declares links to another calculator, filled in with numbers already known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import floor, log10
from typing import Any, Generic, TypeVar

from calculators.declare.fields import Form

I = TypeVar("I", bound=Form)  # noqa: E741 (inputs, as in Calculator[Inputs, Result])
R = TypeVar("R")
TYPED = 6  # significant digits that people type of an amount, at most


def as_typed(amount: float, decimals: int = 0) -> float:
    """Round an amount as people type it: to so many decimals, or to six figures if that's finer.

    So 500,500.12 becomes 500,500, and 0.68086 million stays what it is.
    """
    if not amount:
        return 0.0
    return round(amount, max(decimals, TYPED - 1 - floor(log10(abs(amount)))))


@dataclass(frozen=True)
class Carry(Generic[I, R]):
    """A link to another calculator, with numbers that nobody has to type again.

    `asks` is a small form beside the link; `values` gives the natural values for the other form;
    `swapped` says whether the two change columns on the way, and their names with them.
    """

    to_slug: str
    label: str
    says: str
    values: Callable[[I, R, Any], Mapping[str, float | str]]
    asks: type[Form] = Form
    swapped: Callable[[Any], bool] = lambda _: False
