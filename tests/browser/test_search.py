"""What people type into the search box finds the right page first."""

from urllib.parse import urlsplit

import pytest

from tests.browser.elements import eventually
from tests.browser.engines import ENGINES
from tests.browser.pages import Page, first_found
from tests.browser.server import Network

# What people type, and the page that should come first.
QUERIES = (
    ("too expensive", "pressure/competitors-quote/"),
    ("procurement", "pressure/procurement-swoop/"),
    ("best price", "pressure/best-and-final/"),
    ("they want 10%", "pressure/boss-wants-ten-per-cent/"),
    ("walk away", "framework/cpt/"),
    ("what is batna", "reference/glossary/"),
    ("batna", "reference/glossary/"),
    ("colr", "calculators/colr/"),
    ("cost of losing", "calculators/colr/"),
    ("x100", "calculators/x100/"),
    ("discount", "plays/discount-on-principle/"),
    ("sign by friday", "pressure/quarter-end-push/"),
    ("quarter end", "pressure/quarter-end-push/"),
    ("deadline", "pressure/quarter-end-push/"),
    ("final offer", "pressure/best-and-final/"),
    ("meet in the middle", "pressure/split-the-difference/"),
    ("split the difference", "pressure/split-the-difference/"),
    ("competitor is cheaper", "pressure/competitors-quote/"),
    ("cheaper quote", "pressure/competitors-quote/"),
    ("reverse auction", "pressure/reverse-auction/"),
    ("lowest bidder", "pressure/reverse-auction/"),
    ("scope creep", "pressure/scope-creep/"),
    ("extra work unpaid", "pressure/scope-creep/"),
    ("no answer", "pressure/silent-treatment/"),
    ("silence", "pressure/silent-treatment/"),
    ("price increase", "pressure/renewal-ambush/"),
    ("renewal", "pressure/renewal-ambush/"),
    ("cancel the contract", "pressure/renewal-ambush/"),
    ("lied to me", "pressure/buyer-who-lies/"),
    ("ceo called", "pressure/executive-jumps-in/"),
    ("trust is broken", "after/repair/"),
    ("apologise", "after/repair/"),
    ("debrief", "after/debrief/"),
    ("role play", "practice/"),
    ("self-audit", "practice/self-audit/"),
    ("hardball", "framework/when-hardball-wins/"),
    ("win win", "framework/cpt/"),
    ("getting to yes", "framework/beyond-yes/"),
    ("open book", "plays/open-the-book/"),
    ("formula", "reference/method/"),
    ("evidence", "reference/evidence/"),
    ("csv", "calculators/book/"),
    ("what to ask", "prepare/what-to-ask/"),
    ("things to trade", "prepare/things-to-trade/"),
    ("bluff", "calculators/odds/"),
    ("dishes", "framework/dishes/"),
)
BOX = "input[data-md-component=search-query]"
# For some words, or parts of words, the theme's index says they aren't a query, and finds nothing;
# each engine prints its own reason.
NO_QUERY = (r"Invalid query: ", r"(?s)warning: \w*Error.*/workers/search\.")


@pytest.mark.allowed_fault(*NO_QUERY)
def test_nothing_of_the_search_is_fetched_until_something_is_looked_for(
    page: Page, switches: Network
) -> None:
    """Its index is larger than the rest of a page; searches are words as typed."""
    page.open("/reference/method/")
    page.find(BOX).click()
    assert "/search/search_index.json" not in switches.asked
    page.type("batna")
    eventually(lambda: first_found(page), bool, "something found")
    assert switches.asked.count("/search/search_index.json") == 1


# All engines run the theme's script on the same index.
@pytest.mark.soak
@pytest.mark.parametrize("engine", [ENGINES["chromium"]], ids=["chromium"], indirect=True)
@pytest.mark.allowed_fault(*NO_QUERY)
def test_the_right_page_comes_first(page: Page) -> None:
    """In the box on every page, letter by letter like a reader."""
    page.open("/")
    box = page.find(BOX)
    box.click()
    wrong = []
    for query, wanted in QUERIES:
        box.fill("")
        eventually(lambda: first_found(page), lambda seen: not seen, "no results")
        box.fill(query)
        try:
            eventually(lambda: urlsplit(first_found(page)).path, f"/{wanted}".__eq__, wanted, 3)
        except AssertionError as found:
            wrong.append(f"{query}: {found}")
    assert wrong == []
