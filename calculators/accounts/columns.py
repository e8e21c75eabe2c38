"""Finds out what each column of a file is for, and what replaces missing ones."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from calculators.accounts.records import Unusable
from calculators.answer.evaluate import AnyCalculator
from calculators.declare.basis import zeros_of
from calculators.declare.fields import Number
from calculators.declare.ranges import shown
from calculators.declare.renamed import earlier_names
from calculators.declare.units import SPACE

SAID = 60  # characters of a name from a file
GUESSED = 20  # names to look up the nearest for, which takes time
LINE, PROBLEM = "line", "problem"  # the first and last column of the results


@dataclass(frozen=True)
class Columns:
    """The columns of one file, by their place in a row."""

    calculator: AnyCalculator
    delimiter: str
    names: tuple[str, ...]
    asked: tuple[tuple[int, str], ...]  # place and field
    kept: tuple[tuple[int, str], ...]  # place and name
    needed: frozenset[str]  # fields whose cell may not be empty
    standing: Mapping[str, Any]  # values in natural units, where they aren't the field's default
    ranges: bool = False  # whether each figure has three more columns, for P10, P50 and P90
    drawing: Mapping[str, str] = field(default_factory=dict)  # texts of seed and together

    def stands_in(self, name: str) -> str:
        """Return what to use where a field has no column, or a cell is empty."""
        asked = self.calculator.fields[name]
        value = self.standing.get(name, asked.default)
        if isinstance(asked, Number):
            return shown(asked, value).replace(SPACE, " ")
        return str(value)


def columns(
    calculator: AnyCalculator,
    delimiter: str,
    names: Sequence[str],
    keep: Iterable[str] = (),
    given: Mapping[str, Any] | None = None,
    *,
    ranges: bool = False,
    drawing: Mapping[str, str] = MappingProxyType({}),
) -> Columns:
    """Find out what the columns are for; raises Unusable.

    `keep` are columns to copy through. `given` are values, in natural units, that hold for every
    account whose file has no column for them. `ranges` and `drawing`: as in Columns.
    """
    given = given or {}
    old = earlier_names(calculator.fields)
    names = [name if name in keep else old.get(name, name) for name in names]
    keep = tuple(dict.fromkeys(keep))  # once each
    fields = calculator.fields
    unknown = [name for name in names if name and name not in fields and name not in keep]
    problems = [*_misnamed(names), *_misplaced(calculator, names, keep, given)]
    problems += [
        _not_asked(name, calculator, guess=at < GUESSED)
        for at, name in enumerate(dict.fromkeys(unknown))
    ]
    missing = [name for name in calculator.asked if name not in names and name not in given]
    if missing:
        problems.append(f"Needed for every account, and not in the file: {', '.join(missing)}.")
    if problems:
        raise Unusable(problems, tuple(dict.fromkeys(unknown)))
    return Columns(
        calculator=calculator,
        delimiter=delimiter,
        names=tuple(names),
        asked=tuple((at, name) for at, name in enumerate(names) if name in fields),
        kept=tuple((names.index(name), name) for name in keep),
        needed=frozenset(calculator.asked),
        standing={**zeros_of(fields), **given},
        ranges=ranges,
        drawing=drawing,
    )


def _misnamed(names: Sequence[str]) -> Iterator[str]:
    if not names:
        yield "The first line should hold the names of the columns, but it's empty."
    for at, name in enumerate(names, 1):
        if not name:
            yield f"Column {at} has no name."
    for name, times in Counter(name for name in names if name).items():
        if times > 1:
            yield f"{said(name)} stands {times} times among the columns."


def _misplaced(
    calculator: AnyCalculator,
    names: Sequence[str],
    keep: Sequence[str],
    given: Mapping[str, Any],
) -> Iterator[str]:
    for name in keep:
        if name not in names:
            yield f"{said(name)} is to be copied, and no column of the file{_near(name, names)}"
        elif name in (LINE, PROBLEM, *calculator.figures):
            yield f"{name} is the name of a result: rename that column before it's copied."
    for name in given:
        if name in names:
            yield f"{name} is a column of the file, and was given beside it: leave one of them out."


def _not_asked(name: str, calculator: AnyCalculator, *, guess: bool) -> str:
    near = calculator.nearest(_typed(name)) if guess else None
    meant = f"; did you mean {said(near)}?" if near else "."
    return f"{said(name)} is no column that {calculator.slug} asks for{meant}"


def _near(name: str, names: Iterable[str]) -> str:
    """Return the nearest name, however it was typed: "Yearly price" is yearly_price."""
    found = difflib.get_close_matches(_typed(name), names, n=1)
    return f"; did you mean {said(found[0])}?" if found else "."


def _typed(name: str) -> str:
    return name[:SAID].casefold().replace(" ", "_").replace("-", "_")


def said(name: str) -> str:
    """Return a name from a file, safe to print."""
    return "".join(sign if sign.isprintable() else "?" for sign in name[:SAID])
