"""Makes other people's text safe to use in a sentence of ours."""

from __future__ import annotations

import unicodedata

_FIRST_STRONG, _END = "\u2068", "\u2069"  # begin and end of an isolate
_LEFTWARD = {"R", "AL", "AN"}


def printable(text: str, longest: int) -> str:
    """Remove invisible characters, which could move the cursor or reverse what follows.

    Longer texts are cut to `longest` characters.
    """
    seen = "".join(sign for sign in text[: 8 * longest] if sign.isprintable() or sign.isspace())
    return " ".join(seen.split())[:longest]


def isolated(text: str) -> str:
    """Isolate a right-to-left name, so the amounts beside it stay in place.

    >>> isolated("Aldermere")
    'Aldermere'
    """
    leftward = any(unicodedata.bidirectional(sign) in _LEFTWARD for sign in text)
    return f"{_FIRST_STRONG}{text}{_END}" if leftward else text
