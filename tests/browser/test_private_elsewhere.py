"""Marked numbers on other pages: accounts files, plays, tools and links."""

import pytest

from tests.browser.conftest import NewPage
from tests.browser.functions import STAND_INS
from tests.browser.marked import MARK, NAME, Eye
from tests.browser.pages import Page
from tests.browser.panels import Panel, panel_of
from tests.browser.server import Network, Server
from tests.browser.test_book import choose as drop
from tests.browser.test_book import is_in_state
from tests.browser.test_search import NO_QUERY

pytestmark = pytest.mark.soak

ESSENTIAL = (
    *("yearly_price", "seller_cost", "seller_alternative"),
    *("buyer_value", "buyer_alternative", "retention"),
)
BOOK = f"""account,{",".join(ESSENTIAL)},years
{NAME} Ferries,273917,173917,73917,473917,73917,73.91,7
{NAME} Supply,much,173917,73917,473917,73917,73.91,7
"""
FILLED_IN = "#colr?yearly_price=273917&seller=Quillmark&v=2"


@pytest.fixture
def eye(new_page: NewPage, instant_server: Server, switches: Network) -> Eye:
    """Watch a visit from its first page on."""
    page = new_page(at=instant_server, first=STAND_INS)
    page.open("/decisions/")
    return Eye(page, switches)


def test_a_book_of_accounts_stays_in_the_page(eye: Eye) -> None:
    """Read, partly refused, answered and saved; after a reload, the page knows nothing about it."""
    page = eye.page
    page.open("/calculators/book/")
    drop(page, BOOK.encode(), f"{NAME}.csv")
    is_in_state(page, "asking")
    page.find("[data-copy]").click()
    is_in_state(page, "done")
    _, content = page.find("[data-download]").keep()
    assert MARK.search(content.decode())
    eye.sees_nothing("a book")
    page.reload()
    page.find("[data-results]").is_hidden()
    assert not MARK.search(page.find("html").read("element.outerHTML"))
    eye.sees_nothing("a reload")


@pytest.mark.allowed_fault(*NO_QUERY)
def test_what_is_typed_into_the_tools_stays_in_the_page(eye: Eye) -> None:
    """The builder of links for a CRM, the check of a deck, and the search."""
    page = eye.page
    page.open("/enablement/crm/#colr")
    page.find("crm-builder fieldset:enabled [name=yearly_price]").fill("273917")
    page.find("crm-builder fieldset:enabled [name=buyer_value]").fill(f"{NAME}__c")
    made = page.find("crm-builder [name=template]")
    assert "273917" in made.read("element.value")
    page.find("crm-builder [data-offer]").click()
    page.find("crm-builder [data-said]").says("Copied: ")
    eye.sees_nothing("a link for a CRM")

    page.open("/enablement/check/")
    text = f"{NAME} {page.site}/calculators/colr/{FILLED_IN} {page.site}/lost/{NAME}"
    page.find("link-check textarea").fill(text)
    page.find("link-check button").press("Enter")
    page.find("link-check [data-said]").says("2 links to this site")
    eye.sees_nothing("a deck")

    page.find("h1").click()
    page.press("/")
    page.find("input[aria-label=Search]").is_focused()
    page.type(f"{NAME} 273917")
    page.find(".md-search-result__meta").says("No matching documents")
    page.press("Escape")
    eye.sees_nothing("a search")


def test_a_guess_and_a_count_of_pushes_stay_on_the_device(eye: Eye) -> None:
    """The guess nowhere; the count where the page says it stays, and Forget forgets it."""
    page = eye.page
    page.open("/")
    page.open(f"/plays/open-the-book/{FILLED_IN}")
    panel_of(page).waits_for("live")
    page.open("/plays/open-the-book/")
    panel_of(page).waits_for("live")
    before = page.run("() => JSON.stringify(localStorage)"), page.url()
    guess = page.find("[data-guess]")
    if guess.read("element.checkVisibility()"):
        guess.click()
        page.find("[data-bet-outcome]").says("You guessed")
    assert (page.run("() => JSON.stringify(localStorage)"), page.url()) == before
    eye.sees_nothing("a guess")

    page.open("/after/debrief/")
    for button in (0, 1, 1):
        page.find("calculator-record [data-adds]", index=button).click()
    kept = [key for key in eye.kept()["localStorage"] if key.endswith("record.odds")]
    assert len(kept) == 1
    page.find("calculator-record a").click()
    panel = panel_of(page, "odds")
    panel.waits_for("live")
    eye.sees_nothing("a count")
    panel.unfold("[data-scenarios]")
    panel.root.find('[data-act="forget"]').click()
    panel.root.find('[data-act="sure"]').click()
    panel.root.find("[data-scenarios] [data-said]").says("Everything is cleared")
    assert [key for key in eye.kept()["localStorage"] if key in kept] == []


def test_the_small_panel_and_a_short_address_carry_them_in_the_fragment_alone(eye: Eye) -> None:
    page = eye.page
    page.open("/")
    small = Panel(page, page.find("#odds > calculator-panel"))
    small.waits_for("live")
    small.field("gain").fill("273917")
    page.is_at(r"/#odds\?gain=273917&v=2")
    eye.sees_nothing("the small panel")
    small.root.find('[data-zone="whole"] a[href*="gain=273917"]').click()
    panel_of(page, "odds").field("gain").holds("273917")
    panel_of(page, "odds").waits_for("live")
    eye.sees_nothing("the whole of it")
    page.tab.load("about:blank")
    page.open(f"/go/colr/{FILLED_IN}")
    panel_of(page).field("yearly_price").holds("273917")
    panel_of(page).waits_for("live")
    eye.sees_nothing("a short address")


def test_no_page_learns_where_its_reader_came_from(page: Page, switches: Network) -> None:
    """Each page is fully loaded here: from a next-page link, and from a link in the text."""
    eye = Eye(page, switches)
    page.open(f"/calculators/colr/{FILLED_IN}")
    panel_of(page).waits_for("live")
    panel_of(page).root.find('[data-zone="onward-odds"] a').click()
    panel_of(page, "odds").waits_for("live")
    assert MARK.search(page.url())
    assert page.run("() => document.referrer") == ""
    eye.sees_nothing("a way on")
    page.find("nav a", "Decisions").click()
    page.is_at("/decisions/")
    assert page.run("() => document.referrer") == ""
    eye.sees_nothing("a link in the text")
