"""Makes sure that this machine has the browsers the tests drive.

`python -m tests.browser.engines` looks for each, and fetches missing ones: first with Playwright,
then, as root on Debian, from the distribution.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TRIAL_SECONDS = 30
DOWNLOAD_SECONDS = 300
PACKAGE_SECONDS = 900


@dataclass(frozen=True)
class Engine:
    """A browser engine: its program names, and its source."""

    name: str
    programs: tuple[str, ...]
    """Commands or full paths, the best first."""
    playwright: str | None
    """Its name in `playwright install`, if Playwright's own build will do."""
    packages: tuple[str, ...]
    """Debian's packages."""
    helpers: tuple[str, ...] = ()
    """Commands that must be there beside it."""
    trial: str = "--version"
    """What to start it with, to see that it starts."""


ENGINES = {
    engine.name: engine
    for engine in (
        Engine(
            name="chromium",
            programs=(
                "chromium",
                "google-chrome",
                "google-chrome-stable",
                "chromium-browser",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
            ),
            playwright="chromium",
            packages=("chromium",),
        ),
        Engine(
            name="firefox",
            programs=(
                "firefox-esr",
                "firefox",
                "/Applications/Firefox.app/Contents/MacOS/firefox",
            ),
            playwright=None,  # its own build is patched: readers have the stock one
            packages=("firefox-esr",),
        ),
        Engine(
            name="webkit",
            programs=("WebKitWebDriver",),
            playwright=None,
            packages=("webkit2gtk-driver", "xvfb"),
            helpers=("Xvfb",),
            trial="--help",
        ),
    )
}


def find(engine: Engine) -> Path | None:
    """Return the engine's program, if this machine has one that starts."""
    if not all(shutil.which(helper) for helper in engine.helpers):
        return None
    return next(
        (program for program in _candidates(engine) if _starts(program, engine.trial)), None
    )


def ensure(engine: Engine) -> Path | None:
    """Return the same, but fetch the engine if it's missing."""
    if program := find(engine):
        return program
    for steps in _ways_to_fetch(engine):
        if all(_run(*step) for step in steps) and (program := find(engine)):
            return program
    return None


def required() -> bool:
    """Tell whether a missing engine is a failure: in continuous integration, always."""
    return os.environ.get("CI", "").lower() in ("1", "true")


def advice(engine: Engine) -> str:
    """Return instructions for a developer without the engine."""
    install = f"python -m playwright install --with-deps {engine.playwright}"
    ways = [f"`{install}`"] if engine.playwright else []
    ways.append(f"your system's package ({' '.join(engine.packages)} on Debian)")
    return f"No {engine.name} that starts was found here. Install it: {' or '.join(ways)}."


def main() -> int:
    missing = 0
    for engine in ENGINES.values():
        program = ensure(engine)
        print(f"{engine.name}: {program}" if program else advice(engine), flush=True)
        missing += program is None
    if missing and not required():
        print("The tests that need it will be skipped.", flush=True)
    return 1 if missing and required() else 0


def _candidates(engine: Engine) -> Iterator[Path]:
    for name in engine.programs:
        if program := shutil.which(name):
            yield Path(program)
    if engine.playwright:
        yield from _playwrights_own(engine.playwright)


def _playwrights_own(browser: str) -> Iterator[Path]:
    # In its own process: Playwright can't start twice in one.
    code = (
        "from playwright.sync_api import sync_playwright as start\n"
        f"with start() as playwright: print(playwright.{browser}.executable_path)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    program = Path(answer.stdout.strip())
    if answer.returncode == 0 and program.is_file():
        yield program


def _starts(program: Path, trial: str) -> bool:
    # Ubuntu's chromium-browser is a stub without snap; a download may lack libraries.
    try:
        tried = subprocess.run([program, trial], capture_output=True, timeout=TRIAL_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return tried.returncode == 0


# A command with its time limit in seconds.
Step = tuple[list[str], int]


def _ways_to_fetch(engine: Engine) -> Iterator[list[Step]]:
    debian = shutil.which("apt-get") is not None and os.geteuid() == 0
    if engine.playwright:
        playwright = [sys.executable, "-m", "playwright"]
        way = [([*playwright, "install", engine.playwright], DOWNLOAD_SECONDS)]
        if debian:
            way.append(([*playwright, "install-deps", engine.playwright], PACKAGE_SECONDS))
        yield way
    if debian:
        yield [
            (["apt-get", "update", "-qq"], PACKAGE_SECONDS),
            (["apt-get", "install", "-qq", *engine.packages], PACKAGE_SECONDS),
        ]


def _run(command: list[str], seconds: int) -> bool:
    print("Trying:", *command[2 * (command[0] == sys.executable) :], flush=True)
    # After ten seconds without an answer, the download's host is out of reach.
    calm = {"DEBIAN_FRONTEND": "noninteractive", "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    process = subprocess.Popen(
        command,
        env=os.environ | calm,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        # With its children: one of them downloads, and keeps the pipe open.
        os.killpg(process.pid, signal.SIGKILL)
        output, _ = process.communicate()
        output += f"Error: not done after {seconds} seconds"
    if process.returncode != 0:
        lines = output.strip().splitlines()
        errors = [line for line in lines if line.startswith(("Error", "E:"))]
        print("  That did not work:", *(errors or lines)[-2:], flush=True)
    return process.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
