"""Reports anything a calculator raises during its contract in a line, without a dump."""

from collections.abc import Generator

import pytest

from calculators.declare.calculator import Calculator
from calculators.declare.slots import UnknownSlot
from calculators.publish.site.build_errors import said
from tests.contract.rules import rule


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Say which line of which calculator failed, and what to do about it."""
    calculator = getattr(pyfuncitem, "callspec", None) and pyfuncitem.callspec.params.get(
        "calculator"
    )
    if not isinstance(calculator, Calculator):
        return (yield)
    try:
        return (yield)
    except AssertionError:
        raise
    except UnknownSlot as fault:
        rule("slot", False, slug=calculator.slug, why=fault)
        raise
    except Exception as fault:  # whatever somebody wrote into a calculator
        rule("crash", False, slug=calculator.slug, why=said(fault))
        raise
