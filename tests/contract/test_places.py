"""Where readers find a calculator: its page, its row in README, its entry in the navigation."""

import re
from pathlib import Path
from typing import Any

import pytest

from calculators.declare.calculator import Calculator
from calculators.publish.adding.new import entry, row
from tests.contract.forms import CALCULATORS, named
from tests.contract.rules import rule

ROOT = Path(__file__).parents[2]
FENCE = re.compile(r"^```(?P<kind>[\w-]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)

every_calculator = pytest.mark.parametrize("calculator", CALCULATORS, ids=named)


def check_page(slug: str, text: str | None) -> None:
    """The page places the panel and the reference of its own calculator."""
    path = f"docs/calculators/{slug}.md"
    rule("page", text, slug=slug, page=path, why="isn't there")
    fences = [(one["kind"], one["body"].split()[:1]) for one in FENCE.finditer(text or "")]
    for kind in ("calculator", "calculator-reference"):
        why = f"lacks the fence {kind} with {slug} in it"
        rule("page", (kind, [slug]) in fences, slug=slug, page=path, why=why)


@every_calculator
def test_every_calculator_has_a_page(calculator: Calculator[Any, Any]) -> None:
    path = ROOT / "docs" / "calculators" / f"{calculator.slug}.md"
    check_page(calculator.slug, path.read_text("utf-8") if path.is_file() else None)


@every_calculator
def test_every_calculator_has_a_row_in_readme(calculator: Calculator[Any, Any]) -> None:
    """With its question as it's declared, and the way to its page."""
    wanted = row(calculator.slug, calculator.question)
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    rule("row", lines.count(wanted) == 1, slug=calculator.slug, row=wanted)


@every_calculator
def test_every_calculator_is_in_the_navigation(calculator: Calculator[Any, Any]) -> None:
    nav = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[2]
    wanted = entry(calculator.slug, calculator.title).strip()
    found = wanted in map(str.strip, nav.splitlines())
    rule("navigation", found, slug=calculator.slug, line=wanted)
