"""Draws a play as slides: its text, its case with the answer, and the chart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import fsum

from calculators.publish.packs.case import Case
from calculators.publish.packs.layout import Laid, code, column, height, laid, parted
from calculators.publish.packs.play import AFTER, Block, Run, Section
from calculators.publish.sharing.typesetting import (
    SANS,
    SANS_BOLD,
    SERIF,
    SERIF_BOLD,
    colours,
    fitted,
    picture,
    word,
)

WIDE, HIGH = 1920, 1080
EDGE = 120
INNER = WIDE - 2 * EDGE
TOP, FOOT = 262, 905  # a slide's content goes between these
CODE = 136  # of the QR code
SIZES = (42, 39, 36, 34)  # the largest size that takes no more slides than the smallest
BESIDE = (36, 33, 31)  # in two columns

PARTIES = ("seller", "buyer")  # and their color names

# What a slide is made from: a section, by the id of its heading.
BEFORE_THE_CASE = ("when", "reflex", "steps", "words", "share", "ask")
AFTER_THE_CASE = ("not", "check")


@dataclass(frozen=True)
class Play:
    """Everything a pack is made from."""

    name: str
    title: str
    description: str
    short: str  # its short address
    sections: Mapping[str, Section]
    case: Case
    licence: str

    @property
    def credit(self) -> str:
        """Return the foot of its page and the license."""
        said = " ".join(block.text for block in self.sections[AFTER].blocks)
        return f"{said} {self.licence}"


@dataclass(frozen=True)
class Slide:
    """One slide as a picture."""

    name: str  # "04-steps-1"
    svg: str


def slides(play: Play) -> list[Slide]:
    """Return all slides of a play in order, with a number in their names."""
    made = [*_slides(play)]
    return [Slide(f"{place:02}-{name}", svg) for place, (name, svg) in enumerate(made, 1)]


def _slides(play: Play) -> Iterator[tuple[str, str]]:
    yield "title", _title(play)
    for own in BEFORE_THE_CASE:
        if own == "reflex":
            yield "reflex-and-move", _reflex_and_move(play)
        else:
            yield from _text(play, own)
    yield "case", _answer(play)
    yield "chart", _chart(play)
    for own in AFTER_THE_CASE:
        yield from _text(play, own)


def _frame(play: Play, title: str, *parts: str) -> str:
    """Return a slide with its title, and its source at the foot."""
    known = colours()
    heading = fitted(title, SERIF_BOLD, (64, 56, 50), INNER, 90)
    return picture(
        WIDE,
        HIGH,
        f"{play.title}: {title}",
        word(play.title, EDGE, 98, SANS, 28, known["quiet"]),
        heading.at(EDGE, 128, known["ink"]),
        *parts,
        _foot(play),
    )


def _foot(play: Play) -> str:
    known = colours()
    left = WIDE - EDGE - CODE
    credit = fitted(play.credit, SANS, (19, 18, 17), left - EDGE - 60, 76)
    return (
        f'<path d="M{EDGE} 930H{WIDE - EDGE}" stroke="{known["line"]}" stroke-width="2"/>'
        + word(play.short.partition("//")[2], EDGE, 968, SANS_BOLD, 26, known["ink"])
        + credit.at(EDGE, 980, known["quiet"])
        + code(play.short, left, 936, CODE)
    )


def _title(play: Play) -> str:
    known = colours()
    title = fitted(play.title, SERIF_BOLD, (112, 100, 88), INNER, 300)
    says = fitted(play.description, SERIF, (50, 46, 42), INNER, 260)
    bar = (
        f'<rect x="{EDGE}" y="200" width="{INNER / 2:g}" height="10" fill="{known["seller"]}"/>'
        f'<rect x="{WIDE / 2:g}" y="200" width="{INNER / 2:g}" height="10" '
        f'fill="{known["buyer"]}"/>'
    )
    return picture(
        WIDE,
        HIGH,
        play.title,
        bar,
        title.at(EDGE, 260, known["ink"]),
        says.at(EDGE, 320 + title.height, known["quiet"]),
        _foot(play),
    )


def _text(play: Play, own: str) -> Iterator[tuple[str, str]]:
    """Draw a section on one slide, or on several if it's long."""
    section = play.sections[own]
    blocks = section.plain
    high = FOOT - TOP
    fewest = len(parted(laid(blocks, SIZES[-1], INNER), high))
    parts = next(
        parts for size in SIZES if len(parts := parted(laid(blocks, size, INNER), high)) == fewest
    )
    for number, part in enumerate(parts, 1):
        among = f" ({number} of {fewest})" if fewest > 1 else ""
        name = f"{own}-{number}" if fewest > 1 else own
        yield name, _frame(play, section.title + among, column(part, EDGE, TOP))


