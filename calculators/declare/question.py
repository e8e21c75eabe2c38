"""Declares questions that run a calculator backward: which value would make it true?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from calculators.declare.fields import Form, Number

I = TypeVar("I", bound=Form)  # noqa: E741 (inputs, as in Calculator[Inputs, Result])
R = TypeVar("R")

Aim = Callable[[I, R], float | None]  # zero where a form and its result are as wanted


@dataclass(frozen=True)
class Question(Generic[I, R]):
    """A calculator run backward: which value of the field `vary` makes it true?

    `aim` gives, for the form as it stands and the number that was asked for, the function whose
    zero is sought. `found` and `none` are sentences with {value}, {low} and {high} for slots;
    `between` gives where to look, in natural units, if not between the field's own limits.
    """

    id: str
    sentence: str
    vary: str
    aim: Callable[[I, float], Aim[I, R]]
    found: str
    none: str
    asks: Number | None = None
    between: Callable[[I], tuple[float, float]] | None = None


@dataclass(frozen=True)
class Sought:
    """A backward question that was asked, with its number, if any."""

    question: Question[Any, Any]
    number: float = 0.0
