"""The playbook says all it should, in readable words, and its figures are true."""

import re
from pathlib import Path

import pytest

from calculators import slugs
from tests.docs.playbook import (
    CASES,
    DOCS,
    FENCE,
    FRAMEWORK,
    MARK,
    PLAYS,
    PRESSURE,
    PROSE,
    body,
    short,
)  # fmt: skip

# Each idea of the article, and its permanent page and heading.
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
    "your own last five negotiations": "practice/self-audit.md#trust-habits",
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
    """All thirteen parts in order, none empty."""
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
    """With ten seconds, the first line is enough."""
    text = body(path)
    assert re.match(r"\s*# .+\n+\*\*Say first[^“]*: “", text)
    assert "```calculator-small\nodds\n" in text
    assert "](../plays/" in text, "which play the answer comes from"


@pytest.mark.parametrize("path", PRESSURE, ids=short)
def test_a_moment_and_its_row_speak_of_the_same_push(path: Path) -> None:
    """In the panel on its page, in the row's link, in its amount and in its break-even."""
    (gain,) = re.findall(r"^```calculator-small\nodds\ngain = (\d+)\n", body(path), re.MULTILINE)
    rows = body(DOCS / "pressure" / "index.md").splitlines()
    (row,) = [row for row in rows if row.startswith("|") and f"]({path.name})" in row]
    assert f"`#!calculator-link odds gain={gain} | " in row
    assert f"| {int(gain):,} | 1 in `#!calculator-figure odds gain={gain} | one_in` |" in row
    assert f"gain={gain}" in FENCE.sub("", body(path)), "the risk is said in the text, too"


@pytest.mark.parametrize("path", CASES, ids=short)
def test_a_case_shows_both_sides_and_opens_the_calculators_filled_in(path: Path) -> None:
    text = body(path)
    for slug in ("colr", "x100", "odds"):
        assert f"`#!calculator-link {slug} " in text
    for name in ("seller_colr", "buyer_colr", "seller_total", "buyer_total"):
        assert name in text


# What each start link of the home page has to lead to: readers in a hurry see nothing else.
DOORS = {
    "preparing": (
        "calculators/colr.md", "calculators/x100.md", "calculators/deal.md",
        "prepare/what-to-ask.md", "prepare/things-to-trade.md", "paths/before-a-negotiation.md",
    ),
    "at-the-table": (
        "pressure/index.md", "plays/discount-on-principle.md", "plays/tell-the-whole-truth.md",
        "calculators/odds.md",
    ),
    "afterwards": ("after/debrief.md", "after/repair.md", "calculators/book.md"),
}  # fmt: skip


@pytest.mark.parametrize("door", DOORS)
def test_a_door_of_the_home_page_leads_to_what_lies_behind_it(door: str) -> None:
    behind = body(DOCS / "index.md").split(f"{{#{door}}}")[1].split("###")[0].split("</div>")[0]
    assert set(DOORS[door]) <= set(re.findall(r"\]\(([^)#]+)", behind))


@pytest.mark.parametrize(
    ("path", "minutes"), [("five-minutes", 5), ("before-a-negotiation", 60), ("team-session", 60)]
)
def test_the_minutes_of_a_path_add_up_to_what_it_promises(path: str, minutes: int) -> None:
    text = body(DOCS / "paths" / f"{path}.md").split("\n## ")[0]
    spoken = {"One": 1, "Two": 2}
    steps = [spoken[word] for word in re.findall(r"^\d\. \*\*(\w+) minutes?:", text, re.MULTILINE)]
    rows = [int(number) for number in re.findall(r"^\| (\d+) \|", text, re.MULTILINE)]
    assert sum(steps + rows) == minutes


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


def test_seven_remarks_six_tips_and_three_grades_each_stand_by_themselves() -> None:
    """Readers who know the article count them."""
    cpt = body(DOCS / "framework" / "cpt.md")
    remarks = cpt.split("{#seven-remarks}")[1].split("\n## ")[0]
    assert len(re.findall(r"^\d\. \*\*“.+”\*\* The fear is ", remarks, re.MULTILINE)) == 7
    tips = cpt.split("{#six-tips}")[1].split("\n## ")[0].split("\n### ")[1:]
    assert len(tips) == 7, "six tips; power has two halves"
    for tip in tips:
        assert "It protects you from" in tip
        assert "In its place: " in tip
        assert "](../plays/" in tip
    grades = body(DOCS / "plays" / "tell-the-whole-truth.md").split("{#reflex}")[1]
    for number, grade in enumerate(("Lying", "Holding back", "Letting a false"), start=1):
        assert f"\n{number}. **{grade}" in grades


@pytest.mark.parametrize("path", PROSE, ids=short)
def test_a_page_takes_no_longer_than_it_says(path: Path) -> None:
    """At 260 words a minute, without figures and panels."""
    minutes = re.search(r"^minutes: (\d+)$", path.read_text("utf-8"), re.MULTILINE)
    assert minutes
    assert len(MARK.sub("", FENCE.sub("", body(path))).split()) <= 260 * int(minutes[1])


@pytest.mark.parametrize("path", [*PRESSURE, *CASES], ids=short)
def test_an_invented_account_is_marked_as_one(path: Path) -> None:
    assert "{!includes/invented.md!}" in body(path)


@pytest.mark.parametrize("path", [*FRAMEWORK, *PLAYS], ids=short)
def test_what_is_owed_and_invented_is_said_by_fragments(path: Path) -> None:
    """Written once, in docs/includes."""
    text = body(path)
    assert "{!includes/credit.md!}" in text
    if path in PLAYS:
        assert "{!includes/invented.md!}" in text
        assert "{!includes/card.md!}" in text
