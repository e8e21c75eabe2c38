"""Does the work of one build, event by event, in MkDocs's order."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from calculators.publish.addresses import redirects
from calculators.publish.addresses.inventory import published
from calculators.publish.fences import checks, placeholders, registry
from calculators.publish.markdown import copies
from calculators.publish.packs import archive
from calculators.publish.pages import decisions, front_matter, glossary, tables
from calculators.publish.pages.record import PageRecord
from calculators.publish.pages.tree import TreeExtension
from calculators.publish.runtime import pyodide
from calculators.publish.sharing import cards, embed, feed, oembed, snippets
from calculators.publish.sharing.link_preview import unfurled
from calculators.publish.site import bundles, licenses, offline, policy, proofs, security
from calculators.publish.site.build import Build

# What adds files to a site after its pages are written, in this order.
ADDITIONS = (redirects, cards, embed, oembed, copies, feed, snippets, archive, security)


class Events:
    """The events of one build."""

    def __init__(self, config: MkDocsConfig, *, serving: bool = False) -> None:
        self.build = Build(config, serving)
        registry.register(config.mdx_configs, self.build)
        config.markdown_extensions.append(TreeExtension(lambda: self.build.page))  # type: ignore[arg-type]
        decisions.add_to_navigation(config)

    def on_pre_build(self) -> None:
        """Check every calculator before any page uses it."""
        proofs.prove()

    def on_files(self, files: Files) -> Files:
        """Add the runtime to the site, and the licenses of what we redistribute."""
        config = self.build.config
        bundles.add(files, config, readable=self.build.serving)
        made = pyodide.runtime()
        where = pyodide.folder(made)
        config.extra["runtime"] = where
        config.extra["build"] = offline.build(files, where)
        # Pages change under an offline copy while serving.
        config.extra["offline"] = config.extra["offline"] and not self.build.serving
        for name, content in made.items():
            files.append(File.generated(config, where + name, content=content))
        for name, text in licenses.notices().items():
            files.append(File.generated(config, name, content=text))
        return files

    def on_nav(self, nav: Navigation) -> None:
        """Keep the navigation for whatever is rendered after all pages."""
        self.build.nav = nav

    def on_pre_page(self, page: Page) -> None:
        """Begin the record of a page."""
        self.build.arrive(page)

    def on_page_markdown(self, markdown: str, page: Page) -> str:
        """Check the front matter and the marks, which nothing else checks."""
        front_matter.check(page)
        checks.check(markdown, [*registry.FENCES, decisions.NAME], self.build.page)
        return decisions.with_table(markdown, Path(self.build.config.docs_dir))

    def on_page_content(self, html: str, page: Page) -> str:
        """Link glossary words where a page first uses them, and make wide tables scroll."""
        html = tables.scrolling(html)
        if page.file.src_uri == f"{glossary.GLOSSARY}.md":
            return html
        known = glossary.terms(Path(self.build.config.docs_dir))
        return glossary.linked(
            html, known, lambda own: get_relative_url(f"{glossary.GLOSSARY}/#{own}", page.url)
        )

    def on_env(self, env: Environment, files: Files) -> None:
        """Find each page's next pages, now that every page has been read."""
        build = self.build
        build.page, build.files, build.env = PageRecord(Path()), files, env
        for page in build.pages:
            front_matter.find_template(page, env)
            page.meta["ways"] = front_matter.ways(page, files)
            page.meta["elsewhere"] = snippets.elsewhere(page, build)
        placeholders.fill(build)
        env.filters["spoken"] = front_matter.spoken
        env.globals["copy_words"] = snippets.words()
        env.globals["unfurled"] = partial(unfurled, build=build)
        build.published = published(build)
        redirects.judge(build.published)
        redirects.leave(build)

    def on_page_context(self, page: Page) -> None:
        """Set the current page again, now that it gets its template."""
        self.build.page = self.build.record(page)

    def on_post_build(self) -> None:
        """Add what no page holds, then write into all pages what they may run and fetch."""
        build = self.build
        build.page = PageRecord(Path())
        for one in ADDITIONS:
            one.add(build)
        policy.apply(build.folder, build.config.site_url or "", serving=build.serving)
        offline.apply(build.folder, wanted=build.config.extra["offline"])
