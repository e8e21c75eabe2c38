"""Low, likely and high as P10, P50 and P90: the curve, and what is tied."""

from math import inf
from statistics import NormalDist, correlation, fmean

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators.model.sobol import draws
from calculators.model.uncertainty import (
    EDGE,
    LEAST,
    MOST,
    Infeasible,
    Scale,
    metalog,
    quantile,
    score,
    tied,
    within,
)

SHARES = st.floats(LEAST + 0.001, MOST - 0.001)
SCALES = st.sampled_from([Scale(), Scale(-20.0), Scale(-20.0, 400.0)])


@given(st.floats(0, 100), st.floats(1, 200), SHARES, SCALES)
def test_the_curve_goes_through_all_three_and_only_rises(
    low: float, wide: float, share: float, scale: Scale
) -> None:
    """The share is that of the way on the endless line, where the curve is made."""
    high = low + wide
    at_low, at_high = scale.stretch(low), scale.stretch(high)
    likely = scale.back(at_low + share * (at_high - at_low))
    curve = metalog(low, likely, high, scale)
    for chance, value in ((0.1, low), (0.5, likely), (0.9, high)):
        assert curve.quantile(chance) == pytest.approx(value, rel=1e-6, abs=1e-6)
    found = [curve.quantile(step / 200) for step in range(201)]
    assert found == sorted(found)
    assert scale.lower <= found[0]
    assert found[-1] <= scale.upper


@given(SCALES, st.floats(0, 1))
def test_what_is_drawn_is_the_curve_cut_off_at_the_limits(scale: Scale, chance: float) -> None:
    curve = metalog(0.0, 20.0, 60.0, scale)
    draw = within(curve, 5.0, 50.0)
    assert draw(chance) == min(50.0, max(5.0, curve.quantile(chance)))


@given(st.floats(0, 100), st.floats(1, 200), st.floats(0, 1), SCALES)
def test_a_likely_value_too_near_an_end_is_refused_with_what_would_do(
    low: float, wide: float, share: float, scale: Scale
) -> None:
    assume(not LEAST - 0.001 < share < MOST + 0.001)
    at_low, at_high = scale.stretch(low), scale.stretch(low + wide)
    with pytest.raises(Infeasible) as refused:
        metalog(low, scale.back(at_low + share * (at_high - at_low)), low + wide, scale)
    inside = (refused.value.most - refused.value.least) / 1000
    metalog(low, refused.value.least + inside, low + wide, scale)
    metalog(low, refused.value.most - inside, low + wide, scale)


def test_three_equal_values_are_a_point() -> None:
    curve = metalog(5, 5, 5)
    assert {curve.quantile(chance) for chance in (0.0, 0.3, 1.0)} == {5}


def test_no_bound_is_no_bound() -> None:
    assert Scale() == Scale(-inf, inf)


@given(st.floats(EDGE, 1 - EDGE))
def test_a_score_is_that_of_the_standard_normal(chance: float) -> None:
    """Up to the last digits that a chance near 1 can have."""
    expected = NormalDist().inv_cdf(chance)
    assert score(chance) == pytest.approx(expected, rel=1e-9, abs=1e-9 if chance < 0.99 else 1e-4)


@pytest.mark.parametrize("wanted", [0.0, 0.5, 0.9])
def test_what_is_tied_moves_together_and_is_as_uncertain_as_before(wanted: float) -> None:
    pairs = [tied(chances[1:], chances[0], wanted) for chances in draws(3, 8192)]
    one, other = zip(*pairs, strict=True)
    # A correlation of ρ between normal scores is one of 6/π·asin(ρ/2) between chances.
    expected = {0.0: 0.0, 0.5: 0.4826, 0.9: 0.8915}[wanted]
    assert correlation(one, other) == pytest.approx(expected, abs=0.01)
    assert fmean(one) == pytest.approx(0.5, abs=0.005)
    assert quantile(sorted(one), 0.1) == pytest.approx(0.1, abs=0.005)
