"""Sentences that are there to be said or carried along, each on a line of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

FIVE_LINES = "five-lines"  # the block of that name is what a card prints


@dataclass(frozen=True)
class Quotes:
    """A block of a report: whole sentences, in order; `name` is how other code finds them.

    `numbered` where somebody may refer to "the third line".
    """

    name: str
    title: str
    lines: tuple[str, ...]
    says: str = ""
    numbered: bool = False


def lines_named(blocks: Iterable[object], name: str) -> tuple[str, ...]:
    """The lines of the block of that name, for a card or a message; none where there is none."""
    found = (one for one in blocks if isinstance(one, Quotes) and one.name == name)
    return next((one.lines for one in found), ())
