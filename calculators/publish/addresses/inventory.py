"""Finds everything that can be linked to in the site today: pages, headings, panels, shortcuts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.toc import AnchorLink

from calculators.publish.addresses.linkable import Linkable, linkable
from calculators.publish.pages.record import Link, PageRecord

if TYPE_CHECKING:
    from calculators.publish.site.build import Build

DEEPEST = 4  # we don't promise to keep headings below this level
ID = re.compile(r'\bid="([^"]+)"')
TAG = re.compile(r"<[^>]+>")
FENCE = re.compile(r"^( *)(`{3,}|~{3,}).*?^\1\2\s*$", re.MULTILINE | re.DOTALL)
INCLUDED = re.compile(r"\{!\s*(\S+?)\s*!\}")
OWN = re.compile(r"^.*\{:?[^{}]*#([\w-]+)[^{}]*\}[ #]*$", re.MULTILINE)  # a line that names an id


@dataclass(frozen=True)
class Thing:
    """A link target at an address; for a short address, `to` is where it leads."""

    title: str
    to: str = ""
    source: str = ""  # file and line


@dataclass
class Published:
    """The link targets of a site; addresses are relative to it, as in the register."""

    things: dict[str, Thing] = field(default_factory=dict)
    also: set[str] = field(default_factory=set)  # ids that exist, but that we don't promise to keep
    unnamed: set[str] = field(default_factory=set)  # headings whose id follows their words
    faults: list[str] = field(default_factory=list)

    def has(self, address: str) -> bool:
        return address in self.things or address in self.also

    def add(self, address: str, thing: Thing) -> None:
        if other := self.things.get(address):
            self.faults.append(
                f"{thing.source}: {address} stands for “{thing.title}”, and for “{other.title}” "
                f"at {other.source} too. Give one of them another id."
            )
        else:
            self.things[address] = thing


def published(build: Build) -> Published:
    """Return what the pages hold, once all of them are rendered."""
    found = Published()
    for page in build.pages:
        texts = sources(Path(build.config.docs_dir), page.file.src_uri)
        toc = {one.id: _plain(one.title) for one in _flat(page.toc) if one.level <= DEEPEST}
        record = build.record(page)
        add_page(found, str(page.title), toc, record, texts)
        found.also |= {f"{page.url}#{own}" for own in page.present_anchor_ids or ()} - found.unnamed
    for page in build.pages:
        one = linkable(page, build.config)
        if one.short:
            add_shorts(found, one, build.record(page))
    return found


def add_page(
    found: Published,
    title: str,
    toc: Mapping[str, str],
    record: PageRecord,
    texts: Mapping[str, str],
) -> None:
    """Add a page with its headings, from Markdown and from fences."""
    url, first = record.url, next(iter(texts))
    found.add(url, Thing(title, source=first))
    own_ids = {own for text in texts.values() for own in (*OWN.findall(text), *ID.findall(text))}
    for own, said in {**toc, **record.headings, **toc}.items():
        if own in toc and own not in own_ids:
            found.unnamed.add(f"{url}#{own}")
            place = where(texts, said, own="")
            found.faults.append(
                f"{place}: the heading “{said}” has no id of its own. "
                f"Write one behind it, such as {{#{own}}}, which stays when its words change."
            )
        else:
            found.add(f"{url}#{own}", Thing(said, source=where(texts, said, own)))
    for panel in record.panels:
        found.add(f"{url}#{panel.id}", Thing(panel.mark.calculator.title, source=first))
    found.also |= {f"{url}#{own}" for own in record.ids}


def add_shorts(found: Published, one: Linkable, record: PageRecord) -> None:
    """Add the short address of a page; for a case also of each calculator filled in with it."""
    source = record.source.as_posix()
    found.add(f"go/{one.id}/", Thing(one.title, one.url, source))
    if one.kind != "case":
        return
    first: dict[str, Link] = {}
    for link in record.links:
        first.setdefault(link.mark.calculator.slug, link)
    for slug, link in sorted(first.items()):
        title = f"{one.title}: {link.mark.calculator.title}"
        to = f"calculators/{slug}/#{link.fragment}"
        found.add(f"go/{one.id}-{slug}/", Thing(title, to, source))


def sources(docs: Path, name: str) -> dict[str, str]:
    """Return the sources of a page without fences: its own file and what it includes."""
    texts: dict[str, str] = {}
    waiting = [docs / name]
    while waiting:
        path = waiting.pop(0)
        said = _short(path.resolve())
        if said in texts or not path.is_file():
            continue
        texts[said] = FENCE.sub(_blank, path.read_text("utf-8"))
        waiting += [docs / one for one in INCLUDED.findall(texts[said])]
    return texts


def where(texts: Mapping[str, str], title: str, own: str) -> str:
    """Return file and line of a heading: by its id, or by its words where it has none."""
    for path, text in texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            if f"#{own}}}" in line if own else _bare(line) == _bare(title):
                return f"{path}:{number}"
    return next(iter(texts))


def _flat(toc: object) -> Iterator[AnchorLink]:
    for one in toc:  # type: ignore[attr-defined]  # untyped in MkDocs
        yield one
        yield from _flat(one.children)


def _plain(html: str) -> str:
    return " ".join(unescape(TAG.sub("", html)).split())


def _bare(line: str) -> str:
    return "".join(sign for sign in line if sign.isalnum())


def _blank(fence: re.Match[str]) -> str:
    return "\n" * fence.group().count("\n")


def _short(path: Path) -> str:
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
