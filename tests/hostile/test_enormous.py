"""Texts of a megabyte, ten thousand names, and endless JSON: refused soon, and in words."""

import json
import time
from typing import Any

import pytest

from calculators.bridge import reply
from calculators.declare.fields import Number
from calculators.declare.links import RESERVED
from tests.contract.forms import CALCULATORS, AnyCalculator, named
from tests.hostile.judging import judge
from tests.hostile.judging import known as begin

SOON = 5.0  # seconds of processor time, for what would take minutes to read in full
MEGABYTE = 1_000_000

ENORMOUS = {
    "digits": "9" * MEGABYTE,
    "blanks and a digit": " " * MEGABYTE + "5",
    "groups": "1 " * (MEGABYTE // 2),
    "dots": "." * MEGABYTE,
    "a range of groups": "1 " * 20_000 + ".." + "2 " * 20_000 + ".." + "3 " * 20_000 + "!",
    "signs of many letters": "\ufdfa" * MEGABYTE,
    "signs that nobody sees": "\u202e" * MEGABYTE,
    "markup": "<b>" * (MEGABYTE // 3),
    "commas": "," * MEGABYTE,
}


def soon(calculator: AnyCalculator, **changed: Any) -> dict[str, Any]:
    """Return the reply to a request, which may not take long."""
    begin()
    asked = {
        "kind": "answer", "calculator": calculator.slug, "texts": {}, "example": {}, "strict": [],
        "view": {"chair": "seller"}, **changed,
    }  # fmt: skip
    text = json.dumps(asked)
    begun = time.process_time()
    answer = reply(text)
    assert time.process_time() - begun < SOON
    return judge(answer, asked, calculator)


@pytest.mark.parametrize("text", ENORMOUS.values(), ids=ENORMOUS)
@pytest.mark.parametrize("calculator", CALCULATORS[:1] + CALCULATORS[-1:], ids=named)
def test_a_megabyte_in_every_field_is_refused_soon_beside_each(
    calculator: AnyCalculator, text: str
) -> None:
    found = soon(calculator, texts=dict.fromkeys(calculator.fields, text))
    assert found["state"] == "problem"
    assert set(found["problems"]) == set(calculator.fields)


@pytest.mark.parametrize("text", ENORMOUS.values(), ids=ENORMOUS)
def test_a_megabyte_in_every_reserved_name_is_refused_soon_or_left_out(text: str) -> None:
    """What an address holds besides fields: names, lists, a question, a seed."""
    colr = next(one for one in CALCULATORS if one.slug == "colr")
    before = [f"was.{name}" for name in colr.fields]
    found = soon(colr, texts=dict.fromkeys([*RESERVED, *before], text))
    assert found["state"] == "problem"
    assert set(found["problems"]) <= RESERVED
    page = {"page": "https://example.org/calculators/colr/", "today": "1 May 2026"}
    kept = soon(colr, texts=dict.fromkeys(before, text), take=page)
    assert kept["state"] == "live"
    assert len(kept["zones"]["take"]) < 500_000


@pytest.mark.parametrize("calculator", CALCULATORS, ids=named)
def test_tens_of_thousands_of_names_that_nobody_asks_for_are_each_said_soon(
    calculator: AnyCalculator,
) -> None:
    """Only the first of them gets its nearest name looked up."""
    texts = {f"{name[:-1]}{number}": "1" for name in calculator.fields for number in range(3000)}
    found = soon(calculator, texts=texts, strict=list(texts))
    assert set(found["problems"]) == set(texts)
    assert "did you mean" in found["problems"][next(iter(texts))]


def test_a_name_of_a_megabyte_is_only_an_unknown_one() -> None:
    found = soon(CALCULATORS[0], texts={"years" * (MEGABYTE // 5): "1"})
    assert list(found["problems"].values()) == [f"{CALCULATORS[0].slug} asks nothing of this name."]


@pytest.mark.parametrize("opening", ["[", '{"texts":', '{"calculator":[', '[{"":'])
@pytest.mark.parametrize("depth", [1_000, 100_000])
def test_what_is_nested_without_end_is_a_failure_that_is_said(opening: str, depth: int) -> None:
    begun = time.process_time()
    assert json.loads(reply(opening * depth))["state"] == "failed"
    assert time.process_time() - begun < SOON


@pytest.mark.parametrize("calculator", CALCULATORS, ids=named)
def test_the_longest_text_that_is_read_is_longer_than_any_number_that_people_write(
    calculator: AnyCalculator,
) -> None:
    """A number pasted with all its spaces and hidden characters still counts."""
    name, asked = next(
        (name, one) for name, one in calculator.fields.items() if isinstance(one, Number)
    )
    text = "\u200b \u2060" * 40 + asked.plain(asked.default)
    assert soon(calculator, texts={name: text})["state"] == "live"
