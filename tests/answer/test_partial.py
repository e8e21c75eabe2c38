"""An answer to part of a form, and the links that hold one."""

import re

import pytest

from calculators import answer, find, read
from calculators.answer.evaluate import example_amounts
from calculators.answer.links import fragment, plain_texts
from calculators.declare.fields import Invalid
from calculators.declare.report import Note, Voice
from calculators.render.compare import comparison
from calculators.render.html import zones

COLR, X100 = find("colr"), find("x100")
BEGUN = {"own": "1", "yearly_price": "120000", "seller_cost": "72000"}


def test_what_is_missing_is_none_in_inputs_and_result() -> None:
    found = answer(COLR, read(COLR, BEGUN))
    assert found.basis == "partial"
    assert found.missing == COLR.asked[2:]
    assert found.inputs.retention is None  # type: ignore[attr-defined]
    assert found.result.seller_colr is None
    assert found.result.seller_from_fallout == 0
    assert {"seller_colr", "fair_price"} <= set(found.unknown)


def test_the_last_sentence_is_the_headline_and_then_comes_one_question() -> None:
    more = {**BEGUN, "seller_alternative": "20000"}
    said = answer(COLR, read(COLR, more)).report.headline
    assert said.before == ("This account leaves us $48,000 a year.",)
    assert said.first == "That's $28,000 more than other work."
    assert said.then == ("Next question: what it's worth to them a year.",)
    nothing = answer(COLR, read(COLR, {"own": "1"})).report.headline
    assert nothing.first == "Next question: what they pay us a year."


def test_each_chair_says_what_it_knows_of_itself() -> None:
    theirs = {"own": "1", "yearly_price": "120000", "buyer_value": "150000"}
    found = answer(COLR, read(COLR, theirs), Voice("buyer"))
    assert found.report.headline.first == "At today's price, it leaves us $30,000 a year."
    assert answer(COLR, read(COLR, theirs)).report.headline.first.startswith("Next question")


def test_their_colr_waits_for_ours() -> None:
    """In the chair of whoever reads; the sentence is about ours alone anyway."""
    theirs = {
        "own": "1", "yearly_price": "120000", "buyer_value": "150000",
        "buyer_alternative": "15000", "retention": "90",
    }  # fmt: skip
    found = answer(COLR, read(COLR, theirs))
    assert "buyer_colr" in found.unknown
    assert found.result.buyer_colr is None
    assert found.result.buyer_keep > 0
    here = answer(COLR, read(COLR, theirs), Voice("buyer"))
    assert here.result.buyer_colr > 0
    assert "seller_colr" in here.unknown


def test_what_is_missing_is_no_amount_of_the_examples() -> None:
    found = answer(COLR, read(COLR, BEGUN))
    assert example_amounts(COLR, found.case) == ()
    shown = {**BEGUN, "example": "seller_cost", "seller_cost": "300000"}
    assert example_amounts(COLR, read(COLR, shown)) == ("seller_cost",)


def test_side_by_side_there_is_no_difference_to_what_is_not_known() -> None:
    given = {**BEGUN, "seller_alternative": "20000", "retention": "90"}
    asked = [
        {"name": name, "version": "1", "texts": texts, "strict": []}
        for name, texts in (("One", given), ("Two", BEGUN))
    ]
    shown = comparison(COLR, asked)
    row = re.search(r"Cost of losing the relationship \(COLR\)</th>(.*?)</tr>", shown)
    assert row
    assert "Not known yet" in row[1]
    assert "apart" not in row[1]


def test_the_page_marks_what_is_not_known() -> None:
    shown = zones(answer(COLR, read(COLR, BEGUN)))["answer"]
    figure = '<data data-figure="seller_colr" value="" data-unknown>Not known yet</data>'
    assert figure in shown
    assert "data-unknown" not in zones(answer(COLR, COLR.inputs()))["answer"]


def test_a_question_asked_backwards_says_what_it_waits_for() -> None:
    found = answer(COLR, read(COLR, {**BEGUN, "find": "equal_loss"}))
    assert found.found is None
    [waits] = [one for one in found.report.blocks if isinstance(one, Note)]
    assert "needs these first: what that team would earn instead, " in waits.text


def test_ranges_spread_only_what_is_known() -> None:
    texts = {**BEGUN, "yearly_price": "100k..120k..130k", "seller_alternative": "20000"}
    found = answer(COLR, read(COLR, texts))
    assert found.spread
    assert "seller_deal_surplus" in found.spread.figures
    assert set(found.spread.figures).isdisjoint(found.unknown)
    assert found.spread.chances == {}


def test_problems_are_told_whatever_is_missing() -> None:
    with pytest.raises(Invalid) as caught:
        read(COLR, {**BEGUN, "retention": "110", "seller_arms_length_benefit": "5"})
    assert set(caught.value.problems) == {"retention", "arms_length_retention"}


def test_what_a_missing_field_could_settle_is_no_problem_yet() -> None:
    """A ratchet ends below the example's concession, but nobody has named the concession."""
    texts = {"own": "1", "pattern": "ratchet", "ratchet_limit": "5"}
    assert "concession" in answer(X100, read(X100, texts)).missing
    with pytest.raises(Invalid, match="ratchet_limit"):
        read(X100, {**texts, "concession": "8"})


def test_a_link_to_own_numbers_says_the_same_again() -> None:
    texts = {**BEGUN, "buyer_value": "640000", "example": "buyer_value", "seller_fallout": "7"}
    case = read(COLR, texts)
    written = plain_texts(COLR, case)
    assert written["own"] == "1"
    assert written["example"] == "buyer_value"
    assert fragment(COLR, written).endswith("&own=1&example=buyer_value&v=2")
    again = read(COLR, written)
    assert (again.inputs, again.statuses) == (case.inputs, case.statuses)
    assert "own" not in plain_texts(COLR, read(COLR, {"yearly_price": "1", "told": "yearly_price"}))
