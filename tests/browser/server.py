"""Serves the built site on this machine, through the network's switches."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from tests.browser.network import OURS, Network, Request

SOURCES = Path(__file__).parents[2] / "overrides" / "assets"

__all__ = ["Network", "Request", "Server", "serving"]

# Forbids nothing: a browser reports here whatever comes from another host.
REPORT = (
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'self'; "
    "report-uri /reported"
)


class Server(ThreadingHTTPServer):
    """Serves a folder on a free port of this machine."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, network: Network, folder: Path | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.network = network
        self.folder = folder

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def finish_request(self, request: Any, client_address: Any) -> None:
        Handler(request, client_address, self, directory=str(self.folder))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a browser that closes a connection early."""


class Handler(SimpleHTTPRequestHandler):
    """Sends the content types that modules and WebAssembly need, whatever the system's are."""

    server: Server
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
    }

    def guess_type(self, path: Any) -> str:
        return self.server.network.mislabelled(str(path)) or super().guess_type(path)

    def do_GET(self) -> None:
        network = self.server.network
        if network.gone:
            self.close_connection = True
            return
        self.directory = str(self.server.folder)  # may have changed since the connection began
        if self.path.startswith("/source/"):  # a script's source, for a test to import
            self.directory, self.path = str(SOURCES), self.path.removeprefix("/source")
        path = self.path.partition("?")[0]
        if path not in OURS:
            self.note()
            if not path.endswith("/favicon.svg"):  # browsers fetch it whenever they like
                network.asked.append(path)
        if hold := network.held(path):
            hold.stand()
        if network.refuses(path):
            self.send_error(403)
            return
        file = Path(self.translate_path(path))
        file = file / "index.html" if path.endswith("/") else file
        content = network.content(path, file)
        if network.cuts(path):
            whole = file.read_bytes() if content is None else content
            self._begin(file, len(whole))
            self.wfile.write(whole[: len(whole) // 2])
            self.close_connection = True
        elif content is None:
            super().do_GET()
        else:
            self._begin(file, len(content))
            self.wfile.write(content)

    def _begin(self, file: Path, length: int) -> None:
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(length))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()

    def note(self, body: str = "") -> None:
        seen = Request(self.command, self.path, dict(self.headers), body)
        self.server.network.requests.append(seen)

    def do_POST(self) -> None:
        """Take a page's report of an error, or its browser's of a request to another host."""
        text = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
        if self.path not in ("/reported", "/told"):
            self.note(text)
            self.send_error(405)
            return
        if self.path == "/reported":
            report = json.loads(text)["csp-report"]
            text = f"another host: {report['violated-directive']} {report['blocked-uri']}"
        if text:
            self.server.network.faults.append(text)
        self.send_response(204)
        self.end_headers()

    def send_error(self, code: int, *more: Any) -> None:
        if self.path != "/favicon.ico":  # Firefox may ask for one by itself
            self.server.network.faults.append(f"HTTP {int(code)}: {self.path}")
        super().send_error(code, *more)

    def end_headers(self) -> None:
        if self.server.network.watched:
            self.send_header("Content-Security-Policy-Report-Only", REPORT)
        for header in self.server.network.headers(self.path.partition("?")[0]):
            self.send_header(*header)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving(network: Network, folder: Path | None) -> Iterator[Server]:
    with Server(network, folder) as server:
        thread = Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
