"""Five panels on a page, two of one kind: each answers alone, without disturbing the others."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from calculators import find
from calculators.answer.evaluate import answer
from calculators.answer.reading import read
from tests.browser.conftest import NewPage
from tests.browser.elements import eventually
from tests.browser.five import write_five
from tests.browser.pages import Page
from tests.browser.panels import BOOT, Panel, panel_of
from tests.browser.server import Network, Server, serving

pytestmark = pytest.mark.soak

PANELS = ("colr", "colr-2", "odds", "policy", "x100")

# Before any of the page's modules run.
BREAK = """document.addEventListener("readystatechange", () => {
    const broken = document.querySelector("#odds > calculator-panel");
    if (document.readyState === "interactive") (%s)(broken);
});"""

FOLLOW = """(href) => {
    const way = Object.assign(document.createElement("a"), { href });
    document.querySelector("article").append(way);
    way.click();
    way.remove();
}"""


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory, network: Network) -> Iterator[Server]:
    """Serve a small site, built for its address."""
    folder = tmp_path_factory.mktemp("five")
    write_five(folder)
    with serving(network, folder / "site") as server:
        built = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build"],
            cwd=folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": f"{server.address}/"},
            capture_output=True,
            text=True,
        )
        assert built.returncode == 0, built.stderr
        yield server


def opened(page: Page, *but: str) -> dict[str, Panel]:
    """Open the page with five, all of them alive except those that can't be."""
    page.open("/")
    panels = {name: panel_of(page, name) for name in PANELS}
    for name in panels.keys() - set(but):
        panels[name].waits_for("live")
    return panels


def shows(panel: Panel, name: str, slug: str, **texts: str) -> None:
    """Expect the figure that Python works out here."""
    __tracebackhide__ = True
    calculator = find(slug)
    value = answer(calculator, read(calculator, texts)).value(name)
    panel.shows(name, calculator.figures[name].unit.format(value))


def show_all_as_built(panels: dict[str, Panel], *but: str) -> None:
    __tracebackhide__ = True
    built = {
        "colr": ("seller_colr", "colr", {}),
        "colr-2": ("seller_colr", "colr", {"yearly_price": "450000"}),
        "odds": ("break_even", "odds", {}),
        "policy": ("profit_after", "policy", {}),
        "x100": ("seller_total", "x100", {}),
    }
    for name in panels.keys() - set(but):
        figure, slug, texts = built[name]
        shows(panels[name], figure, slug, **texts)


def headline(panel: Panel) -> str:
    return str(panel.headline.read("element.textContent"))


def says_another(panel: Panel, before: str) -> None:
    eventually(lambda: headline(panel), before.__ne__, "another headline")


def unhide(page: Page) -> None:
    page.find("label", "Closed").click()
    page.find("details.note > summary").click()


def test_each_of_five_answers_what_is_typed_into_it_alone(new_page: NewPage, five: Server) -> None:
    """Also in an admonition, in a closed tab, and folded."""
    page = new_page(at=five)
    panels = opened(page)
    panels["policy"].field("price").is_hidden()
    panels["x100"].field("price").is_hidden()
    show_all_as_built(panels)
    unhide(page)
    typed = {
        "colr": ("yearly_price", "470k", "seller_colr"),
        "colr-2": ("yearly_price", "480k", "seller_colr"),
        "odds": ("gain", "40k", "break_even"),
        "policy": ("price", "60k", "profit_after"),
        "x100": ("price", "130k", "seller_total"),
    }
    done: list[str] = []
    before = {name: headline(panel) for name, panel in panels.items()}
    for name, (field, text, figure) in typed.items():
        panels[name].field(field).fill(text)
        shows(panels[name], figure, name.partition("-")[0], **{field: text})
        done.append(name)
        show_all_as_built(panels, *done)
    for name, (field, text, _) in typed.items():
        panels[name].field(field).holds(text)
        panels[name].rests()
        says_another(panels[name], before[name])


