"""Serves a site on this machine as Netlify and Cloudflare do with a `_headers` file."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

Rules = dict[str, list[tuple[str, str]]]

# What both send by default; a rule for the same header replaces it.
THEIR_OWN = {"Cache-Control": "public, max-age=0, must-revalidate"}


def rules(text: str) -> Rules:
    """Return each address of a `_headers` file with its headers."""
    found: Rules = {}
    for line in text.splitlines():
        if line.startswith("/"):
            headers = found.setdefault(line, [])
        elif line.strip():
            name, value = line.strip().split(": ", 1)
            headers.append((name, value))
    return found


def headers_for(path: str, ruled: Rules) -> dict[str, str]:
    """Return such a host's headers for an address: rules add up, and none removes anything."""
    sent: dict[str, str] = {}
    for place, headers in ruled.items():
        if fnmatchcase(path, re.sub(r"([\[?])", r"[\1]", place)):
            for name, value in headers:
                sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return THEIR_OWN | sent


class Host(ThreadingHTTPServer):
    """Serves a built site under a path, and nothing else."""

    daemon_threads = True

    def __init__(self, under: str) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.under = under
        self.folder = Path()
        self.ruled: Rules = {}

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}{self.under}"

    def publish(self, folder: Path) -> None:
        self.folder = folder
        self.ruled = rules((folder / "_headers").read_text("utf-8"))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a browser that closes a connection early."""


class Handler(SimpleHTTPRequestHandler):
    """Answers one request."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
    }
    server: Host

    def translate_path(self, path: str) -> str:
        asked = urlsplit(path).path
        within = asked.removeprefix(self.server.under)
        self.directory = str(self.server.folder)
        return super().translate_path("/nothing/here" if within == asked else f"/{within}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        lost = (self.server.folder / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(lost)))
        self.end_headers()
        self.wfile.write(lost)

    def end_headers(self) -> None:
        for name, value in headers_for(urlsplit(self.path).path, self.server.ruled).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def host(under: str = "/") -> Iterator[Host]:
    """Start a host with nothing to serve yet, so a site can be built for its address."""
    with Host(under) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
