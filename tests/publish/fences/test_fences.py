"""Marks in Markdown: what they render to, and how a faulty one stops the build."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import PluginError
from mkdocs.utils.meta import get_data

from calculators.publish.fences.checks import check
from calculators.publish.fences.registry import FENCES
from calculators.publish.pages import front_matter
from calculators.publish.pages.record import Fault, PageRecord
from tests.pages import FRONT
from tests.publish.rendering import rendered

pytestmark = pytest.mark.builds

ROOT = Path(__file__).parents[3]

Build = Callable[..., tuple[int, str, Path]]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Build a small site of one page, strictly, with this project's settings."""

    for shared in ("calculators", "node_modules", "overrides"):
        (tmp_path / shared).symlink_to(ROOT / shared)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    pages = tmp_path / "docs"
    (pages / "calculators").mkdir(parents=True)
    for slug in ("colr", "odds"):
        text = f"{FRONT}# A calculator\n\n```calculator\n{slug}\n```\n"
        (pages / "calculators" / f"{slug}.md").write_text(text, "utf-8")

    def one_page(markdown: str, front: str = FRONT) -> tuple[int, str, Path]:
        (pages / "index.md").write_text(front + markdown, "utf-8")
        built = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict"],
            cwd=tmp_path,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
        )
        return built.returncode, built.stdout + built.stderr, tmp_path / "site"

    return one_page


def checked(markdown: str, page: Path) -> None:
    """Do what a build does with a page before it writes it."""
    check(markdown, [*FENCES], PageRecord(page))
    rendered(markdown, source=page)


@pytest.mark.parametrize(
    ("markdown", "line", "said"),
    [
        ("# T\n\n```calculator\ncolrr\n```\n", 3, "did you mean colr?"),
        ("# T\n\n```calculator\ncolr\n\nyearly_prise = 4\n```\n", 6, "did you mean yearly_price?"),
        ("# T\n\n```calculator\ncolr\nyearly_price = 1,234\n```\n", 5, "1234 or 1.2340"),
        ("# T\n\n```calculator\ncolr\nyearly_price\n```\n", 5, "name = text"),
        ("# T\n\n```calculator-reference\nclor\n```\n", 3, "did you mean colr?"),
        ("# T\n\n```calculator-headline\ncolr | x\nretention = 185\n```\n", 5, "0 and 100"),
        ("# T\n\n```calculator-link\ncolr | x\ntimming = end\n```\n", 5, "did you mean timing?"),
        ("# T\n\na\nb `#!calculator-link colr yeers=4 | c` d\n", 4, "did you mean years?"),
        ("# T\n\n[x](calculators/colr.md#colr?years=4)\n", 3, "calculator-link, which is checked"),
        (
            "# T\n\n```calculator\ncolr\nyears = 4\n```\n\n```calculator\ncolr\ngrowth = 1\n"
            "years = 400\n```\n",
            11,
            "Between 1 and 50",
        ),
        ("# T\n\n```calculatr\ncolr\n```\n", 3, "did you mean calculator?"),
        ("# T\n\na\nb `#!calculator-lnk colr | c`\n", 4, "did you mean calculator-link?"),
        ('# T\n\n``` calculator title="x"\ncolr\n```\n', 3, "nothing may stand behind it"),
        ("# T\n\n```calculator\ncolr\nyears = 4\nyears = 5\n```\n", 6, "stands here twice"),
        ('# T\n\n<a href="calculators/colr/#colr?years=4">x</a>\n', 3, "calculator-link"),
        ("# T\n\n```calculator\nnone\n```\n", 3, "no calculator 'none'"),
        ("# T\n\n```calculator-small\nodd\n```\n", 3, "did you mean odds?"),
        ("# T\n\na `#!calculator-figure colr | seller_coler` b\n", 3, "did you mean seller_colr?"),
        ("# T\n\na `#!calculator-figure colr | round seller_colr` b\n", 3, "is no figure of colr"),
        ("# T\n\na `#!calculator-link colr find=equal | b`\n", 3, "Did you mean equal_loss?"),
    ],
)
def test_a_faulty_mark_is_said_with_file_line_and_nearest_name(
    tmp_path: Path, markdown: str, line: int, said: str
) -> None:
    """Such a fault stops a build: tests/site/test_faulty_builds.py."""
    page = tmp_path / "index.md"
    page.write_text(FRONT + markdown, "utf-8")
    with pytest.raises(Fault) as found:
        checked(markdown, page)
    assert f"index.md:{line + FRONT.count(chr(10))}: " in str(found.value)
    assert said in str(found.value)


