"""Back undoes finished typing, with and without instant navigation; typing alone is no step."""

import pytest

from tests.browser.conftest import NewPage
from tests.browser.elements import eventually
from tests.browser.pages import Page
from tests.browser.panels import Panel, open_panel, panel_of
from tests.browser.server import Server

pytestmark = pytest.mark.long  # each starts a visit of its own


START = "/calculators/colr/"
PRICE = r"/calculators/colr/#colr\?yearly_price=450000&v=2"
BOTH = r"/calculators/colr/#colr\?yearly_price=450000&years=5&v=2"


@pytest.fixture(
    params=[
        pytest.param(False, id="plain", marks=pytest.mark.soak),
        pytest.param(True, id="instant"),
    ]
)
def fresh(
    request: pytest.FixtureRequest, new_page: NewPage, server: Server, instant_server: Server
) -> Page:
    """Open a new tab, without and with instant navigation."""
    return new_page(at=instant_server if request.param else server)


def forward(page: Page) -> None:
    page.run("() => { history.forward(); }")


def steps(page: Page) -> int:
    return int(page.run("() => history.length"))


def type_and_leave(panel: Panel, name: str, text: str, to: str, more: int = 1) -> None:
    """Type and leave for another field like a reader; wait for that to be a step."""
    before = steps(panel.page)
    panel.field(name).fill(text)
    panel.field(to).focus()
    eventually(lambda: steps(panel.page), lambda seen: seen == before + more, "a step more")


def test_back_undoes_field_by_field_and_forward_does_it_again(fresh: Page) -> None:
    panel = open_panel(fresh, START)
    before = steps(fresh)
    type_and_leave(panel, "yearly_price", "450k", "years")
    fresh.is_at(PRICE)
    panel.shows("seller_colr", "273,546")
    type_and_leave(panel, "years", "5", "retention")
    fresh.is_at(BOTH)
    assert steps(fresh) == before + 2
    fresh.back()
    fresh.is_at(PRICE)
    panel.field("years").holds("10")
    panel.field("years").is_focused()
    panel.shows("seller_colr", "273,546")
    fresh.back()
    fresh.is_at(START)
    panel.field("yearly_price").holds("500000")
    panel.shows("seller_colr", "500,500")
    forward(fresh)
    fresh.is_at(PRICE)
    panel.shows("seller_colr", "273,546")
    assert steps(fresh) == before + 2


def test_back_from_the_first_step_leads_to_the_page_before(fresh: Page) -> None:
    fresh.open("/calculators/odds/")
    panel_of(fresh, "odds").waits_for("live")
    fresh.find('.md-content a[href$="/colr/"]').click()
    panel = panel_of(fresh)
    panel.waits_for("live")
    type_and_leave(panel, "yearly_price", "450000", "years")
    fresh.is_at(PRICE)
    fresh.back()
    panel.shows("seller_colr", "500,500")
    fresh.back()
    fresh.is_at("/calculators/odds/")
    panel_of(fresh, "odds").waits_for("live")
    forward(fresh)
    fresh.is_at(START)
    panel.waits_for("live")
    forward(fresh)
    fresh.is_at(PRICE)
    panel.shows("seller_colr", "273,546")


def test_two_seconds_of_rest_are_a_step_and_what_was_taken_back_is_none(fresh: Page) -> None:
    panel = open_panel(fresh, START)
    before = steps(fresh)
    type_and_leave(panel, "yearly_price", "500,000", "years", 0)
    type_and_leave(panel, "years", "10", "yearly_price", 0)
    panel.field("yearly_price").fill("450000")
    assert steps(fresh) == before
    fresh.is_at(PRICE)
    fresh.run("() => new Promise((go) => setTimeout(go, 2300))")
    assert steps(fresh) == before + 1
    fresh.back()
    panel.shows("seller_colr", "500,500")


def test_back_finds_refine_open_the_focus_and_the_place(fresh: Page) -> None:
    fresh.resize(390, 600)
    panel = open_panel(fresh, START)
    panel.refine()
    type_and_leave(panel, "seller_fallout", "90000", "buyer_fallout")
    panel.field("seller_fallout").read('element.scrollIntoView({ block: "center" })')
    fresh.is_at(r"seller_fallout=90000&v=2")
    fresh.run("() => { document.activeElement.blur(); scrollTo(0, document.body.scrollHeight); }")
    fresh.run("() => new Promise((go) => setTimeout(go, 300))")
    fresh.back()
    panel.field("seller_fallout").holds("40000")
    panel.shows("seller_colr", "500,500")
    panel.field("seller_fallout").is_shown()
    panel.field("seller_fallout").is_focused()
    panel.field("seller_fallout").is_in_view()


def test_a_reload_keeps_numbers_steps_and_what_was_unfolded(fresh: Page) -> None:
    panel = open_panel(fresh, START)
    panel.refine()
    type_and_leave(panel, "seller_fallout", "90000", "buyer_fallout")
    fresh.is_at(r"seller_fallout=90000&v=2")
    fresh.reload()
    panel.waits_for("live")
    panel.field("seller_fallout").holds("90000")
    panel.field("seller_fallout").is_shown()
    fresh.back()
    panel.field("seller_fallout").holds("40000")
    panel.shows("seller_colr", "500,500")


def test_example_and_own_numbers_there_and_back(fresh: Page) -> None:
    panel = open_panel(fresh, START)
    fresh.find("a", "Use my own numbers").click()
    panel.field("seller_fallout").holds("0")
    type_and_leave(panel, "yearly_price", "450000", "years")
    fresh.is_at(r"yearly_price=450000&.*seller_fallout=0.*")
    fresh.find("a", "See an example").click()
    panel.shows("seller_colr", "500,500")
    fresh.back()
    panel.field("yearly_price").holds("450000")
    panel.field("seller_fallout").holds("0")
    fresh.back()
    panel.field("yearly_price").holds("500000")
    panel.field("seller_fallout").holds("0")
    fresh.back()
    panel.shows("seller_colr", "500,500")
    fresh.is_at(START)


SECOND = """async (address) => {
    window.second = open(address);
    const live = () => second.document?.querySelector("calculator-panel[data-state=live]");
    while (!live()) await new Promise((go) => setTimeout(go, 50));
    const field = second.document.querySelector("[name=yearly_price]");
    field.value = "480000";
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, {bubbles: true}));
    while (!second.location.hash) await new Promise((go) => setTimeout(go, 50));
    return second.location.hash;
}"""


@pytest.mark.needs("a second tab")
def test_two_tabs_do_not_disturb_each_other(page: Page) -> None:
    panel = open_panel(page, START)
    type_and_leave(panel, "yearly_price", "450000", "years")
    page.is_at(PRICE)
    assert page.run(SECOND, page.site + START) == "#colr?yearly_price=480000&v=2"
    page.is_at(PRICE)
    panel.field("yearly_price").holds("450000")
    page.back()
    panel.shows("seller_colr", "500,500")
    assert page.run("() => second.location.hash") == "#colr?yearly_price=480000&v=2"
    page.run("() => second.close()")
