"""Lists packs on their page: links with sizes, or how to get packs where there are none."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from calculators.declare.units import SPACE
from calculators.publish.addresses.linkable import Linkable, linkable
from calculators.publish.site.build import Build

PAGE = "enablement/packs/"
NONE = (
    "<p>This copy of the site was built without packs, as for writing. "
    "<code>make site</code> builds it with all of them.</p>"
)
SIZE = '<span data-size="{}"></span>'
HEADS = ("Play", "Slides, print, text", "Course (SCORM 1.2)")


def pack_path(name: str) -> str:
    """Return the path of a play's pack in the site."""
    return f"packs/{name}.zip"


def course_path(name: str) -> str:
    """Return the path of its course."""
    return f"packs/{name}-scorm.zip"


def part(page: Page, build: Build) -> str:
    """Return what the fence `packs` renders to."""
    if not build.whole:
        return NONE
    plays = [
        own
        for own in (linkable(one, build.config) for one in build.nav.pages)
        if own.kind == "play"
    ]
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in HEADS)
    rows = "".join(_row(own, page.url) for own in plays)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def with_sizes(build: Build, sizes: Mapping[str, int]) -> None:
    """Write the size of each pack into the page."""
    path = build.folder / PAGE / "index.html"
    text = path.read_text("utf-8")
    for name, size in sizes.items():
        text = text.replace(SIZE.format(name), f"{size / 1e6:.1f}{SPACE}MB")
    path.write_text(text, "utf-8")


def _row(own: Linkable, here: str) -> str:
    def cell(path: str, what: str) -> str:
        href = escape(get_relative_url(path, here))
        hidden = f'<span class="hidden"> of {escape(own.title)}</span>'
        return f'<td><a href="{href}" download>{what}{hidden}</a>, {SIZE.format(path)}</td>'

    play = f'<a href="{escape(get_relative_url(own.url, here))}">{escape(own.title)}</a>'
    return (
        f'<tr><th scope="row">{play}</th>{cell(pack_path(own.name), "Pack")}'
        f"{cell(course_path(own.name), 'Course')}</tr>"
    )
