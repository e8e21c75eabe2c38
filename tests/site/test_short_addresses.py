"""The short addresses of a site built under a path: each target exists."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from calculators import find, slugs
from calculators.publish.addresses.register import read
from tests.conftest import UNDER_A_PATH
from tests.docs.playbook import CASES, FRAMEWORK, PLAYS, PRESSURE

NAMES = ["id", "title", "target", "since", "version"]


@pytest.fixture(scope="module")
def index(site_under_a_path: Path) -> list[dict[str, Any]]:
    found = json.loads((site_under_a_path / "go/index.json").read_text("utf-8"))
    assert isinstance(found, list)
    return found


def arrives(target: str, site: Path) -> bool:
    """Tell whether there's a file with the address's id."""
    parts = urlsplit(target)
    page = site / parts.path.removeprefix(urlsplit(UNDER_A_PATH).path) / "index.html"
    own = unquote(parts.fragment.partition("?")[0])
    return page.is_file() and (not own or f'id="{own}"' in page.read_text("utf-8"))


def test_the_index_has_everything_that_can_be_linked_to_and_names_nothing_else(
    index: list[dict[str, Any]],
) -> None:
    assert [list(one) for one in index] == [NAMES] * len(index)
    targets = {one["target"] for one in index}
    for folder, pages in (
        ("plays", PLAYS), ("framework", FRAMEWORK), ("pressure", PRESSURE), ("cases", CASES),
    ):  # fmt: skip
        assert {f"{UNDER_A_PATH}{folder}/{one.stem}/" for one in pages} <= targets
    assert {f"{UNDER_A_PATH}calculators/{slug}/" for slug in slugs()} <= targets
    assert all(one["version"] == 2 for one in index if "/calculators/" in one["target"])
    assert all(one["version"] is None for one in index if "/plays/" in one["target"])


def test_every_target_is_there(index: list[dict[str, Any]], site_under_a_path: Path) -> None:
    assert len(index) > 50
    assert [one["id"] for one in index if not arrives(one["target"], site_under_a_path)] == []


def test_every_short_address_arrives_without_scripts_and_says_where_it_leads(
    index: list[dict[str, Any]], site_under_a_path: Path
) -> None:
    for one in index:
        page = (site_under_a_path / f"go/{one['id']}/index.html").read_text("utf-8")
        here = f"{UNDER_A_PATH}go/{one['id']}/"
        [refresh] = re.findall(
            r'<noscript><meta http-equiv="refresh" content="0; url=(.*?)">', page
        )
        [link] = re.findall(r'<a id="the-way" href="(.*?)"', page)
        assert urljoin(here, unescape(refresh)) == urljoin(here, unescape(link)) == one["target"]
        assert f'<link rel="canonical" href="{one["target"].partition("#")[0]}">' in page
        assert '<meta name="robots" content="noindex">' in page
        assert '<html lang="en">' in page


def test_short_addresses_stay_out_of_sitemap_and_search(site_under_a_path: Path) -> None:
    """Except the page that lists them for people, which links to each."""
    sitemap = (site_under_a_path / "sitemap.xml").read_text("utf-8")
    assert re.findall(r"/(go/[^<]*)<", sitemap) == ["go/"]
    found = json.loads((site_under_a_path / "search/search_index.json").read_text("utf-8"))
    places = {one["location"].partition("#")[0] for one in found["docs"]}
    assert {place for place in places if place.startswith("go/")} == {"go/"}
    page = (site_under_a_path / "go/index.html").read_text("utf-8")
    for address, entry in read().entries.items():
        if entry.to:
            assert f'href="{address.removeprefix("go/")}"' in page


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_has_short_addresses_for_its_calculators_filled_in_with_it(
    case: Path, index: list[dict[str, Any]]
) -> None:
    """With the worked example of that name, where the calculator has one."""
    known = {one["id"]: one["target"] for one in index}
    for slug in ("colr", "x100", "odds"):
        target = known[f"case-{case.stem}-{slug}"]
        assert f"/calculators/{slug}/#{slug}?" in target
        if case.stem in [one.id for one in find(slug).examples]:
            assert f"`#!calculator-link {slug} example={case.stem} " in case.read_text("utf-8")


def test_every_address_is_listed_with_what_a_checker_of_links_needs(
    site_under_a_path: Path,
) -> None:
    known = json.loads((site_under_a_path / "go/addresses.json").read_text("utf-8"))
    assert set(read().entries) <= set(known)
    assert {name for one in known.values() for name in one} <= {
        "title", "since", "moved", "to", "reviewed", "version",
    }  # fmt: skip
    assert known["plays/project-x100/"]["reviewed"].startswith("20")
    assert known["calculators/colr/"]["version"] == 2


def test_the_page_for_what_is_lost_knows_every_page_and_has_whole_addresses(
    site_under_a_path: Path, index: list[dict[str, Any]]
) -> None:
    page = (site_under_a_path / "404.html").read_text("utf-8")
    [known] = re.findall(r'data-site="/team/playbook/" data-known="([^"]*)"', page)
    assert {"", "plays/project-x100/", "embed/colr/", "go/"} <= set(known.split(" "))
    assert {f"go/{one['id']}/" for one in index} <= set(known.split(" "))
    assert re.findall(r'(?:href|src)="(?![/#]|https?:|data:)([^"]+)"', page) == []
