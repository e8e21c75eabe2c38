"""The rows of which a report is a table: what is said, when, and what it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from calculators.declare.fields import Form, Party
from calculators.declare.report import Block, Chair, Facts, Note, Step, Voice
from calculators.declare.units import Unit

I = TypeVar("I", bound=Form)  # noqa: E741 (inputs, as in Calculator[Inputs, Result])
R = TypeVar("R")


def always(_inputs: Any, _result: Any) -> bool:
    """The condition of a row that has none."""
    return True


@dataclass(frozen=True)
class Say(Generic[I, R]):
    """A sentence or a phrase, where `when` holds; in one chair only, if it names one.

    `needs` names the inputs without which it can't be said.
    """

    text: str
    when: Callable[[I, R], object] = always
    needs: tuple[str, ...] = ()
    chair: Chair | None = None


class Where(Generic[I, R]):
    """Rows that are there only where `when` holds; `needs` are inputs that all of them need."""

    def __init__(
        self, when: Callable[[I, R], object], *rows: Row[I, R], needs: tuple[str, ...] = ()
    ) -> None:
        self.when, self.rows, self.needs = when, rows, needs


class OneOf(Generic[I, R]):
    """The first of these rows that fits, and no other."""

    def __init__(self, *rows: Row[I, R]) -> None:
        self.rows = rows


@dataclass(frozen=True)
class Sums(Generic[I, R]):
    """Working with the reader's numbers: each step's label and sum are templates.

    A number before the last "=" stands in brackets where it is below zero. `{own}` is the party's
    speaker, `{own_colr}` its figure.
    """

    title: str
    party: Party
    steps: tuple[Row[I, R], ...]


# What a list of rows may hold. In a report, a sentence becomes a note, with a capital at its start;
# a Note is a template that begins as it stands, with a name that somebody typed for instance.
Row = (
    str
    | Say[I, R]
    | Where[I, R]
    | OneOf[I, R]
    | Step
    | Sums[I, R]
    | Facts
    | Note
    | Callable[[I, R, Voice], Block | None]
)
Rows = tuple[Row[I, R], ...]


@dataclass(frozen=True)
class Situation(Generic[I, R]):
    """One row of the table behind a headline: when it holds, what is said first, and after it."""

    when: Callable[[I, R], object]
    first: str
    then: tuple[Row[I, R], ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Value(Generic[I, R]):
    """A value that sentences and sums name and no figure holds; `unit` writes it."""

    of: Callable[[I, R], float | None]
    unit: Unit


def templates(*tables: tuple[Row[Any, Any], ...]) -> Iterator[str]:
    """Every template in these rows, whether it is said or not."""
    for one in (row for table in tables for row in table):
        if isinstance(one, str):
            yield one
        elif isinstance(one, Say | Note):
            yield one.text
        elif isinstance(one, Where | OneOf):
            yield from templates(one.rows)
        elif isinstance(one, Step):
            yield from (one.label, one.sum)
        elif isinstance(one, Sums):
            yield from (one.title, *templates(one.steps))
        elif isinstance(one, Facts):
            yield from (one.title, one.says)
