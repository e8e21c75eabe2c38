"""Where to drop a file, what its columns are called, and what's at stake in it."""

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest

from calculators.render.accounts import book, columns
from calculators.render.messages import BOOK
from calculators.render.ranking import Entry, ranked
from tests.contract.forms import CALCULATORS, AnyCalculator, named

every_calculator = pytest.mark.parametrize("calculator", CALCULATORS, ids=named)


def parsed(body: str) -> Element:
    page: Element = html5lib.parse(body, namespaceHTMLElements=False)
    return page


def words(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


@every_calculator
def test_the_columns_are_those_that_are_declared(calculator: AnyCalculator) -> None:
    """The needed ones first, each with what replaces it."""
    rows = [list(row) for row in parsed(columns(calculator)).iter("tr")][1:]
    found = {words(row[0]): words(row[3]) for row in rows}
    assert sorted(found) == sorted(calculator.fields)
    assert [said == "needed" for said in found.values()] == sorted(
        (one.asked for one in calculator.fields.values()), reverse=True
    )
    for name, asked in calculator.fields.items():
        if getattr(asked, "example", False) and not asked.essential:
            assert found[name] == "0"


@every_calculator
def test_a_file_is_asked_for_with_a_label(calculator: AnyCalculator) -> None:
    page = parsed(book(calculator, "place"))
    labelled = {one.get("for") for one in page.iter("label")}
    files = [one for one in page.iter("input") if one.get("type") == "file"]
    assert [one.get("id") in labelled for one in files] == [True]
    keys = {one.get("data-words") for one in page.iter("template")}
    assert keys == set(BOOK)
    assert "python -m calculators" in words(next(page.iter("noscript")))


@every_calculator
def test_a_ranking_always_has_both_columns(calculator: AnyCalculator) -> None:
    """The other side's figure is never shown without your own."""
    if not calculator.ranking:
        return
    at_stake = {"seller": 1.0, "buyer": 2.0}
    entries = [Entry(2, ("Ann <b>",), (10.0, None), at_stake)]
    for party in ("seller", "buyer"):
        table = parsed(ranked(calculator, ["account"], entries, party, of=1))
        heads = [words(one) for one in table.iter("th") if one.get("scope") == "col"]
        assert heads[:2] == ["account", "Line"]
        whose = [re.match("(Seller|Buyer): ", head) for head in heads[2:]]
        assert [found[1] for found in whose if found] == ["Seller", "Buyer"] * 2
        [cells] = [[words(one) for one in row] for row in table.iter("tr")][1:]
        assert cells == ["Ann <b>", "2", "10", "not defined", "1", "2"]
        assert f"highest for the {party} first" in words(next(table.iter("h2")))
    assert ranked(calculator, [], [], "seller", of=0) == ""


@every_calculator
def test_what_is_at_stake_is_known_for_every_example(calculator: AnyCalculator) -> None:
    if calculator.ranking:
        assert set(calculator.ranking.figures) <= set(calculator.figures)
        for example in calculator.examples:
            result = calculator.compute(example.inputs)
            seller, buyer = calculator.ranking.at_stake(example.inputs, result)
            assert abs(seller) < float("inf") > abs(buyer)
