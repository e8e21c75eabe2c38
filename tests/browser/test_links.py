"""The address holds the form: restored, kept, and honest about what it can't use."""

import pytest

from calculators.declare.links import RESERVED
from calculators.declare.versions import DRAWN
from tests.browser.pages import Page, Visit
from tests.browser.panels import open_panel, panel_of

pytestmark = pytest.mark.long  # each starts a visit of its own


def test_a_link_fills_the_form_and_survives_reload_and_back(page: Page) -> None:
    address = "/calculators/colr/#colr?yearly_price=450000&timing=start&v=2"
    panel = open_panel(page, address)
    panel.field("yearly_price").holds("450000")
    panel.field("timing").holds("start")
    page.reload()
    panel.waits_for("live")
    panel.field("timing").holds("start")
    page.open("/")
    page.back()
    panel.waits_for("live")
    panel.field("yearly_price").holds("450000")


def test_a_link_refuses_what_can_be_read_in_two_ways(visit: Visit) -> None:
    """A form may guess and say so; a link may not, until somebody touches the field."""
    panel = open_panel(visit, "/calculators/colr/#colr?yearly_price=450,000&v=2", state="problem")
    panel.field("yearly_price").holds("450,000")
    panel.beside("yearly_price", "problem").says("write 450000 or 450.0000")
    panel.field("yearly_price").press("End")
    visit.press("0")
    visit.press("Backspace")
    panel.shows("seller_colr", "273,546")


def test_unknown_names_and_versions_are_left_out_and_said(visit: Visit) -> None:
    panel = open_panel(visit, "/calculators/colr/#colr?yearly_price=450000&colour=<b>red&v=9")
    panel.shows("seller_colr", "273,546")
    panel.status.says("the calculator doesn't ask for: colour.")
    panel.status.says("made with version 9")


def test_names_from_javascript_itself_are_only_unknown_names(visit: Visit) -> None:
    panel = open_panel(visit, "/calculators/colr/#colr?constructor=1&__proto__=2&v=toString")
    panel.status.says("constructor, __proto__")
    panel.status.says("version toString")
    panel.shows("seller_colr", "500,500")


def test_a_stray_per_cent_sign_is_a_text_like_any_other(visit: Visit) -> None:
    panel = open_panel(visit, "/calculators/colr/#colr?retention=85%&v=2")
    panel.field("retention").holds("85%")


def test_an_address_holds_only_what_differs_from_the_defaults(visit: Visit) -> None:
    panel = open_panel(visit)
    panel.field("yearly_price").fill("1.2m")
    panel.field("retention").fill("97,375")
    panel.field("retention").fill("97.3750%")
    visit.is_at(r"#colr\?yearly_price=1200000&retention=97\.3750&v=2")
    panel.field("yearly_price").fill("500000")
    panel.field("retention").fill("90")
    visit.is_at(r"/calculators/colr/")


# The link script's source, which knows the names that Python gave the panel.
LINK = (
    "const { Link } = await import('/source/calculators/link/page-link.js');"
    " const { learn } = await import('/source/calculators/link/link-text.js');"
    " learn(document.querySelector('calculator-panel'));"
)


def test_the_page_reserves_the_names_that_python_reserves(visit: Visit) -> None:
    open_panel(visit)
    known = visit.run(
        f"async (names) => {{ {LINK}"
        " location.hash = '#colr?' + names.map((name) => name + '=').join('&');"
        " return new Link({slug: 'colr', id: 'colr', version: '1', defaults: {1: {years: '10'}}})"
        ".read().unknown; }",
        [*sorted(RESERVED - {"id"}), "was.years"],
    )
    assert known == []
    panel_of(visit).waits_for("live")


def test_a_link_of_an_earlier_day_fills_the_field_of_today(visit: Visit) -> None:
    """The form lists a field's former names; today's counts if both are there."""
    open_panel(visit)
    texts, unknown = visit.run(
        f"async () => {{ {LINK}"
        " const defaults = {1: {years: '10', retention: '90'}};"
        " const formerly = {span: 'years', horizon: 'years'};"
        " const link = new Link({slug: 'colr', id: 'colr', version: '1', defaults, formerly});"
        " const read = (text) => link.read(`#colr?${text}&v=2`);"
        " const old = read('span=5&told=span%2C+retention&was.horizon=4');"
        " const both = read('years=3&span=5');"
        " return [[old.texts, old.before, both.texts], [...old.unknown, ...both.unknown]]; }"
    )
    assert texts == [
        {"years": "5", "told": "years,retention"}, {"was.years": "4"}, {"years": "3"}
    ]  # fmt: skip
    assert unknown == []


def test_a_label_follows_the_chair_where_it_differs(visit: Visit) -> None:
    panel = open_panel(visit)
    visit.run(
        "() => { const label = document.querySelector('label[for=colr-years]');"
        " Object.assign(label.dataset, {seller: 'Ours', buyer: 'Theirs'}); }"
    )
    panel.root.find("label", "I'm the buyer").click()
    panel.root.find("label[for=colr-years]").says("Theirs")
    panel.root.find("label", "I'm the seller").click()
    panel.root.find("label[for=colr-years]").says("Ours")


def test_a_changed_fragment_is_read_at_once(visit: Visit) -> None:
    panel = open_panel(visit)
    visit.run("() => { location.hash = '#colr?yearly_price=450000&v=2'; }")
    panel.shows("seller_colr", "273,546")


def test_an_old_link_is_told_what_changed_until_its_numbers_do(visit: Visit) -> None:
    """Its ranges are drawn otherwise now than they were in version 1."""
    panel = open_panel(visit, "/calculators/colr/#colr?retention=80..85..90&v=1")
    panel.root.says(DRAWN.says)
    panel.field("retention").fill("80..86..90")
    visit.is_at("retention=80..86..90&v=2")
    panel.waits_for("live")
    panel.root.says_no(DRAWN.says)
