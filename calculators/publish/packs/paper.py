"""Sets a play on one sheet of A4, in two columns, to have in hand in the meeting."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum
from typing import NamedTuple

from fpdf import FPDF

from calculators.declare.units import SPACE
from calculators.publish.packs.layout import GAP, Laid, dots, laid
from calculators.publish.packs.play import Block, Run
from calculators.publish.packs.slides import Play
from calculators.publish.sharing.png import FONTS
from calculators.publish.sharing.typesetting import (
    SANS,
    SANS_BOLD,
    SERIF,
    SERIF_BOLD,
    Face,
    Lines,
    colours,
    fitted,
)

# Millimeters.
WIDE, HIGH = 210, 297
EDGE = 13
BETWEEN = 8
COLUMN = (WIDE - 2 * EDGE - BETWEEN) / 2
TOP, FOOT = 42, 276
CODE = 24
POINT = 25.4 / 72
LEADING = 1.22

SIZES = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0)  # points
# Sentences per paragraph, and per list item: the first pair that fits is used.
DETAILS = ((9, 9), (2, 2), (2, 1), (1, 1))
LONG_AGO = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)  # the same bytes each time

LISTED = ("when", "move", "steps", "words", "share", "ask", "not", "check")
SPOKEN = "words"  # never cut: half a line to say is useless
MOST_OF_THE_MOVE = 650  # letters


class Piece(NamedTuple):
    """A heading or a block, and where it is."""

    set_: Laid
    above: float  # space above it, except at the top of a column
    heading: bool  # says nothing without what follows


@dataclass(frozen=True)
class _Sheet:
    """Pieces in columns, possibly too many."""

    columns: list[list[Piece]]

    @property
    def fits(self) -> bool:
        return len(self.columns) <= 2


def paper(play: Play) -> bytes:
    """Return the PDF, the same bytes each time."""
    pdf = FPDF(format="A4")
    pdf.set_creation_date(LONG_AGO)
    pdf.set_title(play.title)
    pdf.set_lang("en")
    pdf.set_auto_page_break(False)
    for face in (SANS, SANS_BOLD, SERIF, SERIF_BOLD):
        pdf.add_font(face.file, "", FONTS / f"{face.file}.ttf")
    pdf.add_page()
    _head(pdf, play)
    for place, pieces in enumerate(_sheet(play).columns):
        y = float(TOP)
        for nth, piece in enumerate(pieces):
            y += piece.above if nth else 0
            _block(pdf, piece, EDGE + place * (COLUMN + BETWEEN), y)
            y += piece.set_.height
    _foot(pdf, play)
    return bytes(pdf.output())


def _sheet(play: Play) -> _Sheet:
    """Return as much of the play as fits, as large as it fits."""
    for paragraph, item in DETAILS:
        for size in SIZES:
            sheet = _flowed(list(_pieces(play, size * POINT, paragraph, item)))
            if sheet.fits:
                return sheet
    raise ValueError(f"{play.title} does not fit on one page: say less in one of its sections")


def _flowed(pieces: Sequence[Piece]) -> _Sheet:
    """Fill one column after the other; a heading stays with its text."""
    columns: list[list[Piece]] = [[]]
    y = float(TOP)
    for nth, piece in enumerate(pieces):
        needs = piece.above + piece.set_.height
        after = pieces[nth + 1] if piece.heading else None
        if columns[-1] and y + needs + (after.above + after.set_.height if after else 0) > FOOT:
            columns.append([])
            y = TOP
        y += needs if columns[-1] else piece.set_.height
        columns[-1].append(piece)
    return _Sheet(columns)


def _pieces(play: Play, size: float, paragraph: int, item: int) -> Iterator[Piece]:
    for title, blocks in _content(play, paragraph, item):
        heading = laid([Block("heading", (Run(title, bold=True),))], size * 1.12, COLUMN, LEADING)
        yield Piece(heading[0], size * 1.1, heading=True)
        for set_ in laid(blocks, size, COLUMN, LEADING):
            yield Piece(set_, size * GAP * 0.6, heading=set_.announces)


def _content(play: Play, paragraph: int, item: int) -> Iterator[tuple[str, list[Block]]]:
    for own in LISTED:
        section = play.sections[own]
        blocks = list(section.plain)
        if own == "move":
            blocks = _start(blocks)
        if own != SPOKEN:
            blocks = [
                block.first(paragraph if block.kind == "paragraph" else item) for block in blocks
            ]
        yield section.title, blocks
    yield f"The case: {play.case.calculator}", list(_answer(play))


def _start(blocks: Sequence[Block]) -> list[Block]:
    """Return the first blocks while they're short together, and never part of a list."""
    kept = 1
    while kept < len(blocks) and fsum(len(one.text) for one in blocks[: kept + 1]) < (
        MOST_OF_THE_MOVE
    ):
        kept += 1
    while kept > 1 and kept < len(blocks) and blocks[kept].kind in ("bullet", "step"):
        kept -= 1
    return list(blocks[:kept])


