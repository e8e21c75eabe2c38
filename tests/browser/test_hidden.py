"""A page hidden for long frees Python's memory, and loses nothing by it."""

import json

import pytest

from tests.browser.conftest import NewPage
from tests.browser.elements import eventually
from tests.browser.pages import Page
from tests.browser.panels import BOOT, Panel, open_panel
from tests.browser.test_book import choose, is_in_state, many
from tests.browser.workers import WORKERS

pytestmark = pytest.mark.soak

# Ten minutes pass in `moment` milliseconds, and the page is hidden when the test says so.
HIDES = """{
    const later = window.setTimeout;
    window.moment = 20;
    window.setTimeout = (act, wait, ...more) =>
        later(act, wait === 600_000 ? window.moment : wait, ...more);
    let hidden = false;
    Object.defineProperty(document, "hidden", { get: () => hidden });
    const state = () => (hidden ? "hidden" : "visible");
    Object.defineProperty(document, "visibilityState", { get: state });
    window.hide = (so) => {
        hidden = so;
        document.dispatchEvent(new Event("visibilitychange"));
    };
}"""
TYPE_AND_HIDE = """(text) => {
    const field = document.querySelector('[name="yearly_price"]');
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    hide(true);
}"""
TYPED = "/calculators/colr/#colr?yearly_price=450000&v=2"
RANGED = "/calculators/colr/#colr?yearly_price=440k..450k..460k&v=2"


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page(first=WORKERS + HIDES)


def hides(page: Page) -> None:
    page.run("() => hide(true)")
    eventually(lambda: page.run("() => ended"), lambda seen: seen == 1, "the worker to be ended")


def is_shown_again(page: Page) -> None:
    page.run("() => hide(false)")
    made = "() => workers.length"
    eventually(lambda: page.run(made), lambda seen: seen == 2, "a new worker")


def ranges_stand(panel: Panel) -> None:
    panel.root.find("[data-spread]:not([data-spread=pending])").says(
        "Chance that staying is better", patience=BOOT
    )


def test_what_was_typed_stays_and_the_next_answer_comes(page: Page) -> None:
    panel = open_panel(page, TYPED)
    hides(page)
    panel.waits_for("live")
    panel.shows("seller_colr", "273,546")
    is_shown_again(page)
    panel.field("yearly_price").holds("450000")
    panel.field("yearly_price").fill("500000")
    panel.shows("seller_colr", "500,500")
    assert page.run("() => workers.length") == 2


def test_what_is_asked_while_the_page_is_hidden_starts_python_again(page: Page) -> None:
    panel = open_panel(page, TYPED)
    hides(page)
    page.run("() => { location.hash = '#colr?v=2'; }")
    panel.shows("seller_colr", "500,500")
    panel.waits_for("live")


def test_ranges_under_way_are_worked_out_before_the_memory_is_given_back(page: Page) -> None:
    panel = open_panel(page)
    page.run(TYPE_AND_HIDE, "440k..450k..460k")
    hides(page)
    ranges_stand(panel)
    panel.waits_for("live")
    panel.shows("seller_colr", "273,546")
    assert page.run("() => workers.length") == 1
    is_shown_again(page)
    panel.waits_for("live")
    ranges_stand(panel)


def test_an_answer_for_paper_stays_one(page: Page) -> None:
    """Worked out from all the draws for paper, again after the restart."""
    panel = open_panel(page, RANGED)
    ranges_stand(panel)
    page.run("() => { window.print = () => { window.paper = true; }; }")
    panel.root.find("[data-print]").click()
    eventually(lambda: page.run("() => window.paper"), bool, "the page to be printed", BOOT)
    hides(page)
    is_shown_again(page)
    panel.unfold(".take")
    panel.root.find("[data-copy=sentence]").is_shown()
    panel.waits_for("live")
    panel.root.find(".how").says("8,192 draws", patience=BOOT)
    assert json.loads(page.run("() => requests.at(-1)"))["printed"]


def test_a_book_of_accounts_runs_to_its_end(page: Page) -> None:
    page.open("/calculators/book/")
    choose(page, many(3000))
    is_in_state(page, "asking")
    page.run("() => { moment = 1000; hide(true); }")  # longer than it takes to read a piece
    page.find("[data-copy]").read("element.click()")
    is_in_state(page, "done", BOOT)
    assert page.run("() => workers.length") == 1


def test_a_crash_after_it_is_still_mended_once(page: Page) -> None:
    panel = open_panel(page, TYPED)
    hides(page)
    is_shown_again(page)
    panel.field("yearly_price").fill("460000")
    panel.shows("seller_colr", "318,937")
    page.run("() => workers.at(-1).onmessage({ data: { failed: 'gone' } })")
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    assert page.run("() => workers.length") == 3
