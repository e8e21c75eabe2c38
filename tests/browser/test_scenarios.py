"""Numbers under names: kept on this device, opened, compared, and never in the way."""

import json

import pytest

from tests.browser.axe import violations
from tests.browser.pages import Page, Visit
from tests.browser.shelves import STORED, Shelf, shelf_of

pytestmark = pytest.mark.long  # each starts a visit of its own


# Acts as another tab of the same site.
ELSEWHERE = """(act) => {
    const [key] = Object.keys(localStorage).filter((key) => key.includes(".scenario."));
    if (act === "delete") localStorage.removeItem(key);
    else {
        const file = JSON.parse(localStorage.getItem(key));
        const kept = new Date(Date.now() + 1000).toISOString(); // the later one comes last
        Object.assign(file.scenarios[0], { id: "other", name: "From the other tab", kept });
        localStorage.setItem(key.replace(/[^.]+$/, "other"), JSON.stringify(file));
    }
    dispatchEvent(new StorageEvent("storage", { key }));
}"""


def kept(page: Page) -> list[str]:
    return [key for key in page.run(STORED) if ".scenario." in key]


def test_what_is_kept_survives_reload_and_opens_as_it_was_typed(page: Page) -> None:
    shelf = shelf_of(page)
    shelf.keep("Bo's <b>wish</b>", yearly_price="450 k", retention="much")
    shelf.said.says("Saved as “Bo's <b>wish</b>”.")
    shelf.panel.field("retention").fill("92")
    shelf.panel.field("yearly_price").fill("470k")
    page.is_at(r"#colr\?yearly_price=470000&retention=92&v=2")
    page.reload()
    shelf.panel.waits_for("live")
    shelf = Shelf(shelf.panel)
    shelf.names("Bo's <b>wish</b>")
    shelf.act("open")
    shelf.panel.field("yearly_price").holds("450 k")
    shelf.panel.field("retention").holds("much")
    shelf.panel.waits_for("problem")
    undo = shelf.panel.root.find("[data-undo]")
    undo.says("“Bo's <b>wish</b>” is in the form.")
    page.is_at(r"#colr\?yearly_price=450000&retention=much&v=2")
    undo.find("button").click()
    shelf.panel.field("retention").holds("92")
    page.is_at(r"#colr\?yearly_price=470000&retention=92&v=2")
    shelf.panel.headline.is_focused()


def test_a_link_leaves_what_is_kept_alone_and_can_be_undone(visit: Visit) -> None:
    shelf = shelf_of(visit)
    shelf.keep("Mine", yearly_price="450k")
    shelf.panel.field("yearly_price").fill("460k")
    before = visit.run(STORED)
    visit.run("() => { location.hash = '#colr?yearly_price=400000&v=2'; }")
    shelf.panel.field("yearly_price").holds("400000")
    visit.run("() => { location.hash = '#colr?yearly_price=300000&v=2'; }")
    shelf.panel.field("yearly_price").holds("300000")
    undo = shelf.panel.root.find("[data-undo]")
    undo.find("button", "Undo: back to my numbers").click()
    shelf.panel.field("yearly_price").holds("460k")
    undo.reads("The form is back as it was.")
    assert visit.run(STORED) == before
    shelf.names("Mine")


def test_two_or_three_are_compared_with_their_differences(visit: Visit) -> None:
    shelf = shelf_of(visit)
    shelf.act("compare")
    shelf.said.reads("Pick two or three to compare.")
    shelf.keep("Now")
    shelf.keep("Later", yearly_price="450k")
    for index in (1, 2):
        shelf.choose(index)
    shelf.choose(0)  # but not the form
    shelf.act("compare")
    shelf.root.find("[data-comparison] h3").is_focused()
    shelf.root.find(".inputs tbody").reads("Price per year500,000450,000")
    shelf.root.find(".compared").says("273,546−226,954613,545+226,954")


def test_what_was_deleted_comes_back(visit: Visit) -> None:
    shelf = shelf_of(visit)
    shelf.keep("One", yearly_price="450k")
    shelf.keep("One")
    shelf.said.reads("That name is taken, so it's saved as “One (2)”.")
    shelf.act("delete")
    shelf.names("One (2)")
    shelf.act("restore")
    shelf.names("One", "One (2)")
    shelf.root.find("[data-list] [data-act=open]").is_focused()


