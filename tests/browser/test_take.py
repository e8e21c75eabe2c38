"""Copied, shared, handed back and forth, and printed on one page."""

from urllib.parse import unquote

import pytest

from tests.browser.conftest import NewPage
from tests.browser.network import plain
from tests.browser.pages import Page, Visit
from tests.browser.panels import Panel, open_panel
from tests.browser.server import Network
from tests.browser.takes import UNFOLD, opened, text_of

pytestmark = pytest.mark.long  # each starts a visit of its own


# Replaces the clipboard, because not every engine lets a test read the real one.
CLIPBOARD = """(works) => {
    window.copied = [];
    const writeText = async (text) => { if (!works) throw new Error("no"); copied.push(text); };
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
}"""
SHARE = "navigator.share = async (what) => { window.shared = what; };"
PASTE_HERE = """() => {
    const place = Object.assign(document.createElement("textarea"), { id: "pasted" });
    document.body.append(place);
}"""
KEYS = "() => [...document.querySelectorAll('[data-copy]')].map((one) => one.dataset.copy)"
CHOOSE = "(element.value = '{}', element.dispatchEvent(new Event('change', {{ bubbles: true }})))"


def card_of(panel: Panel) -> tuple[str, str]:
    """Return the card's text and where its code leads, wherever the site is."""
    said = str(panel.root.find("[data-card=card] .card").read("element.textContent"))
    host = panel.page.site.partition("://")[2]
    return said.replace(host, ""), text_of(panel, "open-book").partition("/calculators")[2]


def test_each_copy_is_what_stands_there_and_said_to_everybody(visit: Visit) -> None:
    panel = opened(visit, "/calculators/colr/#colr?yearly_price=450000&v=2")
    visit.run(CLIPBOARD, True)
    keys = visit.run(KEYS)
    assert len(keys) == 10
    for key in keys:
        panel.root.find(f'[data-copy="{key}"]').click()
        panel.root.find(".take [data-said]").says("Copied: ")
    visit.find("[role=status].announced").says("Copied: ")
    assert visit.run("() => copied") == [text_of(panel, key) for key in keys]
    assert "we'd lose about $270,000 and they'd lose about $610,000" in text_of(panel, "sentence")
    assert text_of(panel, "link").endswith("/calculators/colr/#colr?yearly_price=450000&v=2")


def test_what_was_copied_can_be_pasted(page: Page) -> None:
    """The real clipboard, read as readers do: with Ctrl+V."""
    panel = opened(page, "/calculators/colr/#colr?yearly_price=450000&v=2")
    page.run(PASTE_HERE)
    for key in ("to-them", "tsv", "python", "link"):
        panel.root.find(f'[data-copy="{key}"]').click()
        label = page.run("(key) => document.querySelector(`[data-copy='${key}']`).textContent", key)
        panel.root.find(".take [data-said]").says(f"Copied: {label}")  # not still the previous one
        page.find("#pasted").fill("")
        page.press("Control+V")
        page.find("#pasted").holds(text_of(panel, key))


def test_where_the_clipboard_is_refused_the_text_is_marked(visit: Visit) -> None:
    panel = opened(visit)
    visit.run(CLIPBOARD, False)
    panel.root.find('[data-copy="python"]').click()
    panel.root.find(".take [data-said]").says("press Ctrl+C")
    marked = "() => document.activeElement.value.slice(0, document.activeElement.selectionEnd)"
    assert visit.run(marked) == text_of(panel, "python")


def test_the_share_sheet_gets_the_words_and_the_link(new_page: NewPage) -> None:
    page = new_page(first=SHARE)
    panel = opened(page)
    panel.root.find("[data-share]").click()
    panel.root.find(".take [data-said]").says("Shared.")
    assert "we'd lose about $500,000 and you'd lose about $390,000" in page.run("() => shared.text")


def test_what_is_not_the_forms_cannot_be_taken_along(visit: Visit) -> None:
    panel = opened(visit)
    panel.field("yearly_price").fill("x")
    panel.waits_for("problem")
    assert panel.root.find("[data-zone=take]").read("element.inert")


