"""The site in a browser: served, opened, and watched for faults."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Request, Response, WebError

from tests.browser import engines

BuildSite = Callable[..., Path]

THIS_MACHINE = {"127.0.0.1", "localhost"}

# A test browser talks to nobody but the test.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def base_url(site: Path) -> Iterator[str]:
    """Address of the site on this machine; `page.goto("/")` starts from it.

    It is not the `site_url` of the build, so that Material loads each page anew.
    """
    with served(site) as server:
        yield address(server)


@pytest.fixture(scope="session")
def instant_url(build_site: BuildSite) -> Iterator[str]:
    """Address of a second build made for that address: with instant navigation."""
    with served(None) as server:
        server.folder = build_site(site_url=address(server))
        yield address(server)


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], browser_name: str
) -> dict[str, Any]:
    """How to start the browser: the program that `engines` finds, kept quiet.

    Playwright itself adds --no-sandbox, without which root cannot start Chromium.
    """
    engine = engines.ENGINES[browser_name]
    program = engines.find(engine)
    if program is None:
        stop = pytest.fail if engines.required() else pytest.skip
        stop(engines.advice(engine))
    return {**browser_type_launch_args, "executable_path": program, "args": list(QUIET)}


@pytest.fixture
def new_context(
    new_context: Callable[..., BrowserContext], request: pytest.FixtureRequest
) -> Iterator[Callable[..., BrowserContext]]:
    """Every context, and so every `page`, is watched: a fault in it fails the test.

    A test that provokes faults says so: `@pytest.mark.expected_fault(r"HTTP 404: .*/lost")`.
    """
    faults: list[str] = []
    contexts: list[BrowserContext] = []

    def watched(**options: Any) -> BrowserContext:
        context = new_context(**options)
        watch(context, faults)
        contexts.append(context)
        return context

    yield watched

    for page in (page for context in contexts for page in context.pages):
        with suppress(Error):  # such as a page that has crashed
            page.title()  # a round trip, after which all it had to say has arrived

    expected = [
        pattern for mark in request.node.iter_markers("expected_fault") for pattern in mark.args
    ]
    surprises = [fault for fault in faults if not any(re.search(p, fault) for p in expected)]
    absent = [p for p in expected if not any(re.search(p, fault) for fault in faults)]
    if surprises:
        pytest.fail("Faults in the browser:\n" + "\n".join(surprises), pytrace=False)
    if absent:
        pytest.fail("Expected, but did not happen:\n" + "\n".join(absent), pytrace=False)


def watch(context: BrowserContext, faults: list[str]) -> None:
    """Adds to `faults` all that goes wrong in the pages of a context, and in their workers."""

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning", "assert"):
            where = message.location.get("url", "")
            faults.append(f"console {message.type}: {message.text} ({where})")

    def on_error(error: WebError) -> None:
        faults.append(f"page error: {error.error}")

    def on_request(request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme in ("http", "https", "ws", "wss") and url.hostname not in THIS_MACHINE:
            faults.append(f"another host: {request.method} {request.url}")

    def on_failed(request: Request) -> None:
        # Whoever leaves a page aborts what it was still loading: no fault.
        if "ABORTED" not in (request.failure or ""):
            faults.append(f"request failed: {request.method} {request.url} ({request.failure})")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            faults.append(f"HTTP {response.status}: {response.url}")

    context.on("console", on_console)
    context.on("weberror", on_error)
    context.on("request", on_request)
    context.on("requestfailed", on_failed)
    context.on("response", on_response)


class Server(ThreadingHTTPServer):
    """Serves a folder on a free port of this machine."""

    daemon_threads = True
    folder: Path | None = None

    def finish_request(self, request: Any, client_address: Any) -> None:
        Handler(request, client_address, self, directory=str(self.folder))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes a connection early is no news."""


class Handler(SimpleHTTPRequestHandler):
    """Sends the types that modules and WebAssembly need, whatever the system believes."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".json": "application/json",
        ".mjs": "text/javascript",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
    }

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path | None) -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Handler) as server:
        server.folder = folder
        thread = Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def address(server: Server) -> str:
    return f"http://127.0.0.1:{server.server_port}/"
