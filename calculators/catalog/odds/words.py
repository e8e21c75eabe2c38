"""Risks and counts as a person says them: "1 in 35", "about 12 %", "twenty"."""

from __future__ import annotations

from math import ceil

from calculators.declare.units import PERCENT, SPACE, significant

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
RAREST = 1_000_000


def counted(number: int) -> str:
    """A small number in words: "twenty", "a hundred"."""
    if number == 100:
        return "a hundred"
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else f"{number:,}"


def whole_percent(chance: float) -> str:
    """A chance in whole per cents, never rounded to certain or to impossible."""
    number = min(99, max(1, round(chance * 100))) if 0 < chance < 1 else round(chance * 100)
    return f"{number}{SPACE}%"


def limit(chance: float) -> str:
    """A risk to stay below: "1 in 35", n rounded up so that it stays true, or "about 12 %"."""
    if chance > 0.1:
        return f"about {whole_percent(chance)}"
    if chance * RAREST < 1:
        return "one in a million"
    n = 1 / chance
    n = significant(n, 3, "up") if n >= 1000 else ceil(n - 1e-9)
    return f"1 in {n:,.0f}"


def below(chance: float) -> str:
    """Where a push pays, after "Won once:": "only below 1 in 35", "at any risk", "never"."""
    if chance in (0, 1):
        return "at any risk" if chance else "never"
    return f"only below {limit(chance)}"


def guess(risk: float) -> str:
    """A risk that somebody typed, after "at": "1 in 20", "8 %", "no extra risk"."""
    if risk == 0:
        return "no extra risk"
    n = 1 / risk
    if 2 <= n <= 1000 and abs(n - round(n)) <= 1e-6 * n:
        return f"1 in {round(n):,}"
    return PERCENT.format(risk) if risk >= 0.0001 else "less than 1 in 10,000"


def times(uses: int) -> str:
    """How often: "once", "twice", "a hundred times"."""
    return {1: "once", 2: "twice"}.get(uses, f"{counted(uses)} times")