def test_a_book_goes_back_and_forth_and_both_see_who_said_what(
    visit: Visit, new_page: NewPage
) -> None:
    seller = opened(visit)
    seller.field("yearly_price").fill("480000")
    seller.field("buyer_value").fill("600k")
    seller.shows("seller_colr", "409,718")
    visit.find("[data-carried]").says("2 numbers")
    # Both texts are typed, because a handover is only complete once both are answered.
    seller.shows("buyer_colr", "295,809")
    handed = text_of(seller, "open-book").partition("/calculators")[2]
    assert handed.endswith(
        "#colr?yearly_price=480000&buyer_value=600000&told=yearly_price&guess=buyer_value&v=2"
    )

    other = new_page()
    buyer = opened(other, f"/calculators{handed}")
    buyer.root.find('[data-field="buyer_value"] [data-view=source]').holds("guess")
    buyer.root.find('[data-view="chair"][value="buyer"]').click()
    buyer.field("buyer_value").fill("650000")
    buyer.root.find("[data-changed]").says("(Buyer): was 600,000, now 650,000")
    buyer.root.find('[data-field="buyer_value"] [data-view=source]').holds("told")
    other.is_at("was.buyer_value=600000&v=2")
    other.reload()
    buyer.waits_for("live")
    buyer.field("buyer_value").holds("650000")
    buyer.unfold(".take")
    buyer.root.find("[data-changed]").says("was 600,000, now 650,000")
    back = unquote(text_of(buyer, "open-book")).partition("/calculators")[2]
    assert "told=yearly_price,buyer_value" in back
    assert "was.buyer_value=600000" in back

    seller = opened(visit, f"/calculators{back}")
    seller.root.find("[data-changed]").says("was 600,000, now 650,000")
    seller.root.find('[data-field="buyer_value"] [data-view=source]').holds("told")
    assert card_of(seller) == card_of(buyer)
    assert "the seller would lose about $410,000" in card_of(seller)[0]


def test_what_is_marked_unknown_comes_first_as_a_question(visit: Visit) -> None:
    panel = opened(visit)
    panel.root.find("[data-view=sources]").click()
    choice = panel.root.find('[data-field="buyer_value"] [data-view=source]')
    choice.read(CHOOSE.format("unknown"))
    visit.is_at(r"#colr\?unknown=buyer_value&v=2")
    panel.root.find(".asked").says("What would a year without this cost you")


def test_the_keyboard_alone_says_who_knows_copies_and_opens_a_card(visit: Visit) -> None:
    panel = open_panel(visit)
    visit.run(CLIPBOARD, True)
    panel.root.find("[data-view=sources]").press("Space")
    panel.root.find('[data-field="yearly_price"] [data-view=source]').focus()
    visit.press("t")  # told us
    visit.is_at(r"#colr\?told=yearly_price&v=2")
    panel.root.find(".take > summary").press("Enter")
    panel.root.find("[data-copy=sentence]").press("Enter")
    panel.root.find(".take [data-said]").says("Copied: ")
    panel.root.find("[data-card=card] > summary").press("Enter")
    panel.root.find("[data-card=card] [data-code] svg").is_shown()
    visit.press("Tab")
    panel.root.find("[data-print-card=card]").is_focused()


def test_nothing_that_is_asked_for_holds_a_typed_figure(visit: Visit, switches: Network) -> None:
    """While a reader types, opens everything and copies, only the code for the card is fetched."""
    panel = opened(visit)
    switches.asked.clear()
    panel.field("yearly_price").fill("471112")
    visit.is_at("yearly_price=471112&v=2")
    visit.run(UNFOLD)
    panel.root.find("[data-card=card] [data-code] svg").is_shown()
    panel.root.find("[data-copy=link]").click()
    # Search has a worker that may start late.
    names = {plain(path).rpartition("/")[2] for path in switches.asked}
    assert names <= {"code.zip", "search.js"}
