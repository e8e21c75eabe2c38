"""Hostile links in the page: shown as text, or refused in words, and nothing breaks."""

from urllib.parse import quote

import pytest

from calculators.declare.links import READ, RESERVED
from tests.browser.hostile import ANSWER, FILL, WATCH
from tests.browser.pages import Page, Visit
from tests.browser.panels import open_panel, panel_of
from tests.hostile.fragments import fragments
from tests.hostile.texts import CONTROLS, DIRECTIONS, MARKUP

pytestmark = pytest.mark.soak

MANY, SOME = 10_000, 300
BATCH = 500


def test_ten_thousand_fragments_fill_the_form_and_come_back(page: Page) -> None:
    """Everything in a link becomes text in a field, or a name in a message; nothing else."""
    open_panel(page)
    page.run(WATCH)
    many = fragments(MANY)
    assert len(many) == MANY
    for start in range(0, MANY, BATCH):
        assert page.run(FILL, many[start : start + BATCH]) == []


def test_some_hundred_fragments_are_answered_or_refused_beside_their_fields(page: Page) -> None:
    panel = open_panel(page)
    page.run(WATCH)
    some = [one for one in fragments(MANY, seed=10) if one.startswith("#colr?")][:SOME]
    for start in range(0, SOME, 10):
        assert page.run(ANSWER, some[start : start + 10]) == []
    panel.rests()


def test_half_a_sign_that_was_pasted_breaks_no_address(page: Page) -> None:
    panel = open_panel(page)
    panel.refine()
    page.run(
        "() => { const field = document.querySelector('[name=seller]');"
        " field.value = String.fromCharCode(0xd800) + 'x';"
        " field.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    page.is_at("seller=%EF%BF%BDx&v=2")
    panel.waits_for("live")


HOSTILE = (
    "".join(MARKUP[:4]) + "".join(DIRECTIONS[:3]) + "".join(CONTROLS[:5]) + "%zz",
    "__proto__",
    "constructor,hasOwnProperty,toString",
    "x" * 5000,
)


@pytest.mark.parametrize("name", [*sorted(RESERVED), "was.years", "was.__proto__", "__proto__"])
def test_a_hostile_link_in_a_reserved_name_is_shown_harmlessly(visit: Visit, name: str) -> None:
    """The other number in it counts, and a message names what can't be used."""
    for text in HOSTILE:
        shown = f"yearly_price=450000&{name}={quote(text)}" + ("&v=2" if name != "v" else "")
        visit.open(f"/calculators/colr/#colr?{shown}")
        panel = panel_of(visit)
        visit.run(WATCH)
        panel.field("yearly_price").holds("450000")
        panel.rests()
        state = panel.root.read("element.dataset.state")
        asked = {"find", "seed", "together"}
        answered = RESERVED - {"id", "v", *READ}  # Python gets these as texts
        long = len(text) > 4000 and name in answered
        assert state == ("problem" if name in asked or long else "live"), text
        assert visit.find("calculator-panel :is(img, script, b, iframe)").count() == 0
        assert visit.run("() => [window.ran ?? null, ({}).polluted ?? null]") == [None, None]
        if state == "problem":
            panel.status.says("Not calculated yet. Please fix: ")
        if name == "v":
            panel.status.says("This link was made with version ")
        if name.endswith("__proto__"):
            panel.status.says(f"the calculator doesn't ask for: {name}.")


@pytest.mark.parametrize("named", ["colr-answer", "colr-years", "__search", "__proto__", "colr"])
def test_an_id_that_names_something_else_leaves_the_link_to_the_first_panel(
    visit: Visit, named: str
) -> None:
    panel = open_panel(visit, f"/calculators/colr/#colr?yearly_price=450000&id={named}&v=2")
    panel.shows("seller_colr", "273,546")


def test_a_thousand_unknown_names_are_said_in_one_short_sentence(visit: Visit) -> None:
    names = "&".join(f"{quote(MARKUP[0])}{at}=1" for at in range(1000))
    panel = open_panel(visit, f"/calculators/colr/#colr?{names}&v=2")
    panel.status.says("<img src=x onerror=hacked()>9, ….")
    assert panel.status.read("element.textContent.length") < 1000
    assert visit.find("calculator-panel img").count() == 0
