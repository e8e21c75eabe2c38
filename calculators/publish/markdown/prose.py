"""Rewrites our pages' Markdown for any reader: without marks that only this build knows."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.structure.files import Files

from calculators.publish.markdown import from_html

INCLUDE = re.compile(r"\{!\s*(\S+?)\s*!\}")
FENCE = re.compile(
    r"^(?P<indent> *)(?P<mark>`{3,}|~{3,}) *(?P<name>[\w-]*)[^\n]*\n(?P<source>.*?)"
    r"^(?P=indent)(?P=mark) *$",
    re.MULTILINE | re.DOTALL,
)
CODE = re.compile(r"(?P<mark>`+)(?P<text>(?!`).+?)(?<!`)(?P=mark)(?!`)")
INLINE = re.compile(r"(?:#!|:::)(?P<name>[\w-]+) (?P<source>.*)", re.DOTALL)
ADMONITION = re.compile(
    r'^(?:!!!|\?\?\?\+?) [\w-]+(?: "(?P<title>[^"]*)")? *\n(?P<body>(?:(?: {4}.*)?\n)+)',
    re.MULTILINE,
)
ATTRIBUTES = re.compile(
    r"[ \t]*\{:?[ \t]*[#.][^{}\n]*\}"  # an id or a class, anywhere
    r"|[ \t]*\{:[^{}\n]*\}"
    r"|(?<=\))[ \t]*\{[^{}\n]*\}"  # anything directly after a link
)
LINK = re.compile(r"(?P<before>\]\()(?P<to>[^)\s]+)(?P<after>(?:\s+\"[^\"]*\")?\))")
SUMMARY = re.compile(r"<summary>(.*?)</summary>", re.DOTALL)
DRAWN = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
DRAWN_SAYS = re.compile(r"<(title|desc)\b[^>]*>(.*?)</\1>", re.DOTALL)
RAW = re.compile(r"^<(?P<tag>[a-z][\w-]*)(?P<given>(?:\s[^>]*)?)>", re.MULTILINE)
MARKDOWN = re.compile(r'\bmarkdown(?!="0")')
ANCHOR = re.compile(r"<a\s[^>]*>.*?</a>", re.DOTALL)
TAG = re.compile(r"</?[a-z][\w-]*(?:\s[^<>]*)?/?>")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
GAPS = re.compile(r"\n{3,}")
HELD = re.compile("\x02(\\d+)\x03")

Marks = dict[str, Callable[[str], str]]


class Prose:
    """A page's text, and how to write its marks: by name, from a fence or in a sentence."""

    def __init__(self, fences: Marks, inline: Marks, resolve: Callable[[str], str]) -> None:
        self.fences, self.inline, self.resolve = fences, inline, resolve
        self.held: list[str] = []

    def plain(self, text: str, docs: Path) -> str:
        """Return the same text with includes inserted, marks written out, and absolute links."""
        text = FENCE.sub(self._fence, included(text, docs))
        text = CODE.sub(self._code, text)
        text = self._html(COMMENT.sub("", text))
        text = LINK.sub(self._link, ATTRIBUTES.sub("", text))
        text = ADMONITION.sub(_quoted, text)
        while HELD.search(text):
            text = HELD.sub(lambda found: self.held[int(found[1])], text)
        return GAPS.sub("\n\n", text).strip() + "\n"

    def _hold(self, text: str) -> str:
        """Return a placeholder for finished text that nothing may change anymore."""
        self.held.append(text)
        return f"\x02{len(self.held) - 1}\x03"

    def _fence(self, found: re.Match[str]) -> str:
        said = self.fences.get(found["name"])
        if not said:
            return self._hold(found.group())
        lines = said(found["source"]).splitlines()
        return self._hold("\n".join(f"{found['indent']}{line}".rstrip() for line in lines))

    def _code(self, found: re.Match[str]) -> str:
        mark = INLINE.fullmatch(found["text"].strip())
        if mark and (said := self.inline.get(mark["name"])):
            return self._hold(said(mark["source"]))
        return self._hold(found.group())

    def _link(self, found: re.Match[str]) -> str:
        return f"{found['before']}{self.resolve(found['to'])}{found['after']}"

    def _html(self, text: str) -> str:
        """Convert HTML elements of the page; for those that hold Markdown, drop only the tags."""
        text, made, start = DRAWN.sub(_described, text), "", 0
        for found in RAW.finditer(text):
            if found.start() < start or MARKDOWN.search(found["given"]):
                continue
            end = _end(text, found)
            made += text[start : found.start()]
            made += from_html.as_markdown(text[found.start() : end], self.resolve(""))
            start = end
        text = SUMMARY.sub(r"**\1**\n", made + text[start:])
        return TAG.sub("", ANCHOR.sub(self._anchor, text))

    def _anchor(self, found: re.Match[str]) -> str:
        """Convert a link written in HTML, such as one to a file that only the build makes."""
        return from_html.as_markdown(found.group(), self.resolve(""))


def _end(text: str, opened: re.Match[str]) -> int:
    """Return where the element opened there ends."""
    depth = 0
    for tag in re.finditer(rf"<(/?){opened['tag']}\b[^>]*>", text[opened.start() :]):
        depth += -1 if tag[1] else 1
        if not depth:
            return opened.start() + tag.end()
    return opened.end()


def included(text: str, docs: Path) -> str:
    """Return the text with the fragments it includes."""
    while INCLUDE.search(text):
        text = INCLUDE.sub(lambda found: (docs / found[1]).read_text("utf-8"), text)
    return text


def whole(to: str, source: str, files: Files, site: str, address: str) -> str:
    """Return the absolute address of a link in the page `source`; `address` is the page's own."""
    parts = urlsplit(to)
    if parts.scheme or parts.netloc:
        return to
    if not parts.path:
        return f"{address}{to}"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(source), parts.path))
    file = files.get_file_from_path(target)
    there = file.url if file else target
    mark = f"#{parts.fragment}" if parts.fragment else ""
    return f"{site}{'' if there in ('.', './') else there}{mark}"


def _described(found: re.Match[str]) -> str:
    """Return a drawing in words."""
    return " ".join(f"{said[2].strip().rstrip('.')}." for said in DRAWN_SAYS.finditer(found[0]))


def _quoted(found: re.Match[str]) -> str:
    """Return an aside as a quote."""
    lines = [line[4:] for line in found["body"].strip("\n").splitlines()]
    title = [f"**{found['title']}**", ""] if found["title"] else []
    return "\n".join(f"> {line}".rstrip() for line in (*title, *lines)) + "\n\n"
