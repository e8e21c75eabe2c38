"""Addresses of filled-in calculators: short, plain, and whole after a mail program."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import find
from calculators.answer.evaluate import own_numbers
from calculators.answer.links import fragment, fragment_of

COLR = find("colr")
NAMES = st.sampled_from(["seller", "buyer", "currency", "told", "yearly_price"])


def test_an_untouched_form_is_the_slug_and_its_version() -> None:
    assert fragment_of(COLR, COLR.inputs()) == "colr?v=2"


def test_only_what_differs_stands_in_a_link() -> None:
    inputs = COLR.inputs(yearly_price=450_000, retention=0.974, timing="start")
    assert fragment_of(COLR, inputs) == "colr?yearly_price=450000&retention=97.4&timing=start&v=2"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Aldermere Advisory", "Aldermere+Advisory"), ("a,b.c:d", "a,b.c:d"),
        ("(1) <b>", "%281%29+%3Cb%3E"), ("A&B=C#?", "A%26B%3DC%23%3F"), ("1+1", "1%2B1"),
        ("[x]", "%5Bx%5D"), ("Süd €", "S%C3%BCd+%E2%82%AC"), ("100 %", "100+%25"),
        ('"\'', "%22%27"), ("a/b", "a%2Fb"),
    ],
)  # fmt: skip
def test_what_would_cut_an_address_is_encoded(text: str, written: str) -> None:
    """Spaces become plus signs; comma, point and colon may stay."""
    assert fragment(COLR, {"seller": text}) == f"colr?seller={written}&v=2"


def test_the_way_to_own_numbers_is_an_ordinary_link() -> None:
    assert fragment(COLR, own_numbers(COLR)) == (
        "colr?seller_other_benefit=0&seller_replacement_cost=0&seller_fallout=0"
        "&buyer_other_benefit=0&buyer_replacement_cost=0&buyer_fallout=0&v=2"
    )


@given(st.dictionaries(NAMES, st.text(st.characters(codec="utf-8"), min_size=1), max_size=4))
def test_any_text_comes_back_from_a_link(texts: dict[str, str]) -> None:
    """Which is one word, without a sign that a mail program or a markup language takes up."""
    found = fragment(COLR, texts)
    assert not set(found) & set(" <>\"'()[]{}#\\^`|\n")
    assert found.isascii()
    query = found.partition("?")[2]
    assert dict(parse_qsl(query, strict_parsing=True)) == {**texts, "v": "2"}
