"""A new version replaces the old one while a page of the old one is open."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import NewPage
from tests.browser.pages import Page
from tests.browser.panels import open_panel, panel_of
from tests.browser.server import Server

pytestmark = [
    pytest.mark.soak,
    pytest.mark.allowed_fault(
        r"status of 404|[Ff]ailed|error loading|Importing a module|not loaded"
    ),
]

WAITS_FOR_A_TOUCH = """Object.defineProperty(
    navigator, "connection", { value: { saveData: true }, configurable: true }
);"""
GONE = r"HTTP 404: .*/assets/runtime/"


@pytest.fixture
def publish(site: Path, server: Server, tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Replace a version by one with another runtime, as most hosts do."""

    def put() -> None:
        newer = tmp_path / "newer"
        shutil.copytree(site, newer)
        [runtime] = (newer / "assets/runtime").iterdir()
        runtime.rename(runtime.with_name("newer"))
        for page in newer.rglob("*.html"):
            text = page.read_text("utf-8").replace(f"runtime/{runtime.name}", "runtime/newer")
            page.write_text(text, "utf-8")
        server.folder = newer

    yield put
    server.folder = site


@pytest.mark.expected_fault(GONE)
def test_a_page_whose_files_are_gone_says_that_it_has_been_updated(
    new_page: NewPage, publish: Callable[[], None]
) -> None:
    """The keyboard reopens it with what was typed; screen readers hear of it."""
    page = new_page(first=WAITS_FOR_A_TOUCH)
    panel = open_panel(page, state="example")
    publish()
    panel.field("yearly_price").fill("450000")
    panel.waits_for("failed")
    panel.status.says("This page has been updated.")
    page.find(".announced").says("This page has been updated")
    panel.field("yearly_price").holds("450000")
    panel.figure("seller_colr").reads("500,500")
    panel.headline.says("These are still example numbers, not yours")
    panel.field("yearly_price").fill("460000")
    panel.root.find("[data-reload]").press("Enter")
    panel.shows("seller_colr", "318,937")
    panel.field("yearly_price").holds("460000")
    panel.root.find("[data-reload]").is_hidden()


@pytest.mark.expected_fault(r"HTTP 404: .*/code\.zip")
def test_a_page_whose_python_has_started_keeps_working(
    page: Page, publish: Callable[[], None]
) -> None:
    """Only one feature misses what it would still have to fetch."""
    panel = open_panel(page)
    publish()
    panel.unfold(".take")
    panel.unfold("[data-card=card]")
    code = panel.root.find("[data-card=card] [data-code]")
    code.says("We couldn't draw the QR code")
    code.says("code.zip: HTTP 404")
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    panel.waits_for("live")


@pytest.mark.expected_fault(GONE)
def test_a_host_that_has_lost_its_files_is_not_called_an_update(
    new_page: NewPage, server: Server, site: Path, tmp_path: Path, publish: Callable[[], None]
) -> None:
    page = new_page(first=WAITS_FOR_A_TOUCH)
    panel = open_panel(page, state="example")
    publish()
    shutil.copy(site / "calculators/colr/index.html", tmp_path / "newer/calculators/colr/")
    panel.field("yearly_price").fill("450000")
    panel.waits_for("failed")
    panel.status.says("didn't let Python start")
    panel.status.says("HTTP 404")
    assert panel_of(page).field("yearly_price").read("element.value") == "450000"
