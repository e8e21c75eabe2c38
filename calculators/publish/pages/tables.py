"""Lets wide tables in prose scroll by themselves, by keyboard too."""

from __future__ import annotations

import re
from html import escape, unescape

TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)  # a calculator's tables have a class
HEAD = re.compile(r"<th[^>]*>(.*?)</th>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def scrolling(html: str) -> str:
    """Return the HTML with each plain table in a region of its own that can get the focus."""
    count = 0

    def region(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        heads = [" ".join(unescape(TAG.sub("", head)).split()) for head in HEAD.findall(found[1])]
        label = escape(f"Table {count}: {', '.join(head for head in heads if head)}")
        return (
            f'<div class="scroll" tabindex="0" role="region" aria-label="{label}">'
            f'<table class="prose">{found[1]}</table></div>'
        )

    return TABLE.sub(region, html)
