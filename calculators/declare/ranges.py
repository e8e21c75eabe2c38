"""Reads, checks and writes ranges: low, likely and high instead of one number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from calculators.declare.fields import LARGEST, Choice, Field, Number
from calculators.declare.numbers import LONGEST_TYPED, Remark, Unreadable, multiplies
from calculators.declare.units import COUNT, PERCENT, Unit

_DOTS = re.compile(r"\.\.|…")  # phones turn three dots into one character
_PART = re.compile(r"(.*?[0-9.,'\s)])\s*([a-z%]*(?: [a-z%]+)?)\s*", re.IGNORECASE | re.DOTALL)
_THREE = "low, likely and high with two dots between"

UNLESS_SAID = {"seed": 1, "together": 0.0}
# Asked once for all ranges of a form, under names no field may have.
SEED = Number(
    name="seed", label="Seed", default=None, unit=COUNT, minimum=0, maximum=9999, whole=True,
    hint="Picks the draws. The same seed gives the same figures on every machine. Empty: 1.",
)  # fmt: skip
TOGETHER = Number(
    name="together", label="How far they move together", default=None, unit=PERCENT,
    minimum=0.0, maximum=0.99,
    hint="Leave it empty if each moves on its own. 50 means that half of each is one tide that "
    "lifts or lowers them all, costs as well as values. Try both: the result can get wider or "
    "narrower.",
)  # fmt: skip


@dataclass(frozen=True)
class Range:
    """A number as its 10%, 50% and 90% quantiles, in natural units."""

    low: float
    likely: float
    high: float

    @property
    def parts(self) -> tuple[float, float, float]:
        return self.low, self.likely, self.high


def is_range(text: str) -> bool:
    """Tell whether the reader meant a range: `80k..100k..130k`."""
    return bool(_DOTS.search(text))


def likely(value: Any) -> Any:
    """Return the one number to compute with, from a range or a plain value."""
    return value.likely if isinstance(value, Range) else value


def read_range(asked: Field, text: str, *, strict: bool) -> tuple[Range | float, Remark | None]:
    """Read a range for a field; three equal parts are one number. Raises Unreadable."""
    if isinstance(asked, Choice) or asked.whole:
        said = "one of its options" if isinstance(asked, Choice) else "one whole number"
        raise Unreadable(f"This takes {said}, not a range.")
    parts = [part.strip() for part in _DOTS.split(text, maxsplit=3)]
    if len(parts) != 3 or not all(parts) or len(text) > 3 * LONGEST_TYPED:
        near = "..".join(
            asked.plain(asked.default * share if asked.default else share)
            for share in (0.8, 0.9, 1.0)
        )
        raise Unreadable(f"A range has three parts: {_THREE}, such as {near}.")
    parts, shared = _shared_unit(parts, asked.unit, strict=strict)
    values, instead = [], []
    for part in parts:
        value, remark = asked.read(part, strict=strict)
        assert value is not None
        values.append(value)
        instead.append(remark.instead if remark and remark.instead else part)
    found = Range(*values)
    if not found.low <= found.likely <= found.high:
        raise Unreadable(f"Write {_THREE}, the lowest first.")
    how = Remark(f"Read as {shown(asked, found)}.") if shared else None
    if instead != parts:
        other = "..".join(instead)
        how = Remark(f"Read as {shown(asked, found)}. Did you mean {other}?", other)
    return (found.likely if found.low == found.high else found), how


def _shared_unit(parts: list[str], unit: Unit, *, strict: bool) -> tuple[list[str], bool]:
    """Tell whether a unit after the last part only is meant for all three."""
    found = [_PART.fullmatch(part) for part in parts]
    units = [one[2] if one else "" for one in found]
    if units[0] or units[1] or not multiplies(units[2], unit):
        return parts, False
    each = [f"{one[1].rstrip()}{_spaced(units[2])}" for one in found if one]
    if strict:
        raise Unreadable(f"It can be read in two ways: write {'..'.join(each)}.")
    return each, True


def _spaced(unit: str) -> str:
    return unit if len(unit) == 1 else f" {unit}"


def bounds(asked: Number) -> tuple[float | None, float | None]:
    """Return a field's natural bounds, which draws never reach: 0 for money, 0 and 1 for a rate.

    A limit on how large an amount may be isn't a natural bound.
    """
    lower = asked.minimum if asked.minimum > -LARGEST else None
    upper = asked.maximum if asked.maximum < LARGEST else None
    return lower, upper if lower is not None else None


def plain(asked: Field, value: Any) -> str:
    """Return a value or a range as a link or an input holds it."""
    if isinstance(value, Range):
        return "..".join(asked.plain(part) for part in value.parts)  # type: ignore[arg-type]
    return asked.plain(value)


def shown(asked: Field, value: Any) -> str:
    """Return a value or a range as tables show it."""
    if isinstance(value, Range):
        low, middle, high = (asked.shown(part) for part in value.parts)  # type: ignore[arg-type]
        return f"{low} to {high}, likely {middle}"
    return asked.shown(value)
