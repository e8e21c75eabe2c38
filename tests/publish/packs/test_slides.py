"""Slides: they hold everything a play says, and nothing overflows."""

import re
from html import unescape
from xml.etree import ElementTree

import pytest

from calculators.answer.evaluate import answer
from calculators.catalog import find, slugs
from calculators.declare.report import Chart, Lines
from calculators.publish.packs.chart import drawings
from calculators.publish.packs.layout import dots
from calculators.publish.packs.slides import EDGE, FOOT, HIGH, WIDE, slides
from calculators.publish.sharing.png import png
from calculators.publish.sharing.typesetting import SANS, SANS_BOLD, SERIF, SERIF_BOLD, measured
from calculators.render.html import block
from tests.publish.packs.plays import NAMES, play

FACES = {(face.family, str(face.weight)): face for face in (SANS, SANS_BOLD, SERIF, SERIF_BOLD)}
SVG = "{http://www.w3.org/2000/svg}"


def words(svg: str) -> str:
    """Return all the words of a picture, in order."""
    texts = re.findall(r"<text[^>]*>(.*?)</text>", svg)
    return " ".join(unescape(re.sub(r"<[^>]*>", "", text)) for text in texts)


@pytest.mark.parametrize("name", NAMES)
def test_a_play_has_a_slide_for_each_of_its_parts(name: str) -> None:
    named = [re.sub(r"^\d\d-|-\d+$", "", one.name) for one in slides(play(name))]
    wanted = "title when reflex-and-move steps words share ask case chart not check"
    assert list(dict.fromkeys(named)) == wanted.split()


@pytest.mark.parametrize("name", NAMES)
def test_no_text_of_a_slide_runs_out_of_its_place(name: str) -> None:
    for slide in slides(play(name)):
        root = ElementTree.fromstring(slide.svg)
        assert (root.get("width"), root.get("height")) == (str(WIDE), str(HIGH))
        for text in root.findall(f"{SVG}text"):
            x, y, size = (float(text.attrib[key]) for key in ("x", "y", "font-size"))
            parts = [(text, text.text or "")] + [(one, one.text or "") for one in text]
            weight = text.get("font-weight", "400")
            wide = sum(
                measured(
                    said,
                    FACES[text.attrib["font-family"], one.get("font-weight", weight)],
                    size,
                )
                for one, said in parts
            )
            left = {"end": x - wide, "middle": x - wide / 2}.get(text.get("text-anchor", ""), x)
            where = f"{slide.name}: {text.text or parts[1][1]}"
            assert left >= EDGE - 1, where
            assert left + wide <= WIDE - EDGE + 1, where
            foot = y > FOOT  # the address and the credit are below everything else
            assert size < 30 or not foot, where
            assert y + size * 0.25 <= HIGH - 10, where


@pytest.mark.parametrize("name", NAMES)
def test_slides_say_all_that_the_sections_say(name: str) -> None:
    told = play(name)
    said = " ".join(words(slide.svg) for slide in slides(told))
    for own in ("when", "steps", "words", "share", "ask", "not", "check"):
        for one in told.sections[own].plain:
            assert one.text in said, f"{own}: {one.text}"
    assert told.case.headline.first in said
    assert said.count("Not endorsed by the author.") == len(slides(told))


def test_the_answer_on_a_slide_has_figures_of_both_parties() -> None:
    for name in NAMES:
        told = play(name)
        slide = next(one for one in slides(told) if one.name.endswith("-case"))
        both = [row for row in told.case.rows if row.buyer]
        assert both, name
        for row in both:
            assert row.seller in words(slide.svg)
            assert row.buyer in words(slide.svg)
    assert "500,500" in words(_slide("open-the-book", "case"))
    assert "386,590" in words(_slide("open-the-book", "case"))


def test_a_slide_is_a_picture_of_its_size_and_the_same_bytes_each_time() -> None:
    svg = _slide("open-the-book", "chart")
    assert svg == _slide("open-the-book", "chart")
    drawn = png(svg, WIDE)
    assert drawn == png(svg, WIDE)
    assert tuple(int.from_bytes(drawn[at : at + 4], "big") for at in (16, 20)) == (WIDE, HIGH)


@pytest.mark.parametrize("slug", slugs())
def test_a_chart_by_itself_needs_no_style_sheet(slug: str) -> None:
    """Every shape and text has its colors written out, as the page would show them."""
    found = find(slug)
    known = answer(found, found.inputs())
    for one in known.report.blocks:
        if not isinstance(one, Chart | Lines):
            continue
        for drawn in drawings(block(one, known)):
            assert not re.search(r"var\(|color-mix|class=|tabindex|<circle", drawn.svg)
            for element in ElementTree.fromstring(drawn.svg).iter():
                if element.tag == "text":
                    assert re.fullmatch("#[0-9a-f]{6}", element.get("fill", "")), element.text
                elif element.tag in ("path", "rect", "polyline"):
                    assert element.get("fill") or element.get("stroke"), element.attrib


def test_the_bars_of_a_chart_have_the_colours_of_their_side() -> None:
    found = find("colr")
    known = answer(found, found.inputs())
    *_, chart = (one for one in known.report.blocks if isinstance(one, Chart))
    seller, buyer = drawings(block(chart, known))
    assert 'fill="#1d5f8a"' in seller.svg
    assert 'fill="#9a4a12"' in buyer.svg
    assert 'stroke-dasharray="5 2"' in buyer.svg
    assert 'stroke-dasharray="5 2"' not in seller.svg


def test_a_code_has_quiet_space_around_it() -> None:
    across, dark = dots("https://example.org/go/x/")
    assert min(min(dot) for dot in dark) == 4
    assert max(max(dot) for dot in dark) == across - 5


def _slide(name: str, which: str) -> str:
    return next(one.svg for one in slides(play(name)) if one.name.endswith(f"-{which}"))
