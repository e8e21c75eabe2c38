"""Converts other libraries' numbers to Python's: numpy's integers, Decimal and Fraction.

They are known by what they can do: the page has no use for the modules that define them.
"""

from __future__ import annotations

from typing import Any

PLAIN = frozenset((int, float, bool, str, type(None)))


def plain_number(value: Any) -> Any:
    """Return a number of any kind as int or float; everything else as it is.

    A number too large for a float stays as it is too, so that whoever checks it can say so.
    """
    kind = type(value)
    if kind in PLAIN:
        return value
    try:
        if hasattr(kind, "__index__"):  # a whole number
            return int(value)
        return float(value) if hasattr(kind, "as_integer_ratio") else value
    except (OverflowError, TypeError, ValueError):
        return value
