"""For everybody: both palettes, every width, keyboard alone, screen readers, paper."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.panels import open_panel, panel_of

PAGES = ["/", "/calculators/colr/", "/decisions/", "/404.html"]
WIDTHS = [1280, 390, 320]


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['help']}: {node['html'][:150]}"
        for one in found
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    for address in PAGES:
        page.goto(address)
        if address.startswith("/calculators/"):
            panel_of(page).waits_for("live")
            for summary in page.locator("summary").all():
                summary.click()
        assert violations(page) == [], address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_something_is_to_be_mended(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    panel = open_panel(page, "/calculators/colr/#colr?retention=0.9&yearly_price=x", "problem")
    expect(panel.headline).to_contain_text("not yours yet")
    # What is greyed is not the reader's, and said to be so: it need not reach the contrast.
    # An inline style would be refused by the policy.
    page.evaluate(
        "const sheet = new CSSStyleSheet();"
        "sheet.replaceSync('[data-stale] :is(*, .answer) { opacity: 1 !important }');"
        "document.adoptedStyleSheets = [sheet]"
    )
    assert violations(page) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", PAGES)
def test_no_page_is_wider_than_its_window(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    if address.startswith("/calculators/"):
        for summary in page.locator("summary").all():
            summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_keyboard_alone_fills_in_mends_and_unfolds(page: Page) -> None:
    panel = open_panel(page)
    panel.root.get_by_role("link", name="Start with my own numbers").focus()
    order = []
    for _ in range(9):
        page.keyboard.press("Tab")
        order.append(page.evaluate("document.activeElement.name ?? ''"))
    assert [name for name in order if "chair" not in name and name] == [
        "yearly_price",
        "seller_cost",
        "seller_alternative",
        "buyer_value",
        "buyer_alternative",
        "retention",
        "years",
    ]
    panel.field("yearly_price").focus()
    page.keyboard.type("450000")  # focus selects nothing: this appends
    page.keyboard.press("Control+A")
    page.keyboard.type("450000")
    panel.shows("seller_colr", "273,546")
    panel.root.locator("[data-refine] > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(panel.field("seller_other_benefit")).to_be_focused()


def test_arrow_keys_walk_along_the_chart_and_the_read_out_follows(page: Page) -> None:
    panel = open_panel(page)
    marks = panel.root.locator("[data-chart] .mark")
    readout = panel.root.locator("[data-readout]")
    marks.first.focus()
    expect(readout).to_have_text("Seller, More than without this deal (BATNA): 183,542")
    page.keyboard.press("ArrowDown")
    expect(marks.nth(1)).to_be_focused()
    expect(readout).to_have_text("Seller, Going on: 1,259,907")
    marks.nth(7).hover()
    expect(readout).to_have_text("Buyer, COLR, the gap: 386,590")


def test_the_headline_is_the_only_live_region_of_a_panel(page: Page) -> None:
    """A screen reader hears the sentence once typing rests, and nothing else by itself."""
    panel = open_panel(page)
    live = panel.root.locator("output, [aria-live], [role=status], [role=alert], [role=log]")
    expect(live).to_have_count(1)
    page.evaluate(
        "window.heard = 0; new MutationObserver(() => heard++)"
        ".observe(document.querySelector('output'), {childList: true})"
    )
    panel.field("yearly_price").fill("")
    panel.field("yearly_price").press_sequentially("450000", delay=60)
    panel.shows("seller_colr", "273,546")
    expect(panel.headline).to_contain_text("about 270,000")
    assert page.evaluate("heard") == 1


def test_the_page_prints_form_and_answer_and_nothing_of_the_frame(
    page: Page, tmp_path: Path
) -> None:
    open_panel(page)
    page.emulate_media(media="print")
    for selector in (".md-header", ".md-footer", ".ways", ".hint >> nth=0", ".readout"):
        expect(page.locator(selector).first).to_be_hidden()
    expect(page.locator("output")).to_be_visible()
    assert page.pdf(path=tmp_path / "colr.pdf", format="A4").startswith(b"%PDF")
