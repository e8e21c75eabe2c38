"""Writes an Atom feed of changes: each release in its parts, and each reviewed page.

An entry's id follows neither the site's address nor the page's, so feed readers recognize an entry
after either has moved.
"""

from __future__ import annotations

import datetime
import re
import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import NamedTuple

import markdown
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from calculators.publish.addresses.linkable import Linkable, site_address
from calculators.publish.addresses.register import Register, read
from calculators.publish.pages.answer import example_answer
from calculators.publish.pages.front_matter import spoken
from calculators.publish.pages.subject import subject
from calculators.publish.site.build import Build

FILE = "feed.xml"
ATOM = "http://www.w3.org/2005/Atom"
OURS = uuid.UUID("5b0f6ad2-6c0e-5b36-9d5c-0d4b7a3d1f20")  # never change this
CHANGELOG = Path("CHANGELOG.md")
CHANGES = "reference/changelog.md"  # the page that shows it
RELEASE = re.compile(r"^## (.+?)(?: *\{#([\w-]+)\})? *$\n(.*?)(?=^## |\Z)", re.M | re.S)
PART = re.compile(r"^### (.+?)(?: *\{#([\w-]+)\})? *$\n(.*?)(?=^### |\Z)", re.M | re.S)
TEMPLATE = Environment(autoescape=True, keep_trailing_newline=True).from_string(
    Path(__file__).with_name("feed.xml.jinja").read_text("utf-8")
)
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Part(NamedTuple):
    """A part of a release: "Added", "Changed"."""

    release: str
    title: str
    own: str  # the id of its heading
    date: datetime.date | None  # None: not released yet
    text: str


@dataclass(frozen=True)
class Entry:
    """A feed entry; `own` is its id forever."""

    own: str
    title: str
    address: str
    updated: datetime.date
    summary: str
    content: str  # HTML

    @property
    def id(self) -> str:
        return _called(self.own)


def add(build: Build) -> None:
    """Add the feed beside the pages."""
    build.write(FILE, feed(build.config, [*entries(build)]))


def entries(build: Build) -> Iterator[Entry]:
    """Return the parts of each release, and every page with a review date."""
    config = build.config
    moved = _moved(read())
    for page in build.pages:
        if page.file.src_uri == CHANGES:
            yield from _releases(subject(page, config), page.meta["reviewed"])
    for page in build.pages:
        if page.meta.get("reviewed"):
            yield _page(page, build, moved)


def parts(changelog: str) -> Iterator[Part]:
    """Return the parts of a changelog, the newest release first."""
    for release in RELEASE.finditer(changelog):
        name = re.split(r"[,\s]", release[1].strip("["))[0].strip("]")
        said = DATE.search(release[1])
        date = datetime.date.fromisoformat(said[0]) if said else None
        for part in PART.finditer(release[3]):
            yield Part(name, part[1], part[2] or release[2] or "", date, part[3].strip())


def feed(config: MkDocsConfig, found: list[Entry]) -> str:
    """Return the feed in RFC 4287 format, the newest entries first."""
    return TEMPLATE.render(
        atom=ATOM,
        id=_called("feed"),
        config=config,
        site=site_address(config),
        file=FILE,
        newest=max(one.updated for one in found),
        entries=sorted(found, key=lambda one: one.updated, reverse=True),
    )


def _releases(page: Linkable, reviewed: datetime.date) -> Iterator[Entry]:
    """Return releases; what isn't released yet is as new as the page that shows it."""
    for part in parts(CHANGELOG.read_text("utf-8")):
        own = f"#{part.own}" if part.own else ""
        count = len(re.findall(r"^- ", part.text, re.MULTILINE))
        yield Entry(
            f"change {part.release} {part.title}",
            f"{part.release}: {part.title.lower()}",
            page.address + own,
            part.date or reviewed,
            f"{count} {'line' if count == 1 else 'lines'} of the changelog.",
            markdown.markdown(part.text),
        )


def _page(page: Page, build: Build, moved: Mapping[str, list[str]]) -> Entry:
    own = subject(page, build.config)
    answer = example_answer(page, build.record(page))
    said = [own.description, f"Read over on {spoken(page.meta['reviewed'])}."]
    if answer:
        made = answer.calculator
        said.append(f"Its calculator is “{made.title}”, version {made.version}.")
    old = [f"{site_address(build.config)}{address}" for address in moved.get(own.url, ())]
    if old:
        said.append(f"Links that lead here since something moved: {', '.join(old)}.")
    content = "".join(f"<p>{escape(line)}</p>" for line in said)
    called = f"{own.kind} {own.id}" if own.kind != "page" else f"page {own.url}"
    return Entry(called, own.title, own.address, page.meta["reviewed"], own.description, content)


def _moved(register: Register) -> Mapping[str, list[str]]:
    """Return, for each page, the addresses that moved to it or to a heading on it."""
    found: dict[str, list[str]] = defaultdict(list)
    for address, entry in register.entries.items():
        if entry.moved:
            found[register.ends(address).partition("#")[0]].append(address)
    return found


def _called(name: str) -> str:
    return uuid.uuid5(OURS, name).urn