def _answer(play: Play) -> Iterator[Block]:
    case = play.case
    yield Block("paragraph", (Run(case.headline.first, bold=True),))
    if case.we:
        yield Block("paragraph", (Run(case.we),))
    for row in case.rows:
        told = (
            zip(case.heads, (row.seller, row.buyer), strict=True)
            if row.buyer
            else [("", row.seller)]
        )
        figures = "; ".join(f"{head} {text}".strip().replace(" ", SPACE) for head, text in told)
        yield Block("bullet", (Run(f"{row.label}: "), Run(figures, bold=True)))


def _head(pdf: FPDF, play: Play) -> None:
    room = WIDE - 2 * EDGE - CODE - 6
    title = fitted(play.title, SERIF_BOLD, (22 * POINT, 19 * POINT, 16 * POINT), room, 10)
    says = fitted(play.description, SERIF, (10.5 * POINT, 9.5 * POINT), room, 11)
    _lines(pdf, title, EDGE, 12, "ink")
    _lines(pdf, says, EDGE, 24, "quiet")
    _code(pdf, play.short, WIDE - EDGE - CODE, 10, CODE)
    pdf.set_draw_color(colours()["line"])
    pdf.line(EDGE, 37.5, WIDE - EDGE, 37.5)


def _foot(pdf: FPDF, play: Play) -> None:
    pdf.set_draw_color(colours()["line"])
    pdf.line(EDGE, 279, WIDE - EDGE, 279)
    where = play.short.partition("//")[2]
    address = fitted(where, SANS_BOLD, (9 * POINT, 8 * POINT, 7 * POINT), WIDE - 2 * EDGE, 5)
    credit = fitted(play.credit, SANS, (7 * POINT, 6.5 * POINT), WIDE - 2 * EDGE, 8)
    _lines(pdf, address, EDGE, 280.5, "ink")
    _lines(pdf, credit, EDGE, 284.8, "quiet")


def _block(pdf: FPDF, piece: Piece, x: float, top: float) -> None:
    set_ = piece.set_
    if set_.mark:
        _text(pdf, set_.mark, x, top + set_.size, SANS, set_.size, "quiet")
    for row, line in enumerate(set_.lines):
        at = x + set_.indent
        for run in line:
            face = SANS_BOLD if run.bold else SANS
            colour = set_.colour if run.bold else "ink"
            y = top + set_.size + row * set_.size * set_.leading
            at += _text(pdf, run.text, at, y, face, set_.size, colour)


def _lines(pdf: FPDF, lines: Lines, x: float, top: float, colour: str) -> None:
    for row, text in enumerate(lines.texts):
        _text(pdf, text, x, top + lines.size * (1 + 1.25 * row), lines.face, lines.size, colour)


def _text(pdf: FPDF, text: str, x: float, y: float, face: Face, size: float, colour: str) -> float:
    """Draw a text with its baseline at `y`; return its width."""
    pdf.set_font(face.file, "", size / POINT)
    pdf.set_text_color(colours()[colour])
    pdf.text(x, y, text)
    return float(pdf.get_string_width(text))


def _code(pdf: FPDF, address: str, x: float, y: float, size: float) -> None:
    across, dark = dots(address)
    step = size / across
    pdf.set_fill_color("#000000")
    for left, top in dark:
        # A little larger than a module, so no viewer shows a gap between two.
        pdf.rect(x + left * step, y + top * step, step * 1.03, step * 1.03, style="F")
