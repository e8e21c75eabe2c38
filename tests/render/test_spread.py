"""Ranges in the page: under each figure, as chances, as a tornado, and in words."""

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest

from calculators import answer, find, read
from calculators.answer.evaluate import Answer
from calculators.declare.report import Voice
from calculators.render.html import zones
from calculators.render.spread import likely
from calculators.render.text import as_text

SPACE = "\N{NO-BREAK SPACE}"
RANGES = {
    "colr": {"yearly_price": "450k..500k..560k", "seller_alternative": "90k..150k..300k"},
    "x100": {"price": "110k..125k..130k", "continuation": "95..97.4..98.5"},
    "odds": {"risk": "1..3..8", "stake": "300k..500k..800k"},
}  # each for tests about its own figures


def ranged(slug: str = "colr", **texts: str) -> Answer:
    calculator = find(slug)
    return answer(calculator, read(calculator, RANGES[slug] | texts))


def drawn(found: Answer) -> Element:
    """Return the answer, strictly parsed."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page: Element = parser.parse(
        f"<!doctype html><title>Page</title><body>{zones(found)['answer']}"
    )
    return page


def tornado_of(found: Answer) -> Element:
    figures = drawn(found).iter("figure")
    (tornado,) = [one for one in figures if "tornado" in (one.get("class") or "")]
    return tornado


def words(one: Element) -> str:
    return " ".join("".join(one.itertext()).split())


def test_what_can_turn_the_answer_is_said_and_not_only_drawn() -> None:
    tornado = tornado_of(ranged())
    assert "Alone, “What that team would earn instead” could turn the answer around." in words(
        tornado
    )
    said = [one.get("aria-label") or "" for one in tornado.iter() if one.get("role") == "img"]
    assert [
        one
        for one in said
        if one.startswith("What that team would earn instead: Seller") and "can turn it" in one
    ]
    calm = ranged(seller_alternative="140k..150k..160k")
    assert "None of them alone turns the answer around." in words(drawn(calm))


def test_charts_show_the_range_quietly() -> None:
    bars, lines = zones(ranged("colr"))["answer"], zones(ranged("odds"))["answer"]
    assert bars.count('class="whisker"') == 9, "but nothing moves the buyer's BATR"
    assert "eight times in ten" in bars
    assert lines.count('class="quiet ') == 3


def test_how_it_was_worked_out_is_said() -> None:
    text = words(drawn(ranged(seed="7"))).replace(SPACE, " ")
    assert "2,048 draws of Price per year 450,000 to 560,000, likely 500,000" in text
    assert "each moving on its own" in text
    assert "Seed 7." in text
    assert "moving together (40%)" in words(drawn(ranged(together="40"))).replace(SPACE, " ")


def test_draws_that_were_left_out_are_counted() -> None:
    odd = {"concession": "8..12..25", "pattern": "ratchet", "ratchet_limit": "15"}
    found = ranged("x100", **odd)
    assert found.spread is not None
    assert found.spread.left_out > 100
    said = f"In {found.spread.left_out} more draws the numbers contradicted each other"
    assert said in words(drawn(found))


@pytest.mark.parametrize(
    ("share", "said"),
    [(0, "0%"), (0.001, "below 1%"), (0.5, "50%"), (0.999, "above 99%"), (1, "100%")],
)
def test_a_chance_is_never_rounded_to_certain_or_to_impossible(share: float, said: str) -> None:
    assert likely(share).replace(SPACE, " ") == said


def test_a_terminal_shows_the_same() -> None:
    text = as_text(ranged()).replace(SPACE, " ")
    assert "Chance that staying is better than leaving" in text
    assert re.search(r"low, middle, high \(seller\): −?[\d,]+ · [\d,]+ · [\d,]+", text)
    assert "can turn it" in text


def test_typed_names_stand_in_the_tornado_too() -> None:
    case = read(find("colr"), RANGES["colr"])
    html = zones(answer(find("colr"), case, Voice("seller", "<b>Ann", "")))["answer"]
    assert "Price per year: &lt;b&gt;Ann " in html
