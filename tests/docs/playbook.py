"""Reads the playbook's pages and their text, for tests of what they say."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
FRAMEWORK = sorted((DOCS / "framework").glob("*.md"))
PLAYS = sorted((DOCS / "plays").glob("*.md"))
PRESSURE = sorted(set((DOCS / "pressure").glob("*.md")) - {DOCS / "pressure" / "index.md"})
CASES = sorted(set((DOCS / "cases").glob("*.md")) - {DOCS / "cases" / "index.md"})
FOLDERS = ("framework", "plays", "paths", "pressure", "cases", "prepare", "after", "practice")
PROSE = [
    DOCS / "index.md",
    *(page for one in FOLDERS for page in sorted((DOCS / one).glob("*.md"))),
]

FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"`[^`]*`")


def short(path: Path) -> str:
    return path.relative_to(DOCS).as_posix()


def body(path: Path) -> str:
    return path.read_text("utf-8").split("---\n", 2)[2]
