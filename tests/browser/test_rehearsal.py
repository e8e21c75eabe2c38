"""A rehearsal: one step at a time, by keyboard, and all of it as text with scripts off."""

from tests.browser.axe import violations
from tests.browser.pages import Page

ADDRESS = "/practice/rehearsal/"
NOW = ".rehearsal section:not([hidden])"


def test_a_choice_leads_to_the_next_step_and_back_again(page: Page) -> None:
    page.open(ADDRESS)
    page.find(f"{NOW} h3").says("The request")
    assert page.find(NOW).count() == 1
    page.find(f"{NOW} li a").press("Enter")
    page.is_at("#r-reason")
    page.find("#r-reason").is_focused()
    page.find(NOW).says("Trust: a little more.")
    assert page.find(NOW).count() == 1
    page.back()
    page.find(f"{NOW} h3").says("The request")


def test_an_address_opens_its_step_and_all_can_be_shown(page: Page) -> None:
    page.open(f"{ADDRESS}#r-open")
    page.find(f"{NOW} h3").says("You show your book")
    button = page.find("rehearsal-start button")
    button.click()
    button.has("aria-pressed", "true")
    assert page.find(NOW).count() > 14
    assert violations(page) == []
    button.click()
    assert page.find(NOW).count() == 1
    assert violations(page) == []


def test_another_page_and_back_leave_it_whole(page: Page) -> None:
    """Instant navigation inserts the page again."""
    page.open("/")
    page.run("(href) => { const way = document.createElement('a'); way.href = href;"
             " document.body.append(way); way.click(); }", page.site + ADDRESS)  # fmt: skip
    page.find(f"{NOW} h3").says("The request")
    assert page.find(NOW).count() == 1
