"""Shares and numbers of customers, as a person says them."""

from __future__ import annotations

from math import floor

from calculators.declare.units import PERCENT, SPACE, significant

SMALLEST = 0.0001  # smaller shares round to nothing


def share(of_price: float) -> str:
    """A concession that somebody typed: "12 %"."""
    return PERCENT.format(of_price) if of_price >= SMALLEST else f"less than 0.01{SPACE}%"


def limit(of_price: float) -> str:
    """A concession that is still carried, rounded down so that it is: "16.6 %"."""
    hundredths = floor(significant(of_price, 3, "down") * 10_000 + 1e-6)  # of a per cent
    return PERCENT.format(hundredths / 10_000)


def part(of_profit: float) -> str:
    """How much of a profit goes, in whole per cents, never rounded to none or all of it."""
    if of_profit < 0.005:
        return f"less than 1{SPACE}%"
    if of_profit > 0.995:
        return f"more than 99{SPACE}%"
    return f"{round(of_profit * 100)}{SPACE}%"


def everybody(customers: int) -> str:
    """All who get it: "all 100 customers"."""
    return f"all {customers:,} customers" if customers > 1 else "the only customer"


def more(customers: int) -> str:
    """So many customers on top: "43 more customers"."""
    return f"{customers:,} more customer{'' if customers == 1 else 's'}"
