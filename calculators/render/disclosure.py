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


def behind_chart(key: str, summary: str, title: str, table: str) -> str:
    """The table behind a chart, and ways to take its picture along."""
    kinds = {"png": "Keep as PNG", "svg": "Keep as SVG", "copy": "Copy the picture"}
    buttons = "".join(
        f'<button type="button" data-picture="{kind}">{label}</button>'
        for kind, label in kinds.items()
    )
    pictures = f'<p class="pictures">{buttons}<span data-said></span></p>'
    return f"{folded_table(key, summary, title, table)}{pictures}"
