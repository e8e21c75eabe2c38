"""Serves another host's page with a frame in it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

FRAMES = Path(__file__).parents[2] / "docs" / "enablement" / "frames.md"
THEIRS = "https://playbook.example.org"

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A wiki</title>
<link rel="icon" href="data:,"><h1>A wiki</h1>{}</html>"""


def snippet(site: str, address: str = "/embed/colr/", more: str = "") -> str:
    """Return the snippet that the page on frames recommends; `more` goes into the tag."""
    [text] = re.findall(r"^```text\n(.*?)^```$", FRAMES.read_text("utf-8"), re.M | re.S)
    assert text.count(f"{THEIRS}/embed/colr/") == 1
    changed = str(text).replace(f"{THEIRS}/embed/colr/", escape(site + address))
    return changed.replace("<iframe", f"<iframe {more}", 1)


class Wiki(ThreadingHTTPServer):
    """Serves one page, on a host other than the site's."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.content = b""

    def shows(self, html: str) -> str:
        """Put this on the page; return its address."""
        self.content = PAGE.format(html).encode()
        return f"http://localhost:{self.server_port}/"


class Handler(BaseHTTPRequestHandler):
    server: Wiki

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(self.server.content)))
        self.end_headers()
        self.wfile.write(self.server.content)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def wiki() -> Iterator[Wiki]:
    with Wiki() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
