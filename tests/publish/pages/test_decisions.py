"""Records of decisions are found, so nobody keeps a list of them."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from calculators.publish.pages.decisions import INDEX, add_to_navigation, with_table


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "decisions").mkdir()
    for number, title in (("0002", "Second"), ("0001", "First")):
        text = f"# {number} {title} {{#record}}\n\n## Context {{#context}}\n"
        (tmp_path / f"decisions/{number}-{title.lower()}.md").write_text(text, "utf-8")
    (tmp_path / INDEX).write_text("# Decisions {#decisions}\n", "utf-8")
    return tmp_path


def test_the_navigation_leads_to_every_record_in_order(docs: Path) -> None:
    config = MkDocsConfig()
    config.docs_dir = str(docs)
    config.nav = [{"Home": "index.md"}, "go/index.md", {"Decisions": [INDEX, "decisions/gone.md"]}]
    add_to_navigation(config)
    assert config.nav[2] == {
        "Decisions": [INDEX, "decisions/0001-first.md", "decisions/0002-second.md"]
    }
    config.nav = None
    add_to_navigation(config)
    assert config.nav is None


def test_the_fence_becomes_a_table_with_their_titles(docs: Path) -> None:
    assert with_table("Before.\n\n```decisions\n```\n\nAfter.\n", docs) == (
        "Before.\n\n| Number | Record |\n|---|---|\n| 0001 | [First](0001-first.md) |\n"
        "| 0002 | [Second](0002-second.md) |\n\nAfter.\n"
    )
    assert with_table("Nothing.\n", docs) == "Nothing.\n"
