"""What odds computes: where it turns, what moves the line, and what the two lose together."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators import Invalid, find, read
from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.result import annuity, compute, every_year, value_to_pusher
from tests.contract.forms import filled

ODDS = find("odds")
FORMS: st.SearchStrategy[Any] = filled(ODDS)
GUESSED = FORMS.map(lambda form: replace(form, risk=form.risk or 0.25))


def near(expected: float, inputs: Inputs) -> Any:
    """`expected`, to the last digits that sums of these amounts can have."""
    size = inputs.gain + abs(inputs.stake) + abs(inputs.other_stake)
    return pytest.approx(expected, rel=1e-9, abs=1e-9 * (1 + size))


@given(FORMS)
def test_at_the_line_a_push_is_worth_nothing(inputs: Inputs) -> None:
    """Below it, it pays; above it, it does not."""
    line = compute(inputs).break_even
    assert 0 <= line <= 1
    if 0 < line < 1:
        assert value_to_pusher(inputs, line) == near(0, inputs)
        slack = 1e-9 * (inputs.gain + inputs.stake)
        assert value_to_pusher(inputs, line / 2) >= -slack
        assert value_to_pusher(inputs, (1 + line) / 2) <= slack


@given(FORMS, st.integers(1, 1_000_000).map(float))
def test_the_line_rises_with_the_gain_and_falls_with_the_stake(inputs: Inputs, more: float) -> None:
    line = compute(inputs).break_even
    assert compute(replace(inputs, gain=min(1e12, inputs.gain + more))).break_even >= line - 1e-12
    assert compute(replace(inputs, stake=min(1e12, inputs.stake + more))).break_even <= line + 1e-12


@given(FORMS, st.integers(0, 99).map(lambda one: one / 100))
def test_the_line_falls_as_more_goes_sour(inputs: Inputs, erosion: float) -> None:
    """Where staying on sour terms is still better than leaving."""
    inputs = replace(inputs, departure="now", stake=abs(inputs.stake) or 1.0)
    less = replace(inputs, erosion=min(erosion, inputs.erosion))
    more = replace(inputs, erosion=max(erosion, inputs.erosion))
    assert compute(more).break_even <= compute(less).break_even + 1e-12


@given(GUESSED, st.integers(0, 100).map(lambda one: one / 100))
def test_more_risk_is_worth_less_to_whoever_has_something_to_lose(
    inputs: Inputs, risk: float
) -> None:
    """While they stay, a push leaves whoever made it no worse off than parting would."""
    assume(inputs.stake >= 0)
    low, high = sorted((risk, inputs.risk or 0.0))
    slack = 1e-9 * (inputs.gain + inputs.stake)
    assert value_to_pusher(inputs, high) <= value_to_pusher(inputs, low) + slack


@given(GUESSED)
def test_leaving_later_is_never_dearer_for_the_same_stake(inputs: Inputs) -> None:
    now, after = (compute(replace(inputs, departure=one)) for one in ("now", "after"))
    assert after.break_even >= now.break_even - 1e-12
    assert now.pusher_value is not None
    assert after.pusher_value is not None
    slack = 1e-9 * (inputs.gain + abs(inputs.stake))
    assert after.pusher_value >= now.pusher_value - slack


@given(GUESSED)
def test_what_one_wins_the_other_pays_so_only_the_stakes_remain(inputs: Inputs) -> None:
    """Without a sour taste the two together lose the risk × both stakes, however they leave."""
    clean = replace(inputs, erosion=0.0)
    for departure in ("now", "after"):
        found = compute(replace(clean, departure=departure))
        assert found.pusher_value is not None
        assert found.other_value is not None
        lost = -(clean.risk or 0.0) * (clean.stake + clean.other_stake)
        assert found.joint_value == near(lost, clean)
        assert found.pusher_value + found.other_value == near(lost, clean)


@given(FORMS, st.sampled_from([2.0, 0.5, 1024.0]))
def test_another_currency_changes_no_share(inputs: Inputs, factor: float) -> None:
    assume(max(inputs.gain, abs(inputs.stake), abs(inputs.other_stake)) <= 1e9)
    scaled = replace(
        inputs,
        gain=inputs.gain * factor,
        stake=inputs.stake * factor,
        other_stake=inputs.other_stake * factor,
    )
    one, other = compute(inputs), compute(scaled)
    assert other.break_even == pytest.approx(one.break_even, rel=1e-12)
    if one.chance_tactic_pays is not None:
        assert other.chance_tactic_pays == pytest.approx(one.chance_tactic_pays, rel=1e-9)
    if one.pusher_value is not None:
        assert other.pusher_value == near(one.pusher_value * factor, scaled)


@given(FORMS)
def test_a_push_that_works_sometimes_is_one_that_wins_less(inputs: Inputs) -> None:
    """Success s stands before the gain everywhere, and nowhere else."""
    found = compute(inputs)
    less = compute(replace(inputs, gain=inputs.wins, success=1.0))
    if not inputs.success and inputs.stake <= 0:
        assert found.break_even == 0  # nothing to win, even with nothing to lose
        return
    assert found.break_even == near(less.break_even, inputs)
    assert found.clean_uses_needed == less.clean_uses_needed
    for name in ("pusher_value", "other_value", "joint_value"):
        value = getattr(less, name)
        assert getattr(found, name) == (None if value is None else near(value, inputs))


@given(FORMS)
def test_the_other_stake_never_moves_the_line(inputs: Inputs) -> None:
    assert compute(replace(inputs, other_stake=-1.0)).break_even == compute(inputs).break_even


@given(FORMS)
def test_without_a_guess_or_a_record_there_is_no_figure(inputs: Inputs) -> None:
    found = compute(replace(inputs, risk=None, past_uses=0, past_losses=0))
    assert (found.pusher_value, found.other_value, found.joint_value) == (None, None, None)
    assert (found.chance_lost, found.chance_tactic_pays) == (None, None)


def test_both_ends_of_the_line() -> None:
    """Nothing to lose pays at any risk; a taste as dear as the gain pays at none."""
    assert compute(Inputs(stake=0)).break_even == 1
    assert compute(Inputs(stake=-154_900, erosion=0.5)).break_even == 1
    assert compute(Inputs(stake=500_000, erosion=0.03)).break_even == 0
    assert compute(Inputs(gain=0)).break_even == 0


def test_every_year_is_as_long_as_in_the_shared_example() -> None:
    """COLR's defaults; a catalog entry may not ask its neighbour, so that a test has to."""
    colr = find("colr")
    assert annuity() == colr.compute(colr.inputs()).seller_annuity
    assert every_year(Inputs()) == pytest.approx(0.1197, abs=5e-5)
    asked = Inputs(gain=25_000, stake=386_590)
    assert every_year(asked) == pytest.approx(0.227, abs=5e-4)


