"""The site that has just been built, for the parts that add to it what no page holds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from calculators.publish.addresses.linkable import Linkable, linkable


@dataclass(frozen=True)
class Built:
    """A built site: where it lies, and what it was made from."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment

    @property
    def folder(self) -> Path:
        return Path(self.config.site_dir)

    @property
    def whole(self) -> bool:
        """Whether pictures and packs are wanted too, which take their time: `make site`."""
        return bool(self.config.extra["whole"])

    @property
    def pages(self) -> list[Page]:
        """Every page with its content, in the order of the navigation."""
        return [file.page for file in self.files.documentation_pages() if file.page]

    @property
    def linkables(self) -> list[Linkable]:
        return [linkable(page, self.config) for page in self.pages]

    def render(self, template: str, page: Page | None = None, **context: Any) -> str:
        """A template with what pages are rendered with, and with `context`."""
        shared = get_context(self.nav, self.files, self.config, page)
        return self.env.get_template(template).render({**shared, **context})

    def write(self, name: str, content: str | bytes) -> None:
        """Put a file into the site, by its path there."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, "utf-8")
