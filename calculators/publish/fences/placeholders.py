"""Parts of a page that can be written only once all pages are rendered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from calculators.publish.fences.location import HERE
from calculators.publish.packs import download_table
from calculators.publish.sharing import crm, link_check, link_table

Part = Callable[[Page, list[Page], MkDocsConfig], str]

PARTS: dict[str, Part] = {
    "linkables": link_table.part,
    "crm-builder": crm.part,
    "crm-examples": crm.examples,
    "link-check": link_check.part,
    "packs": download_table.part,
}


def mark(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    """What a fence of one of these names leaves in its page, until `place`."""
    if source.strip():
        raise HERE.fault(source, f"{language}: nothing may stand in it")
    return _mark(language)


def place(pages: list[Page], config: MkDocsConfig) -> None:
    """Put each part where it was asked for; `pages` are in the order of the navigation."""
    for page in pages:
        for name, part in PARTS.items():
            if page.content and _mark(name) in page.content:
                page.content = page.content.replace(_mark(name), part(page, pages, config))


def _mark(name: str) -> str:
    return f'<div data-later="{name}"></div>'
