"""Hostile files and texts in the page: taken harmlessly, or refused in words; nothing changes."""

import json
from typing import Any

import pytest

from tests.browser.hostile import WATCH
from tests.browser.pages import Visit
from tests.browser.panels import open_panel
from tests.browser.shelves import STORED, shelf_of
from tests.browser.test_book import ADDRESS, choose, is_in_state, status
from tests.hostile.texts import DIRECTIONS, MARKUP, SAID

pytestmark = pytest.mark.soak

APART = "getComputedStyle(element).unicodeBidi"

ONE: dict[str, Any] = {
    "id": "a1", "name": "One", "slug": "colr", "version": "1", "texts": {"yearly_price": "1"},
    "strict": [], "kept": "2026-01-01T00:00:00.000Z",
}  # fmt: skip


def file(*scenarios: Any, **changed: Any) -> str:
    head = {"format": "trust-negotiation-playbook scenarios", "version": 1}
    return json.dumps({**head, "scenarios": scenarios, **changed})


DAMAGED = "we can't use number 1 in it"
FILES = {
    "nested": ("[" * 400_000, "We can't read "),
    "nested and closed": ("[" * 100_000 + "]" * 100_000, "isn't a file of numbers"),
    "nested within": (file(ONE).replace('"1"}', "[" * 9999 + "]" * 9999 + "}"), DAMAGED),
    "enormous": ("x" * 3_000_000, "larger than a megabyte"),
    "thousands": (file(*[ONE] * 3000), "more than 200"),
    "a number for an id": (file({**ONE, "id": 5}), DAMAGED),
    "an object for an id": (file({**ONE, "id": {"a": 1}}), DAMAGED),
    "no id": (file({**ONE, "id": None}), DAMAGED),
    "a number for a slug": (file({**ONE, "slug": 5}), DAMAGED),
    "a number for a version": (file({**ONE, "version": 1}), DAMAGED),
    "a number for a text": (file({**ONE, "texts": {"years": 5}}), DAMAGED),
    "no date": (file({**ONE, "kept": "soon"}), DAMAGED),
    "a name of directions alone": (file({**ONE, "name": "\u202e\u2066\n"}), DAMAGED),
    "a prototype for texts": (
        file(ONE).replace('"texts": {', '"texts": {"__proto__": {"polluted": 1}, '),
        DAMAGED,
    ),
    "markup for a field": (file({**ONE, "texts": {"<img src=x>": "1"}}), DAMAGED),
    "another version": (file(ONE, version={"a": 1}), "another version of this site"),
    "a list": ("[[]]", "isn't a file of numbers"),
}


def test_a_hostile_file_of_scenarios_says_why_and_changes_nothing(visit: Visit) -> None:
    shelf = shelf_of(visit)
    visit.run(WATCH)
    shelf.keep("Mine", yearly_price="450k")
    before = visit.run(STORED)
    for content, words in FILES.values():
        shelf.take("\u202e<img src=x>.json", content)
        shelf.said.says(words)
        shelf.said.says("Nothing was changed.")
        # A name that reverses its own characters reverses none of ours.
        assert shelf.said.find("[data-slot]").read(APART) == "isolate"
        visit.run("() => { document.querySelector('[data-said]').textContent = ''; }")
    assert visit.run(STORED) == before
    assert visit.run("() => [({}).polluted ?? null, window.ran ?? null]") == [None, None]
    shelf.panel.field("yearly_price").holds("450k")


def test_a_file_full_of_hostile_names_is_taken_harmlessly(visit: Visit) -> None:
    """Each name is a text of its own, and reverses nothing around it."""
    shelf = shelf_of(visit)
    visit.run(WATCH)
    before = visit.run("() => strange()")
    names = [name for name in SAID if name.strip() and len(name) <= 80 and name[:1] > "\ud7ff"]
    names += [*MARKUP, "שלום 500", "a\u202eb", "\u2067x"]
    some = [
        {**ONE, "id": f"a{at}", "name": name, "texts": {"years": name, "constructor": "1"}}
        for at, name in enumerate(names)
        if not any(0xD800 <= ord(sign) < 0xE000 for sign in name)
    ]
    some = [
        one
        for one in some
        if str(one["name"]).strip("\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069")
    ]
    shelf.take("x.json", file(*some))
    shelf.said.says(f"Added from x.json: {len(some)}.")
    listed = "[...element.querySelectorAll('label [data-named]')].map((o) => o.textContent)"
    shown = "".join(shelf.root.find("[data-list]").read(listed))
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\0\x1b\n")
    assert shelf.root.find("[data-list] label [data-named]", index=1).read(APART) == "isolate"
    shelf.choose(1)
    shelf.choose(2)
    shelf.act("compare")
    shelf.root.find("[data-comparison]").says("We can't work out")
    shelf.act("open")
    shelf.panel.waits_for("problem")
    assert visit.run("() => strange()") == before


