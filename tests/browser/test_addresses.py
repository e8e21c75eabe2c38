"""Short addresses and broken links: readers arrive, with what they were sent."""

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader

from calculators.publish.addresses.anchors import Way
from calculators.publish.site.bundles import LIST
from tests.browser.conftest import NewPage
from tests.browser.pages import Page
from tests.browser.panels import panel_of
from tests.browser.server import Network
from tests.site.hosts import host

OVERRIDES = Path(__file__).parents[2] / "overrides"
LOST = r"status of 404|HTTP 404"


@pytest.mark.long
def test_a_short_address_takes_query_and_fragment_along(page: Page) -> None:
    page.open("/go/play-x100/?from=deck#move")
    page.is_at(r"/plays/project-x100/\?from=deck#move")
    page.open("/go/colr/#colr?yearly_price=450000&v=2")
    page.is_at(r"/calculators/colr/#colr\?yearly_price=450000&v=2")


@pytest.mark.long
def test_a_case_opens_its_calculator_by_an_address_without_a_fragment(page: Page) -> None:
    page.open("/go/case-agency-scope-colr/")
    page.is_at(r"/calculators/colr/#colr\?yearly_price=240000&.*v=2")
    panel_of(page).field("yearly_price").holds("240000")


@pytest.mark.soak
def test_without_scripts_it_arrives_as_well(new_page: NewPage) -> None:
    page = new_page(scripts=False)
    page.open("/go/case-agency-scope-x100/")
    page.find("h1").says("What if every deal were like this one?")


@pytest.mark.soak
def test_an_address_that_moved_goes_on_and_its_parts_each_their_own_way(
    page: Page, switches: Network, site: Path
) -> None:
    paths = json.loads((site / LIST).read_text("utf-8"))
    template = Environment(loader=FileSystemLoader(OVERRIDES)).get_template("go.html")
    moved = template.render(
        title="An old page",
        way="../plays/project-x100/",
        whole="",
        top="../",
        ways=[Way("sum", "The sum", "../calculators/colr/#colr")],
        config=SimpleNamespace(
            site_name="S",
            theme=SimpleNamespace(language="en", favicon="assets/favicon.svg"),
            extra=SimpleNamespace(bundles=SimpleNamespace(paths=paths)),
        ),
    )
    switches.replace("/old/", moved.encode())
    for before, after in (
        ("", "/plays/project-x100/"),
        ("#move", "/plays/project-x100/#move"),
        ("#sum", "/calculators/colr/#colr"),
        ("#sum?years=5&v=2", r"/calculators/colr/#colr\?years=5&v=2"),
    ):
        page.open(f"/old/{before}")
        page.is_at(after)


@pytest.fixture(scope="module")
def hosted(site_under_a_path: Path) -> Iterator[str]:
    with host("/team/playbook/") as server:
        server.publish(site_under_a_path)
        yield server.address.rstrip("/")


SPOILT = {
    "/calculators/colr/ - colr?years=5&v=2": "/calculators/colr/#colr?years=5&v=2",
    "/calculators/colr - colr?years=5&v=2": "/calculators/colr/#colr?years=5&v=2",
    "/calculators/colr/%20-%20colr?seller=A+B%26C": "/calculators/colr/#colr?seller=A+B%26C",
    "/calculators/colr/%2520-%2520colr?years=5": "/calculators/colr/#colr?years=5",
    "/calculators/colr/%23colr%3Fseller%3DA%2520B%26v%3D2": (
        "/calculators/colr/#colr?seller=A%20B&v=2"
    ),
    "/calculators/colr/index.html%23colr?years=5": "/calculators/colr/#colr?years=5",
    "/plays/project-x100/%20%E2%80%93%20move": "/plays/project-x100/#move",
    "/go/colr/%20-%20colr?years=5": "/go/colr/#colr?years=5",
    "/%20-%20doors": "/#doors",
}


@pytest.mark.soak
@pytest.mark.allowed_fault(LOST)
def test_a_spoilt_link_is_shown_mended_and_nothing_else_happens(
    new_page: NewPage, hosted: str
) -> None:
    """Screen readers hear of it, by the focus and by a status; and it works."""
    page = new_page(at=hosted)
    for spoilt, mended in SPOILT.items():
        page.open(spoilt)
        way = page.find("mended-link [data-way]")
        way.reads(hosted + mended)
        way.has("href", "/team/playbook" + mended)
        way.is_focused()
        page.find("mended-link [role=status]").says("has turned the “#” in it into “ - ”")
    fetched = "performance.getEntriesByType('resource').map((one) => one.name)"
    assert [one for one in page.run(f"() => {fetched}") if "doors" in one] == []
    page.open("/calculators/colr/ - colr?yearly_price=450000&v=2")
    page.find("mended-link [data-way]").press("Enter")
    page.is_at(r"/team/playbook/calculators/colr/#colr\?yearly_price=450000&v=2")


@pytest.mark.soak
@pytest.mark.allowed_fault(LOST)
def test_what_only_looks_spoilt_is_left_alone(new_page: NewPage, hosted: str) -> None:
    page = new_page(at=hosted)
    for lost in ("/nothing/", "/nothing/%20-%20colr", "/%20-%20", "//example.org/%20-%20a"):
        page.open(lost)
        page.find("mended-link:defined")
        page.find("h1").says("There is no page at this address")
        assert page.find("mended-link [role=status]").read("element.textContent") == ""
    page.find("a", "Search this site").click()
    page.find("input[aria-label=Search]").is_focused()
