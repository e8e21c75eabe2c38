"""Asked backward, and on to the next calculator: with taps, and nothing typed twice."""

import pytest

from tests.browser.elements import Element
from tests.browser.pages import Page, Visit
from tests.browser.panels import Panel, open_panel, panel_of

pytestmark = pytest.mark.long  # each starts a visit of its own


def choose(element: Element, value: str) -> None:
    """Choose an option like a reader."""
    element.read(
        f'(element.value = "{value}",'
        ' element.dispatchEvent(new Event("input", { bubbles: true })))'
    )


def test_a_question_asked_backwards_is_answered_and_put_into_the_form(visit: Visit) -> None:
    panel = open_panel(visit)
    choose(panel.root.find("[data-question]"), "equal_loss")
    panel.root.find(".found").says("At 487,452 a year, both would lose the same.")
    visit.is_at(r"#colr\?find=equal_loss&v=2")
    panel.root.find(".found button").click()
    panel.field("yearly_price").holds("487452.34")
    panel.field("yearly_price").is_focused()
    panel.shows("seller_colr", "443,545")
    panel.shows("buyer_colr", "443,545")
    choose(panel.root.find("[data-question]"), "")
    panel.root.find(".found").is_hidden()
    visit.is_at(r"#colr\?yearly_price=487452\.34&v=2")


def test_a_question_may_need_a_number_which_the_link_keeps(page: Page) -> None:
    panel = open_panel(page)
    choose(panel.root.find("[data-question]"), "retention_for_seller")
    number = panel.root.find('[data-asks="retention_for_seller"] input')
    number.is_shown()
    panel.root.find(".found").says("At 82.79%, the seller's COLR is")
    number.fill("300k")
    panel.root.find(".found").says("the seller's COLR is 300,000")
    page.is_at(r"#colr\?find=retention_for_seller,300000&v=2")
    page.reload()
    panel.waits_for("live")
    number.holds("300000")
    panel.root.find(".found").says("the seller's COLR is 300,000")
    number.fill("much")
    panel.root.find('[data-field="find"] .problem').says("This asks for an amount of money")
    panel.root.find("[data-question]").has("aria-invalid", "true")


def test_a_year_goes_on_as_so_many_deals(visit: Visit) -> None:
    panel = open_panel(visit, "/calculators/colr/#colr?yearly_price=480000&seller=Ann&v=2")
    panel.root.find('[data-onward="x100"] [name="deals_per_year"]').fill("12")
    address = r"/calculators/x100/#x100\?price=40000&"
    panel.root.find('[data-zone="onward-x100"] a[href*="price=40000&"]').click()
    visit.is_at(address + ".*seller=Ann.*")
    onward = panel_of(visit, "x100")
    onward.waits_for("live")
    onward.field("price").holds("40000")
    onward.field("deals_per_year").holds("12")
    onward.headline.says("Ann")


def test_what_is_asked_beside_a_way_on_leaves_the_answer_alone(visit: Visit) -> None:
    panel = open_panel(visit)
    panel.root.find('[data-onward="odds"] [name="gain"]').fill("much")
    onward = panel.root.find('[data-zone="onward-odds"]')
    onward.says("What does the push win? This asks for an amount of money")
    panel.waits_for("live")
    panel.headline.says("If this ended today")
    visit.is_at("/calculators/colr/")
    panel.root.find('[data-onward="odds"] [name="gain"]').fill("25k")
    choose(panel.root.find('[data-onward="odds"] [name="pusher"]'), "buyer")
    panel.root.find('[data-zone="onward-odds"] a[href*="gain=25000&stake=386590"]').is_shown()


def test_the_small_panel_on_the_home_page_is_live_and_leads_to_all_of_it(visit: Visit) -> None:
    visit.open("/")
    panel = Panel(visit, visit.find("#odds > calculator-panel"))
    panel.waits_for("live")
    panel.field("gain").fill("40k")
    panel.headline.says("Pushing for a one-off $40,000 pays only if it adds less than about 7.4%")
    visit.is_at(r"/#odds\?gain=40000&v=2")
    panel.root.find('[data-zone="whole"] a[href*="gain=40000"]').click()
    visit.is_at(r"/calculators/odds/#odds\?gain=40000&v=2")
    whole = panel_of(visit, "odds")
    whole.waits_for("live")
    whole.field("gain").holds("40000")
