"""Answers part of an accounts file for the page: text in, results out, and state to carry on."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from calculators.accounts.columns import Columns, columns
from calculators.accounts.records import EMPTY, Records, Unusable, header, lines_of
from calculators.accounts.rows import Row, Written, rows
from calculators.accounts.tally import Tally, assumed
from calculators.answer.evaluate import AnyCalculator
from calculators.declare.sanitize import printable
from calculators.render.ranking import Entry, faults, findings, ranked

SHOWN = 100  # accounts in a ranking, and problems in a list
LONGEST = 200_000  # characters in one row: a text may have no line ends
NAMES_SHOWN = 2  # of the file's own columns, such as the account and its owner
NAME_LENGTH = 80


@dataclass
class _Sofar:
    """State passed from one part of a file to the next, through the page as JSON."""

    header: tuple[str, Sequence[str]] | None = None  # delimiter and names
    line: int = 1  # of the file, where `rest` begins
    rest: str = ""  # an unfinished row
    tally: Tally = field(default_factory=Tally)
    problems: list[tuple[int, str]] = field(default_factory=list)
    top: dict[str, list[Entry]] = field(default_factory=lambda: {"seller": [], "buyer": []})


def part(calculator: AnyCalculator, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Answer one part of a book; nothing is remembered here between two parts.

    Asked: `text`, the next piece of the file; `last`, whether it is the last one; `keep`, columns
    to copy although nobody asks for them; `ranges`, whether each figure is to have its P10, P50
    and P90 beside it; `sofar`, from the reply to the part before, or null.
    Reply: `state` "book" with `csv` (text of the results), `rows` (accounts so far) and `sofar`;
    with the last part also `problems` (how many rows have one), `found` (HTML) and `ranking` (HTML
    by party).
    Or "problem" with `found` (HTML) and, where nothing else is wrong, `unknown`: the columns that
    could be copied.
    """
    try:
        return _reply(calculator, asked, _restored(asked["sofar"]))
    except Unusable as unusable:
        alone = len(unusable.problems) == len(unusable.unknown)
        unknown = unusable.unknown if alone else ()
        return {"state": "problem", "found": faults(unusable.problems), "unknown": unknown}


def _restored(given: Mapping[str, Any] | None) -> _Sofar:
    if given is None:
        return _Sofar()
    top = {party: [Entry(*one) for one in best] for party, best in given["top"].items()}
    return _Sofar(**{**given, "tally": Tally(**given["tally"]), "top": top})


def _reply(calculator: AnyCalculator, asked: Mapping[str, Any], sofar: _Sofar) -> dict[str, Any]:
    last: bool = asked["last"]
    lines, rest = _whole_lines(sofar.rest + asked["text"], last=last)
    if len(rest) > LONGEST:
        raise Unusable([f"From line {sofar.line} on there are no line ends. Is this a CSV file?"])
    feed = iter(lines)
    first = sofar.header is None
    if first:
        found = header(feed)
        sofar.line += found[2] if found else len(lines)
        sofar.header = found[:2] if found else None
    if sofar.header is None:
        if last:
            raise Unusable([EMPTY])
        return {"state": "book", "csv": "", "rows": 0, "sofar": asdict(sofar) | {"rest": rest}}

    delimiter, names = sofar.header
    keep = [name for name in names if name in calculator.fields or name in asked["keep"]]
    book = columns(calculator, delimiter, names, keep, ranges=asked.get("ranges", False))
    out = Written(book)
    written = [out.header] if first else []
    records = Records(feed, delimiter, len(names), line=sofar.line, part=not last)
    for row in rows(book, records):
        written.append(out.row(row))
        _count(sofar, row, book)
    for party, entries in sofar.top.items():
        sofar.top[party] = heapq.nlargest(SHOWN, entries, key=lambda one: one.at_stake[party])
    sofar.line, sofar.rest = records.line, records.rest + rest
    ended = _ended(book, sofar) if last else {}
    done = {"csv": "".join(written), "rows": sofar.tally.rows, "sofar": asdict(sofar)}
    return {"state": "book", **done, **ended}


def _whole_lines(text: str, *, last: bool) -> tuple[list[str], str]:
    """Return the complete lines and the rest; a \\r at the end may be half of a line end."""
    lines = lines_of(text)
    if last or not lines or lines[-1].endswith("\n"):
        return lines, ""
    return lines[:-1], lines[-1]


def _count(sofar: _Sofar, row: Row, book: Columns) -> None:
    sofar.tally.count(row)
    ranking = book.calculator.ranking
    if row.problem:
        if len(sofar.problems) < SHOWN:
            sofar.problems.append((row.line, row.problem))
    elif ranking:
        seller, buyer = ranking.at_stake(row.inputs, row.result)
        figures = tuple(getattr(row.result, name) for name in ranking.figures)
        entry = Entry(row.line, _shown(row, book), figures, {"seller": seller, "buyer": buyer})
        for best in sofar.top.values():
            best.append(entry)


def _named(book: Columns) -> list[int]:
    """Return which of the kept columns name an account: the first that isn't an input."""
    own = [at for at, (_, name) in enumerate(book.kept) if name not in book.calculator.fields]
    return own[:NAMES_SHOWN]


def _shown(row: Row, book: Columns) -> tuple[str, ...]:
    return tuple(printable(row.kept[at], NAME_LENGTH) for at in _named(book))


def _ended(book: Columns, sofar: _Sofar) -> dict[str, Any]:
    calculator = book.calculator
    heads = [printable(book.kept[at][1], NAME_LENGTH) for at in _named(book)]
    sentences = [*assumed(book), *sofar.tally.said(book)]
    more = sofar.tally.problems - len(sofar.problems)
    good = sofar.tally.rows - sofar.tally.problems
    return {
        "problems": sofar.tally.problems,
        "found": findings(sentences, sofar.problems, more),
        "ranking": {
            party: ranked(calculator, heads, entries, party, of=good)
            for party, entries in sofar.top.items()
        },
    }
