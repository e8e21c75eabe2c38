"""Declares sentences to say or share, each on a line of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

FIVE_LINES = "five-lines"  # the name of the block that a card prints


@dataclass(frozen=True)
class Quotes:
    """A block of a report: whole sentences, in order; `name` is how other code finds them.

    `numbered` if people may refer to "the third line".
    """

    name: str
    title: str
    lines: tuple[str, ...]
    says: str = ""
    numbered: bool = False


def lines_named(blocks: Iterable[object], name: str) -> tuple[str, ...]:
    """Return the lines of the block of that name, for a card or a message; none if there's none."""
    found = (one for one in blocks if isinstance(one, Quotes) and one.name == name)
    return next((one.lines for one in found), ())
