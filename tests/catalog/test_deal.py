"""The five lines' figures: those of the three calculators, and nothing rounded on the way."""

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import Invalid, answer, find, read
from calculators.carry import texts_onward
from calculators.catalog.deal.inputs import Inputs, one_deal, push
from calculators.declare.calculator import Calculator
from calculators.declare.units import MONEY
from tests.contract.forms import filled, numbers_of

DEAL: Calculator[Any, Any] = find("deal")
BEHIND = {"colr": "", "x100": "x100_", "odds": "odds_"}
CARRIES = {one.to_slug: one for one in DEAL.carries}


def followed(slug: str, inputs: Any, **asked: str) -> Any:
    """The result of the other calculator, once somebody has followed the link to it."""
    texts = texts_onward(CARRIES[slug], answer(DEAL, inputs), asked)
    other = find(slug)
    return other.compute(read(other, texts).inputs)


@pytest.mark.parametrize("example", DEAL.examples, ids=lambda one: one.id)
@pytest.mark.parametrize("slug", BEHIND)
def test_a_link_leads_to_the_figures_that_stand_here(slug: str, example: Any) -> None:
    """As closely as what people type: amounts to six figures, chances to a hundredth of 1%."""
    here, there = DEAL.compute(example.inputs), followed(slug, example.inputs)
    for name in find(slug).figures:
        found, near = getattr(here, BEHIND[slug] + name), getattr(there, name)
        assert (found is None) == (near is None), name
        assert found is None or found == pytest.approx(near, rel=2e-3, abs=2), name


@given(st.data())
@settings(max_examples=25)
def test_any_form_has_the_figures_of_the_three_calculators(data: st.DataObject) -> None:
    """Every one of theirs, under its name with a prefix, from amounts that nobody rounded."""
    inputs: Any = data.draw(filled(DEAL))
    here, lost = DEAL.compute(inputs), find("colr").compute(inputs)
    behind: dict[str, Any] = {
        "": lost,
        "x100_": find("x100").compute(one_deal(inputs)),
        "odds_": find("odds").compute(push(inputs, lost)),
    }
    for prefix, there in behind.items():
        for one in fields(there):
            assert getattr(here, prefix + one.name) == getattr(there, one.name), one.name


def test_in_millions_the_push_has_the_line_it_has_in_dollars() -> None:
    """Price 5, cost 3, gain 0.15: rounded to whole units there'd be nothing to win."""
    changes: dict[str, Any] = {
        one.name: one.default / 100_000
        for one in numbers_of(DEAL)
        if one.unit is MONEY and one.default
    }
    inputs = Inputs(**changes)
    found = DEAL.compute(inputs)
    assert followed("odds", inputs).break_even == pytest.approx(found.odds_break_even, rel=1e-5)
    assert followed("x100", inputs).seller_share == pytest.approx(found.x100_seller_share, rel=1e-3)
    assert found.odds_break_even == pytest.approx(DEAL.compute(Inputs()).odds_break_even)
    assert found.odds_break_even == pytest.approx(0.0291, abs=5e-5)
    assert found.x100_seller_share == pytest.approx(0.276, abs=5e-4)


def test_the_ask_and_a_push_count_over_the_same_years() -> None:
    """What's asked every year and what's won every year, if they're alike, are worth the same."""
    found = DEAL.compute(Inputs(gain=40_000))
    assert found.ask_value_seller == pytest.approx(181_563.362216, abs=5e-7)
    assert found.ask_value_buyer == pytest.approx(181_563.362216, abs=5e-7)
    assert found.break_even_lasting == pytest.approx(181_563.362216 / 682_063.482811)
    assert found.seller_concession_pv == pytest.approx(203_019, abs=0.5)


@pytest.mark.parametrize(
    ("percent", "refused", "needed"),
    [(2, None, 0.927553133), (8, 85, 0.978941194), (8, 70, 0.872541863), (8, None, None),
     (0, None, 0.9), (0, 80, 0.8)],
)  # fmt: skip
def test_the_chance_that_earns_it_back(
    percent: int, refused: int | None, needed: float | None
) -> None:
    found = DEAL.compute(
        Inputs(
            concession=percent / 100,
            retention_refused=None if refused is None else refused / 100,
        )
    )
    near = None if needed is None else pytest.approx(needed, abs=5e-10)
    assert found.retention_to_earn_back == near


@pytest.mark.parametrize(
    ("granted", "refused", "seller", "buyer"),
    [(0.95, 0.85, -45_375.008926, 349_181.454882), (0.9, 0.9, -181_563.362216, 181_563.362216),
     (0.9, 0.7, 27_496.386573, 347_274.369874)],
)  # fmt: skip
def test_a_yes_beside_a_no(granted: float, refused: float, seller: float, buyer: float) -> None:
    found = DEAL.compute(Inputs(retention_granted=granted, retention_refused=refused))
    assert found.grant_seller == pytest.approx(seller, abs=5e-7)
    assert found.grant_buyer == pytest.approx(buyer, abs=5e-7)


