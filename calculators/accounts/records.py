"""Splits lines of CSV into rows of cells; a broken row doesn't affect the others."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

DELIMITERS = (",", ";", "\t")
LONGEST_LINE = 200_000  # characters: text without line ends would fill the memory
LONGEST = 50  # lines in one row: an unclosed quotation mark must not swallow the file
LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
QUOTED = re.compile('"[^"]*"')
EMPTY = "There is nothing in this file."
MOST = 1000  # columns; a file with more isn't what we expect
LARGE = "A cell in this line is larger than any that can be read."
UNCLOSED = "A quotation mark is opened in this line and not closed as it should be."


class Unusable(ValueError):
    """A file that can't be used at all; `problems` are sentences, all at once.

    `unknown` are columns that nobody asks for: they could be copied through.
    """

    def __init__(self, problems: Sequence[str], unknown: Sequence[str] = ()) -> None:
        self.problems = tuple(problems)
        self.unknown = tuple(unknown)
        super().__init__(" ".join(self.problems))


class Record(NamedTuple):
    """One row: its first line in the file, its cells, and why it has none."""

    line: int
    cells: list[str]
    fault: str = ""


class Records:
    """The rows below the header; a line without anything in its cells is none.

    `lines` are lines of text with their ends, the first of which is number `line` of the file;
    `width` is how many cells a row should have. Where the lines are but a `part` of the file, what
    stands after its last whole row is left in `rest`.
    """

    def __init__(
        self,
        lines: Iterable[str],
        delimiter: str,
        width: int,
        *,
        line: int = 1,
        part: bool = False,
    ) -> None:
        self._feed = _Feed(lines)
        self._reader = csv.reader(self._feed, delimiter=delimiter, strict=True)
        self._width = width
        self._part = part
        self.line = line  # at which the next row starts
        self.rest = ""

    def __iter__(self) -> Iterator[Record]:
        feed = self._feed
        while True:
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                if feed.exhausted and self._part:
                    self.rest = "".join(feed.taken)
                    return
                yield self._broken(_fault(error))
                continue
            while len(cells) > self._width and not cells[-1]:
                cells.pop()  # left by a delimiter at the end of the line
            # A stray quotation mark pairs up with one in a later row. Then the cell count is wrong,
            # but that later row shouldn't be lost too.
            if len(feed.taken) > 1 and len(cells) != self._width:
                yield self._broken()
                continue
            record = Record(self.line, cells)
            self.line += len(feed.taken)
            feed.taken.clear()
            if any(map(str.strip, cells)):
                yield record

    def _broken(self, fault: str = UNCLOSED) -> Record:
        """Report the first line as broken, and read again the lines that were read with it."""
        self._feed.give_back()
        self.line += 1
        return Record(self.line - 1, [], fault)


class _Feed:
    """Hands out lines one by one, and takes back lines that a broken row took by mistake."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._back: deque[str] = deque()
        self.taken: list[str] = []  # taken by the current row
        self.exhausted = False

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        if len(self.taken) == LONGEST:
            raise StopIteration
        if self._back:
            line = self._back.popleft()
        else:
            try:
                line = next(self._lines)
            except StopIteration:
                self.exhausted = True
                raise
        self.taken.append(line)
        return line

    def give_back(self) -> None:
        self._back.extendleft(reversed(self.taken[1:]))
        self.taken.clear()
        self.exhausted = False


def lines_of(text: str) -> list[str]:
    """Split text into lines with their ends, as a file is read: \\r\\n, \\n or \\r."""
    return LINE.findall(text)


def _fault(error: csv.Error) -> str:
    return LARGE if "limit" in str(error) else UNCLOSED


def header(lines: Iterator[str]) -> tuple[str, list[str], int] | None:
    """Read the header: delimiter, column names, and how many lines that took.

    It is the first line that isn't empty. The delimiter is the comma, semicolon or tab of which
    it has most outside quotation marks. Names are trimmed; a last one that is empty comes from a
    delimiter at the end of the line, and goes. None where no line is left.
    """
    for taken, line in enumerate(lines, 1):
        text = line.removeprefix("\ufeff").strip(" \r\n")
        if not text:
            continue
        bare = QUOTED.sub("", text)
        delimiter = max(DELIMITERS, key=bare.count)
        try:
            cells = next(csv.reader([text], delimiter=delimiter, strict=True))
        except csv.Error as error:
            raise Unusable([f"The names of the columns: {_fault(error)}"]) from None
        names = [" ".join(name.split()) for name in cells]
        while names and not names[-1]:
            names.pop()
        if len(names) > MOST:
            raise Unusable([f"There are {len(names):,} columns; no more than {MOST:,} are read."])
        return delimiter, names, taken
    return None
