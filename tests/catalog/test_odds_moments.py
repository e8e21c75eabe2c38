"""The twelve moments of the odds page have the line that the calculator gives."""

import re
from pathlib import Path

from calculators import find
from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.sayings import limit

ODDS = find("odds")
PAGE = Path(__file__).parents[2] / "docs" / "calculators" / "odds.md"


def test_each_of_the_twelve_moments_has_its_own_line_and_its_page() -> None:
    """What the prose says beside each link is what the calculator says for that gain."""
    text = PAGE.read_text("utf-8").partition("{#moments}")[2].partition("\n## ")[0]
    moments = re.findall(
        r"odds gain=(\d+) \|.*below 1 in `#!calculator-figure odds gain=(\d+) \| one_in`\. "
        r"\[What to say\]\(\.\./(pressure/[\w-]+\.md)\)",
        text,
    )
    assert len(moments) == len({page for *_, page in moments}) == 12
    for gain, same, page in moments:
        assert gain == same
        assert f"gain = {gain}" in (PAGE.parent.parent / page).read_text("utf-8")
        line = ODDS.compute(Inputs(gain=float(gain)))
        assert f"(1 in {round(line.one_in or 0)})" in limit(line.break_even)
