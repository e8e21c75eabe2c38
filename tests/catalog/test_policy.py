"""What policy computes: who pays, who gains, where it turns, and where there is no figure."""

from dataclasses import replace
from math import fsum
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators import Invalid, answer, find, read
from calculators.catalog.policy.inputs import Inputs
from calculators.catalog.policy.result import (
    compute,
    given_to_one,
    more_customers,
    price_that_carries,
)
from calculators.declare.report import Lines
from tests.contract.forms import filled

POLICY = find("policy")
FORMS: st.SearchStrategy[Any] = filled(POLICY)
SHARES = st.integers(0, 990).map(lambda one: one / 1000)


def moved(inputs: Inputs) -> float:
    """All the money in a form, by which differences are judged."""
    return inputs.customers * (inputs.price + inputs.cost) + inputs.fixed_cost


def near(expected: float, inputs: Inputs) -> object:
    return pytest.approx(expected, rel=1e-9, abs=1e-11 * moved(inputs))


def at(inputs: Inputs, concession: float) -> float:
    return compute(replace(inputs, concession=concession)).profit_after


@given(FORMS)
def test_what_the_seller_loses_the_customers_gain(inputs: Inputs) -> None:
    found = compute(inputs)
    gained = inputs.customers * given_to_one(inputs)
    assert found.profit_before - found.profit_after == near(gained, inputs)


@given(FORMS)
def test_nothing_given_changes_nothing(inputs: Inputs) -> None:
    found = compute(replace(inputs, concession=0.0))
    assert found.profit_after == found.profit_before
    assert found.profit_change in (0, None)


@given(FORMS, SHARES)
def test_a_deeper_concession_never_leaves_more(inputs: Inputs, concession: float) -> None:
    low, high = sorted((inputs.concession, concession))
    assert at(inputs, high) <= at(inputs, low) + 1e-11 * moved(inputs)


@given(FORMS)
def test_at_the_break_even_nothing_is_left(inputs: Inputs) -> None:
    """And it is where the price, less the concession, is the least that carries the costs."""
    line = compute(inputs).break_even_concession
    assume(line is not None)
    assert line is not None
    assert inputs.price * (1 - line) == near(price_that_carries(inputs), inputs)
    if 0 <= line <= 0.99:
        assert at(inputs, line) == near(0, inputs)


@given(FORMS)
def test_profit_stays_just_where_the_concession_is_below_the_line(inputs: Inputs) -> None:
    found = compute(inputs)
    line = found.break_even_concession
    assume(line is not None and abs(line - inputs.concession) > 1e-6 * (1 + abs(line)))
    assert line is not None
    assert (found.profit_after > 0) == (inputs.concession < line)


@given(FORMS)
def test_the_change_is_a_share_of_a_profit_and_of_nothing_else(inputs: Inputs) -> None:
    found = compute(inputs)
    if found.profit_before > 0:
        assert found.profit_change is not None
        assert found.profit_before * (1 + found.profit_change) == near(found.profit_after, inputs)
        assert found.profit_change <= 0
    else:
        assert found.profit_change is None


@given(FORMS, st.sampled_from([2.0, 0.5, 1024.0]))
def test_another_currency_changes_no_share(inputs: Inputs, factor: float) -> None:
    assume(max(inputs.price, inputs.cost, inputs.fixed_cost) <= 9e8)
    scaled = replace(
        inputs,
        price=inputs.price * factor,
        cost=inputs.cost * factor,
        fixed_cost=inputs.fixed_cost * factor,
    )
    one, other = compute(inputs), compute(scaled)
    assert other.profit_after == one.profit_after * factor
    assert other.profit_change == one.profit_change
    assert other.break_even_concession == one.break_even_concession


