"""An accounts file in a terminal: one row in, one row out, and messages on standard error."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from calculators.cli import main
from tests.accounts.files import CELLS, COLR, HEAD, book_of

ROOT = Path(__file__).parents[2]


class Run:
    """One call: its exit status, the rows it wrote, and its messages."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
        try:
            self.status: object = main(("colr", *arguments))
        except SystemExit as stopped:
            self.status = stopped.code
        self.out, err = capsys.readouterr()
        self.said = err.splitlines()

    @property
    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(self.out.splitlines(), strict=True))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Write a file with a good account, a bad one and a good one, and its own column names."""
    path = tmp_path / "accounts.csv"
    lines = (f"Ånn,{CELLS}", f"Bo,x{CELLS}", f"=Cy,{CELLS}")
    path.write_text(book_of(*lines, head=f"account,{HEAD}"), "utf-8")
    return path


def test_each_row_is_answered_and_a_bad_one_is_said(
    capsys: pytest.CaptureFixture[str], book: Path
) -> None:
    """The exit status is then 1; what replaces missing columns comes first."""
    run = Run(capsys, "--csv", str(book), "--keep", "account")
    assert run.status == 1
    assert list(run.rows[0]) == ["line", "account", *COLR.figures, "problem"]
    assert [(row["line"], row["account"]) for row in run.rows] == [
        ("2", "Ånn"), ("3", "Bo"), ("4", "'=Cy"),
    ]  # fmt: skip
    assert [round(float(row["seller_colr"] or 0)) for row in run.rows] == [17_364, 0, 17_364]
    problem = "yearly_price: This asks for an amount of money, like 500,000."
    assert run.rows[1]["problem"] == problem
    assert run.said[0].startswith("No column for seller_other_benefit, ")
    assert run.said[2:] == [
        f"line 3: {problem}",
        "1 of 3 rows has a problem; the others aren't touched by it.",
    ]


def test_a_book_without_a_bad_row_ends_well(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "accounts.csv"
    path.write_bytes(b"\xef\xbb\xbf" + book_of(CELLS).replace(",", ";").encode())
    run = Run(capsys, "--csv", str(path))
    assert run.status == 0
    assert run.out.startswith("line;seller_keep;")


def test_options_hold_for_every_account(capsys: pytest.CaptureFixture[str], book: Path) -> None:
    """If the file has no column of that name."""
    run = Run(capsys, "--csv", str(book), "--keep", "account", "--seller-fallout", "1k")
    assert float(run.rows[0]["seller_from_fallout"]) == 1000
    run = Run(capsys, "--csv", str(book), "--keep", "account", "--years", "5")
    assert (run.status, run.out) == (2, "")
    assert "years is a column of the file, and was given beside it" in run.said[0]
    run = Run(capsys, "--csv", str(book), "--seller-rate", "ten", "--growth", "1,234")
    assert (run.status, run.out) == (2, "")
    assert [one.partition(":")[0] for one in run.said] == ["--seller-rate", "--growth"]


def test_how_an_option_was_read_is_said(capsys: pytest.CaptureFixture[str], book: Path) -> None:
    run = Run(capsys, "--csv", str(book), "--keep", "account", "--seller-rate", "0.1")
    assert run.said[0] == "--seller-rate: Read as 0.1%. Did you mean 10%?"


def test_an_unknown_column_stops_with_the_way_out(
    capsys: pytest.CaptureFixture[str], book: Path
) -> None:
    run = Run(capsys, "--csv", str(book))
    assert (run.status, run.out) == (2, "")
    assert run.said == [
        f"{book}: account is no column that colr asks for.",
        "To copy columns to the results: --keep account",
    ]
    run = Run(capsys, "--csv", str(book), "--keep", "accounts")
    assert "did you mean account?" in run.said[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "There is nothing in this file."),
        (book_of(CELLS, "B\xe4r").encode("latin-1"), "Line 3 isn't UTF-8."),
        (book_of(CELLS).encode("utf-16"), "Line 1 isn't UTF-8."),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "accounts.csv"
    path.write_bytes(content)
    run = Run(capsys, "--csv", str(path))
    assert run.status == 2
    assert run.said[-1].startswith(f"{path}: {said}")


def test_a_file_that_is_not_there_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert Run(capsys, "--csv", str(tmp_path / "none.csv")).status == 2
    assert Run(capsys, "--csv", str(tmp_path)).status == 2


def test_what_makes_no_sense_together_is_refused(
    capsys: pytest.CaptureFixture[str], book: Path
) -> None:
    run = Run(capsys, "--csv", str(book), "--json", "--currency", "€")
    assert (run.status, run.out) == (2, "")
    assert run.said == [
        "--currency: --csv has no place for it.",
        "--json: --csv has no place for it.",
    ]
    run = Run(capsys, "--keep", "account")
    assert (run.status, run.out) == (2, "")
    assert "--csv" in run.said[0]


def test_own_numbers_are_what_a_book_starts_with(
    capsys: pytest.CaptureFixture[str], book: Path
) -> None:
    arguments = ("--csv", str(book), "--keep", "account")
    assert Run(capsys, *arguments, "--own").out == Run(capsys, *arguments).out


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "calculators", "colr", *arguments]


def test_it_reads_standard_input_and_writes_utf8_whatever_the_system_prefers(book: Path) -> None:
    ran = subprocess.run(
        command("--csv", "-", "--keep", "account"),
        cwd=ROOT,
        input=book.read_bytes(),
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
        timeout=60,
    )
    assert ran.returncode == 1
    assert "2,Ånn,".encode() in ran.stdout


def test_rows_are_answered_while_more_are_coming() -> None:
    """And a reader who has seen enough ends it silently."""
    with subprocess.Popen(
        command("--csv", "-"),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        running.stdin.write(book_of(*[CELLS] * 500))
        running.stdin.flush()
        assert running.stdout.readline().startswith("line,")
        assert running.stdout.readline().startswith("2,")
        running.stdout.close()
        try:
            for _ in range(100):
                running.stdin.write((CELLS + "\n") * 1000)
            running.stdin.close()
        except BrokenPipeError:
            pass
        assert "Error" not in running.stderr.read()
        running.wait(timeout=60)
