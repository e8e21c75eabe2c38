"""The chart of lines: inside its drawing, distinct without color, with a table that agrees."""

import re
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import html5lib
import pytest

from calculators import answer, find
from calculators.catalog.odds.inputs import Inputs
from calculators.declare.report import Band, Column, Line, Lines, Voice
from calculators.declare.units import COUNT, MONEY
from calculators.render.html import zones
from calculators.render.lines import LETTER, NAME, draw
from calculators.render.scale import BOTTOM, HEIGHT, RIGHT, TOP, WIDTH

ODDS = find("odds")
CASES: dict[str, Any] = {one.id: one.inputs for one in ODDS.examples}
CASES |= {
    "nothing": Inputs(gain=0, stake=0, other_stake=0),
    "certain": Inputs(risk=1.0),
    "no-guess-is-that-small": Inputs(gain=1, stake=1e12, risk=0.0),
    "at-the-line": Inputs(gain=1_000, stake=100_000, departure="after", risk=0.01),
}

every_case = pytest.mark.parametrize("case", CASES)


def chart(case: str) -> Lines:
    (one,) = [one for one in answer(ODDS, CASES[case]).report.blocks if isinstance(one, Lines)]
    return one


def drawn(one: Lines, voice: Voice | None = None) -> ElementTree.Element:
    body: ElementTree.Element = html5lib.parse(
        draw(one, voice or Voice()), namespaceHTMLElements=False
    )
    return body


@every_case
def test_everything_lies_within_the_drawing(case: str) -> None:
    body = drawn(chart(case))
    lines = body.findall(".//{*}polyline")
    assert len(lines) == 3
    for line in lines:
        for point in (line.get("points") or "").split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= WIDTH
            assert TOP <= y <= HEIGHT - BOTTOM
    for text in body.findall(".//{*}text"):
        assert 0 <= float(text.get("x") or "nan") <= WIDTH
        assert 0 < float(text.get("y") or "nan") <= HEIGHT


@every_case
def test_the_points_rise_and_hold_what_is_flagged(case: str) -> None:
    """The line and the guess are points of their own, so table and keys stop at them."""
    one = chart(case)
    assert list(one.at) == sorted(set(one.at))
    assert 0 == one.at[0] < one.at[-1] <= 1
    assert set(one.flags) <= set(one.at)
    assert 3 <= len(one.at) <= 16
    assert all(len(line.values) == len(one.at) for line in one.lines)


@every_case
def test_names_at_the_ends_never_cover_one_another(case: str) -> None:
    names = [one for one in drawn(chart(case)).findall(".//{*}text")
             if "name" in (one.get("class") or "").split()]  # fmt: skip
    heights = sorted(float(one.get("y") or "nan") for one in names)
    assert len(heights) == 3
    assert all(below - above >= NAME - 0.01 for above, below in pairwise(heights))


@every_case
def test_the_table_says_what_each_stop_says(case: str) -> None:
    """With the break-even and the guess in words, and one stop at a time in the tab order."""
    one = chart(case)
    body = drawn(one)
    stops = body.findall(".//{*}g[@class='mark']")
    assert [stop.get("tabindex") for stop in stops] == ["0"] + ["-1"] * (len(one.at) - 1)
    rows = body.findall(".//tbody/tr")
    assert len(rows) == len(stops) == len(one.at)
    for stop, row in zip(stops, rows, strict=True):
        cells = ["".join(cell.itertext()) for cell in row]
        said = stop.get("aria-label") or ""
        assert said.startswith(cells[0] + ": ")
        assert re.findall(r"[−\d,]+(?=;|$)", said) == cells[1:]


def test_a_name_of_the_reader_is_escaped_and_shortened_beside_its_line() -> None:
    voice = Voice("seller", "A <b>very</b> long name of a firm", "Bo")
    body = drawn(chart("push-back"), voice)
    assert body.findall(".//b") == []
    names = [
        one.text or "" for one in body.findall(".//{*}text") if "name" in (one.get("class") or "")
    ]
    assert any(name.endswith("…") and len(name) <= 15 for name in names)
    heads = ["".join(one.itertext()) for one in body.findall(".//thead/th") + body.findall(".//th")]
    assert "A <b>very</b> long name of a firm" in heads


def test_it_draws_any_running_total() -> None:
    """It doesn't know what is across: here a hundred deals, here one."""
    for at in (tuple(map(float, range(1, 101))), (1.0,)):
        lines = (
            Line("seller", tuple(10 * point for point in at)),
            Line("buyer", tuple(-5 * point for point in at)),
        )
        one = Lines("Adding up", "Deal by deal.", Column("Deal", COUNT), MONEY, at, lines)
        body = drawn(one)
        assert len(body.findall(".//{*}g[@class='mark']")) == len(at)
        assert "nan" not in draw(one, Voice())


def test_a_band_lies_behind_the_lines_and_is_said_in_words() -> None:
    """A shade, and a bar below that shows without color; even a stretch of one point is visible."""
    at = tuple(map(float, range(1, 11)))
    one = Lines(
        "Adding up", "Deal by deal.", Column("Deal", COUNT), MONEY, at, (Line("seller", at),),
        bands=(Band(1.0, 4.0, "good <for> both"), Band(9.0, 9.0, "good again")),
    )  # fmt: skip
    body = drawn(one)
    kinds = [shape.get("class") for shape in (body.find(".//{*}svg") or [])]
    assert kinds[:4] == ["band", "reaches", "band", "reaches"]
    assert "line seller" in kinds[4:]
    rects = [rect for rect in body.findall(".//{*}rect") if rect.get("class") == "band"]
    ends = [(float(one.get("x") or 0), float(one.get("width") or 0)) for one in rects]
    assert all(0 <= x < x + wide <= WIDTH - RIGHT + 2 for x, wide in ends)
    said = "".join(body.find(".//figcaption").itertext())  # type: ignore[union-attr]
    assert "Shaded, deal 1 to 4: good <for> both. Shaded, deal 9: good again." in said
    assert "band" not in draw(chart("push-back"), Voice())


@pytest.mark.parametrize("point", range(1, 11))
def test_a_flag_is_read_whole_wherever_it_stands(point: int) -> None:
    at = tuple(map(float, range(1, 11)))
    said = "Somebody better elsewhere from 55"
    one = Lines("Up", "On.", Column("Deal", COUNT), MONEY, at, (Line("seller", at),), {point: said})
    (text,) = [
        flag for flag in drawn(one).findall(".//{*}text") if "flagged" in (flag.get("class") or "")
    ]
    x, wide = float(text.get("x") or "nan"), LETTER * len(said)
    left = x - wide if "end" in (text.get("class") or "") else x
    assert 0 <= left <= left + wide <= WIDTH


def test_a_chart_of_lines_stands_in_the_answer() -> None:
    assert '<div class="lines"><svg' in zones(answer(ODDS, Inputs()))["answer"]


def test_figures_of_neither_side_stand_under_neither_heading() -> None:
    """The line belongs to both, so the two headings only cover what each would lose."""
    page = zones(answer(ODDS, Inputs()))["answer"]
    turns = page.partition("<h2>When it pays</h2>")[2].partition("</table>")[0]
    assert "The side that pushes</th>" not in turns
    guessed = page.partition("<h2>What your guess makes of it</h2>")[2].partition("</table>")[0]
    assert "The side that pushes</th>" in guessed
