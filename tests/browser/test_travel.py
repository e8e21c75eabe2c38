"""What readers use elsewhere: copied sections and links, a CRM's link, a checked deck."""

import pytest

from calculators import find
from calculators.publish.sharing.crm import SYNTAXES, template
from tests.browser.axe import violations
from tests.browser.pages import Visit
from tests.browser.panels import open_panel
from tests.browser.test_take import CLIPBOARD

pytestmark = pytest.mark.alike

SELECTED = "() => document.activeElement.value.slice(document.activeElement.selectionStart)"
UNFOLDED = "() => document.querySelector('#colr [data-refine]').open"
SHOWN = "() => [...document.querySelectorAll('link-table tbody tr')].filter((row) => !row.hidden)"


def copied(visit: Visit) -> list[str]:
    found = visit.run("() => copied")
    assert isinstance(found, list)
    return found


def test_the_keyboard_alone_copies_a_section_in_three_forms(visit: Visit) -> None:
    visit.open("/plays/open-the-book/")
    visit.run(CLIPBOARD, True)
    opener = visit.find("#steps .copy-opener")
    opener.press("Enter")
    opener.has("aria-expanded", "true")
    for form in ("plain", "markdown", "html"):
        visit.press("Tab")
        visit.find(f".copy-menu [data-form={form}]").is_focused()
        visit.press("Enter")
        visit.find(".copy-menu [data-said]").says("Copied: ")
    visit.find("[role=status].announced").says("Copied: HTML, Open the book: Steps.")
    address = f"{visit.site}/plays/open-the-book/#steps"
    assert copied(visit) == [
        f"Open the book: Steps\n{address}",
        f"[Open the book: Steps]({address})",
        f'<a href="{address}">Open the book: Steps</a>',
    ]
    assert violations(visit) == []
    visit.press("Escape")
    opener.is_focused()
    assert visit.find(".copy-menu").count() == 0
    assert visit.find("#colr .copy-opener").count() == 0, "a panel's headings are the panel's"


def test_where_the_clipboard_is_refused_the_text_of_a_section_is_marked(visit: Visit) -> None:
    visit.open("/framework/cpt/")
    visit.run(CLIPBOARD, False)
    visit.find("#open-high .copy-opener").click()
    visit.find(".copy-menu [data-form=markdown]").click()
    visit.find(".copy-menu [data-said]").says("press Ctrl+C")
    assert visit.run(SELECTED).endswith("/framework/cpt/#open-high)")
    visit.find("#cpt .copy-opener, h1 .copy-opener").click()
    assert visit.find(".copy-menu").count() == 1, "one at a time"


def test_what_is_folded_away_unfolds_for_whoever_arrives_there(visit: Visit) -> None:
    """By a link from another page, and by one within the page, more than once."""
    panel = open_panel(visit, "/calculators/colr/#colr-seller_rate")
    panel.field("seller_rate").is_shown()
    for _ in range(2):
        panel.root.find("[data-refine] > summary").click()
        panel.field("seller_rate").is_hidden()
        visit.run(
            "() => { const way = document.createElement('a'); way.href = '#colr-seller_rate';"
            " document.querySelector('article').append(way); way.click(); way.remove(); }"
        )
        panel.field("seller_rate").is_shown()


def test_the_keyboard_alone_narrows_the_table_down_and_copies_from_it(visit: Visit) -> None:
    visit.open("/enablement/")
    visit.run(CLIPBOARD, True)
    count = visit.find("link-table [data-count]")
    count.says("All ")
    visit.find("link-table select[name=role]").focus()
    visit.press("t")  # trainers
    count.says(" of ")
    visit.find("[role=status].announced").says(" of ")
    visit.find("link-table select[name=time]").focus()
    visit.press("2")
    roles = visit.run(f"{SHOWN}.map((row) => row.dataset.role)")
    times = visit.run(f"{SHOWN}.map((row) => Number(row.dataset.time))")
    assert roles
    assert all("trainer" in one.split() for one in roles)
    assert max(times) <= 2
    count.says(f"{len(roles)} of ")
    visit.find("link-table select[name=role]").focus()
    visit.press("Home")  # all
    visit.find("link-table select[name=time]").focus()
    visit.press("Home")
    count.says("All ")
    visit.find('[data-address$="/go/colr/"]').press("Enter")
    visit.press("Tab")
    visit.press("Enter")
    visit.find(".copy-menu [data-said]").says("Copied: Text, The cost of losing")
    assert copied(visit) == [f"The cost of losing the relationship\n{visit.site}/go/colr/"]


