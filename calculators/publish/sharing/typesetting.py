"""Pictures with words: text set by measuring it, in the colors of the site.

What is drawn here is cards and slides. Texts are measured with the fonts that they are drawn
with, so that none runs out of its place.
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
LEADING = 1.25  # from one line to the next, in sizes of the type
ROOM = 0.985  # of a line is filled: what draws may set letters a little apart


@dataclass(frozen=True)
class Face:
    """One of the fonts that pictures are drawn with."""

    file: str
    family: str
    weight: int = 400


SERIF = Face("DejaVuSerif", "'DejaVu Serif', Georgia, serif")
SERIF_BOLD = Face("DejaVuSerif-Bold", SERIF.family, 700)
SANS = Face("DejaVuSans", "'DejaVu Sans', Verdana, sans-serif")
SANS_BOLD = Face("DejaVuSans-Bold", SANS.family, 700)


@dataclass(frozen=True)
class Lines:
    """Lines of text in one size, ready to be drawn."""

    texts: tuple[str, ...]
    face: Face
    size: float

    @property
    def height(self) -> float:
        return len(self.texts) * self.size * LEADING

    def at(self, x: float, top: float, colour: str, anchor: str = "start") -> str:
        """SVG; `top` is where the first line begins."""
        return "".join(
            word(text, x, top + self.size * (1 + LEADING * row), self.face, self.size, colour,
                 anchor=anchor)
            for row, text in enumerate(self.texts)
        )  # fmt: skip


def word(
    text: str, x: float, y: float, face: Face, size: float, colour: str, *, anchor: str = "start"
) -> str:
    """One line of text as SVG, standing on `y`."""
    return (
        f'<text x="{x:g}" y="{y:g}" font-family="{face.family}" font-weight="{face.weight}" '
        f'font-size="{size:g}" fill="{colour}" text-anchor="{anchor}">{escape(text)}</text>'
    )


def picture(width: int, height: int, title: str, *parts: str) -> str:
    """A whole SVG, with a name for those who don't see it."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}">'
        f'<rect width="{width}" height="{height}" fill="{colours()["paper"]}"/>'
        f"{''.join(parts)}</svg>"
    )


def fitted(text: str, face: Face, sizes: Sequence[float], wide: float, high: float) -> Lines:
    """The text in the largest of `sizes` in which it fits; cut with … where it fits in none."""
    for size in sizes:
        found = Lines(tuple(wrapped(text, face, size, wide)), face, size)
        if found.height <= high:
            return found
    most = max(1, int(high / (found.size * LEADING)))
    kept = [*found.texts[: most - 1], " ".join(found.texts[most - 1 :])]
    return Lines((*kept[:-1], shortened(kept[-1], face, found.size, wide)), face, found.size)


def wrapped(text: str, face: Face, size: float, wide: float) -> Iterator[str]:
    """The text in lines that are at most so wide; a word that is wider is broken."""
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
    """The text in one line, cut after a word where it is too long."""
    if measured(text, face, size) <= wide * ROOM:
        return text
    while text and measured(f"{text.rstrip(' ,.;:')}…", face, size) > wide * ROOM:
        shorter = text.rpartition(" ")[0]
        text = shorter or text[:-1]
    return f"{text.rstrip(' ,.;:')}…"


def measured(text: str, face: Face, size: float) -> float:
    """How wide a line of text is, without what kerning saves."""
    advance, usual = _advances(face.file)
    return fsum(advance.get(ord(sign), usual) for sign in text) * size


@cache
def colours() -> Mapping[str, str]:
    """The colors of the site on light ground by name, such as ink, paper, seller, buyer."""
    found: dict[str, str] = {}
    for name, colour in COLOUR.findall(STYLES.read_text("utf-8")):
        found.setdefault(name, colour)  # the dark ones come later
    return found


def _pieces(part: str, face: Face, size: float, wide: float) -> Iterator[str]:
    """A word, in pieces where it is wider than a line."""
    piece = ""
    for sign in part:
        if piece and measured(piece + sign, face, size) > wide * ROOM:
            yield piece
            piece = ""
        piece += sign
    yield piece


@cache
def _advances(file: str) -> tuple[Mapping[int, float], float]:
    """How far each sign takes the line, in sizes of the type; and one that is missing."""
    with TTFont(FONTS / f"{file}.ttf") as font:
        em = font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        known = {sign: widths[name][0] / em for sign, name in font.getBestCmap().items()}
        return known, widths[".notdef"][0] / em
