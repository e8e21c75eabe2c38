"""How numbers are written: for readers, and in links; both read back."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.declare.numbers import read_number
from calculators.declare.units import (
    COUNT,
    FACTOR,
    MONEY,
    MONTHS,
    MULTIPLE,
    PERCENT,
    RISK,
    SHARE,
    SPACE,
    SPAN,
    UNDEFINED,
    YEARS,
    Unit,
    significant,
)

ASKED = st.sampled_from([MONEY, PERCENT, RISK, MONTHS, YEARS, COUNT])
AMOUNTS = st.floats(-1e12, 1e12)
TYPED = st.decimals(-(10**9), 10**9, places=4, allow_nan=False)


def read(text: str, unit: Unit, *, strict: bool) -> float:
    return read_number(text, unit, "100", strict=strict).value


@pytest.mark.parametrize(
    ("unit", "value", "shown"),
    [
        (MONEY, 500_500.12, "500,500"), (MONEY, -1234.5, "−1,234"), (MONEY, -0.4, "0"),
        (MONEY, 0, "0"), (PERCENT, 0.3, "30%"), (PERCENT, 0.974, "97.4%"),
        (PERCENT, 0.09375, "9.38%"), (PERCENT, -0.002, "−0.2%"), (SHARE, 0.564, "56%"),
        (RISK, 0.029, "2.9%"), (MONTHS, 9, "9 months"), (MONTHS, 0.5, "0.5 months"),
        (YEARS, 10, "10 years"), (SPAN, 2.176, "2.2 years"), (MULTIPLE, 2.727, "2.73 ×"),
        (FACTOR, 4.539, "4.539"), (COUNT, 100, "100"),
    ],
)  # fmt: skip
def test_a_table_shows_a_number_with_its_symbol(unit: Unit, value: float, shown: str) -> None:
    """Rounded to what is worth reading, with a true minus, and never a minus before nothing."""
    assert unit.format(value).replace(SPACE, " ") == shown


def test_what_is_undefined_is_said_so() -> None:
    assert MONEY.format(None) == UNDEFINED == "not defined"


def test_a_number_is_never_parted_from_its_symbol() -> None:
    assert PERCENT.format(0.3) == "30%"


@given(AMOUNTS, ASKED)
def test_what_is_shown_reads_back_to_its_rounding(value: float, unit: Unit) -> None:
    """A figure copied from a table into a form is the figure in the table."""
    shown = value / unit.scale
    assert read(unit.format(shown), unit, strict=False) * unit.scale == pytest.approx(
        value, rel=1e-12, abs=0.5 * 10**-unit.decimals + 1e-9
    )


@given(TYPED, ASKED)
def test_what_a_link_holds_reads_back_exactly(typed: Decimal, unit: Unit) -> None:
    """In links nothing is rounded away, and nothing can be read in two ways: 97.4% is 0.974."""
    value = float(typed / Decimal(unit.scale))
    text = unit.plain(value)
    assert read(text, unit, strict=True) == value
    assert read(text, unit, strict=False) == value
    assert unit.plain(read(text, unit, strict=True)) == text


@given(st.floats(-1e12, 1e12), ASKED)
def test_what_a_link_holds_is_plain(value: float, unit: Unit) -> None:
    """A point for decimals, never exactly three of them; no grouping, no exponent."""
    text = unit.plain(value)
    assert re.fullmatch(r"-?\d+(\.\d+)?", text)
    assert not re.search(r"\.\d{3}$", text)
    assert read(text, unit, strict=True) == pytest.approx(value, rel=1e-14, abs=1e-19)


@pytest.mark.parametrize(
    ("unit", "value", "text"),
    [
        (MONEY, 450_000, "450000"), (MONEY, 1e12, "1000000000000"), (MONEY, 1.234, "1.2340"),
        (MONEY, -0.5, "-0.5"), (MONEY, 1e-7, "0.0000001"), (PERCENT, 0.974, "97.4"),
        (PERCENT, 0.85, "85"), (PERCENT, 0.29, "29"), (PERCENT, 0.12345, "12.3450"),
        (MONTHS, 9, "9"), (YEARS, 10, "10"),
    ],
)  # fmt: skip
def test_links_are_what_a_reader_would_type(unit: Unit, value: float, text: str) -> None:
    assert unit.plain(value) == text


@given(st.floats(0.001, 1e12), st.integers(1, 6), st.sampled_from([1.0, -1.0]))
def test_significant_figures_round_in_the_asked_direction(
    size: float, digits: int, sign: float
) -> None:
    value = sign * size
    down, near, up = (significant(value, digits, how) for how in ("down", "nearest", "up"))
    hair = 1e-8 * size
    assert down - hair <= value <= up + hair
    assert down - hair <= near <= up + hair
    assert abs(near - value) <= 0.5 * 10.0 ** (1 - digits) * size + hair


def test_nothing_has_no_figures_to_round() -> None:
    assert significant(0, 3) == 0
    assert significant(390_000, 3, "up") == 390_000
    assert significant(389_735, 3, "up") == 390_000
    assert significant(585_169, 3, "down") == 585_000
