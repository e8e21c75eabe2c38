"""Offers what others need to use a page in theirs: links, a frame, a picture, a QR code."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

import segno
from mkdocs.structure.pages import Page

from calculators.catalog import find
from calculators.publish.addresses.linkable import Linkable, site_address
from calculators.publish.pages.answer import example_answer
from calculators.publish.pages.record import PageRecord
from calculators.publish.pages.subject import subject
from calculators.publish.sharing.cards import card_path, card_says
from calculators.publish.sharing.embed import iframe
from calculators.publish.sharing.png import png
from calculators.publish.site.build import Build
from calculators.render.messages import WORDS, templates

KINDS = ("play", "case", "calculator")
QUIET = 4  # white modules around a code, which QR readers need
CODE = 600  # pixels


class Copy(NamedTuple):
    """A text to copy, and its label."""

    label: str
    text: str


class Place(NamedTuple):
    """A program that takes such a page; `id` is its heading on the how-to page."""

    id: str
    name: str
    takes: str  # which of the texts above it takes
    of: tuple[str, ...] = KINDS


PLACES = (
    Place("confluence", "Confluence", "the link, or the frame's address"),
    Place("notion", "Notion", "the link, or the frame's address"),
    Place("sharepoint", "SharePoint", "the link, or the frame"),
    Place("salesforce", "Salesforce", "a formula field, or the frame"),
    Place("hubspot", "HubSpot", "the link"),
    Place("highspot", "Highspot", "the link"),
    Place("seismic", "Seismic", "the link"),
    Place("powerpoint", "PowerPoint and Excel", "the picture with the link on it, or the code"),
    Place("email", "E-mail", "the link, or the HTML"),
    Place("lms", "A course (LMS)", "the pack, the frame or the link"),
)


@dataclass(frozen=True)
class Elsewhere:
    """Everything in the panel at the end of a page."""

    of: Linkable
    copies: tuple[Copy, ...]
    places: tuple[Place, ...]
    code: str  # as SVG
    code_path: str  # its path in the site, without ".svg" and ".png"
    picture: str  # its path in the site; empty where there's none
    picture_says: str
    picture_html: str
    packs: tuple[tuple[str, str], ...]  # label and path in the site


def elsewhere(page: Page, build: Build) -> Elsewhere | None:
    """Return the panel's content for this page, or None."""
    own, record = subject(page, build.config), build.record(page)
    site = site_address(build.config)
    if own.kind not in KINDS:
        return None
    says = card_says(own, example_answer(page, record))
    return Elsewhere(
        of=own,
        copies=(*_copies(own), *_filled(own, record, site)),
        places=tuple(one for one in PLACES if own.kind in one.of),
        code=_code(own.short).svg_inline(border=QUIET, light="#fff", omitsize=True),
        code_path=code_path(own),
        picture=card_path(own) if build.whole else "",
        picture_says=says,
        picture_html=_picture(own, site + card_path(own), says),
        packs=tuple(_packs(own)) if build.whole else (),
    )


def add(build: Build) -> None:
    """Add each such page's QR code as files, for slides and paper."""
    for own in build.linkables:
        if own.kind in KINDS:
            drawn = io.BytesIO()
            _code(own.short).save(drawn, kind="svg", border=QUIET, light="#fff", scale=8)
            svg = drawn.getvalue().decode()
            build.write(f"{code_path(own)}.svg", svg)
            build.write(f"{code_path(own)}.png", png(svg, CODE))


def words() -> str:
    """Return the messages after copying worked or failed."""
    return templates({key: WORDS[key] for key in ("copied", "refused")})


def code_path(own: Linkable) -> str:
    return f"assets/codes/{own.id}"


def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False)


def _copies(own: Linkable) -> Iterator[Copy]:
    """Return texts to copy, plainest first; Markdown as in the menu beside a heading."""
    title = own.title
    marked = "".join(f"\\{sign}" if sign in "\\[]" else sign for sign in title)
    yield Copy("Link", own.short)
    yield Copy("Markdown", f"[{marked}]({own.short})")
    yield Copy("HTML", f'<a href="{escape(own.short)}">{escape(title, quote=False)}</a>')
    if frame := iframe(own):
        yield Copy("Frame (iframe)", frame)
        yield Copy("Address of the frame alone", own.embed)
    yield Copy("Excel", f'=HYPERLINK("{own.short}","{title.replace(chr(34), chr(34) * 2)}")')


def _filled(own: Linkable, record: PageRecord, site: str) -> Iterator[Copy]:
    """Return links to a case's calculators with its numbers, by addresses without a #."""
    if own.kind == "case":
        for slug in sorted({link.mark.calculator.slug for link in record.links}):
            label = f"{find(slug).title}, filled in"
            yield Copy(label, f"{site}go/{own.id}-{slug}/")


def _picture(own: Linkable, picture: str, says: str) -> str:
    return (
        f'<a href="{escape(own.short)}"><img src="{escape(picture)}" width="600" '
        f'alt="{escape(says)}"></a>'
    )


def _packs(own: Linkable) -> Iterator[tuple[str, str]]:
    if own.kind == "play":
        yield "Slides, a page to print and the text (zip)", f"packs/{own.name}.zip"
        yield "A course for an LMS (SCORM 1.2)", f"packs/{own.name}-scorm.zip"
