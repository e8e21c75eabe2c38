"""Numbers of deals, points and years as a person says them: "a hundred times over"."""

from __future__ import annotations

from calculators.declare.report import Speaker
from calculators.declare.units import PERCENT, SPACE, significant

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_RHYTHMS = {1.0: "yearly", 2.0: "half-yearly", 4.0: "quarterly", 12.0: "monthly", 52.0: "weekly"}
_PARTS = {0.5: "half a point", 0.25: "a quarter of a point", 0.1: "a tenth of a point",
          1.0: "one point"}  # fmt: skip


def counted(number: int) -> str:
    """A number in words up to a hundred: "twenty-five"."""
    if number == 100:
        return "a hundred"
    if not 0 <= number < 100:
        return f"{number:,}"
    if number < len(_NUMBERS):
        return _NUMBERS[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_NUMBERS[ones]}" if ones else "")


def over(deals: int) -> str:
    """How often, before a sum: "a hundred times over "; nothing where there is only one deal."""
    if deals == 1:
        return ""
    return "a hundred times over " if deals == 100 else f"{deals:,} times over "


def such_deals(expected: float) -> str:
    """How many are likely, with their verb: "about 36 such deals are"."""
    number = round(expected)
    return "about one such deal is" if number == 1 else f"about {number:,} such deals are"


def years_of(deals: int, deals_per_year: float) -> str:
    """How long so many deals take: "A hundred quarterly deals are twenty-five years"."""
    rhythm = _RHYTHMS.get(deals_per_year)
    such = f"{rhythm} deals" if rhythm else f"deals at {deals_per_year:g} a year"
    text = f"{counted(deals)} {such} are {span(deals / deals_per_year)}"
    return text[:1].upper() + text[1:]


def span(years: float) -> str:
    """A length of time: "twenty-five years", "about eight years", "eight months"."""
    if years >= 0.96:
        whole = round(years)
        about = "" if abs(years - whole) < 0.005 * years else "about "
        return f"{about}{counted(whole)} year{'' if whole == 1 else 's'}"
    months = round(years * 12)
    if months:
        return f"{counted(months)} month{'' if months == 1 else 's'}"
    return "less than a month"


def points(step: float) -> str:
    """How much more each time: "half a point", "3 points"."""
    number = float(f"{step * 100:.10g}")
    return _PARTS.get(number, f"{PERCENT.plain(step)} points")


def part_of_ten(share: float) -> str:
    """How many of such concessions: "nine in ten", "all", "17 in a hundred"."""
    if share in (0, 1):
        return "all" if share else "no"
    if abs(share * 10 - round(share * 10)) < 1e-9:
        return f"{counted(round(share * 10))} in ten"
    return f"{PERCENT.plain(float(f'{share:.3g}'))} in a hundred"


def times_its_face(factor: float) -> str:
    """How often an amount comes back: "ten times its face"."""
    if factor < 1.05:
        return "hardly more than its face"
    if abs(factor - round(factor)) < 0.05 and factor < 100:
        return f"{counted(round(factor))} times its face"
    return f"{significant(factor, 2):,g} times its face"


def off(share: float, rounding: str = "nearest") -> str:
    """A concession to two figures: "1.5 %", "16 %"."""
    return f"{significant(share * 100, 2, rounding):.10g}{SPACE}%"


def whole_percent(share: float) -> str:
    """A share in whole per cents."""
    return f"{round(share * 100)}{SPACE}%"


def verb(who: Speaker, plural: str) -> str:
    """The verb of a sentence: we need, Aldermere needs."""
    return plural if who.subject in ("we", "you", "they") else f"{plural}s"
