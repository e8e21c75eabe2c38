"""Defines what every driver of a browser can do: the verbs that tests use."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Error
from selenium.common.exceptions import WebDriverException
from urllib3.exceptions import HTTPError

WIDTH, HEIGHT = 1280, 900

STUMBLES = (Error, WebDriverException)
"""What drivers raise where a page is not, or no longer, as they expect: look again."""

LOST = (*STUMBLES, HTTPError)
"""The same, or the browser says nothing any more."""

Kept = tuple[str, bytes]
"""A file's name and what is in it."""


class Tab(Protocol):
    """One tab of a browser with a profile of its own.

    A `function` is the text of a JavaScript function; `run` waits for what it promises,
    and `click` and `hover` go to the element that it returns.
    """

    def load(self, url: str) -> None: ...
    def reload(self) -> None: ...
    def run(self, function: str, *arguments: Any) -> Any: ...
    def click(self, function: str, *arguments: Any) -> None: ...
    def hover(self, function: str, *arguments: Any) -> None: ...
    def stroke(self, *points: tuple[float, float]) -> None:
        """Put a finger down at the first point, move over the others, and lift it."""
        ...

    def keep(self, function: str, *arguments: Any) -> "Kept":
        """Click on the element; return the file the browser saves then."""
        ...

    def press(self, key: str) -> None: ...
    def type(self, text: str) -> None: ...
    def resize(self, width: int, height: int) -> None: ...
    def screenshot(self) -> bytes: ...
    def pdf(self, paper: str = "A4") -> bytes: ...

    def frame(self, css: str) -> "Tab":
        """Return a frame of this page, to `run` something in; not every driver can type into it."""
        ...

    def faults(self) -> list[str]:
        """Return errors since the last call, as far as the driver reports them."""
        ...

    def close(self) -> None: ...


class Browser(Protocol):
    """A running engine."""

    def open(self, *, scripts: bool = True, first: str = "") -> Tab:
        """Open a new tab; `first` is JavaScript that runs before any of a page's own."""
        ...

    def close(self) -> None: ...


def kept_in(folder: Path, act: Callable[[], None]) -> Kept:
    """Return the file that appears in the folder when something is done."""
    before = set(folder.iterdir())
    act()
    end = time.monotonic() + 30
    size = -1
    while time.monotonic() < end:
        time.sleep(0.2)
        for file in set(folder.iterdir()) - before:
            if file.stat().st_size == size:  # nothing more will come
                name, content = file.name, file.read_bytes()
                file.unlink()
                return name, content
            size = file.stat().st_size
    raise WebDriverException("no file has come")
