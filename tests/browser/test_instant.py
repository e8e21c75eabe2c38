"""With instant navigation, which is how the site is published: links on the page keep working."""

import re

from playwright.sync_api import Page, expect

from tests.browser.panels import open_panel


def test_one_link_after_another_fills_the_form(page: Page, instant_url: str) -> None:
    panel = open_panel(page, f"{instant_url}calculators/colr/")
    links = page.locator(".examples a")
    for place in (1, 3, 5):
        address = links.nth(place).get_attribute("href") or ""
        links.nth(place).click()
        expect(page).to_have_url(re.compile(re.escape(address) + "$"))
        price = re.search(r"yearly_price=(\d+)", address)
        assert price
        expect(panel.field("yearly_price")).to_have_value(price[1])
        expect(panel.headline).to_be_focused()
        expect(panel.headline).to_be_in_viewport()


def test_the_example_comes_back_after_own_typing(page: Page, instant_url: str) -> None:
    panel = open_panel(page, f"{instant_url}calculators/colr/")
    example = page.get_by_role("link", name="Look at an example")
    example.click()
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    example.click()
    panel.shows("seller_colr", "500,500")
    expect(panel.field("yearly_price")).to_have_value("500000")


def test_own_numbers_open_the_form(page: Page, instant_url: str) -> None:
    panel = open_panel(page, f"{instant_url}calculators/colr/")
    page.get_by_role("link", name="Start with my own numbers").click()
    expect(panel.field("seller_fallout")).to_have_value("0")
    expect(panel.field("yearly_price")).to_be_focused()
