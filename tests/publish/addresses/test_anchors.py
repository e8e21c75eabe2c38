"""What moved is found without scripts, and short addresses are listed for people and scripts."""

import json

from calculators.publish.addresses.anchors import Way, aliased, farewell
from calculators.publish.addresses.inventory import Published, Thing, add_shorts
from calculators.publish.addresses.linkable import Linkable
from calculators.publish.addresses.redirects import link
from calculators.publish.addresses.register import Entry, Register
from calculators.publish.addresses.short_links import addresses, as_json, index
from tests.publish.rendering import rendered

SPAN = '<span class="moved-here" id="old"></span>'


def test_an_id_that_moved_within_a_page_is_a_second_one_at_the_new_heading() -> None:
    html = '<h1 id="top">T</h1><h2 class="x" id="new">N</h2><p id="newer">'
    assert aliased(html, "new", "old") == html.replace('id="new">', f'id="new">{SPAN}')
    assert aliased(html, "newer", "old") == html.replace("<p", f"{SPAN}<p")
    assert aliased(html, "", "old") == html.replace('id="top">', f'id="top">{SPAN}')


def test_an_id_that_moved_to_another_page_leaves_a_line_that_leads_there() -> None:
    assert farewell("<p>", []) == "<p>"
    assert farewell("<p>", [Way("old", "A & b", "../x/#y")]) == (
        '<p><ul class="moved-away" data-search-exclude><li id="old">“A &amp; b” has moved: '
        '<a href="../x/#y">read it where it is now</a>.</li></ul>'
    )


def test_links_are_relative_and_keep_their_fragment() -> None:
    assert link("plays/x/#a.b", "plays/y/") == "../x/#a.b"
    assert link("#home", "go/home/") == "../../#home"
    assert link("go/", "") == "go/"


REGISTER = Register(
    {
        "colr/": Entry("Colr", "0.1.0", moved="calculators/colr/"),
        "calculators/colr/": Entry("COLR", "0.1.0"),
        "cases/a/": Entry("A", "0.1.0"),
        "go/": Entry("Short addresses", "0.1.0"),
        "go/case-a-colr/": Entry("A: COLR", "0.2.0", to="calculators/colr/#colr"),
        "go/colr/": Entry("COLR", "0.1.0", to="calculators/colr/"),
        "go/former/": Entry("Former", "0.1.0", to="colr/", moved="go/colr/"),
    }
)
FOUND = Published(
    {
        "calculators/colr/": Thing("COLR"),
        "cases/a/": Thing("A"),
        "go/": Thing("Short addresses"),
        "go/case-a-colr/": Thing("A: COLR", "calculators/colr/#colr?years=5&v=2"),
        "go/colr/": Thing("COLR", "calculators/colr/"),
    }
)


def test_the_index_has_exactly_the_names_that_scripts_rely_on() -> None:
    """Including those that moved, and with absolute addresses."""
    site = "https://example.org/team/"
    known = {one["id"]: one for one in index(REGISTER, FOUND, site)}
    assert list(known) == ["case-a-colr", "colr", "former"]
    assert list(known["colr"]) == ["id", "title", "target", "since", "version"]
    assert known["former"] == {
        "id": "former",
        "title": "Former",
        "target": "https://example.org/team/calculators/colr/",
        "since": "0.1.0",
        "version": 2,
    }
    assert known["case-a-colr"]["target"].endswith("/team/calculators/colr/#colr?years=5&v=2")


def test_every_address_is_listed_for_those_who_check_links() -> None:
    more = {"calculators/colr/": {"reviewed": "2026-11-28", "version": 1}}
    known = addresses(REGISTER, FOUND, more)
    assert list(known) == sorted(REGISTER.entries)
    assert known["colr/"] == {"title": "Colr", "since": "0.1.0", "moved": "calculators/colr/"}
    assert known["calculators/colr/"] == {
        "title": "COLR", "since": "0.1.0", "reviewed": "2026-11-28", "version": 1,
    }  # fmt: skip
    assert known["go/former/"]["moved"] == "go/colr/"


def test_lists_are_json_with_one_entry_a_line() -> None:
    for content in ([{"a": "“ü”"}, {"b": None}], {"x/": {"a": 1}, "y/": {}}):
        assert json.loads(as_json(content)) == content
        assert len(as_json(content).splitlines()) == 4


def test_a_case_has_an_address_for_the_first_link_to_each_calculator() -> None:
    case = Linkable("case-a", "case", "a", "A", "", "cases/a/", "", "go", "", "", {})
    found = Published()
    record, _ = rendered(
        "No numbers, and `#!calculator-link colr years=5 | first`, "
        "`#!calculator-link colr years=6 | second`.\n\n```calculator-link\nodds\ngain = 1\n```\n"
    )
    add_shorts(found, case, record)
    assert {address: thing.to for address, thing in found.things.items()} == {
        "go/case-a/": "cases/a/",
        "go/case-a-colr/": "calculators/colr/#colr?years=5&v=2",
        "go/case-a-odds/": "calculators/odds/#odds?gain=1&v=2",
    }
