"""Checks the links to this site in a pasted text: the form, and its messages."""

from __future__ import annotations

import json
from html import escape

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from calculators.publish.addresses.linkable import linkable, site_address
from calculators.publish.site.build import Build
from calculators.render.messages import templates

WORDS = {
    "working": "Looking at the links.",
    "none": "There is no link to this site in that text. It is looked for by “{site}”.",
    "found": "{all} links to this site: {fine} need nothing, {look} want a look.",
    "unread": "The list of addresses could not be fetched ({reason}). Try again in a moment.",
    "alive": "Works.",
    "moved": "Has moved, and still arrives. The address to write now: {address}",
    "version": "Works. It was filled in with version {version}, and the calculator is at {now} by "
    "now. The link keeps its numbers; see the changelog for what is different.",
    "reviewed": "Works. The page was last read over on {reviewed}, after your deck was made.",
    "mangled": "A program has written something else for the #. Our page for what is not there "
    "mends that; a better link is {address}",
    "place": "The page is there, and this place on it has never been. The address of the page: "
    "{address}",
    "unknown": "We have never had this address.",
}


def part(page: Page, build: Build) -> str:
    """Return what the fence `link-check` becomes; it needs a script, and says so without one."""
    site = site_address(build.config)
    found = (linkable(one, build.config) for one in build.nav.pages)
    frames = {one.embed.removeprefix(site): one.url for one in found if one.embed}
    return (
        f'<link-check data-search-exclude data-site="{escape(site)}" '
        f'data-addresses="{get_relative_url("go/addresses.json", page.url)}" '
        f'data-frames="{escape(json.dumps(frames))}">{templates(WORDS)}'
        "<noscript><p>This needs a script, which your browser does not run here. The "
        f'<a href="{get_relative_url("go/", page.url)}">list of short addresses</a> '
        "does not.</p></noscript>"
        "<form hidden><label><span>The text of your deck, mail or page</span>"
        '<textarea name="text" rows="8" spellcheck="false"></textarea></label>'
        '<label><span>My deck is from (if you know)</span><input name="date" type="date"></label>'
        "<p><button>Check the links</button></p></form>"
        "<p data-said hidden></p><ol data-links hidden></ol>"
        '<template data-link><li><code></code><br><a href=""></a> <span></span></li></template>'
        "</link-check>"
    )
