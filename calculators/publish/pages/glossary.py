"""Links glossary words where a page first uses them, and shows what they mean.

If the first use is already a link, say to a calculator's page, it keeps its target and gets the
meaning as a tooltip.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

GLOSSARY = "reference/glossary"
ENTRY = re.compile(
    r"^### (?P<word>[^\n]+) \{#(?P<own>[\w-]+)\}\n\n(?P<means>(?:[^\n]+\n)+)", re.MULTILINE
)
# Words with everyday meanings too; linking each would hide those that need it.
EVERYDAY = {
    "Better together", "Ceiling", "Contribution", "Floor", "Horizon", "Lock", "Odds", "One-off",
    "Open book", "Pattern", "Policy", "Precedent", "Range", "Seed", "Stake", "The wait",
}  # fmt: skip
# Where a link would be out of place, or the text isn't prose.
APART = {
    "a", "abbr", "button", "calculator-panel", "code", "data", "figure", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "math", "nav", "pre", "q", "script", "style", "summary", "svg", "template",
}  # fmt: skip
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"}


class Term(NamedTuple):
    """An entry of the glossary."""

    word: str
    own: str  # its id
    means: str


def terms(docs: Path) -> tuple[Term, ...]:
    """Return the terms that pages link to; none without a glossary."""
    page = docs / f"{GLOSSARY}.md"
    if not page.is_file():
        return ()
    found = ENTRY.finditer(page.read_text("utf-8"))
    entries = (Term(one["word"], one["own"], " ".join(one["means"].split())) for one in found)
    return tuple(one for one in entries if one.word not in EVERYDAY)


def linked(html: str, known: Iterable[Term], to: Callable[[str], str]) -> str:
    """Return the HTML with the first use of each term in its prose linked; `to` gives addresses."""
    reader = _Reader(known, to)
    reader.feed(html)
    reader.close()
    return "".join(reader.made)


class _Reader(HTMLParser):
    """Copies what it reads, and links words on the way."""

    def __init__(self, known: Iterable[Term], to: Callable[[str], str]) -> None:
        super().__init__(convert_charrefs=False)
        self.made: list[str] = []
        self.waiting = {_pattern(one.word): one for one in known}
        self.unsaid = dict(self.waiting)  # neither linked nor explained yet
        self.to = to
        self.apart: list[str] = []  # open elements in which nothing is linked

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.made.append(self.get_starttag_text() or "")
        quiet = any(name == "data-search-exclude" for name, _ in attrs)
        if tag not in VOID and (self.apart or quiet or tag in APART):
            self.apart.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.made.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.made.append(f"</{tag}>")
        if tag in self.apart:
            while self.apart.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.apart == ["a"]:
            self._explain(data)
        self.made.append(data if self.apart else self._linked(data))

    def handle_entityref(self, name: str) -> None:
        self.made.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.made.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.made.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.made.append(f"<!{decl}>")

    def _explain(self, text: str) -> None:
        """Explain a term on a link that consists of it."""
        opening = self.made[-1]
        if not opening.startswith("<a ") or " title=" in opening:
            return
        for pattern, term in self.unsaid.items():
            if pattern.fullmatch(text.strip()):
                self.made[-1] = f'{opening[:-1]} title="{escape(term.means)}">'
                del self.unsaid[pattern]
                return

    def _linked(self, text: str) -> str:
        places: list[tuple[int, int, Term]] = []
        for pattern, term in list(self.waiting.items()):
            found = pattern.search(text)
            if found and all(
                found.start() >= end or start >= found.end() for start, end, _ in places
            ):
                places.append((found.start(), found.end(), term))
                del self.waiting[pattern]
                self.unsaid.pop(pattern, None)
        for start, end, term in sorted(places, reverse=True):
            link = (
                f'<a class="term" href="{escape(self.to(term.own))}" title="{escape(term.means)}">'
                f"{text[start:end]}</a>"
            )
            text = text[:start] + link + text[end:]
        return text


def _pattern(word: str) -> re.Pattern[str]:
    """Return a pattern for the word alone; ignores capitals unless it's an abbreviation."""
    abbreviation = word.isupper() or any(sign.isdigit() for sign in word)
    spelled = re.escape(word).replace("'", "['’]")
    return re.compile(rf"(?<![\w-]){spelled}(?![\w-])", 0 if abbreviation else re.IGNORECASE)
