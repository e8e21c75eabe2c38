"""A form that forgives: problems beside the field, nothing typed lost, whose numbers are said."""

import re

from playwright.sync_api import Page, expect

from tests.browser.panels import open_panel


def test_problems_stand_beside_their_fields_all_at_once(page: Page) -> None:
    panel = open_panel(page)
    panel.field("yearly_price").fill("60 %")
    panel.field("years").fill("2.5")
    panel.waits_for("problem")
    for name, said in (
        ("yearly_price", "For a share, multiply it by the price."),
        ("years", "A whole number is asked here"),
    ):
        field, problem = panel.field(name), panel.beside(name, "problem")
        expect(problem).to_contain_text(said)
        expect(field).to_have_attribute("aria-invalid", "true")
        assert (
            problem.get_attribute("id") in (field.get_attribute("aria-describedby") or "").split()
        )
    expect(panel.field("yearly_price")).to_have_value("60 %")
    expect(panel.status).to_contain_text("Price per year; Years to look ahead")


def test_an_answer_that_is_not_the_readers_is_greyed_and_says_so(page: Page) -> None:
    panel = open_panel(page)
    panel.field("yearly_price").fill("much")
    panel.waits_for("problem")
    expect(panel.headline).to_contain_text("Example numbers, not yours yet")
    expect(panel.root.locator("[data-answer]")).to_have_css("opacity", "0.45")
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    expect(panel.headline).not_to_contain_text("not yours yet")
    expect(panel.beside("yearly_price", "problem")).to_be_hidden()
    expect(panel.field("yearly_price")).not_to_have_attribute("aria-invalid", "true")
    panel.field("yearly_price").fill("450000x")
    expect(panel.headline).to_contain_text("Your numbers from before")


def test_how_a_text_was_read_is_said_with_a_way_to_change_it(page: Page) -> None:
    panel = open_panel(page)
    panel.field("retention").fill("0.9")
    expect(panel.beside("retention", "remark")).to_contain_text("Read as 0.9 %")
    panel.beside("retention", "remark").get_by_role("button", name="Make it 90").click()
    expect(panel.field("retention")).to_have_value("90")
    expect(panel.field("retention")).to_be_focused()
    expect(panel.beside("retention", "remark")).to_be_hidden()
    panel.field("yearly_price").fill("450,000")
    expect(panel.beside("yearly_price", "remark")).to_contain_text("Read as 450,000.")
    panel.shows("seller_colr", "273,546")
    expect(page).to_have_url(re.compile(r"yearly_price=450000&v=1$"))


def test_example_amounts_still_in_force_are_named_with_one_tap_to_nought(page: Page) -> None:
    """A small account in the essential fields alone would look thirteen times too dear."""
    panel = open_panel(page)
    for name, text in (
        ("yearly_price", "30000"),
        ("seller_cost", "18000"),
        ("seller_alternative", "9000"),
        ("buyer_value", "38400"),
        ("buyer_alternative", "5400"),
    ):
        panel.field(name).fill(text)
    panel.shows("seller_colr", "228,466")
    named = panel.root.locator('[data-zone="examples"]')
    expect(named).to_contain_text("one-off cost of replacing 60,000")
    named.get_by_role("button").click()
    panel.shows("seller_colr", "17,364")
    expect(named).to_be_empty()
    expect(panel.headline).to_be_focused()


def test_own_numbers_start_with_the_example_amounts_at_nought(page: Page) -> None:
    panel = open_panel(page)
    page.get_by_role("link", name="Start with my own numbers").click()
    expect(panel.field("seller_fallout")).to_have_value("0")
    expect(panel.field("buyer_replacement_cost")).to_have_value("0")
    expect(panel.field("yearly_price")).to_be_focused()
    expect(panel.field("yearly_price")).to_have_value("500000")
    page.get_by_role("link", name="Look at an example").click()
    expect(panel.field("seller_fallout")).to_have_value("40000")
    panel.shows("seller_colr", "500,500")


def test_a_problem_behind_refine_unfolds_it(page: Page) -> None:
    panel = open_panel(page, "/calculators/colr/#colr?buyer_fallout=lots&v=1", state="problem")
    expect(panel.beside("buyer_fallout", "problem")).to_be_visible()


def test_what_was_unfolded_stays_so_when_the_answer_changes(page: Page) -> None:
    panel = open_panel(page)
    page.get_by_text("Year by year: Seller").click()
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    expect(panel.root.locator("details[data-key=colr-seller]")).to_have_attribute("open", "")


def test_enter_sends_nothing(page: Page) -> None:
    """State lives in the fragment, never in the query."""
    panel = open_panel(page)
    panel.field("yearly_price").fill("450000")
    panel.field("yearly_price").press("Enter")
    panel.shows("seller_colr", "273,546")
    expect(page).to_have_url(re.compile(r"/calculators/colr/#colr\?yearly_price=450000&v=1$"))
