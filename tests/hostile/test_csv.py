"""Files nobody should send: ragged, enormous, in other encodings, or with formulas."""

import csv
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import chain, repeat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.accounts.records import LONGEST_LINE, MOST
from calculators.cli import main
from tests.accounts.files import CELLS, ESSENTIAL, HEAD, answered, book_of, problems
from tests.hostile.judging import UNSEEN, judge_cells
from tests.hostile.texts import CONTROLS, DIRECTIONS, FORMULAS, MARKUP, UNICODE

ROOT = Path(__file__).parents[2]

# Answers a file and reports its peak memory, in kilobytes.
MEASURED = """
import resource, sys
from calculators.cli import main
status = main(sys.argv[1:])
sys.stderr.write(f"\\n{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}")
sys.exit(status)
"""


def written(path: Path, lines: Iterable[str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)
    return path


def memory(path: Path, *options: str) -> tuple[int, int, str]:
    """Return peak megabytes, exit status, and messages."""
    run = subprocess.run(
        [sys.executable, "-c", MEASURED, "colr", "--csv", str(path), *options],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    said, _, kilobytes = run.stderr.decode().rpartition("\n")
    return int(kilobytes) // 1024, run.returncode, said


def wide(rows: int, columns: int) -> Iterator[str]:
    """Write a file with this many cells: the seven needed ones, and others to copy."""
    others = [f"c{at}" for at in range(columns - len(ESSENTIAL))]
    yield f"{HEAD},{','.join(others)}\n"
    row = f"{CELLS},{','.join(['=1+1'] * len(others))}\n"
    yield from repeat(row, rows)


@pytest.mark.soak
def test_ten_million_cells_take_no_more_memory_than_a_hundred_thousand(tmp_path: Path) -> None:
    columns = 1000
    keep = ",".join(f"c{at}" for at in range(columns - len(ESSENTIAL)))
    few = written(tmp_path / "few.csv", wide(100, columns))
    many = written(tmp_path / "many.csv", wide(10_000, columns))
    usual, status, _ = memory(few, "--keep", keep)
    assert status == 0
    most, status, _ = memory(many, "--keep", keep)
    assert status == 0
    assert most < usual + 10  # megabytes


def test_a_line_without_an_end_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    """Thirty million cells in one line, whichever line it is."""
    usual, _, _ = memory(written(tmp_path / "small.csv", [book_of(CELLS)]))
    for number, before in ((1, []), (3, [book_of(CELLS)])):
        path = written(tmp_path / f"{number}.csv", chain(before, repeat("," * 1_000_000, 30)))
        most, status, said = memory(path)
        assert f"Line {number} has more than 200,000 characters" in said
        assert status == 2
        assert most < usual + 10


def test_a_row_of_a_hundred_thousand_cells_costs_only_itself() -> None:
    found = answered(book_of(CELLS, "1," * 99_990, CELLS))
    assert [bool(row["problem"]) for row in found] == [False, True, False]
    assert found[1]["problem"].startswith("The row has 99990 cells for 7 columns.")


def test_a_header_without_end_is_refused_in_one_sentence() -> None:
    many = ",".join(f"c{at}" for at in range(MOST * 20))
    (said,) = problems(f"{many}\n1\n")
    assert said == f"There are {MOST * 20:,} columns; no more than {MOST:,} are read."


def test_a_thousand_unknown_columns_are_each_said_by_name() -> None:
    """Only the first of them gets its nearest name looked up, because that takes time."""
    head = ",".join(f"yearly_price{at}" for at in range(MOST))
    said = problems(f"{head}\n1\n")
    assert len(said) == MOST + 1
    assert "did you mean yearly_price?" in said[0]


def test_a_cell_too_large_to_be_read_is_said_and_costs_no_other() -> None:
    found = answered(book_of(CELLS, f'"{"x" * 150_000}",{CELLS}', CELLS))
    assert [row["problem"] for row in found] == [
        "", "A cell in this line is larger than any that can be read.", "",
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "byte-order mark"])
@pytest.mark.parametrize("quoted", [False, True], ids=["plain", "quoted"])
def test_line_ends_may_be_mixed_and_a_mark_may_stand_first(mark: str, quoted: bool) -> None:
    head = ",".join(f'"{name}"' for name in ESSENTIAL) if quoted else HEAD
    text = f"{mark}{head}\r\n{CELLS}\r{CELLS}\n\r\n{CELLS}"
    assert [row["problem"] for row in answered(text)] == ["", "", ""]


@pytest.mark.parametrize(
    ("encoding", "words"),
    [("utf-16", "isn't UTF-8"), ("utf-16-le", "no column that colr asks for"),
     ("latin-1", "isn't UTF-8"), ("shift-jis", "isn't UTF-8"), ("utf-32", "isn't UTF-8")],
)  # fmt: skip
def test_another_encoding_is_said_and_nothing_is_computed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, encoding: str, words: str
) -> None:
    name = "名前" if encoding == "shift-jis" else "Größe" if encoding == "latin-1" else "account"
    path = tmp_path / "book.csv"
    path.write_bytes(book_of(f"Ann,{CELLS}", head=f"{name},{HEAD}").encode(encoding))
    assert main(["colr", "--csv", str(path), "--keep", name]) == 2
    out, err = capsys.readouterr()
    assert words in err
    assert out == ""
    assert not UNSEEN.search(err)


@pytest.mark.parametrize(
    "name", [*CONTROLS, *DIRECTIONS, *UNICODE, *MARKUP, "; rm -rf $HOME", "`x`"]
)
def test_a_hostile_name_of_a_column_does_nothing_to_a_terminal(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    """Neither in messages about it, nor in the suggested command."""
    quoted = name.replace('"', '""')
    path = tmp_path / "book.csv"
    text = book_of("1,2", head=f'{HEAD},"{quoted}"')
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    shown = " ".join(name.split())
    main(["colr", "--csv", str(path)])
    main(["colr", "--csv", str(path), "--keep", shown])
    _, err = capsys.readouterr()
    assert not UNSEEN.search(err)
    for line in err.splitlines():
        _, offered, names = line.partition("--keep ")
        if offered and set(names) & set(";$`<>&|"):
            assert names.startswith("'"), line


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_formula_comes_back_from_a_cell_or_a_name(formula: str) -> None:
    quoted = formula.replace('"', '""')
    cell = f'"{quoted}",{CELLS}'
    name = " ".join(formula.split())
    if "\n" in formula or "\r" in formula:
        name = "account"
    escaped = name.replace('"', '""')
    [row] = answered(book_of(cell, head=f'"{escaped}",{HEAD}'), keep=(name,))
    line = ",".join('"' + one.replace('"', '""') + '"' for one in (*row, *row.values()))
    judge_cells(line)


@given(st.lists(st.text(st.sampled_from('a1",;\t\r\n\0\ufeff='), max_size=12), max_size=8))
def test_whatever_a_file_holds_it_is_answered_or_refused_in_words(lines: list[str]) -> None:
    text = book_of(*lines, CELLS)
    found = answered(text)
    assert found[-1]["problem"] == ""
    assert csv.field_size_limit() < LONGEST_LINE
