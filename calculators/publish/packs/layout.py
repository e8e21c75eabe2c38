"""Sets a play's blocks in lines: measures first, then draws, so nothing overflows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import fsum

import segno

from calculators.publish.packs.play import Block, Run
from calculators.publish.sharing.typesetting import ROOM, SANS, SANS_BOLD, Face, colours, measured

LEADING = 1.36  # from one line to the next, in sizes of the type
GAP = 0.55  # between two blocks
INDENT = 1.5  # of a list item
SIDE = re.compile(r"(?:The )?(seller|buyer)\b.*:", re.I)  # the speaker


@dataclass(frozen=True)
class Laid:
    """A block in lines of one size."""

    lines: tuple[tuple[Run, ...], ...]
    size: float
    mark: str = ""  # before its first line: a bullet or a number
    indent: float = 0
    colour: str = "ink"  # of its bold words
    leading: float = LEADING

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * self.leading

    @property
    def announces(self) -> bool:
        """Tell whether it says nothing without what follows."""
        return self.lines[-1][-1].text.endswith(":")

    def at(self, x: float, top: float) -> str:
        """Return SVG with its first line at `top`."""
        first = top + self.size
        mark = _line([Run(self.mark)], x, first, self.size, "quiet") if self.mark else ""
        return mark + "".join(
            _line(
                line,
                x + self.indent,
                first + row * self.size * self.leading,
                self.size,
                self.colour,
            )
            for row, line in enumerate(self.lines)
        )


def laid(blocks: Sequence[Block], size: float, wide: float, leading: float = LEADING) -> list[Laid]:
    """Break the blocks into lines of at most this width, and number the steps."""
    found, number = [], 0
    for block in blocks:
        number = number + 1 if block.kind == "step" else 0
        mark = {"step": f"{number}.", "bullet": "•"}.get(block.kind, "")
        indent = size * INDENT if mark or block.kind == "quote" else 0
        runs = block.runs
        if block.kind == "heading":
            runs = (Run(block.text, bold=True),)
        speaks = SIDE.fullmatch(block.lead.strip())
        lines = tuple(_lines(runs, size, wide - indent))
        colour = speaks[1].lower() if speaks else "ink"
        found.append(Laid(lines, size, mark, indent, colour, leading))
    return found


def dots(address: str) -> tuple[int, list[tuple[int, int]]]:
    """Return a QR code: how many modules wide with its quiet zone, and the dark ones.

    >>> dots("https://playbook.example/")[0]
    33
    """
    matrix = segno.make(address, error="m", micro=False).matrix
    quiet = 4
    dark = [
        (across + quiet, down + quiet)
        for down, row in enumerate(matrix)
        for across, one in enumerate(row)
        if one
    ]
    return len(matrix) + 2 * quiet, dark


def height(set_: Sequence[Laid]) -> float:
    """Return the height of these, stacked."""
    return fsum(one.height for one in set_) + fsum(one.size * GAP for one in set_[1:])


def column(set_: Sequence[Laid], x: float, top: float) -> str:
    """Return SVG of these, stacked."""
    drawn = ""
    for one in set_:
        drawn += one.at(x, top)
        top += one.height + one.size * GAP
    return drawn


def parted(set_: Sequence[Laid], high: float) -> list[list[Laid]]:
    """Split these into parts of at most this height: as few as possible, about equally long."""
    fewest = len(_filled(set_, high))
    least = height(set_) / fewest
    return next(
        parts
        for share in range(21)
        if len(parts := _filled(set_, least + (high - least) * share / 20)) == fewest
    )


def _filled(set_: Sequence[Laid], high: float) -> list[list[Laid]]:
    parts: list[list[Laid]] = [[]]
    for one in set_:
        if parts[-1] and height([*parts[-1], one]) > high + 1e-6:
            parts.append([parts[-1].pop()] if parts[-1][-1].announces and parts[-1][1:] else [])
        parts[-1].append(one)
    return parts


def code(address: str, x: float, y: float, size: float) -> str:
    """Return a QR code as SVG, with the quiet zone it needs around it."""
    across, dark = dots(address)
    drawn = "".join(f"M{left} {top}h1v1h-1z" for left, top in dark)
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{size:g}" height="{size:g}" fill="#ffffff"/>'
        f'<path transform="translate({x:g} {y:g}) scale({size / across:.6g})" d="{drawn}" '
        'fill="#000000"/>'
    )


def _lines(runs: Sequence[Run], size: float, wide: float) -> Iterator[tuple[Run, ...]]:
    line: list[list[Run]] = []
    space = measured(" ", SANS, size)
    taken = 0.0
    for word in _words(runs):
        needs = fsum(measured(part.text, _face(part), size) for part in word)
        if line and taken + space + needs > wide * ROOM:
            yield _spaced(line)
            line, taken = [], 0.0
        taken += needs + (space if line else 0)
        line.append(word)
    yield _spaced(line)


def _words(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Split text at spaces; part of a word may be bold."""
    word: list[Run] = []
    for run in runs:
        first, *others = run.text.split(" ")
        word.append(Run(first, run.bold))
        for part in others:
            yield [one for one in word if one.text]
            word = [Run(part, run.bold)]
    yield [one for one in word if one.text]


def _spaced(words: Sequence[list[Run]]) -> tuple[Run, ...]:
    """Return a line: words with spaces between, neighbors of one weight joined."""
    line: list[Run] = []
    for place, word in enumerate(words):
        for nth, part in enumerate(word):
            text = part.text if nth or not place else f" {part.text}"
            if line and line[-1].bold == part.bold:
                line[-1] = Run(line[-1].text + text, part.bold)
            else:
                line.append(Run(text, part.bold))
    return tuple(line)


def _line(runs: Sequence[Run], x: float, y: float, size: float, colour: str) -> str:
    known = colours()
    parts = "".join(
        f'<tspan font-weight="700" fill="{known[colour]}">{escape(run.text)}</tspan>'
        if run.bold
        else f'<tspan fill="{known[colour if colour == "quiet" else "ink"]}">'
        f"{escape(run.text)}</tspan>"
        for run in runs
    )
    return (
        f'<text x="{x:g}" y="{y:g}" font-family="{SANS.family}" font-size="{size:g}" '
        f'xml:space="preserve">{parts}</text>'
    )


def _face(run: Run) -> Face:
    return SANS_BOLD if run.bold else SANS
