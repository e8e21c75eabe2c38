"""Shares every example, and randomly filled forms, among several tests."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from calculators import find, slugs
from calculators.catalog._template import CALCULATOR as TEMPLATE
from calculators.declare.calculator import Calculator, Example
from calculators.declare.fields import Choice, Form, Invalid, Number
from calculators.declare.units import MONEY
from tests.contract.rules import rule

AnyCalculator = Calculator[Any, Any]

CALCULATORS = [find(slug) for slug in slugs()]
EXAMPLES = [(calculator, one) for calculator in CALCULATORS for one in calculator.examples]
# The contract holds for the template too, which isn't in the catalog.
CONTRACTED = [*CALCULATORS, TEMPLATE]
ITS_EXAMPLES = [*EXAMPLES, *((TEMPLATE, one) for one in TEMPLATE.examples)]
MANY = 60  # of what's counted, where each costs time and they're all alike


def named(value: object) -> str:
    """Return a test's name for a calculator or an example among its parameters."""
    if isinstance(value, Calculator):
        return value.slug
    return value.id if isinstance(value, Example) else str(value)


def ranged(calculator: AnyCalculator) -> dict[str, str]:
    """Return a form's texts with a range around each essential number that may have one."""
    texts = {}
    for asked in numbers_of(calculator):
        if asked.essential and not asked.whole and asked.default:
            high = min(asked.default * 1.1, (asked.default + asked.maximum) / 2)
            ends = (asked.default * 0.9, asked.default, high)
            texts[asked.name] = "..".join(asked.plain(float(f"{one:.6g}")) for one in ends)
    return texts


def numbers_of(calculator: AnyCalculator) -> list[Number]:
    """Return a calculator's number fields."""
    return [one for one in calculator.fields.values() if isinstance(one, Number)]


def numbers(asked: Number) -> st.SearchStrategy[float]:
    """Return numbers within the limits, with no more digits than people type."""
    scale = 100 if asked.unit is MONEY else asked.unit.scale * 10
    least, most = max(asked.minimum, -1e12), min(asked.maximum, 1e12)
    if asked.whole:
        return (few(asked) | st.integers(round(least), round(most))).map(float)
    usual = st.integers(max(round(least), -1_000_000), min(round(most), 1_000_000))
    # Money is mostly of a size deals have, and occasionally as large as allowed.
    wide = st.integers(round(least * scale), round(most * scale)).map(lambda one: one / scale)
    return usual.map(float) | wide if asked.unit is MONEY else wide


def few(asked: Number) -> st.SearchStrategy[int]:
    """Return a small count."""
    least = round(max(asked.minimum, -1e12))
    return st.integers(least, min(round(min(asked.maximum, 1e12)), least + MANY))


def filled(calculator: AnyCalculator) -> st.SearchStrategy[Form]:
    """Return any valid form of a calculator; numbers that conflict are replaced.

    The field in a conflict goes back to its default or, if empty, gets a number. If that doesn't
    help, others go back too, until it does: the untouched form is valid.
    """
    return _filled(lambda: calculator)  # not the calculator itself, which is long when printed


@st.composite
def _filled(draw: st.DrawFn, given: Callable[[], AnyCalculator]) -> Form:
    calculator, values = given(), dict[str, Any]()
    for name, asked in calculator.fields.items():
        if isinstance(asked, Choice):
            values[name] = draw(st.sampled_from(sorted(asked.options)))
        elif not asked.optional or draw(st.booleans()):
            values[name] = draw(numbers(asked))
    while True:
        try:
            form: Form = calculator.inputs(**values)
        except Invalid as invalid:
            before = dict(values)
            for name in invalid.problems:
                asked = calculator.fields[name]
                if name in values:
                    del values[name]
                elif isinstance(asked, Number) and asked.optional:
                    values[name] = draw(numbers(asked))
            if values == before:
                rule("untouched", values, slug=calculator.slug, why=invalid)
                del values[draw(st.sampled_from(sorted(values)))]
        else:
            whole = [one for one in numbers_of(calculator) if one.whole and one.name in values]
            costly = [one for one in whole if values[one.name] > one.minimum + MANY]
            if calculator.effort(form) <= 1 or not costly:
                return form
            values |= {one.name: draw(few(one)) for one in costly}
