"""A play in a course: it works from any path, and tells the course how far the reader got."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import NewPage
from tests.browser.courses import PLACE, STATUS, calls, course_server, is_told
from tests.browser.elements import Element
from tests.browser.pages import Page
from tests.browser.panels import panel_of
from tests.browser.server import Network, Server
from tests.browser.test_runtime import without

pytestmark = pytest.mark.soak

PLAY = f"/{PLACE}/index.html".replace(" ", "%20")
BEGUN = ["LMSInitialize", "LMSGetValue", "incomplete", "LMSCommit"]
DONE = ["completed", "LMSCommit"]
LEFT = ["LMSCommit", "LMSFinish"]


@pytest.fixture(scope="module")
def course(
    whole_site: Path, network: Network, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    package = whole_site / "packs/open-the-book-scorm.zip"
    with course_server(network, package, tmp_path_factory.mktemp("course")) as server:
        yield server


def shown(page: Page, path: str = "/course.html", frame: str = "iframe") -> Page:
    """Show the play as the course does."""
    page.open(path)
    page.find("iframe").is_shown()
    return Page(page.tab.frame(frame), "")


def put(field: Element, text: str) -> None:
    tell = "element.dispatchEvent(new Event('input', { bubbles: true }))"
    field.read(f"(element.value = {text!r}, {tell})")


def test_a_course_is_told_how_far_somebody_came_and_no_figure(
    new_page: NewPage, course: Server, switches: Network
) -> None:
    page = new_page(course)
    play = shown(page)
    is_told(page, *BEGUN)
    panel = panel_of(play)
    panel.waits_for("live")
    assert [call[0] for call in calls(page)] == [
        "LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit",
    ]  # fmt: skip
    put(panel.field("yearly_price"), "450000")
    panel.shows("seller_colr", "273,546")
    is_told(page, *BEGUN, *DONE)
    page.run("() => { document.querySelector('iframe').src = 'about:blank'; }")
    is_told(page, *BEGUN, *DONE, *LEFT)
    for name, *given in calls(page):
        assert given in ([""], [STATUS], [STATUS, "incomplete"], [STATUS, "completed"]), name
    assert not [path for path in switches.asked if "450" in path]


def test_whoever_reads_to_the_end_is_done(new_page: NewPage, course: Server) -> None:
    page = new_page(course)
    play = shown(page)
    is_told(page, *BEGUN)
    play.find("#lands").read("element.scrollIntoView()")
    assert len(calls(page)) == len(BEGUN)
    play.find("footer").read("scrollTo(0, document.documentElement.scrollHeight)")
    is_told(page, *BEGUN, *DONE)


def test_a_course_is_found_beyond_a_window_between(new_page: NewPage, course: Server) -> None:
    page = new_page(course)
    page.open("/outer.html")
    is_told(page, *BEGUN)


def test_a_course_that_opens_a_window_is_found(new_page: NewPage, course: Server) -> None:
    page = new_page(course)
    page.open("/opener.html")
    page.find("a").click()
    is_told(page, *BEGUN)


def test_without_a_course_the_play_works_and_says_nothing(
    new_page: NewPage, course: Server
) -> None:
    page = new_page(course)
    page.open(PLAY)
    panel = panel_of(page)
    panel.waits_for("live")
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    href = page.find("main a[href*='framework/principles']").read("element.href")
    assert href == "https://example.org/team/playbook/framework/principles/"


def test_a_course_that_breaks_is_no_harm(new_page: NewPage, course: Server) -> None:
    play = shown(new_page(course), "/broken.html")
    panel_of(play).waits_for("live")


def test_a_runtime_of_a_wrong_type_still_runs(
    new_page: NewPage, course: Server, switches: Network
) -> None:
    switches.mislabel(".wasm", "text/plain")
    switches.mislabel(".zip", "text/html")
    page = new_page(course)
    page.open(PLAY)
    panel = panel_of(page)
    panel.waits_for("live")
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")


@pytest.mark.expected_fault(r"HTTP 403: .*/pyodide\.asm\.wasm")
@pytest.mark.allowed_fault(r"403|404|wasm|whole library|Failed to load|pyodide\.js")
def test_where_the_runtime_is_refused_the_built_answer_and_the_reason_stay(
    new_page: NewPage, course: Server, switches: Network
) -> None:
    switches.refuse(".wasm")
    page = new_page(course)
    page.open(PLAY)
    panel = panel_of(page)
    panel.waits_for("failed")
    panel.status.says("pyodide.asm.wasm: HTTP 403")
    panel.figure("seller_colr").reads("500,500")


@pytest.mark.expected_fault(r"Starting Python again with its whole library: .*difflib")
@pytest.mark.allowed_fault(r"404|python_stdlib")
def test_what_the_library_lacks_ends_in_words(
    new_page: NewPage, course: Server, switches: Network
) -> None:
    """A course leaves out the stock library; it says so instead of waiting."""
    library = next((course.folder or Path()).glob(f"{PLACE}/assets/runtime/*/library.zip"))
    switches.replace("/library.zip", without("difflib.pyc", library.read_bytes()))
    page = new_page(course)
    page.open(PLAY)
    panel = panel_of(page)
    panel.waits_for("failed")
    panel.status.says("difflib")
    panel.figure("seller_colr").reads("500,500")
