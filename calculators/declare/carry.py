"""Declares links to another calculator, filled in with numbers already known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from calculators.declare.fields import Form

I = TypeVar("I", bound=Form)  # noqa: E741 (inputs, as in Calculator[Inputs, Result])
R = TypeVar("R")


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
