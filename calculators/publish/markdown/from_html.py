"""HTML as Markdown: what our own renderers write, and what pages hold as it is."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urljoin

# What says nothing on paper: controls, drawings, and words that wait for a script.
UNSAID = {
    "button", "canvas", "form", "input", "label", "math", "noscript", "script", "select", "style",
    "svg", "template", "textarea",
}  # fmt: skip
QUIET = ("headerlink", "readout")  # classes of the same
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
BREAKS = {
    "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption",
    "figure", "footer", "header", "li", "main", "nav", "ol", "p", "section", "summary", "ul",
}  # fmt: skip
STRONG = {"b", "caption", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "summary"}
MARKS = {**dict.fromkeys(STRONG, "**"), "em": "*", "i": "*", "code": "`"}
QUOTES = {"start": "“", "end": "”"}
SPACES = re.compile(r"\s+")


def as_markdown(html: str, base: str) -> str:
    """The same in Markdown; `base` is the whole address from which its links start."""
    reader = _Reader(base)
    reader.feed(html)
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    """Collects blocks of Markdown: paragraphs, items of lists, tables."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.base = base
        self.blocks: list[str] = []
        self.words: list[str] = []  # of the block that is open
        self.unsaid: list[str] = []  # open elements of which nothing is said
        self.lists: list[int | None] = []  # the number of the last item, None without numbers
        self.item = ""  # what the open item begins with
        self.rows: list[list[str]] = []  # of the table that is open
        self.table = False
        self.links: list[str] = []

    def text(self) -> str:
        self._close()
        made = ""
        for block in self.blocks:
            tight = made and LISTED.match(block) and LISTED.match(made.rpartition("\n\n")[2])
            made += ("\n" if tight else "\n\n" if made else "") + block
        return made

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if self.unsaid or tag in UNSAID or "hidden" in given or given.get("class") in QUIET:
            if tag not in VOID:
                self.unsaid.append(tag)
            return
        if tag == "table":
            self._close()
            self.table, self.rows = True, []
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("ul", "ol"):
            self._close()
            self.lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._close()
            self._begin_item()
        elif tag in BREAKS or tag in STRONG - {"b", "strong"}:
            self._close()
        self._inline(tag, given)

    def _inline(self, tag: str, given: dict[str, str]) -> None:
        if tag == "a":
            self.links.append(urljoin(self.base, given.get("href", "")))
            self.words.append("[")
        elif tag == "img":
            self.words.append(f"![{given.get('alt', '')}]({urljoin(self.base, given['src'])})")
        elif tag == "q":
            self.words.append(f" {QUOTES['start']}")
        elif tag == "small":
            self.words.append(" (")
        elif tag == "br":
            self.words.append(" ")
        elif tag in MARKS:
            self.words.append(MARKS[tag])

    def handle_endtag(self, tag: str) -> None:
        if self.unsaid:
            if tag in self.unsaid:
                while self.unsaid.pop() != tag:
                    pass
            return
        if tag == "a" and self.links:
            self.words.append(f"]({self.links.pop()})")
        elif tag == "q":
            self.words.append(QUOTES["end"])
        elif tag == "small":
            self.words.append(")")
        elif tag in MARKS:
            self.words.append(MARKS[tag])
        if tag in ("td", "th") and self.rows:
            self.rows[-1].append(self._said().replace("|", "\\|"))
            self.words = []
        elif tag == "table":
            self.table = False
            self.blocks.append(table(self.rows))
        elif tag in ("ul", "ol") and self.lists:
            self._close()
            self.lists.pop()
        elif tag in BREAKS or tag in STRONG - {"b", "strong"}:
            self._close()

    def handle_data(self, data: str) -> None:
        if not self.unsaid:
            self.words.append(data)

    def _begin_item(self) -> None:
        if not self.lists:
            return
        number = self.lists[-1]
        if number is not None:
            self.lists[-1] = number + 1
        mark = "*" if number is None else f"{number + 1}."
        self.item = "    " * (len(self.lists) - 1) + f"{mark} "

    def _said(self) -> str:
        said = SPACES.sub(" ", "".join(self.words)).strip()
        return EMPTY.sub("", said)

    def _close(self) -> None:
        """The block that is open ends here; within a table its cells are that."""
        if self.table:
            return
        if said := self._said():
            within = "    " * len(self.lists) if self.lists and not self.item else ""
            self.blocks.append(f"{self.item or within}{said}")
            self.item = ""
        self.words = []


LISTED = re.compile(r" *(?:\*|\d+\.) ")
EMPTY = re.compile(r"\*\*\s*\*\*|\[\s*\]\([^)]*\)| \(\s*\)")


def table(rows: list[list[str]]) -> str:
    """Rows as a table, the first for its heads; short ones are filled, numbers on the right."""
    rows = [row for row in rows if row]
    if not rows:
        return ""
    wide = max(map(len, rows))
    head, *body = [row + [""] * (wide - len(row)) for row in rows]
    right = [all(NUMBER.fullmatch(row[place]) for row in body) for place in range(wide)]
    rules = ["--:" if numbers and body else "---" for numbers in right]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rules, *body))


NUMBER = re.compile(r"(?:[−\d][\d,.]*(?:\s?[%×]|\s\w+)?)?")
