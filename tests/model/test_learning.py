"""Costs that fall with practice."""

import pytest

from calculators.model.learning import unit_cost


@pytest.mark.parametrize("number", [1, 3, 50])
def test_twice_as_many_deals_leave_the_rate_of_what_can_be_learnt(number: int) -> None:
    now, twice = (unit_cost(100, one, learnable=0.6, rate=0.9) for one in (number, 2 * number))
    assert twice - 40 == pytest.approx(0.9 * (now - 40))


@pytest.mark.parametrize(("learnable", "rate"), [(0.0, 0.8), (0.6, 1.0)])
def test_where_nothing_is_learnt_the_cost_stays(learnable: float, rate: float) -> None:
    assert unit_cost(75_000, 100, learnable=learnable, rate=rate) == 75_000