def test_one_chance_alone_compares_nothing() -> None:
    for one in (Inputs(retention_granted=0.8), Inputs(retention_refused=0.8)):
        found = DEAL.compute(one)
        assert (found.grant_seller, found.grant_buyer) == (None, None)


def test_sides_of_the_new_figures_are_their_last_word() -> None:
    assert DEAL.figures["ask_value_seller"].party == DEAL.figures["grant_seller"].party == "seller"
    assert DEAL.figures["ask_value_buyer"].party == DEAL.figures["grant_buyer"].party == "buyer"


@pytest.mark.parametrize("changes", [{}, {"concession": 0.2, "deals_per_year": 12, "years": 4}])
def test_what_is_moved_is_the_difference_between_two_whole_sums(changes: dict[str, Any]) -> None:
    """Worked out at the list price by the other calculator itself, for both sides."""
    inputs, x100 = Inputs(**changes), find("x100")
    here = DEAL.compute(inputs)
    asked = x100.compute(one_deal(inputs))
    at_list = x100.compute(one_deal(Inputs(**{**changes, "concession": 0})))
    assert here.concession_total == pytest.approx(at_list.seller_total - asked.seller_total)
    assert here.concession_total == pytest.approx(asked.buyer_total - at_list.buyer_total)
    assert here.concession_deal * 100 == pytest.approx(here.concession_total)
    assert here.seller_concession_pv == pytest.approx(at_list.seller_pv - asked.seller_pv)
    assert here.buyer_concession_pv == pytest.approx(asked.buyer_pv - at_list.buyer_pv)
    assert here.seller_share_at_list == pytest.approx(at_list.seller_share)


def test_the_even_concession_splits_the_gain_evenly() -> None:
    even = DEAL.compute(Inputs()).even_concession
    assert DEAL.compute(Inputs(concession=even)).x100_seller_share == pytest.approx(0.5)


def test_for_good_is_the_line_of_a_gain_that_is_won_every_year() -> None:
    there = followed("odds", Inputs(gain=20_000), won="yearly")
    assert DEAL.compute(Inputs(gain=20_000)).break_even_lasting == pytest.approx(
        there.break_even, rel=1e-5
    )
    assert DEAL.compute(Inputs()).break_even_lasting == pytest.approx(0.1197, abs=5e-5)


def test_nine_numbers_are_asked_at_once() -> None:
    """COLR's seven, the concession and the push; all else of COLR waits behind a summary."""
    essential = {name for name, one in DEAL.fields.items() if one.essential}
    colr = find("colr")
    assert essential == {
        *(name for name, one in colr.fields.items() if one.essential), "concession", "gain",
    }  # fmt: skip
    assert len(essential) == 9
    assert set(DEAL.fields) > set(colr.fields)


def test_figures_belong_to_the_side_that_they_have_at_home() -> None:
    whose = {name: one.party for name, one in DEAL.figures.items()}
    assert whose["x100_seller_total"] == whose["odds_pusher_value"] == "seller"
    assert whose["x100_buyer_total"] == whose["odds_other_value"] == "buyer"
    assert whose["x100_joint_total"] == whose["odds_break_even"] == "both"


def test_what_does_not_go_together_is_said_as_in_the_others() -> None:
    with pytest.raises(Invalid) as caught:
        Inputs(past_uses=1, past_losses=2)
    assert set(caught.value.problems) == {"past_losses"}
    with pytest.raises(Invalid) as caught:
        Inputs(seller_arms_length_benefit=1.0)
    assert set(caught.value.problems) == {"arms_length_retention"}
    remarks = dict(Inputs(gain=600_000, risk=0, years=1).remarks())
    assert {"gain", "risk", "years"} <= set(remarks)
    remarks = dict(Inputs(retention_granted=0.8, retention_refused=0.9).remarks())
    assert remarks["retention_granted"] == "Granting makes it less likely?"


def test_a_range_goes_on_to_every_calculator_that_asks_for_it() -> None:
    given = read(DEAL, {"yearly_price": "450k..500k..550k", "concession": "5..8..10"})
    found = answer(DEAL, given)
    for slug, name in (("colr", "yearly_price"), ("x100", "price"), ("odds", "stake")):
        texts = texts_onward(CARRIES[slug], found, {})
        assert name in read(find(slug), texts).ranges, slug
    assert found.spread is not None
    assert set(found.spread.figures) >= {"x100_seller_total", "seller_colr", "odds_break_even"}
