"""From texts to an answer: what is read, what is refused, and whose numbers are in use."""

from collections.abc import Collection

import pytest

from calculators import Invalid, answer, find, read
from calculators.answer.evaluate import (
    LONGEST_CURRENCY,
    LONGEST_NAME,
    example_amounts,
    own_numbers,
    speaking,
)
from calculators.answer.links import plain_texts

COLR = find("colr")
MONEY = {
    "yearly_price", "seller_cost", "seller_other_benefit", "seller_alternative",
    "seller_replacement_cost", "seller_fallout", "buyer_value", "buyer_other_benefit",
    "buyer_alternative", "buyer_replacement_cost", "buyer_fallout",
}  # fmt: skip
SMALL_ACCOUNT = {
    "yearly_price": "30000", "seller_cost": "18000", "seller_alternative": "9000",
    "buyer_value": "38400", "buyer_alternative": "5400",
}  # fmt: skip


def problems(texts: dict[str, str], strict: bool | Collection[str] = True) -> dict[str, str]:
    with pytest.raises(Invalid) as caught:
        read(COLR, texts, strict=strict)
    return caught.value.problems


def seller_colr(texts: dict[str, str]) -> int:
    return round(float(COLR.compute(read(COLR, texts).inputs).seller_colr))


def test_what_is_not_named_stands_at_its_default() -> None:
    inputs = read(COLR, {"yearly_price": "450000"}).inputs
    assert inputs == COLR.inputs(yearly_price=450_000)


def test_texts_are_read_in_the_units_of_their_fields() -> None:
    texts = {"retention": "85", "seller_gap_months": "1y", "yearly_price": "€ 1.2m", "years": "5"}
    assert read(COLR, texts).inputs == COLR.inputs(
        retention=0.85, seller_gap_months=12, yearly_price=1_200_000, years=5
    )


def test_all_problems_come_at_once() -> None:
    """Those of reading, of limits, of unknown names and of fields that do not go together."""
    said = problems({
        "yearly_price": "lots", "retention": "185", "years": "2.5", "timing": "noon",
        "yeears": "5", "seller_arms_length_benefit": "190000",
    })  # fmt: skip
    assert set(said) == {
        "yearly_price", "retention", "years", "timing", "yeears", "arms_length_retention",
    }  # fmt: skip


def test_an_unknown_name_comes_with_the_nearest() -> None:
    assert problems({"yearly_prise": "1"}) == {
        "yearly_prise": "colr asks nothing of this name; did you mean yearly_price?"
    }
    assert problems({"<b>": "1"}) == {"<b>": "colr asks nothing of this name."}


@pytest.mark.parametrize(
    "name",
    ["v", "seller", "buyer", "id", "currency", "told", "guess", "unknown", "was.yearly_price"],
)
def test_reserved_names_are_no_fields_and_no_problem(name: str) -> None:
    assert read(COLR, {name: "anything"}).inputs == COLR.inputs()


def test_strict_reading_may_be_for_some_names_alone() -> None:
    """What a link filled is read strictly, until somebody has touched it."""
    texts = {"yearly_price": "450,000", "seller_cost": "300.000"}
    assert set(problems(texts)) == {"yearly_price", "seller_cost"}
    assert set(problems(texts, strict={"seller_cost"})) == {"seller_cost"}
    case = read(COLR, texts, strict=False)
    assert (case.inputs.yearly_price, case.inputs.seller_cost) == (450_000, 300_000)
    assert set(case.notes) == {"yearly_price", "seller_cost"}


def test_an_answer_keeps_how_its_texts_were_read() -> None:
    found = answer(COLR, read(COLR, {"yearly_price": "450,000"}, strict=False))
    (said,) = found.remarks["yearly_price"]
    assert said.text == "Read as 450,000. For 450 and decimals, type 450.0000."
    assert found.value("seller_colr") == found.result.seller_colr


def test_untouched_nothing_is_said_about_example_amounts() -> None:
    """Nor where only rates, times and choices are the reader's own."""
    assert example_amounts(COLR, COLR.inputs()) == ()
    assert example_amounts(COLR, COLR.inputs(retention=0.5, years=3, timing="end")) == ()


def test_one_own_amount_names_all_that_are_still_the_examples() -> None:
    named = example_amounts(COLR, COLR.inputs(yearly_price=450_000))
    assert set(named) == MONEY - {"yearly_price"}
    assert list(named) == [name for name in COLR.fields if name in named], "in the form's order"


def test_an_amount_of_nothing_is_not_the_examples() -> None:
    named = example_amounts(COLR, COLR.inputs(yearly_price=450_000, seller_fallout=0))
    assert "seller_fallout" not in named
    nothing = COLR.inputs(seller_fallout=0)
    assert "seller_fallout" not in example_amounts(COLR, COLR.inputs(years=3), nothing)


def test_a_page_may_have_an_example_of_its_own() -> None:
    own = COLR.inputs(yearly_price=180_000, seller_cost=36_000)
    assert example_amounts(COLR, own, own) == ()
    changed = COLR.inputs(yearly_price=180_000, seller_cost=40_000)
    assert "yearly_price" in example_amounts(COLR, changed, own)
    assert "seller_cost" not in example_amounts(COLR, changed, own)


def test_own_numbers_begin_with_secondary_amounts_at_nothing() -> None:
    assert own_numbers(COLR) == dict.fromkeys(
        ["seller_other_benefit", "seller_replacement_cost", "seller_fallout",
         "buyer_other_benefit", "buyer_replacement_cost", "buyer_fallout"], "0",
    )  # fmt: skip


def test_hidden_example_amounts_would_ruin_a_small_account() -> None:
    """Thirteen times too high, with no field in error: so they are named, and can be set to 0."""
    hidden, own = read(COLR, SMALL_ACCOUNT).inputs, {**own_numbers(COLR), **SMALL_ACCOUNT}
    assert seller_colr(SMALL_ACCOUNT) == 228_466
    assert set(example_amounts(COLR, hidden)) == set(own_numbers(COLR))
    assert seller_colr(own) == 17_364
    assert example_amounts(COLR, read(COLR, own).inputs) == ()


def test_a_link_names_what_differs_in_the_forms_order() -> None:
    inputs = COLR.inputs(timing="start", retention=0.8, seller_alternative=-0.5)
    texts = plain_texts(COLR, inputs)
    assert list(texts.items()) == [
        ("seller_alternative", "-0.5"), ("retention", "80"), ("timing", "start"),
    ]  # fmt: skip
    assert plain_texts(COLR, COLR.inputs()) == {}


def test_names_are_shortened_and_made_printable() -> None:
    voice = speaking({"seller": "A\x00\n b\u202e" + "x" * 99, "buyer": "  ", "currency": "EUROS!"})
    assert voice.seller_name.startswith("A bx")
    assert len(voice.seller_name) == LONGEST_NAME
    assert voice.buyer_name == ""
    assert voice.buyer.heading == "Buyer"
    assert voice.currency == "EUROS!"[:LONGEST_CURRENCY]