def test_another_tab_neither_disturbs_nor_is_disturbed(visit: Visit) -> None:
    shelf = shelf_of(visit)
    shelf.keep("Mine")
    visit.run(ELSEWHERE, "keep")
    shelf.names("Mine", "From the other tab")
    shelf.keep("Mine too")
    assert len(kept(visit)) == 3
    visit.run(ELSEWHERE, "delete")
    shelf.root.find("[data-list] label [data-named]", index=2).is_hidden()
    assert len(kept(visit)) == 2


def test_where_nothing_can_be_kept_it_is_said_and_all_else_works(visit: Visit) -> None:
    shelf = shelf_of(visit)
    visit.run(
        "() => { const { setItem } = Storage.prototype; window.allow = () => {"
        " Storage.prototype.setItem = setItem; }; Storage.prototype.setItem = () => {"
        " throw new DOMException('no', window.fault); }; }"
    )
    for fault, words in (
        ("QuotaExceededError", "out of room"),
        ("SecurityError", "won't let this page save anything"),
    ):
        visit.run("(fault) => { window.fault = fault; }", fault)
        shelf.panel.field("yearly_price").fill("450k")
        shelf.root.find("[data-name]").fill(fault)
        shelf.root.find("form button").click()
        shelf.said.says(words)
        shelf.said.says("Save it as a file to keep it.")
    visit.run("() => allow()")
    assert "SecurityError" not in json.dumps(visit.run(STORED))
    shelf.panel.field("yearly_price").fill("500k")
    shelf.choose(1)
    shelf.act("compare")
    shelf.root.find(".compared").says("273,546−226,954")
    shelf.act("open")
    shelf.panel.field("yearly_price").holds("450k")
    shelf.act("forget")
    shelf.act("sure")
    shelf.names()


def test_forget_clears_address_form_and_storage_after_one_question(visit: Visit) -> None:
    shelf = shelf_of(visit)
    shelf.panel.refine()
    shelf.keep("Mine", yearly_price="450k", seller="Ann")
    visit.run("() => localStorage.setItem('another-site', '1')")
    shelf.act("forget")
    shelf.root.find("[data-act=stay]").is_focused()
    visit.press("Escape")
    shelf.root.find("[data-sure]").is_hidden()
    shelf.names("Mine")
    shelf.act("forget")
    shelf.act("sure")
    shelf.said.says("Everything is cleared")
    shelf.root.find("[data-list] [data-named]").is_hidden()
    shelf.panel.field("yearly_price").holds("500000")
    shelf.panel.field("seller").holds("")
    shelf.panel.shows("seller_colr", "500,500")
    visit.is_at("/calculators/colr/")
    assert visit.run("() => Object.keys(localStorage)") == ["another-site"]


def test_the_keyboard_alone_keeps_compares_and_deletes(visit: Visit) -> None:
    shelf = shelf_of(visit)
    shelf.root.find("[data-name]").focus()
    visit.type("Mine")
    visit.press("Enter")
    shelf.said.says("Saved as “Mine”.")
    visit.find(".announced").says("Saved as “Mine”.")
    for key in ("Tab", "Tab", "Tab", "Space"):  # the button, the form's box, and the one below it
        visit.press(key)
    for key in ("Tab", "Tab", "Tab", "Enter"):  # Open, Delete, Compare
        visit.press(key)
    shelf.root.find("[data-comparison] h3").is_focused()
    shelf.root.find("[data-list] [data-act=delete]").press("Enter")
    shelf.root.find("[data-act=restore]").is_focused()
    visit.press("Enter")
    shelf.names("Mine")


@pytest.mark.soak
def test_axe_finds_nothing_with_all_of_it_open(visit: Visit) -> None:
    shelf = shelf_of(visit)
    shelf.keep("A rather long name of an offer that nobody has made yet")
    shelf.keep("Other", yearly_price="450k..480k..500k")
    shelf.panel.field("yearly_price").fill("470k")
    shelf.panel.waits_for("live")
    for index in (1, 2):
        shelf.choose(index)
    shelf.act("open")
    shelf.act("compare")
    shelf.root.find(".compared").is_shown()
    shelf.act("forget")
    visit.run("() => document.querySelectorAll('details').forEach((one) => (one.open = true))")
    # From wide to narrow: Firefox remembers how wide a page was before its window grew.
    for width in (1280, 390, 320):
        visit.resize(width)
        for scheme in ("slate", "default"):
            visit.palette(scheme)
            assert violations(visit) == [], (scheme, width)
            assert visit.run("() => document.documentElement.scrollWidth") <= width
