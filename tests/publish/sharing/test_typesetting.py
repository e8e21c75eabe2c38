"""Text in pictures: measured, wrapped, and never overflowing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.publish.sharing.png import png
from calculators.publish.sharing.typesetting import (
    LEADING,
    SANS,
    SERIF_BOLD,
    colours,
    fitted,
    measured,
    picture,
    shortened,
    wrapped,
)

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=120)
SIZES = (60, 40, 24)


def test_a_text_is_as_wide_as_the_font_says() -> None:
    """DejaVu Sans has 1303 of 2048 units for every digit, so they line up."""
    assert measured("0", SANS, 2048) == 1303
    assert measured("1,000", SANS, 10) == measured("8,888", SANS, 10)


def test_lines_break_between_words_and_lose_none() -> None:
    text = "If this ended now, we would be about 500,000 worse off"
    lines = [*wrapped(text, SANS, 20, 200)]
    assert len(lines) > 2
    assert " ".join(lines) == text


@given(WORDS, st.sampled_from([120, 400, 1056]))
def test_no_line_is_wider_than_its_place(text: str, wide: int) -> None:
    """Not even one long word, which is broken."""
    for line in wrapped(text, SERIF_BOLD, 40, wide):
        assert measured(line, SERIF_BOLD, 40) <= wide
    assert measured(shortened(text, SERIF_BOLD, 40, wide), SERIF_BOLD, 40) <= wide


@given(WORDS, st.sampled_from([60, 120, 300]))
def test_a_text_takes_no_more_than_its_room(text: str, high: int) -> None:
    found = fitted(text, SERIF_BOLD, SIZES, 400, high)
    assert found.height <= high
    assert all(measured(line, SERIF_BOLD, found.size) <= 400 for line in found.texts)


def test_a_text_is_as_large_as_it_can_be() -> None:
    assert fitted("Short", SANS, SIZES, 400, 100).size == 60
    assert fitted("Rather a longer text than that", SANS, SIZES, 400, 100).size == 40


def test_what_fits_in_no_size_is_cut_after_a_word() -> None:
    found = fitted("one two three four five six", SANS, (30,), 160, 30 * LEADING)
    assert found.texts == ("one two…",)


@pytest.mark.parametrize("name", ["ink", "paper", "quiet", "line", "seller", "buyer", "flip"])
def test_the_colours_are_those_of_the_light_page(name: str) -> None:
    assert colours()[name].startswith("#")
    assert colours()["ink"] < colours()["paper"], "dark on light"


def test_a_picture_is_the_same_bytes_each_time() -> None:
    drawn = picture(120, 63, 'a "name"')
    assert png(drawn, 120) == png(drawn, 120)
    assert 'aria-label="a &quot;name&quot;"' in drawn
