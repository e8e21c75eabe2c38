"""What a manager uses from the built site: the table, the panels, the builder and the check."""

import json
import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from calculators import slugs
from calculators.publish.pages.front_matter import ROLES
from tests.conftest import UNDER_A_PATH
from tests.docs.playbook import CASES, PLAYS
from tests.site.test_built_site import parsed

SITE = "http://127.0.0.1:8000/"
PANELS = [
    *(f"plays/{path.stem}" for path in PLAYS),
    *(f"cases/{path.stem}" for path in CASES),
    *(f"calculators/{slug}" for slug in slugs()),
]


def page(site: Path, url: str) -> Element:
    return parsed(site / url / "index.html")


def with_class(tree: Element, name: str) -> list[Element]:
    return [one for one in tree.iter() if name in (one.get("class") or "").split()]


def said(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_every_page_is_in_the_table_but_for_the_records(site: Path) -> None:
    """In the order of the navigation, each with a known link and all its details."""
    known = json.loads((site / "go" / "addresses.json").read_text("utf-8"))
    rows = [one for one in page(site, "enablement").iter("tr") if one.get("data-moment")]
    links = {said(next(row.iter("code"))).removeprefix(SITE) for row in rows}
    assert links <= set(known)
    arrived = {known[link].get("to", link) for link in links}
    pages = {url for url in known if not url.startswith("go/") and "#" not in url}
    assert pages - arrived == {url for url in pages if url.startswith("decisions/0")}
    for row in rows:
        assert set(row.get("data-role", "").split()) <= set(ROLES)
        assert int(row.get("data-time", "")) >= 1
    assert [said(next(row.iter("a"))) for row in rows][:2] == [
        "What is trust worth?",
        "Five minutes",
    ]


def test_without_a_script_the_table_is_whole_and_offers_nothing_that_needs_one(site: Path) -> None:
    [table] = page(site, "enablement").iter("link-table")
    assert [one.get("hidden") for one in table.iter("form")] == [""]
    buttons = list(table.iter("button"))
    assert buttons
    assert {one.get("hidden") for one in buttons} == {""}
    assert [row for row in table.iter("tr") if "hidden" in row.attrib] == []


@pytest.mark.parametrize("url", PANELS)
def test_each_play_case_and_calculator_can_be_used_elsewhere(site: Path, url: str) -> None:
    """With links that lead to the short address, a code for it, and each program's paragraph."""
    [panel] = with_class(page(site, url), "elsewhere")
    texts = {
        said(next(one.iter("span"))): (next(one.iter("textarea")).text or "").strip()
        for one in panel.iter("label")
    }
    short = texts["Link"]
    path = short.removeprefix(SITE)
    known = json.loads((site / "go" / "addresses.json").read_text("utf-8"))
    assert known[path]["to"] == f"{url}/"
    assert (site / path / "index.html").is_file()
    assert all(short in texts[name] for name in ("Markdown", "HTML", "Excel"))
    assert ("Frame (iframe)" in texts) == (not url.startswith("cases/"))
    filled = [texts[name].removeprefix(SITE) for name in texts if name.endswith(", filled in")]
    assert len(filled) >= 3 if url.startswith("cases/") else not filled
    assert all(known[one]["to"].startswith("calculators/") for one in filled)
    code = path.removeprefix("go/").removesuffix("/")
    for kind in ("svg", "png"):
        assert (site / "assets" / "codes" / f"{code}.{kind}").is_file()
    assert list(panel.iter("img")) == [], "pictures are made by `make site` alone"
    assert not any("packs/" in (one.get("href") or "") for one in panel.iter("a")), "and packs"


@pytest.mark.soak
@pytest.mark.parametrize("url", PANELS)
def test_in_a_whole_site_the_panel_has_the_picture_too_and_the_packs_of_a_play(
    whole_site: Path, url: str
) -> None:
    """Under a path as well: each link leads to a file, and copies have the absolute address."""
    [panel] = with_class(page(whole_site, url), "elsewhere")
    here = whole_site / url
    [picture] = panel.iter("img")
    ways = [one.get("href", "") for one in panel.iter("a") if "download" in one.attrib]
    for way in (picture.get("src", ""), *ways):
        assert (here / way).resolve().is_file(), way
    packs = [way for way in ways if "packs/" in way]
    assert len(packs) == (2 if url.startswith("plays/") else 0)
    html = next(one.text or "" for one in panel.iter("textarea") if "<img" in (one.text or ""))
    shown = re.search(r' src="([^"]+)"', html)
    assert shown
    assert shown[1].startswith(UNDER_A_PATH)
    assert (whole_site / shown[1].removeprefix(UNDER_A_PATH)).is_file()
    assert picture.get("alt")


def test_pages_of_other_kinds_have_no_such_panel(site: Path) -> None:
    for url in ("cases", "calculators/book", "framework/cpt", "enablement"):
        assert with_class(page(site, url), "elsewhere") == []


def test_every_page_can_have_its_sections_copied_under_its_whole_address(site: Path) -> None:
    for url in ("", "plays/open-the-book", "decisions/0001-one-declaration"):
        [copying] = page(site, url).iter("copy-sections")
        assert copying.get("data-address") == SITE + (f"{url}/" if url else "")
        assert copying.get("data-title")


def test_the_builder_knows_every_calculator_and_the_examples_need_no_script(site: Path) -> None:
    tree = page(site, "enablement/crm")
    [builder] = tree.iter("crm-builder")
    sets = {one.get("data-calculator"): one for one in builder.iter("fieldset")}
    assert set(sets) == set(slugs())
    assert sets["colr"].get("data-address") == f"{SITE}go/colr/"
    [examples] = with_class(tree, "crm-examples")
    assert f"{SITE}go/colr/#colr?yearly_price=" in said(examples)


def test_the_check_reads_the_list_of_addresses_and_knows_the_frames(site: Path) -> None:
    [check] = page(site, "enablement/check").iter("link-check")
    assert check.get("data-addresses") == "../../go/addresses.json"
    frames = json.loads(check.get("data-frames", ""))
    assert frames["embed/colr/"] == "calculators/colr/"
    for frame, url in frames.items():
        assert (site / frame / "index.html").is_file()
        assert (site / url / "index.html").is_file()


def test_a_manager_finds_the_way_from_the_home_page_and_the_team_session(site: Path) -> None:
    for url, way in (("", "enablement/"), ("paths/team-session", "../../enablement/")):
        [article] = page(site, url).iter("article")
        assert way in {one.get("href") for one in article.iter("a")}, url


def test_what_is_copied_stays_out_of_the_search_index(site: Path) -> None:
    index = (site / "search" / "search_index.json").read_text("utf-8")
    assert not re.search(r"All \d+ pages|Copy as|iframe src", index)
