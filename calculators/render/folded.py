"""Tables that wait behind a summary, and scroll by themselves where they are wide."""

from __future__ import annotations

from html import escape


def folded_table(key: str, summary: str, title: str, table: str) -> str:
    """A table behind a summary; `key` tells it from others, so that it stays open as it was.

    `title` is that of what the table says again.
    """
    return (
        f'<details data-key="{key}"><summary>{summary}</summary>'
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(title)}, as a table">'
        f"{table}</div></details>"
    )
