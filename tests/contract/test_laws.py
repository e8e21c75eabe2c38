"""Laws that every calculator keeps: another currency changes money alone."""

from dataclasses import replace
from math import fsum
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators.declare.calculator import Calculator
from calculators.declare.fields import LARGEST, Number
from tests.contract.forms import CONTRACTED, filled, named

AnyCalculator = Calculator[Any, Any]
# From a millionth to a million times. Powers of two, by which no float loses a digit: where amounts
# nearly cancel, any other factor moves what's left of them, and a tie may no longer be one.
CURRENCIES = st.integers(-20, 20).map(lambda power: 2.0**power)


def money_of(calculator: AnyCalculator) -> list[str]:
    fields = calculator.fields.items()
    return [name for name, one in fields if isinstance(one, Number) and one.unit.currency]


@pytest.mark.parametrize("calculator", CONTRACTED, ids=named)
@given(data=st.data(), factor=CURRENCIES)
def test_another_currency_changes_money_and_nothing_else(
    calculator: AnyCalculator, data: st.DataObject, factor: float
) -> None:
    """In millions or in cents, each share and each undefined figure stays what it is."""
    form = data.draw(filled(calculator))
    typed = {name: getattr(form, name) for name in money_of(calculator)}
    known = {name: value for name, value in typed.items() if value is not None}
    assume(max(map(abs, known.values()), default=0.0) * factor <= LARGEST)
    scaled = replace(form, **{name: value * factor for name, value in known.items()})
    one, other = calculator.compute(form), calculator.compute(scaled)
    moved = fsum(map(abs, known.values()))
    for name, figure in calculator.figures.items():
        before, after = getattr(one, name), getattr(other, name)
        if not isinstance(before, int | float) or isinstance(before, bool):
            assert (before is None) == (after is None), name
            continue
        times = factor if figure.unit.currency else 1.0
        slack = 1e-9 * moved * factor if figure.unit.currency else 1e-9
        assert after == pytest.approx(before * times, rel=1e-9, abs=slack), name
