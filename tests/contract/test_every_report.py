"""What every calculator says: complete, well-formed and fair, for each of its examples."""

import json
import math
import re
from collections.abc import Iterator
from dataclasses import asdict
from difflib import get_close_matches
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import answer
from calculators.answer.evaluate import Answer
from calculators.declare.calculator import Calculator, Example
from calculators.declare.partial import Partial
from calculators.declare.report import Chair, Facts, Voice
from calculators.declare.rows import OneOf, Where, templates
from calculators.declare.sayings import Presentation, Sayings
from calculators.declare.slots import UnknownSlot
from calculators.render.data import as_data
from calculators.render.html import zones
from calculators.render.panel import panel
from calculators.render.text import as_text
from tests.contract.forms import CONTRACTED, ITS_EXAMPLES, filled, named
from tests.contract.rules import rule

AnyCalculator = Calculator[Any, Any]

every_example = pytest.mark.parametrize(("calculator", "example"), ITS_EXAMPLES, ids=named)

CHAIRS: tuple[Chair, ...] = ("seller", "buyer")
OTHER = {"we": "they", "us": "them", "our": "their", "ours": "theirs"}
OTHER |= {there: here for here, there in OTHER.items()}
# "Both of us", "the two of us" and "we'd both" are both sides, from either side.
SIDE = re.compile(
    r"\b((?<!\bof )us|(?<!\bof )them|we|ours?|they|theirs?)\b"
    r"(?!(?:'\w+| could| would| can)? both\b)",
    re.IGNORECASE,
)


def said(found: Answer) -> str:
    """Return the whole headline."""
    return " ".join([found.report.headline.first, *found.report.headline.then])


def parsed(body: str, found: Answer) -> Element:
    """Parse strictly: the first error in the markup is a failure."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    try:
        page: Element = parser.parse(f"<!doctype html><title>Page</title><body>{body}")
    except html5lib.html5parser.ParseError as fault:
        slots = {"example": found.inputs, "why": f"its markup is wrong: {fault}"}
        rule("well-formed", False, slug=found.calculator.slug, **slots)
    return page


def from_the_other_chair(text: str) -> str:
    """Return the same words with we and they exchanged."""

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
    page = parsed("".join(zones(found).values()), found)
    marked = [(one.get("data-figure"), one.get("value")) for one in page.iter("data")]
    for name in calculator.figures:
        value = found.value(name)
        here = (name, "" if value is None else format(value + 0.0, ".12g"))
        times = [one for one, _ in marked].count(name)
        slots = {"example": example.id, "name": name, "times": times}
        rule("once", times == 1 and here in marked, slug=calculator.slug, **slots)


@every_example
def test_the_first_sentence_can_be_said_in_one_breath(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    for chair in CHAIRS:
        first = answer(calculator, example.inputs, Voice(chair)).report.headline.first
        words = len(first.split(" "))
        fits = words <= 30 and not first[0].islower() and first.endswith((".", "?"))
        slots = {"example": example.id, "words": words, "sentence": first}
        rule("first-sentence", fits, slug=calculator.slug, **slots)


@every_example
def test_changing_chairs_changes_we_and_they_alone(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    seller, buyer = (said(answer(calculator, example.inputs, Voice(chair))) for chair in CHAIRS)
    wanted = from_the_other_chair(seller)
    slots = {"example": example.id, "wanted": wanted, "found": buyer}
    fair = wanted == buyer and (seller != buyer or not SIDE.search(seller))
    rule("chairs", fair, slug=calculator.slug, **slots)
    data = [as_data(answer(calculator, example.inputs, Voice(chair))) for chair in CHAIRS]
    rule("same-again", data[0] == data[1], slug=calculator.slug, example=example.id)


@every_example
def test_names_stand_for_we_and_they(calculator: AnyCalculator, example: Example[Any]) -> None:
    """From both sides alike, because names don't depend on a side."""
    texts = [
        said(answer(calculator, example.inputs, Voice(chair, "Aldermere", "Norrvik")))
        for chair in CHAIRS
    ]
    for text in texts:
        side = SIDE.search(text)
        slots = {"example": example.id, "word": side and side[0], "sentence": text}
        rule("names", not side, slug=calculator.slug, **slots)
    slots = {"example": example.id, "wanted": texts[0], "found": texts[1]}
    rule("chairs", texts[0] == texts[1], slug=calculator.slug, **slots)


@every_example
def test_a_report_is_the_same_each_time(calculator: AnyCalculator, example: Example[Any]) -> None:
    once, again = (answer(calculator, example.inputs) for _ in range(2))
    same = once.report == again.report and zones(once) == zones(again)
    same = same and as_text(once) == as_text(again) and as_data(once) == as_data(again)
    rule("same-again", same, slug=calculator.slug, example=example.id)


