"""Runs a calculator backward: reads a question, solves it, and answers in a sentence."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Any

from calculators.declare.calculator import Calculator
from calculators.declare.fields import Form, Number
from calculators.declare.numbers import LONGEST, Unreadable
from calculators.declare.question import Sought
from calculators.declare.units import Unit
from calculators.model.solve import PIECES, crossings, everywhere

AnyCalculator = Calculator[Any, Any]


@dataclass(frozen=True)
class Found:
    """Every value that makes it true, rising, in natural units; `always`: any value does."""

    sought: Sought
    solutions: tuple[float, ...]
    always: bool
    low: float
    high: float


def read_question(calculator: AnyCalculator, text: str) -> Sought:
    """Read `id`, or `id,number` for a question that needs one; raises Unreadable."""
    own, _, number = (part.strip() for part in text.partition(","))
    known = {one.id: one for one in calculator.questions}
    question = known.get(own)
    if question is None:
        near = difflib.get_close_matches(own[:LONGEST], known, n=1)
        meant = f" Did you mean {near[0]}?" if near else ""
        raise Unreadable(
            f"{calculator.slug} can be asked backwards for: {', '.join(known)}.{meant}"
            if known
            else f"{calculator.slug} has no question that can be asked backwards."
        )
    asks = question.asks
    if asks is None:
        if number:
            raise Unreadable(f"{own} needs no number.")
        return Sought(question)
    if not number:
        return Sought(question, asks.default or 0.0)
    value, _ = asks.read(number, strict=True)
    return Sought(question, value or 0.0)


def plain_question(sought: Sought) -> str:
    """Return a question as written in a link: `retention_for_seller,400000`."""
    asks = sought.question.asks
    number = f",{asks.plain(sought.number)}" if asks else ""
    return f"{sought.question.id}{number}"


def solve(calculator: AnyCalculator, sought: Sought, inputs: Form) -> Found:
    """Find every value of the question's field that makes it true, with all else unchanged."""
    question = sought.question
    asked = calculator.fields[question.vary]
    assert isinstance(asked, Number)
    low, high = (asked.minimum, asked.maximum)
    if question.between:
        low, high = question.between(inputs)
    aim = question.aim(inputs, sought.number)

    def miss(value: float) -> float | None:
        varied = inputs.varied({question.vary: value})
        if next(varied.conflicts(), None) is not None:
            return None
        return aim(varied, calculator.compute(varied))

    solutions = crossings(miss, low, high)
    always = not solutions and everywhere(miss, low, high)
    return Found(sought, solutions, always, low, high)


def sentence(calculator: AnyCalculator, found: Found) -> str:
    """Return the answer as people say it."""
    question = found.sought.question
    unit = calculator.fields[question.vary].unit  # type: ignore[union-attr]  # a Number
    ends = {"low": unit.format(found.low), "high": unit.format(found.high)}
    asked = question.asks.shown(found.sought.number) if question.asks else ""
    if found.always:
        return f"Any value from {ends['low']} to {ends['high']} will do."
    if not found.solutions:
        return question.none.format(**ends, asked=asked)
    value = " and again at ".join(_shown(unit, one) for one in found.solutions)
    return question.found.format(value=value, asked=asked, **ends)


def how(calculator: AnyCalculator, found: Found) -> str:
    """Return where it searched, and how exact it is."""
    unit = calculator.fields[found.sought.question.vary].unit  # type: ignore[union-attr]
    exact = f"{unit.plain(tolerance(unit))}{unit.after}"
    return (
        f"We looked from {unit.format(found.low)} to {unit.format(found.high)} in {PIECES} steps, "
        f"exact to {exact}. Everything else is as above."
    )


def tolerance(unit: Unit) -> float:
    """Return how exact a solution is, in natural units: money to the cent, shares to 0.0001%."""
    return 10.0**-unit.exact


def rounded(unit: Unit, value: float) -> float:
    """Return a solution rounded for the form."""
    return round(value, unit.exact)


def _shown(unit: Unit, value: float) -> str:
    return (unit.finer or unit).format(rounded(unit, value))
