"""What `make serve` sends as a host with `_headers` does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

READABLE = ("Access-Control-Allow-Origin", "*")


def open_assets(app: App) -> App:
    """The same server, which lets every site read the files in `assets/`, and no other."""

    def opened(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        def started(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            asset = "/assets/" in environ.get("PATH_INFO", "")
            return start(status, [*headers, READABLE] if asset else headers, *more)

        return app(environ, started)

    return opened
