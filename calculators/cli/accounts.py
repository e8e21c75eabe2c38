"""Answers an accounts file on the command line, one row at a time."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Iterator, Mapping
from io import TextIOWrapper
from itertools import count
from pathlib import Path
from typing import TextIO

from calculators.accounts import Tally, Unusable, Written, assumed, opened, rows
from calculators.accounts.columns import Columns
from calculators.accounts.columns import said as printed
from calculators.accounts.records import LONGEST_LINE, Records
from calculators.answer.evaluate import AnyCalculator
from calculators.answer.reading import read_texts
from calculators.cli.options import beside, complain, say
from calculators.declare.links import DRAWS, option

BAD_ROWS = 1  # the exit status
NO_UTF8 = re.compile("[\udc80-\udcff]")  # replacement for bytes that aren't UTF-8


def answer_book(
    calculator: AnyCalculator, path: str, keep: str, texts: Mapping[str, str], *, ranges: bool
) -> int:
    """Answer a file row by row, and forget each row once it is written.

    `path` is a file, or - for standard input; `keep` names columns, with commas between;
    `texts` are options: they hold for every account, where the file has no column of that name.
    `ranges`: three more columns for each figure.
    """
    given = read_texts(calculator, texts)
    if given.problems:
        return complain(f"{option(name)}: {said}" for name, said in given.problems.items())
    say(beside(given.notes))
    drawing = {name: texts[name] for name in DRAWS if name in texts}
    name = "Standard input" if path == "-" else path
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # whatever the system's default is
    try:
        with _file(path) as file:
            lines = _lines(file)
            book, records = opened(
                calculator, lines, _listed(keep), given.values, ranges=ranges, drawing=drawing
            )
            return _rows(book, records)
    except OSError as fault:
        return complain([f"{name}: {fault.strerror}"])
    except Unusable as unusable:
        ways = []
        if unusable.unknown:
            names = shlex.quote(",".join(map(printed, unusable.unknown)))
            ways = [f"To copy columns to the results: --keep {names}"]
        return complain([*(f"{name}: {said}" for said in unusable.problems), *ways])


def _rows(book: Columns, records: Records) -> int:
    say(assumed(book))
    written, tally = Written(book), Tally()
    sys.stdout.write(written.header)
    for row in rows(book, records):
        tally.count(row)
        sys.stdout.write(written.row(row))
        if row.problem:
            say([f"line {row.line}: {row.problem}"])
    say(tally.said(book))
    return BAD_ROWS if tally.problems else 0


def _listed(names: str) -> list[str]:
    return [name for part in names.split(",") if (name := " ".join(part.split()))]


def _file(path: str) -> TextIO:
    if path == "-":
        content = sys.stdin.buffer
        return TextIOWrapper(content, encoding="utf-8", errors="surrogateescape", newline="")
    return Path(path).open(encoding="utf-8", errors="surrogateescape", newline="")


def _lines(file: TextIO) -> Iterator[str]:
    """Yield lines; stop at the first that isn't UTF-8, or is too long for memory."""
    for number in count(1):
        line = file.readline(LONGEST_LINE + 1)
        if not line:
            return
        if len(line) > LONGEST_LINE:
            raise Unusable([f"Line {number} has more than {LONGEST_LINE:,} characters. Is it CSV?"])
        if not line.isascii() and NO_UTF8.search(line):
            raise Unusable([f"Line {number} isn't UTF-8. Save the file as “CSV UTF-8”."])
        yield line
