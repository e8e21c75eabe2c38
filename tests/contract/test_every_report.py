"""What every calculator says: complete, well-formed and fair, for each of its examples."""

import json
import math
import re
from dataclasses import asdict
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import answer, find, slugs
from calculators.answer.evaluate import Answer
from calculators.declare.calculator import Calculator, Example
from calculators.declare.report import Chair, Voice
from calculators.render.data import as_data
from calculators.render.html import zones
from calculators.render.panel import panel
from calculators.render.text import as_text
from tests.contract.forms import EXAMPLES, filled, named

AnyCalculator = Calculator[Any, Any]

every_example = pytest.mark.parametrize(("calculator", "example"), EXAMPLES, ids=named)

CHAIRS: tuple[Chair, ...] = ("seller", "buyer")
OTHER = {"we": "they", "us": "them", "ours": "theirs"}
OTHER |= {there: here for here, there in OTHER.items()}
# "Both of us" and "the two of us" are both sides, whoever speaks.
SIDE = re.compile(r"(?<!\bof )\b(we|us|ours|they|them|theirs)\b", re.IGNORECASE)


def said(found: Answer) -> str:
    """The headline, whole."""
    return " ".join([found.report.headline.first, *found.report.headline.then])


def parsed(body: str) -> Element:
    """Strictly: the first error in the markup is an exception."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page: Element = parser.parse(f"<!doctype html><title>Page</title><body>{body}")
    return page


def from_the_other_chair(text: str) -> str:
    """The same words with we and they exchanged."""

    def other(found: re.Match[str]) -> str:
        word = OTHER[found[1].lower()]
        return word.capitalize() if found[1][0].isupper() else word

    return SIDE.sub(other, text)


@every_example
def test_each_figure_stands_once_in_the_page(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    """Unrounded for machines, with twelve digits; empty where it is undefined."""
    found = answer(calculator, example.inputs)
    page = parsed("".join(zones(found).values()))
    marked = [(one.get("data-figure"), one.get("value")) for one in page.iter("data")]
    assert sorted(marked) == sorted(
        (name, "" if found.value(name) is None else format(found.value(name), ".12g"))
        for name in calculator.figures
    )


@every_example
def test_the_first_sentence_can_be_said_in_one_breath(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    for chair in CHAIRS:
        first = answer(calculator, example.inputs, Voice(chair)).report.headline.first
        assert len(first.split(" ")) <= 30
        assert not first[0].islower()
        assert first.endswith((".", "?"))


@every_example
def test_changing_chairs_changes_we_and_they_alone(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    seller, buyer = (said(answer(calculator, example.inputs, Voice(chair))) for chair in CHAIRS)
    assert seller != buyer or not SIDE.search(seller)
    assert from_the_other_chair(seller) == buyer
    assert as_data(answer(calculator, example.inputs, Voice("buyer"))) == as_data(
        answer(calculator, example.inputs)
    )


@every_example
def test_names_stand_for_we_and_they(calculator: AnyCalculator, example: Example[Any]) -> None:
    """From both chairs alike, since names need no chair."""
    texts = {
        said(answer(calculator, example.inputs, Voice(chair, "Aldermere", "Norrvik")))
        for chair in CHAIRS
    }
    (text,) = texts
    assert not SIDE.search(text), text


@every_example
def test_a_report_is_the_same_each_time(calculator: AnyCalculator, example: Example[Any]) -> None:
    once, again = (answer(calculator, example.inputs) for _ in range(2))
    assert once.report == again.report
    assert zones(once) == zones(again)
    assert as_text(once) == as_text(again)
    assert as_data(once) == as_data(again)


@every_example
def test_a_terminal_shows_every_figure_by_its_label(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    """Nothing in it is markup."""
    text = as_text(answer(calculator, example.inputs))
    assert said(answer(calculator, example.inputs)).split()[0] in text
    assert not re.search(r"</?\w+|&\w+;|None", text)


@every_example
def test_json_holds_the_inputs_that_give_it_again(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    data = json.loads(json.dumps(as_data(answer(calculator, example.inputs)), allow_nan=False))
    assert data["calculator"] == calculator.slug
    assert set(data["result"]) >= set(calculator.figures)
    again = calculator.compute(calculator.inputs(**data["inputs"]))
    assert as_data(answer(calculator, example.inputs))["result"] == asdict(again)


@every_example
def test_a_panel_is_well_formed(calculator: AnyCalculator, example: Example[Any]) -> None:
    """Without an error for a strict parser, without an id that stands twice, each label in use."""
    found = answer(calculator, example.inputs, Voice("seller", 'A "&" <b>', "O'Brien", "€"))
    page = parsed(panel(found, {"seller": 'A "&" <b>'}, panel_id="colr-1"))
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert {one.get("for") for one in page.iter("label") if one.get("for")} <= set(ids)
    named_by = {name for one in page.iter() for name in (one.get("aria-describedby") or "").split()}
    assert named_by <= set(ids)
    assert page.findall(".//b") == []


@pytest.mark.parametrize("slug", slugs())
@given(data=st.data())
@settings(max_examples=40)
def test_any_valid_form_gives_a_whole_answer(slug: str, data: st.DataObject) -> None:
    """Every figure finite or undefined, every block rendered, the first sentence short."""
    calculator = find(slug)
    inputs = data.draw(filled(calculator))
    for chair in CHAIRS:
        found = answer(calculator, inputs, Voice(chair))
        for name in calculator.figures:
            value = found.value(name)
            assert value is None or math.isfinite(value), name
        assert len(found.report.headline.first.split(" ")) <= 30
        assert not re.search(r"\b(nan|inf|None)\b", as_text(found) + "".join(zones(found).values()))
    parsed("".join(zones(found).values()))
