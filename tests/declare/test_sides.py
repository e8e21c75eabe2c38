"""The two columns: seller and buyer unless a calculator says who else they are."""

from calculators import answer, find
from calculators.declare.report import Voice
from calculators.declare.sides import SELLER_AND_BUYER, Sides

PUSH = Sides(("Whoever pushes", "The other side"), prefixes=("pusher", "other"))


def test_a_figure_belongs_to_the_side_that_its_name_begins_with() -> None:
    names = ("seller_colr", "buyer_colr", "joint_colr", "sellers", "years")
    assert [SELLER_AND_BUYER.whose(name) for name in names] == ["seller", "buyer", *["both"] * 3]
    others = ("pusher_value", "other_value", "joint_value", "seller_value")
    assert [PUSH.whose(name) for name in others] == ["seller", "buyer", "both", "both"]


def test_a_borrowed_figure_belongs_to_the_side_that_it_has_at_home() -> None:
    joined = Sides(borrowed=(("x100", SELLER_AND_BUYER), ("odds", PUSH)))
    names = ("x100_seller_total", "x100_buyer_total", "x100_joint_total", "seller_colr")
    assert [joined.whose(name) for name in names] == ["seller", "buyer", "both", "seller"]
    others = ("odds_pusher_value", "odds_other_value", "odds_break_even", "odds_seller_value")
    assert [joined.whose(name) for name in others] == ["seller", "buyer", "both", "both"]


def test_what_belongs_to_neither_alone_has_a_heading_of_its_own() -> None:
    assert [PUSH.heading(one) for one in ("seller", "buyer", "both")] == [
        "Whoever pushes", "The other side", "Both",
    ]  # fmt: skip
    assert SELLER_AND_BUYER.heading("both", "For both") == "For both"


def test_a_typed_name_stands_over_its_column_in_any_calculator() -> None:
    for slug in ("colr", "odds"):
        calculator = find(slug)
        voice = answer(calculator, calculator.inputs(), Voice("buyer", "Ann")).voice
        assert voice.seller.heading == "Ann"
        assert voice.buyer.heading == calculator.sides.headings[1]
