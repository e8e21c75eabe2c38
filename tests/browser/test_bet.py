"""On a play, a guess before the answer: one tap, then the gap; and only if the reader wants to."""

import pytest

from tests.browser.conftest import NewPage
from tests.browser.elements import Element
from tests.browser.pages import Page
from tests.browser.panels import Panel, panel_of

pytestmark = pytest.mark.long  # each starts a visit of its own


PLAY = "/plays/open-the-book/"
DENIED = """Storage.prototype.setItem = () => {
    throw new DOMException("denied", "SecurityError");
};"""


def open_play(page: Page, address: str = PLAY) -> Panel:
    page.open("/")  # from elsewhere: if a reload shows the answer, nothing is asked
    page.open(address)
    panel = panel_of(page)
    panel.waits_for("live")
    return panel


def button(panel: Panel, words: str) -> Element:
    return Element(panel.page.tab, ".bet button", words)


def test_one_tap_guesses_and_then_the_gap_is_said(page: Page) -> None:
    panel = open_play(page)
    panel.headline.is_hidden()
    panel.figure("seller_colr").is_hidden()
    guess = button(panel, "Buyer, but less than twice as much")
    guess.focus()
    page.press("Enter")
    panel.headline.is_shown()
    outcome = panel.root.find("[data-bet-outcome]")
    outcome.says("It's “Seller, but less than twice as much”.")
    outcome.says("Seller 500,500; Buyer 386,590.")
    page.find(".announced").says("It's “Seller")
    guess.is_focused()
    guess.has("aria-pressed", "true")
    assert "#" not in page.url()


@pytest.mark.soak
def test_the_answer_can_be_had_at_once_and_comes_with_own_numbers(page: Page) -> None:
    panel = open_play(page)
    button(panel, "Just show me").click()
    panel.headline.is_focused()
    panel.root.find("[data-bet-question]").is_hidden()
    panel = open_play(page)
    panel.headline.is_hidden()
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    panel.headline.is_shown()
    open_play(page, f"{PLAY}#colr?yearly_price=450000&v=2").headline.is_shown()


@pytest.mark.soak
def test_it_asks_no_more_and_again(page: Page) -> None:
    panel = open_play(page)
    button(panel, "Don't ask me first again").click()
    panel.headline.is_focused()
    panel.root.find("[data-bet-on]").says("We won't ask for a guess again on this device")
    panel = open_play(page)
    panel.headline.is_shown()
    button(panel, "Let me guess first").click()
    open_play(page).headline.is_hidden()


def test_where_nothing_can_be_kept_it_still_asks_and_says_so(new_page: NewPage) -> None:
    panel = open_play(new_page(first=DENIED))
    button(panel, "Don't ask me first again").click()
    panel.root.find("[data-bet-on]").says("Your browser won't let this page save anything")
    panel.headline.is_shown()


def test_without_scripts_the_answer_is_there(new_page: NewPage) -> None:
    page = new_page(scripts=False)
    page.open(PLAY)
    panel_of(page).headline.is_shown()
    page.find("[data-bet-question]").is_hidden()
