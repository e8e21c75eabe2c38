"""The reference of a calculator: complete, because it's made from the declaration."""

from html import unescape
from typing import Any
from urllib.parse import parse_qsl

import html5lib
import pytest

from calculators import find, read
from calculators.declare.links import RESERVED
from calculators.render.reference import as_reference
from tests.contract.forms import CALCULATORS, named

COLR = find("colr")


@pytest.mark.parametrize("calculator", CALCULATORS, ids=named)
def test_every_name_and_every_example_is_in_it(calculator: Any) -> None:
    """Each example as a link that fills the form with exactly that example."""
    html = as_reference(calculator, "/there/")
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    body = parser.parse(f"<!doctype html><title>Page</title><body>{html}")
    names = {"".join(one.itertext()) for one in body.iter("code")}
    assert {*calculator.fields, *calculator.figures} <= names
    assert {one.sum for one in calculator.all_formulas} <= names
    texts = unescape("".join(body.itertext()))
    for asked in (*calculator.fields.values(), *calculator.figures.values()):
        assert asked.label in texts
    links = [one.get("href") or "" for one in body.iter("a")]
    filled = [dict(parse_qsl(link.partition("?")[2])) for link in links if link.count("#") == 1]
    assert all(link.startswith("/there/#") for link in links)
    assert [read(calculator, texts).inputs for texts in filled] == [
        one.inputs for one in calculator.examples
    ]
    assert all(set(texts) - RESERVED <= set(calculator.fields) for texts in filled)
