"""The state is always shown: starting, slow, blocked, ended, and here after all."""

import time

import pytest

from tests.browser.conftest import NewPage
from tests.browser.pages import Page
from tests.browser.panels import BOOT, open_panel, panel_of
from tests.browser.server import Network, Server
from tests.browser.workers import WORKERS


@pytest.mark.long
def test_python_is_loading_in_words_with_progress(page: Page, switches: Network) -> None:
    library = switches.hold("library.zip")
    page.open("/calculators/colr/")
    panel = panel_of(page)
    panel.waits_for("starting")
    panel.status.says(" MB. You can start typing.", patience=BOOT)
    panel.field("yearly_price").fill("450000")
    panel.headline.says("These are still example numbers, not yours")
    page.is_at(r"#colr\?yearly_price=450000&v=2")
    library.wait_until_asked()
    library.release()
    panel.shows("seller_colr", "273,546")


@pytest.mark.soak
def test_no_progress_for_twelve_seconds_says_why_and_offers_the_command_line(
    page: Page, switches: Network
) -> None:
    """The built answer stays, marked as not the reader's; a late answer still goes live."""
    wasm = switches.hold("pyodide.asm.wasm")
    page.open("/calculators/colr/")
    panel = panel_of(page)
    panel.waits_for("starting")
    panel.field("yearly_price").fill("450000")
    panel.field("buyer_fallout").read('(element.value = "it\'s")')
    wasm.wait_until_asked()
    begun = time.monotonic()
    panel.waits_for("failed")
    assert time.monotonic() - begun > 8
    panel.status.says("nothing has arrived for twelve seconds")
    panel.root.find("[data-terminal] code").reads(
        "python -m calculators colr --yearly-price=450000 --buyer-fallout='it'\\''s'"
    )
    panel.shows("seller_colr", "500,500")
    panel.root.has("data-stale", "")
    panel.headline.says("These are still example numbers, not yours")
    panel.field("yearly_price").holds("450000")
    panel.field("buyer_fallout").read('(element.value = "20000")')
    wasm.release()
    panel.shows("seller_colr", "273,546")
    panel.waits_for("live")
    panel.root.find("[data-terminal]").is_hidden()


@pytest.mark.long
@pytest.mark.expected_fault(r"HTTP 403: .*/runtime\.json")
def test_python_that_is_kept_out_says_so_and_keeps_what_was_typed(
    page: Page, switches: Network
) -> None:
    switches.refuse("runtime.json")
    page.open("/calculators/colr/")
    panel = panel_of(page)
    panel.waits_for("failed")
    panel.status.says("didn't let Python start")
    panel.field("yearly_price").fill("450000")
    page.is_at(r"#colr\?yearly_price=450000&v=2")
    panel.root.find("[data-terminal] code").reads(
        "python -m calculators colr --yearly-price=450000"
    )
    switches.allow("runtime.json")
    page.reload()
    panel.shows("seller_colr", "273,546")


@pytest.mark.long
def test_a_worker_that_ends_is_started_once_more(new_page: NewPage) -> None:
    """Nothing typed is lost; the second end is reported."""
    page = new_page(first=WORKERS)
    panel = open_panel(page)
    end = "() => workers.at(-1).onmessage({ data: { failed: 'out of memory' } })"
    page.run(end)
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    page.run(end)
    panel.field("yearly_price").fill("460000")
    panel.waits_for("failed")
    panel.status.says("Live answers stopped unexpectedly")
    panel.status.says("out of memory")
    assert page.run("() => workers.length") == 2


@pytest.mark.long
def test_where_data_is_dear_python_waits_for_a_touch(new_page: NewPage, switches: Network) -> None:
    page = new_page(
        first="Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page.open("/calculators/colr/")
    time.sleep(2.5)  # longer than the idle wait
    panel = panel_of(page)
    panel.waits_for("example")
    assert [path for path in switches.asked if "runtime" in path] == []
    panel.field("yearly_price").focus()
    panel.waits_for("live")


@pytest.mark.long
def test_one_worker_serves_the_whole_visit(new_page: NewPage, instant_server: Server) -> None:
    """Python starts once, and survives instant navigation."""
    page = new_page(at=instant_server, first=WORKERS)
    panel = open_panel(page)
    page.run("() => { window.sameVisit = true; }")
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    page.find("nav a", "Decisions").click()
    page.is_at("/decisions/")
    page.find("h1").says("Decisions")
    page.back()
    panel.waits_for("live")
    panel.field("yearly_price").holds("450000")
    panel.shows("seller_colr", "273,546")
    assert page.run("() => window.sameVisit") is True
    assert page.run("() => workers.length") == 1
