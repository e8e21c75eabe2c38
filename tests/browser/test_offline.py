"""Without a network, and from one version of the site to the next: never half of each.

Most tests use a site without copies, which shows that none is needed.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators.publish.site import offline
from tests.browser.conftest import BuildSite, NewPage
from tests.browser.copies import (
    ADDRESSES,
    FOLLOW,
    LONGER_THAN_IT_WAITS,
    LOOK,
    REGISTERED,
    SECOND,
    TAKE_OVER,
    WAITING,
    WHICH,
    WORKER,
    another_build,
    with_copy,
)
from tests.browser.elements import eventually
from tests.browser.frames import wiki
from tests.browser.pages import first_found
from tests.browser.panels import BOOT, open_panel, panel_of
from tests.browser.server import Network, Server, serving
from tests.browser.test_search import BOX

pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def first_build(build_site: BuildSite) -> Iterator[Server]:
    """Serve with copies, on its own network: watching pages in WebKit would change their hash."""
    with serving(Network(), None) as server:
        server.folder = build_site(site_url=f"{server.address}/", offline=True)
        yield server


@pytest.fixture(scope="module")
def watched_build(first_build: Server, network: Network) -> Iterator[Server]:
    """Serve the same with watched pages, which can run something before their scripts."""
    with serving(network, first_build.folder) as server:
        yield server


@pytest.fixture
def published(first_build: Server) -> Iterator[Server]:
    """Return the first build, which a test may replace."""
    folder = first_build.folder
    yield first_build
    first_build.folder = folder
    first_build.network.reset()


def test_after_one_live_answer_pages_search_and_calculators_need_no_network(
    new_page: NewPage, published: Server
) -> None:
    page = new_page(at=published)
    with_copy(page)
    published.network.gone = True
    page.run(FOLLOW, f"{page.site}/decisions/")  # inserted by instant navigation
    page.find(".md-content h1").says("Decisions")
    page.open("/plays/open-the-book/")  # fully loaded
    page.find(".md-content h1").says("Open the book")
    page.find(BOX).click()
    page.find(BOX).fill("final offer")
    wanted = f"{page.site}/pressure/best-and-final/"
    eventually(lambda: first_found(page).partition("?")[0], wanted.__eq__, wanted)
    page.open("/go/x100/")  # a short address
    page.is_at("/calculators/x100/")
    panel = panel_of(page, "x100")
    panel.waits_for("live")
    panel = open_panel(page)
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    page.open("/calculators/colr")  # as people type it
    page.is_at("/calculators/colr/")


@pytest.mark.allowed_fault(r"status of 404")
def test_a_copy_holds_what_was_published_and_nothing_of_the_reader(
    new_page: NewPage, published: Server
) -> None:
    page = new_page(at=published)
    with_copy(page, "/calculators/colr/#colr?yearly_price=434343&seller=Aldermere&v=2")
    page.open("/plays/open-the-book/?q=Aldermere")
    page.open("/nothing/Aldermere/")
    assert published.folder
    listed = offline.listed(published.folder)
    wanted = {f"{page.site}/?{of}{Path(name).suffix}" for name, of in listed.items()}
    assert set(page.run(ADDRESSES)) == wanted


@pytest.mark.allowed_fault(r"request failed: .*/nothing/at/all/", r"status of 404")
def test_an_address_that_is_not_there_says_so_without_a_network_too(
    new_page: NewPage, published: Server
) -> None:
    page = new_page(at=published)
    with_copy(page)
    published.network.gone = True
    page.open("/nothing/at/all/")
    page.find(".md-content h1").says("There is no page at this address")


def test_half_a_deployment_leaves_the_version_that_was_there_before(
    new_page: NewPage, published: Server, tmp_path: Path
) -> None:
    page = new_page(at=published)
    with_copy(page)
    second = another_build(published.folder, tmp_path)
    late = second / "reference" / "glossary" / "index.html"
    content = late.read_bytes()
    late.write_bytes(content.replace(b'data-pages="second"', b""))
    published.folder = second
    assert page.run(LOOK) == "redundant"
    page.open("/reference/glossary/")
    assert page.run(WHICH) == [None, None]
    page.find("body > .newer").is_hidden()
    late.write_bytes(content)  # the rest has arrived
    os.utime(late, (late.stat().st_mtime + 10,) * 2)  # a host counts in seconds
    assert page.run(LOOK) == "installed"
    page.find("body > .newer").is_shown()


def test_a_newer_version_waits_until_it_is_asked_for_and_then_is_there_whole(
    new_page: NewPage, published: Server, tmp_path: Path
) -> None:
    page = new_page(at=published)
    with_copy(page)
    panel_of(page).field("yearly_price").fill("450000")
    published.folder = another_build(published.folder, tmp_path)
    assert page.run(LOOK) == "installed"
    page.run(FOLLOW, f"{page.site}/decisions/")
    page.find(".md-content h1").says("Decisions")
    assert page.run(WAITING) is True
    assert page.run(WHICH) == [None, None]
    page.back()
    page.find("body > .newer button", "Load it").click()
    eventually(lambda: page.run(WHICH), lambda seen: seen == SECOND, "the second version whole")
    panel_of(page).field("yearly_price").holds("450000")
    panel_of(page).shows("seller_colr", "273,546")
    listed = offline.listed(tmp_path)
    eventually(lambda: len(page.run(ADDRESSES)), len(set(listed.values())).__eq__, "only its files")
    published.network.gone = True
    page.open("/reference/glossary/")
    assert page.run(WHICH) == SECOND


def test_a_tab_whose_python_has_started_keeps_working_when_another_loads_a_newer_version(
    new_page: NewPage, published: Server, tmp_path: Path
) -> None:
    page = new_page(at=published)
    with_copy(page)
    published.folder = another_build(published.folder, tmp_path)
    assert page.run(LOOK) == "installed"
    page.run(TAKE_OVER)
    panel = panel_of(page)
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    assert page.run(WHICH) == [None, None]
    page.run(FOLLOW, f"{page.site}/calculators/x100/")  # from here on it's the newer one
    eventually(lambda: page.run(WHICH), lambda seen: seen == SECOND, "the second version whole")
    panel_of(page, "x100").waits_for("live")


def test_a_page_of_another_build_is_loaded_in_full_and_once(
    new_page: NewPage, instant_server: Server, switches: Network, tmp_path: Path
) -> None:
    """Without a copy: instant navigation would run it with the old scripts."""
    first = instant_server.folder
    assert first
    page = new_page(at=instant_server)
    page.open("/decisions/")
    try:
        instant_server.folder = another_build(first, tmp_path)
        page.run(FOLLOW, f"{page.site}/after/repair/")
        eventually(lambda: page.run(WHICH), lambda seen: seen == SECOND, "the second build whole")
        page.run("() => { window.stays = true; }")
        page.run(FOLLOW, f"{page.site}/after/debrief/")
        page.find(".md-content h1").says("Five questions afterwards")
        assert page.run("() => window.stays") is True
        assert switches.asked.count("/after/repair/") == 2
        page.tab.load("about:blank")  # before files disappear that the page may still request
    finally:
        instant_server.folder = first


@pytest.mark.parametrize(
    "lacks",
    [
        "delete Navigator.prototype.serviceWorker; window.tried = true;",
        "if (navigator.serviceWorker) navigator.serviceWorker.register = () => {"
        " window.tried = true; return Promise.reject(new Error('refused')); };",
    ],
    ids=["none", "refused"],
)
def test_where_a_browser_keeps_no_copy_nothing_else_changes(
    new_page: NewPage, watched_build: Server, lacks: str
) -> None:
    page = new_page(at=watched_build, first=lacks)
    panel = open_panel(page)
    eventually(lambda: page.run("() => window.tried"), bool, "a try")
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")


def test_a_page_in_a_frame_keeps_no_copy(new_page: NewPage, published: Server) -> None:
    """On a host that says nothing about frames, so anybody may show a page.

    Browsers themselves deny it where the page around it is on another site, so this one isn't.
    """
    with wiki() as elsewhere:
        page = new_page()
        around = elsewhere.shows(f'<iframe src="{published.address}/calculators/colr/"></iframe>')
        page.tab.load(around.replace("localhost", "127.0.0.1"))
        frame = page.tab.frame("iframe")
        live = "() => document.querySelector('calculator-panel')?.dataset.state === 'live'"
        eventually(lambda: frame.run(live), bool, "a live answer", BOOT)
        frame.run(LONGER_THAN_IT_WAITS)
        assert frame.run(REGISTERED) is False


def test_a_site_that_wants_no_copies_any_more_takes_away_those_that_were_kept(
    new_page: NewPage, published: Server, tmp_path: Path
) -> None:
    """So does `make serve`, at the address where a site was served before."""
    page = new_page(at=published)
    with_copy(page)
    assert published.folder
    shutil.copytree(published.folder, tmp_path, dirs_exist_ok=True)
    shutil.copy(WORKER, tmp_path / offline.WORKER)
    published.folder = tmp_path
    page.open("/decisions/")
    eventually(lambda: page.run(REGISTERED), lambda seen: seen is False, "no worker")
    assert page.run(ADDRESSES) == []
