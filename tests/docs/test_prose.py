"""The playbook's prose reads easily, and its amounts come from the calculators."""

import math
import re
from pathlib import Path

import pytest

from calculators import find, slugs
from calculators.answer.links import plain_texts
from tests.docs.playbook import FENCE, MARK, PROSE, body, short
from tests.docs.stated import STATED

AMOUNT = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])")
EASY, HARD = 101, 75  # a letter to a friend, and a good newspaper; as `ease` counts


def known_amounts() -> set[int]:
    """Return every amount that goes into or comes out of a worked example."""
    known: set[int] = set()
    for slug in slugs():
        calculator = find(slug)
        for example in calculator.examples:
            texts = [*plain_texts(calculator, example.inputs).values()]
            texts += calculator.defaults().values()
            known |= {round(float(text)) for text in texts if re.fullmatch(r"-?[\d.]+", text)}
    return known


@pytest.mark.parametrize("path", PROSE, ids=short)
def test_amounts_in_the_prose_come_from_calculators(path: Path) -> None:
    """Amounts typed by hand are inputs, or arithmetic that the page spells out."""
    prose = MARK.sub("", FENCE.sub("", body(path)))
    typed = {int(amount.replace(",", "")) for amount in AMOUNT.findall(prose)}
    put_in = {
        round(float(number))
        for number in re.findall(r"(?:=\s*|\.\.)(\d[\d]*(?:\.\d+)?)", path.read_text("utf-8"))
    }
    assert typed - put_in - known_amounts() == STATED.get(short(path), set())


@pytest.mark.parametrize("path", PROSE, ids=short)
def test_a_page_reads_easily(path: Path) -> None:
    """Within a band: plain, but not for children."""
    assert EASY >= ease(prose_of(path)) >= HARD


def prose_of(path: Path) -> str:
    text = FENCE.sub("", body(path))
    text = re.sub(r"`#!calculator-link [^|`]*\|([^`]*)`", r"\1", text)
    text = re.sub(r"`#!calculator-figure [^`]*`", "100", text)
    text = re.sub(r"^\|.*\|$|^#.*$|^\{!.*!\}$|<[^>]*>", "", text, flags=re.MULTILINE)
    return re.sub(r"\]\([^)]*\)", "]", text)


def ease(text: str) -> float:
    """Return Flesch's reading ease; a syllable is a run of vowels, without a silent final e."""
    words = [word.lower() for word in re.findall(r"[A-Za-z]+(?:['’][a-z]+)?", text)]
    sentences = len(re.findall(r"[.!?:](?=\s|$|[”\"*)])", text)) or 1
    runs = [re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouyl])e$", "", word)) for word in words]
    syllables = [max(1, len(found)) for found in runs]
    return 206.835 - 1.015 * len(words) / sentences - 84.6 * math.fsum(syllables) / len(words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The cat sat on the mat.", 116.1), ("Considerable uncertainty remains.", -106.4)],
)
def test_short_words_are_easier_than_long_ones(text: str, expected: float) -> None:
    assert ease(text) == pytest.approx(expected, abs=0.1)
