"""Addresses keep working: each rule with a planted fault, and redirects for what moved."""

import logging
import re
from pathlib import Path

import pytest

from calculators.publish.addresses.inventory import Published, Thing, add_page, sources
from calculators.publish.addresses.redirects import judge
from calculators.publish.addresses.register import Circle, Entry, Register, read, text
from calculators.publish.addresses.rules import brought_up_to_date, faults
from calculators.publish.pages.record import PageRecord
from tests.publish.rendering import rendered

PLAY = "plays/x100/"
REGISTER = {
    "go/x100/": Entry("Project", "0.1.0", to=PLAY),
    PLAY: Entry("Project", "0.1.0"),
    f"{PLAY}#move": Entry("The move", "0.1.0"),
    f"{PLAY}#words": Entry("Words", "0.2.0"),
}


def site(**changed: Thing | None) -> Published:
    """Return a site with the register's addresses; None removes one."""
    things = {
        address: Thing(entry.title, entry.to, f"docs/page.md:{number}")
        for number, (address, entry) in enumerate(REGISTER.items(), 1)
    }
    for address, thing in changed.items():
        things.pop(address, None)
        if thing:
            things[address] = thing
    return Published(things)


def said(register: dict[str, Entry], found: Published) -> str:
    return "\n".join(faults(Register(dict(sorted(register.items()))), found))


def moved(address: str, to: str) -> dict[str, Entry]:
    return REGISTER | {address: Entry("Was", "0.1.0", moved=to)}


def test_what_is_as_it_was_published_has_no_fault() -> None:
    assert said(REGISTER, site()) == ""


def test_an_id_that_vanished_is_named_with_its_line_and_what_to_do() -> None:
    assert said(REGISTER, site(**{f"{PLAY}#move": None})) == (
        "docs/register.json:4: plays/x100/#move “The move” has vanished. Bring it back, or say "
        'where it went: add "moved": "<its new address>" to this line.'
    )


def test_a_short_address_that_vanished_is_named() -> None:
    assert "docs/register.json:2: go/x100/ “Project” has vanished" in said(
        REGISTER, site(**{"go/x100/": None})
    )


def test_an_id_on_something_that_is_no_heading_any_more_still_arrives() -> None:
    found = site(**{f"{PLAY}#move": None})
    found.also.add(f"{PLAY}#move")
    assert said(REGISTER, found) == ""


def test_all_faults_are_said_at_once() -> None:
    found = site(**{f"{PLAY}#move": None, f"{PLAY}#words": Thing("Deeds"), "new/": Thing("New")})
    assert len(faults(Register(REGISTER), found)) == 3


def test_what_is_not_registered_yet_asks_for_make_register() -> None:
    assert said(REGISTER, site(**{"new/#it": Thing("It", source="docs/new.md:7")})) == (
        "docs/new.md:7: new/#it is not in the register yet: run `make register`."
    )


def test_other_words_are_recorded_if_it_is_the_same_thing_and_have_another_id_if_not() -> None:
    found = site(**{f"{PLAY}#words": Thing("Deeds", source="docs/page.md:9")})
    assert said(REGISTER, found) == (
        "docs/page.md:9: plays/x100/#words was published as “Words” and is now “Deeds”. "
        "If it is the same thing, run `make register`; else give it a new id."
    )


def test_an_id_that_moved_may_not_come_back_for_something_else() -> None:
    wrong = said(moved(f"{PLAY}#move", f"{PLAY}#words"), site())
    assert re.fullmatch(r"docs/page\.md:3: .*#move has moved to .*#words \(.*\), and its .*", wrong)


def test_a_short_address_may_not_go_to_another_page() -> None:
    found = site(**{"go/x100/": Thing("Project", "other/"), "other/": Thing("Other")})
    register = REGISTER | {"other/": Entry("Other", "0.1.0")}
    assert "go/x100/ now leads to other/, and was published for plays/x100/" in said(
        register, found
    )


def test_a_short_address_goes_along_when_its_page_moves() -> None:
    """With one line by hand and `make register`; the headings go along, too."""
    there = {
        f"plays/new/{own}": Thing(REGISTER[PLAY + own].title) for own in ("", "#move", "#words")
    }
    gone: dict[str, Thing | None] = dict.fromkeys(REGISTER)
    found = site(**gone | there | {"go/x100/": Thing("Project", "plays/new/")})
    register, news = brought_up_to_date(Register(moved(PLAY, "plays/new/")), found, "0.3.0")
    assert faults(register, found) == []
    assert len(news) == 4
    assert register.entries["go/x100/"] == Entry("Project", "0.1.0", to="plays/new/")
    assert register.arrives(f"{PLAY}#words") == "plays/new/#words"


def test_a_page_that_became_a_section_takes_its_headings_there() -> None:
    register = Register(moved(PLAY, "book/#x100"))
    assert register.arrives(f"{PLAY}#words") == "book/#x100"


