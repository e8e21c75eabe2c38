"""Draws the preview picture of a page: what it is, what it says, and its own answer."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from calculators.answer.evaluate import Answer
from calculators.declare.fields import Party
from calculators.publish.addresses.linkable import Linkable
from calculators.publish.pages.answer import Row, example_answer, main_figures
from calculators.publish.pages.subject import subject
from calculators.publish.sharing.png import png
from calculators.publish.sharing.typesetting import (
    SANS,
    SANS_BOLD,
    SERIF,
    SERIF_BOLD,
    colours,
    fitted,
    measured,
    picture,
    shortened,
    word,
)
from calculators.publish.site.build import Build

WIDTH, HEIGHT = 1200, 630  # the size that link previews ask for
EDGE = 72
WIDE = WIDTH - 2 * EDGE
TOP, FOOT = 116, 526  # the page's own words go between these
COLUMN = WIDE / 2

# What a page is called; other kinds go by their section in the navigation.
CALLED = {"play": "Play", "pattern": "Moment of pressure", "case": "Case",
          "calculator": "Calculator"}  # fmt: skip
INVENTED = "With the numbers of an invented account"
FAVICON = Path("overrides/assets/favicon.svg")
MARK = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def add(build: Build) -> None:
    """Add the picture of every page, where pictures are wanted."""
    if not build.whole:
        return
    for page in build.pages:
        own = subject(page, build.config)
        site = str(build.config.site_name)
        build.write(
            card_path(own), png(card(own, example_answer(page, build.record(page)), site), WIDTH)
        )


def card_path(own: Linkable) -> str:
    """Return the path of a page's picture in the site."""
    return f"assets/cards/{own.url.strip('/') or 'index'}.png"


def card_says(own: Linkable, answer: Answer | None) -> str:
    """Describe the picture for people who don't see it."""
    if not answer:
        return f"{own.title}. {own.description}".strip()
    row, voice = main_figures(answer), answer.voice
    said = f"{own.title}. {answer.report.headline.first}"
    if row and row.buyer:
        sides = f"{voice.seller.heading} {row.seller}, {voice.buyer.heading} {row.buyer}"
        said += f" {row.label}: {sides}."
    return f"{said} {INVENTED}."


def card(own: Linkable, answer: Answer | None, site: str) -> str:
    """Return the picture as SVG; `site` is the name of the site."""
    body = _answered(own, answer) if answer else _said(own)
    below = _below(site, INVENTED if answer else "")
    return picture(WIDTH, HEIGHT, card_says(own, answer), _above(own), body, below)


def _above(own: Linkable) -> str:
    """Return what kind of page it is, and when it helps."""
    where = own.moment if own.url else ""
    said = " · ".join(dict.fromkeys(filter(None, (CALLED.get(own.kind, ""), where))))
    return word(said, EDGE, 88, SANS, 25, colours()["quiet"])


def _said(own: Linkable) -> str:
    """Draw the title and the description."""
    ink, quiet = colours()["ink"], colours()["quiet"]
    title = fitted(own.title, SERIF_BOLD, (78, 70, 62, 54, 46, 40), WIDE, 240)
    about = fitted(own.description, SERIF, (37, 34, 31, 28), WIDE, 190)
    between = 30 if own.description else 0
    top = TOP + (FOOT - TOP - title.height - between - about.height) / 2.4
    return title.at(EDGE, top, ink) + about.at(EDGE, top + title.height + between, quiet)


def _answered(own: Linkable, answer: Answer) -> str:
    """Draw the title, the line to say, and both sides' main figures."""
    ink = colours()["ink"]
    row = main_figures(answer)
    figures = 168 if row else 0
    title = fitted(own.title, SERIF_BOLD, (52, 46, 42, 38), WIDE, 110)
    room = FOOT - TOP - title.height - figures - 24
    says = fitted(answer.report.headline.first, SERIF, (37, 34, 31, 28, 25, 23), WIDE, room)
    spare = (room - says.height) / 3
    top = TOP + spare / 2
    drawn = title.at(EDGE, top, ink) + says.at(EDGE, top + title.height + 18 + spare / 2, ink)
    return drawn + (_figures(row, answer, FOOT - figures) if row else "")


def _figures(row: Row, answer: Answer, top: float) -> str:
    """Draw a caption and the figures, each in its side's color."""
    label = shortened(row.label, SANS, 23, WIDE)
    drawn = word(label, EDGE, top + 26, SANS, 23, colours()["quiet"])
    if not row.buyer:
        return drawn + _figure(row.seller, "", "both", EDGE, top + 48)
    voice = answer.voice
    return (
        drawn
        + _figure(row.seller, voice.seller.heading, "seller", EDGE, top + 48)
        + _figure(row.buyer, voice.buyer.heading, "buyer", EDGE + COLUMN, top + 48)
    )


def _figure(text: str, whose: str, party: Party, x: float, top: float) -> str:
    """Draw a figure beside a bar: solid for one side, dashed for the other."""
    colour = colours()["flip" if party == "both" else party]
    dash = ' stroke-dasharray="14 8"' if party == "buyer" else ""
    bar = f'<path d="M{x + 4:g} {top:g}V{top + 108:g}" stroke="{colour}" stroke-width="8"{dash}/>'
    wide = COLUMN - 60
    name = shortened(whose, SANS_BOLD, 26, wide)
    size = next(size for size in range(62, 9, -2) if measured(text, SERIF_BOLD, size) <= wide)
    below = top + 98 if whose else top + 76
    return (
        bar
        + (word(name, x + 30, top + 28, SANS_BOLD, 26, colour) if whose else "")
        + word(text, x + 30, below, SERIF_BOLD, size, colour)
    )


def _below(site: str, note: str) -> str:
    """Return whose page it is, and that the numbers are made up if there are any."""
    quiet, line = colours()["quiet"], colours()["line"]
    mark = f'<g transform="translate({EDGE} 564) scale(1.125)">{_mark()}</g>'
    room = WIDE - 60 - measured(note, SANS, 21) - 40
    name = shortened(site, SERIF_BOLD, 25, room)
    return (
        f'<path d="M{EDGE} 548H{WIDTH - EDGE}" stroke="{line}" stroke-width="2"/>{mark}'
        + word(name, EDGE + 54, 591, SERIF_BOLD, 25, colours()["ink"])
        + word(note, WIDTH - EDGE, 590, SANS, 21, quiet, anchor="end")
    )


@cache
def _mark() -> str:
    """Draw the site's favicon."""
    found = MARK.search(FAVICON.read_text("utf-8"))
    return found[1] if found else ""
