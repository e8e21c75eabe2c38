"""The contract holds itself to its rules: each is enforced, and each has a row in the page."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.contract.rules import RULES, table

ROOT = Path(__file__).parents[2]


def names_in_use() -> Iterator[str]:
    """Every rule that a test of the contract, or one beside it, asks for."""
    for path in [*Path(__file__).parent.glob("*.py"), ROOT / "tests/render/test_renderers.py"]:
        yield from re.findall(r"\brule\(\s*\"([a-z-]+)\"", path.read_text("utf-8"))


def test_every_rule_is_enforced_and_has_a_row_in_the_page() -> None:
    """The page's one table is the contract's; `python -m tests.contract.rules` prints it."""
    assert {*names_in_use()} == set(RULES)
    page = (ROOT / "docs/reference/adding-a-calculator.md").read_text("utf-8")
    missing = [line for line in table().splitlines() if line not in page.splitlines()]
    assert missing == [], "paste what `python -m tests.contract.rules` prints into the page"


def test_no_test_of_the_contract_fails_without_a_sentence() -> None:
    """A bare `assert ()` or an unpacking tells a contributor nothing: rules do."""
    bare = r"^\s*(assert calculator\b|assert len\(|\(\w+,\) = )"
    for path in Path(__file__).parent.glob("test_every_*.py"):
        assert re.findall(bare, path.read_text("utf-8"), re.MULTILINE) == [], path.name
