"""The picture of a page: what it shows, and that everything stays in its place."""

import struct
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from calculators.answer.evaluate import Answer, answer
from calculators.catalog import find, slugs
from calculators.declare.report import Headline
from calculators.publish.addresses.linkable import Linkable
from calculators.publish.pages.answer import main_figures
from calculators.publish.pages.front_matter import LONGEST
from calculators.publish.sharing.cards import EDGE, HEIGHT, WIDTH, card, card_path, card_says
from calculators.publish.sharing.png import png
from calculators.publish.sharing.typesetting import (
    SANS,
    SANS_BOLD,
    SERIF,
    SERIF_BOLD,
    colours,
    measured,
)

SITE = "What is trust worth?"
FACES = {(face.family, str(face.weight)): face for face in (SANS, SANS_BOLD, SERIF, SERIF_BOLD)}
PAGE = Linkable(
    id="play-x100",
    kind="play",
    name="project-x100",
    title="Project it a hundred times",
    description="Suppose that every deal from now on were like this one.",
    url="plays/project-x100/",
    address="https://example.org/plays/project-x100/",
    short="",
    embed="",
    moment="Preparing",
    meta={},
)
LONG = replace(
    PAGE,
    title="The library in the page holds what the calculators were seen to need, and Unabbreviated",
    description=("So long a description as a page may have at the very most, with wide words "
                 "such as management, " * 9)[:LONGEST],
)  # fmt: skip


def answers() -> list[tuple[str, Answer]]:
    """Return every calculator's answer to each of its examples."""
    return [
        (f"{slug} {example.id}", answer(find(slug), example.inputs))
        for slug in slugs()
        for example in find(slug).examples
    ]


def texts(svg: str) -> list[tuple[float, float, float, float, str]]:
    """Return each text with its position: left, top, right, bottom."""
    found = []
    for one in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        said, size, x, y = (
            one.text or "",
            *(float(one.get(key, "")) for key in ("font-size", "x", "y")),
        )
        wide = measured(said, FACES[one.get("font-family", ""), one.get("font-weight", "")], size)
        left = x - wide if one.get("text-anchor") == "end" else x
        found.append((left, y - 0.73 * size, left + wide, y + 0.2 * size, said))
    return found


def out_of_place(svg: str) -> list[str]:
    """Return texts that run over the edge, or into one another."""
    faults, before = [], list[tuple[float, float, float, float, str]]()
    for one in texts(svg):
        left, top, right, bottom, said = one
        if left < EDGE or right > WIDTH - EDGE or top < 40 or bottom > HEIGHT - 20:
            faults.append(f"over the edge: {said}")
        faults += [
            f"{said} over {other[4]}"
            for other in before
            if left < other[2] and other[0] < right and top < other[3] and other[1] < bottom
        ]
        before.append(one)
    return faults


@pytest.mark.parametrize("page", [PAGE, LONG], ids=["usual", "longest"])
def test_nothing_is_out_of_place_on_the_card_of_any_answer(page: Linkable) -> None:
    """Even with the longest title, and with any headline."""
    faults = {name: out_of_place(card(page, one, SITE)) for name, one in answers()}
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize("page", [PAGE, LONG], ids=["usual", "longest"])
def test_nothing_is_out_of_place_without_an_answer(page: Linkable) -> None:
    assert out_of_place(card(page, None, SITE)) == []
    assert out_of_place(card(page, None, SITE * 6)) == []


def test_a_headline_without_end_is_cut_and_runs_over_nothing() -> None:
    one = answer(find("colr"), find("colr").inputs())
    endless = replace(one.report, headline=Headline("They would lose a great deal of it. " * 30))
    drawn = card(LONG, replace(one, report=endless), SITE)
    assert out_of_place(drawn) == []
    assert "…" in "".join(said for *_, said in texts(drawn))


def test_a_card_says_what_the_page_is_and_for_which_moment() -> None:
    said = [said for *_, said in texts(card(PAGE, None, SITE))]
    assert said[0] == "Play · Preparing"
    assert PAGE.title in " ".join(said)
    assert " ".join(said).count(PAGE.description) == 1
    assert SITE in said


def test_the_answer_on_a_card_is_the_calculators_own_for_both_in_their_colours() -> None:
    found = answer(find("colr"), find("colr").inputs())
    drawn = card(PAGE, found, SITE)
    for party, figure in (("seller", "seller_colr"), ("buyer", "buyer_colr")):
        text = found.calculator.figures[figure].unit.format(found.value(figure))
        assert f'fill="{colours()[party]}" text-anchor="start">{text}</text>' in drawn
    assert found.report.headline.first in " ".join(said for *_, said in texts(drawn))
    assert "stroke-dasharray" in drawn, "told apart without the colour too"


def test_every_answer_has_figures_to_show() -> None:
    assert [name for name, one in answers() if main_figures(one) is None] == []


def test_the_words_for_the_picture_hold_what_it_shows() -> None:
    found = answer(find("colr"), find("colr").inputs())
    said = card_says(PAGE, found)
    assert said.startswith(f"{PAGE.title}. {found.report.headline.first}")
    assert "Seller 500,500, Buyer 386,590" in said
    assert said.endswith("invented account.")
    assert card_says(PAGE, None) == f"{PAGE.title}. {PAGE.description}"


def test_names_on_a_card_are_never_markup() -> None:
    drawn = card(replace(PAGE, title="<b> & co", moment='"'), None, SITE)
    assert "&lt;b&gt; &amp; co" in drawn
    ElementTree.fromstring(drawn)


def test_the_picture_has_the_size_that_is_said() -> None:
    drawn = png(card(PAGE, None, SITE), WIDTH)
    assert struct.unpack(">II", drawn[16:24]) == (1200, 630)


def test_each_page_has_a_path_of_its_own() -> None:
    assert card_path(PAGE) == "assets/cards/plays/project-x100.png"
    assert card_path(replace(PAGE, url="")) == "assets/cards/index.png"
