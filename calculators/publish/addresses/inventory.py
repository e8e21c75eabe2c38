"""What can be linked to in the site as it is now: pages, headings, panels, short addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from calculators.catalog import find
from calculators.publish.addresses.linkable import Linkable, linkable

DEEPEST = 4  # headings below this level are not promised to anybody
HEADING = re.compile(rf'<h([1-{DEEPEST}])\b[^>]*?\bid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
PANEL = re.compile(
    r'<section class="calculator[^"]*" id="([^"]+)"[^>]*><calculator-panel slug="([^"]+)"'
)
ID = re.compile(r'\bid="([^"]+)"')
FILLED = re.compile(r'href="[^"]*calculators/([\w-]+)/#(\1\?[^"]+)"')
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")
FENCE = re.compile(r"^( *)(`{3,}|~{3,}).*?^\1\2\s*$", re.MULTILINE | re.DOTALL)
INCLUDED = re.compile(r"\{!\s*(\S+?)\s*!\}")
OWN = re.compile(r"^.*\{:?[^{}]*#([\w-]+)[^{}]*\}[ #]*$", re.MULTILINE)  # a line that names an id


@dataclass(frozen=True)
class Thing:
    """What stands at an address; `to` is where a short address leads."""

    title: str
    to: str = ""
    source: str = ""  # file and line


@dataclass
class Published:
    """Addresses are relative to the site, as in the register."""

    things: dict[str, Thing] = field(default_factory=dict)
    also: set[str] = field(default_factory=set)  # ids that nobody promised, and that are there
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


def published(files: Files, config: MkDocsConfig) -> Published:
    """What the pages hold, once all of them are rendered."""
    found = Published()
    pages = [file.page for file in files.documentation_pages() if file.page]
    for page in pages:
        texts = sources(Path(config.docs_dir), page.file.src_uri)
        toc = [(one.id, _plain(one.title)) for one in _flat(page.toc) if one.level <= DEEPEST]
        add_page(found, page.url, str(page.title), toc, page.content or "", texts)
    for page in pages:
        one = linkable(page, config)
        if one.short:
            add_shorts(found, one, page.content or "", str(_source(page)))
    return found


def add_page(
    found: Published,
    url: str,
    title: str,
    toc: list[tuple[str, str]],
    content: str,
    texts: Mapping[str, str],
) -> None:
    """A page with its headings, those that Markdown made and those that a mark made."""
    first = next(iter(texts))
    found.add(url, Thing(title, source=first))
    headings = dict(toc)
    for _, own, inner in HEADING.findall(content):
        headings.setdefault(own, _plain(PERMALINK.sub("", inner)))
    own_ids = {own for text in texts.values() for own in (*OWN.findall(text), *ID.findall(text))}
    unnamed = {own for own, _ in toc} - own_ids
    for own, said in headings.items():
        if own in unnamed:
            place = where(texts, said, own="")
            found.faults.append(
                f"{place}: the heading “{said}” has no id of its own. "
                f"Write one behind it, such as {{#{own}}}, which stays when its words change."
            )
        else:
            found.add(f"{url}#{own}", Thing(said, source=where(texts, said, own)))
    for own, slug in PANEL.findall(content):
        found.add(f"{url}#{own}", Thing(find(slug).title, source=first))
    found.also |= {f"{url}#{own}" for own in ID.findall(content)} - unnamed


def add_shorts(found: Published, one: Linkable, content: str, source: str) -> None:
    """The short address of a page; for a case also of each calculator filled in with it."""
    found.add(f"go/{one.id}/", Thing(one.title, one.url, source))
    if one.kind != "case":
        return
    first = dict(reversed(FILLED.findall(content)))  # the first link to each calculator
    for slug, fragment in sorted(first.items()):
        title = f"{one.title}: {find(slug).title}"
        to = f"calculators/{slug}/#{unescape(fragment)}"
        found.add(f"go/{one.id}-{slug}/", Thing(title, to, source))


def sources(docs: Path, name: str) -> dict[str, str]:
    """What a page is written in: its own file and those that it includes, without fences."""
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
    """File and line of a heading: by its id, or by its words where it has none."""
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


def _source(page: Page) -> str:
    return _short(Path(page.file.abs_src_path or page.file.src_uri))


def _short(path: Path) -> str:
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
