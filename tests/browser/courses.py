"""Shows a play in a course, and records what the play tells it."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.elements import eventually
from tests.browser.pages import Page
from tests.browser.server import Network, Server, serving

PLACE = "content/course 7"  # wherever a course server unpacks it
STATUS = "cmi.core.lesson_status"

# A course's SCORM 1.2 interface for its pages; it keeps what it's told.
API = """
window.calls = [];
const kept = { "cmi.core.lesson_status": "not attempted" };
const told = (name, answer) => (...given) => {
  calls.push([name, ...given]);
  return answer(...given);
};
window.API = {
  LMSInitialize: told("LMSInitialize", () => "true"),
  LMSGetValue: told("LMSGetValue", (name) => kept[name] ?? ""),
  LMSSetValue: told("LMSSetValue", (name, value) => ((kept[name] = value), "true")),
  LMSCommit: told("LMSCommit", () => "true"),
  LMSFinish: told("LMSFinish", () => "true"),
  LMSGetLastError: () => "0",
  LMSGetErrorString: () => "",
  LMSGetDiagnostic: () => "",
};
"""
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A course</title>
<link rel="icon" href="data:,"><script src="api.js"></script></head><body>{}</body></html>"""
FRAME = '<iframe src="{}" title="{}" width="1100" height="700"></iframe>'


@contextmanager
def course_server(network: Network, package: Path, folder: Path) -> Iterator[Server]:
    """Serve an unpacked package from a path, and pages of a course around it."""
    place = folder / PLACE
    place.mkdir(parents=True)
    with zipfile.ZipFile(package) as packed:
        packed.extractall(place)
    start = f"{PLACE}/index.html".replace(" ", "%20")
    (folder / "api.js").write_text(API)
    (folder / "broken.js").write_text("window.API = { LMSInitialize() { throw 1; } };")
    pages = {
        "course.html": FRAME.format(start, "The play"),
        "outer.html": FRAME.format("inner.html", "A window of the course"),
        "opener.html": f'<a href="{start}" target="_blank" rel="opener">Open the play</a>',
    }
    for name, body in pages.items():
        (folder / name).write_text(PAGE.format(body))
    without = PAGE.replace('<script src="api.js"></script>', "")
    (folder / "inner.html").write_text(without.format(FRAME.format(start, "The play")))
    broken = PAGE.replace("api.js", "broken.js")
    (folder / "broken.html").write_text(broken.format(FRAME.format(start, "The play")))
    with serving(network, folder) as server:
        yield server


def calls(course: Page) -> list[list[str]]:
    """Return what the course was told and asked so far."""
    found: list[list[str]] = course.run("() => window.calls")
    return found


def is_told(course: Page, *told: str) -> None:
    """Wait until the last calls are these, by name; a status with its value."""
    __tracebackhide__ = True

    def names() -> list[str]:
        return [call[-1] if call[0] == "LMSSetValue" else call[0] for call in calls(course)]

    eventually(names, lambda seen: seen[-len(told) :] == list(told), f"to be told {told}")
