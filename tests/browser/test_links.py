"""The address holds the form: restored, kept, and honest about what it cannot use."""

import re

from playwright.sync_api import Page, expect

from calculators.declare.calculator import RESERVED
from tests.browser.panels import open_panel, panel_of


def test_a_link_fills_the_form_and_survives_reload_and_back(page: Page) -> None:
    address = "/calculators/colr/#colr?yearly_price=450000&timing=start&v=1"
    panel = open_panel(page, address)
    expect(panel.field("yearly_price")).to_have_value("450000")
    expect(panel.field("timing")).to_have_value("start")
    page.reload()
    panel.waits_for("live")
    expect(panel.field("timing")).to_have_value("start")
    page.goto("/")
    page.go_back()
    panel.waits_for("live")
    expect(panel.field("yearly_price")).to_have_value("450000")


def test_a_link_refuses_what_can_be_read_in_two_ways(page: Page) -> None:
    """A form may guess and say so; a link may not, until somebody touches the field."""
    panel = open_panel(page, "/calculators/colr/#colr?yearly_price=450,000&v=1", state="problem")
    expect(panel.field("yearly_price")).to_have_value("450,000")
    expect(panel.beside("yearly_price", "problem")).to_contain_text("write 450000 or 450.0000")
    panel.field("yearly_price").press("End")
    panel.field("yearly_price").press("0")
    panel.field("yearly_price").press("Backspace")
    panel.shows("seller_colr", "273,546")


def test_unknown_names_and_versions_are_left_out_and_said(page: Page) -> None:
    panel = open_panel(page, "/calculators/colr/#colr?yearly_price=450000&colour=<b>red&v=9")
    panel.shows("seller_colr", "273,546")
    expect(panel.status).to_contain_text("does not ask: colour.")
    expect(panel.status).to_contain_text("made with version 9")


def test_names_from_javascript_itself_are_only_unknown_names(page: Page) -> None:
    panel = open_panel(page, "/calculators/colr/#colr?constructor=1&__proto__=2&v=toString")
    expect(panel.status).to_contain_text("constructor, __proto__")
    expect(panel.status).to_contain_text("version toString")
    panel.shows("seller_colr", "500,500")


def test_a_stray_per_cent_sign_is_a_text_like_any_other(page: Page) -> None:
    panel = open_panel(page, "/calculators/colr/#colr?retention=85%&v=1")
    expect(panel.field("retention")).to_have_value("85%")


def test_an_address_holds_only_what_differs_from_the_defaults(page: Page) -> None:
    panel = open_panel(page)
    panel.field("yearly_price").fill("1.2m")
    panel.field("retention").fill("97,375")
    panel.field("retention").fill("97.3750 %")
    expect(page).to_have_url(re.compile(r"#colr\?yearly_price=1200000&retention=97\.3750&v=1$"))
    panel.field("yearly_price").fill("500000")
    panel.field("retention").fill("90")
    expect(page).to_have_url(re.compile(r"/calculators/colr/$"))


def test_the_page_reserves_the_names_that_python_reserves(page: Page) -> None:
    open_panel(page)
    known = page.evaluate(
        "async names => { const { Link } = await import('/assets/calculators/state.js');"
        " location.hash = '#colr?' + names.map(name => name + '=1').join('&');"
        " return new Link({slug: 'colr', id: 'colr', version: '1', defaults: {1: {}}})"
        ".read().unknown; }",
        [*sorted(RESERVED - {"id"}), "was.years"],
    )
    assert known == []
    panel_of(page).waits_for("live")


def test_a_changed_fragment_is_read_at_once(page: Page) -> None:
    panel = open_panel(page)
    page.evaluate("location.hash = '#colr?yearly_price=450000&v=1'")
    panel.shows("seller_colr", "273,546")
