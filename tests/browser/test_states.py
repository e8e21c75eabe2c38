"""How things stand is always said: starting, slow, blocked, ended, and come after all."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.panels import BOOT, open_panel, panel_of

WASM = "**/pyodide.asm.wasm"


def test_python_is_loading_in_words_with_progress(page: Page) -> None:
    held: list[Route] = []
    page.context.route("**/python_stdlib.zip", lambda route: held.append(route))
    page.goto("/calculators/colr/")
    panel = panel_of(page)
    panel.waits_for("starting")
    expect(panel.status).to_contain_text("of 12.2 MB", timeout=BOOT)
    panel.field("yearly_price").fill("450000")
    expect(panel.headline).to_contain_text("Example numbers, not yours yet")
    expect(panel.status).to_contain_text("You can type already")
    page.wait_for_url("**/#colr?yearly_price=450000&v=1")
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    panel.shows("seller_colr", "273,546")


def test_no_progress_for_twelve_seconds_says_why_and_offers_the_command_line(page: Page) -> None:
    """The built answer stays, marked as not the reader's; a late answer still goes live."""
    held: list[Route] = []
    page.context.route(WASM, lambda route: held.append(route))
    page.clock.install()
    page.goto("/calculators/colr/")
    panel = panel_of(page)
    page.clock.run_for(3000)
    panel.waits_for("starting")
    panel.field("yearly_price").fill("450000")
    panel.field("buyer_fallout").evaluate('field => (field.value = "it\'s")')
    while not held:
        page.wait_for_timeout(50)
    page.wait_for_timeout(1000)  # real time: what is not held has arrived
    page.clock.run_for(8_000)
    panel.waits_for("starting")
    page.clock.run_for(5_000)
    panel.waits_for("failed")
    expect(panel.status).to_contain_text("nothing has arrived for twelve seconds")
    expect(panel.root.locator("[data-terminal] code")).to_have_text(
        "python -m calculators colr --yearly-price 450000 --buyer-fallout 'it'\\''s'"
    )
    panel.shows("seller_colr", "500,500")
    expect(panel.root).to_have_attribute("data-stale", "")
    expect(panel.headline).to_contain_text("Example numbers, not yours yet")
    expect(panel.field("yearly_price")).to_have_value("450000")
    panel.field("buyer_fallout").evaluate("field => (field.value = '20000')")
    held[0].continue_()
    panel.shows("seller_colr", "273,546")
    panel.waits_for("live")
    expect(panel.root.locator("[data-terminal]")).to_be_hidden()


@pytest.mark.expected_fault(r"request failed: GET .*/runtime\.json")
def test_python_that_is_kept_out_says_so_and_keeps_what_was_typed(page: Page) -> None:
    page.context.route("**/runtime.json", lambda route: route.abort())
    page.goto("/calculators/colr/")
    panel = panel_of(page)
    panel.waits_for("failed")
    expect(panel.status).to_contain_text("did not let Python start")
    panel.field("yearly_price").fill("450000")
    page.wait_for_url("**/#colr?yearly_price=450000&v=1")
    expect(panel.root.locator("[data-terminal] code")).to_have_text(
        "python -m calculators colr --yearly-price 450000"
    )
    page.context.unroute_all()
    page.reload()
    panel.shows("seller_colr", "273,546")


def test_a_worker_that_ends_is_started_once_more(page: Page) -> None:
    """Nothing that was typed is lost; the second end is said."""
    page.add_init_script(
        "{ const Real = Worker; window.workers = []; window.Worker = class extends Real {"
        " constructor(...all) { super(...all); if (/calculators/.test(all[0])) workers.push(this);"
        " } }; }"
    )
    panel = open_panel(page)
    end = "workers.at(-1).onmessage({ data: { failed: 'out of memory' } })"
    page.evaluate(end)
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    page.evaluate(end)
    panel.field("yearly_price").fill("460000")
    panel.waits_for("failed")
    expect(panel.status).to_contain_text("Live answers have stopped")
    expect(panel.status).to_contain_text("out of memory")
    assert page.evaluate("workers.length") == 2


def test_where_data_is_dear_python_waits_for_a_touch(browser: Browser, base_url: str) -> None:
    context = browser.new_context(base_url=base_url)
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/calculators/colr/")
    page.wait_for_timeout(2500)  # longer than the idle wait
    panel = panel_of(page)
    panel.waits_for("example")
    assert [url for url in asked if "runtime" in url] == []
    panel.field("yearly_price").focus()
    panel.waits_for("live")
    context.close()


def test_one_worker_serves_the_whole_visit(page: Page, instant_url: str) -> None:
    """Python starts once, and survives instant navigation."""
    page.add_init_script(
        "{ const Real = Worker; window.started = []; window.Worker = class extends Real {"
        " constructor(url, ...all) { super(url, ...all); started.push(String(url)); } }; }"
    )
    panel = open_panel(page, f"{instant_url}calculators/colr/")
    page.evaluate("window.sameVisit = true")
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    page.get_by_role("link", name="Decisions", exact=True).first.click()
    page.wait_for_url("**/decisions/")
    page.go_back()
    panel.waits_for("live")
    expect(panel.field("yearly_price")).to_have_value("450000")
    panel.shows("seller_colr", "273,546")
    assert page.evaluate("window.sameVisit") is True
    assert len([url for url in page.evaluate("started") if "/assets/calculators/" in url]) == 1
