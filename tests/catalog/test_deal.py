"""The five lines' figures: those of the three calculators, come to by their own links."""

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import Invalid, answer, find, read
from calculators.carry import texts_onward
from calculators.catalog.deal.inputs import Inputs
from calculators.declare.calculator import Calculator
from tests.contract.forms import filled

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
    """Every figure of the other calculator, and its ledger, under its name with a prefix."""
    here, there = DEAL.compute(example.inputs), followed(slug, example.inputs)
    for one in fields(there):
        assert getattr(here, BEHIND[slug] + one.name) == getattr(there, one.name), one.name


@given(st.data())
@settings(max_examples=15)
def test_any_form_has_the_figures_of_its_links(data: st.DataObject) -> None:
    """Or the other calculator says why it does not take the numbers."""
    inputs = data.draw(filled(DEAL))
    here = DEAL.compute(inputs)
    for slug, prefix in BEHIND.items():
        try:
            there = followed(slug, inputs)
        except Invalid:
            continue
        for one in fields(there):
            found = getattr(here, prefix + one.name)
            if one.name != "ledger" and found is not None:
                assert found == pytest.approx(getattr(there, one.name), rel=1e-9, abs=1e-6)


@pytest.mark.parametrize("changes", [{}, {"concession": 0.2, "deals_per_year": 12, "years": 4}])
def test_what_is_moved_is_the_difference_between_two_whole_sums(changes: dict[str, Any]) -> None:
    """Worked out at the list price by the other calculator itself, for both sides."""
    inputs = Inputs(**changes)
    here = DEAL.compute(inputs)
    asked = followed("x100", inputs)
    at_list = followed("x100", Inputs(**{**changes, "concession": 0}))
    assert here.concession_total == pytest.approx(at_list.seller_total - asked.seller_total)
    assert here.concession_total == pytest.approx(asked.buyer_total - at_list.buyer_total)
    assert here.concession_deal * 100 == pytest.approx(here.concession_total)
    assert here.seller_concession_pv == pytest.approx(at_list.seller_pv - asked.seller_pv)
    assert here.buyer_concession_pv == pytest.approx(asked.buyer_pv - at_list.buyer_pv)
    assert here.seller_share_at_list == at_list.seller_share


def test_the_even_concession_splits_the_gain_evenly() -> None:
    even = DEAL.compute(Inputs()).even_concession
    assert DEAL.compute(Inputs(concession=even)).x100_seller_share == pytest.approx(0.5)


def test_for_good_is_the_line_of_a_gain_that_is_won_every_year() -> None:
    there = followed("odds", Inputs(gain=20_000), won="yearly")
    assert DEAL.compute(Inputs(gain=20_000)).break_even_lasting == there.break_even
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
    assert caught.value.problems == {"past_losses": "That's more losses than pushes."}
    with pytest.raises(Invalid) as caught:
        Inputs(seller_arms_length_benefit=1.0)
    assert set(caught.value.problems) == {"arms_length_retention"}
    remarks = dict(Inputs(gain=600_000, risk=0, years=1).remarks())
    assert {"gain", "risk", "years"} <= set(remarks)


def test_a_range_goes_on_to_every_calculator_that_asks_for_it() -> None:
    given = read(DEAL, {"yearly_price": "450k..500k..550k", "concession": "5..8..10"})
    found = answer(DEAL, given)
    for slug, name in (("colr", "yearly_price"), ("x100", "price"), ("odds", "stake")):
        texts = texts_onward(CARRIES[slug], found, {})
        assert name in read(find(slug), texts).ranges, slug
    assert found.spread is not None
    assert set(found.spread.figures) >= {"x100_seller_total", "seller_colr", "odds_break_even"}
