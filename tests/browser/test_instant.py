"""With instant navigation, which is how the site is published: links on the page keep working."""

import re

import pytest

from tests.browser.conftest import NewPage
from tests.browser.pages import Visit
from tests.browser.panels import open_panel
from tests.browser.server import Server


@pytest.mark.long
def test_one_link_after_another_fills_the_form(new_page: NewPage, instant_server: Server) -> None:
    page = new_page(at=instant_server)
    panel = open_panel(page)
    for place in (1, 3, 5):
        link = page.find(".examples a").nth(place)
        address = link.read('element.getAttribute("href")')
        link.click()
        page.is_at(re.escape(address))
        price = re.search(r"yearly_price=(\d+)", address)
        assert price
        panel.field("yearly_price").holds(price[1])
        panel.headline.is_focused()
        panel.headline.is_in_view()


def test_the_example_comes_back_after_own_typing(visit: Visit) -> None:
    panel = open_panel(visit)
    example = visit.find("a", "See an example")
    example.click()
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    example.click()
    panel.shows("seller_colr", "500,500")
    panel.field("yearly_price").holds("500000")
