"""Two hundred pages in one visit: one worker, and nothing grows with the pages."""

from collections import Counter
from typing import Any

import pytest

from tests.browser.conftest import NewPage
from tests.browser.elements import eventually
from tests.browser.engines import Engine
from tests.browser.pages import Page
from tests.browser.panels import open_panel
from tests.browser.server import Server
from tests.browser.with_playwright import Tab
from tests.browser.workers import WORKERS

pytestmark = [pytest.mark.soak, pytest.mark.minutes(6)]

PAGES = (
    "/", "/plays/open-the-book/", "/calculators/x100/", "/calculators/odds/", "/calculators/book/",
    "/after/debrief/", "/calculators/deal/", "/enablement/crm/", "/practice/rehearsal/",
    "/calculators/colr/",
)  # fmt: skip
ROUNDS, WARM = 20, 2  # of ten pages each

# How much more there may be after the other 180 pages than after the warm-up.
BOUNDS = {"workers": 0, "listeners": 4, "timers": 4}
# Of each page two elements stay, empty, and two of the theme's listeners for window width.
CHROMIUM = {"Documents": 1, "JSEventListeners": 500, "Nodes": 500, "JSHeapUsedSize": 4_000_000}

# Counts what outlives a page: listeners without an element, and pending timers.
COUNT = """{
    const listening = new Set();
    const timers = new Set();
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const lasting = (target) => target === document || !(target instanceof Node);
    const passing = (target) => target instanceof AbortSignal || target instanceof XMLHttpRequest;
    const one = (target, type, listener, options) => {
        const capture = typeof options === "object" ? Boolean(options?.capture) : Boolean(options);
        return [...listening].find((seen) => seen.target === target && seen.type === type
            && seen.listener === listener && seen.capture === capture)
            ?? { target, type, listener, capture };
    };
    EventTarget.prototype.addEventListener = function (type, listener, options) {
        const target = this ?? window;
        add.call(target, type, listener, options);
        if (!listener || !lasting(target) || passing(target) || options?.signal?.aborted) return;
        const seen = one(target, type, listener, options);
        listening.add(seen);
        const gone = () => listening.delete(seen);
        if (options?.signal) add.call(options.signal, "abort", gone);
        if (options?.once) add.call(target, type, gone, { once: true, signal: options.signal });
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
        const target = this ?? window;
        remove.call(target, type, listener, options);
        listening.delete(one(target, type, listener, options));
    };
    const { setTimeout: later, clearTimeout: never } = window;
    window.setTimeout = (act, ...more) => {
        if (more[0] === 60_000) return later(act, ...more); // the minute that a driver waits
        const id = later((...all) => {
            timers.delete(id);
            return typeof act === "function" ? act(...all) : undefined;
        }, ...more);
        timers.add(id);
        return id;
    };
    window.clearTimeout = window.clearInterval = (id) => { timers.delete(id); never(id); };
    const again = window.setInterval;
    window.setInterval = (...all) => { const id = again(...all); timers.add(id); return id; };
    window.counted = () => ({
        workers: workers.length,
        listeners: listening.size,
        timers: timers.size,
        kinds: [...listening].map(({ target, type }) => `${target.constructor.name} ${type}`),
    });
}"""

# Goes around once; types a different number into each panel that comes alive.
ROUND = """async ([pages, number, pause]) => {
    const go = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
    for (const [at, page] of pages.entries()) {
        const before = document.querySelector("[data-md-component=container]");
        const href = new URL(page, location.origin).href;
        const link = Object.assign(document.createElement("a"), { href });
        document.body.append(link);
        await go(pause);
        link.click();
        link.remove();
        while (before.isConnected) await go(10);
        const panel = document.querySelector("calculator-panel");
        if (!panel) continue;
        while (panel.isConnected && panel.dataset.state !== "live") await go(20);
        const field = panel.querySelector("input[name][inputmode]");
        field.value = String(10_000 + 10 * number + at);
        for (const kind of ["input", "change"]) {
            field.dispatchEvent(new Event(kind, { bubbles: true }));
        }
        while (!location.hash) await go(20);
        while (panel.hasAttribute("data-stale")) await go(20);
    }
}"""


def counted(page: Page) -> dict[str, Any]:
    """Return what's left once everything has settled, on an empty page."""
    page.run(ROUND, [["/decisions/0001-one-declaration/"], 0, 0])
    eventually(lambda: page.run("() => counted().timers"), lambda seen: seen < 4, "rest")
    found = page.run("() => counted()")
    assert isinstance(found, dict)
    return found | metrics(page.tab)


def metrics(tab: object) -> dict[str, float]:
    """Return Chromium's own metrics, after garbage collection."""
    if not isinstance(tab, Tab) or tab.downloads:  # Firefox, where Playwright offers less
        return {}
    session = tab.page.context.new_cdp_session(tab.page)
    session.send("Performance.enable")
    for _ in range(3):
        session.send("HeapProfiler.collectGarbage")
    said = session.send("Performance.getMetrics")["metrics"]
    session.detach()
    return {one["name"]: one["value"] for one in said if one["name"] in CHROMIUM}


# WebKit lets no script write the address more than ten times a second; nobody reads as fast.
@pytest.mark.allowed_fault(r"history.replaceState\(\) more than 100 times")
def test_two_hundred_pages_leave_nothing_behind(
    new_page: NewPage, instant_server: Server, engine: Engine
) -> None:
    pause = 600 if engine.name == "webkit" else 0
    page = new_page(at=instant_server, first=WORKERS + COUNT)
    open_panel(page)
    page.run("() => { window.same = true; }")
    seen = []
    for number in range(1, ROUNDS + 1):
        page.run(ROUND, [PAGES, number, pause])
        if number in (WARM, ROUNDS):
            seen.append(counted(page))
    assert page.run("() => window.same") is True, "a page was loaded anew"
    assert page.run("() => workers.length") == 1
    before, after = seen
    kinds = Counter(after.pop("kinds")) - Counter(before.pop("kinds"))
    more = {name: after[name] - before[name] for name in after}
    bounds = BOUNDS | CHROMIUM
    assert {name: much for name, much in more.items() if much > bounds[name]} == {}, kinds
