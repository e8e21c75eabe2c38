"""Fills sentence templates: rows with slots for sides, figures and fields.

A slot names a side (`{seller}`, `{buyer.object}`), a figure or field (`{price:about}`), or a value
or phrase that the calculator declares. After the colon stands a manner of writing (`manners`);
without one the unit of the field or figure writes it. `{customers:leaves|leave}` chooses by number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Generic, TypeVar

from calculators.declare.calculator import figures_of
from calculators.declare.fields import Form, Party, fields_of
from calculators.declare.manners import Manner
from calculators.declare.quotes import Quotes
from calculators.declare.report import (
    Block,
    Facts,
    Headline,
    Note,
    Report,
    Speaker,
    Step,
    Voice,
    Working,
    sentence,
)
from calculators.declare.rows import (
    Borrowed,
    OneOf,
    Quoted,
    Row,
    Rows,
    Say,
    Situation,
    Sums,
    Value,
    Where,
    templates,
)
from calculators.declare.sides import SELLER_AND_BUYER, Sides
from calculators.declare.slots import Slot, pieces

I = TypeVar("I", bound=Form)  # noqa: E741 (inputs, as in Calculator[Inputs, Result])
R = TypeVar("R")


@dataclass(frozen=True, kw_only=True)
class Sayings(Generic[I, R]):
    """The names that a calculator's templates may use, beside its fields, figures and sides.

    Of a phrase, the first row that fits stands in the slot, or nothing. `between` names pairs of
    limits, rounded inwards together: `{lasting.low}` and `{lasting.high}`. A role is a side that
    depends on the numbers: with "loser", `{loser}` is a speaker and `{loser_colr}` a figure.
    """

    inputs: type[I]
    result: type[R]
    sides: Sides = SELLER_AND_BUYER
    values: Mapping[str, Value[I, R]] = field(default_factory=dict)
    phrases: Mapping[str, tuple[Row[I, R], ...]] = field(default_factory=dict)
    manners: Mapping[str, Manner] = field(default_factory=dict)
    between: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    roles: Mapping[str, Callable[[I, R], Party]] = field(default_factory=dict)

    @cached_property
    def named(self) -> Mapping[str, Party]:
        """Return the names of the two sides: by their keys, and by their figures' prefixes."""
        first, second = self.sides.prefixes
        return {"seller": "seller", "buyer": "buyer", first: "seller", second: "buyer"}

    @cached_property
    def written(self) -> Mapping[str, tuple[bool, Callable[[Any], str]]]:
        """Return how each name is written without a manner, and whether it's a figure."""
        fields = fields_of(self.inputs)  # type: ignore[arg-type]  # classes hash
        figures = figures_of(self.result, self.sides)  # type: ignore[arg-type]  # as above
        found = {name: (False, one.shown) for name, one in fields.items()}
        return {**found, **{name: (True, one.unit.format) for name, one in figures.items()}}

    @cached_property
    def known(self) -> dict[tuple[Party | None, str], dict[str, tuple[str | Slot, ...]]]:
        """Return the pieces of each template filled before, by whose they are and how written."""
        return {}

    def told(self, inputs: I, result: R, voice: Voice) -> Telling[I, R]:
        """Return the same, for one answer and its reader."""
        return Telling(self, inputs, result, voice)

    def report(
        self,
        situations: tuple[Situation[I, R], ...],
        blocks: Rows[I, R],
        then: Rows[I, R] = (),
        first: Rows[I, R] = (),
    ) -> Presentation[I, R]:
        """Present an answer: its headline (`first`, a situation, `then`) and its blocks."""
        return Presentation(self, situations, blocks, then, first)


@dataclass(frozen=True)
class Presentation(Generic[I, R]):
    """The tables that make up a report."""

    sayings: Sayings[I, R]
    situations: tuple[Situation[I, R], ...]
    blocks: Rows[I, R]
    then: Rows[I, R]
    first: Rows[I, R] = ()

    def __call__(self, inputs: I, result: R, voice: Voice) -> Report:
        telling = self.sayings.told(inputs, result, voice)
        headline = telling.headline(self.situations, self.then, self.first)
        return Report(headline, tuple(telling.blocks(self.blocks)))

    def templates(self) -> Iterator[str]:
        """Return every template, including phrases, to check their slots."""
        for one in self.situations:
            yield from (one.first, *templates(one.then))
        yield from templates(self.first, self.then, self.blocks, *self.sayings.phrases.values())