def test_hostile_texts_in_a_deck_are_only_texts(visit: Visit) -> None:
    """Also a megabyte of marks behind an address."""
    visit.open("/enablement/check/")
    visit.run(WATCH)
    before = visit.run("() => strange()")
    site = visit.site
    texts = [f"{site}/{one}" for one in (*MARKUP, *DIRECTIONS, "__proto__/", "constructor", "%zz")]
    texts += [f"{site}/calculators/colr/#colr?{one}" for one in (*MARKUP, "v=__proto__", "v=<b>")]
    texts += [f"{site}/{'.' * 1_000_000}x {site}/{'a - ' * 1000}"]
    visit.run(
        "(text) => { document.querySelector('link-check textarea').value = text; }",
        "\n".join(texts),
    )
    visit.find("link-check button").press("Enter")
    visit.find("link-check [data-said]").says(" links to this site: ")
    assert visit.run("() => strange()") == before
    schemes = visit.run(
        "() => [...new Set([...document.querySelectorAll('link-check a')].map((a) => a.protocol))]"
    )
    assert set(schemes) <= {"http:", "https:"}


def test_hostile_texts_in_a_crm_link_are_only_texts(visit: Visit) -> None:
    visit.open("/enablement/crm/#<img src=x onerror=hacked()>")
    visit.run(WATCH)
    before = visit.run("() => strange()")
    for text in (*MARKUP, "$&$1$`", "{title}", "__proto__"):
        visit.run(
            "(text) => { const one = document.querySelector('crm-builder fieldset:enabled input');"
            " one.value = text; one.dispatchEvent(new Event('input', { bubbles: true })); }",
            text,
        )
        made = visit.find("crm-builder [name=template]").read("element.value")
        assert text.strip() in made
    assert visit.run("() => strange()") == before


def test_a_hostile_book_is_refused_in_words_or_answered_harmlessly(visit: Visit) -> None:
    visit.open(ADDRESS)
    visit.run(WATCH)
    before = visit.run("() => strange()")
    hostile = '"<img src=x onerror=hacked()>\u202e"'
    head = (
        "yearly_price,seller_cost,seller_alternative,buyer_value,buyer_alternative,retention,years"
    )
    row = "30000,18000,9000,38400,5400,90,10"
    many = ",".join(f"c{at}" for at in range(300))
    for content, state in (
        ("1," * 1_000_000, "problem"),
        (f"{head}\n" + "1," * 1_000_000, "problem"),
        (f"{hostile * 40}\n1\n", "problem"),
        (f'{head}\n"{row}\n' * 3, "done"),
        (f"\ufeff{head}\r\n{row}\r{row}\n1,2\n\0\n", "done"),
        (f"{head},{many}\n{row}\n", "asking"),
    ):
        choose(visit, content.encode(), "<img src=x>\u202e.csv")
        is_in_state(visit, state)
        status(visit).says("<img src=x>")
    assert visit.find("[data-copy]").read("element.textContent.length") < 1000
    choose(visit, f"{hostile},{head}\n{hostile},{row}\n".encode())
    is_in_state(visit, "asking")
    visit.find("[data-copy]").click()
    is_in_state(visit, "done")
    first = visit.find(".ranking tbody th")
    first.reads("<img src=x onerror=hacked()>")
    assert visit.run("() => strange()") == before


def test_what_no_page_sends_ends_no_worker(visit: Visit) -> None:
    """A request nested two hundred deep fails in words, and the next one is answered."""
    open_panel(visit)
    found = visit.run(
        """async () => {
            const python = await import("/source/calculators/python/client.js");
            let nested = [];
            for (let depth = 0; depth < 200; depth++) nested = [nested];
            const { state } = await python.ask({ kind: "answer", calculator: nested });
            const texts = { yearly_price: "x".repeat(1e6), seller: "y".repeat(1e6) };
            const more = { kind: "answer", example: {}, strict: [], view: {} };
            const refused = await python.ask({ calculator: "colr", texts, ...more });
            const good = await python.ask({ calculator: "colr", texts: {}, ...more });
            return [state, refused.state, Object.keys(refused.problems), good.state];
        }"""
    )
    assert found == ["failed", "problem", ["yearly_price", "seller"], "live"]
