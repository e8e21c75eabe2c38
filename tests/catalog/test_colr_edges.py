"""COLR where the inputs go to an end: the figures, and the sentence that says what happened."""

from math import fsum
from typing import Any

import pytest

from calculators import answer, find
from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result, compute
from calculators.declare.report import Note
from calculators.render.text import as_text

COLR = find("colr")


def notes(inputs: Inputs) -> str:
    """All that is said beside the figures."""
    blocks = answer(COLR, inputs).report.blocks
    return "\n".join(one.text for one in blocks if isinstance(one, Note))


def parts(found: Result, party: str) -> list[float]:
    return [
        getattr(found, f"{party}_from_{name}")
        for name in ("better_together", "waiting", "switching", "fallout")
    ]


def test_certain_and_undiscounted_is_plain_arithmetic() -> None:
    """Ten years better together, nine months' wait, both one-off costs."""
    found = compute(Inputs(retention=1, seller_rate=0, buyer_rate=0))
    assert found.seller_annuity == 10
    assert parts(found, "seller") == [800_000, 112_500, 60_000, 40_000]
    assert found.seller_colr == 1_012_500
    assert parts(found, "buyer") == [650_000, 45_000, 80_000, 20_000]
    assert found.buyer_colr == 795_000


def test_with_one_year_ahead_switching_and_the_wait_count_in_full() -> None:
    """No later end inside the view could have brought them anyway."""
    inputs = Inputs(years=1)
    found = compute(inputs)
    assert found.seller_from_switching == 60_000
    assert found.buyer_from_switching == 80_000
    assert found.seller_from_waiting == pytest.approx(150_000 * 0.75 / 1.1**0.5)
    assert "With so short a view, switching costs count in full" in notes(inputs)
    assert "With so short a view" in answer(COLR, inputs).report.headline.then[-1]


@pytest.mark.parametrize(("years", "warned"), [(1, True), (2, True), (3, False)])
def test_a_view_below_three_years_is_said_to_be_short(years: int, warned: bool) -> None:
    assert ("With so short a view" in notes(Inputs(years=years))) is warned


def test_with_no_chance_of_another_year_only_this_one_differs() -> None:
    found = compute(Inputs(retention=0))
    assert found.seller_colr == pytest.approx(131_482.874530, rel=1e-10)
    assert found.seller_annuity == pytest.approx(1.1**-0.5)
    assert found.seller_from_better_together == pytest.approx(80_000 / 1.1**0.5)
    assert found.seller_walkaway_once == pytest.approx(found.seller_walkaway_lasting)
    assert "What comes later differs only in when the wait" in notes(Inputs(retention=0))
    gone = Inputs(retention=0, natural_end="need_ends")
    assert "Only this year differs between the two futures." in notes(gone)
    assert "With no chance of another year" not in notes(Inputs(retention=0.001))


def test_an_alternative_that_loses_money_is_counted_as_it_stands() -> None:
    inputs = Inputs(seller_alternative=-20_000)
    found = compute(inputs)
    assert found.seller_colr > compute(Inputs(seller_alternative=0)).seller_colr
    assert found.seller_from_waiting < 0
    assert found.seller_colr == pytest.approx(fsum(parts(found, "seller")))
    assert "Seller: the alternative loses money every year" in notes(inputs)
    assert "the alternative loses money" not in notes(Inputs())


def test_a_loss_below_zero_is_not_cut_off() -> None:
    """The seller would be better off elsewhere, and yet there is a price for both."""
    inputs = Inputs(
        seller_cost=420_000, seller_gap_months=3, seller_replacement_cost=10_000, seller_fallout=0
    )
    found = compute(inputs)
    assert found.seller_colr == pytest.approx(-154_927.084028, rel=1e-10)
    assert found.fair_price == pytest.approx(559_650.516985, rel=1e-10)
    assert "Seller: below zero means better off going elsewhere." in notes(inputs)
    assert "below zero" not in notes(Inputs())


def test_where_no_price_helps_the_gap_is_named() -> None:
    inputs = next(one.inputs for one in COLR.examples if one.id == "unhappy-account")
    found = compute(inputs)
    assert found.joint_colr < 0
    assert found.fair_price is None
    gap = found.seller_walkaway_lasting - found.buyer_walkaway_lasting
    assert round(gap) == 38_253
    said = notes(inputs)
    assert "The seller would need $38,300 a year more than the buyer could pay" in said
    assert "Bargaining can't." in said


def test_growth_above_a_discount_rate_is_warned_of() -> None:
    """The far years then decide."""
    said = "Growth is above a discount rate"
    assert said in notes(Inputs(growth=0.12))
    assert said in notes(Inputs(growth=0.06, buyer_rate=0.05))
    assert said not in notes(Inputs(growth=0.10))


def test_growth_alone_offsets_the_same_discount() -> None:
    """Growing as fast as money loses value, ten certain years are ten."""
    found = compute(Inputs(growth=0.1, retention=1, timing="start"))
    assert found.seller_annuity == pytest.approx(10)
    shrinking = compute(Inputs(growth=-0.5, retention=1, seller_rate=0, timing="start"))
    assert shrinking.seller_annuity == pytest.approx(2, rel=1e-2)