@dataclass(frozen=True)
class Telling(Generic[I, R]):
    """The formatter of one answer: chooses rows, and fills their slots."""

    sayings: Sayings[I, R]
    inputs: I
    result: R
    voice: Voice
    own: Party | None = None  # in calculations: whose they are
    unwritten: str = ""  # the manner for slots that name none
    missing: frozenset[str] = frozenset()  # unknown inputs: what needs one isn't said

    @cached_property
    def speakers(self) -> Mapping[Party, Speaker]:
        """Return the speaker for a party's slots."""
        return {"seller": self.voice.seller, "buyer": self.voice.buyer, "both": self.voice.seller}

    @cached_property
    def _known(self) -> dict[str, tuple[str | Slot, ...]]:
        return self.sayings.known.setdefault((self.own, self.unwritten), {})

    def headline(
        self, situations: tuple[Situation[I, R], ...], then: Rows[I, R] = (), first: Rows[I, R] = ()
    ) -> Headline:
        """Return the first situation that holds, after `first` and before `then`."""
        found = next(one for one in situations if one.when(self.inputs, self.result))
        said, *more = map(sentence, self.lines(*first, found.first, *found.then, *then))
        return Headline(said, tuple(more))

    def lines(self, *rows: Row[I, R]) -> Iterator[str]:
        """Yield these rows' sentences that apply, filled."""
        for one in self._chosen(rows):
            if isinstance(one, Borrowed):
                there = one.sayings.told(*one.of(self.inputs, self.result), self.voice)
                yield from there.lines(*one.rows)
            else:
                yield self.fill(one if isinstance(one, str) else one.text)

    def blocks(self, rows: Rows[I, R]) -> Iterator[Block]:
        """Return the blocks of a report; a sentence becomes a note, capitalized."""
        for one in self._chosen(rows):
            if isinstance(one, str | Say | Note):
                text = self.fill(one if isinstance(one, str) else one.text)
                yield Note(text if isinstance(one, Note) else sentence(text))
            elif isinstance(one, Sums):
                yield self._working(one)
            elif isinstance(one, Quoted):
                yield self._quotes(one)
            elif isinstance(one, Facts):
                title, says = self.fill(one.title), self.fill(one.says)
                same = title == one.title and says == one.says
                yield one if same else replace(one, title=title, says=says)
            elif not callable(one):
                yield one
            elif (block := one(self.inputs, self.result, self.voice)) is not None:
                yield block

    def check(self, template: str) -> None:
        """Look every name and manner of a template up; raises UnknownSlot."""
        list(pieces(self.sayings, template, self.own or "seller"))  # {own}: as in sums

    def fill(self, template: str) -> str:
        """Return the template with every slot filled."""
        found = self._known.get(template)
        if found is None:
            found = self._known[template] = tuple(
                pieces(self.sayings, template, self.own, self.unwritten)
            )
        return "".join([one if isinstance(one, str) else one(self) for one in found])

    def _chosen(self, rows: Rows[I, R]) -> Iterator[Any]:
        for one in rows:
            if isinstance(one, OneOf):
                found = (some for row in one.rows if (some := [*self._chosen((row,))]))
                yield from next(found, ())
            elif isinstance(one, Where):
                if self._fits(one):
                    yield from self._chosen(one.rows)
            elif not isinstance(one, Say) or (
                one.chair in (None, self.voice.chair) and self._fits(one)
            ):
                yield one

    def _fits(self, one: Say[I, R] | Where[I, R]) -> bool:
        # What isn't known may not even decide whether something is said.
        known = self.missing.isdisjoint(one.needs)
        return known and bool(one.when(self.inputs, self.result))

    def _quotes(self, one: Quoted[I, R]) -> Quotes:
        to_them = replace(self.voice, addressed=True)
        told = replace(self, voice=to_them) if one.addressed else self
        lines = (sentence(" ".join(told.lines(*rows))) for rows in one.lines)
        return Quotes(one.name, one.title, tuple(filter(None, lines)), one.says, one.numbered)

    def _working(self, sums: Sums[I, R]) -> Working:
        own = replace(self, own=sums.party)
        terms = replace(own, unwritten="bracketed")
        steps = []
        for one in own._chosen(sums.steps):
            left, equals, right = one.sum.rpartition("=")
            filled = (terms.fill(left) if left else "") + equals + own.fill(right)
            figure = own.fill(one.figure) if one.figure else ""
            steps.append(Step(own.fill(one.label), filled, figure))
        return Working(own.fill(sums.title), sums.party, tuple(steps))
