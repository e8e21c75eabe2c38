"""Keeps an old id working on its page after it moved, without a script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import NamedTuple


class Way(NamedTuple):
    """An id that moved: what it named, and the link to where that is now."""

    own: str
    title: str
    link: str


def aliased(content: str, own: str, old: str) -> str:
    """Return the page with a second id for the heading `own`, or for anything else with that id."""
    mark = f'<span class="moved-here" id="{escape(old)}"></span>'
    wanted = rf'\bid="{re.escape(own)}"[^>]*>'
    heading = re.compile(rf"<h[1-6]\b[^>]*?{wanted}" if own else r"<h1\b[^>]*>")
    if found := heading.search(content):
        return content[: found.end()] + mark + content[found.end() :]
    if found := re.search(rf"<[a-z][\w-]*\b[^>]*?{wanted}", content):
        return content[: found.start()] + mark + content[found.start() :]
    return content


def farewell(content: str, ways: Iterable[Way]) -> str:
    """Return the page with a line at its end for each id that moved to another page."""
    lines = "".join(
        f'<li id="{escape(way.own)}">“{escape(way.title)}” has moved: '
        f'<a href="{escape(way.link)}">read it where it is now</a>.</li>'
        for way in ways
    )
    if not lines:
        return content
    return f'{content}<ul class="moved-away" data-search-exclude>{lines}</ul>'
