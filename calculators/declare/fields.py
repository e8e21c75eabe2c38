"""Declares a calculator's questions: numbers and choices with limits, and their form."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache, cached_property
from typing import Any, Self

from calculators.declare.asked import Asked as Asked
from calculators.declare.asked import Party as Party
from calculators.declare.numbers import LONGEST, Reading, Remark, Unreadable, read_number
from calculators.declare.plain_numbers import PLAIN, plain_number
from calculators.declare.units import MONEY, MONTHS, PERCENT, YEARS, Unit

FINITE = 1.7976931348623157e308  # the largest float
SMALLEST = 1e-60  # except 0; products of smaller ones are too small to divide by
LARGEST = 1e12  # money; nobody negotiates more, and every total still fits a float exactly
_NUMERIC = (int, float)  # as a tuple, because a union would be made again for every value of a file


class Invalid(ValueError):
    """Inputs that can't be used; `problems` has one sentence for each field, all at once."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        self.problems = dict(problems)
        super().__init__("; ".join(f"{name}: {said}" for name, said in self.problems.items()))


@dataclass(frozen=True, kw_only=True)
class Number(Asked):
    """A number, in natural units (0.1 for 10%); default None: optional, empty means not used."""

    default: float | None
    unit: Unit
    minimum: float = -math.inf
    maximum: float = math.inf
    whole: bool = False
    example: bool = False  # an example amount that "start with my own numbers" sets to 0
    too_low: str = ""  # the message for values below the minimum, where the limits alone don't help
    too_high: str = ""  # and for values above the maximum
    share_too: bool = False  # a share so high that 0.9 can only mean 90%

    @property
    def optional(self) -> bool:
        return self.default is None

    @property
    def asked(self) -> bool:
        """Tell whether an answer waits for it; otherwise it keeps its default until changed."""
        return self.essential and not self.settled and not self.optional

    @cached_property  # every reading hands it on, in case
    def for_example(self) -> str:
        """Return a text this field would take, for hints and problems."""
        return self.unit.format(self.unit.sample if self.default is None else self.default)

    def read(self, text: str, *, strict: bool) -> tuple[float | None, Remark | None]:
        """Read what the reader typed; raises Unreadable with a sentence for them."""
        if not text.strip():
            if self.optional:
                return None, None
            # Not for a share: a chance of 0 isn't how to say there's none.
            zero = ", or 0 if there isn't any" if self.unit.none and self.minimum <= 0 else ""
            raise Unreadable(f"This needs {self.unit.in_sentence}, like {self.for_example}{zero}.")
        found: Reading = read_number(text, self.unit, self.for_example, strict=strict)
        if self.share_too and (meant := self._as_share(found.value)) is not None:
            found = Reading(meant, Remark(f"Read as {self.unit.format(meant)}."))
        problem = self.problem(found.value)
        if problem:
            said = f"{found.remark.text} " if found.remark else ""
            raise Unreadable(said + problem)
        return (round(found.value) if self.whole else found.value), found.remark

    def _as_share(self, value: float) -> float | None:
        """Return 0.9 in a percent field as 90%; None if that isn't within the limits."""
        share = float(f"{value * self.unit.scale:.12g}")
        return share if self.minimum <= share <= self.maximum else None

    def problem(self, value: object) -> str | None:
        """Return what's wrong with a value in natural units, or None."""
        if value is None:
            return None if self.optional else f"This needs {self.unit.in_sentence}."
        if isinstance(value, bool) or not isinstance(value, _NUMERIC):
            return f"This asks for {self.unit.in_sentence}, like {self.for_example}."
        if not abs(value) <= FINITE:
            return (
                f"That's too large. This asks for {self.unit.in_sentence}, like {self.for_example}."
            )
        if 0 < abs(value) < SMALLEST:
            return f"That's too close to zero. Enter 0, or something like {self.for_example}."
        if self.whole and value != int(value):
            return f"This asks for a whole number, like {self.for_example}."
        if not self.minimum <= value <= self.maximum:
            if said := self.too_low if value < self.minimum else self.too_high:
                return said
            low = self.unit.format(self.minimum).removesuffix(self.unit.after)
            return f"Between {low} and {self.unit.format(self.maximum)}, please."
        return None

    def plain(self, value: float | None) -> str:
        """Return the value as a link or an input holds it."""
        return "" if value is None else self.unit.plain(value)

    def shown(self, value: float | None) -> str:
        """Return the value as tables show it."""
        return "not used" if value is None else self.unit.format(value)


