"""A sum run backwards finds where it crosses zero, or says that it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.model.solve import crossing

MONEY = st.integers(-1_000_000_000, 1_000_000_000).map(float)


@given(MONEY, st.sampled_from([-3.0, -0.001, 0.001, 3.0]))
def test_a_straight_line_is_solved_to_the_last_digits(zero: float, slope: float) -> None:
    """Whether it rises or falls."""
    found = crossing(lambda value: slope * (value - zero), -1e9, 1e9)
    assert found == pytest.approx(zero, rel=1e-12, abs=1e-6)


@given(st.integers(0, 1000).map(float))
def test_what_it_finds_is_between_the_ends(zero: float) -> None:
    found = crossing(lambda value: value**3 - zero**3, 0.0, 1000.0)
    assert found is not None
    assert 0 <= found <= 1000


@pytest.mark.parametrize(("low", "high"), [(5.0, 9.0), (1.0, 5.0)])
def test_an_end_may_be_the_answer(low: float, high: float) -> None:
    assert crossing(lambda value: value - 5, low, high) == 5


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_no_crossing_is_no_answer(sign: float) -> None:
    """Nor are two, of which one cannot be told from the other."""
    assert crossing(lambda value: sign * (value**2 + 1), -10.0, 10.0) is None
    assert crossing(lambda value: sign * (value**2 - 1), -10.0, 10.0) is None


def test_a_jump_over_zero_is_found_too() -> None:
    found = crossing(lambda value: 1.0 if value > 2 else -1.0, 0.0, 10.0)
    assert found == pytest.approx(2)