def test_a_link_fills_the_one_that_it_names_and_shows_it(new_page: NewPage, five: Server) -> None:
    page = new_page(at=five)
    panels = opened(page)
    links = {
        "#colr?id=colr-2&yearly_price=480000&v=2": (
            "colr-2",
            "seller_colr",
            {"yearly_price": "480000"},
        ),
        "#colr?yearly_price=470000&v=2": ("colr", "seller_colr", {"yearly_price": "470000"}),
        "#odds?gain=40000&v=2": ("odds", "break_even", {"gain": "40000"}),
        "#policy?price=60000&v=2": ("policy", "profit_after", {"price": "60000"}),
        "#x100?price=130000&v=2": ("x100", "seller_total", {"price": "130000"}),
    }
    done: list[str] = []
    for link, (name, figure, texts) in links.items():
        page.run(FOLLOW, link)
        shows(panels[name], figure, name.partition("-")[0], **texts)
        done.append(name)
        show_all_as_built(panels, *done)
        panels[name].headline.is_focused()


def test_the_address_speaks_of_the_one_that_was_typed_into_last(
    new_page: NewPage, five: Server
) -> None:
    """Two of one kind don't overwrite each other; a link to the page carries one of them."""
    page = new_page(at=five)
    panels = opened(page)
    first, second = panels["colr"], panels["colr-2"]
    first.field("yearly_price").fill("470000")
    page.is_at(r"/#colr\?yearly_price=470000&v=2")
    second.field("yearly_price").fill("480000")
    page.is_at(r"/#colr\?yearly_price=480000&id=colr-2&v=2")
    first.field("yearly_price").holds("470000")
    first.field("years").fill("5")
    page.is_at(r"/#colr\?yearly_price=470000&years=5&v=2")
    second.field("yearly_price").holds("480000")
    second.shows("seller_colr", "409,718")
    second.field("years").fill("9")
    page.is_at(r"/#colr\?yearly_price=480000&years=9&id=colr-2&v=2")
    page.reload()
    second.waits_for("live")
    second.field("yearly_price").holds("480000")
    second.field("years").holds("9")
    first.waits_for("live")
    first.shows("seller_colr", "500,500")


def test_what_cannot_be_read_in_one_is_said_there_alone(new_page: NewPage, five: Server) -> None:
    page = new_page(at=five)
    panels = opened(page)
    panels["colr"].field("yearly_price").fill("much")
    panels["colr"].waits_for("problem")
    panels["colr"].beside("yearly_price", "problem").says("This asks for an amount of money")
    panels["colr-2"].beside("yearly_price", "problem").is_hidden()
    panels["colr-2"].field("yearly_price").fill("480k")
    panels["colr-2"].shows("seller_colr", "409,718")
    panels["colr"].waits_for("problem")
    show_all_as_built(panels, "colr", "colr-2")
    assert page.find('[aria-invalid="true"]').count() == 1


@pytest.mark.expected_fault(r"page error: .*null|page error: .*[Uu]ncaught")
def test_one_that_cannot_even_begin_leaves_the_others_alone(
    new_page: NewPage, five: Server
) -> None:
    """Something it needs is missing: its script stops with an error, and its form stays."""
    page = new_page(
        at=five, first=BREAK % "(panel) => panel.querySelector('output').replaceWith('')"
    )
    panels = opened(page, "odds")
    panels["odds"].root.has("data-state", "example")
    panels["odds"].field("gain").fill("40k")
    panels["colr-2"].field("yearly_price").fill("480k")
    panels["colr-2"].shows("seller_colr", "409,718")
    show_all_as_built(panels, "odds", "colr-2")
    page.is_at(r"/#colr\?yearly_price=480000&id=colr-2&v=2")


def test_one_that_python_cannot_answer_says_so_and_the_others_go_on(
    new_page: NewPage, five: Server
) -> None:
    page = new_page(at=five, first=BREAK % "(panel) => panel.setAttribute('slug', 'no-such-sum')")
    panels = opened(page, "odds")
    panels["odds"].waits_for("failed")
    for text, shown in (("480k", "409,718"), ("450k", "273,546")):
        panels["odds"].field("gain").fill(text)
        panels["colr"].field("yearly_price").fill(text)
        panels["colr"].shows("seller_colr", shown)
        panels["odds"].waits_for("failed")
    show_all_as_built(panels, "odds", "colr")
    panels["x100"].root.has("data-state", "live", patience=BOOT)
