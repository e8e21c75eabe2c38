"""What the tests of several parts share: every example, and forms filled at random."""

from typing import Any

from hypothesis import strategies as st

from calculators import find, slugs
from calculators.declare.calculator import Calculator, Example
from calculators.declare.fields import Choice, Form, Number
from calculators.declare.units import MONEY

AnyCalculator = Calculator[Any, Any]

CALCULATORS = [find(slug) for slug in slugs()]
EXAMPLES = [(calculator, one) for calculator in CALCULATORS for one in calculator.examples]


def named(value: object) -> str:
    """How a test names a calculator or an example among its parameters."""
    if isinstance(value, Calculator):
        return value.slug
    return value.id if isinstance(value, Example) else str(value)


def numbers(asked: Number) -> st.SearchStrategy[float]:
    """Numbers within the limits, with no more digits than a person types."""
    scale = 100 if asked.unit is MONEY else asked.unit.scale * 10
    least, most = max(asked.minimum, -1e12), min(asked.maximum, 1e12)
    if asked.whole:
        return st.integers(round(least), round(most)).map(float)
    usual = st.integers(max(round(least), -1_000_000), min(round(most), 1_000_000))
    # Money is mostly of a size that deals have, and once in a while as large as is allowed.
    wide = st.integers(round(least * scale), round(most * scale)).map(lambda one: one / scale)
    return usual.map(float) | wide if asked.unit is MONEY else wide


@st.composite
def filled(draw: st.DrawFn, calculator: AnyCalculator) -> Form:
    """Any valid form of a calculator."""
    values: dict[str, Any] = {}
    for name, asked in calculator.fields.items():
        if isinstance(asked, Choice):
            values[name] = draw(st.sampled_from(sorted(asked.options)))
        elif not asked.optional or draw(st.booleans()):
            values[name] = draw(numbers(asked))
    if calculator.slug in ("colr", "deal"):
        values.setdefault("arms_length_retention", 0.5)
    if calculator.slug in ("odds", "deal"):
        values["past_losses"] = min(values["past_losses"], values["past_uses"])
    if calculator.slug == "x100":
        values["ratchet_limit"] = max(values["ratchet_limit"], values["concession"])
        values["deals"] = 1 + values["deals"] % 60  # each is a row to render, and they are alike
    form: Form = calculator.inputs(**values)
    return form
