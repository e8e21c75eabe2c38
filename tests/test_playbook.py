"""The playbook says all that it is to say, in words that can be read, and its figures are true."""

import math
import re
from pathlib import Path

import pytest

from calculators import find, slugs
from calculators.evaluate import plain_texts

DOCS = Path(__file__).parent.parent / "docs"
FRAMEWORK = sorted((DOCS / "framework").glob("*.md"))
PLAYS = sorted((DOCS / "plays").glob("*.md"))
PROSE = [DOCS / "index.md", *FRAMEWORK, *PLAYS, *sorted((DOCS / "paths").glob("*.md"))]

# Each idea of the article, and the page and heading where it lives for good.
IDEAS = {
    "firms want trust and better deals, feel a conflict, look away": "index.md#home",
    "the remarks that announce CPT": "framework/cpt.md#seven-remarks",
    "competitive, power-based, transactional": "framework/cpt.md#the-letters",
    "lip service to win-win": "framework/cpt.md#lip-service",
    "part of it is zero-sum, and admitting it is not the fault": "framework/cpt.md#zero-sum",
    "no trust added, and not even good bargaining": "framework/cpt.md#fails-twice",
    "three assumptions": "framework/cpt.md#three-assumptions",
    "open high": "framework/cpt.md#open-high",
    "cards close": "framework/cpt.md#cards-close",
    "small concessions, never first": "framework/cpt.md#small-concessions",
    "power when weak": "framework/cpt.md#power-when-weak",
    "power when strong": "framework/cpt.md#power-when-strong",
    "a figure at which to walk": "framework/cpt.md#walk-away-figure",
    "never jump at the first offer": "framework/cpt.md#first-offer",
    "the dishes, with the six tips": "framework/dishes.md#at-the-sink",
    "three things, consistently": "framework/dishes.md#healthy-couple",
    "couples negotiate all the time": "framework/dishes.md#they-bargain",
    "good for each person, over time": "framework/dishes.md#each-person",
    "feelings there, information here": "framework/dishes.md#feelings-and-information",
    "first principle": "framework/principles.md#relationship-not-transaction",
    "many options for fairness": "framework/principles.md#relationship-what-it-changes",
    "second principle": "framework/principles.md#seek-and-share",
    "truth that can be examined": "framework/principles.md#seek-what-it-changes",
    "third principle": "framework/principles.md#generalize",
    "a practical measure": "framework/principles.md#generalize-what-it-changes",
    "what Getting to Yes gives": "framework/beyond-yes.md#what-it-gives",
    "the negation of a negative, still about the transaction": (
        "framework/beyond-yes.md#what-it-leaves-out"
    ),
    "BATNA, BATR, COLR": "framework/beyond-yes.md#ladder",
    "two unrelated parties": "framework/beyond-yes.md#arms-length",
    "the point both need to look at": "framework/beyond-yes.md#middle-of-the-table",
    "three notes in fairness": "framework/beyond-yes.md#fairness",
    "the paradox that is none": "framework/paradox.md#why",
    "the evidence against us": "framework/when-hardball-wins.md#against",
    "three conditions": "framework/when-hardball-wins.md#three-conditions",
    "cases where hardball pays": "framework/when-hardball-wins.md#where-it-pays",
    "agree that a fair solution will be visible": "plays/agree-that-fair-is-visible.md#move",
    "share the whole economic model": "plays/open-the-book.md#move",
    "reasons for giving and for refusing discounts": "plays/discount-on-principle.md#move",
    "project x100, on each party": "plays/project-x100.md#move",
    "never lie, withhold or mislead": "plays/tell-the-whole-truth.md#move",
    "assume agreement, justify it to each": "plays/assume-agreement.md#move",
}  # fmt: skip

CARD = (
    "when", "reflex", "move", "steps", "words", "share", "ask", "lands", "case", "time", "not",
    "wrong", "check",
)  # fmt: skip

FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"`[^`]*`")
AMOUNT = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])")

