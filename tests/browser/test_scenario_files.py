"""Scenarios go to another device as a file; a file that isn't one changes nothing."""

import json
from typing import Any

import pytest

from tests.browser.pages import Visit
from tests.browser.shelves import STORED, shelf_of

pytestmark = pytest.mark.long  # each starts a visit of its own


def test_a_file_takes_them_to_another_device(visit: Visit) -> None:
    shelf = shelf_of(visit)
    shelf.keep("One", yearly_price="450k")
    shelf.keep("Two", yearly_price="1.2m")
    name, content = shelf.root.find("[data-act=export]").keep()
    assert name == "colr-scenarios.json"
    shelf.said.says("Saved as colr-scenarios.json: 2.")
    before = visit.run(STORED)
    visit.run("() => localStorage.clear()")
    visit.run("() => dispatchEvent(new StorageEvent('storage', { key: null }))")
    shelf.take(name, content.decode())
    shelf.said.reads("Added from colr-scenarios.json: 2. Saved here already: 0.")
    shelf.names("One", "Two")
    assert visit.run(STORED) == before
    shelf.take(name, content.decode())
    shelf.said.reads("Added from colr-scenarios.json: 0. Saved here already: 2.")


ONE: dict[str, Any] = {
    "id": "a1", "name": "One", "slug": "colr", "version": "1", "texts": {"yearly_price": "1"},
    "strict": [], "kept": "2026-01-01T00:00:00.000Z",
}  # fmt: skip


def file(*scenarios: Any, **changed: Any) -> str:
    head = {"format": "trust-negotiation-playbook scenarios", "version": 1}
    return json.dumps({**head, "scenarios": scenarios, **changed})


BAD = {
    "": "We can't read ",
    file(ONE)[:-20]: "We can't read ",
    "<script>alert(1)</script>": "We can't read ",
    '{"scenarios": []}': "isn't a file of numbers",
    "null": "isn't a file of numbers",
    file(ONE, version=2): "another version of this site",
    file(): "There's nothing saved in",
    file(*[ONE] * 201): "more than 200",
    file({**ONE, "slug": "x100"}): "numbers for another calculator (x100)",
    file(ONE, {**ONE, "id": "../x"}): "we can't use number 2 in it",
    file({**ONE, "name": 5}): "we can't use number 1 in it",
    file({**ONE, "texts": {"years": 5}}): "we can't use number 1 in it",
    file({**ONE, "texts": ["years"]}): "we can't use number 1 in it",
    file({**ONE, "strict": "years"}): "we can't use number 1 in it",
    file(ONE).replace('"yearly_price"', '"__proto__"'): "we can't use number 1 in it",
    file(None): "we can't use number 1 in it",
    " " * 1_000_001: "larger than a megabyte",
}


def test_a_file_that_cannot_be_used_says_why_and_changes_nothing(visit: Visit) -> None:
    shelf = shelf_of(visit)
    shelf.keep("Mine", yearly_price="450k")
    before = visit.run(STORED)
    for content, words in BAD.items():
        shelf.take("<b>x.json", content)
        shelf.said.says(words)
        shelf.said.says("<b>x.json")
        shelf.said.says("Nothing was changed.")
        visit.run("() => { document.querySelector('[data-said]').textContent = ''; }")
    assert visit.run(STORED) == before
    shelf.panel.field("yearly_price").holds("450k")


def test_markup_in_a_file_stays_text_and_unknown_names_are_said(visit: Visit) -> None:
    shelf = shelf_of(visit)
    hostile = {
        **ONE,
        "name": "<img src=x onerror=1>\u202e",
        "version": "9",
        "texts": {"yearly_price": "<i>", "constructor": "1"},
    }
    shelf.take("x.json", file(hostile))
    shelf.names("<img src=x onerror=1>")
    shelf.choose(1)
    shelf.act("compare")
    compared = shelf.root.find("[data-comparison]")
    compared.says("has something the calculator doesn't ask for: constructor.")
    shelf.root.find("[data-comparison]").says("We can't work out “<img src=x onerror=1>”")
    shelf.act("open")
    shelf.panel.waits_for("problem")
    shelf.panel.status.says("doesn't ask for: constructor.")
    shelf.panel.status.says("version 9")
    assert visit.find("calculator-panel img").count() == 0
