"""MkDocs' hooks: they only call functions of this package."""

from __future__ import annotations

import importlib
import logging
import sys
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

_serving = False
_page = ""  # the file of the page that is being read or built
_nav: Navigation | None = None
_built: Any = None  # of the build that is going on

# What adds files to a site once its pages stand, in this order; each has `add(built)`.
ADDITIONS: tuple[str, ...] = (
    "addresses.redirects",
    "sharing.cards",
    "sharing.embed",
    "sharing.oembed",
    "markdown.copies",
    "sharing.feed",
    "sharing.snippets",
    "packs.archive",
    "site.security",
)


def on_startup(command: str, **_: Any) -> None:
    """Remember whether pages are being served while they are written."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """See to it that no fault in a mark is swallowed."""
    _publish("fences.checks").guard(config.mdx_configs)
    return config


def on_pre_build(**_: Any) -> None:
    """Try every calculator before a page is made with it."""
    _publish("site.proofs").prove()


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the runtime to the site, and the licences of what it passes on."""
    _publish("site.assets").check(files, config)
    runtime = _publish("runtime.pyodide")
    made = runtime.runtime()
    where = runtime.folder(made)
    config.extra["runtime"] = where
    config.extra["build"] = _publish("site.offline").build(files, where)
    config.extra["offline"] = config.extra["offline"] and not _serving  # pages change under it
    for name, content in made.items():
        files.append(File.generated(config, where + name, content=content))
    for name, text in _publish("site.licenses").notices().items():
        files.append(File.generated(config, name, content=text))
    return files


def on_nav(nav: Navigation, **_: Any) -> Navigation:
    """Keep the navigation, for what is rendered once all pages stand."""
    global _nav
    _nav = nav
    return nav


def on_pre_page(page: Page, **_: Any) -> Page:
    """Know which page it is, for whatever may be wrong with it."""
    global _page
    source = _short(Path(page.file.abs_src_path or page.file.src_uri))
    _page = source.as_posix()
    _publish("fences.location").arrive(source, page.url)
    return page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Check what the page says of itself, and its marks, which nobody else checks."""
    _publish("pages.front_matter").check(page)
    fences = config.mdx_configs["pymdownx.superfences"]["custom_fences"]
    _publish("fences.checks").check(markdown, [fence["name"] for fence in fences])
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Link the words of the glossary where a page first uses them, and let wide tables scroll."""
    html = _publish("pages.tables").scrolling(html)
    about = _publish("pages.glossary")
    if page.file.src_uri == f"{about.GLOSSARY}.md":
        return html
    known = about.terms(Path(config.docs_dir))

    def to(own: str) -> str:
        return get_relative_url(f"{about.GLOSSARY}/#{own}", page.url)

    linked: str = about.linked(html, known, to)
    return linked


def on_env(env: Environment, config: MkDocsConfig, files: Files, **_: Any) -> Environment:
    """Every page is read by now, so that it can say where to go on."""
    global _page, _built
    _page = ""
    about = _publish("pages.front_matter")
    for file in files.documentation_pages():
        assert file.page
        about.find_template(file.page, env)
        file.page.meta["ways"] = about.ways(file.page, files)
        file.page.meta["elsewhere"] = _publish("sharing.snippets").elsewhere(file.page, config)
    assert _nav
    _publish("fences.placeholders").place(_nav.pages, config)
    env.filters["spoken"] = about.spoken
    env.globals["copy_words"] = _publish("sharing.snippets").words()
    env.globals["unfurled"] = partial(_publish("sharing.link_preview").unfurled, config=config)
    addresses = _publish("addresses.redirects")
    found = addresses.read_all(files, config)
    addresses.judge(found)
    addresses.leave(found, files, config, env)
    _built = _publish("site.build").Built(config, files, _nav, env)
    return env


def on_page_context(context: Any, page: Page, **_: Any) -> Any:
    """Know again which page it is, now that it gets its template."""
    global _page
    _page = _short(Path(page.file.abs_src_path or page.file.src_uri)).as_posix()
    return context


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """Add what no page holds, then say in all pages what they may run and fetch."""
    global _page
    _page = ""
    for name in ADDITIONS:
        _publish(name).add(_built)
    _publish("site.policy").apply(Path(config.site_dir), config.site_url or "", serving=_serving)
    _publish("site.offline").apply(Path(config.site_dir), wanted=config.extra["offline"])
    _forget()


def on_serve(server: LiveReloadServer, **_: Any) -> LiveReloadServer:
    """While writing, closed-off frames may read the assets too, as `_headers` lets them."""
    server.set_app(_publish("site.server").open_assets(server.get_app()))
    return server


def on_build_error(error: Exception, **_: Any) -> None:
    """A build has failed, perhaps over a line of the package that is about to be mended.

    Whoever builds gets one message; whoever writes, or builds with `--verbose`, all of it.
    """
    if not _serving and not isinstance(error, MkDocsException):
        logging.getLogger(f"mkdocs.{__name__}").debug("What happened:", exc_info=error)
        raise PluginError(_publish("site.build_errors").said(error, _page)) from error
    _forget()


def _publish(name: str) -> Any:
    """A module of this folder as it is now: MkDocs keeps these hooks, `_forget` renews the rest."""
    return importlib.import_module(f"calculators.publish.{name}")


def _forget() -> None:
    """While serving, forget the package, so that a changed calculator shows without a restart."""
    if _serving:
        for name in [name for name in sys.modules if name.split(".")[0] == "calculators"]:
            del sys.modules[name]


def _short(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
