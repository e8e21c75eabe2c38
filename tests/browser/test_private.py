"""Marked numbers go through everything a calculator can do: nothing sends, keeps or leaks them."""

import pytest

from calculators.catalog import slugs
from tests.browser.conftest import NewPage
from tests.browser.elements import eventually
from tests.browser.engines import ENGINES
from tests.browser.functions import (
    STAND_INS,
    backwards,
    copies,
    folds,
    forgetting,
    handing,
    marked,
    names,
    onward,
    paper,
    pictures,
    refusal,
    travel,
    typing,
    views,
)
from tests.browser.marked import MARK, Eye
from tests.browser.panels import panel_of
from tests.browser.server import Network, Server

pytestmark = pytest.mark.soak


@pytest.mark.parametrize(
    ("engine", "slug"),
    [(ENGINES["chromium"], slug) for slug in slugs()]
    + [(engine, "colr") for name, engine in ENGINES.items() if name != "chromium"],
    indirect=["engine"],
    ids=lambda one: one if isinstance(one, str) else one.name,
)
def test_what_is_typed_is_sent_nowhere_and_kept_only_under_a_name(
    new_page: NewPage, instant_server: Server, switches: Network, slug: str
) -> None:
    """Through every function of the calculator, one after another, ending with Forget."""
    page = new_page(at=instant_server, first=STAND_INS)
    page.open(f"/calculators/{slug}/")
    panel = panel_of(page, slug)
    panel.waits_for("live")
    eye = Eye(page, switches)
    eye.sees_nothing("opening the page")
    assert marked(page) == [], "they are not the page's own"
    for step in (
        typing,
        refusal,
        views,
        folds,
        backwards,
        copies,
        pictures,
        paper,
        onward,
        handing,
    ):
        step(panel, eye)
        panel.rests()
        eye.sees_nothing(step.__name__)
    assert MARK.search(page.url()), "the address is where they stand, as the page says"
    travel(panel, eye)
    names(panel, eye)
    forgetting(panel, eye)
    eventually(lambda: marked(page), lambda seen: seen == [], "a page without them")
    assert not MARK.search(page.url())
