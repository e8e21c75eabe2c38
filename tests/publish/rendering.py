"""Markdown rendered with our fences alone, for what reads the record of a page."""

from pathlib import Path
from typing import Any

import markdown
from mkdocs.config.defaults import MkDocsConfig

from calculators.publish.fences.registry import register
from calculators.publish.pages.record import PageRecord
from calculators.publish.site.build import Build


def rendered(text: str, url: str = "page/") -> tuple[PageRecord, str]:
    """The record of a page with this text, and its HTML."""
    build = Build(MkDocsConfig())
    build.page = PageRecord(Path("docs/page.md"), url)
    settings: dict[str, Any] = {}
    register(settings, build)
    html = markdown.markdown(text, extensions=[*settings], extension_configs=settings)
    return build.page, html
