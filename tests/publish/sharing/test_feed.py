"""The feed of changes: how a changelog is read, and what ids entries have."""

import datetime
from types import SimpleNamespace
from typing import Any, cast
from xml.etree import ElementTree

from mkdocs.config.defaults import MkDocsConfig

from calculators.publish.sharing.feed import ATOM, CHANGELOG, Entry, feed, parts

TEXT = """# Changelog

## Unreleased {#coming}

### Added {#coming-added}

- You can now.
  And more.

### Changed

- It differs.

## 1.2.0, 2026-11-30

### Removed

- Gone.

## [1.1.0] - 2026-11-01

### Added

- New.
"""


def config(address: str = "https://example.org/") -> MkDocsConfig:
    said: Any = SimpleNamespace(
        site_name="A & B", site_description="About.", site_url=address, copyright="CC"
    )
    return cast(MkDocsConfig, said)


def entry(own: str, day: int) -> Entry:
    date = datetime.date(2026, 11, day)
    return Entry(own, f"Title {own}", "https://example.org/a/", date, "Said.", "<p>Said.</p>")


def test_a_changelog_is_read_in_parts() -> None:
    found = [*parts(TEXT)]
    assert [(one.release, one.title, one.own) for one in found] == [
        ("Unreleased", "Added", "coming-added"),
        ("Unreleased", "Changed", "coming"),
        ("1.2.0", "Removed", ""),
        ("1.1.0", "Added", ""),
    ]
    assert found[0].text == "- You can now.\n  And more."
    assert found[1].text == "- It differs."
    dates = [one.date and one.date.isoformat() for one in found]
    assert dates == [None, None, "2026-11-30", "2026-11-01"]


def test_our_own_changelog_has_parts() -> None:
    found = [*parts(CHANGELOG.read_text("utf-8"))]
    assert found
    assert all(one.text.startswith("- ") for one in found)


def test_the_newest_entry_comes_first_and_dates_the_feed() -> None:
    root = ElementTree.fromstring(feed(config(), [entry("a", 1), entry("b", 3), entry("c", 2)]))
    titles = [one.text for one in root.findall(f"{{{ATOM}}}entry/{{{ATOM}}}title")]
    assert titles == ["Title b", "Title c", "Title a"]
    assert root.findtext(f"{{{ATOM}}}updated") == "2026-11-03T00:00:00Z"


def test_an_entry_is_called_the_same_wherever_the_site_stands() -> None:
    """So nobody gets all of it again when the site moves."""
    one, other = (
        ElementTree.fromstring(feed(config(address), [entry("a", 1)]))
        for address in ("https://example.org/", "https://example.com/under/")
    )
    name = f"{{{ATOM}}}entry/{{{ATOM}}}id"
    assert one.findtext(name) == other.findtext(name)
    assert one.findtext(name) == "urn:uuid:35bb6b8b-b45a-5895-a080-c2084c49c540"


def test_the_feed_is_the_same_bytes_each_time() -> None:
    assert feed(config(), [entry("a", 1)]) == feed(config(), [entry("a", 1)])
