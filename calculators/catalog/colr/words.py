"""Small numbers as a person says them."""

from __future__ import annotations

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip


def counted(number: int) -> str:
    """A small number in words: "eight"."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def span(years: int) -> str:
    """A number of years: "one year", "eight years"."""
    return f"{counted(years)} year{'' if years == 1 else 's'}"


def times(multiple: float) -> str:
    """A multiple for a sentence: 2.73 is "nearly three", 4.2 "over four"."""
    nearest = round(multiple)
    if nearest < 2 or nearest >= len(_NUMBERS):
        return f"{multiple:.1f}" if multiple < 2 else f"{nearest:,}"
    if abs(multiple - nearest) < 0.05:
        return _NUMBERS[nearest]
    return f"{'nearly' if multiple < nearest else 'over'} {_NUMBERS[nearest]}"
