"""Small numbers as a person says them, and what a short view means."""

from __future__ import annotations

from calculators.catalog.colr.inputs import Inputs

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip

_PARTS = ((2 / 3, "two thirds"), (3 / 4, "three quarters"), (4 / 5, "four fifths"),
          (9 / 10, "nine tenths"), (1.0, "nearly all"))  # fmt: skip


def counted(number: int) -> str:
    """A small number in words: "eight"."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def span(years: int) -> str:
    """A number of years: "one year", "eight years"."""
    return f"{counted(years)} year{'' if years == 1 else 's'}"


def part_of(share: float) -> str:
    """The greater part of a loss: 0.76 is "three quarters"."""
    return min(_PARTS, key=lambda one: abs(one[0] - share))[1]


def times(multiple: float) -> str:
    """A multiple for a sentence: 2.73 is "nearly three", 4.2 "over four"."""
    if multiple >= 100:
        return "more than a hundred"
    nearest = round(multiple)
    if nearest < 2 or nearest >= len(_NUMBERS):
        return f"{multiple:.1f}" if multiple < 2 else f"{nearest:,}"
    if abs(multiple - nearest) < 0.05:
        return _NUMBERS[nearest]
    return f"{'nearly' if multiple < nearest else 'over'} {_NUMBERS[nearest]}"


def short_view(inputs: Inputs) -> tuple[str, ...]:
    """What to say where hardly any year is looked at: how much of the switching cost counts."""
    if inputs.years >= 3:
        return ()
    later = inputs.years > 1 and inputs.natural_end == "replace" and inputs.retention < 0.9
    if later:
        return ("With so short a view, little of what would come later is counted.",)
    return ("With so short a view, switching counts in full.",)
