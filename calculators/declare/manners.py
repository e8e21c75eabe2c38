"""Writes numbers as people say them: words, plurals, spans, shares; what rounds to zero."""

from __future__ import annotations

from collections.abc import Callable
from math import floor, fsum
from typing import Any

from calculators.declare.units import PERCENT

Manner = Callable[[Any], str]

CLOSING = (
    "An estimate from the numbers above. It's a way to talk about the decision, not the decision."
)
SMALLEST_SHARE = 0.0001  # smaller shares round to nothing
_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip


def nil(amount: float, *moved: float, bits: float = 1e-12) -> bool:
    """Tell whether an amount is zero; the last bits of floats aren't money."""
    return abs(amount) <= bits * fsum(map(abs, moved))


def counted(number: int, most: int = 20) -> str:
    """Write a whole number in words up to `most`, and "a hundred"; else figures: "twenty", "21"."""
    if number == 100:
        return "a hundred"
    if not 0 <= number <= min(most, 99):
        return f"{number:,}"
    if number < len(_NUMBERS):
        return _NUMBERS[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_NUMBERS[ones]}" if ones else "")


def times(uses: int) -> str:
    """Say how often: "once", "twice", "a hundred times"."""
    return {1: "once", 2: "twice"}.get(uses, f"{counted(uses)} times")


def multiple(of: float) -> str:
    """Say how many times as much: 2.73 is "nearly three", 3.5 "three and a half"."""
    if of >= 100:
        return "more than a hundred"
    nearest = round(of)
    if nearest < 2 or nearest > 12:
        return f"{of:.1f}" if of < 2 else f"about {nearest:,}"
    off = of - nearest
    if abs(off) <= 0.1:
        return f"about {_NUMBERS[nearest]}"
    if -0.35 <= off < 0:
        return f"nearly {_NUMBERS[nearest]}"
    if 0 < off <= 0.4 + 1e-9:
        return f"more than {_NUMBERS[nearest]}"
    return f"{_NUMBERS[floor(of)]} and a half"


def span(years: float, most: int = 12) -> str:
    """Say a length of time: "one year", "about eight years", "eight months"; words up to `most`."""
    if years >= 0.96:
        whole = round(years)
        about = "" if abs(years - whole) < 0.005 * years else "about "
        return f"{about}{counted(whole, most)} year{'' if whole == 1 else 's'}"
    months = round(years * 12)
    if months:
        return f"{counted(months, most)} month{'' if months == 1 else 's'}"
    return "less than a month"


def months(number: float) -> str:
    """Write a number of months as it was typed: "1 month", "4.5 months"."""
    return f"{number:g} month{'' if number == 1 else 's'}"


def share(of: float) -> str:
    """Write a typed share: "12%"; one too small to write is "less than 0.01%"."""
    return PERCENT.format(of) if of >= SMALLEST_SHARE else "less than 0.01%"


def whole_percent(chance: float) -> str:
    """Write a chance in whole percent, never rounded to certain or to impossible."""
    number = min(99, max(1, round(chance * 100))) if 0 < chance < 1 else round(chance * 100)
    return f"{number}%"


def part(of: float) -> str:
    """Write a part in whole percent, never rounded to none or to all of it."""
    if of < 0.005:
        return "less than 1%"
    if of > 0.995:
        return "more than 99%"
    return f"{round(of * 100)}%"


_FRACTIONS = {
    1 / 20: "a twentieth", 1 / 10: "a tenth", 1 / 9: "a ninth", 1 / 8: "an eighth",
    1 / 7: "a seventh", 1 / 6: "a sixth", 1 / 5: "a fifth", 1 / 4: "a quarter", 1 / 3: "a third",
    2 / 5: "two fifths", 1 / 2: "half", 3 / 5: "three fifths", 2 / 3: "two thirds",
    3 / 4: "three quarters", 4 / 5: "four fifths", 9 / 10: "nine tenths",
}  # fmt: skip


def fraction(of: float) -> str:
    """Say a part as people do: "an eighth", "about a third", or in whole percent: "46%"."""
    near = min(_FRACTIONS, key=lambda one: abs(one - of))
    off = abs(of / near - 1)
    if off > 0.04:
        return part(of)
    return _FRACTIONS[near] if off < 0.005 else f"about {_FRACTIONS[near]}"


def tenth(number: float) -> str:
    """Write a number to one decimal: "166.7"."""
    return f"{number:,.1f}"


MANNERS: dict[str, Manner] = {
    "counted": counted,
    "times": times,
    "multiple": multiple,
    "span": span,
    "months": months,
    "share": share,
    "whole_percent": whole_percent,
    "part": part,
    "tenth": tenth,
    "digits": str,  # without thousands separators
}