@every_example
def test_a_terminal_shows_words_and_no_markup(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    found = answer(calculator, example.inputs)
    text = as_text(found)
    odd = re.search(r"</?\w+|&\w+;|\bNone\b", text)
    slots = {"example": example.id, "found": odd and odd[0]}
    rule("plain-text", not odd, slug=calculator.slug, **slots)
    assert said(found).split()[0] in text


@every_example
def test_json_holds_the_inputs_that_give_it_again(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    found = as_data(answer(calculator, example.inputs))
    slots = {"slug": calculator.slug, "example": example.id}
    try:
        data = json.loads(json.dumps(found, allow_nan=False))
    except (TypeError, ValueError) as fault:
        rule("json", False, why=fault, **slots)
        return
    gone = set(calculator.figures) - set(data["result"])
    named = data["calculator"] == calculator.slug
    rule("json", named and not gone, why=f"{', '.join(gone)} isn't in it", **slots)
    again = calculator.compute(calculator.inputs(**data["inputs"]))
    rule("json", found["result"] == asdict(again), why="its inputs give another result", **slots)


@every_example
def test_a_panel_is_well_formed(calculator: AnyCalculator, example: Example[Any]) -> None:
    """No error for a strict parser, no id twice, each label in use."""
    found = answer(calculator, example.inputs, Voice("seller", 'A "&" <b>', "O'Brien", "€"))
    page = parsed(panel(found, {"seller": 'A "&" <b>'}, panel_id="colr-1"), found)
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    labeled = {one.get("for") for one in page.iter("label") if one.get("for")}
    named_by = {name for one in page.iter() for name in (one.get("aria-describedby") or "").split()}
    faults = {
        "an id stands twice": len(ids) != len(set(ids)),
        "a label or a description has nothing to belong to": not labeled | named_by <= set(ids),
        "a name that was typed became markup": page.findall(".//b"),
    }
    for why, wrong in faults.items():
        rule("well-formed", not wrong, slug=calculator.slug, example=example.id, why=why)


@pytest.mark.parametrize("calculator", CONTRACTED, ids=named)
@given(data=st.data())
@settings(max_examples=40)
def test_any_valid_form_gives_a_whole_answer(
    calculator: AnyCalculator, data: st.DataObject
) -> None:
    """Every figure finite or undefined, every block rendered, the first sentence short."""
    inputs = data.draw(filled(calculator))
    for chair in CHAIRS:
        found = answer(calculator, inputs, Voice(chair))
        shown = "".join(zones(found).values())
        values = {name: found.value(name) for name in calculator.figures}
        faults = {
            f"{name} is {value}": value is not None and not math.isfinite(value)
            for name, value in values.items()
        }
        first = found.report.headline.first
        faults[f"the first sentence has more than 30 words: {first}"] = len(first.split(" ")) > 30
        odd = re.search(r"\b(nan|inf|None)\b", as_text(found) + shown)
        faults[f"{odd and odd[0]} stands in the answer"] = bool(odd)
        why = next((said for said, wrong in faults.items() if wrong), "")
        rule("whole-answer", not why, slug=calculator.slug, inputs=inputs, why=why)
    parsed(shown, found)


@pytest.mark.parametrize("calculator", CONTRACTED, ids=named)
def test_every_slot_is_known(calculator: AnyCalculator) -> None:
    """Said or not: a template that is rarely filled is checked as well, and all are told of."""
    inputs = calculator.inputs()
    result = calculator.compute(inputs)
    why = []
    for sayings, every in templates_of(calculator):
        telling = sayings.told(inputs, result, Voice())
        for template in every:
            try:
                telling.check(template)
            except UnknownSlot as fault:
                why.append(str(fault))
    for name in facts_of(calculator):
        if name not in calculator.figures:
            meant = get_close_matches(name, calculator.figures, 1)
            hint = f"; did you mean {meant[0]!r}?" if meant else "."
            why.append(f"Facts names {name!r}, which is no figure{hint}")
    rule("slot", not why, slug=calculator.slug, why="\n".join(why))


def facts_of(calculator: AnyCalculator) -> Iterator[str]:
    """Yield the name of each figure that a table of figures is to show."""
    rows = [calculator.present.blocks] if isinstance(calculator.present, Presentation) else []
    for row in (row for some in rows for row in some):
        if isinstance(row, Where | OneOf):
            rows.append(row.rows)
        elif isinstance(row, Facts):
            yield from row.figures


def templates_of(calculator: AnyCalculator) -> Iterator[tuple[Sayings[Any, Any], Iterator[str]]]:
    """Yield what a calculator may say: once all is known, and while something is missing."""
    if isinstance(calculator.present, Presentation):
        yield calculator.present.sayings, calculator.present.templates()
    if isinstance(one := calculator.so_far, Partial):
        yield one.sayings, templates(one.rows, one.blocks)
