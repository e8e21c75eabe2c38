"""Makes pages for frames on other sites: a play, or a calculator's panel, and nothing else."""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from calculators.publish.addresses.linkable import Linkable, site_address
from calculators.publish.pages.record import PageRecord
from calculators.publish.site.build import Build

# For frames where modules can't load, these words are in the page; frame.js shows them.
OFF = (
    '<p class="state" data-off>Live answers are off in this frame, because it is closed off from '
    "the site that it comes from. The answer below is the example's. Open the calculator: "
    '<a href="{way}" target="_blank" rel="noopener" data-whole>{address}</a></p>'
)

UP = "../../"  # from embed/<name>/ to the top of the site
HEIGHT = 600  # pixels, until the frame reports its own

ALLOW = "clipboard-write; web-share"

THEMES = ("main.*.min.css", "palette.*.min.css")  # the theme's drawn parts

# Where a panel reports its state.
PLACE = re.compile(r'<calculator-panel slug="(?P<slug>[^"]*)".*?<div class="now">', re.DOTALL)
HEADERLINK = re.compile(r'<a class="headerlink"[^>]*>.*?</a>')
TAG = re.compile(r'<(?P<name>a|img|calculator-panel)\b(?P<rest>(?:[^<>"]|"[^"]*")*)>')
ADDRESS = re.compile(r'(?P<before>\s(?P<name>href|src|data-calculators)=)"(?P<value>[^"]*)"')


def add(build: Build) -> None:
    """Write a page for each linkable that can be framed."""
    for page, one in zip(build.pages, build.linkables, strict=True):
        if one.embed:
            path = one.embed.removeprefix(one.address.removesuffix(one.url))
            build.write(f"{path}index.html", _rendered(build, page, one, UP, UP))


def iframe(one: Linkable, fragment: str = "", height: int = HEIGHT) -> str:
    """Return HTML that shows `one` in a frame on another site; empty where it can't be framed.

    `fragment` fills a calculator's form: "colr?yearly_price=450000&v=2". The height applies until
    the host listens to the frame: see the page on frames.
    """
    if not one.embed:
        return ""
    address = one.embed + (f"#{fragment}" if fragment else "")
    return (
        f'<iframe src="{escape(address)}" title="{escape(one.title)}" width="100%" '
        f'height="{height}" loading="lazy" allow="{ALLOW}" style="border: 0"></iframe>'
    )


def embedded(build: Build, one: Linkable, *, base: str = UP, site: str = UP) -> str:
    """Return the full HTML of a frame's page: for packs too.

    `base` is the way from that page to the folder which holds `assets/` (style sheets, scripts,
    the runtime): "" where they lie beside it. `site` is the way to the pages of the site, which
    all links lead to in a new tab: relative within the site, and the site's whole address in a
    pack, which has no other pages. The policy isn't in it yet: see `policy`.
    """
    page = next(page for page in build.pages if page.url == one.url)
    return _rendered(build, page, one, base, site)


def assets(build: Build, base: str = "") -> dict[str, list[str]]:
    """Return the style sheets, plain scripts and modules that such a page loads, in order."""
    paths = build.config.extra["bundles"].paths
    found = {
        "styles": [*_theme(build.config), paths["frame.css"]],
        "scripts": [paths["frame.js"]],
        "modules": [paths["panel.js"]],
    }
    return {kind: [base + path for path in paths] for kind, paths in found.items()}


def _rendered(build: Build, page: Page, one: Linkable, base: str, site: str) -> str:
    return build.render(
        "embed.html",
        page,
        one=one,
        whole=site + one.url,
        content=outward(
            content(page, one, build.record(page)), one.url, site, site_address(build.config)
        ),
        site=site,
        runtime=base + build.config.extra["runtime"],
        icon=base + str(build.config.theme["favicon"]),
        **assets(build, base),
    )


def content(page: Page, one: Linkable, record: PageRecord) -> str:
    """Return the whole of a play; for a calculator's page, only the panel."""
    if one.kind != "calculator":
        return HEADERLINK.sub("", str(page.content))
    panel = next((panel for panel in record.panels if not panel.small), None)
    if not panel:
        raise PluginError(f"{page.file.src_uri}: there is no panel on it to show in a frame")
    return panel.html


def outward(html: str, url: str, site: str, whole: str) -> str:
    """Return a page's content for a frame: its links lead to `site`, in new tabs.

    Links within the page stay. Each panel gets the words for frames where it can't run; `whole` is
    the site's address as people write it.

    >>> outward('<a href="../b/#c">B</a> <a href="#d">D</a>', "plays/a/", "../../", "")
    '<a href="../../plays/b/#c" target="_blank" rel="noopener">B</a> <a href="#d">D</a>'
    """

    def address(found: re.Match[str]) -> str:
        value = unescape(found["value"])
        if (found["name"] == "href" and value.startswith("#")) or urlsplit(value).scheme:
            return found[0]
        return f'{found["before"]}"{escape(_from_top(value, url, site))}"'

    def tag(found: re.Match[str]) -> str:
        rest = ADDRESS.sub(address, found["rest"])
        leads = re.search(r'\shref="(?!#)', rest)
        if found["name"] == "a" and leads and not re.search(r"\s(target|download)\b", rest):
            rest += ' target="_blank" rel="noopener"'
        return f"<{found['name']}{rest}>"

    return _with_words(TAG.sub(tag, html), site, whole)


def _with_words(html: str, site: str, whole: str) -> str:
    """Add the words to each panel for where modules don't load."""

    def panel(found: re.Match[str]) -> str:
        way = f"calculators/{found['slug']}/"
        off = OFF.format(way=escape(site + way), address=escape(whole + way))
        return found[0] + off

    return PLACE.sub(panel, html)


def _from_top(value: str, url: str, site: str) -> str:
    """
    >>> _from_top("../../calculators/colr/#colr", "plays/a/", "https://example.org/")
    'https://example.org/calculators/colr/#colr'
    """
    top = "http://top/"
    return site + urljoin(top + url, value).removeprefix(top)


def _theme(config: MkDocsConfig) -> list[str]:
    """Return the theme's own style sheets, whose names hold a hash."""
    found = []
    for pattern in THEMES:
        place = Path("assets", "stylesheets", pattern)
        [path] = [one for folder in config.theme.dirs for one in Path(folder).glob(str(place))]
        found.append(f"assets/stylesheets/{path.name}")
    return found
