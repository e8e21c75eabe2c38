"""A sum run backwards finds every place where it crosses zero, or says that there is none."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators.model.solve import crossings, everywhere

MONEY = st.integers(-1_000_000_000, 1_000_000_000).map(float)


@given(MONEY, st.sampled_from([-3.0, -0.001, 0.001, 3.0]))
def test_a_straight_line_is_solved_to_the_last_digits(zero: float, slope: float) -> None:
    """Whether it rises or falls."""
    (found,) = crossings(lambda value: slope * (value - zero), -1e9, 1e9)
    assert found == pytest.approx(zero, rel=1e-12, abs=1e-6)


@given(st.sets(st.integers(1, 99), min_size=2, max_size=5))
def test_several_are_all_found_in_order(zeros: set[int]) -> None:
    wanted = sorted(zero + 0.25 for zero in zeros)
    assume(all(later - one > 1 for one, later in pairwise(wanted)))

    def product(value: float) -> float:
        result = 1.0
        for zero in wanted:
            result *= value - zero
        return result

    assert crossings(product, 0.0, 100.0) == pytest.approx(wanted)


@pytest.mark.parametrize(("low", "high"), [(5.0, 9.0), (1.0, 5.0), (5.0, 5.0)])
def test_an_end_may_be_the_answer(low: float, high: float) -> None:
    assert crossings(lambda value: value - 5, low, high) == (5,)


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_no_crossing_is_no_answer(sign: float) -> None:
    assert crossings(lambda value: sign * (value**2 + 1), -10.0, 10.0) == ()
    assert crossings(lambda value: value - 5, 6.0, 5.0) == ()


def test_a_jump_over_zero_is_no_crossing() -> None:
    assert crossings(lambda value: 1.0 if value > 2.01 else -1.0, 0.0, 10.0) == ()


def test_where_it_is_undefined_nothing_is_found() -> None:
    half = crossings(lambda value: None if value < 3.3 else value - 7.77, 0.0, 10.0)
    assert half == pytest.approx([7.77])
    assert crossings(lambda _: None, 0.0, 10.0) == ()


def test_what_is_nil_everywhere_is_said_apart() -> None:
    assert crossings(lambda _: 0.0, 0.0, 10.0) == ()
    assert everywhere(lambda _: 0.0, 0.0, 10.0)
    assert not everywhere(lambda value: value, 0.0, 10.0)
