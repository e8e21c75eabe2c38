"""A text that somebody else wrote, made fit to stand within a sentence of ours."""

from __future__ import annotations

import unicodedata

_FIRST_STRONG, _END = "\u2068", "\u2069"  # an isolate, and where it ends
_LEFTWARD = {"R", "AL", "AN"}


def printable(text: str, longest: int) -> str:
    """The text without signs that nobody sees, which move a cursor or turn what follows around.

    Longer texts are cut to `longest` characters.
    """
    seen = "".join(sign for sign in text[: 8 * longest] if sign.isprintable() or sign.isspace())
    return " ".join(seen.split())[:longest]


def isolated(text: str) -> str:
    """A name that runs from right to left, held apart so that the amounts beside it stay in place.

    >>> isolated("Aldermere")
    'Aldermere'
    """
    leftward = any(unicodedata.bidirectional(sign) in _LEFTWARD for sign in text)
    return f"{_FIRST_STRONG}{text}{_END}" if leftward else text