def test_marks_place_panel_headline_reference_and_links(build: Build) -> None:
    status, output, site = build(
        "# T\n\n```calculator\ncolr\nyearly_price = 450k\n```\n\n```calculator\ncolr\n```\n\n"
        "```calculator-headline\ncolr | Try it\nyearly_price = 620000\n```\n\n"
        "```calculator-link\ncolr | Open it\nyearly_price = 620000\nseller = Ann & Co\n```\n\n"
        "see `#!calculator-link colr retention=85 | at 85` here\n\n"
        "```calculator-reference\ncolr\n```\n"
    )
    assert status == 0, output
    page = (site / "index.html").read_text("utf-8")
    assert 'id="colr"' in page
    assert 'id="colr-2"' in page
    assert 'value="450k"' in page
    assert 'data-figure="seller_colr" value="273545.917826">273,546</data>' in page
    assert "better off without us" in page
    assert 'href="calculators/colr/#colr?yearly_price=620000&amp;seller=Ann+%26+Co&amp;v=2"' in page
    assert '<a href="calculators/colr/#colr?retention=85&amp;v=2">at 85</a>' in page
    assert "<code>seller_walkaway_lasting</code>" in page
    assert "While you&#x27;re at it" in page


def test_figures_stand_in_sentences_and_charts_between_them(build: Build) -> None:
    """As tables show them, or as they are said; with the value for machines."""
    status, output, site = build(
        "# T\n\nlost `#!calculator-figure colr | seller_colr`, said "
        "`#!calculator-figure colr | about seller_colr` or "
        "`#!calculator-figure colr yearly_price=620000 | limit buyer_walkaway_lasting`, "
        "1 in `#!calculator-figure odds | one_in`.\n\n"
        "```calculator-chart\ncolr\n```\n\n```calculator-chart\nodds\ngain = 40000\n```\n"
    )
    assert status == 0, output
    page = (site / "index.html").read_text("utf-8")
    assert 'lost <data value="500500.120595">500,500</data>' in page
    assert ">about $500,000</data>" in page
    assert ">$585,000</data>" in page
    assert ">34</data>" in page
    assert page.count("<figure") == 2
    assert "The chart as a table" in page


def test_a_small_panel_counts_as_a_panel_of_its_calculator(build: Build) -> None:
    status, output, site = build(
        "# T\n\n```calculator-small\nodds\ngain = 40000\n```\n\n```calculator\nodds\n```\n"
    )
    assert status == 0, output
    page = (site / "index.html").read_text("utf-8")
    assert 'class="calculator small" id="odds"' in page
    assert 'id="odds-2"' in page
    assert 'href="calculators/odds/#odds?gain=40000&amp;v=2"' in page


@pytest.mark.parametrize(
    ("without", "said"),
    [
        ("description: What every page says of itself.\n", "description is a sentence"),
        ("audience: testers\n", "audience says who the page is for"),
        ("roles: [engineer]\n", "roles is a list of some of seller, buyer"),
        ("minutes: 1\n", "minutes says how long it takes"),
        ("reviewed: 2026-11-23\n", "reviewed says when it was last read over"),
        ("    why: there is no other\n", "each entry of next has page and why"),
        (FRONT[FRONT.index("next:") : FRONT.rindex("---")], "next says where to go on"),
    ],
)
def test_a_page_that_does_not_say_all_of_itself_is_refused(without: str, said: str) -> None:
    text, meta = get_data(FRONT.replace(without, "") + "# T\n")
    page: Any = SimpleNamespace(markdown=text, meta=meta, file=SimpleNamespace(src_uri="index.md"))
    with pytest.raises(PluginError, match=f"docs/index.md: front matter: {re.escape(said)}"):
        front_matter.check(page)


def test_a_way_on_that_leads_nowhere_stops_the_build(build: Build) -> None:
    status, output, _ = build("# T\n", FRONT.replace("colr.md", "clor.md"))
    assert status != 0
    assert "docs/index.md: next: there is no page calculators/clor.md" in output


def test_a_page_says_for_whom_it_is_and_where_to_go_on(build: Build) -> None:
    status, output, site = build("# T\n")
    assert status == 0, output
    page = (site / "index.html").read_text("utf-8")
    assert "For testers" in page
    assert "<span>1 minute</span>" in page
    assert "reviewed 23 November 2026" in page
    assert '<a href="calculators/colr/">A calculator</a>: there is no other' in page
