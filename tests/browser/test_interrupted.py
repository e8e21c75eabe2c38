"""Python ends, or runs out of memory, while an answer is under way: nothing typed is lost."""

import io
import time
import zipfile
from pathlib import Path

import pytest

from tests.browser.conftest import NewPage
from tests.browser.panels import open_panel
from tests.browser.server import Network
from tests.browser.workers import WORKER, WORKERS, begin_worker_with, runtime_file

pytestmark = pytest.mark.soak

RANGED = "/calculators/colr/#colr?yearly_price=440k..450k..460k&v=2"
BRIDGE = Path(__file__).parents[2] / "calculators/bridge.py"

# Simulates a lack of memory, which no test can cause everywhere.
EXHAUSTED = """
_within = _step
def _step(calculator, case, asked):
    if asked["texts"].get("yearly_price") == "450000":
        raise MemoryError
    return _within(calculator, case, asked)
"""
NO_BUFFER = """const { parse } = JSON;
JSON.parse = (text) => {
    const asked = /"yearly_price":"450000"/.test(text);
    if (asked) throw new RangeError("Array buffer allocation failed");
    return parse(text);
};"""


def test_a_worker_that_is_killed_amid_an_answer_is_replaced(new_page: NewPage) -> None:
    """The silence is noticed after twelve seconds; what is typed meanwhile is answered too."""
    page = new_page(first=WORKERS)
    panel = open_panel(page)
    page.run("() => { deadly = 1; }")
    begun = time.monotonic()
    panel.field("yearly_price").fill("440000")
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    assert time.monotonic() - begun > 8, "the worker was not killed"
    panel.waits_for("live")
    panel.field("yearly_price").holds("450000")
    assert page.run("() => workers.length") == 2


def test_ranges_that_were_under_way_are_worked_out_all_the_same(new_page: NewPage) -> None:
    page = new_page(first=WORKERS)
    panel = open_panel(page)
    page.run("() => { deadly = 3; }")
    page.run("(hash) => { location.hash = hash; }", RANGED.partition("#")[2])
    panel.root.find("[data-spread]:not([data-spread=pending])").says(
        "Chance that staying is better", patience=40
    )
    panel.waits_for("live")
    panel.shows("seller_colr", "273,546")
    assert page.run("() => workers.length") == 2


def test_an_answer_that_needs_too_much_memory_says_so_and_the_next_one_comes(
    new_page: NewPage, site: Path, switches: Network
) -> None:
    """It's tried once more by a new Python, which has all memory to itself."""
    bundle = with_source("calculators/bridge", EXHAUSTED, runtime_file(site, "calculators.zip"))
    switches.replace("/calculators.zip", bundle)
    page = new_page(first=WORKERS)
    panel = open_panel(page)
    panel.field("yearly_price").fill("450000")
    panel.waits_for("failed")
    panel.status.says("this device has too little memory free (MemoryError)")
    panel.root.has("data-stale", "")
    panel.field("yearly_price").holds("450000")
    page.is_at(r"#colr\?yearly_price=450000&v=2")
    panel.root.find("[data-terminal] code").says("--yearly-price=450000")
    assert page.run("() => workers.length") == 2
    panel.field("yearly_price").fill("400000")
    panel.waits_for("live")
    panel.root.find("[data-terminal]").is_hidden()


def test_a_page_that_runs_out_of_memory_amid_an_answer_says_so(
    new_page: NewPage, site: Path, switches: Network
) -> None:
    begin_worker_with(NO_BUFFER, site, switches)
    page = new_page(first=WORKERS)
    panel = open_panel(page)
    panel.field("yearly_price").fill("450000")
    panel.waits_for("failed")
    panel.status.says("this device has too little memory free (Array buffer allocation failed)")
    panel.field("yearly_price").holds("450000")
    assert page.run("() => workers.length") == 2
    switches.mend(WORKER)
    panel.root.find("[data-reload]").click()
    panel.shows("seller_colr", "273,546")


def with_source(module: str, more: str, bundle: bytes) -> bytes:
    """Add a module as source to the package, with more at its end."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bundle)) as before, zipfile.ZipFile(content, "w") as after:
        for name in before.namelist():
            if name != f"{module}.pyc":
                after.writestr(name, before.read(name))
        after.writestr(f"{module}.py", BRIDGE.read_text("utf-8") + more)
    return content.getvalue()
