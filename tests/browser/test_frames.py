"""Plays and calculators in frames on other sites, sandboxed or not."""

from collections.abc import Iterator

import pytest

from tests.browser.axe import violations
from tests.browser.conftest import NewPage
from tests.browser.elements import Element, eventually
from tests.browser.frames import Wiki, snippet, wiki
from tests.browser.pages import Page
from tests.browser.panels import BOOT, Panel, panel_of
from tests.browser.server import Server

# The page around is on another host, which is no fault here; nor does every engine know web-share.
pytestmark = pytest.mark.allowed_fault(
    r"another host: GET http://localhost:\d+/$", r"Unrecognized feature: 'web-share'"
)

FILLED_IN = "/embed/colr/#colr?yearly_price=450000&v=2"
CLOSED = 'sandbox="allow-scripts"'
CORS = r"blocked by CORS policy|Same Origin Policy disallows|net::ERR_FAILED|not loaded: .*panel-"
# There, WebKit's test watcher is sandboxed, too.
WATCH = r"another host: \S+ http://127\.0\.0\.1:\d+/|page error: TypeError: Load failed"

HEIGHT = "() => document.querySelector('iframe').getBoundingClientRect().height"
NEEDED = "() => Math.ceil(document.body.getBoundingClientRect().height)"
SQUEEZED = """() => [
    innerWidth,
    Math.max(0, document.documentElement.scrollWidth - innerWidth),
    [...document.body.querySelectorAll("*")].filter((one) =>
        ["sticky", "fixed"].includes(getComputedStyle(one).position)).length,
]"""
LISTEN = """() => {
    window.told = [];
    addEventListener("message", ({ data }) => window.told.push(JSON.stringify(data)));
}"""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Wiki]:
    with wiki() as server:
        yield server


def framed(new_page: NewPage, elsewhere: Wiki, html: str) -> tuple[Page, Page]:
    """Return the page around, and the frame."""
    outside = new_page()
    outside.tab.load(elsewhere.shows(html))
    return outside, Page(outside.tab.frame("iframe"), "")


def put(field: Element, text: str) -> None:
    """Fill a field like typing: not every driver can type into a foreign frame."""
    tell = "element.dispatchEvent(new Event('input', { bubbles: true }))"
    field.read(f"(element.value = {text!r}, {tell})")


def tap(element: Element) -> None:
    element.read("element.click()")


def fits(outside: Page, inside: Page) -> None:
    """Expect the frame to be as tall as its content."""
    __tracebackhide__ = True
    eventually(
        lambda: (outside.run(HEIGHT), inside.run(NEEDED)),
        lambda seen: bool(seen[0] == seen[1] > 1000),
        "the frame to be as tall as its content",
    )


def carries(panel: Panel, link: str) -> None:
    """Expect copies from it to have this link."""
    __tracebackhide__ = True
    if panel.root.read("!element.querySelector('[data-take]').open"):
        tap(panel.root.find("[data-take] > summary"))
    text = panel.root.find('[data-text="link"]')
    eventually(lambda: text.read("element?.value"), lambda seen: bool(seen == link), link)


def test_with_the_snippet_a_frame_is_alive_and_as_tall_as_its_content(
    new_page: NewPage, elsewhere: Wiki, hosted: str
) -> None:
    """The exact snippet; copies name the page itself, and only heights go out."""
    outside, inside = framed(new_page, elsewhere, snippet(hosted, FILLED_IN))
    outside.run(LISTEN)
    panel = panel_of(inside)
    panel.waits_for("live")
    panel.shows("seller_colr", "273,546")
    fits(outside, inside)
    steps = outside.run("() => history.length")
    put(panel.field("yearly_price"), "400000")
    inside.is_at(r"/playbook/embed/colr/#colr\?yearly_price=400000&v=2")
    carries(panel, f"{hosted}/calculators/colr/#colr?yearly_price=400000&v=2")
    fits(outside, inside)
    assert outside.run("() => history.length") == steps, "Back would no longer leave the page"
    told = outside.run("() => window.told")
    assert told
    assert {one.rpartition(":")[0] for one in told} == {'{"playbook":"height","height"'}


