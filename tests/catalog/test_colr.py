"""What COLR computes: price moves it from one pocket to the other, and neither side is special."""

from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import find
from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result, compute
from tests.contract.forms import filled

COLR = find("colr")
FORMS: st.SearchStrategy[Any] = filled(COLR)
MONEY = (
    "yearly_price", "buyer_value",
    *(f"{party}_{name}" for party in ("seller", "buyer") for name in (
        "other_benefit", "alternative", "replacement_cost", "fallout", "deal_alternative",
        "arms_length_benefit")),
    "seller_cost",
)  # fmt: skip
SHARES = {"seller_balance", "seller_annuity", "buyer_annuity"} | {
    f"{party}_{name}" for party in ("seller", "buyer") for name in ("years", "multiple")
}
UNHAPPY = Inputs(
    seller_cost=420_000, seller_gap_months=3, seller_replacement_cost=10_000, seller_fallout=0
)
NOTHING_ELSEWHERE: dict[str, Any] = {
    f"{party}_{name}": 0
    for party in ("seller", "buyer")
    for name in ("alternative", "gap_months", "replacement_cost", "fallout")
}


def near(expected: float | None, inputs: Inputs) -> Any:
    """`expected`, to the last digits that sums of these amounts can have."""
    if expected is None:
        return None
    amounts = [abs(getattr(inputs, name) or 0.0) for name in MONEY]
    return pytest.approx(expected, rel=1e-9, abs=1e-9 * (1 + max(amounts)))


def figures(result: Result) -> dict[str, float | None]:
    return asdict(result)


@given(FORMS, st.integers(0, 1_000_000).map(float))
def test_price_moves_the_loss_from_one_pocket_to_the_other(inputs: Inputs, price: float) -> None:
    """With equal discount rates the two together lose the same at any price."""
    inputs = replace(inputs, buyer_rate=inputs.seller_rate)
    before, after = compute(inputs), compute(replace(inputs, yearly_price=price))
    assert after.joint_colr == near(before.joint_colr, inputs)
    moved = (price - inputs.yearly_price) * before.seller_annuity
    assert after.seller_colr == near(before.seller_colr + moved, inputs)
    assert after.buyer_colr == near(before.buyer_colr - moved, inputs)


@given(FORMS)
def test_at_the_fair_price_both_would_lose_equally(inputs: Inputs) -> None:
    """With equal discount rates; where it is defined, it lies between the two limits."""
    inputs = replace(inputs, buyer_rate=inputs.seller_rate)
    found = compute(inputs)
    if found.fair_price is None:
        assert found.seller_walkaway_lasting > found.buyer_walkaway_lasting
        return
    assert found.seller_walkaway_lasting <= found.fair_price <= found.buyer_walkaway_lasting
    if 0 <= found.fair_price <= 1e12:
        there = compute(replace(inputs, yearly_price=found.fair_price))
        assert there.seller_colr == near(there.buyer_colr, inputs)


@given(FORMS)
def test_at_a_lasting_limit_that_side_loses_nothing(inputs: Inputs) -> None:
    """Whatever the discount rates are."""
    found = compute(inputs)
    for limit, party in (
        (found.seller_walkaway_lasting, "seller"),
        (found.buyer_walkaway_lasting, "buyer"),
    ):
        if 0 <= limit <= 1e12:
            there = compute(replace(inputs, yearly_price=limit))
            assert getattr(there, f"{party}_colr") == near(0, inputs)


@given(FORMS)
def test_the_other_limits_undo_one_deal_and_one_year(inputs: Inputs) -> None:
    """A price off by the deal surplus, or by the whole loss, in the first year only."""
    found = compute(inputs)
    for party, towards in (("seller", -1), ("buyer", 1)):
        side = {name: getattr(found, f"{party}_{name}") for name in (
            "colr", "deal_surplus", "batna", "walkaway_deal", "walkaway_once")}  # fmt: skip
        first = {"start": 0.0, "middle": 0.5, "end": 1.0}[inputs.timing]
        today = (1 + getattr(inputs, f"{party}_rate")) ** -first
        gain = inputs.seller_gain if party == "seller" else inputs.buyer_gain
        assert side["batna"] + side["deal_surplus"] == near(gain * today, inputs)
        assert (side["walkaway_deal"] - inputs.yearly_price) * today == near(
            towards * side["deal_surplus"], inputs
        )
        assert (side["walkaway_once"] - inputs.yearly_price) * today == near(
            towards * side["colr"], inputs
        )