@dataclass(frozen=True, kw_only=True)
class Choice(Asked):
    """One of a few options, by key."""

    default: str
    options: Mapping[str, str]  # key: label

    optional = False
    asked = False

    def read(self, text: str, *, strict: bool) -> tuple[str, Remark | None]:
        """Read a key or a label, ignoring capitals; raises Unreadable."""
        typed = " ".join(text[: 2 * LONGEST].casefold().replace("-", "_").split())
        for key, label in self.options.items():
            if typed in (key, label.casefold()):
                return key, None
        near = difflib.get_close_matches(typed, self.options, n=1)
        meant = f" Did you mean {near[0]}?" if near else ""
        raise Unreadable(f"Pick one of these: {', '.join(self.options)}.{meant}")

    def problem(self, value: object) -> str | None:
        """Return what's wrong with a key, or None."""
        if isinstance(value, str) and value in self.options:
            return None
        return f"Pick one of these: {', '.join(self.options)}."

    def plain(self, value: str) -> str:
        """Return the key, as a link holds it."""
        return value

    def shown(self, value: str) -> str:
        """Return the label of a key."""
        return self.options[value]


Field = Number | Choice


@dataclass(frozen=True, kw_only=True)
class Form:
    """Base of each calculator's Inputs: a form that exists is valid.

    Raises Invalid on construction, with every problem at once.
    """

    def __post_init__(self) -> None:
        asked = fields_of(type(self))  # type: ignore[arg-type]  # classes hash
        for name in asked:
            value = getattr(self, name)
            if type(value) not in PLAIN:
                object.__setattr__(self, name, plain_number(value))
        problems = {
            name: said
            for name, one in asked.items()
            if (said := one.problem(getattr(self, name))) is not None
        }
        for name, said in () if problems else self.conflicts():
            problems.setdefault(name, said)
        if problems:
            raise Invalid(problems)
        for name, one in asked.items():  # 10.0 is whole, and calculations may count with it
            if isinstance(one, Number) and one.whole and getattr(self, name) is not None:
                object.__setattr__(self, name, int(getattr(self, name)))

    def varied(self, values: Mapping[str, float]) -> Self:
        """Copy with other values that are known to be within their limits: no check."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, **values)
        return other

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """Yield conflicting fields, each with a sentence; checked once all are within limits."""
        return iter(())

    def remarks(self) -> Iterator[tuple[str, str]]:
        """Yield answers worth a second look, each with a question; these never block."""
        return iter(())


@cache
def fields_of(form: type[Form]) -> Mapping[str, Field]:
    """Return the fields of a form by name, in the form's order."""
    return {one.name: replace(one.metadata["field"], name=one.name) for one in fields(form)}


# Field functions return Any, as dataclasses.field does, so that a line of a form reads
# `seller_cost: float = money(300_000, "Costs that would stop", …)` and type-checks.


def number(default: float | None, label: str, unit: Unit, **more: Any) -> Any:
    """Declare a number of any unit; `more` are the attributes of Number."""
    asked = Number(label=label, default=default, unit=unit, **more)
    return field(default=default, metadata={"field": asked})


def money(default: float | None, label: str, hint: str = "", **more: Any) -> Any:
    """Declare an amount of money; minimum 0 unless given."""
    limits = {"minimum": 0.0, "maximum": LARGEST} | more
    return number(default, label, MONEY, hint=hint, **limits)


def any_money(default: float | None, label: str, hint: str = "", **more: Any) -> Any:
    """Declare an amount of money that may be negative."""
    return money(default, label, hint, **({"minimum": -LARGEST} | more))


def percent(default: float | None, label: str, hint: str = "", **more: Any) -> Any:
    """Declare a share or a rate, 0 to 1, typed as percent."""
    return number(default, label, PERCENT, hint=hint, **({"minimum": 0.0, "maximum": 1.0} | more))


def months(default: float, label: str, hint: str = "", **more: Any) -> Any:
    """Declare a time in months, at most ten years."""
    return number(default, label, MONTHS, hint=hint, **({"minimum": 0, "maximum": 120} | more))


def years(default: int, label: str, hint: str = "", **more: Any) -> Any:
    """Declare a whole number of years, 1 to 50."""
    limits = {"minimum": 1, "maximum": 50, "whole": True} | more
    return number(default, label, YEARS, hint=hint, **limits)


def choice(
    default: str, label: str, options: Mapping[str, str], hint: str = "", **more: Any
) -> Any:
    """Declare a choice of a few options, given as {key: label}."""
    asked = Choice(label=label, default=default, options=options, hint=hint, **more)
    return field(default=default, metadata={"field": asked})
