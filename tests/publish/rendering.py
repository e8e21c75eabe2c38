"""Renders Markdown with only our fences, for tests that read a page's record."""

from pathlib import Path
from typing import Any

import markdown
from mkdocs.config.defaults import MkDocsConfig

from calculators.publish.fences.registry import register
from calculators.publish.pages.record import PageRecord
from calculators.publish.pages.tree import TreeExtension
from calculators.publish.site.build import Build

PLAIN = ("admonition", "attr_list", "markdown_include.include", "md_in_html", "tables", "toc")


def rendered(
    text: str, url: str = "page/", source: Path = Path("docs/page.md")
) -> tuple[PageRecord, str]:
    """Return the record of a page with this text, and its HTML."""
    build = Build(MkDocsConfig())
    build.page = PageRecord(source, url)
    settings: dict[str, Any] = {}
    register(settings, build)
    included = {"markdown_include.include": {"base_path": "docs"}}
    tree = TreeExtension(lambda: build.page)
    html = markdown.markdown(
        text, extensions=[*PLAIN, *settings, tree], extension_configs=settings | included
    )
    return build.page, html
