"""Holds what one build knows: settings, files, navigation, and a record of each page."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from calculators.publish.addresses.inventory import Published
from calculators.publish.addresses.linkable import Linkable, linkable
from calculators.publish.pages.record import PageRecord


@dataclass
class Build:
    """One build: MkDocs events and fences fill it in."""

    config: MkDocsConfig
    serving: bool = False
    files: Files = field(default_factory=lambda: Files([]))
    nav: Navigation = field(default_factory=lambda: Navigation([], []))
    env: Environment = field(default_factory=Environment)
    records: dict[str, PageRecord] = field(default_factory=dict)  # by the page's file
    page: PageRecord = field(default_factory=lambda: PageRecord(Path()))  # the page being rendered
    published: Published = field(default_factory=Published)

    def arrive(self, page: Page) -> None:
        """Begin the record of a page."""
        source = short_path(Path(page.file.abs_src_path or page.file.src_uri))
        self.page = self.records[page.file.src_uri] = PageRecord(source, page.url)

    def record(self, page: Page) -> PageRecord:
        """Return the record of a page that has been rendered."""
        return self.records[page.file.src_uri]

    @property
    def folder(self) -> Path:
        return Path(self.config.site_dir)

    @property
    def whole(self) -> bool:
        """Tell whether to make pictures and packs too, which take time: `make site`."""
        return bool(self.config.extra["whole"])

    @property
    def pages(self) -> list[Page]:
        """Every page with its content, in the order of the navigation."""
        return [file.page for file in self.files.documentation_pages() if file.page]

    @property
    def linkables(self) -> list[Linkable]:
        return [linkable(page, self.config) for page in self.pages]

    def render(self, template: str, page: Page | None = None, **context: Any) -> str:
        """Return a template rendered with the pages' context and `context`."""
        shared = get_context(self.nav, self.files, self.config, page)
        return self.env.get_template(template).render({**shared, **context})

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file into the site, by its path there."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, "utf-8")


def short_path(path: Path) -> Path:
    """Return the path relative to the project's folder, if it's in there."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
