"""Measures Python's memory on a device: its own heap, and the page's process around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, Route

from benchmarks import draws
from benchmarks.keystrokes import Row
from benchmarks.server import served
from calculators.answer.links import fragment
from calculators.catalog import find

HERE = Path(__file__).parent
WORKER = "**/assets/calculators/worker-*.js"
LIVE = "calculator-panel[data-state=live]"
WAIT = 120_000  # milliseconds


def memory(chromium: Browser, ours: Path, address: str) -> Iterator[Row]:
    """Measure COLR: before Python, after its first answer, and after a hard one."""
    hard = f"#{fragment(find(draws.SLUG), draws.every_range())}"
    with served(ours) as server:
        context = chromium.new_context()
        context.route(WORKER, with_heap)
        page = context.new_page()
        page.goto(server.address)
        before = process(page)
        page.goto(server.address + address)
        page.locator(LIVE).wait_for(timeout=WAIT)
        first = heap(page), process(page)
        page.evaluate("(hash) => { location.hash = hash; }", hard)
        printing = page.locator("[data-print]")
        printing.wait_for(state="attached", timeout=WAIT)
        page.evaluate("() => { window.print = () => { window.printed = true; }; }")
        printing.evaluate("(button) => button.click()")
        page.wait_for_function("() => window.printed", timeout=WAIT)
        last = heap(page), process(page)
        context.close()
    yield "Python's own heap, after the first answer", megabytes(first[0]), ""
    yield "The same, after all draws for paper of a COLR of ranges", megabytes(last[0]), ""
    yield (
        "Chromium's process of the page: before Python, with it, after those draws",
        ", ".join(megabytes(each) for each in (before, first[1], last[1])),
        "",
    )


def with_heap(route: Route) -> None:
    """Return the worker's script, changed to record its memory first."""
    script = (HERE / "memory.js").read_text("utf-8")
    route.fulfill(response=(sent := route.fetch()), body=script + sent.text())


def heap(page: Page) -> int:
    """Return the bytes of the WebAssembly that Python runs in."""
    [worker] = (one for one in page.workers if "/calculators/" in one.url)
    return int(worker.evaluate("heap()"))


def process(page: Page) -> int:
    """Return the bytes only the page's process uses (on Linux; 0 elsewhere)."""
    page.evaluate("() => new Promise((go) => setTimeout(go, 500))")  # let it settle
    renderers = [
        Path(f"/proc/{one['id']}/smaps_rollup")
        for one in page.context.browser.new_browser_cdp_session().send(  # type: ignore[union-attr]
            "SystemInfo.getProcessInfo"
        )["processInfo"]
        if one["type"] == "renderer"
    ]
    private = re.compile(r"^Private_\w+:\s+(\d+) kB", re.MULTILINE)
    sizes = [
        sum(int(size) for size in private.findall(one.read_text("ascii"))) * 1024
        for one in renderers
        if one.exists()
    ]
    return max(sizes, default=0)


def megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB"
