"""A renamed field keeps what was said under its old name; a slip finds the nearest one."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from calculators import Invalid, find, read
from calculators.accounts.columns import columns
from calculators.answer.links import plain_texts
from calculators.cli.options import parsed
from calculators.declare.calculator import Calculator
from calculators.declare.fields import Form, money, number, percent
from calculators.declare.renamed import renamed
from calculators.declare.units import COUNT, Unit
from calculators.render.form import form

COLR, ODDS = find("colr"), find("odds")
ANY: Calculator[Any, Any] = find("policy")
BRICKS = Unit("bricks", "bricks", asked="A number of bricks")


@dataclass(frozen=True, kw_only=True)
class Renamed(Form):
    """Policy's form, with names of another day, a unit of its own and two labels for one field."""

    clients: int = number(100, "Clients", COUNT, minimum=1, whole=True, formerly=("customers",))
    tariff: float = money(50_000, "Tariff", formerly=("price", "list_price"))
    cost: float = money(30_000, "Cost", party="seller")
    wall: float = number(7, "Wall", BRICKS, minimum=0)
    concession: float = percent(
        0.12, "Concession", from_chairs=("What we give", "What they give & when")
    )


POLICY: Calculator[Any, Any] = replace(ANY, inputs=Renamed)


def test_a_link_of_an_earlier_day_fills_the_field_of_today() -> None:
    case = read(POLICY, {"customers": "7", "list_price": "1000", "told": "price, cost",
                         "was.price": "900"})  # fmt: skip
    assert (case.inputs.clients, case.inputs.tariff) == (7, 1000)
    assert case.sources == {"tariff": "told", "cost": "told"}
    assert case.before == {"tariff": "900"}
    assert plain_texts(POLICY, case) == {
        "clients": "7", "tariff": "1000", "told": "tariff,cost", "was.tariff": "900",
    }  # fmt: skip


def test_where_both_names_are_there_todays_counts() -> None:
    assert renamed(POLICY.fields, {"example": "list_price,cost"}) == {"example": "tariff,cost"}
    for texts in ({"price": "1", "tariff": "2"}, {"tariff": "2", "price": "1"}):
        assert read(POLICY, texts).inputs.tariff == 2
    assert renamed(COLR.fields, {"years": "5"}) == {"years": "5"}


def test_a_problem_is_said_of_the_field_of_today() -> None:
    with pytest.raises(Invalid) as caught:
        read(POLICY, {"price": "much"})
    assert list(caught.value.problems) == ["tariff"]


def test_a_column_of_an_earlier_day_is_that_field() -> None:
    found = columns(POLICY, ",", ["price", "customers"], keep=["customers"])
    assert found.asked == ((0, "tariff"),)
    assert found.kept == ((1, "customers"),)


def test_a_command_of_an_earlier_day_is_understood() -> None:
    assert parsed(POLICY, ["--list-price", "1000"]).tariff == "1000"


def test_the_page_hears_of_earlier_names_from_the_form() -> None:
    html = form(POLICY, dict(POLICY.defaults()), {}, "p", "/there/")
    assert 'data-field="tariff" data-takes-ranges data-formerly="price list_price"' in html
    assert html.count("data-formerly") == 2
    assert "data-formerly" not in form(COLR, dict(COLR.defaults()), {}, "p", "/there/")


def test_a_new_unit_shows_its_sign_in_the_form() -> None:
    html = form(POLICY, dict(POLICY.defaults()), {}, "p", "/there/")
    assert '<span class="unit" id="p-wall-unit">bricks</span>' in html
    assert 'aria-describedby="p-wall-problem p-wall-remark p-wall-unit p-wall-hint"' in html
    assert '<span class="unit" id="p-tariff-unit" data-currency>$</span>' in html
    assert "p-clients-unit" not in html


def test_a_label_may_differ_by_chair() -> None:
    asked = POLICY.fields["concession"]
    assert asked.label_for("seller") == "What we give"
    assert asked.label_for("buyer") == "What they give & when"
    assert asked.label_for("both") == "Concession"
    assert POLICY.fields["cost"].label_for("buyer") == "Cost"
    html = form(POLICY, dict(POLICY.defaults()), {}, "p", "/there/")
    assert (
        '<label for="p-concession" data-seller="What we give" '
        'data-buyer="What they give &amp; when">What we give</label>' in html
    )
    assert '<label for="p-cost">Cost</label>' in html


@pytest.mark.parametrize(
    ("calculator", "typed", "meant"),
    [
        (COLR, "yearly_prise", "yearly_price"),
        (COLR, "seller_costs", "seller_cost"),
        (COLR, "seller_value", None),
        (COLR, "buyer_cost", None),
        (COLR, "buyer_values", "buyer_value"),
        (ODDS, "other_stakes", "other_stake"),
        (ODDS, "other_gain", None),
    ],
)
def test_the_other_partys_field_is_never_proposed(
    calculator: Any, typed: str, meant: str | None
) -> None:
    near = calculator.nearest(typed)
    party = calculator.sides.whose(typed)
    assert near == meant or (meant is None and calculator.fields[near].party in (party, "both"))
