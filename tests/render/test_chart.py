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


def chart(found: Answer) -> Chart:
    (one,) = [one for one in found.report.blocks if isinstance(one, Chart)]
    return one


def drawn(case: str, voice: Voice | None = None) -> ElementTree.Element:
    found = answer(COLR, CASES[case], voice)
    body: ElementTree.Element = html5lib.parse(
        draw(chart(found), found.voice), namespaceHTMLElements=False
    )
    return body


@every_case
def test_every_bar_lies_within_the_drawing(case: str) -> None:
    bars = drawn(case).findall(".//{*}rect")
    assert len(bars) == 14, "six bars, and the reach of all eight marks"
    for bar in bars:
        left, wide = float(bar.get("x") or "nan"), float(bar.get("width") or "nan")
        assert 0 <= left <= left + wide <= WIDTH
    for path in drawn(case).findall(".//{*}path"):
        numbers = re.findall(r"-?\d+(?:\.\d+)?", path.get("d") or "")
        assert all(math.isfinite(float(one)) and float(one) >= 0 for one in numbers)


@every_case
def test_both_sides_share_one_scale(case: str) -> None:
    """A bar of twice the money is twice as long, on whichever side it stands."""
    found = answer(COLR, CASES[case])
    bars = [bar for ladder in chart(found).ladders for some in ladder.groups.values()
            for bar in some if bar.look != "gap"]  # fmt: skip
    widths = [float(one.get("width") or "nan") for one in drawn(case).findall(".//{*}rect")
              if one.get("class") in ("solid", "light")]  # fmt: skip
    scale = max(widths) / max(abs(bar.amount) for bar in bars)
    for bar, width in zip(bars, widths, strict=True):
        assert width == pytest.approx(max(1, abs(bar.amount) * scale), abs=0.2)


@every_case
def test_colr_is_drawn_as_the_gap_between_two_bars(case: str) -> None:
    """And never together with a single deal: one year and many aren't subtracted."""
    found = answer(COLR, CASES[case])
    for ladder in chart(found).ladders:
        deal, many = ladder.groups.values()
        assert [bar.look for bar in deal] == ["solid"]
        going_on, apart, gap = many
        assert gap.look == "gap"
        assert (gap.start, gap.end) == (apart.end, going_on.end)
        assert gap.amount == pytest.approx(found.value(f"{ladder.party}_colr"), abs=1e-6)


@every_case
def test_a_table_says_what_the_bars_show(case: str) -> None:
    rows = [list(row.itertext()) for row in drawn(case).iter("tr")][1:]
    ladders = chart(answer(COLR, CASES[case])).ladders
    bars = [[bar for some in ladder.groups.values() for bar in some] for ladder in ladders]
    assert rows == [
        [seller.label, MONEY.format(seller.amount), MONEY.format(buyer.amount)]
        for seller, buyer in zip(*bars, strict=True)
    ]


def test_every_mark_can_be_heard() -> None:
    """Its label says whose it is, what it is and how much; one of each side is reached by Tab."""
    body = drawn("consulting-renewal", Voice("seller", "Aldermere <b>", ""))
    marks = [one for one in body.findall(".//{*}g") if one.get("class") == "mark"]
    labels = [one.get("aria-label") or "" for one in marks]
    assert labels[0] == "More than without this deal (BATNA): Aldermere <b> 183,542; Buyer 104,881"
    assert labels[-1] == "COLR, the gap: Buyer 386,590; Aldermere <b> 500,500"
    assert [one.get("tabindex") for one in marks] == ["0", "-1", "-1", "-1"] * 2


def test_nothing_at_all_can_be_drawn() -> None:
    nothing: dict[str, Any] = {
        name: 0 for name, asked in COLR.fields.items()
        if getattr(asked, "unit", None) is MONEY and asked.default is not None
    }  # fmt: skip
    found = answer(COLR, COLR.inputs(**nothing))
    assert "nan" not in draw(chart(found), found.voice)
