"""Ways on: nobody types a number twice, and what cannot go on is said."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import Invalid, answer, find, read
from calculators.answer.evaluate import Answer, speaking
from calculators.carry import link_html, texts_onward
from calculators.catalog.colr.carries import later_stake
from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import compute
from calculators.cli.carries import command
from calculators.declare.ranges import Range
from tests.contract.forms import filled

COLR = find("colr")
TO_X100, TO_ODDS = COLR.carries


def answered(**texts: str) -> Answer:
    return answer(COLR, read(COLR, texts), speaking(texts))


def onward(carry: Any, texts: dict[str, str] | None = None, **given: str) -> Any:
    """The other form, read from the texts that it is filled with."""
    return read(find(carry.to_slug), texts_onward(carry, answered(**given), texts or {}))


def test_the_shared_example_is_one_account_in_all_calculators() -> None:
    """Carried on untouched, it is the other calculator's own example."""
    for carry in COLR.carries:
        assert texts_onward(carry, answered(), {}) == {}


def test_a_year_becomes_four_deals_unless_the_reader_says_otherwise() -> None:
    quarterly, monthly = (
        onward(TO_X100, {"deals_per_year": number}, yearly_price="480000", retention="80").inputs
        for number in ("4", "12")
    )
    assert (quarterly.price, monthly.price) == (120_000, 40_000)
    assert (quarterly.seller_cost, monthly.seller_cost) == (75_000, 25_000)
    assert quarterly.continuation == pytest.approx(0.8 ** (1 / 4), abs=1e-4)
    assert monthly.continuation == pytest.approx(0.8 ** (1 / 12), abs=1e-4)
    assert monthly.deals_per_year == 12


def test_where_nothing_goes_on_there_is_a_year_of_deals() -> None:
    inputs = onward(TO_X100, {"deals_per_year": "1"}, retention="0").inputs
    assert (inputs.deals, inputs.continuation) == (1, 1)


def test_the_stakes_are_the_two_colrs_in_the_order_of_whoever_pushes() -> None:
    seller = onward(TO_ODDS, {"pusher": "seller"}, yearly_price="450000").inputs
    buyer = onward(TO_ODDS, {"pusher": "buyer"}, yearly_price="450000").inputs
    assert (seller.stake, seller.other_stake) == (273_546, 613_545)
    assert (buyer.stake, buyer.other_stake) == (613_545, 273_546)


def test_names_go_along_into_the_columns_that_the_two_have_there() -> None:
    found = answered(seller="Ann", buyer="Bo", currency="€")
    same = texts_onward(TO_ODDS, found, {"pusher": "seller"})
    turned = texts_onward(TO_ODDS, found, {"pusher": "buyer"})
    assert (same["seller"], same["buyer"], same["currency"]) == ("Ann", "Bo", "€")
    assert (turned["seller"], turned["buyer"], turned["currency"]) == ("Bo", "Ann", "€")


def test_a_gain_of_every_year_is_worth_the_annuity_of_whoever_pushes() -> None:
    """The line of WORDS for a gain that comes back: about 12%."""
    inputs = onward(TO_ODDS, {"gain": "15k", "won": "yearly"}).inputs
    assert inputs.gain == pytest.approx(15_000 * compute(Inputs()).seller_annuity, abs=1)
    odds = find("odds")
    assert odds.compute(inputs).break_even == pytest.approx(0.1197, abs=1e-4)


@given(filled(COLR))
def test_whoever_leaves_later_leaves_the_colr_of_a_year_from_now(inputs: Any) -> None:
    """As worth today, times the chance of another year; nothing where one year is looked at."""
    for party in ("seller", "buyer"):
        found = later_stake(inputs, party)
        if inputs.years == 1:
            assert found == 0
            continue
        if inputs.growth:
            continue
        later = inputs.varied({"years": inputs.years - 1})
        colr = getattr(compute(later), f"{party}_colr")
        rate = getattr(inputs, f"{party}_rate")
        assert found == pytest.approx(inputs.retention * colr / (1 + rate), rel=1e-9, abs=1e-6)


def test_growth_makes_the_stake_of_a_year_from_now_larger() -> None:
    assert later_stake(Inputs(growth=0.05), "seller") > later_stake(Inputs(), "seller")


def test_both_departures_carry_their_own_stakes() -> None:
    now, after = (onward(TO_ODDS, {"departure": one}).inputs for one in ("now", "after"))
    assert (now.departure, after.departure) == ("now", "after")
    assert after.stake == round(later_stake(Inputs(), "seller"))
    assert after.other_stake == round(later_stake(Inputs(), "buyer"))


def test_ranges_go_on_exactly_where_one_input_makes_them() -> None:
    ranges = onward(TO_X100, yearly_price="400k..500k..600k", retention="80..90..95").ranges
    assert ranges["price"] == Range(100_000, 125_000, 150_000)
    assert ranges["continuation"].low == pytest.approx(0.8**0.25, abs=1e-4)
    assert set(ranges) == {"price", "continuation"}


def test_ranges_go_on_from_the_draws_where_several_inputs_make_them() -> None:
    given = {"yearly_price": "450k..500k..550k", "retention": "80..90..95", "seed": "3"}
    case = onward(TO_ODDS, None, **given)
    spread = answered(**given).spread
    assert spread is not None
    colr = spread.figures["seller_colr"]
    stake = case.ranges["stake"]
    assert stake.likely == case.inputs.stake == 500_500
    assert stake.low == pytest.approx(colr.p10, rel=0.05)
    assert stake.high == pytest.approx(colr.p90, rel=0.05)
    assert case.seed == 3
    assert "gain" not in case.ranges


def test_what_the_other_form_cannot_take_is_said_and_no_link_is_offered() -> None:
    found = answered()
    said = link_html(TO_X100, found, {"deals_per_year": "<b>many"}, "../")
    assert said.startswith('<p class="problem">Deals a year: ')
    assert "href" not in said
    assert "<b>" not in said
    with pytest.raises(Invalid):
        texts_onward(TO_X100, found, {"deals_per_year": "0"})


def test_a_link_leads_to_the_other_form_filled_in() -> None:
    said = link_html(TO_X100, answered(yearly_price="450000"), {}, "../")
    assert re.search(r'href="\.\./x100/#x100\?price=112500&amp;v=2"', said)


def test_a_command_quotes_what_a_shell_would_split() -> None:
    found = answered(seller="Ann O'Neil", yearly_price="450000")
    assert command(TO_X100, found) == (
        "python -m calculators x100 --price=112500 --seller='Ann O'\"'\"'Neil'"
    )


@given(st.sampled_from(["seller", "buyer"]), filled(COLR))
def test_any_answer_leads_on_or_says_why_not(pusher: str, inputs: Any) -> None:
    found = answer(COLR, inputs)
    for carry, texts in ((TO_X100, {}), (TO_ODDS, {"pusher": pusher})):
        assert link_html(carry, found, texts, "").startswith("<p")
