"""Serves assets for `make serve` like a host with `_headers`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

READABLE = ("Access-Control-Allow-Origin", "*")


def open_assets(app: App) -> App:
    """Return the same server, which lets every site read only the files in `assets/`."""

    def opened(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        def started(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            asset = "/assets/" in environ.get("PATH_INFO", "")
            return start(status, [*headers, READABLE] if asset else headers, *more)

        return app(environ, started)

    return opened
