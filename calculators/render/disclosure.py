"""Folds tables behind a summary, and lets wide ones scroll by themselves."""

from __future__ import annotations

from html import escape


def folded_table(key: str, summary: str, title: str, table: str) -> str:
    """Return a table behind a summary; `key` identifies it, so it stays open when replaced.

    `title` names what the table repeats.
    """
    return (
        f'<details data-key="{key}"><summary>{summary}</summary>'
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(title)}, as a table">'
        f"{table}</div></details>"
    )


def behind_chart(key: str, summary: str, title: str, table: str) -> str:
    """Return the table behind a chart, with buttons for the chart's picture."""
    kinds = {"png": "Save as PNG", "svg": "Save as SVG", "copy": "Copy the picture"}
    buttons = "".join(
        f'<button type="button" data-picture="{kind}">{label}</button>'
        for kind, label in kinds.items()
    )
    pictures = f'<p class="pictures">{buttons}<span data-said></span></p>'
    return f"{folded_table(key, summary, title, table)}{pictures}"
