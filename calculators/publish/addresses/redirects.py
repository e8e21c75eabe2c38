"""Checks the addresses of a build, and adds redirects for what moved."""

from __future__ import annotations

import logging
from collections import defaultdict
from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from calculators.publish.addresses import short_links
from calculators.publish.addresses.anchors import Way, aliased, farewell
from calculators.publish.addresses.inventory import Published
from calculators.publish.addresses.linkable import site_address
from calculators.publish.addresses.register import FILE, Register, read
from calculators.publish.addresses.rules import faults
from calculators.publish.site.build import Build

SAY = logging.getLogger(f"mkdocs.{__name__}")  # where a warning stops a strict build


def judge(found: Published) -> None:
    """Report what is wrong with any address; without a register, nothing has been published yet.

    All faults are one warning: it stops a strict build, but only shows while serving.

    All faults are one warning: it stops a strict build, and is only said while serving.
    """
    if FILE.is_file() and (wrong := faults(read(), found)):
        SAY.warning("Addresses that others may have linked to:\n  %s", "\n  ".join(wrong))


def leave(build: Build) -> None:
    """Leave redirects on the pages for what moved from them; the 404 page knows all others."""
    register = read()
    pages = {page.url: page for page in build.pages}
    for url, moved in _moves(register, build.published).items():
        if page := pages.get(url):
            _leave(page, moved, register)
    frames = [one.embed for one in build.linkables]
    build.env.globals["known_addresses"] = [
        *sorted({*pages, *(one for one in register.entries if "#" not in one)}),
        *(one.removeprefix(site_address(build.config)) for one in frames if one),
    ]


def add(build: Build) -> None:
    """Add a page for each short address and each page that moved, and the lists of them."""
    register, found = read(), build.published
    moves = _moves(register, found)
    gone = {one for one in moves if not found.has(one)}
    for address, entry in short_links.known(register, found):
        if "#" in address or address == short_links.GO:
            continue
        if address.startswith(short_links.GO) or address in gone:
            end = short_links.target(address, register, found)
            ways = _ways(address, moves.get(address, {}), register)
            build.write(f"{address}index.html", _page(build, address, entry.title, end, ways))
    site = site_address(build.config)
    more: dict[str, dict[str, Any]] = {}
    for one in build.linkables:
        said = {"reviewed": str(one.meta["reviewed"])} if "reviewed" in one.meta else {}
        model = short_links.version(one.url)
        more[one.url] = said | ({"version": model} if model else {})
    build.write("go/index.json", short_links.as_json(short_links.index(register, found, site)))
    build.write(
        "go/addresses.json", short_links.as_json(short_links.addresses(register, found, more))
    )


def link(to: str, url: str) -> str:
    """Return the relative address, with its fragment, as seen from the page at `url`."""
    page, mark, own = to.partition("#")
    return get_relative_url(page or "./", url) + mark + own


def _moves(register: Register, found: Published) -> dict[str, dict[str, str]]:
    """Return, for each page, the ids that moved from it ("" for itself) and where each is today."""
    moves: dict[str, dict[str, str]] = defaultdict(dict)
    for address in register.entries:
        end = register.ends(address)
        if end != address and found.has(end) and not found.has(address):
            page, _, own = address.partition("#")
            moves[page][own] = end
    return moves


def _leave(page: Page, moved: dict[str, str], register: Register) -> None:
    """Add a second id where one moved within the page, and a line where it moved away."""
    content, away = page.content or "", {}
    for own, end in moved.items():
        there, _, new = end.partition("#")
        if there == page.url:
            content = aliased(content, new, own)
        else:
            away[own] = end
    page.content = farewell(content, _ways(page.url, away, register))


def _ways(url: str, moved: dict[str, str], register: Register) -> list[Way]:
    return [
        Way(own, register.entries[f"{url}#{own}"].title, link(end, url))
        for own, end in moved.items()
        if own
    ]


def _page(build: Build, address: str, title: str, end: str, ways: list[Way]) -> str:
    return build.render(
        "go.html",
        title=title,
        way=link(end, address),
        whole=site_address(build.config) + end.partition("#")[0],
        ways=ways,
        top=link("", address),
    )
