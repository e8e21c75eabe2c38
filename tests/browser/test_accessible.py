"""For everybody: both palettes, every width, keyboard alone, screen readers, paper."""

import pytest

from calculators import slugs
from tests.browser.axe import violations
from tests.browser.engines import ENGINES
from tests.browser.pages import Page, Visit
from tests.browser.panels import BOOT, open_panel

PAGES = ["/", "/calculators/colr/"]
OTHERS = [
    "/plays/project-x100/",
    "/404.html",
    *(f"/calculators/{slug}/" for slug in slugs() if slug != "colr"),
    "/calculators/book/",
    "/calculators/ranges/",
    "/framework/beyond-yes/",
    "/framework/principles/",
    "/paths/team-session/",
    "/pressure/",
    "/pressure/reverse-auction/",
    "/cases/agency-scope/",
    "/prepare/things-to-trade/",
    "/practice/renewal/",
    "/practice/renewal-seller/",
    "/reference/glossary/",
    "/reference/method/",
    "/reference/evidence/",
    "/decisions/",
    "/enablement/",
    "/enablement/check/",
    "/enablement/crm/",
    "/enablement/elsewhere/",
    "/enablement/frames/",
]
WIDTHS = [1280, 390, 320]

# Through the style sheet's own interface, which policies on inline styles allow.
STYLE = """(text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
}"""

# By the page's clock: with a slow driver, typing would seem to pause between two keys.
TYPED = """async (name, text) => {
    const field = document.querySelector(`[name="${name}"]`);
    field.value = "";
    for (const key of text) {
        field.value += key;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((go) => setTimeout(go, 40));
    }
}"""

# What the engine would do for a printer: apply rules for paper, ignore those for screens.
PAPER = """() => {
    const turn = (media) => {
        media.mediaText = media.mediaText.replace(/\\b(only )?screen\\b/g, "not all and (width)")
            .replace(/\\bprint\\b/g, "all");
    };
    const visit = (rules) => {
        for (const rule of rules) {
            if (rule.media) turn(rule.media);
            if (rule.cssRules) visit(rule.cssRules);
        }
    };
    for (const sheet of document.styleSheets) {
        turn(sheet.media);
        visit(sheet.cssRules);
    }
}"""


def open_all(page: Page, address: str) -> None:
    """Open a page, and unfold everything on a calculator's page."""
    page.open(address)
    if page.find("calculator-panel").count():
        page.find("calculator-panel").has("data-state", "live", BOOT)
        page.run("() => document.querySelectorAll('details').forEach((one) => (one.open = true))")


@pytest.mark.long
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_and_no_page_is_wider_than_its_window(page: Page, address: str) -> None:
    """In both palettes, which only differ in colors, and at every width."""
    open_all(page, address)
    for scheme, widths in (("slate", WIDTHS[:1]), ("default", WIDTHS)):
        page.palette(scheme)
        for width in widths:
            page.resize(width)
            assert violations(page) == [], (scheme, width)
            assert page.run("() => document.documentElement.scrollWidth") <= width


@pytest.mark.soak
@pytest.mark.parametrize("engine", [ENGINES["chromium"]], ids=["chromium"], indirect=True)
@pytest.mark.parametrize("address", OTHERS)
def test_nor_in_any_other_kind_of_page(page: Page, address: str) -> None:
    """What it looks for hardly depends on the engine: the other two see the pages above."""
    test_axe_finds_nothing_and_no_page_is_wider_than_its_window(page, address)


def test_axe_finds_nothing_where_something_is_to_be_mended(visit: Visit) -> None:
    panel = open_panel(visit, "/calculators/colr/#colr?retention=0.9&yearly_price=x", "problem")
    panel.headline.says("still example numbers")
    # Grayed figures aren't the reader's, and say so: they don't need the contrast.
    visit.run(STYLE, "[data-stale] :is(*, .answer) { opacity: 1 !important }")
    for scheme in ("slate", "default"):
        visit.palette(scheme)
        assert violations(visit) == []


def test_the_keyboard_alone_fills_in_mends_and_unfolds(visit: Visit) -> None:
    panel = open_panel(visit)
    panel.root.find("a", "Use my own numbers").focus()
    order = []
    for _ in range(11):
        visit.press("Tab")
        order.append(visit.run("() => document.activeElement.name ?? ''"))
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
    visit.type("450000")  # focus selects nothing, so this adds to the text
    visit.press("Control+A")
    visit.type("450000")
    panel.shows("seller_colr", "273,546")
    panel.root.find("[data-refine] > summary").press("Enter")
    visit.press("Tab")
    panel.field("seller_other_benefit").is_focused()


def test_arrow_keys_walk_along_the_chart_and_the_read_out_follows(visit: Visit) -> None:
    panel = open_panel(visit)
    marks = panel.root.find("[data-chart] .mark")
    readout = panel.root.find("[data-readout]")
    marks.focus()
    readout.reads("Lose this deal: Seller 183,542; Buyer 104,881")
    visit.press("ArrowDown")
    marks.nth(1).is_focused()
    readout.reads("Lose each other: Seller 500,500; Buyer 386,590")
    marks.nth(3).hover()
    readout.reads("Lose each other: Buyer 386,590; Seller 500,500")


def test_the_headline_is_the_only_live_region_of_a_panel(visit: Visit) -> None:
    """A screen reader hears the headline once typing pauses, and nothing else by itself."""
    panel = open_panel(visit)
    live = panel.root.find("output, [aria-live], [role=status], [role=alert], [role=log]")
    assert live.count() == 1
    visit.run(
        "() => { window.heard = 0; new MutationObserver(() => heard++)"
        ".observe(document.querySelector('output'), { childList: true }); }"
    )
    visit.run(TYPED, "yearly_price", "450000")
    panel.shows("seller_colr", "273,546")
    panel.headline.says("about $270,000")
    assert visit.run("() => heard") == 1


def test_paper_shows_form_and_answer_and_nothing_of_the_frame(visit: Visit) -> None:
    panel = open_panel(visit)
    visit.run(PAPER)
    for selector in (".md-header", ".md-footer", ".ways", ".hint", ".readout"):
        visit.find(selector).is_hidden()
    panel.headline.is_shown()
    visit.reload()
    panel.waits_for("live")


@pytest.mark.needs("print to PDF")
def test_a_page_prints(visit: Visit) -> None:
    open_panel(visit)
    assert visit.tab.pdf().startswith(b"%PDF")
