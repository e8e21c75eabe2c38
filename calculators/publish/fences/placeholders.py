"""Fills in the parts of a page that need all pages to be rendered first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from mkdocs.structure.pages import Page

from calculators.publish.fences.call import Call
from calculators.publish.packs import download_table
from calculators.publish.sharing import crm, link_check, link_table

if TYPE_CHECKING:
    from calculators.publish.site.build import Build

PARTS: Mapping[str, Callable[[Page, Build], str]] = {
    "linkables": link_table.part,
    "crm-builder": crm.part,
    "crm-examples": crm.examples,
    "link-check": link_check.part,
    "packs": download_table.part,
}


def placeholder(call: Call) -> str:
    """Return what such a fence leaves in its page for `fill`."""
    call.empty()
    return f'<div data-later="{call.name}"></div>'


def fill(build: Build) -> None:
    """Put each part in its place."""
    for page in build.nav.pages:
        record = build.record(page)
        for (name, source), left in record.html.items():
            if name in PARTS:
                part = PARTS[name](page, build)
                page.content = (page.content or "").replace(left, part)
                record.html[name, source] = part
