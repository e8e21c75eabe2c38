"""Measures speed as ratios in one run: `make bench` prints the table and writes it to README."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

from benchmarks.keystrokes import Row, typing, typing_ranges
from benchmarks.memory import memory
from benchmarks.server import Line, Server, served
from calculators.publish.runtime.bundle import bundle
from tests.browser import engines

ROOT = Path(__file__).parent.parent
HERE = Path(__file__).parent
ROUNDS = 5
PAGE = "calculators/colr/"
SLOW_LINE = (10e6, 0.040)  # bits a second, seconds
README = ROOT / "README.md"
MARKS = "<!-- benchmark -->", "<!-- /benchmark -->"


def main() -> None:
    """Measure everything, print the table, and put it into README between its marks."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        ours, stock = Path(folder) / "ours", Path(folder) / "stock"
        built = build(ours)
        with_stock_files(ours, stock)
        with browser() as chromium:
            rows += boots(chromium, ours, stock)
            rows += sizes(chromium, ours)
            rows += typing(chromium, ours, PAGE)
            rows += typing_ranges(chromium, ours, PAGE)
            rows += memory(chromium, ours, PAGE)
        rows.append(ratio("The sum itself", "one_sum.py", ours))
        rows.append(ratio("All draws of a COLR of ranges", "draws.py", ours))
    rows.append(("Full build of the site", f"{built:.1f} s", ""))
    rows.append(("A change of prose, until `make serve` shows it", f"{rebuild():.1f} s", "2 s"))
    lines = ["| What | Measured | Target |", "|---|--:|--:|"]
    lines += [f"| {what} | {value} | {target} |" for what, value, target in rows]
    table = "\n".join(lines)
    print(table)
    before, _, rest = README.read_text("utf-8").partition(MARKS[0])
    after = rest.partition(MARKS[1])[2]
    README.write_text(f"{before}{MARKS[0]}\n{table}\n{MARKS[1]}{after}", "utf-8")


def build(folder: Path) -> float:
    """Build the site; return the seconds it took."""
    began = time.monotonic()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.monotonic() - began


def with_stock_files(ours: Path, stock: Path) -> None:
    """Copy the site, but with Pyodide's own library and our sources instead of byte code."""
    shutil.copytree(ours, stock)
    [runtime] = (stock / "assets/runtime").iterdir()
    shutil.copy(runtime / "python_stdlib.zip", runtime / "library.zip")
    (runtime / "calculators.zip").write_bytes(bundle())


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        program = engines.ensure(engines.ENGINES["chromium"])
        chromium = playwright.chromium.launch(
            executable_path=program, args=["--disable-gpu", "--disable-background-networking"]
        )
        yield chromium
        chromium.close()


def boot(chromium: Browser, server: Server) -> dict[str, float]:
    """Measure a first visit: milliseconds from requesting Python to the first answer, and stall."""
    context = chromium.new_context()
    context.add_init_script(path=HERE / "boot.js")
    page = context.new_page()
    page.goto(server.address + PAGE)
    page.locator("calculator-panel[data-state=live]").wait_for(timeout=120_000)
    notes: dict[str, float] = page.evaluate("notes")
    context.close()
    return notes


def boots(chromium: Browser, ours: Path, stock: Path) -> Iterator[Row]:
    """Compare stock files with ours, with no limit, on a slow line, and on a busy processor."""
    stalls: list[float] = []

    def ratio(line: Callable[[], Line], rounds: int = ROUNDS) -> str:
        pairs = []
        for _ in range(rounds):
            took = []
            for folder in (ours, stock):
                with served(folder, line()) as server:
                    notes = boot(chromium, server)
                took.append((notes["live"] - notes["asked"]) / 1000)
                if folder is ours:
                    stalls.append(notes["stall"])
            pairs.append(took)
        middle = statistics.median(mine / theirs for mine, theirs in pairs)
        seconds = [statistics.median(side) for side in zip(*pairs, strict=True)]
        return f"{middle:.2f} ({seconds[0]:.1f} s against {seconds[1]:.1f} s)"

    asked = "From asking for Python to the first live answer, ours against stock files"
    yield asked + ", no limit", ratio(Line), "0.45"
    stall = statistics.median(stalls)
    yield asked + ", 10 Mbit/s and 40 ms", ratio(lambda: Line(*SLOW_LINE), 3), "0.70"
    with busy():
        yield asked + ", a quarter of the processor", ratio(Line, 3), ""
    yield "Longest stall of the page while Python starts", f"{stall:.0f} ms", "100 ms"


@contextmanager
def busy() -> Iterator[None]:
    """Run six endless loops on two cores, which leaves the browser about a quarter of each."""
    loops = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"])
        for _ in range(3 * (os.cpu_count() or 1))
    ]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def sizes(chromium: Browser, ours: Path) -> Iterator[Row]:
    """Return the bytes of a first visit, compressed as sent."""
    with served(ours) as server:
        boot(chromium, server)
        python = sum(size for path, size in server.sent.items() if "/runtime/" in path)
        before = sum(size for path, size in server.sent.items() if "/runtime/" not in path)
    yield "Bytes before any touch", f"{before / 1e3:.0f} kB", "300 kB"
    yield "Python on top", f"{python / 1e6:.2f} MB", "5.4 MB"


def ratio(what: str, script: str, ours: Path) -> Row:
    """Return how much longer something takes in the page's Python than in CPython."""
    [runtime] = (ours / "assets/runtime").iterdir()
    node = [shutil.which("node") or "node", str(HERE / "one_sum.mjs"), "node_modules/pyodide"]
    there = subprocess.run(
        [*node, str(runtime), str(HERE / script)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    here = subprocess.run(
        [sys.executable, str(HERE / script)],
        cwd=ROOT, check=True, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    times = float(there.stdout) / float(here.stdout)
    took = float(there.stdout)
    said = f"{took:.0f} ms" if took > 10 else f"{took:.2f} ms"
    return f"{what}, in the page's Python against CPython", f"{times:.1f} ({said})", ""


def rebuild() -> float:
    """Return seconds from saving a page until `make serve` shows it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("docs", "overrides", "calculators", "mkdocs.yml", "LICENSE", "NOTICE"):
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / name)
        (copy / "node_modules").symlink_to(ROOT / "node_modules")
        command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", "127.0.0.1:8765"]
        serving = subprocess.Popen(
            command, cwd=copy, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            await_text("")
            took = []
            for change in range(ROUNDS):
                word = f"changed{change}"
                began = time.monotonic()
                with (copy / "docs/index.md").open("a") as page:
                    page.write(f"\n{word}\n")
                await_text(word)
                took.append(time.monotonic() - began)
            return statistics.median(took)
        finally:
            serving.kill()
            serving.wait()


def await_text(text: str) -> None:
    for _ in range(2000):
        try:
            with urlopen("http://127.0.0.1:8765/") as answer:
                if re.search(text, answer.read().decode()):
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"the site did not show {text!r}")


if __name__ == "__main__":
    main()
