"""What a page is about: as others link to it, with a description for every page."""

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
    """The page: the first under the name of the site, and each with a description.

    Where its front matter has none, that is how its text begins.
    """
    own = linkable(page, config)
    about = own.description or _beginning(page.markdown or "") or str(config.site_description)
    title = str(config.site_name) if page.is_homepage else own.title
    return replace(own, title=title, description=about)


def _beginning(markdown: str) -> str:
    """The sentences that a text begins with, as many as a description may be long."""
    found = PARAGRAPH.search(markdown)
    said = LINK.sub(r"\1", " ".join(found.group().split())) if found else ""
    while len(said) > LONGEST and ". " in said:
        said = said.rpartition(". ")[0] + "."
    return said
