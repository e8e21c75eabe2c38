"""What x100 computes: price moves money and makes none, and every pattern is a path of prices."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators import Invalid, answer, find, read
from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.result import Result, compute
from calculators.catalog.x100.totals import moving, staying
from calculators.declare.fields import Number
from calculators.declare.units import MONEY
from calculators.render.data import as_data
from calculators.render.html import zones
from tests.contract.forms import filled

X100 = find("x100")
FORMS: st.SearchStrategy[Any] = filled(X100)
# Of a size that deals have, so that a float's last bits stay far below a cent.
DEALS: st.SearchStrategy[Any] = FORMS.filter(
    lambda form: size(form) <= 1e9 and abs(form.buyer_value_drift) <= 0.02
)
AMOUNTS = [
    name for name, one in X100.fields.items() if isinstance(one, Number) and one.unit is MONEY
]
PATTERNS = ("always", "one_off", "precedent", "ratchet")
STEADY: dict[str, Any] = {"learnable_share": 0.0, "learning_rate": 1.0, "buyer_value_drift": 0.0}


def size(form: Any) -> float:
    """The largest amount of a form."""
    return float(max(abs(getattr(form, name)) for name in AMOUNTS))


def near(expected: float, form: Inputs) -> Any:
    """`expected`, to the last digits that sums of these amounts can have."""
    return pytest.approx(expected, rel=1e-9, abs=1e-9 * (1 + size(form)) * form.deals)


def limited(form: Inputs, **changed: Any) -> Inputs:
    """The form, with a ratchet that ends no lower than it begins."""
    deepest = max(form.ratchet_limit, changed.get("concession", form.concession))
    return replace(form, **{"ratchet_limit": deepest, **changed})


@given(DEALS)
def test_what_the_two_create_does_not_depend_on_the_price(form: Inputs) -> None:
    """Whatever the pattern, the joint total is the same, and it is the sum of both."""
    found = [compute(limited(form, pattern=one)) for one in PATTERNS]
    assert len({one.joint_total for one in found}) == 1
    for one in found:
        assert one.seller_total + one.buyer_total == near(one.joint_total, form)


@given(DEALS, st.sampled_from(PATTERNS), st.sampled_from(PATTERNS))
def test_what_the_seller_gains_the_buyer_pays(form: Inputs, one: str, other: str) -> None:
    """Between any two paths of prices."""
    here, there = (compute(limited(form, pattern=pattern)) for pattern in (one, other))
    gained = there.seller_total - here.seller_total
    assert here.buyer_total - there.buyer_total == near(gained, form)
    assert there.revenue - here.revenue == near(gained, form)


@given(DEALS, st.sampled_from([2.0, 0.5, 1024.0]))
def test_another_currency_changes_no_share(form: Inputs, factor: float) -> None:
    scaled = replace(form, **{name: getattr(form, name) * factor for name in AMOUNTS})
    one, other = compute(form), compute(scaled)
    for name in ("seller_total", "buyer_total", "joint_total", "seller_pv", "seller_price_floor"):
        assert getattr(other, name) == near(getattr(one, name) * factor, scaled)
    assert other.seller_first_losing_deal == one.seller_first_losing_deal
    if one.seller_share is not None and one.joint_total > 1e-6 * size(form):
        assert other.seller_share == pytest.approx(one.seller_share, rel=1e-6)


@pytest.mark.parametrize(
    ("name", "most", "pattern"),
    [
        ("concession", 90, None),
        ("persistence", 100, "precedent"),
        ("ratchet_step", 20, "ratchet"),
    ],
)
@given(form=DEALS, data=st.data())
def test_whatever_deepens_the_concession_moves_money_to_the_buyer(
    name: str, most: int, pattern: str | None, form: Inputs, data: st.DataObject
) -> None:
    """The same amount that the seller loses."""
    less, more = sorted(data.draw(st.tuples(*[st.integers(0, most)] * 2)))
    form = replace(form, ratchet_limit=1.0, pattern=pattern or form.pattern)
    low, high = (compute(replace(form, **{name: share / 100})) for share in (less, more))
    slack = 1e-9 * (1 + size(form)) * form.deals
    assert high.seller_total <= low.seller_total + slack
    moved = low.seller_total - high.seller_total
    assert high.buyer_total - low.buyer_total == near(moved, form)


@given(DEALS)
def test_at_the_even_price_both_gain_the_same(form: Inputs) -> None:
    found = compute(form)
    assume(found.fair_price is not None and found.fair_price >= 0)
    even = compute(limited(form, price=found.fair_price, concession=0, pattern="always"))
    assert even.seller_total == near(even.buyer_total, form)
    limits = (found.seller_price_floor, found.buyer_price_ceiling)
    for limit, party in zip(limits, ("seller", "buyer"), strict=True):
        if limit >= 0:
            there = compute(limited(form, price=limit, concession=0, pattern="always"))
            assert getattr(there, f"{party}_total") == near(0, form)


@given(DEALS)
def test_worth_today_is_at_most_the_sum_where_no_deal_loses(form: Inputs) -> None:
    found = compute(form)
    for party in ("seller", "buyer"):
        if getattr(found, f"{party}_first_losing_deal") is None:
            slack = 1e-9 * (1 + size(form)) * form.deals
            assert getattr(found, f"{party}_pv") <= getattr(found, f"{party}_total") + slack


@given(DEALS)
def test_without_doubt_and_without_interest_worth_today_is_the_sum(form: Inputs) -> None:
    found = compute(replace(form, continuation=1.0, seller_rate=0.0, buyer_rate=0.0))
    assert found.seller_pv == near(found.seller_total, form)
    assert found.buyer_pv == near(found.buyer_total, form)
    assert found.expected_deals == form.deals


@given(DEALS)
def test_twice_as_many_of_the_same_bring_twice_as_much(form: Inputs) -> None:
    same = replace(form, **STEADY, pattern="always")
    one, two = compute(same), compute(replace(same, deals=2 * same.deals))
    for name in ("seller_total", "buyer_total", "joint_total", "seller_total_alone", "revenue"):
        assert getattr(two, name) == near(2 * getattr(one, name), form)
    assert (two.seller_price_floor, two.fair_price) == (
        near(one.seller_price_floor, form),
        one.fair_price if one.fair_price is None else near(one.fair_price, form),
    )


@pytest.mark.parametrize(
    ("limit", "pattern"),
    [
        ({"pattern": "precedent", "persistence": 0.0}, "one_off"),
        ({"pattern": "precedent", "persistence": 1.0}, "always"),
        ({"pattern": "ratchet", "ratchet_step": 0.0}, "always"),
    ],
)
@given(form=DEALS)
def test_a_pattern_at_its_end_is_another(limit: dict[str, Any], pattern: str, form: Inputs) -> None:
    assert compute(limited(form, **limit)) == compute(limited(form, pattern=pattern))


@given(DEALS)
def test_once_is_the_plain_deal(form: Inputs) -> None:
    """Whatever would come next, and however likely."""
    for pattern in PATTERNS:
        found = compute(limited(form, deals=1, pattern=pattern))
        assert found.seller_total == found.seller_first_deal == found.seller_last_deal
        assert found.seller_pv == found.seller_worst == found.seller_total
        assert found.buyer_pv == found.buyer_total == found.buyer_first_deal
        assert found.expected_deals == 1
        assert len(found.ledger) == 1


@given(DEALS)
def test_nothing_is_learnt_where_nothing_can_be(form: Inputs) -> None:
    routine = compute(replace(form, learnable_share=0.0))
    without = compute(replace(form, learning_rate=1.0))
    assert routine.seller_total == near(without.seller_total, form)


@given(DEALS)
def test_over_no_deal_at_all_the_alternatives_are_nil(form: Inputs) -> None:
    found = compute(form)
    nothing = compute(replace(form, seller_alternative=0, buyer_alternative=0))
    assert found.seller_total_alone == near(nothing.seller_total, form)
    assert found.buyer_total_alone == near(nothing.buyer_total, form)


@given(DEALS)
def test_the_ledger_adds_up_to_the_figures(form: Inputs) -> None:
    found = compute(form)
    assert [row.deal for row in found.ledger] == list(range(1, form.deals + 1))
    assert found.ledger[-1].seller_running == near(found.seller_total, form)
    assert found.ledger[-1].buyer_running == near(found.buyer_total, form)
    assert found.seller_worst == min(row.seller_running for row in found.ledger)


@given(DEALS, st.sampled_from(PATTERNS))
def test_where_costs_stay_no_deal_need_be_gone_through(form: Inputs, pattern: str) -> None:
    """Every figure is that of going through them all; counts may part where a sum is nil."""
    same = limited(replace(form, **STEADY), pattern=pattern)
    found, one_by_one = staying(same), moving(same)
    assert [*found] == [*one_by_one]
    for name, expected in one_by_one.items():
        if name == "seller_share" and None in (found[name], expected):
            totals = (one_by_one[f"{one}_total"] for one in ("seller", "buyer", "joint"))
            assert found[name] == expected or min(map(abs, totals)) == near(0, same)
        elif not name.endswith(("recovery_deal", "losing_deal", "share", "fair_price", "ledger")):
            assert found[name] == near(expected, same), name
    assert found["ledger"] == one_by_one["ledger"]


@given(FORMS)
def test_a_share_is_of_what_both_gain(form: Inputs) -> None:
    """None where somebody loses or nothing is gained; nothing is cut off at nil."""
    found = compute(form)
    gains = min(found.seller_total, found.buyer_total) >= 0 and found.joint_total > 0
    assert (found.seller_share is not None) == gains
    assert found.seller_share is None or 0 <= found.seller_share <= 1


def test_twenty_per_cent_still_makes_money() -> None:
    """Over no deal at all; over elsewhere it loses from the first deal on."""
    found: Result = compute(Inputs(concession=0.2))
    assert (found.seller_total, found.seller_total_alone) == (-500_000, 3_250_000)
    assert (found.seller_worst, found.seller_recovery_deal) == (-500_000, None)
    assert (found.seller_first_losing_deal, found.seller_share) == (1, None)


def test_hours_and_waiting_stand_beside_the_result() -> None:
    plain, beside = compute(Inputs()), compute(Inputs(hours=12, pay_days=30))
    assert beside.person_years == pytest.approx(2 / 3)
    assert beside.payment_delay_cost == pytest.approx(11_500_000 * (1 - 1.1 ** (-30 / 365)))
    assert beside.seller_total == plain.seller_total


def test_the_ledger_is_a_list_of_objects_in_json_and_no_figure() -> None:
    """So that a file of results has one cell for each figure, and the page one mark."""
    data = json.loads(json.dumps(as_data(answer(X100, Inputs(deals=2)))))
    assert data["result"]["ledger"][1] == {
        "deal": 2, "price": 115_000, "seller_surplus": 10_000, "buyer_surplus": 26_250,
        "seller_running": 20_000, "buyer_running": 52_500,
    }  # fmt: skip
    assert [*X100.figures, "ledger"] == list(data["result"])
    assert 'data-figure="ledger"' not in zones(answer(X100, Inputs()))["answer"]


def test_an_end_before_the_beginning_is_refused_for_a_ratchet_alone() -> None:
    texts = {"concession": "12", "ratchet_limit": "8"}
    assert read(X100, texts).inputs.ratchet_limit == 0.08
    with pytest.raises(Invalid) as caught:
        read(X100, texts | {"pattern": "ratchet"})
    assert caught.value.problems == {
        "ratchet_limit": "It can't stop below where it starts. Enter at least 12%."
    }
