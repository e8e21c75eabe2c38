"""Passes the events of MkDocs on to the current build.

MkDocs keeps this module for as long as it serves, but everything else is reloaded after each build,
so import nothing else at the top.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from calculators.publish.site.events import Events


class Hooks:
    """The events of MkDocs, and the build they belong to."""

    def __init__(self) -> None:
        self.serving = False
        self.events: Events | None = None

    @property
    def now(self) -> Events:
        assert self.events, "on_config comes before every other event of a build"
        return self.events

    def on_startup(self, command: str, **_: Any) -> None:
        """Remember whether MkDocs is serving."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Begin a build."""
        from calculators.publish.site.events import Events

        self.events = Events(config, serving=self.serving)
        return config

    def on_pre_build(self, **_: Any) -> None:
        self.now.on_pre_build()

    def on_files(self, files: Files, **_: Any) -> Files:
        return self.now.on_files(files)

    def on_nav(self, nav: Navigation, **_: Any) -> None:
        self.now.on_nav(nav)

    def on_pre_page(self, page: Page, **_: Any) -> None:
        self.now.on_pre_page(page)

    def on_page_markdown(self, markdown: str, page: Page, **_: Any) -> str:
        return self.now.on_page_markdown(markdown, page)

    def on_page_content(self, html: str, page: Page, **_: Any) -> str:
        return self.now.on_page_content(html, page)

    def on_env(self, env: Environment, files: Files, **_: Any) -> None:
        self.now.on_env(env, files)

    def on_page_context(self, context: Any, page: Page, **_: Any) -> None:
        self.now.on_page_context(page)

    def on_post_build(self, **_: Any) -> None:
        self.now.on_post_build()
        self.renew()

    def on_serve(self, server: LiveReloadServer, **_: Any) -> None:
        """Let sandboxed frames read the assets while serving too, as `_headers` does."""
        from calculators.publish.site.server import open_assets

        app: Any = server.get_app()
        server.set_app(open_assets(app))

    def on_build_error(self, error: Exception, **_: Any) -> None:
        """Report a failed build, which may come from a line of the package that's being edited.

        A build prints one message; while serving, or with `--verbose`, you get the traceback too.
        """
        from calculators.publish.site.build_errors import said

        if not self.serving and not isinstance(error, MkDocsException):
            logging.getLogger(f"mkdocs.{__name__}").debug("What happened:", exc_info=error)
            page = self.events.build.page.source if self.events else Path()
            raise PluginError(said(error, "" if page == Path() else page.as_posix())) from error
        self.renew()

    def renew(self) -> None:
        """Forget the package while serving, so a change shows without a restart."""
        if self.serving:
            for name in [name for name in sys.modules if name.split(".")[0] == "calculators"]:
                del sys.modules[name]


HOOKS = Hooks()

on_startup, on_config, on_pre_build = HOOKS.on_startup, HOOKS.on_config, HOOKS.on_pre_build
on_files, on_nav, on_pre_page = HOOKS.on_files, HOOKS.on_nav, HOOKS.on_pre_page
on_page_markdown, on_page_content = HOOKS.on_page_markdown, HOOKS.on_page_content
on_env, on_page_context, on_post_build = HOOKS.on_env, HOOKS.on_page_context, HOOKS.on_post_build
on_serve, on_build_error = HOOKS.on_serve, HOOKS.on_build_error
