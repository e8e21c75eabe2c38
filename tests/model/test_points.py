"""Points across a chart: even, readable, and where something happens."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.model.points import points

SHARE = st.integers(1, 1000).map(lambda one: one / 1000)


@given(SHARE, st.lists(SHARE, max_size=2))
def test_they_rise_from_nothing_to_the_end_and_hold_every_mark(
    most: float, marked: list[float]
) -> None:
    across = points(max(most, *marked, 0.001), 1.0, marked)
    assert across[0] == 0
    assert across[-1] <= 1
    assert all(one < other for one, other in pairwise(across))
    assert set(marked) <= set(across)
    assert 2 <= len(across) <= 11 + len(marked)


@pytest.mark.parametrize(("most", "step"), [(1.0, 0.1), (0.5, 0.05), (0.087, 0.01), (0.001, 1e-4)])
def test_steps_are_easy_to_read(most: float, step: float) -> None:
    across = points(most, 1.0)
    assert across[1] == pytest.approx(step)
    assert across[-1] >= most