@given(FORMS, st.integers(2, 50))
def test_twice_of_everything_is_twice_the_profit_and_the_same_line(
    inputs: Inputs, times: int
) -> None:
    assume(inputs.customers * times <= 1_000_000 and inputs.fixed_cost * times <= 1e12)
    more = replace(inputs, customers=inputs.customers * times, fixed_cost=inputs.fixed_cost * times)
    one, other = compute(inputs), compute(more)
    assert other.profit_after == near(one.profit_after * times, more)
    if one.break_even_concession is not None:
        assert other.break_even_concession == pytest.approx(
            one.break_even_concession, rel=1e-9, abs=1e-11 * moved(inputs) / inputs.price
        )


@given(FORMS)
def test_so_many_more_customers_earn_as_much(inputs: Inputs) -> None:
    """And one fewer would not."""
    needed = more_customers(inputs)
    before = compute(inputs).profit_before
    assume(needed is not None and inputs.customers + needed <= 1_000_000)
    assert needed is not None
    more = replace(inputs, customers=inputs.customers + needed)
    slack = 1e-8 * moved(more)
    assert compute(more).profit_after >= before - slack
    if needed:
        fewer = replace(more, customers=more.customers - 1)
        assert compute(fewer).profit_after < before + slack


@given(FORMS)
def test_the_chart_shows_the_same_money_changing_pockets(inputs: Inputs) -> None:
    charts = [one for one in answer(POLICY, inputs).report.blocks if isinstance(one, Lines)]
    assert len(charts) == (inputs.price > 0)
    for chart in charts:
        seller, customers, together = (one.values for one in chart.lines)
        for place in range(len(chart.at)):
            assert fsum((seller[place], customers[place])) == near(together[place], inputs)


def test_a_last_bit_is_no_profit() -> None:
    """Three times 0.1, less 0.3, is nothing, whatever a float makes of it."""
    found = compute(Inputs(customers=3, price=0.1, cost=0.0, fixed_cost=0.3, concession=0.1))
    assert (found.profit_before, found.profit_change, found.break_even_concession) == (0, None, 0)


def test_nothing_is_cut_off_at_nil() -> None:
    found = compute(Inputs(customers=10))
    assert found.profit_before == -1_000_000
    assert found.break_even_concession == -2
    assert compute(Inputs(cost=0, fixed_cost=0)).break_even_concession == 1


@pytest.mark.parametrize(
    ("texts", "problems"),
    [
        (
            {"concession": "-5"},
            {"concession": "For a price increase, raise the price and enter 0."},
        ),
        (
            {"concession": "6000"},
            {
                "concession": "A share of the price, 99% at most. Got an amount? "
                "Divide it by the price."
            },
        ),
        ({"customers": "0"}, {"customers": "Between 1 and 1,000,000, please."}),
    ],
)
def test_what_is_no_policy_is_refused(texts: dict[str, str], problems: dict[str, str]) -> None:
    with pytest.raises(Invalid) as caught:
        read(POLICY, texts)
    assert caught.value.problems == problems


@pytest.mark.parametrize(
    ("texts", "beside"),
    [
        ({}, {}),
        ({"customers": "1", "fixed_cost": "9000"}, {"customers": "Who else would have to get it?"}),
        ({"cost": "50000"}, {"cost": "Are some shared costs in here?"}),
        ({"fixed_cost": "0"}, {"fixed_cost": "looks cheaper than it is."}),
        ({"fixed_cost": "12000"}, {"fixed_cost": "Is it just one customer's part?"}),
        ({"fixed_cost": "5000001"}, {"fixed_cost": "Is it for the same period as the price?"}),
        ({"price": "0"}, {}),
    ],
)
def test_a_note_asks_about_the_slips_that_matter(
    texts: dict[str, str], beside: dict[str, str]
) -> None:
    said = dict(read(POLICY, texts).inputs.remarks())
    assert set(said) == set(beside)
    assert all(said[name].endswith(text) for name, text in beside.items())


def test_a_share_typed_as_a_fraction_is_read_back() -> None:
    (note,) = read(POLICY, {"concession": "0.12"}).notes["concession"]
    assert note.text == "Read as 0.12%. Did you mean 12%?"
