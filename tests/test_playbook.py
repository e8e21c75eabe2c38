"""The playbook says all that it is to say, in words that can be read, and its figures are true."""

import re
from pathlib import Path

import pytest

from calculators import slugs
from tests.playbook import CASES, DOCS, FENCE, FRAMEWORK, PLAYS, PRESSURE, body, short

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

PARTS = {
    "pressure": ("hear", "going-on", "counter", "answer", "fails", "part"),
    "cases": ("account", "numbers", "colr", "cpt", "x100", "odds", "trust", "teaches"),
}


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


@pytest.mark.parametrize("path", [*PRESSURE, *CASES], ids=short)
def test_every_moment_and_every_case_has_all_its_parts(path: Path) -> None:
    text = body(path)
    assert (
        tuple(re.findall(r"^## .+ \{#([\w-]+)\}$", text, re.MULTILINE)) == PARTS[path.parent.name]
    )
    parts = re.split(r"^## .+$", text, flags=re.MULTILINE)[1:]
    assert all(len(part.split()) >= 15 for part in parts)


@pytest.mark.parametrize("path", PRESSURE, ids=short)
def test_a_moment_begins_with_words_and_has_its_odds_in_the_page(path: Path) -> None:
    """Whoever has ten seconds needs no more than the first line."""
    text = body(path)
    assert re.match(r"\s*# .+\n+\*\*Say first[^“]*: “", text)
    assert "```calculator-small\nodds\n" in text
    assert "](../plays/" in text, "which play the answer comes from"


@pytest.mark.parametrize("path", CASES, ids=short)
def test_a_case_shows_both_sides_and_opens_the_calculators_filled_in(path: Path) -> None:
    text = body(path)
    for slug in ("colr", "x100", "odds"):
        assert f"`#!calculator-link {slug} " in text
    for name in ("seller_colr", "buyer_colr", "seller_total", "buyer_total"):
        assert name in text


def test_the_second_half_is_whole() -> None:
    """Twelve moments, seven cases, eighteen things to trade, nine questions, three role-plays."""
    assert (len(PRESSURE), len(CASES)) == (12, 7)
    trade = body(DOCS / "prepare" / "things-to-trade.md")
    assert len(re.findall(r"^### .+ \{#", trade, re.MULTILINE)) == 18
    asks = (DOCS / "prepare" / "what-to-ask.md").read_text("utf-8")
    assert len(re.findall(r"^### .+ \{#", asks, re.MULTILINE)) >= 9
    for play in ("renewal", "discount", "scope"):
        common = body(DOCS / "practice" / f"{play}.md")
        assert "{#sheet}" in common
        assert "{#debrief}" in common
        for side in ("seller", "buyer"):
            secret = body(DOCS / "practice" / f"{play}-{side}.md")
            assert "```calculator-small" in secret or "```calculator" in secret
            assert len(secret.split()) <= 600, "on one sheet of paper"


def test_a_rehearsal_leads_somewhere_from_everywhere() -> None:
    """Every step can be come to, every way leads to a step, and there are endings to come to."""
    text = body(DOCS / "practice" / "rehearsal.md")
    steps = re.split(r"^### .+ \{#(r-[\w-]+)\}$", text, flags=re.MULTILINE)[1:]
    ways = {own: set(re.findall(r"\]\(#(r-[\w-]+)\)", said)) for own, said in pairs(steps)}
    ends = [own for own, said in pairs(steps) if "**An end.**" in said]
    assert len(ways) >= 14
    assert len(ends) >= 5
    assert set().union(*ways.values()) <= set(ways)
    seen, waiting = set[str](), ["r-start"]
    while waiting:
        own = waiting.pop()
        if own not in seen:
            seen.add(own)
            waiting += ways[own]
    assert seen == set(ways)
    for own, said in pairs(steps):
        if own != "r-start":
            assert all(f"**{row}:**" in said for row in ("Trust", "Known", "x100")), own


def pairs(steps: list[str]) -> list[tuple[str, str]]:
    return list(zip(steps[::2], steps[1::2], strict=True))


def test_the_glossary_is_in_order_and_each_word_has_one_plain_sentence() -> None:
    text = body(DOCS / "reference" / "glossary.md")
    words = re.findall(r"^### (.+) \{#", text, re.MULTILINE)
    assert words == sorted(words, key=str.casefold) or words == sorted(
        words, key=lambda word: word.casefold().removeprefix("the ")
    )
    assert len(words) >= 30


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