@pytest.mark.parametrize("party", ["seller", "buyer"])
def test_a_need_that_ends_brings_nothing_forward(party: str) -> None:
    """Then the whole of the switch is lost, and the wait for as long as there is a need."""
    carried, ended = compute(Inputs()), compute(Inputs(natural_end="need_ends"))
    cost = {"seller": 60_000, "buyer": 80_000}[party]
    assert getattr(ended, f"{party}_from_switching") == cost
    assert getattr(carried, f"{party}_from_switching") < cost
    for same in ("annuity", "from_better_together", "from_fallout", "deal_surplus"):
        name = f"{party}_{same}"
        assert getattr(ended, name) == getattr(carried, name)
    assert getattr(ended, f"{party}_colr") > getattr(carried, f"{party}_colr")


def test_the_sums_say_which_reading_of_a_natural_end_they_follow() -> None:
    """Only where each is replaced later anyway is something taken off."""
    carried, ended = (as_text(answer(COLR, Inputs(natural_end=reading))) for reading in (
        "replace", "need_ends"))  # fmt: skip
    assert carried.count("minus what would have come due later anyway") == 2
    assert "minus" not in ended.partition("The math: Seller")[2].partition("COLR: those")[0]
    assert ended.count("Switching, in full") == 2


def test_unequal_rates_change_what_the_middle_price_means() -> None:
    assert "midway between the two long-term limits" in notes(Inputs(buyer_rate=0.12))
    assert "midway between" not in notes(Inputs())


def test_without_a_gain_the_loss_is_not_counted_in_years_of_it() -> None:
    inputs = Inputs(seller_cost=600_000)
    assert compute(inputs).seller_years is None
    assert "can't be counted in years of today's gain" in notes(inputs)
    assert "can't be counted in years" not in notes(Inputs())


def test_a_deal_no_better_than_its_alternative_is_no_measure() -> None:
    inputs = Inputs(buyer_deal_alternative=155_000)
    assert compute(inputs).buyer_multiple is None
    assert "Buyer: this deal alone is no better than the alternatives" in notes(inputs)
    assert "is no better than the alternatives" not in notes(Inputs())


def test_without_an_alternative_it_is_the_whole_worth_of_going_on() -> None:
    nothing: dict[str, Any] = {
        f"{party}_{name}": 0
        for party in ("seller", "buyer")
        for name in ("alternative", "gap_months", "replacement_cost", "fallout")
    }
    found = compute(Inputs(**nothing))
    assert found.seller_batr == found.buyer_batr == 0
    assert found.seller_colr == found.seller_keep
    assert found.seller_colr == pytest.approx(230_000 * found.seller_annuity)


def test_a_share_that_is_undefined_is_explained() -> None:
    said = "A share needs both sides to lose something."
    assert said in notes(Inputs(yearly_price=620_000))
    assert said not in notes(Inputs())


def test_which_is_better_parting_or_arms_length_is_said_for_each() -> None:
    near_and_far = Inputs(
        seller_arms_length_benefit=190_000, buyer_arms_length_benefit=-50_000,
        arms_length_retention=0.8,
    )  # fmt: skip
    said = notes(near_and_far)
    assert "For us, arm's length beats leaving: $" in said
    assert "For them, leaving beats arm's length: $" in said
    assert "arm's length" not in notes(Inputs())


def test_shared_costs_are_named_where_the_limit_lies_far_below_the_price() -> None:
    """A price fit for this customer alone may be ruinous as a rule."""
    low = next(one.inputs for one in COLR.examples if one.id == "software-discount")
    assert "Check the same deal for everyone" in notes(low)
    assert "Check the same deal" not in notes(Inputs())


def test_a_deal_without_any_range_is_named() -> None:
    locked = next(one.inputs for one in COLR.examples if one.id == "locked-in")
    said = "no range at all: the seller would need $510,000, the buyer could pay $490,000."
    assert said in notes(locked)
    assert "no range at all" not in notes(Inputs())


@pytest.mark.parametrize("factor", [1e-6, 1e-3, 0.1, 1.0, 3.0, 1e6])
def test_limits_that_meet_do_not_cross_in_any_currency(factor: float) -> None:
    """A float's last bits would make them cross, and no price would work for both."""
    meeting = Inputs(
        yearly_price=1.0 * factor, seller_cost=0, seller_other_benefit=0,
        seller_alternative=-1.01 * factor, seller_gap_months=12, seller_replacement_cost=0,
        seller_fallout=0, seller_rate=0, buyer_value=0, buyer_other_benefit=0,
        buyer_alternative=0, buyer_gap_months=0, buyer_replacement_cost=0, buyer_fallout=0,
        buyer_rate=0, retention=0, years=1, timing="end", natural_end="need_ends",
    )  # fmt: skip
    assert compute(meeting).fair_price == pytest.approx(0, abs=1e-12 * factor)


def test_less_work_is_no_way_out_where_there_is_not_so_much_of_it() -> None:
    agency = next(one.inputs for one in COLR.examples if one.id == "agency-scope")
    said = "less work a year at today's price."
    assert said in " ".join(answer(COLR, agency).report.headline.then)
    little = Inputs(yearly_price=10_000, seller_cost=1_000)
    assert "less work" not in " ".join(answer(COLR, little).report.headline.then)
