"""A record of pushes: counted by tapping, kept on the device, and used in the odds."""

import pytest

from tests.browser.conftest import NewPage
from tests.browser.elements import Element
from tests.browser.pages import Page
from tests.browser.panels import panel_of

pytestmark = pytest.mark.long

WELL, BADLY = "They stayed: one more without harm", "It ended badly: one more of those"
DENIED = """Storage.prototype.setItem = () => {
    throw new DOMException("denied", "SecurityError");
};"""


def button(page: Page, words: str) -> Element:
    return page.find("calculator-record button", words)


def test_what_is_counted_outlives_the_visit_and_opens_in_the_odds(page: Page) -> None:
    page.open("/after/debrief/")
    said = page.find("calculator-record [data-said]")
    said.reads("No pushes counted on this device yet.")
    for words in (WELL, WELL, BADLY, BADLY):
        button(page, words).click()
    said.reads("Pushes so far: 4. Ended badly: 2.")
    page.find(".announced").says("Pushes so far: 4.")
    button(page, "Take the last one back").click()
    page.reload()
    said.reads("Pushes so far: 3. Ended badly: 1.")
    page.find("calculator-record a").click()
    panel_of(page, "odds").field("past_uses").holds("3")
    panel_of(page, "odds").field("past_losses").holds("1")
    panel_of(page, "odds").waits_for("live")  # leaving earlier stops pending downloads
    page.open("/after/debrief/")
    button(page, "Start the count again").click()
    said.reads("No pushes counted on this device yet.")
    button(page, WELL).is_focused()
    assert page.run("() => Object.keys(localStorage).filter((one) => one.includes('record'))") == []


def test_where_nothing_may_be_kept_it_counts_until_the_page_is_closed(new_page: NewPage) -> None:
    page = new_page(first=DENIED)
    page.open("/after/debrief/")
    button(page, WELL).click()
    button(page, BADLY).click()
    said = page.find("calculator-record [data-said]")
    said.says("Pushes so far: 2. Ended badly: 1.")
    said.says("write the two down before you close it")
