"""Defines the rows that make up a report: what to say, when, and what it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from calculators.declare.fields import Form, Party
from calculators.declare.report import Block, Chair, Facts, Note, Step, Voice
from calculators.declare.units import Unit

if TYPE_CHECKING:
    from calculators.declare.sayings import Sayings

I = TypeVar("I", bound=Form)  # noqa: E741 (inputs, as in Calculator[Inputs, Result])
R = TypeVar("R")


def always(_inputs: Any, _result: Any) -> bool:
    """Hold always: the condition of a row without one."""
    return True


@dataclass(frozen=True)
class Say(Generic[I, R]):
    """A sentence or a phrase said if `when` holds; only for one side, if it names one.

    `needs` names the inputs without which it can't be said.
    """

    text: str
    when: Callable[[I, R], object] = always
    needs: tuple[str, ...] = ()
    chair: Chair | None = None


class Where(Generic[I, R]):
    """Rows for when `when` holds; `needs` are inputs they all need."""

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
    """A calculation with the reader's numbers: each step's label and arithmetic are templates.

    A number before the last "=" stands in brackets where it is below zero. `{own}` is the party's
    speaker, `{own_colr}` its figure.
    """

    title: str
    party: Party
    steps: tuple[Row[I, R], ...]


class Quoted(Generic[I, R]):
    """A block of lines to be said or carried along: each is the sentences of its own rows, joined.

    A line with nothing to say is left out. `addressed`: it's spoken to the other side, so we and
    you, whatever names were typed.
    """

    def __init__(
        self,
        name: str,
        title: str,
        *lines: Rows[I, R],
        says: str = "",
        numbered: bool = False,
        addressed: bool = False,
    ) -> None:
        self.name, self.title, self.lines, self.says = name, title, lines, says
        self.numbered, self.addressed = numbered, addressed


class Borrowed(Generic[I, R]):
    """Sentences of another calculator, about its own inputs and result, which `of` makes."""

    def __init__(
        self,
        sayings: Sayings[Any, Any],
        of: Callable[[I, R], tuple[Any, Any]],
        *rows: Row[Any, Any],
    ) -> None:
        self.sayings, self.of, self.rows = sayings, of, rows


# What a list of rows may hold. In a report, a sentence becomes a note, capitalized; a Note is a
# template that keeps its first letter, say of a typed name.
Row = (
    str
    | Say[I, R]
    | Where[I, R]
    | OneOf[I, R]
    | Step
    | Sums[I, R]
    | Quoted[I, R]
    | Borrowed[I, R]
    | Facts
    | Note
    | Callable[[I, R, Voice], Block | None]
)
Rows = tuple[Row[I, R], ...]


@dataclass(frozen=True)
class Situation(Generic[I, R]):
    """One row of the table behind a headline: when it holds, what to say first and after it."""

    when: Callable[[I, R], object]
    first: str
    then: tuple[Row[I, R], ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Value(Generic[I, R]):
    """A value that sentences use but no figure holds; `unit` writes it."""

    of: Callable[[I, R], float | None]
    unit: Unit


def templates(*tables: tuple[Row[Any, Any], ...]) -> Iterator[str]:
    """Yield every template in these rows, used or not."""
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
        elif isinstance(one, Quoted):
            yield from templates(*one.lines)
        elif isinstance(one, Facts):
            yield from (one.title, one.says)
