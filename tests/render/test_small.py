"""A small panel: few questions, the headline, and a link to all of it."""

from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest

from calculators import answer, find, read
from calculators.declare.fields import Number
from calculators.render.panel import small, whole
from tests.contract.forms import CALCULATORS, named


def drawn(slug: str, **texts: str) -> Element:
    calculator = find(slug)
    found = answer(calculator, read(calculator, texts))
    html = small(found, texts, panel_id="one", calculators="calculators/")
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page: Element = parser.parse(f"<!doctype html><title>Page</title><body>{html}")
    return page


@pytest.mark.parametrize("calculator", CALCULATORS, ids=named)
def test_it_shows_the_essential_numbers_and_holds_the_rest(calculator: Any) -> None:
    """So a link from it, or to it, loses nothing."""
    controls = list(drawn(calculator.slug).iter("input"))
    shown = {one.get("name") for one in controls if one.get("type") == "text"}
    held = {one.get("name"): one.get("value") for one in controls if one.get("type") == "hidden"}
    fields = calculator.fields.items()
    assert shown == {name for name, one in fields if one.essential and isinstance(one, Number)}
    defaults = calculator.defaults()
    assert held == {name: defaults[name] for name in calculator.fields if name not in shown}


def test_the_sentence_stands_in_it_before_any_script() -> None:
    odds = find("odds")
    (output,) = drawn("odds", gain="40000").iter("output")
    headline = answer(odds, read(odds, {"gain": "40000"})).report.headline
    assert "".join(output.itertext()) == "".join([headline.first, *headline.then])
    assert not list(drawn("odds").iter("figure"))


def test_the_way_to_all_of_it_has_the_same_numbers() -> None:
    odds = find("odds")
    found = answer(odds, read(odds, {"gain": "30k..40k..60k"}))
    assert 'href="calculators/odds/#odds?gain=30000..40000..60000&amp;v=2"' in whole(
        found, "calculators/"
    )
