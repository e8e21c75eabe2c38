"""Finds the records of decisions: for the navigation, and for the table on their own page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig

INDEX = "decisions/index.md"
TITLE = re.compile(r"# (\d{4}) (.+) \{#record\}\n")
NAME = "decisions"  # of the fence
FENCE = re.compile(rf"^```{NAME}\n```$", re.MULTILINE)


class Decision(NamedTuple):
    """A record: its number, its title, and its file beside the index."""

    number: str
    title: str
    file: str


def decisions(docs: Path) -> Iterator[Decision]:
    """Yield every record, in the order of their numbers."""
    for path in sorted((docs / INDEX).parent.glob("[0-9]*.md")):
        if found := TITLE.match(path.read_text("utf-8")):
            yield Decision(found[1], found[2], path.name)


def add_to_navigation(config: MkDocsConfig) -> None:
    """Put all records behind their index, wherever mkdocs.yml has that."""
    for entry in config.nav or ():
        for pages in entry.values() if isinstance(entry, dict) else ():
            if isinstance(pages, list) and INDEX in pages:
                found = decisions(Path(config.docs_dir))
                pages[:] = [INDEX, *(f"decisions/{one.file}" for one in found)]


def with_table(markdown: str, docs: Path) -> str:
    """Return the text with the fence `decisions` written out as a table of all records."""
    if not FENCE.search(markdown):
        return markdown
    rows = [f"| {one.number} | [{one.title}]({one.file}) |" for one in decisions(docs)]
    table = "\n".join(["| Number | Record |", "|---|---|", *rows])
    return FENCE.sub(lambda _: table, markdown)