@given(FORMS)
def test_neither_side_is_special(inputs: Inputs) -> None:
    """With the roles exchanged, every figure changes sides, and limits lie across the price."""
    given_now = asdict(inputs)
    mirrored = {
        name.replace("seller_", "buyer_") if name.startswith("seller_") else
        name.replace("buyer_", "seller_") if name.startswith("buyer_") else name: value
        for name, value in given_now.items()
        if name not in ("seller_cost", "buyer_value", "seller_other_benefit", "buyer_other_benefit")
    }  # fmt: skip
    price = inputs.yearly_price
    mirrored |= {
        "seller_cost": price, "seller_other_benefit": inputs.buyer_gain,
        "buyer_value": price, "buyer_other_benefit": inputs.seller_gain,
    }  # fmt: skip
    if max(abs(inputs.buyer_gain), abs(inputs.seller_gain)) > 1e12:
        return  # beyond what the form takes
    here, there = figures(compute(inputs)), figures(compute(Inputs(**mirrored)))
    for name, value in here.items():
        if not name.startswith("seller_") or name == "seller_balance":
            continue
        across = there[name.replace("seller_", "buyer_")]
        if "walkaway" in name and value is not None:
            assert across == near(2 * price - value, inputs), name
        elif name in SHARES:
            assert across == (None if value is None else pytest.approx(value, rel=1e-6, abs=1e-6))
        else:
            assert across == near(value, inputs), name
    assert there["joint_colr"] == near(here["joint_colr"], inputs)


@given(FORMS, st.sampled_from([0.01, 0.5, 100.0]))
def test_the_currency_does_not_matter(inputs: Inputs, factor: float) -> None:
    """A hundredth of the money is a hundredth of every amount, and the same shares."""
    scaled = {
        name: value * factor
        for name in MONEY
        if (value := getattr(inputs, name)) is not None and abs(value * factor) <= 1e12
    }
    if len(scaled) < sum(getattr(inputs, name) is not None for name in MONEY):
        return  # beyond what the form takes
    here, there = figures(compute(inputs)), figures(compute(replace(inputs, **scaled)))
    for name, value in here.items():
        if name not in SHARES and value is not None and there[name] is not None:
            assert there[name] == near(value * factor, inputs), name


def test_defaults_and_a_price_of_450_000() -> None:
    """The figures by which anybody can check that this is the same calculator."""
    found, cheaper = compute(Inputs()), compute(Inputs(yearly_price=450_000))
    assert [round(found.seller_colr), round(found.buyer_colr)] == [500_500, 386_590]
    assert [round(cheaper.seller_colr), round(cheaper.buyer_colr)] == [273_546, 613_545]


@pytest.mark.parametrize(
    ("inputs", "defined"),
    [(Inputs(), True), (UNHAPPY, False), (Inputs(yearly_price=620_000), False)],
    ids=["both lose", "the seller gains", "the buyer gains"],
)
def test_a_share_of_the_loss_needs_two_losses(inputs: Inputs, defined: bool) -> None:
    found = compute(inputs)
    assert (found.seller_balance is not None) is defined
    assert (min(found.seller_colr, found.buyer_colr) > 0) is defined


def test_a_share_of_no_loss_is_undefined() -> None:
    """Exactly nothing at stake for one side."""
    even = Inputs(**(NOTHING_ELSEWHERE | {"seller_alternative": 230_000}))
    assert compute(even).seller_colr == pytest.approx(0, abs=1e-6)
    nothing = Inputs(**NOTHING_ELSEWHERE, seller_cost=500_000, seller_other_benefit=0)
    assert compute(nothing).seller_colr == 0
    assert compute(nothing).seller_balance is None


@pytest.mark.parametrize("gain", [1, 0, -1])
def test_years_of_gain_need_a_gain(gain: int) -> None:
    found = compute(Inputs(seller_cost=500_000, seller_other_benefit=gain))
    assert (found.seller_years is not None) is (gain > 0)
    if found.seller_years is not None:
        assert found.seller_years * gain == pytest.approx(found.seller_colr)


@pytest.mark.parametrize("surplus", [1, 0, -1])
def test_a_multiple_needs_a_deal_that_is_worth_having(surplus: int) -> None:
    found = compute(Inputs(seller_deal_alternative=230_000 - surplus))
    assert (found.seller_multiple is not None) is (surplus > 0)
    assert found.buyer_multiple is not None


def test_a_fair_price_needs_limits_that_do_not_cross() -> None:
    meeting, crossing = compute(Inputs(buyer_value=500_000)), compute(Inputs(buyer_value=400_000))
    assert meeting.fair_price is not None
    assert crossing.seller_walkaway_lasting > crossing.buyer_walkaway_lasting
    assert crossing.fair_price is None


def test_with_unequal_rates_the_fair_price_is_midway_between_the_limits() -> None:
    found = compute(Inputs(buyer_rate=0.2))
    assert found.fair_price is not None
    assert found.fair_price == pytest.approx(
        (found.seller_walkaway_lasting + found.buyer_walkaway_lasting) / 2
    )
    there = compute(Inputs(buyer_rate=0.2, yearly_price=found.fair_price))
    assert there.seller_colr != pytest.approx(there.buyer_colr, rel=0.01)
