"""Sets text in pictures by measuring it, in the colors of the site.

For cards and slides. Texts are measured with the fonts they're drawn with, so none overflows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from math import fsum
from pathlib import Path

from fontTools.ttLib import TTFont

from calculators.publish.sharing.png import FONTS

STYLES = Path("overrides/assets/site/base.css")
COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
LEADING = 1.25  # line height, in font sizes
ROOM = 0.985  # usable part of a line, because renderers may space letters a little wider


@dataclass(frozen=True)
class Face:
    """One of the fonts for pictures."""

    file: str
    family: str
    weight: int = 400


SERIF = Face("DejaVuSerif", "'DejaVu Serif', Georgia, serif")
SERIF_BOLD = Face("DejaVuSerif-Bold", SERIF.family, 700)
SANS = Face("DejaVuSans", "'DejaVu Sans', Verdana, sans-serif")
SANS_BOLD = Face("DejaVuSans-Bold", SANS.family, 700)


@dataclass(frozen=True)
class Lines:
    """Lines of text in one size, ready to draw."""

    texts: tuple[str, ...]
    face: Face
    size: float

    @property
    def height(self) -> float:
        return len(self.texts) * self.size * LEADING

    def at(self, x: float, top: float, colour: str, anchor: str = "start") -> str:
        """Return SVG with the first line at `top`."""
        return "".join(
            word(text, x, top + self.size * (1 + LEADING * row), self.face, self.size, colour,
                 anchor=anchor)
            for row, text in enumerate(self.texts)
        )  # fmt: skip


def word(
    text: str, x: float, y: float, face: Face, size: float, colour: str, *, anchor: str = "start"
) -> str:
    """Return one line of text as SVG, with its baseline at `y`."""
    return (
        f'<text x="{x:g}" y="{y:g}" font-family="{face.family}" font-weight="{face.weight}" '
        f'font-size="{size:g}" fill="{colour}" text-anchor="{anchor}">{escape(text)}</text>'
    )


def picture(width: int, height: int, title: str, *parts: str) -> str:
    """Return a whole SVG, named for people who don't see it."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}">'
        f'<rect width="{width}" height="{height}" fill="{colours()["paper"]}"/>'
        f"{''.join(parts)}</svg>"
    )


def fitted(text: str, face: Face, sizes: Sequence[float], wide: float, high: float) -> Lines:
    """Return the text in the largest of `sizes` that fits, cut with … where none does."""
    for size in sizes:
        found = Lines(tuple(wrapped(text, face, size, wide)), face, size)
        if found.height <= high:
            return found
    most = max(1, int(high / (found.size * LEADING)))
    kept = [*found.texts[: most - 1], " ".join(found.texts[most - 1 :])]
    return Lines((*kept[:-1], shortened(kept[-1], face, found.size, wide)), face, found.size)


def wrapped(text: str, face: Face, size: float, wide: float) -> Iterator[str]:
    """Break the text into lines of at most this width, splitting wider words."""
    line = ""
    for part in text.split(" "):
        longer = f"{line} {part}" if line else part
        if measured(longer, face, size) <= wide * ROOM:
            line = longer
            continue
        if line:
            yield line
        *pieces, line = _pieces(part, face, size, wide)
        yield from pieces
    yield line


def shortened(text: str, face: Face, size: float, wide: float) -> str:
    """Return the text in one line, cut after a word where it's too long."""
    if measured(text, face, size) <= wide * ROOM:
        return text
    while text and measured(f"{text.rstrip(' ,.;:')}…", face, size) > wide * ROOM:
        shorter = text.rpartition(" ")[0]
        text = shorter or text[:-1]
    return f"{text.rstrip(' ,.;:')}…"


def measured(text: str, face: Face, size: float) -> float:
    """Return the width of a line of text, ignoring kerning."""
    advance, usual = _advances(face.file)
    return fsum(advance.get(ord(sign), usual) for sign in text) * size


@cache
def colours() -> Mapping[str, str]:
    """Return the site's light-mode colors by name, such as ink, paper, seller, buyer."""
    found: dict[str, str] = {}
    for name, colour in COLOUR.findall(STYLES.read_text("utf-8")):
        found.setdefault(name, colour)  # dark mode's come later
    return found


def _pieces(part: str, face: Face, size: float, wide: float) -> Iterator[str]:
    """Return a word, split where it's wider than a line."""
    piece = ""
    for sign in part:
        if piece and measured(piece + sign, face, size) > wide * ROOM:
            yield piece
            piece = ""
        piece += sign
    yield piece


@cache
def _advances(file: str) -> tuple[Mapping[int, float], float]:
    """Return each character's width in font sizes, and a fallback for missing ones."""
    with TTFont(FONTS / f"{file}.ttf") as font:
        em = font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        known = {sign: widths[name][0] / em for sign, name in font.getBestCmap().items()}
        return known, widths[".notdef"][0] / em
