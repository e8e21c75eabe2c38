"""Pages for frames: only the content, links that work elsewhere, and the frame's HTML."""

from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from calculators import find
from calculators.answer.evaluate import answer, speaking
from calculators.answer.reading import read
from calculators.publish.addresses.linkable import Linkable
from calculators.publish.pages.record import PageRecord
from calculators.publish.sharing.embed import content, iframe, outward
from calculators.render.panel import panel
from tests.publish.rendering import rendered

SITE = "https://example.org/playbook/"


def linkable(kind: str = "calculator", **said: str) -> Linkable:
    given: dict[str, Any] = {
        "id": "colr",
        "kind": kind,
        "name": "colr",
        "title": "Cost of losing the relationship",
        "description": "",
        "url": "calculators/colr/",
        "address": f"{SITE}calculators/colr/",
        "short": f"{SITE}go/colr/",
        "embed": f"{SITE}embed/colr/",
        "moment": "Preparing",
        "meta": {},
    }
    return Linkable(**(given | said))


def page(html: str) -> Any:
    return SimpleNamespace(content=html, file=SimpleNamespace(src_uri="calculators/colr.md"))


def colr() -> str:
    found = find("colr")
    return panel(answer(found, read(found, {}), speaking({})), {}, panel_id="colr")


def test_of_a_calculators_page_the_panel_alone_is_shown() -> None:
    text = "More.\n\n```calculator-small\nodds\n```\n\n```calculator\ncolr\n```\n\nAfter.\n"
    record, html = rendered(text, "calculators/colr/")
    shown = content(page(html), linkable(), record)
    assert shown == record.panels[1].html
    assert shown in html
    assert 'id="colr"' in shown


def test_a_calculators_page_without_a_panel_stops_the_build() -> None:
    with pytest.raises(PluginError, match=r"calculators/colr\.md: there is no panel"):
        content(page("<h1>Alone</h1>"), linkable(), PageRecord())


def test_of_a_play_all_is_shown_but_the_ways_to_its_headings() -> None:
    html = '<h1 id="a">A<a class="headerlink" href="#a" title="Permanent link">&para;</a></h1>'
    assert content(page(html), linkable("play"), PageRecord()) == '<h1 id="a">A</h1>'


@pytest.mark.parametrize(
    ("href", "within_the_site", "in_a_pack"),
    [
        ("../b/", "../../plays/b/", f"{SITE}plays/b/"),
        (".", "../../plays/a/", f"{SITE}plays/a/"),
        ("../../", "../../", SITE),
        ("../../go/x?a=1&amp;b#c", "../../go/x?a=1&amp;b#c", f"{SITE}go/x?a=1&amp;b#c"),
        ("https://example.com/", "https://example.com/", "https://example.com/"),
    ],
)
def test_a_way_to_another_page_holds_from_the_frame_and_opens_a_new_tab(
    href: str, within_the_site: str, in_a_pack: str
) -> None:
    html = f'<p title="a > b"><a\n class="x" href="{href}">B</a></p>'
    for site, wanted in (("../../", within_the_site), (SITE, in_a_pack)):
        assert outward(html, "plays/a/", site, SITE) == (
            f'<p title="a > b"><a\n class="x" href="{wanted}" target="_blank" rel="noopener">B</a>'
            "</p>"
        )


def test_what_leads_to_the_same_page_or_gives_a_file_stays() -> None:
    html = '<a href="#c">C</a><a href="data:text/csv,1" download="d.csv">D</a><path d="M0 0"/>'
    assert outward(html, "plays/a/", "../../", SITE) == html


def test_a_panel_knows_the_way_to_the_calculators_and_says_where_it_would_be_alive() -> None:
    html = outward(colr(), "calculators/colr/", "../../", SITE)
    assert 'data-calculators="../../calculators/"' in html
    assert html.count("data-off") == 1
    assert (
        '<a href="../../calculators/colr/" target="_blank" rel="noopener" data-whole>'
        f"{SITE}calculators/colr/</a>" in html
    )
    assert f'data-calculators="{SITE}calculators/"' in outward(
        colr(), "calculators/colr/", SITE, SITE
    )


def test_the_html_of_a_frame_says_its_title_and_waits_until_it_is_near() -> None:
    html = iframe(linkable(title='Say "when"'), "colr?years=5&v=2", height=480)
    assert html == (
        f'<iframe src="{SITE}embed/colr/#colr?years=5&amp;v=2" title="Say &quot;when&quot;" '
        'width="100%" height="480" loading="lazy" allow="clipboard-write; web-share" '
        'style="border: 0"></iframe>'
    )


def test_what_cannot_be_framed_has_no_such_html() -> None:
    assert iframe(linkable("case", embed="")) == ""
