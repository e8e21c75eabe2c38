"""What a page loads before anybody touches it: few scripts and styles, and none twice."""

import json
import re
from pathlib import Path

import pytest

from calculators.publish.site.bundles import FRAME, LIST, PAGE, WORKER
from tests.browser.conftest import NewPage
from tests.browser.pages import Page
from tests.browser.panels import open_panel, panel_of
from tests.browser.server import Network

MOST = 6  # our scripts and styles, besides the theme's own
THEME = re.compile(r"/assets/(javascripts|stylesheets)/")
RUNTIME = {"pyodide.js", "pyodide.asm.js"}  # with the first live answer, which comes by itself


def asked(switches: Network) -> list[str]:
    """Return the requested scripts and styles, each as often as it was requested."""
    return [path.lstrip("/") for path in switches.asked if path.endswith((".js", ".css", ".mjs"))]


def ours(paths: list[str]) -> list[str]:
    return [path for path in paths if not THEME.search(f"/{path}")]


def named(site: Path, *names: str) -> set[str]:
    paths = json.loads((site / LIST).read_text("utf-8"))
    return {paths[name] for name in names}


@pytest.mark.parametrize("slug", ["colr", "deal"])
def test_a_calculator_that_has_answered_has_asked_for_six(
    page: Page, switches: Network, site: Path, slug: str
) -> None:
    """The page's two, its worker and search's, and Pyodide's two."""
    page.open(f"/calculators/{slug}/")
    panel_of(page, slug).waits_for("live")
    switches.waits_until_asked("search.js")
    found = ours(asked(switches))
    assert len(found) <= MOST
    runtime = {path for path in found if Path(path).name in RUNTIME}
    assert set(found) - runtime == named(site, *PAGE, WORKER, "search.js")
    assert len(asked(switches)) - len(found) == 3, "the theme's script, sheet and palette"


def test_a_page_without_a_calculator_asks_for_three(
    page: Page, switches: Network, site: Path
) -> None:
    page.open("/decisions/")
    page.find("h1 .copy-opener").is_shown()  # by the last of the page's own scripts
    switches.waits_until_asked("search.js")  # in its worker, which starts when it likes
    assert set(ours(asked(switches))) == named(site, *PAGE, "search.js")
    assert len(asked(switches)) == len(set(asked(switches)))


def test_a_frame_asks_for_what_it_shows_and_no_more(
    page: Page, switches: Network, site: Path
) -> None:
    open_panel(page, "/embed/colr/")
    found = ours(asked(switches))
    assert len(found) <= MOST
    runtime = {path for path in found if Path(path).name in RUNTIME}
    assert set(found) - runtime == named(site, *FRAME, WORKER)


# As an earlier release wrote it, on a host with the site under a path.
KEPT = """(path) => {
    const one = { id: "abc123", name: "From before", slug: "colr", version: "1",
        texts: { yearly_price: "450000" }, strict: [], kept: "2026-11-01T09:00:00.000Z" };
    const file = { format: "trust-negotiation-playbook scenarios", version: 1, scenarios: [one] };
    localStorage.setItem(`${path}.scenario.abc123`, JSON.stringify(file));
    localStorage.setItem(`${path}.record.odds`, "[0,0]");
    localStorage.setItem(`${path}.guess-first`, "no");
}"""


def test_what_an_earlier_release_kept_on_this_device_is_still_there(
    new_page: NewPage, hosted: str
) -> None:
    """The names begin with the site's path, whatever the scripts are called now."""
    page = new_page(at=hosted)
    page.open("/decisions/")
    page.run(KEPT, "/playbook/")
    open_panel(page)
    page.find("[data-scenarios] [data-named]").says("From before")
    assert page.find("calculator-panel[data-guessing]").count() == 0
    page.open("/after/debrief/")
    page.find("calculator-record [data-said]").says("2")
