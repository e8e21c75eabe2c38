"""What stands below the sentence: both comparisons, what is undefined and why, and the picture."""

from dataclasses import replace
from typing import Any

from hypothesis import given

from calculators import answer, find
from calculators.catalog.x100.inputs import Inputs
from calculators.declare.report import Facts, Lines, Note, Voice
from calculators.declare.units import SPACE
from tests.contract.forms import filled

X100 = find("x100")
CASES: dict[str, Any] = {one.id: one.inputs for one in X100.examples}
LEVEL = Inputs(price=105_000, concession=0, buyer_alternative=58_750)


def notes(inputs: Any) -> str:
    blocks = answer(X100, inputs).report.blocks
    return " ".join(one.text for one in blocks if isinstance(one, Note)).replace(SPACE, " ")


def test_both_comparisons_stand_for_both_sides() -> None:
    """Over elsewhere and over nothing; and where their signs differ, a note says so."""
    for inputs in CASES.values():
        blocks = answer(X100, inputs).report.blocks
        (sums,) = [
            one for one in blocks if isinstance(one, Facts) and "seller_total" in one.figures
        ]
        assert {"buyer_total", "seller_total_alone", "buyer_total_alone"} <= set(sums.figures)
    assert "this brings in $3,250,000 compared with no deal, but 500,000 less" in notes(
        CASES["twenty-per-cent"]
    )
    assert "but going elsewhere would lose more" in notes(
        Inputs(seller_cost=150_000, seller_alternative=-60_000)
    )


def test_what_is_undefined_is_explained() -> None:
    said = notes(CASES["both-lose"])
    assert "A share needs both sides to gain." in said
    assert "a deal more than the buyer could pay, so no price works for both." in said
    assert "Seller: the running total isn't above zero after the last deal." in said
    assert "Not one of these deals would be better elsewhere, for either side." in notes(Inputs())


def test_a_test_is_not_a_forecast() -> None:
    assert "A hundred quarterly deals take twenty-five years." in notes(Inputs())
    assert "A hundred monthly deals take about eight years." in notes(Inputs(deals_per_year=12))
    assert "Ten deals at 2.5 a year take four years." in notes(Inputs(deals=10, deals_per_year=2.5))
    assert "so repeating it only multiplies it" in notes(Inputs())
    assert "so repeating it only multiplies it" not in notes(CASES["a-little-more"])
    assert "A single deal: what it's worth today is the deal itself." in notes(Inputs(deals=1))


def test_costs_that_nobody_has_and_costs_that_are_shared() -> None:
    assert (
        "Agreeing costs the seller $120,000 over a hundred deals, and the buyer $120,000. Neither"
        in notes(CASES["one-round-more"])
    )
    assert "may not cover the costs they share" in notes(CASES["software-discount"])
    assert "may not cover the costs they share" not in notes(Inputs())
    assert "The discount rates differ" in notes(Inputs(buyer_rate=0.12))
    assert "With no discount rate, waiting" in notes(Inputs(pay_days=30, seller_rate=0))


def chart(inputs: Any, voice: Voice | None = None) -> Lines:
    (one,) = [x for x in answer(X100, inputs, voice).report.blocks if isinstance(x, Lines)]
    return one


def test_the_picture_names_where_it_turns() -> None:
    fading = chart(CASES["fading-need"])
    assert fading.flags == {55: "Buyer better off elsewhere from deal 55"}
    assert [(one.start, one.end) for one in fading.bands] == [(1, 54)]
    assert chart(CASES["loss-leader"]).flags == {3: "Seller: earned back by deal 3"}
    assert chart(CASES["twenty-per-cent"]).bands == ()
    assert chart(Inputs()).flags == {}
    named = chart(CASES["fading-need"], Voice("seller", "", "The Norrvik Water Company"))
    assert named.flags == {55: "The Norrvik Wa… better off elsewhere from deal 55"}


@given(filled(X100))
def test_the_picture_is_light_and_has_what_happens(inputs: Any) -> None:
    for form in (inputs, replace(inputs, deals=1000)):
        one = chart(form)
        assert list(one.at) == sorted(set(one.at))
        assert (one.at[0], one.at[-1]) == (1, form.deals)
        assert len(one.at) <= 40
        ends = {end for band in one.bands for end in (band.start, band.end)}
        assert {*one.flags, *ends} <= set(one.at)
