"""Measures keystroke to answer on the page, with single numbers and with ranges."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks import draws
from benchmarks.server import served
from calculators.answer.links import fragment
from calculators.catalog import find

HERE = Path(__file__).parent

Row = tuple[str, str, str]


def typing(chromium: Browser, ours: Path, address: str) -> Iterator[Row]:
    """Measure from a keystroke to the new answer on the page."""
    with served(ours) as server:
        context = chromium.new_context()
        page = context.new_page()
        page.goto(server.address + address)
        page.locator("calculator-panel[data-state=live]").wait_for(timeout=120_000)
        texts = [str(400_000 + 1_000 * step) for step in range(120)]
        script = (HERE / "keys.js").read_text("utf-8").partition("\n")[2]
        took: list[float] = page.evaluate(script, texts)[20:]  # the first ones are for warming up
        context.close()
    slowest = statistics.quantiles(took, n=20)[-1]
    middle = statistics.median(took)
    yield (
        "From a keystroke to the new answer, 95th percentile",
        f"{slowest:.0f} ms (median {middle:.0f} ms)",
        "50 ms",
    )


def typing_ranges(chromium: Browser, ours: Path, address: str) -> Iterator[Row]:
    """Measure the same with every possible number of COLR as a range."""
    ranges = draws.every_range()
    low, _, high = ranges[draws.NAME].split("..")
    texts = [f"{low}..{480_000 + 1_000 * step}..{high}" for step in range(45)]
    with served(ours) as server:
        context = chromium.new_context()
        page = context.new_page()
        page.goto(f"{server.address}{address}#{fragment(find(draws.SLUG), ranges)}")
        page.locator("calculator-panel[data-state=live]").wait_for(timeout=120_000)
        script = (HERE / "ranges.js").read_text("utf-8").partition("\n")[2].partition("\n")[2]
        took = page.evaluate(script, {"name": draws.NAME, "texts": texts})
        context.close()
    what = f"With {len(ranges)} ranges, from a keystroke to "
    for key, said, target in (("likely", "the likely answer", ""), ("ranges", "the ranges", "400")):
        times: list[float] = took[key][5:]  # the first ones are for warming up
        slowest, middle = statistics.quantiles(times, n=20)[-1], statistics.median(times)
        yield (
            f"{what}{said}, 95th percentile",
            f"{slowest:.0f} ms (median {middle:.0f} ms)",
            f"{target} ms" if target else "",
        )
    yield "Longest stall of the page meanwhile", f"{took['stall']:.0f} ms", "50 ms"
