"""Lists what can be linked to: pages with their kind, their short address and their frame."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from calculators.catalog import slugs

# Folders whose pages have a short address, and what such a page is called.
KINDS = {
    "plays": "play",
    "framework": "framework",
    "pressure": "pattern",
    "cases": "case",
    "calculators": "calculator",
}
FRAMED = {"play", "calculator"}  # these can be shown in a frame on another site


@dataclass(frozen=True)
class Linkable:
    """A page as other sites link to it; addresses are absolute."""

    id: str  # the id of its heading, without "-page": its short address is go/<id>/
    kind: str  # "play", "framework", "pattern", "case", "calculator"; "page" for any other
    name: str  # of its file: "project-x100"; for a calculator, its slug
    title: str
    description: str
    url: str  # relative to the site: "plays/project-x100/"
    address: str
    short: str  # the address under go/, or empty
    embed: str  # the address of its frame, or empty
    moment: str  # its section in the navigation: "Preparing"
    meta: dict[str, Any]  # its front matter


def linkable(page: Page, config: MkDocsConfig) -> Linkable:
    """Return a page as a link target, once its content has been rendered."""
    site = site_address(config)
    above = [str(section.title) for section in page.ancestors]  # the nearest first
    own = next((heading.id.removesuffix("-page") for heading in page.toc), "")
    name, kind = _name(page), _kind(page)
    return Linkable(
        id=own,
        kind=kind,
        name=name,
        title=str(page.title),
        description=str(page.meta.get("description", "")),
        url=page.url,
        address=site + page.url,
        short=f"{site}go/{own}/" if kind != "page" else "",
        embed=f"{site}embed/{name}/" if kind in FRAMED else "",
        moment=[str(page.title), *above][-1],
        meta=dict(page.meta),
    )


def site_address(config: MkDocsConfig) -> str:
    """Return the address of the site, with a slash at its end."""
    return f"{(config.site_url or '').rstrip('/')}/"


def _name(page: Page) -> str:
    return PurePosixPath(page.file.src_uri).stem.replace("_", "-")


def _kind(page: Page) -> str:
    path = PurePosixPath(page.file.src_uri)
    kind = KINDS.get(path.parts[0], "page")
    # Next to the calculators' own pages are some about them, and each folder may have an index.
    about = kind == "calculator" and _name(page) not in slugs()
    return "page" if about or path.stem == "index" else kind
