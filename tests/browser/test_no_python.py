"""Python doesn't come: the cause is shown, and the reader's input stays and comes alive later."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import NewPage
from tests.browser.pages import Page
from tests.browser.panels import Panel, panel_of
from tests.browser.server import Network
from tests.browser.workers import WORKER, begin_worker_with, runtime_file

pytestmark = [
    pytest.mark.soak,
    # The engines' and Pyodide's messages are theirs; words for readers are tested here.
    pytest.mark.allowed_fault(r"."),
]

LINE = "python -m calculators colr --yearly-price=450000"
NO_WASM = "default-src 'self' 'unsafe-inline'; img-src 'self' data:"
NO_MEMORY = """WebAssembly.instantiateStreaming = async () => {
    throw new RangeError("WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory");
};"""
OLD_WORKER = """{
    const Real = Worker;
    window.Worker = class extends Real {
        constructor(url, options) {
            super(url); // as browsers do that know nothing of modules
        }
    };
}"""
REFUSES_MODULES = """{
    const Real = Worker;
    window.Worker = class extends Real {
        constructor(url, options) {
            if (options?.type === "module") throw new TypeError("module is no type of a worker");
            super(url, options);
        }
    };
}"""

FILES = ("pyodide.asm.wasm", "pyodide.asm.js", "pyodide.js", "calculators.zip", "runtime.json")

InWorker = Callable[[str], None]


@pytest.fixture
def in_worker(site: Path, switches: Network) -> InWorker:
    return lambda script: begin_worker_with(script, site, switches)


def typed_meanwhile(page: Page) -> Panel:
    """Open a calculator and type while Python starts."""
    page.open("/calculators/colr/")
    panel = panel_of(page)
    panel.field("yearly_price").fill("450000")
    return panel


def ends(panel: Panel, *said: str) -> None:
    """Expect these words at the end; the built answer and the typed text stay."""
    __tracebackhide__ = True
    panel.waits_for("failed")
    for words in said:
        panel.status.says(words)
    panel.figure("seller_colr").reads("500,500")
    panel.root.has("data-stale", "")
    panel.headline.says("These are still example numbers, not yours")
    panel.field("yearly_price").holds("450000")
    panel.page.is_at(r"#colr\?yearly_price=450000&v=2")
    panel.root.find("[data-terminal] code").reads(LINE)


def comes_alive(panel: Panel) -> None:
    """Expect the next visit to try again."""
    __tracebackhide__ = True
    panel.page.reload()
    panel.shows("seller_colr", "273,546")
    panel.root.find("[data-renew]").is_hidden()


def test_a_policy_that_forbids_webassembly_is_named(page: Page, switches: Network) -> None:
    """A worker obeys the policy that comes with its own script."""
    switches.send(WORKER, "Content-Security-Policy", NO_WASM)
    panel = typed_meanwhile(page)
    ends(panel, "a policy of this site, network or browser forbids WebAssembly")
    panel.root.find("[data-renew]").is_hidden()
    switches.mend(WORKER)
    comes_alive(panel)


def test_a_browser_without_webassembly_is_named(
    page: Page, switches: Network, in_worker: InWorker
) -> None:
    in_worker("delete self.WebAssembly;")
    panel = typed_meanwhile(page)
    ends(panel, "this browser has no WebAssembly")
    switches.mend(WORKER)
    comes_alive(panel)


@pytest.mark.parametrize("browser_of_old", [OLD_WORKER, REFUSES_MODULES], ids=["old", "refuses"])
def test_a_browser_without_modules_in_workers_is_named(
    new_page: NewPage, browser_of_old: str
) -> None:
    panel = typed_meanwhile(new_page(first=browser_of_old))
    ends(panel, "this browser is too old to run Python in the background", "A newer one can.")


def test_a_start_without_memory_is_named(
    page: Page, switches: Network, in_worker: InWorker
) -> None:
    in_worker(NO_MEMORY)
    panel = typed_meanwhile(page)
    ends(panel, "this device has too little memory free", "Close other tabs and programs")
    switches.mend(WORKER)
    comes_alive(panel)


@pytest.mark.parametrize(
    "name",
    ["pyodide.asm.wasm", "pyodide.asm.js", "pyodide.js", "calculators.zip", "runtime.json"],
)
def test_half_a_file_is_named(page: Page, site: Path, switches: Network, name: str) -> None:
    content = runtime_file(site, name)
    switches.replace(f"/{name}", content[: len(content) // 2])
    panel = typed_meanwhile(page)
    ends(panel, "one of Python's files arrived damaged or cut off", name)
    switches.mend(f"/{name}")
    panel.root.find("[data-reload]").press("Enter")
    panel.shows("seller_colr", "273,546")


@pytest.mark.parametrize("name", ["pyodide.asm.wasm", "calculators.zip"])
def test_a_connection_that_dies_halfway_is_named(page: Page, switches: Network, name: str) -> None:
    switches.cut(f"/{name}")
    panel = typed_meanwhile(page)
    ends(panel, "one of Python's files arrived damaged or cut off", name)
    switches.mend(f"/{name}")
    comes_alive(panel)


@pytest.mark.parametrize("way", ["half", "cut"])
def test_half_of_our_library_is_replaced_by_the_whole(
    page: Page, site: Path, switches: Network, way: str
) -> None:
    content = runtime_file(site, "library.zip")
    if way == "half":
        switches.replace("/library.zip", content[: len(content) // 2])
    else:
        switches.cut("/library.zip")
    typed_meanwhile(page).shows("seller_colr", "273,546")


@pytest.mark.parametrize("name", ["pyodide.asm.wasm", "calculators.zip"])
def test_a_file_that_came_cut_off_is_fetched_anew_at_once(
    page: Page, switches: Network, name: str
) -> None:
    """Bypassing the browser's cache; if it's complete by then, the reader never notices."""
    switches.cut(f"/{name}", times=1)
    typed_meanwhile(page).shows("seller_colr", "273,546")
    asked = [one for one in switches.requests if one.target.endswith(f"/{name}")]
    assert asked[-1].header("cache-control") == "no-cache"


def test_a_worker_that_dies_at_the_start_is_noticed(page: Page, in_worker: InWorker) -> None:
    in_worker("self.close();")
    panel = typed_meanwhile(page)
    ends(panel, "nothing has arrived for twelve seconds")
