"""Reads the head of a built page, as link previews do."""

from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple


class Head(NamedTuple):
    """The tags of a head: `meta` contents by name or property, and the links."""

    said: dict[str, list[str]]
    links: list[dict[str, str]]

    def one(self, name: str) -> str:
        """Return a value that appears exactly once."""
        [text] = self.said[name]
        return text

    def link(self, rel: str, kind: str = "") -> dict[str, str]:
        """Return the only link of a kind."""
        [found] = [
            link
            for link in self.links
            if rel in link.get("rel", "").split() and (not kind or link.get("type") == kind)
        ]
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.head = Head({}, [])

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "meta":
            name = given.get("property") or given.get("name")
            if name:
                self.head.said.setdefault(name, []).append(given.get("content", ""))
        elif tag == "link":
            self.head.links.append(given)


def head_of(page: Path) -> Head:
    """Return everything between <head> and </head>."""
    reader = _Reader()
    reader.feed(page.read_text("utf-8").partition("</head>")[0])
    return reader.head
