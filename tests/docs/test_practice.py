"""Practice and reference are complete: sheets, habits, a rehearsal and the glossary."""

import re

from tests.docs.playbook import CASES, DOCS, PLAYS, PRESSURE, body


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


def test_the_self_audit_asks_six_and_six_and_adds_up() -> None:
    """Each play and each tip has its line, and the worked example adds up as on the page."""
    text = body(DOCS / "practice" / "self-audit.md")
    rows = re.findall(r"^\| \d \|.*\]\(\.\./([^)]+)\) \|$", text, re.MULTILINE)
    assert len(rows) == 12
    assert {DOCS / row for row in rows[:6]} == set(PLAYS)
    tips = re.findall(r"framework/cpt\.md#([\w-]+)\)[ ,]", text.split("{#cpt-habits}")[1])
    six = ("open-high", "cards-close", "small-concessions", "power-when-weak",
           "power-when-strong", "walk-away-figure", "first-offer")  # fmt: skip
    assert set(tips) - {"six-tips"} == set(six)
    trust, cpt = (
        [int(number) for number in answers.split(", ")]
        for answers in re.findall(r"(\d(?:, \d){5}) for (?:trust|CPT)", text)
    )
    assert f"{sum(trust)} of 24, or {100 * sum(trust) / 24:.0f}%" in text
    assert f"{sum(cpt)} of 24, or {100 * sum(cpt) / 24:.0f}%" in text
    assert f"The difference is {100 * (sum(trust) - sum(cpt)) / 24:.0f}." in text
    words = ("first", "second", "third", "fourth", "fifth", "sixth")
    assert f"it is the {words[trust.index(min(trust))]}. Read" in text
    assert f"it is the {words[cpt.index(max(cpt))]}. Ask" in text


def test_a_rehearsal_leads_somewhere_from_everywhere() -> None:
    """Every step can be reached, every link leads to a step, and there are endings to reach."""
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
