"""Writes a page's metadata for link previews on other sites, into its head."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs.structure.pages import Page

from calculators.publish.addresses.linkable import site_address
from calculators.publish.pages.answer import example_answer
from calculators.publish.pages.subject import subject
from calculators.publish.sharing.cards import HEIGHT, WIDTH, card_path, card_says
from calculators.publish.site.build import Build

OEMBED, MARKDOWN = "oembed.json", "index.md"  # next to each page


@dataclass(frozen=True)
class Unfurled:
    """A page's metadata; addresses are absolute, and empty where there's nothing."""

    title: str
    description: str
    kind: str  # in Open Graph's terms
    address: str
    oembed: str
    markdown: str
    picture: str = ""
    says: str = ""  # what the picture shows
    width: int = WIDTH
    height: int = HEIGHT


def unfurled(page: Page, build: Build) -> Unfurled:
    """Return a page's metadata, with a picture only where pictures are made."""
    own = subject(page, build.config)
    return Unfurled(
        own.title,
        own.description,
        "website" if page.is_homepage else "article",
        own.address,
        own.address + OEMBED,
        own.address + MARKDOWN,
        site_address(build.config) + card_path(own) if build.whole else "",
        card_says(own, example_answer(page, build.record(page))) if build.whole else "",
    )