@pytest.mark.long
def test_a_closed_off_frame_is_alive_after_a_tap(
    new_page: NewPage, elsewhere: Wiki, hosted: str
) -> None:
    """No worker and no storage; `_headers` allows reading the assets."""
    outside, inside = framed(new_page, elsewhere, snippet(hosted, FILLED_IN, CLOSED))
    panel = panel_of(inside)
    panel.status.says("Start live answers here. The page may freeze for a few seconds.")
    panel.root.has("data-state", "example")
    panel.headline.says("These are still example numbers, not yours")
    fits(outside, inside)
    tap(panel.root.find("[data-start-here]"))
    panel.waits_for("live")
    panel.shows("seller_colr", "273,546")
    panel.root.find("[data-here]").is_hidden()
    put(panel.field("yearly_price"), "500000")
    panel.shows("seller_colr", "500,500")
    carries(panel, f"{hosted}/calculators/colr/#colr?v=2")
    # Saved scenarios last until the frame is closed, and the page says so.
    panel.root.find("[data-scenarios]").read("element.open = true")
    tap(panel.root.find("[data-scenarios] button[type=submit]"))
    panel.root.find("[data-scenarios] [data-said]").says("lasts until you close or reload")
    fits(outside, inside)


@pytest.mark.long
@pytest.mark.allowed_fault(CORS, WATCH)
def test_where_no_module_is_let_in_the_frame_says_so_and_where_to_go(
    new_page: NewPage, elsewhere: Wiki, instant_server: Server
) -> None:
    """A host that doesn't share its assets: sheets and plain scripts still come."""
    site = instant_server.address
    outside, inside = framed(new_page, elsewhere, snippet(site, more=CLOSED))
    off = inside.find("[data-off]")
    off.is_shown()
    off.says("Live answers are off in this frame")
    off.says(f"Open the calculator: {site}/calculators/colr/")
    panel_of(inside).shows("seller_colr", "500,500")
    inside.find("[data-needs-script]").is_hidden()
    fits(outside, inside)


@pytest.mark.long
def test_a_host_may_choose_the_palette(new_page: NewPage, elsewhere: Wiki, hosted: str) -> None:
    html = snippet(hosted, "/embed/project-x100/", 'data-palette="dark"')
    outside, inside = framed(new_page, elsewhere, html)
    inside.find("body").has("data-md-color-scheme", "slate")
    fits(outside, inside)
    say = "(palette) => frames[0].postMessage({ playbook: 'palette', palette }, '*')"
    outside.run(say, "light")
    inside.find("body").has("data-md-color-scheme", "default")
    outside.run("() => { document.querySelector('iframe').style.height = '1px'; }")
    outside.run("() => frames[0].postMessage({ playbook: 'height' }, '*')")
    fits(outside, inside)


@pytest.mark.soak
def test_without_scripts_the_examples_answer_stands_there(new_page: NewPage) -> None:
    page = new_page(scripts=False)
    page.open("/embed/colr/")
    panel_of(page).shows("seller_colr", "500,500")
    page.find("[data-off]").is_hidden()
    page.find("[data-here]").is_hidden()
    page.find("noscript").says("Scripts are off")


@pytest.mark.soak
@pytest.mark.parametrize("address", ["/embed/colr/", "/embed/project-x100/"])
def test_a_low_and_narrow_frame_cuts_nothing_off(page: Page, address: str) -> None:
    """Down to 320 pixels either way; nothing is sticky, and axe finds no more than on the page."""
    page.open(address)
    page.find("calculator-panel").has("data-state", "live", BOOT)
    for width, height in ((1280, 600), (390, 600), (320, 320)):
        page.resize(width, height)
        eventually(lambda: page.run(SQUEEZED), [width, 0, 0].__eq__, f"{width} to be enough")
        for scheme in ("default", "slate"):
            page.find("body").read(f'element.setAttribute("data-md-color-scheme", "{scheme}")')
            page.rest()
            assert violations(page) == [], (width, scheme)


@pytest.mark.soak
def test_links_lead_out_of_the_frame_with_what_was_typed(page: Page) -> None:
    page.open(FILLED_IN)
    panel_of(page).waits_for("live")
    ways = "[...document.querySelectorAll('a[href]:not([href^=\"#\"], [download])')]"
    page.run(
        f"() => {{ addEventListener('click', (event) => event.preventDefault());"
        f" for (const way of {ways}) way.click(); }}"
    )
    kinds = page.run(f"() => [...new Set({ways}.map((way) => way.target + way.rel))]")
    assert kinds == ["_blanknoopener"]
    whole = page.find("a[data-whole]").read("element.href")
    assert whole == f"{page.site}/calculators/colr/#colr?yearly_price=450000&v=2"
