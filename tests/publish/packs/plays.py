"""Plays as packs take them, from their pages in the built site."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml

from calculators.publish.packs.archive import told
from calculators.publish.packs.slides import Play

ROOT = Path(__file__).parents[3]
NAMES = sorted(path.stem for path in (ROOT / "docs/plays").glob("*.md"))


def play(site: Path, name: str) -> Play:
    """A play by the name of its file."""
    markdown = (ROOT / f"docs/plays/{name}.md").read_text("utf-8")
    _, front, text = markdown.split("---\n", 2)
    said = yaml.safe_load(front)
    framed = (site / f"embed/{name}/index.html").read_text("utf-8")
    page: Any = SimpleNamespace(
        content=framed.partition('<main class="md-typeset">')[2].partition("</main>")[0],
        markdown=text,
        file=SimpleNamespace(src_uri=f"plays/{name}.md"),
    )
    own: Any = SimpleNamespace(
        name=name,
        title=said["title"],
        description=said["description"],
        short=f"https://example.org/team/playbook/go/{name}/",
    )
    return told(page, own, "Text CC BY 4.0, code MIT.")
