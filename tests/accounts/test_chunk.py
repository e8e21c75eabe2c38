"""The page sends a book piece by piece: together they give what the whole would."""

import json
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.accounts import Written, opened, rows
from calculators.accounts.chunk import LONGEST, SHOWN
from calculators.accounts.records import lines_of
from calculators.bridge import reply
from tests.accounts.files import CELLS, COLR, HEAD, book_of

HOSTILE = '<img src="x" onerror="1">'


def ask(text: str, *, sofar: Any = None, last: bool = True, keep: tuple[str, ...] = ()) -> Any:
    book = {"text": text, "last": last, "keep": keep, "sofar": sofar}
    return json.loads(reply(json.dumps({"kind": "accounts", "calculator": "colr", "book": book})))


def in_pieces(text: str, size: int, keep: tuple[str, ...] = ()) -> tuple[str, Any]:
    """The file of results, and the reply to the last piece."""
    results, sofar = "", None
    for start in range(0, max(len(text), 1), size):
        last = start + size >= len(text)
        found = ask(text[start : start + size], sofar=sofar, last=last, keep=keep)
        assert found["state"] == "book", found
        results, sofar = results + found["csv"], found["sofar"]
    return results, {name: found[name] for name in ("rows", "found", "ranking")}


def whole(text: str) -> str:
    """The same from the command line's side; every column that is known or named is kept."""
    names = text.strip().splitlines()[0].split(",")
    book, records = opened(COLR, lines_of(text), names)
    written = Written(book)
    return written.header + "".join(map(written.row, rows(book, records)))


LINES = st.lists(
    st.sampled_from(
        [f"Ann,{CELLS}", f'"two\r\nlines",{CELLS}', "", f'"{CELLS}', "1,2", f"Bö,{CELLS}\r", ",,"]
    ),
    min_size=1,
    max_size=8,
)


@given(LINES, st.integers(1, 400))
def test_pieces_of_any_size_give_the_same_results(lines: list[str], size: int) -> None:
    text = book_of(*lines, head=f"account,{HEAD}")
    results, last = in_pieces(text, size, ("account",))
    assert results == whole(text)
    assert (results, last) == in_pieces(text, 10**6, ("account",))


def test_every_column_of_the_file_comes_back() -> None:
    """In its own order: a reader gets back what was dropped, with results."""
    results, _ = in_pieces(book_of(f"{CELLS},Ann", head=f"{HEAD},account"), 10**6, ("account",))
    assert results.startswith(f"line,{HEAD},account,seller_keep,")


def test_columns_that_nobody_asks_for_can_be_copied() -> None:
    """Where nothing else is wrong, the page offers it."""
    found = ask(book_of(f"{CELLS},Ann", head=f"{HEAD},account"))
    assert (found["state"], found["unknown"]) == ("problem", ["account"])
    assert "account is no column that colr asks for." in found["found"]
    assert ask(book_of("1,2", head="account,years"))["unknown"] == []


@pytest.mark.parametrize("text", ["", "\r\n", "x" * (LONGEST + 1)])
def test_a_file_that_cannot_be_used_is_a_reply_too(text: str) -> None:
    assert ask(text)["state"] == "problem"
    assert ask(text, last=False)["state"] == ("problem" if len(text) > LONGEST else "book")


def accounts(number: int) -> str:
    prices = (f"{at},{20_000 + 7 * at % 1000},{CELLS.partition(',')[2]}" for at in range(number))
    return book_of(*prices, head=f"account,{HEAD}")


def parsed(body: str) -> Element:
    page: Element = html5lib.parse(body, namespaceHTMLElements=False)
    return page


def figures(row: Element) -> list[float]:
    return [float(one.get("value", "")) for one in row.iter("data")]


@pytest.mark.parametrize(("party", "place"), [("seller", 2), ("buyer", 3)])
def test_accounts_stand_in_the_order_of_what_is_at_stake(party: str, place: int) -> None:
    """For the party that asks, with the other's figures beside its own; the first hundred."""
    _, last = in_pieces(accounts(SHOWN + 30), 1000, ("account",))
    table = parsed(last["ranking"][party])
    rows = [figures(row) for row in table.iter("tr")][1:]
    assert len(rows) == SHOWN
    assert [row[place] for row in rows] == sorted((row[place] for row in rows), reverse=True)
    for seller, buyer, seller_at_risk, buyer_at_risk in rows:
        assert seller_at_risk == pytest.approx(seller * 0.1)
        assert buyer_at_risk == pytest.approx(buyer * 0.1)
    assert f"the first {SHOWN} of {SHOWN + 30} accounts" in last["ranking"][party]


def test_problems_are_counted_and_listed_with_their_line() -> None:
    _, last = in_pieces(book_of(CELLS, *["1,2"] * (SHOWN + 5)), 1000)
    assert f"{SHOWN + 5} of {SHOWN + 6} rows have a problem" in last["found"]
    assert "<strong>Line 3</strong> The row ends" in last["found"]
    assert last["found"].count("<strong>Line") == SHOWN
    assert "And 5 more" in last["found"]


def test_markup_in_a_file_stays_text() -> None:
    quoted = HOSTILE.replace('"', '""')
    text = book_of(f'"{quoted}",{CELLS}', f'"{quoted}",{quoted}', head=f'"{quoted}",{HEAD}')
    found = [in_pieces(text, 10**6, (HOSTILE,))[1], ask(text), ask(text, keep=(HOSTILE, HOSTILE))]
    shown = [found[0]["found"], *found[0]["ranking"].values(), found[1]["found"]]
    assert all("img" in one for one in (shown[1], shown[3]))
    assert all(parsed(one).find(".//img") is None for one in shown)


@pytest.mark.parametrize(
    "book", [None, {}, {"text": 5}, {"text": "", "last": True, "keep": [], "sofar": {}}]
)
def test_a_request_that_makes_no_sense_has_a_reply(book: Any) -> None:
    found = json.loads(reply(json.dumps({"kind": "accounts", "calculator": "colr", "book": book})))
    assert found["state"] == "failed"
    assert found["reason"].isidentifier()