def test_a_push_against_colr_puts_the_joint_colr_at_risk() -> None:
    colr = find("colr").compute(find("colr").inputs())
    found = compute(Inputs(stake=colr.seller_colr, other_stake=colr.buyer_colr, risk=0.08))
    assert found.joint_value == pytest.approx(-0.08 * colr.joint_colr)


@pytest.mark.parametrize("text", ["5", "5%", "1 in 20", "1/20", "5,0%"])
def test_a_risk_is_read_as_people_write_it(text: str) -> None:
    assert read(ODDS, {"risk": text}).inputs.risk == 0.05


def test_more_losses_than_uses_are_refused() -> None:
    with pytest.raises(Invalid) as caught:
        read(ODDS, {"past_uses": "2", "past_losses": "3"})
    assert caught.value.problems == {"past_losses": "That's more losses than pushes."}


@pytest.mark.parametrize(
    ("texts", "beside"),
    [
        ({"risk": "0"}, {"risk": "The ones who left over it seldom said so."}),
        ({"past_uses": "20"}, {"past_losses": "Who left later, and was never asked why?"}),
        ({"risk": "60"}, {"risk": "Is the normal churn in here?"}),
        ({"gain": "900000"}, {"gain": "Would one push win all of it?"}),
        ({}, {}),
    ],
)
def test_a_note_asks_about_the_slips_that_matter(
    texts: dict[str, str], beside: dict[str, str]
) -> None:
    said = dict(read(ODDS, texts).inputs.remarks())
    assert set(said) == set(beside)
    assert all(said[name].endswith(text) for name, text in beside.items())