def _reflex_and_move(play: Play) -> str:
    """Draw what most people do beside what the play does, each as far as it fits."""
    reflex, move = play.sections["reflex"], play.sections["move"]
    wide = (INNER - 100) / 2
    drawn = ""
    for x, section, colour in (
        (EDGE, reflex, "quiet"),
        (EDGE + wide + 100, move, "flip"),
    ):
        drawn += word(section.title, x, TOP + 30, SANS_BOLD, 36, colours()[colour])
        drawn += f'<path d="M{x:g} {TOP + 52}h{wide:g}" stroke="{colours()[colour]}" '
        drawn += 'stroke-width="4"/>'
        drawn += column(_beginning(section, wide, FOOT - TOP - 84), x, TOP + 84)
    return _frame(play, "The reflex and the move", drawn)


def _beginning(section: Section, wide: float, high: float) -> list[Laid]:
    """Return as much from the start as fits, in whole paragraphs and whole lists."""
    blocks = section.plain
    kept = len(blocks)
    while kept > 1 and height(laid(blocks[:kept], BESIDE[-1], wide)) > high:
        kept -= 1
        # Don't break a list off, nor announce it where it doesn't follow.
        while kept > 1 and blocks[kept].kind in ("bullet", "step"):
            kept -= 1
    sizes = (laid(blocks[:kept], size, wide) for size in BESIDE)
    return next(set_ for set_ in sizes if height(set_) <= high)


def _answer(play: Play) -> str:
    """Draw the headline of the answer and both parties' figures."""
    known, case = colours(), play.case
    said = fitted(case.headline.first, SERIF, (46, 42, 38), INNER, 190)
    then = laid([Block("paragraph", (Run(" ".join([*case.headline.then, case.we])),))], 28, INNER)
    drawn = said.at(EDGE, TOP - 14, known["ink"])
    top = TOP + said.height + 10
    drawn += column(then, EDGE, top)
    top += height(then) + 44
    columns = WIDE - EDGE - 380, WIDE - EDGE
    for x, head, party in zip(columns, case.heads, PARTIES, strict=True):
        drawn += word(head, x, top, SANS_BOLD, 28, known[party], anchor="end")
    for row in case.rows:
        label = fitted(row.label, SANS, (29, 27, 25), columns[0] - EDGE - 220, 68)
        drawn += f'<path d="M{EDGE} {top + 16:g}H{WIDE - EDGE}" stroke="{known["line"]}"/>'
        drawn += label.at(EDGE, top + 24, known["ink"])
        if row.buyer:
            for text, x, party in zip((row.seller, row.buyer), columns, PARTIES, strict=True):
                drawn += word(text, x, top + 54, SANS_BOLD, 31, known[party], anchor="end")
        else:
            middle = fsum(columns) / 2 - 90  # belongs to both parties
            drawn += word(
                row.seller, middle, top + 54, SANS_BOLD, 31, known["ink"], anchor="middle"
            )
        top += label.height + 18
    if top > FOOT:
        raise ValueError(f"{play.title}: the answer to its case does not fit on a slide")
    return _frame(play, f"The case: {case.calculator}", drawn)


def _chart(play: Play) -> str:
    """Draw the chart of the answer, as large as fits."""
    case = play.case
    says = fitted(case.shows, SANS, (28, 26, 24), INNER, 76)
    top = TOP + says.height + 6
    gap = 70
    across = fsum(one.width for one in case.drawings)
    room = INNER - gap * (len(case.drawings) - 1)
    named = 44 if any(one.who for one in case.drawings) else 0
    high = max(one.height for one in case.drawings)
    scale = min(room / across, (FOOT - top - named) / high)
    x = EDGE + (room - across * scale) / 2
    drawn = says.at(EDGE, TOP - 14, colours()["quiet"])
    for one, party in zip(case.drawings, PARTIES, strict=False):
        if one.who:
            drawn += word(one.who, x, top + 30, SANS_BOLD, 30, colours()[party])
        drawn += f'<g transform="translate({x:g} {top + named:g}) scale({scale:.4g})">{one.svg}</g>'
        x += one.width * scale + gap
    return _frame(play, case.chart, drawn)
