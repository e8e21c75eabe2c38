"""Files as they come: any delimiter, any line end, broken rows, and more rows than memory."""

import itertools
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.accounts import Tally, Written, opened, rows
from calculators.accounts.records import LONGEST, lines_of
from tests.accounts.files import CELLS, COLR, HEAD, answered, book_of, problems


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_header_shows_the_delimiter_and_the_results_have_it_too(delimiter: str) -> None:
    text = book_of(CELLS, f'"a,;b"{CELLS[5:]}').replace(",", delimiter)
    book, _ = opened(COLR, lines_of(text))
    assert book.delimiter == delimiter
    header = Written(book).header
    assert header.startswith(f"line{delimiter}seller_keep{delimiter}")


def test_a_comma_for_decimals_is_read_where_semicolons_part_the_cells() -> None:
    text = book_of(CELLS).replace(",", ";").replace("30000", "30000,50")
    [row] = answered(text, keep=("yearly_price",))
    assert (row["yearly_price"], row["problem"]) == ("30000,50", "")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way_and_the_last_need_not(end: str) -> None:
    text = "\ufeff" + book_of(CELLS, CELLS).rstrip("\n").replace("\n", end)
    assert answered(text) == answered(book_of(CELLS, CELLS))


def test_a_row_is_named_by_the_line_on_which_it_starts() -> None:
    """Empty lines count as lines and are no rows; nor are rows with nothing in them."""
    text = f'\n\n"account",{HEAD}\n\n"two\nlines",{CELLS}\n,,,, ,,,\n"",{CELLS}\n'
    found = answered(text, keep=("account",))
    assert [(row["line"], row["account"]) for row in found] == [("5", "two\nlines"), ("8", "")]


def test_names_are_trimmed_and_a_delimiter_at_the_end_is_no_column() -> None:
    text = book_of(f"{CELLS},", CELLS, f"{CELLS},,,", head=f" {HEAD.replace(',', ' , ')} ,")
    assert [row["problem"] for row in answered(text)] == ["", "", ""]


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", " \r\n\r\n"])
def test_a_file_with_nothing_in_it_is_said_to_be_so(text: str) -> None:
    assert problems(text) == ("There is nothing in this file.",)


def test_a_header_alone_is_a_book_without_accounts() -> None:
    assert answered(HEAD) == []


def test_a_header_that_is_no_csv_is_said_to_be_so() -> None:
    assert "quotation mark" in problems(f'"{HEAD}\n{CELLS}\n')[0]


def test_a_row_with_too_few_cells_names_the_columns_that_got_none() -> None:
    [row] = answered(book_of("A,30000", head=f"account,{HEAD}"), keep=("account",))
    assert row["account"] == "A"
    assert row["problem"] == (
        "The row ends after 2 of 8 cells: there's nothing for seller_cost, seller_alternative, "
        "buyer_value, buyer_alternative, retention, years."
    )


def test_a_row_with_too_many_cells_says_what_may_have_happened() -> None:
    [row] = answered(book_of(f"{CELLS},5"))
    assert row["problem"].startswith("The row has 8 cells for 7 columns. Is there a mark within")


BROKEN = st.sampled_from(
    [f'"{CELLS}', f'{CELLS[:-1]}"5', f'a "b,{CELLS}', f'"a"b,{CELLS}', "1", f"{CELLS},1", '"',
     f'"5 in,{CELLS}', f"{CELLS[:-2]}x", "a\0b", '""","""']
)  # fmt: skip


@given(st.lists(st.just(CELLS) | BROKEN, max_size=12))
def test_no_bad_row_costs_another(lines: list[str]) -> None:
    """Whatever quotation marks are open: each good line comes back, with its own number."""
    found = answered(book_of(*lines))
    assert [row["line"] for row in found] == [str(at) for at in range(2, len(lines) + 2)]
    assert [not row["problem"] for row in found] == [line == CELLS for line in lines]


def test_a_mark_that_is_never_closed_does_not_swallow_the_file() -> None:
    found = answered(book_of(f'"{CELLS}', *[CELLS] * 3 * LONGEST))
    assert [bool(row["problem"]) for row in found] == [True] + [False] * 3 * LONGEST


def test_rows_are_read_one_at_a_time() -> None:
    """A file without an end is answered as it comes."""
    endless = itertools.chain([HEAD + "\n"], itertools.repeat(CELLS + "\n"))
    book, records = opened(COLR, endless)
    assert [row.line for row in itertools.islice(rows(book, records), 3)] == [2, 3, 4]


def test_memory_does_not_grow_with_the_rows() -> None:
    def peak(number: int) -> int:
        lines: Iterator[str] = itertools.chain([HEAD + "\n"], (CELLS + "\n" for _ in range(number)))
        book, records = opened(COLR, lines)
        written, tally = Written(book), Tally()
        tracemalloc.start()
        for row in rows(book, records):
            tally.count(row)
            written.row(row)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert tally.rows == number
        return most

    peak(10)
    assert peak(1500) < 1.5 * peak(100) + 20_000  # bytes
