"""Keeps the tree Markdown makes of a page, before it becomes HTML."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from calculators.publish.pages.record import PageRecord

LAST = -100  # after everything that gives headings their ids


class TreeExtension(Extension):
    """Puts the tree into the record of the page that is being rendered."""

    def __init__(self, page: Callable[[], PageRecord]) -> None:
        super().__init__()
        self.page = page

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(_Keeper(md, self.page), "record", LAST)


class _Keeper(Treeprocessor):
    def __init__(self, md: Markdown, page: Callable[[], PageRecord]) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        page = self.page()
        page.tree = root
        page.raw = list(map(str, self.md.htmlStash.rawHtmlBlocks))


def text_of(text: str, page: PageRecord) -> str:
    """Return the full text of a tree: with what marks say, without raw tags."""

    def kept(place: int) -> str:
        raw = page.raw[place]
        return page.texts.get(raw) or (unescape(raw) if raw.startswith("&") else "")

    return HTML_PLACEHOLDER_RE.sub(lambda found: kept(int(found[1])), text)
