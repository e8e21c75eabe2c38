"""Writes each page as Markdown beside its HTML, to paste into an assistant; and llms.txt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial, singledispatch
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.structure.pages import Page

from calculators.answer.evaluate import Answer
from calculators.declare.quotes import Quotes
from calculators.declare.report import (
    Chart,
    Facts,
    Lines,
    Note,
    Table,
    Voice,
    Working,
    no_renderer,
)
from calculators.publish.addresses.linkable import Linkable, site_address
from calculators.publish.fences import registry
from calculators.publish.fences.call import Call
from calculators.publish.fences.example import Mark
from calculators.publish.markdown import from_html
from calculators.publish.markdown.prose import Marks, Prose, whole
from calculators.publish.pages.answer import Row, shown_rows
from calculators.publish.pages.front_matter import spoken
from calculators.publish.pages.record import PageRecord
from calculators.publish.pages.subject import subject
from calculators.publish.sharing.link_preview import MARKDOWN
from calculators.publish.site.build import Build

INDEX = "llms.txt"
COPIES = f"Each page has a copy in Markdown beside it, as `{MARKDOWN}`: these links lead to them."
BOTH = "Both"
NOT_HERE = "This part works on the page alone: {}"


def add(build: Build) -> None:
    """Add a copy of every page, and the list of them."""
    for page in build.pages:
        build.write(page.url + MARKDOWN, as_markdown(build, page))
    build.write(INDEX, index(build))


def as_markdown(build: Build, page: Page) -> str:
    """Return a page with its title, its description, its address and its license."""
    own = subject(page, build.config)
    record = build.record(page)
    prose = Prose(_fences(record, own), _inline(record, own), _resolver(build, page, own))
    text = prose.plain(page.markdown or "", Path(build.config.docs_dir))
    title, body = own.title, text
    if text.startswith("# "):
        first, _, body = text.partition("\n")
        title = first.removeprefix("# ")
    parts = [f"# {title}", f"> {own.description}", _standing(build, page, own), body.strip()]
    return "\n\n".join(filter(None, [*parts, _next(build, page)])) + "\n"


def index(build: Build) -> str:
    """Return the index in llms.txt format: sections by moment, each page with its copy."""
    config = build.config
    sections: dict[str, list[str]] = {}
    for page in build.nav.pages:
        own = subject(page, config)
        copy = f"[{own.title}]({own.address}{MARKDOWN})"
        sections.setdefault(own.moment, []).append(f"- {copy}: {own.description}")
    listed = "".join(
        f"\n## {section}\n\n" + "\n".join(lines) + "\n" for section, lines in sections.items()
    )
    about = " ".join(str(config.site_description).split())
    return f"# {config.site_name}\n\n> {about}\n\n{COPIES} {config.copyright}\n{listed}"


def _standing(build: Build, page: Page, own: Linkable) -> str:
    """Return where the page is, how fresh it is, and its license."""
    config = build.config
    reviewed = page.meta.get("reviewed")
    said = [f"From “{config.site_name}”: <{own.address}>."]
    said += [f"Reviewed {spoken(reviewed)}."] if reviewed else []
    licence = f"[Licence]({site_address(config)}LICENSE.txt)"
    return " ".join([*said, f"{config.copyright} {licence}."])


def _next(build: Build, page: Page) -> str:
    ways = page.meta.get("ways", ())
    site = site_address(build.config)
    lines = [f"* [{way.title}]({site}{way.page}): {way.why}" for way in ways]
    return "\n".join(["## Where to go next", "", *lines]) if lines else ""


def _resolver(build: Build, page: Page, own: Linkable) -> Callable[[str], str]:
    site = site_address(build.config)
    return lambda to: whole(to, page.file.src_uri, build.files, site, own.address)


def _fences(record: PageRecord, own: Linkable) -> Marks:
    """Return how to write each fence: panels in a few lines, others as the page shows them."""
    said: Marks = {name: partial(_shown, record, own, name) for name in registry.FENCES}
    said["calculator"] = partial(_panel, record, own, "calculator")
    said["calculator-small"] = partial(_panel, record, own, "calculator-small", most=1)
    said["calculator-book"] = lambda _: NOT_HERE.format(own.address)
    return said


def _inline(record: PageRecord, own: Linkable) -> Marks:
    said: Marks = {name: partial(_shown, record, own, name) for name in registry.INLINE}
    said["formula"] = lambda source: f"${source}$"
    return said


def _shown(record: PageRecord, own: Linkable, name: str, source: str) -> str:
    """Return what the page shows, as Markdown."""
    return from_html.as_markdown(record.html[name, source.strip()], own.address)


def _panel(record: PageRecord, own: Linkable, name: str, source: str, most: int = 99) -> str:
    """Return a calculator: its headline, both sides' figures, and a link to it, filled in."""
    return "\n\n".join(_lines(Call(source, name, record).mark(), own, most))


def _lines(mark: Mark, own: Linkable, most: int) -> Iterator[str]:
    answer = mark.answer()
    said = answer.report.headline
    yield f"**{said.first}**"
    if said.then:
        yield " ".join(said.then)
    blocks = (block(one, answer) for one in answer.report.blocks)
    yield from [text for text in blocks if text][:most]
    address = urljoin(own.address, mark.address())
    yield f"[{mark.calculator.title}, filled in with these numbers]({address})"


@singledispatch
def block(one: object, answer: Answer) -> str:
    """Return a block of the report; every kind has a function here, even if it returns nothing."""
    raise TypeError(no_renderer(one, "Markdown", "calculators/publish/markdown/copies.py"))


@block.register
def _(one: Facts, answer: Answer) -> str:
    found = shown_rows(one, answer)
    return _figures(one.title, found, answer.voice) if found else ""


@block.register
def _(_one: Chart | Lines | Working | Table | Note | Quotes, _answer: Answer) -> str:
    """Return nothing: the copy links to the page, where these can be used."""
    return ""


def _figures(title: str, rows: list[Row], voice: Voice) -> str:
    """Return a column for each side where figures differ by side, and one for figures of both."""
    sides, both = any(row.buyer for row in rows), not all(row.buyer for row in rows)
    heads = [title]
    heads += [voice.seller.heading, voice.buyer.heading] if sides else []
    heads += [BOTH] if both else []
    lines = []
    for row in rows:
        apart = [row.seller, row.buyer] if row.buyer else ["", ""] * sides
        together = ["" if row.buyer else row.seller] if both else []
        lines.append([row.label, *apart, *together])
    return from_html.table([heads, *lines])
