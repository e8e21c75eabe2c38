"""Converts HTML to Markdown: what our renderers write, and HTML that pages contain."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

# Useless on paper: controls, drawings, and text for scripts to show.
UNSAID = (
    "button, canvas, form, input, label, math, noscript, script, select, style, svg, template, "
    "textarea, [hidden], [class=headerlink], [class=readout]"
)
EMPTY = re.compile(r"\[\s*\]\([^)]*\)| \(\s*\)")
GAP = re.compile(r"(?<=\S) +(?= [“(])|[ \t]+$", re.M)  # an opening tag brings its own space
NUMBER = re.compile(r"(?:[−\d][\d,.]*(?:\s?[%×]|\s\w+)?)?")
SPACES = re.compile(r"\s+")


def as_markdown(html: str, base: str) -> str:
    """Return the same in Markdown; `base` is the whole address from which its links start."""
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.select(UNSAID):
        element.decompose()
    return _tidy(str(_Converter(base).convert_soup(soup)))


BASE: Any = MarkdownConverter  # its types omit what a subclass needs


class _Converter(BASE):  # type: ignore[misc]
    """Writes headings in bold, makes links absolute, and aligns columns of numbers right."""

    def __init__(self, base: str) -> None:
        super().__init__(bullets="*", escape_asterisks=False, escape_underscores=False)
        self.base = base

    def process_text(self, el: Any, parent_tags: Any = None) -> str:
        return SPACES.sub(" ", super().process_text(el, parent_tags))

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"[{text}]({urljoin(self.base, str(el.get('href', '')))})"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"![{el.get('alt', '')}]({urljoin(self.base, str(el['src']))})"

    def convert_q(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f" “{text}”"

    def convert_small(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f" ({text})"

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return " "

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802
        return self._bold(el, text, parent_tags)

    def _bold(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n**{text.strip()}**\n\n" if text.strip() else ""

    convert_summary = convert_caption = convert_dt = _bold

    def _block(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{text.strip()}\n\n" if text.strip() else ""

    convert_dd = convert_figcaption = convert_header = convert_footer = convert_details = _block
    convert_blockquote = convert_div = convert_section = convert_article = _block

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        rows = [
            [self._cell(cell) for cell in row.find_all(["td", "th"])] for row in el.find_all("tr")
        ]
        return f"\n\n{table(rows)}\n\n"

    def _cell(self, cell: Tag) -> str:
        text = SPACES.sub(" ", self.process_tag(cell, {"_inline", "table"}))
        return _tidy(text).replace("|", "\\|")

    def _as_is(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return text

    convert_td = convert_th = convert_tr = _as_is


def _tidy(text: str) -> str:
    return GAP.sub("", EMPTY.sub("", text)).strip()


def table(rows: list[list[str]]) -> str:
    """Return rows as a table with the first as its head; pads short ones, aligns numbers right."""
    rows = [row for row in rows if row]
    if not rows:
        return ""
    wide = max(map(len, rows))
    head, *body = [row + [""] * (wide - len(row)) for row in rows]
    right = [all(NUMBER.fullmatch(row[place]) for row in body) for place in range(wide)]
    rules = ["--:" if numbers and body else "---" for numbers in right]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rules, *body))
