"""Defines kinds of numbers: how each is read, written, and labeled in a form.

Nothing else rounds, and nothing else looks up a unit by name.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

MINUS = "\N{MINUS SIGN}"
SPACE = "\N{NO-BREAK SPACE}"
UNDEFINED = "not defined"


@dataclass(frozen=True)
class Unit:
    """A kind of number, in natural units inside (0.3) and in the reader's units outside (30%)."""

    name: str
    symbol: str = ""
    scale: float = 1.0
    decimals: int = 0
    trimmed: bool = False  # show only decimals that aren't zero
    asked: str = "A number"  # how a problem describes what belongs in the field
    words: Mapping[str, float] = field(
        default_factory=dict
    )  # what may follow a number, as a factor
    shorthand: bool = False  # 45k, 1.2m, currency signs and (12,000) are understood
    fractions: bool = False  # 1/34 and "1 in 34" are understood
    doubted: bool = False  # 0.9 is read as 0.9%, but may have meant 90%
    currency: bool = False  # show the reader's currency before it
    sign: str | None = None  # shown beside a field of a form, if not the symbol
    exact: int = 4  # decimals, of a natural value, that a solution is searched to
    finer: Unit | None = None  # writes such a solution, where this one would round it off
    none: bool = False  # whether "0 if there is none" makes sense
    figures: int = 0  # significant figures to show, instead of decimals
    sample: float = 0.8  # for a field that has no default to give as an example

    @property
    def in_sentence(self) -> str:
        """Return how a problem names it: "an amount of money"."""
        return self.asked[:1].lower() + self.asked[1:]

    @property
    def beside(self) -> str:
        """Return what a form shows beside a field of this unit."""
        return self.symbol if self.sign is None else self.sign

    @property
    def after(self) -> str:
        """Return what follows a number: "%" at once, "months" after a space that doesn't break."""
        return self.symbol if self.symbol in ("", "%") else f"{SPACE}{self.symbol}"

    def format(self, value: float | None) -> str:
        """Format as tables do: `0.3` is "30%", `-1234.6` is "−1,235"; None has words too."""
        if value is None:
            return UNDEFINED
        shown, decimals = abs(value) * self.scale, self.decimals
        if self.figures and shown:
            shown = significant(shown, self.figures) if shown < 10**self.figures else round(shown)
            decimals = max(0, self.figures - 1 - math.floor(math.log10(shown)))
        digits = f"{shown:,.{decimals}f}"
        if self.trimmed and "." in digits:
            digits = digits.rstrip("0").rstrip(".")
        sign = MINUS if value < 0 and digits.strip("0.,") else ""
        return f"{sign}{digits}{self.after}"

    def plain(self, value: float) -> str:
        """Format for a link, as a reader would type it: "450000", "97.4", "-0.5".

        A point for decimals, no grouping, and never exactly three decimals, which could be read
        as thousands.
        """
        shown = value * self.scale
        text = format(shown, ".15g")
        if "e" in text:
            text = format(shown, ".20f").rstrip("0").rstrip(".")
        whole, _, decimals = text.partition(".")
        return f"{whole}.{decimals}0" if len(decimals) == 3 else text


_PERCENT_WORDS = {"%": 1, "per cent": 1, "percent": 1, "pct": 1}
_MONTH_WORDS = {"m": 1, "mo": 1, "mos": 1, "month": 1, "months": 1} | dict.fromkeys(
    ("y", "yr", "yrs", "year", "years"), 12
)
_YEAR_WORDS = dict.fromkeys(("y", "yr", "yrs", "year", "years"), 1)

MONEY = Unit(
    "money", asked="An amount of money", shorthand=True, currency=True, exact=2, none=True,
    sample=100_000,
)  # fmt: skip
PERCENT = Unit(
    "percent", "%", 100, 2, True, "A share in percent", _PERCENT_WORDS, doubted=True, exact=6
)
SHARE = Unit("percent", "%", 100, words=_PERCENT_WORDS)  # of a result: whole percent is enough
RISK = Unit(
    "risk", "%", 100, 1, asked="A risk in percent, or as 1 in 34", words=_PERCENT_WORDS,
    fractions=True, exact=6, finer=PERCENT,
)  # fmt: skip
MONTHS = Unit("months", "months", 1, 1, True, "A number of months", _MONTH_WORDS, none=True)
YEARS = Unit("years", "years", asked="A number of years", words=_YEAR_WORDS)
SPAN = Unit("span", "years", decimals=1)
COUNT = Unit("count", asked="A whole number")
MULTIPLE = Unit("multiple", "\N{MULTIPLICATION SIGN}", decimals=2)
FACTOR = Unit("factor", decimals=3)


def significant(value: float, digits: int, rounding: str = "nearest") -> float:
    """Round to so many significant digits: "nearest", "up" (towards +∞) or "down"."""
    if value == 0:
        return 0.0
    step = 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1)
    # A hair of tolerance, so that 390,000 rounded up stays 390,000 whatever the float's last bit.
    steps = value / step
    if rounding == "up":
        return math.ceil(steps - 1e-9) * step
    if rounding == "down":
        return math.floor(steps + 1e-9) * step
    return math.floor(steps + 0.5) * step
