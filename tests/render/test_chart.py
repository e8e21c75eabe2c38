"""The chart: both ladders on one scale, nothing outside it, and a table that says the same."""

import math
import re
from typing import Any
from xml.etree import ElementTree

import html5lib
import pytest

from calculators import answer, find
from calculators.answer.evaluate import Answer
from calculators.declare.report import Chart, Voice
from calculators.declare.units import MONEY
from calculators.render.chart import WIDTH, draw

COLR = find("colr")
CASES: dict[str, Any] = {one.id: one.inputs for one in COLR.examples}

every_case = pytest.mark.parametrize("case", CASES)


def charts(found: Answer) -> list[Chart]:
    return [one for one in found.report.blocks if isinstance(one, Chart)]


def both(case: str, voice: Voice | None = None) -> list[tuple[Chart, ElementTree.Element]]:
    """Each picture of a case: what a no costs, and staying or leaving."""
    found = answer(COLR, CASES[case], voice)
    return [
        (one, html5lib.parse(draw(one, found.voice), namespaceHTMLElements=False))
        for one in charts(found)
    ]


@every_case
def test_every_bar_lies_within_the_drawing(case: str) -> None:
    for (_, body), number in zip(both(case), (8, 10), strict=True):
        bars = body.findall(".//{*}rect")
        assert len(bars) == number, "four bars each, and the reach of every mark"
        for bar in bars:
            left, wide = float(bar.get("x") or "nan"), float(bar.get("width") or "nan")
            assert 0 <= left <= left + wide <= WIDTH
        for path in body.findall(".//{*}path"):
            numbers = re.findall(r"-?\d+(?:\.\d+)?", path.get("d") or "")
            assert all(math.isfinite(float(one)) and float(one) >= 0 for one in numbers)


@every_case
def test_both_sides_share_one_scale(case: str) -> None:
    """A bar of twice the money is twice as long, on whichever side it stands."""
    for chart, body in both(case):
        bars = [bar for one in chart.ladders for bar in one.bars if bar.look != "gap"]
        widths = [float(one.get("width") or "nan") for one in body.findall(".//{*}rect")
                  if one.get("class") in ("solid", "light")]  # fmt: skip
        scale = max(widths) / max(abs(bar.amount) for bar in bars)
        for bar, width in zip(bars, widths, strict=True):
            assert width == pytest.approx(max(1, abs(bar.amount) * scale), abs=0.2)


@every_case
def test_colr_is_drawn_as_the_gap_between_two_bars(case: str) -> None:
    """And beside a single deal only as what it is: two losses, of which none is subtracted."""
    found = answer(COLR, CASES[case])
    losses, futures = charts(found)
    for ladder in losses.ladders:
        deal, each_other = ladder.bars
        assert (deal.look, each_other.look) == ("solid", "solid")
        assert each_other.amount == found.value(f"{ladder.party}_colr")
    for ladder in futures.ladders:
        staying, leaving, gap = ladder.bars
        assert gap.look == "gap"
        assert (gap.start, gap.end) == (leaving.end, staying.end)
        assert gap.amount == pytest.approx(found.value(f"{ladder.party}_colr"), abs=1e-6)


@every_case
def test_a_table_says_what_the_bars_show(case: str) -> None:
    for chart, body in both(case):
        rows = [list(row.itertext()) for row in body.iter("tr")][1:]
        assert rows == [
            [seller.label, MONEY.format(seller.amount), MONEY.format(buyer.amount)]
            for seller, buyer in zip(*(one.bars for one in chart.ladders), strict=True)
        ]


def test_every_mark_can_be_heard() -> None:
    """Its label says whose it is, what it is and how much; one of each side is reached by Tab."""
    said = []
    for _, body in both("consulting-renewal", Voice("seller", "Aldermere <b>", "")):
        marks = [one for one in body.findall(".//{*}g") if one.get("class") == "mark"]
        said += [one.get("aria-label") or "" for one in marks]
        tabs = [one.get("tabindex") for one in marks]
        assert tabs == ["0", *["-1"] * (len(marks) // 2 - 1)] * 2
    assert said[0] == "Lose this deal: Aldermere <b> 183,542; Buyer 104,881"
    assert said[-1] == "COLR, the gap: Buyer 386,590; Aldermere <b> 500,500"


def test_nothing_at_all_can_be_drawn() -> None:
    nothing: dict[str, Any] = {
        name: 0 for name, asked in COLR.fields.items()
        if getattr(asked, "unit", None) is MONEY and asked.default is not None
    }  # fmt: skip
    found = answer(COLR, COLR.inputs(**nothing))
    assert all("nan" not in draw(one, found.voice) for one in charts(found))
