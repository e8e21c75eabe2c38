"""Serves the site to three engines, opens it, and watches for errors."""

import re
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from tests.browser import engines, with_playwright, with_webdriver
from tests.browser.limits import reason_against
from tests.browser.pages import Page, Visit
from tests.browser.panels import panel_of
from tests.browser.server import Network, Server, serving
from tests.browser.tabs import LOST, Browser
from tests.site.hosts import Host, host

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "test-results"

BuildSite = Callable[..., Path]
NewPage = Callable[..., Page]

LEFT_OUT = pytest.StashKey[list[str]]()
FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark each test with its engine; skip what an engine can't show, by limits.py alone.

    Keeps for `make soak` whatever takes long and says little more in the second and third engine,
    and for Chromium alone what can't differ between engines.
    """
    left_out = []
    for item in items:
        engine = item.callspec.params.get("engine") if hasattr(item, "callspec") else None
        if not isinstance(engine, engines.Engine):
            continue
        item.add_marker(engine.name)
        needs = {need for mark in item.iter_markers("needs") for need in mark.args}
        if item.get_closest_marker("long") and engine.name != "chromium":
            item.add_marker("soak")
        if item.get_closest_marker("alike") and engine.name != "chromium":
            left_out.append(item)
        elif reason := reason_against(engine.name, needs):
            left_out.append(item)
            said = f"{item.nodeid}: {reason}"
            config.stash.setdefault(LEFT_OUT, []).append(said)
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for said in config.stash.get(LEFT_OUT, []):
        terminalreporter.write_line(f"NOT SHOWN {said}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    before = report.when != "setup" and item.stash.get(FAILED, False)
    item.stash[FAILED] = before or report.failed
    return report


@pytest.fixture(scope="session")
def network() -> Network:
    return Network()


@pytest.fixture(scope="session")
def server(site: Path, network: Network) -> Iterator[Server]:
    """Serve the site at another address than the build's, so Material fully loads each page."""
    with serving(network, site) as server:
        yield server


@pytest.fixture(scope="session")
def instant_server(build_site: BuildSite, network: Network) -> Iterator[Server]:
    """Serve a second build, made for its address: with instant navigation."""
    with serving(network, None) as server:
        server.folder = build_site(site_url=f"{server.address}/")
        yield server


@pytest.fixture(scope="session")
def headed(build_site: BuildSite) -> Iterator[Host]:
    """Serve the site under a path, with the headers in `_headers`."""
    with host("/playbook/") as server:
        server.publish(build_site(site_url=server.address))
        yield server


@pytest.fixture(scope="session")
def hosted(headed: Host) -> str:
    """Return where that host has the site."""
    return headed.address.rstrip("/")


@pytest.fixture(scope="session", params=engines.ENGINES.values(), ids=lambda engine: engine.name)
def engine(request: pytest.FixtureRequest) -> engines.Engine:
    """Return each engine in turn: a test that opens a page runs in all of them."""
    engine = request.param
    assert isinstance(engine, engines.Engine)
    return engine


@pytest.fixture(scope="session")
def browser(
    engine: engines.Engine, network: Network, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    program = engines.find(engine)
    if program is None:
        stop = pytest.fail if engines.required() else pytest.skip
        stop(engines.advice(engine))
    folder = tmp_path_factory.mktemp(engine.name)
    if engine.name == "webkit":
        webkit = with_webdriver.Browser(program, network, folder)
        yield webkit
        webkit.close()
    else:
        with sync_playwright() as playwright:
            browser = with_playwright.Browser(playwright, engine.name, program, folder)
            yield browser
            browser.close()


@pytest.fixture
def switches(network: Network) -> Iterator[Network]:
    """Return the network's switches, reset after the test."""
    yield network
    network.reset()


@pytest.fixture(scope="session")
def visits(browser: Browser) -> Iterator[list[Visit]]:
    """Keep the visit that tests share, once there's one."""
    kept: list[Visit] = []
    yield kept
    for visit in kept:
        visit.tab.close()


@pytest.fixture
def watched(
    request: pytest.FixtureRequest, switches: Network, visits: list[Visit]
) -> Iterator[list[Page]]:
    """Watch the pages of a test: an error in any of them fails it.

    A test that provokes errors says so: `@pytest.mark.expected_fault(r"HTTP 404: .*/lost")`; or
    with `allowed_fault`, if not every engine reports them.
    """
    switches.faults.clear()
    pages: list[Page] = []
    yield pages
    faults = [fault for page in pages for fault in faults_of(page)] + switches.faults
    failed = request.node.stash.get(FAILED, False)
    if failed:
        take_pictures(request.node, pages)
    for page in pages:
        if failed or page not in visits:
            page.tab.close()
    if failed:
        visits.clear()  # the next test starts a new one
    judge(faults, patterns(request.node, "expected_fault"), patterns(request.node, "allowed_fault"))


def faults_of(page: Page) -> list[str]:
    try:
        return page.tab.faults()
    except LOST as stumble:  # such as a page that has crashed
        return [f"the page does not answer: {stumble}"]


def patterns(test: pytest.Item, mark: str) -> list[str]:
    return [pattern for found in test.iter_markers(mark) for pattern in found.args]


def judge(faults: list[str], expected: list[str], allowed: list[str]) -> None:
    known = expected + allowed
    surprises = [fault for fault in faults if not any(re.search(p, fault) for p in known)]
    absent = [p for p in expected if not any(re.search(p, fault) for fault in faults)]
    if surprises:
        pytest.fail("Faults in the browser:\n" + "\n".join(surprises), pytrace=False)
    if absent:
        pytest.fail("Expected, but did not happen:\n" + "\n".join(absent), pytrace=False)


def take_pictures(test: pytest.Item, pages: list[Page]) -> None:
    PICTURES.mkdir(exist_ok=True)
    for number, page in enumerate(pages, 1):
        name = re.sub(r"[^\w-]+", "-", f"{test.name}-{number}").strip("-")
        try:
            (PICTURES / f"{name}.png").write_bytes(page.tab.screenshot())
        except LOST:
            continue


@pytest.fixture
def new_page(browser: Browser, server: Server, watched: list[Page]) -> NewPage:
    """Open empty tabs, each as in a new browser."""

    def new(at: Server | str = server, **options: Any) -> Page:
        address = at if isinstance(at, str) else at.address
        page = Page(browser.open(**options), address)
        watched.append(page)
        return page

    return new


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page()


@pytest.fixture
def visit(
    browser: Browser, instant_server: Server, visits: list[Visit], watched: list[Page]
) -> Visit:
    """Return a visit with Python already running, for tests that type and look."""
    if not visits:
        visits.append(Visit(browser.open(), instant_server.address))
        Page.open(visits[0], "/calculators/colr/")
        panel_of(visits[0]).waits_for("live")
    watched.append(visits[0])
    visits[0].resize()
    return visits[0]
