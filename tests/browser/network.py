"""Switches what a network may do to the site on its way, for the tests' server."""

import re
import time
from math import inf
from pathlib import Path
from threading import Event
from typing import NamedTuple

PATIENCE = 60  # the most seconds a held file waits, or a test for a file to be asked for

WATCH = Path(__file__).with_name("watch.js").read_bytes()
HEAD = b"<head>"
OURS = ("/first.js", "/watch.js")
HASH = re.compile(r"-[0-9a-f]{10}(?=\.\w+$)")


class Request(NamedTuple):
    """Everything a browser sent in a request."""

    method: str
    target: str
    """Path and query."""
    headers: dict[str, str]
    body: str

    def header(self, name: str) -> str:
        return next((text for key, text in self.headers.items() if key.lower() == name), "")


class Hold:
    """A requested file that doesn't come until it's released."""

    def __init__(self) -> None:
        self.asked = Event()
        self._released = Event()

    def wait_until_asked(self) -> None:
        assert self.asked.wait(PATIENCE), "the page has not asked for the file that is held"

    def release(self) -> None:
        self._released.set()

    def stand(self) -> None:
        self.asked.set()
        self._released.wait(PATIENCE)


def plain(path: str) -> str:
    """A path without the hash in the name of the file.

    >>> plain("/assets/calculators/worker-0123456789.js")
    '/assets/calculators/worker.js'
    """
    return HASH.sub("", path)


class Network:
    """The network's switches: files are named by the end of their path, without its hash."""

    def __init__(self) -> None:
        self.watched = False
        """Whether pages tell their faults themselves, for an engine whose driver does not."""
        self.faults: list[str] = []
        self.reset()

    def reset(self) -> None:
        """Let everything through again."""
        for hold in getattr(self, "_held", {}).values():
            hold.release()
        self.asked: list[str] = []
        self.requests: list[Request] = []
        self.first = ""
        self.gone = False
        """Whether nobody answers at all, as where there is no network."""
        self._held: dict[str, Hold] = {}
        self._refused: set[str] = set()
        self._instead: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._cut: dict[str, float] = {}  # times left
        self._headers: dict[str, tuple[str, str]] = {}

    def waits_until_asked(self, name: str) -> None:
        """Wait until a file has been asked for, which a worker does in its own time."""
        end = time.monotonic() + PATIENCE
        while not any(plain(path).endswith(name) for path in self.asked):
            assert time.monotonic() < end, f"nobody has asked for {name}, only for {self.asked}"
            time.sleep(0.03)

    def hold(self, name: str) -> Hold:
        return self._held.setdefault(name, Hold())

    def refuse(self, name: str) -> None:
        self._refused.add(name)

    def allow(self, name: str) -> None:
        self._refused.discard(name)

    def replace(self, name: str, content: bytes) -> None:
        self._instead[name] = content

    def mislabel(self, name: str, as_type: str) -> None:
        self._types[name] = as_type

    def cut(self, name: str, times: float = inf) -> None:
        """Cut the connection when half of the file has been sent."""
        self._cut[name] = times

    def mend(self, name: str) -> None:
        """Send the file complete and unchanged again."""
        self._cut.pop(name, None)
        self._instead.pop(name, None)
        self._headers.pop(name, None)

    def send(self, name: str, header: str, value: str) -> None:
        """Send the file with a header, which no cache remembers."""
        self._headers[name] = (header, value)

    def cuts(self, path: str) -> bool:
        name = next(
            (name for name, left in self._cut.items() if left and plain(path).endswith(name)), ""
        )
        if name:
            self._cut[name] -= 1
        return bool(name)

    def headers(self, path: str) -> list[tuple[str, str]]:
        found = [header for name, header in self._headers.items() if plain(path).endswith(name)]
        return [*found, ("Cache-Control", "no-store")] if found else []

    def mislabelled(self, path: str) -> str | None:
        return next(
            (kind for name, kind in self._types.items() if plain(path).endswith(name)), None
        )

    def refuses(self, path: str) -> bool:
        return any(plain(path).endswith(name) for name in self._refused)

    def held(self, path: str) -> Hold | None:
        return next((hold for name, hold in self._held.items() if plain(path).endswith(name)), None)

    def content(self, path: str, file: Path) -> bytes | None:
        """Return what to send instead of the file, if anything."""
        if path in OURS:
            return WATCH if path == "/watch.js" else self.first.encode()
        for name, content in self._instead.items():
            if plain(path).endswith(name):
                return content
        if not self.watched or not file.is_file():
            return None
        if plain(file.name) == "worker.js":
            return b'import "/watch.js";\n' + file.read_bytes()
        if file.suffix == ".html":
            scripts = b"".join(
                b'<script src="/%s.js"></script>' % name for name in (b"watch", b"first")
            )
            return file.read_bytes().replace(HEAD, HEAD + scripts, 1)
        return None
