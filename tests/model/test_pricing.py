"""What a change of price asks of volume."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.model.pricing import break_even_volume

MARGIN = st.integers(1, 990).map(lambda one: one / 1000)
CHANGE = st.integers(-990, 990).map(lambda one: one / 1000)


@given(MARGIN, CHANGE)
def test_at_that_volume_the_profit_is_what_it_was(margin: float, change: float) -> None:
    volume = break_even_volume(margin, change)
    if volume is None:
        assert margin + change <= 0
    else:
        assert (1 + volume) * (margin + change) == pytest.approx(margin)
        assert volume > -1


@given(MARGIN, CHANGE)
def test_money_and_shares_of_the_price_give_the_same(margin: float, change: float) -> None:
    """Powers of two, so that scaling costs no digit."""
    assert break_even_volume(1024 * margin, 1024 * change) == break_even_volume(margin, change)


@pytest.mark.parametrize(
    ("margin", "change"),
    [(0.4, -0.4), (0.4, -0.5), (0.0, 0.0), (0.0, -0.1), (-0.1, 0.2), (-0.1, -0.1)],
)
def test_where_no_volume_keeps_the_profit_there_is_no_figure(margin: float, change: float) -> None:
    """Nothing is left by a piece, or less than nothing, at the new price or at the old."""
    assert break_even_volume(margin, change) is None


def test_without_a_margin_a_rise_keeps_a_profit_of_nothing_even_without_a_sale() -> None:
    assert break_even_volume(0.0, 0.1) == -1
