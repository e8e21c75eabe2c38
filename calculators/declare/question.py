"""Questions that run a calculator backwards: which value of a field would make it so?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from calculators.declare.fields import Form, Number

I = TypeVar("I", bound=Form)  # noqa: E741 (inputs, as in Calculator[Inputs, Result])
R = TypeVar("R")

Aim = Callable[[I, R], float | None]  # nil where a form and its result are as they should be


@dataclass(frozen=True)
class Question(Generic[I, R]):
    """A calculator run backwards: which value of the field `vary` makes it so?

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
    """A backwards question that somebody asks, with the number that it needs, if any."""

    question: Question[Any, Any]
    number: float = 0.0
