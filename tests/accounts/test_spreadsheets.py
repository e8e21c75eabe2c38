"""A spreadsheet that opens the results shows every text and runs none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.accounts.files import CELLS, HEAD, answered, book_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"), ("+49 30 1234", "'+49 30 1234"), ("-cmd|x", "'-cmd|x"), ("@x", "'@x"),
        ("\tx", "'\tx"), ("\rx", "'\rx"), (" =1+1", "' =1+1"), ('=L("x")', "'=L(\"x\")"),
        ("-12", "-12"), ("+4", "+4"), ("-1.5", "-1.5"), ("-1,5", "-1,5"), ("a=b", "a=b"),
        ("Ann; Bo", "Ann; Bo"), ('5" pipe', '5" pipe'), ("'x", "'x"),
    ],
)  # fmt: skip
def test_a_text_that_a_spreadsheet_would_run_is_escaped(text: str, shown: str) -> None:
    """Unless it is a number. Everything else comes back as it was."""
    quoted = text.replace('"', '""')
    lines = book_of(f'"{quoted}",{CELLS}', head=f"account,{HEAD}")
    [row] = answered(lines, keep=("account",))
    assert (row["account"], row["problem"]) == (shown, "")


def test_the_name_of_a_kept_column_is_escaped_too() -> None:
    [row] = answered(book_of(f"x,{CELLS}", head=f"=1+1,{HEAD}"), keep=("=1+1",))
    assert list(row)[1] == "'=1+1"


@given(st.text(max_size=30))
def test_any_text_can_be_kept(text: str) -> None:
    """It fills one cell, and no spreadsheet runs it."""
    text = text.replace("\r", "").replace("\n", "")
    quoted = text.replace('"', '""')
    lines = book_of(f'"{quoted}",{CELLS}', head=f"account,{HEAD}")
    [row] = answered(lines, keep=("account",))
    assert row["account"].removeprefix("'") == text.removeprefix("'")
    assert row["account"].lstrip()[:1] not in ("=", "@")
    assert row["problem"] == ""
