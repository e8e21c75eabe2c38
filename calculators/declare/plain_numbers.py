"""Numbers of other libraries as Python's own: numpy's whole numbers, Decimal and Fraction."""

from __future__ import annotations

from decimal import Decimal
from numbers import Integral, Real
from typing import Any

_PLAIN = frozenset((int, float, bool, str, type(None)))


def plain_number(value: Any) -> Any:
    """Return a number of any kind as int or float; everything else as it is.

    A number too large for a float stays as it is too, so that whoever checks it can say so.
    """
    if type(value) in _PLAIN:
        return value
    try:
        if isinstance(value, Integral):
            return int(value)
        return float(value) if isinstance(value, Real | Decimal) else value
    except (OverflowError, ValueError):
        return value
