"""What every calculator says where its inputs are ranges."""

from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest

from calculators import answer, read
from calculators.answer.evaluate import Answer
from calculators.declare.calculator import Calculator
from calculators.render.html import zones
from tests.contract.forms import CONTRACTED, named, ranged
from tests.contract.rules import rule

AnyCalculator = Calculator[Any, Any]

every_calculator = pytest.mark.parametrize("calculator", CONTRACTED, ids=named)


def answered(calculator: AnyCalculator) -> Answer:
    """Return the answer to a range around each essential number."""
    return answer(calculator, read(calculator, ranged(calculator)))


def shown(found: Answer) -> Element:
    page: Element = html5lib.parse(zones(found)["answer"], namespaceHTMLElements=False)
    return page


@every_calculator
def test_every_figure_has_its_quantiles_for_machines(calculator: AnyCalculator) -> None:
    found = answered(calculator)
    spread = found.spread
    why = "no essential number with a default takes a range"
    rule("ranges", spread, slug=calculator.slug, name="every figure", why=why)
    assert spread
    marked = {one.get("data-figure"): one for one in shown(found).iter("data")}
    for name, quantiles in spread.figures.items():
        texts = [marked[name].get(f"data-{part}") or "nan" for part in ("p10", "p50", "p90")]
        p10, p50, p90 = map(float, texts)
        near = abs(p10 - quantiles.p10) <= 1e-6 * abs(quantiles.p10) + 1e-12
        why = f"the page has {p10}, {p50} and {p90}"
        rule("ranges", p10 <= p50 <= p90 and near, slug=calculator.slug, name=name, why=why)
    for chance in spread.chances:
        rule("ranges", chance in marked, slug=calculator.slug, name=chance, why="it isn't shown")


@every_calculator
def test_without_ranges_nothing_of_it_is_there(calculator: AnyCalculator) -> None:
    html = zones(answer(calculator, calculator.inputs()))["answer"]
    for text in ("data-p10", "quiet", "whisker", "With these ranges"):
        why = f"without a range the page has “{text}”"
        rule("ranges", text not in html, slug=calculator.slug, name="the report", why=why)


@every_calculator
def test_what_matters_most_is_drawn_and_stands_in_a_table_behind(calculator: AnyCalculator) -> None:
    found = answered(calculator)
    assert found.spread
    figures = [one for one in shown(found).iter("figure") if "tornado" in (one.get("class") or "")]
    rows = sum(len(swings) for swings in found.spread.swings.values())
    name = ", ".join(ranged(calculator))
    rule("weighed", len(figures) == 1 and rows, slug=calculator.slug, name=name)
    marks = [one for one in figures[0].iter() if one.get("role") == "img"]
    table = " ".join(" ".join(next(figures[0].iter("table")).itertext()).split())
    labels = {calculator.fields[one.name].label for some in found.spread.swings.values()
              for one in some}  # fmt: skip
    focusable = [one.get("tabindex") for one in marks]
    drawn = len(marks) == rows and all(label in table for label in labels)
    # One stop for each ladder.
    drawn = drawn and focusable.count("0") == len(found.spread.swings)
    rule("weighed", drawn, slug=calculator.slug, name=name)
