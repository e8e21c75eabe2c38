"""Declares a guess before the answer: one question, a few choices, and the right one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

R = TypeVar("R")


@dataclass(frozen=True)
class Guess(Generic[R]):
    """A question answered with one tap, about figures that are shown afterward.

    `choices` go from low to high, with `bounds` between them, in the unit of `measure`; a measure
    on a bound belongs to the choice above it. `{seller}` and `{buyer}` in a choice are the two
    parties' headings. None of `measure`: nothing is asked. `figures` are public names.
    """

    question: str
    choices: tuple[str, ...]
    bounds: tuple[float, ...]
    measure: Callable[[R], float | None]
    figures: tuple[str, ...]

    def right(self, result: R) -> int | None:
        """Return the position of the right choice, or None if the question has no answer."""
        value = self.measure(result)
        return None if value is None else bisect_right(self.bounds, value)


def who_has_more(question: str, seller: str, buyer: str) -> Guess[Any]:
    """Tell which of two figures is larger; one at or below zero counts as nothing.

    The measure is the buyer's share of both, from 0 to 1: 1/3 where the seller's is twice the
    buyer's, 10/21 where it is a tenth more. Undefined where neither is above zero.
    """

    def share(result: Any) -> float | None:
        first, second = (max(0.0, getattr(result, name)) for name in (seller, buyer))
        return second / (first + second) if first + second else None

    return Guess(
        question,
        (
            "{seller}, more than twice as much",
            "{seller}, but less than twice as much",
            "About the same",
            "{buyer}, but less than twice as much",
            "{buyer}, more than twice as much",
        ),
        (1 / 3, 10 / 21, 11 / 21, 2 / 3),
        share,
        (seller, buyer),
    )
