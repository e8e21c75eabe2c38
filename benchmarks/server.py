"""Serves a site like a real host: compressed, and over a line as slow as you like."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TYPES = {
    ".css": "text/css", ".html": "text/html", ".js": "text/javascript",
    ".json": "application/json", ".mjs": "text/javascript", ".svg": "image/svg+xml",
    ".wasm": "application/wasm", ".zip": "application/zip",
}  # fmt: skip
PACKED = {".zip", ".png"}  # compressing these again saves nothing
PIECE = 16_384  # bytes


class Line:
    """One line that all requests share: bits a second, and seconds before the first byte."""

    def __init__(self, bits: float = 0, latency: float = 0) -> None:
        self.bits, self.latency = bits, latency
        self.free = 0.0  # when the line will have sent everything it was given
        self.lock = threading.Lock()

    def send(self, size: int) -> None:
        """Wait until `size` bytes have passed."""
        if not self.bits:
            return
        with self.lock:
            self.free = max(self.free, time.monotonic()) + size * 8 / self.bits
            until = self.free
        time.sleep(max(0.0, until - time.monotonic()))


@cache
def packed(path: Path) -> tuple[bytes, bool]:
    """Return what to send for a file, and whether it's compressed."""
    content = path.read_bytes()
    return (content, False) if path.suffix in PACKED else (gzip.compress(content, 6), True)


class Server(ThreadingHTTPServer):
    """Serves a folder over a line, and remembers how many bytes each address took."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, folder: Path, line: Line) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder, self.line = folder, line
        self.sent: dict[str, int] = {}

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        path = self.server.folder / self.path.partition("?")[0].lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        time.sleep(self.server.line.latency)
        if not path.is_file():
            self.send_error(404)
            return
        content, compressed = packed(path)
        self.send_response(200)
        self.send_header("Content-Type", TYPES.get(path.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        if compressed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.server.sent[self.path] = len(content)
        try:
            for start in range(0, len(content), PIECE):
                piece = content[start : start + PIECE]
                self.server.line.send(len(piece))
                self.wfile.write(piece)
        except OSError:
            self.close_connection = True  # the browser is gone

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path, line: Line | None = None) -> Iterator[Server]:
    """Run a server of a folder."""
    with Server(folder, line or Line()) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
