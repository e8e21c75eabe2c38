"""Which links a text holds, and how each is today: the check's script, without a browser."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[3] / "overrides" / "assets" / "travel" / "link-states.js"
SITE = "https://example.org/team/playbook/"
FRAMES = {"embed/colr/": "calculators/colr/"}
KNOWN: dict[str, dict[str, Any]] = {
    "": {"title": "Home", "reviewed": "2026-11-28"},
    "plays/open-the-book/": {"title": "Open the book", "reviewed": "2026-11-23"},
    "plays/open-the-book/#steps": {"title": "Steps"},
    "go/play-open-book/": {"title": "Open the book", "to": "plays/open-the-book/"},
    "plays/old/": {"title": "Old", "moved": "plays/open-the-book/"},
    "plays/old/#steps": {"title": "Steps", "moved": "plays/open-the-book/#steps"},
    "plays/open-the-book/#away": {"title": "Away", "moved": "cases/one/#here"},
    "calculators/colr/": {"title": "COLR", "reviewed": "2026-11-23", "version": 2},
    "calculators/colr/#colr": {"title": "COLR"},
    "go/colr/": {"title": "COLR", "to": "calculators/colr/"},
}
ASK = """
const [text, sites, known, frames, date] = JSON.parse(process.argv[1]);
console.log(JSON.stringify(links(text, sites).map((one) => state(one, known, frames, date))));
"""


def judged(text: str, date: str = "", sites: tuple[str, ...] = (SITE,)) -> list[dict[str, Any]]:
    asked = json.dumps([text, sites, KNOWN, FRAMES, date])
    script = SCRIPT.read_text("utf-8") + ASK  # joined: not every Node sees a module
    ran = subprocess.run(
        ["node", "--no-warnings", "--input-type=module", "-e", script, asked],
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(ran.stdout)
    return found


@pytest.mark.parametrize(
    ("link", "key", "address"),
    [
        ("plays/open-the-book/", "alive", "plays/open-the-book/"),
        ("plays/open-the-book", "alive", "plays/open-the-book/"),
        ("plays/open-the-book/index.html?utm=1#steps", "alive", "plays/open-the-book/#steps"),
        ("go/play-open-book/#steps", "alive", "go/play-open-book/#steps"),
        ("", "alive", ""),
        ("embed/colr/#colr?years=5&v=2", "alive", "embed/colr/#colr?years=5&v=2"),
        ("plays/old/", "moved", "plays/open-the-book/"),
        ("plays/old/#steps", "moved", "plays/open-the-book/#steps"),
        ("plays/open-the-book/#away", "moved", "cases/one/#here"),
        ("go/colr/#colr?years=5&v=1", "version", "go/colr/#colr?years=5&v=1"),
        ("plays/open-the-book/ - steps", "mangled", "plays/open-the-book/#steps"),
        ("plays/open-the-book/%20-%20steps", "mangled", "plays/open-the-book/#steps"),
        ("plays/open-the-book/%23steps", "mangled", "plays/open-the-book/#steps"),
        ("go/colr/ - colr?years=5&v=2", "mangled", "go/colr/#colr?years=5&v=2"),
        ("plays/open-the-book/ - the best of them", "alive", "plays/open-the-book/"),
        ("plays/open-the-book/#gone", "place", "plays/open-the-book/"),
        ("plays/never/", "unknown", None),
    ],
)
def test_each_link_is_as_the_register_says(link: str, key: str, address: str | None) -> None:
    [one] = judged(f"See {SITE}{link}")
    assert (one["key"], one.get("address")) == (key, address)


def test_links_are_found_however_they_stand_in_a_text() -> None:
    """In brackets, at the end of a sentence, in Markdown, HTML and a formula, but no others."""
    here = f"{SITE}go/colr/"
    text = (
        f'({here}) and {here}. “{here}”; [a]({here}), <a href="{here}">b</a>\n'
        f'=HYPERLINK("{here}","x") {here.replace("https", "http")}! | {here} |'
        " https://example.org/other/go/colr/ https://example.com/team/playbook/go/colr/"
    )
    found = judged(text)
    assert [one["key"] for one in found] == ["alive"] * 8
    assert {one["link"]["text"].replace("http:", "https:") for one in found} == {here}


def test_a_second_address_of_the_site_is_known_too() -> None:
    """The address it's viewed at, besides the one it was built for."""
    other = "http://127.0.0.1:8000/"
    [one] = judged(f"{other}go/colr/", sites=(SITE, other))
    assert one["key"] == "alive"


def test_with_the_date_of_a_deck_it_is_said_what_was_read_over_since() -> None:
    text = f"{SITE}plays/open-the-book/#steps"
    [before], [after] = judged(text, "2026-11-01"), judged(text, "2026-11-25")
    assert (before["key"], before["slots"]) == ("reviewed", {"reviewed": "2026-11-23"})
    assert after["key"] == "alive"
