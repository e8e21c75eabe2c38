"""Reads plays as packs do, rendered from their pages."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml

from calculators.publish.packs.archive import told
from calculators.publish.packs.play import sections
from calculators.publish.packs.slides import Play
from tests.publish.rendering import rendered

ROOT = Path(__file__).parents[3]
NAMES = sorted(path.stem for path in (ROOT / "docs/plays").glob("*.md"))


def play(name: str) -> Play:
    """Return a play by the name of its file."""
    markdown = (ROOT / f"docs/plays/{name}.md").read_text("utf-8")
    _, front, text = markdown.split("---\n", 2)
    said = yaml.safe_load(front)
    record, _ = rendered(text, f"plays/{name}/")
    answer = record.panels[0].mark.answer()
    own: Any = SimpleNamespace(
        name=name,
        title=said["title"],
        description=said["description"],
        short=f"https://example.org/team/playbook/go/{name}/",
    )
    return told(own, sections(record), answer, "Text CC BY 4.0, code MIT.")
