"""Scenarios compared: both parties, every figure, and nothing hostile comes back."""

import json
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest

from calculators.bridge import reply
from calculators.declare.calculator import Figure
from calculators.declare.units import COUNT, MONEY, PERCENT
from calculators.render.differences import difference
from tests.contract.forms import CALCULATORS, named

HOSTILE = "<img src=x onerror=1>"


def scenario(name: str = "one", version: str = "1", **texts: str) -> dict[str, Any]:
    return {"name": name, "version": version, "texts": texts, "strict": []}


def ask(*scenarios: Any, slug: str = "colr", chair: str = "seller") -> str:
    compared = {"kind": "compare", "calculator": slug, "compare": scenarios}
    request = {**compared, "view": {"chair": chair}}
    found = json.loads(reply(json.dumps(request)))
    assert found["state"] == "live", found
    html: str = found["html"]
    return html


def parsed(html: str) -> Element:
    page: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return page


def cells(html: str, kind: str, label: str) -> list[str]:
    """Return what's beside a label in the table of this class."""
    for row in parsed(html).iterfind(f".//table[@class='{kind}']/tbody/tr"):
        head, *rest = ("".join(cell.itertext()) for cell in row)
        if head == label:
            return rest
    raise AssertionError(label)


def test_inputs_that_differ_stand_side_by_side_and_no_others() -> None:
    html = ask(scenario(), scenario("two", yearly_price="450k", seller_fallout="10k..20k..30k"))
    assert cells(html, "inputs", "Price per year") == ["500,000", "450,000"]
    assert cells(html, "inputs", "Damage if it ends badly (seller)") == [
        "40,000", "10,000 to 30,000, likely 20,000",
    ]  # fmt: skip
    assert len(parsed(html).findall(".//table[@class='inputs']/tbody/tr")) == 2


def test_each_figure_says_how_far_it_is_from_the_first_for_both_parties() -> None:
    html = ask(scenario(), scenario("two", yearly_price="450k"), scenario("three"))
    assert cells(html, "compared", "Cost of losing the relationship (COLR)") == [
        "500,500", "386,590", "273,546−226,954", "613,545+226,954",
        "500,500the same", "386,590the same",
    ]  # fmt: skip
    assert cells(html, "compared", "Seller's part of that loss") == [
        "56%", "31%−26\N{NO-BREAK SPACE}points",
        "56%the same",
    ]  # fmt: skip


@pytest.mark.parametrize("calculator", CALCULATORS, ids=named)
def test_every_figure_of_every_calculator_is_there(calculator: Any) -> None:
    """Changed, the same in all, or undefined."""
    first = next(iter(calculator.fields))
    html = ask(scenario(), scenario("two", **{first: "11"}), slug=calculator.slug)
    text = "".join(parsed(html).itertext())
    assert [one.label for one in calculator.figures.values() if one.label not in text] == []


@pytest.mark.parametrize("calculator", CALCULATORS, ids=named)
def test_what_is_the_same_is_said_to_be(calculator: Any) -> None:
    html = ask(scenario(), scenario("two"), slug=calculator.slug)
    assert "Nothing: all their inputs are the same." in html
    assert "Every figure is the same." in html


def test_whatever_cannot_be_computed_is_said_by_its_name_and_costs_no_other() -> None:
    html = ask(scenario(), scenario("two", years="soon"), scenario("three", retention="80"))
    assert (
        "We can&#x27;t work out “two”, so it&#x27;s left out. Years to look ahead: This asks for"
        in html
    )
    assert cells(html, "inputs", "Chance it lasts another year")
    assert "There's nothing to compare." in ask(scenario(), scenario("two", years="soon"))


def test_what_was_filled_by_a_link_is_still_read_strictly() -> None:
    kept = {**scenario("two", yearly_price="450,000"), "strict": ["yearly_price"]}
    assert "two ways" in ask(scenario(), kept)
    assert "two ways" not in ask(scenario(), {**kept, "strict": []})


def test_unknown_names_and_versions_are_said() -> None:
    html = ask(scenario(), scenario("two", version="9", colour="red", retention="80"))
    assert "“two” was saved with version 9, which this page doesn&#x27;t know." in html
    assert (
        "“two” has something the calculator doesn&#x27;t ask for: colour. We left it out." in html
    )
    assert cells(html, "inputs", "Chance it lasts another year")


def test_amounts_in_two_currencies_are_never_subtracted() -> None:
    html = ask(scenario(currency="€"), scenario("two", currency="$", yearly_price="450k"))
    assert "nothing is converted" in html
    assert cells(html, "compared", "Cost of losing the relationship (COLR)")[2:] == [
        "273,546",
        "613,545",
    ]


def test_a_comparison_has_no_figure_of_the_answer_itself() -> None:
    """Each of those appears once on the page."""
    assert "data-figure" not in ask(scenario(), scenario("two", yearly_price="450k"))


@pytest.mark.parametrize("place", ["name", "text", "party", "field"])
def test_markup_stays_text(place: str) -> None:
    hostile = {
        "name": scenario(HOSTILE, retention="80"),
        "text": scenario("two", yearly_price=HOSTILE),
        "party": scenario("two", seller=HOSTILE, currency="<b>"),
        "field": scenario("two", **{HOSTILE: "1"}),
    }[place]
    page = parsed(ask(scenario(), hostile))
    assert page.find(".//img") is None
    assert page.find(".//b") is None


@pytest.mark.parametrize(
    ("unit", "value", "first", "said"),
    [
        (MONEY, 110.0, 100.0, "+10"),
        (MONEY, 90.0, 100.0, "−10"),
        (MONEY, 100.2, 100.0, "nearly the same"),
        (MONEY, 100.0, 100.0, "the same"),
        (MONEY, None, 100.0, ""),
        (MONEY, 100.0, None, "not defined in the first"),
        (PERCENT, 0.15, 0.1, "+5\N{NO-BREAK SPACE}points"),
        (COUNT, 10.0, 40.0, "−30"),
    ],
)
def test_a_difference_has_a_sign_and_the_unit(
    unit: Any, value: float | None, first: float | None, said: str
) -> None:
    assert difference(Figure("x", unit), value, first) == said


@pytest.mark.parametrize("asked", [None, 5, [None], [{}], [{"name": "x", "texts": []}]])
def test_a_fault_is_a_reply_too(asked: Any) -> None:
    request = {"kind": "compare", "calculator": "colr", "compare": asked, "view": {}}
    assert json.loads(reply(json.dumps(request)))["state"] == "failed"