# Amounts that stand in the prose and that no calculator of ours could give: what something is made
# of, and arithmetic that the page spells out. Each page answers for its own.
STATED: dict[str, set[int]] = {
    # A year's gain: what is paid or worth, less what it costs or pays.
    "framework/beyond-yes.md": {230_000, 155_000},
    "plays/open-the-book.md": {230_000, 410_000, 570_000},
    "plays/assume-agreement.md": {46_000},  # of work beyond the contract
    # What each reason is worth, as arithmetic in the text.
    "plays/discount-on-principle.md": {
        2_000, 9_000, 45_000, 48_000, 144_600, 216_000, 1_000_000,
    },
}  # fmt: skip

EASY, HARD = 101, 75  # a letter to a friend, and a good newspaper; as `ease` counts


def short(path: Path) -> str:
    return path.relative_to(DOCS).as_posix()


def body(path: Path) -> str:
    return path.read_text("utf-8").split("---\n", 2)[2]


@pytest.mark.parametrize("idea", IDEAS)
def test_every_idea_of_the_article_has_its_place(idea: str) -> None:
    page, _, own = IDEAS[idea].partition("#")
    assert re.search(rf"^#+ .+ \{{#{own}\}}$", body(DOCS / page), re.MULTILINE)


@pytest.mark.parametrize("path", PLAYS, ids=short)
def test_every_play_is_the_whole_card(path: Path) -> None:
    """All thirteen parts in their order, each with something in it."""
    text = body(path)
    assert tuple(re.findall(r"^## .+ \{#([\w-]+)\}$", text, re.MULTILINE)) == CARD
    parts = re.split(r"^## .+$", text, flags=re.MULTILINE)[1:]
    assert all(len(FENCE.sub("", part).split()) >= 15 for part in parts)


@pytest.mark.parametrize("path", PLAYS, ids=short)
def test_every_play_has_words_for_both_and_its_calculator_in_the_page(path: Path) -> None:
    text = body(path)
    assert len(re.findall(r"^\*\*Seller:?\*\*:? ", text, re.MULTILINE)) >= 3
    assert re.search(r"^\*\*Buyer:?\*\*:? ", text, re.MULTILINE)
    assert "The buyer may answer" in text
    fences = re.findall(r"^```calculator\n(\S+)\n", text, re.MULTILINE)
    assert len(fences) == 1
    assert fences[0] in slugs()
    assert 1_300 <= len(text.split()) <= 2_600


def test_there_are_six_plays_and_six_pages_of_the_idea() -> None:
    assert (len(PLAYS), len(FRAMEWORK)) == (6, 6)


@pytest.mark.parametrize("path", [*FRAMEWORK, *PLAYS], ids=short)
def test_what_is_owed_and_invented_is_said_by_fragments(path: Path) -> None:
    """Written once, in docs/includes."""
    text = body(path)
    assert "{!includes/credit.md!}" in text
    if path in PLAYS:
        assert "{!includes/invented.md!}" in text
        assert "{!includes/card.md!}" in text


def known_amounts() -> set[int]:
    """Every amount that a worked example puts in or gets out."""
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
    """What is typed by hand is what goes in, or arithmetic that the page spells out."""
    prose = MARK.sub("", FENCE.sub("", body(path)))
    typed = {int(amount.replace(",", "")) for amount in AMOUNT.findall(prose)}
    put_in = {
        round(float(number)) for number in re.findall(r"=\s*([\d.]+)", path.read_text("utf-8"))
    }
    assert typed - put_in - known_amounts() == STATED.get(short(path), set())


@pytest.mark.parametrize("path", PROSE, ids=short)
def test_a_page_reads_easily(path: Path) -> None:
    """Within a band: plain, and not for children."""
    assert EASY >= ease(prose_of(path)) >= HARD


def prose_of(path: Path) -> str:
    text = FENCE.sub("", body(path))
    text = re.sub(r"`#!calculator-link [^|`]*\|([^`]*)`", r"\1", text)
    text = re.sub(r"`#!calculator-figure [^`]*`", "100", text)
    text = re.sub(r"^\|.*\|$|^#.*$|^\{!.*!\}$|<[^>]*>", "", text, flags=re.MULTILINE)
    return re.sub(r"\]\([^)]*\)", "]", text)


def ease(text: str) -> float:
    """Flesch's reading ease; a syllable is a run of vowels, without the e that nobody says."""
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
