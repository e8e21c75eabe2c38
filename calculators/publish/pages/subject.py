"""Describes every page for links to it."""

from __future__ import annotations

import re
from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from calculators.publish.addresses.linkable import Linkable, linkable
from calculators.publish.pages.front_matter import LONGEST

PARAGRAPH = re.compile(r"^(?![#`>*|<{!\d-]).+(?:\n(?![\n#`]).+)*", re.MULTILINE)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def subject(page: Page, config: MkDocsConfig) -> Linkable:
    """Return the page's title and description; the home page goes by the site's name.

    Without a description in its front matter, a page is described by how its text begins.
    """
    own = linkable(page, config)
    about = own.description or _beginning(page.markdown or "") or str(config.site_description)
    title = str(config.site_name) if page.is_homepage else own.title
    return replace(own, title=title, description=about)


def _beginning(markdown: str) -> str:
    """Return the first sentences of a text, as many as fit into a description."""
    found = PARAGRAPH.search(markdown)
    said = LINK.sub(r"\1", " ".join(found.group().split())) if found else ""
    while len(said) > LONGEST and ". " in said:
        said = said.rpartition(". ")[0] + "."
    return said