def test_a_redirect_may_not_lead_nowhere() -> None:
    found = site(**{f"{PLAY}#move": None})
    assert "leads to plays/x100/#lost, which is not there" in said(
        moved(f"{PLAY}#move", f"{PLAY}#lost"), found
    )


def test_redirects_may_not_lead_in_a_circle() -> None:
    found = site(**{f"{PLAY}#move": None, f"{PLAY}#words": None})
    register = moved(f"{PLAY}#move", f"{PLAY}#words") | {
        f"{PLAY}#words": Entry("Words", "0.1.0", moved=f"{PLAY}#move")
    }
    assert said(register, found).count("lead in a circle") == 2
    with pytest.raises(Circle):
        Register(register).arrives(f"{PLAY}#move")


def test_redirects_may_follow_one_another() -> None:
    register = moved("old/#a", "old/#b") | {"old/#b": Entry("B", "0.1.0", moved=f"{PLAY}#move")}
    assert said(register, site()) == ""


def test_two_things_with_one_address_are_both_named() -> None:
    found = site()
    found.add(PLAY, Thing("Again", source="docs/again.md:1"))
    assert said(REGISTER, found).startswith(
        "docs/again.md:1: plays/x100/ stands for “Again”, and for “Project” at docs/page.md:2 too."
    )


def test_bringing_up_to_date_adds_and_rewords_and_takes_nothing_out() -> None:
    new = {"go/x100/": None, f"{PLAY}#words": Thing("Deeds"), "new/": Thing("New")}
    register, news = brought_up_to_date(Register(REGISTER), site(**new), "0.3.0")
    assert set(register.entries) == {*REGISTER, "new/"}
    assert register.entries["new/"] == Entry("New", "0.3.0")
    assert register.entries[f"{PLAY}#words"] == Entry("Deeds", "0.2.0")
    assert news == ["new: new/ “New”", f"reworded: {PLAY}#words “Words” is now “Deeds”"]


def test_the_register_comes_back_as_it_was_and_has_one_entry_a_line(tmp_path: Path) -> None:
    kept = text(Register(moved(PLAY, "neu/#größe")))
    (tmp_path / "register.json").write_text(kept, "utf-8")
    assert text(read(tmp_path / "register.json")) == kept
    assert len(kept.splitlines()) == len(REGISTER) + 2
    assert read(tmp_path / "none.json") == Register()
    assert text(Register()) == "{}\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return a page that includes another file, each with a heading that has no id."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_text(
        "---\ntitle: P\n---\n\n# Page {#page}\n\n```text\n# No heading {#code}\n```\n\n"
        "## No *id* here\n\n{!../NEWS.md!}\n",
        "utf-8",
    )
    (tmp_path / "NEWS.md").write_text("## News {#news}\n\n### Added\n", "utf-8")
    return tmp_path / "docs"


def test_a_heading_without_an_id_is_named_with_file_and_line_also_in_what_is_included(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(docs.parent)
    found = Published()
    toc = {"page": "Page", "no-id-here": "No id here", "news": "News", "added": "Added"}
    record = PageRecord(url="page/")
    add_page(found, "P", toc, record, sources(docs, "page.md"))
    assert [fault.split(". ")[0] for fault in found.faults] == [
        "docs/page.md:11: the heading “No id here” has no id of its own",
        "NEWS.md:3: the heading “Added” has no id of its own",
    ]
    assert {address: thing.source for address, thing in found.things.items()} == {
        "page/": "docs/page.md",
        "page/#page": "docs/page.md:5",
        "page/#news": "NEWS.md:1",
    }


def test_panels_and_headings_that_a_fence_made_count(docs: Path) -> None:
    """The fences say which, in the record of their page."""
    found = Published()
    text = "```calculator\ncolr\n```\n\n```calculator-small\ncolr\n```\n"
    record, _ = rendered(f"{text}\n```calculator-reference\nodds\n```\n")
    add_page(found, "P", {}, record, sources(docs, "page.md"))
    assert {address: thing.title for address, thing in found.things.items()} == {
        "page/": "P",
        "page/#odds-examples": "Worked examples, all invented",
        "page/#colr": "The cost of losing the relationship",
        "page/#colr-2": "The cost of losing the relationship",
    }
    assert {"page/#odds-asks", "page/#odds-answers", "page/#odds-formulas"} == found.also


def test_all_faults_are_one_warning_which_stops_a_strict_build(
    docs: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """And without a register, as in a new folder, nothing has been published and there's none."""
    monkeypatch.chdir(docs.parent)
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        judge(site())
        assert caplog.messages == []
        (docs / "register.json").write_text(text(Register(REGISTER)), "utf-8")
        judge(site())
        assert caplog.messages == []
        judge(site(**{f"{PLAY}#move": None, f"{PLAY}#words": None}))
    [record] = caplog.records
    assert record.name.startswith("mkdocs.")
    assert record.getMessage().count("has vanished") == 2


def test_this_site_has_a_register() -> None:
    """Without one, nothing would be checked."""
    assert len(read().entries) > 500
