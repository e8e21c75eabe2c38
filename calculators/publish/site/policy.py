"""Limits what pages may run and fetch: one strict policy, in every page and for the host."""

from __future__ import annotations

import base64
import hashlib
import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.exceptions import PluginError

SAY = logging.getLogger(f"mkdocs.{__name__}")  # where a warning stops a strict build

# The folders whose pages other sites may show in a frame.
MAY_BE_FRAMED = {"embed"}

CHARSET = '<meta charset="utf-8">'  # has to be in the first kilobyte, so it goes first
META = '<meta http-equiv="Content-Security-Policy" content="{}">'
OURS = re.compile(META.format(r'[^"]*'))

# The offline worker fetches the site's files and does nothing else.
KEEPER = "default-src 'none'; connect-src 'self'"

# Data for scripts to read, which browsers never run.
DATA = {"application/json", "application/ld+json"}

ADDRESSES = {"action", "formaction", "href", "src"}


def policy(scripts: Iterable[str], styles: Iterable[str] = (), origin: str = "") -> str:
    """Return the policy, with sources for a page's inline scripts and styles.

    `origin` is the site's own, for framed pages: a sandboxed frame has no origin, so 'self' matches
    nothing there.
    """
    own = f"'self' {origin}".strip()
    return "; ".join(
        [
            "default-src 'none'",
            " ".join([f"script-src {own} 'wasm-unsafe-eval'", *sorted(scripts)]),
            " ".join([f"style-src {own}", *sorted(styles)]),
            f"img-src {own} data:",  # the theme's own icons are data: addresses
            f"connect-src {own}",
            f"worker-src {own}",
            "base-uri 'none'",
            "form-action 'none'",  # forms send nothing, even with scripts off
        ]
    )


def apply(site: Path, address: str, *, serving: bool = False) -> None:
    """Write the policy into every page of a built site, and `_headers` beside them.

    While serving, MkDocs adds a script to each page that changes with every build. So inline
    scripts are allowed then; the rest is as strict as in the built site.
    """
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    framed = {path for path in pages if path.relative_to(site).parts[0] in MAY_BE_FRAMED}
    chosen, in_frames = (
        policy({"'unsafe-inline'"} if serving else scripts, styles, origin)
        for scripts, styles, origin in (
            (*_within(site, pages, pages.keys() - framed), ""),
            (*_within(site, pages, framed), _origin(address)),
        )
    )
    for path, text in pages.items():
        own = in_frames if path in framed else chosen
        path.write_text(_with(own, text, path.relative_to(site)), "utf-8")
    if not serving:
        said = headers(chosen, address, _sections(site, pages), in_frames)
        (site / "_headers").write_text(said, "utf-8")


def headers(chosen: str, address: str, sections: Iterable[str], in_frames: str = "") -> str:
    """Return the same for hosts that read a `_headers` file, and what a page can't set itself.

    Such a host combines all rules that match an address, and a later rule can't undo an earlier
    one. So the rule for all pages doesn't say who may frame a page or how long to cache a file.
    """
    base = urlsplit(address).path.rstrip("/")
    rules = {"*": ["Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff"]}
    for section in sections:
        framed = section.removesuffix("/*") in MAY_BE_FRAMED
        said = in_frames if framed else f"{chosen}; frame-ancestors 'none'"
        rules[section] = [f"Content-Security-Policy: {said}"]
    # A worker obeys the policy sent with its own script, not its page's.
    rules["assets/*"] = [f"Content-Security-Policy: {chosen}", "Access-Control-Allow-Origin: *"]
    rules["offline.js"] = [f"Content-Security-Policy: {KEEPER}"]
    for named_by_content in ("assets/calculators/*", "assets/runtime/*"):
        rules[named_by_content] = ["Cache-Control: public, max-age=31536000, immutable"]
    return "\n".join(
        f"{base}/{place}\n" + "".join(f"  {line}\n" for line in lines)
        for place, lines in rules.items()
    )


def source(text: str) -> str:
    """Return an inline script's or style's source in a policy: its hash.

    >>> source("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


class Inline(HTMLParser):
    """The scripts and styles within a page, and what no hash can allow."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.refused: list[str] = []
        self._open: list[str] | None = None
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "style":
            self._open = self.styles
        elif tag == "script" and "src" not in given and given.get("type") not in DATA:
            self._open = self.scripts
        if self._open is not None:
            self._open.append("")
        for name, value in given.items():
            script = name in ADDRESSES and value.strip().lower().startswith("javascript:")
            if name == "style" or name.startswith("on") or script:
                self.refused.append(f'<{tag} {name}="{value}">')

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self._open[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._open = None


def _within(
    site: Path, pages: Mapping[Path, str], some: Iterable[Path]
) -> tuple[set[str], set[str]]:
    """Return the sources of inline scripts and styles on some of the pages."""
    scripts, styles = set[str](), set[str]()
    for path in sorted(some):
        within = Inline(pages[path])
        scripts |= set(map(source, within.scripts))
        styles |= set(map(source, within.styles))
        for refused in within.refused:
            SAY.warning("%s: the policy refuses %s", path.relative_to(site), refused)
    return scripts, styles


def _origin(address: str) -> str:
    """
    >>> _origin("https://example.org/team/playbook/")
    'https://example.org'
    """
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _with(chosen: str, text: str, name: Path) -> str:
    """Return the page with the policy before anything it governs."""
    text = OURS.sub("", text)
    if CHARSET not in text:
        raise PluginError(f"{name}: the policy stands after {CHARSET}, which is missing")
    return text.replace(CHARSET, CHARSET + META.format(chosen), 1)


def _sections(site: Path, pages: Iterable[Path]) -> Iterator[str]:
    """Return patterns that cover every page once: the pages at the top, and the folders there."""
    tops = {path.relative_to(site).parts for path in pages}
    for name in sorted({parts[0] for parts in tops if len(parts) == 1}):
        yield "" if name == "index.html" else name
    for name in sorted({parts[0] for parts in tops if len(parts) > 1} - {"assets"}):
        yield f"{name}/*"
