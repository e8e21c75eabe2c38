"""What a change of price asks of volume."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators.model.pricing import break_even_volume, price_lever, volume_lever

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


@given(MARGIN, MARGIN, st.integers(1, 990).map(lambda one: one / 1000))
def test_a_thin_margin_bears_more_loss_on_a_rise_and_needs_more_gain_on_a_cut(
    one: float, other: float, change: float
) -> None:
    """A page for training has it the other way round, beside the formula that says so."""
    assume(one != other)
    thin, wide = sorted((one, other))
    lost = [break_even_volume(margin, change) for margin in (thin, wide)]
    assert lost[0] is not None
    assert lost[1] is not None
    assert -1 < lost[0] < lost[1] < 0
    gained = [break_even_volume(margin, -change) for margin in (thin, wide)]
    if gained[0] is not None:
        assert gained[1] is not None
        assert gained[0] > gained[1] > 0


@pytest.mark.parametrize(("margin", "tolerated"), [(0.22, 0.3125), (0.25, 0.2857)])
def test_a_rise_of_a_tenth_on_a_thin_margin_is_not_lost_with_eight_per_cent(
    margin: float, tolerated: float
) -> None:
    """The published figure of 8% is a quarter of what its own formula gives."""
    assert break_even_volume(margin, 0.1) == pytest.approx(-tolerated, abs=5e-5)


@given(MARGIN, CHANGE)
def test_the_levers_say_by_how_much_a_profit_grows(margin: float, fixed: float) -> None:
    """Of a turnover of 1, by one per cent on the price, and by one per cent more sold."""
    profit = margin - abs(fixed)
    assume(profit > 0.001)
    price, volume = price_lever(profit), volume_lever(margin, profit)
    assert price is not None
    assert volume is not None
    assert profit * (1 + 0.01 * price) == pytest.approx(profit + 0.01)
    assert profit * (1 + 0.01 * volume) == pytest.approx(1.01 * margin - abs(fixed))
    assert price >= volume, "the costs of what is sold come with it"


@pytest.mark.parametrize("profit", [0.0, -0.1])
def test_a_profit_that_is_not_there_has_no_lever(profit: float) -> None:
    assert price_lever(profit) is None
    assert volume_lever(0.3, profit) is None