def test_what_stands_at_the_end_of_a_play_is_copied_as_it_stands(visit: Visit) -> None:
    visit.open("/plays/open-the-book/")
    visit.run(CLIPBOARD, True)
    visit.find(".elsewhere > summary").click()
    texts = visit.run(
        "() => [...document.querySelectorAll('.offered textarea')].map((t) => t.value)"
    )
    for index in range(len(texts)):
        visit.find(".elsewhere [data-offer]").nth(index).click()
        visit.find(".elsewhere [data-said]").says("Copied: ")
    assert copied(visit) == texts
    assert texts[0] == f"{visit.site}/go/play-open-book/"


@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda one: one.id)
def test_the_page_puts_a_link_together_as_python_does(visit: Visit, syntax: object) -> None:
    assert isinstance(syntax, type(SYNTAXES[0]))
    visit.open("/enablement/crm/#colr")
    names = {"yearly_price": "Amount", "retention": "Chance__c", "years": "10"}
    visit.find("crm-builder [name=syntax]").read(
        f"(element.value = '{syntax.id}', element.dispatchEvent(new Event('input', "
        "{ bubbles: true })))"
    )
    for name, text in names.items():
        visit.find(f"crm-builder fieldset:enabled [name={name}]").fill(text)
    made = template(syntax, find("colr"), f"{visit.site}/go/colr/", names)
    visit.find("crm-builder [name=template]").holds(made)


def test_what_a_crm_filled_in_is_read_or_refused_beside_its_field(visit: Visit) -> None:
    """And stays there to be corrected, whatever it is."""
    colr = find("colr")
    names = dict.fromkeys(("yearly_price", "seller_cost", "seller_alternative"), "x")
    names |= dict.fromkeys(("buyer_value", "buyer_alternative", "retention"), "x")
    made = template(SYNTAXES[-1], colr, "/calculators/colr/", names)
    written = ("%241%2C200%2C000.00", "1,234", "null", "", "90.000,00++", "0.9")
    for text in written:
        made = made.replace("{x}", text, 1)
    panel = open_panel(visit, made, "problem")
    held = ("$1,200,000.00", "1,234", "null", "", "90.000,00  ", "0.9")
    for name, text in zip(names, held, strict=True):
        panel.field(name).holds(text)
    panel.beside("seller_cost", "problem").says("can be read in two ways: write 1234 or 1.2340")
    panel.beside("seller_alternative", "problem").says("This asks for an amount of money")
    panel.beside("buyer_value", "problem").says("This needs an amount of money")
    panel.beside("retention", "remark").says("Did you mean 90%?")
    for name in ("yearly_price", "buyer_alternative"):
        panel.field(name).has("aria-invalid", None)
    panel.status.says("Please fix: ")


def test_a_deck_is_checked_in_the_page(visit: Visit) -> None:
    visit.open("/enablement/check/")
    text = (
        f"{visit.site}/go/colr/ {visit.site}/plays/open-the-book/ - steps {visit.site}/lost/ "
        f"{visit.site}/calculators/colr/#colr?years=5&v=0"
    )
    visit.find("link-check textarea").fill(text)
    visit.find("link-check input[type=date]").read("element.value = '2020-01-01'")
    visit.find("link-check button").press("Enter")
    visit.find("link-check [data-said]").says(
        "4 links to this site: 0 need nothing, 4 want a look."
    )
    states = visit.run(
        "() => [...document.querySelectorAll('[data-state]')].map((o) => o.dataset.state)"
    )
    assert states == ["reviewed", "mangled", "unknown", "version"]
    visit.find("[data-state=mangled]").says(f"{visit.site}/plays/open-the-book/#steps")
    for scheme in ("slate", "default"):
        visit.palette(scheme)
        assert violations(visit) == []
