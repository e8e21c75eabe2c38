"""The built site on this machine, with switches for what a network may do to it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from math import inf
from pathlib import Path
from threading import Event, Thread
from typing import Any, NamedTuple

PATIENCE = 60  # seconds that a held file waits at most

WATCH = Path(__file__).with_name("watch.js").read_bytes()
HEAD = b"<head>"
OURS = ("/first.js", "/watch.js")

# Nothing is forbidden: a browser reports here whatever comes from another host.
REPORT = (
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'self'; "
    "report-uri /reported"
)


class Request(NamedTuple):
    """What a browser has sent, all of it."""

    method: str
    target: str
    """Path and query."""
    headers: dict[str, str]
    body: str

    def header(self, name: str) -> str:
        return next((text for key, text in self.headers.items() if key.lower() == name), "")


class Hold:
    """A file that has been asked for and does not come, until it is released."""

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


class Network:
    """What happens on the way: files are named by how their path ends."""

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
        self._cut: dict[str, float] = {}  # how often still
        self._headers: dict[str, tuple[str, str]] = {}

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
        """The connection dies when half of the file has been sent."""
        self._cut[name] = times

    def mend(self, name: str) -> None:
        """The file comes whole and as it is again."""
        self._cut.pop(name, None)
        self._instead.pop(name, None)
        self._headers.pop(name, None)

    def send(self, name: str, header: str, value: str) -> None:
        """The file comes with a header, which no cache remembers."""
        self._headers[name] = (header, value)

    def cuts(self, path: str) -> bool:
        name = next((name for name, left in self._cut.items() if left and path.endswith(name)), "")
        if name:
            self._cut[name] -= 1
        return bool(name)

    def headers(self, path: str) -> list[tuple[str, str]]:
        found = [header for name, header in self._headers.items() if path.endswith(name)]
        return [*found, ("Cache-Control", "no-store")] if found else []

    def mislabelled(self, path: str) -> str | None:
        return next((kind for name, kind in self._types.items() if path.endswith(name)), None)

    def refuses(self, path: str) -> bool:
        return any(path.endswith(name) for name in self._refused)

    def held(self, path: str) -> Hold | None:
        return next((hold for name, hold in self._held.items() if path.endswith(name)), None)

    def content(self, path: str, file: Path) -> bytes | None:
        """What to send in place of the file, if not the file itself."""
        if path in OURS:
            return WATCH if path == "/watch.js" else self.first.encode()
        for name, content in self._instead.items():
            if path.endswith(name):
                return content
        if not self.watched or not file.is_file():
            return None
        if file.name == "worker.js":
            return b'import "/watch.js";\n' + file.read_bytes()
        if file.suffix == ".html":
            scripts = b"".join(
                b'<script src="/%s.js"></script>' % name for name in (b"watch", b"first")
            )
            return file.read_bytes().replace(HEAD, HEAD + scripts, 1)
        return None


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
        """A browser that closes a connection early is no news."""


class Handler(SimpleHTTPRequestHandler):
    """Sends the types that modules and WebAssembly need, whatever the system believes."""

    server: Server
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript",
        ".json": "application/json",
        ".mjs": "text/javascript",
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
        self.directory = str(self.server.folder)  # perhaps another since the connection began
        path = self.path.partition("?")[0]
        if path not in OURS:
            network.asked.append(path)
            self.note()
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
        """A page tells of a fault, or its browser of a request to another host."""
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
        if self.path != "/favicon.ico":  # Firefox may look for one by itself
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
