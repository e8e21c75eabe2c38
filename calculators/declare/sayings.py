"""Sentences as templates: rows with slots for sides, figures and fields, and when each is said.

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
from calculators.declare.manners import MANNERS, Manner
from calculators.declare.report import (
    Block,
    Facts,
    Headline,
    Note,
    Report,
    Step,
    Voice,
    Working,
    sentence,
)
from calculators.declare.rows import OneOf, Row, Rows, Say, Situation, Sums, Value, Where, templates
from calculators.declare.sides import SELLER_AND_BUYER, Sides
from calculators.declare.slots import UnknownSlot, by_number, parsed

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
        """The names of the two sides: by their keys, and by the prefixes of their figures."""
        first, second = self.sides.prefixes
        return {"seller": "seller", "buyer": "buyer", first: "seller", second: "buyer"}

    @cached_property
    def written(self) -> Mapping[str, tuple[bool, Callable[[Any], str]]]:
        """Whether each name is a figure's, and how it is written where no manner is named."""
        fields = fields_of(self.inputs)  # type: ignore[arg-type]  # classes hash
        figures = figures_of(self.result, self.sides)  # type: ignore[arg-type]  # as above
        found = {name: (False, one.shown) for name, one in fields.items()}
        return {**found, **{name: (True, one.unit.format) for name, one in figures.items()}}

    def told(self, inputs: I, result: R, voice: Voice) -> Telling[I, R]:
        """The same, for one answer and whoever reads it."""
        return Telling(self, inputs, result, voice)

    def report(
        self,
        situations: tuple[Situation[I, R], ...],
        blocks: Rows[I, R],
        then: Rows[I, R] = (),
        first: Rows[I, R] = (),
    ) -> Presentation[I, R]:
        """A calculator's `present`: its headline (`first`, a situation, `then`) and its blocks."""
        return Presentation(self, situations, blocks, then, first)


@dataclass(frozen=True)
class Presentation(Generic[I, R]):
    """The tables of which a report is made."""

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
        """Every template, phrases among them, for whoever checks their slots."""
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
    roles: Mapping[str, Party] = field(default_factory=dict)
    unwritten: str = ""  # the manner of a slot that names none

    def headline(
        self, situations: tuple[Situation[I, R], ...], then: Rows[I, R] = (), first: Rows[I, R] = ()
    ) -> Headline:
        """The first situation that holds, after what comes `first` and before `then`."""
        found = next(one for one in situations if one.when(self.inputs, self.result))
        said, *more = map(sentence, self.lines(*first, found.first, *found.then, *then))
        return Headline(said, tuple(more))

    def lines(self, *rows: Row[I, R]) -> Iterator[str]:
        """The sentences of these rows that are said, filled."""
        return (self.fill(one if isinstance(one, str) else one.text) for one in self._chosen(rows))

    def blocks(self, rows: Rows[I, R]) -> Iterator[Block]:
        """The blocks of a report; a sentence is a note, and has a capital."""
        for one in self._chosen(rows):
            if isinstance(one, str | Say | Note):
                text = self.fill(one if isinstance(one, str) else one.text)
                yield Note(text if isinstance(one, Note) else sentence(text))
            elif isinstance(one, Sums):
                yield self._working(one)
            elif isinstance(one, Facts):
                yield replace(one, title=self.fill(one.title), says=self.fill(one.says))
            elif not callable(one):
                yield one
            elif (block := one(self.inputs, self.result, self.voice)) is not None:
                yield block

    def check(self, template: str) -> None:
        """Look every name and manner of a template up; raises UnknownSlot, AttributeError.

        In sums, {own} is a side as well.
        """
        known = replace(self, roles={"own": "seller", **self.roles})
        for _, name, attribute, manner in parsed(template):
            if name and (party := known._party(name)) is not None:
                getattr(self.voice.party(party), attribute or "subject")
            elif name and name not in {**self.sayings.phrases, **self.sayings.between}:
                known.value(name)
                if "|" not in manner and manner not in ("", "plain", "bracketed"):
                    self._manner(manner)

    def fill(self, template: str) -> str:
        """The template with every slot filled."""
        return "".join(
            literal if name is None else literal + self._slot(name, attribute, manner)
            for literal, name, attribute, manner in parsed(template)
        )

    def _chosen(self, rows: Rows[I, R]) -> Iterator[Any]:
        for one in rows:
            if isinstance(one, OneOf):
                found = (some for row in one.rows if (some := [*self._chosen((row,))]))
                yield from next(found, ())
            elif isinstance(one, Where):
                if one.when(self.inputs, self.result):
                    yield from self._chosen(one.rows)
            elif not isinstance(one, Say) or (
                one.chair in (None, self.voice.chair) and one.when(self.inputs, self.result)
            ):
                yield one

    def _working(self, sums: Sums[I, R]) -> Working:
        own = replace(self, roles={**self.roles, "own": sums.party})
        terms = replace(own, unwritten="bracketed")
        steps = []
        for one in own._chosen(sums.steps):
            left, equals, right = one.sum.rpartition("=")
            filled = terms.fill(left) + equals + own.fill(right)
            steps.append(Step(own.fill(one.label), filled, own.fill(one.figure)))
        return Working(own.fill(sums.title), sums.party, tuple(steps))

    def _slot(self, name: str, attribute: str, manner: str) -> str:
        party = self._party(name)
        if party is not None:
            speaker = self.voice.party(party)
            if manner:
                return by_number(manner, one=speaker.singular)
            return str(getattr(speaker, attribute or "subject"))
        if name in self.sayings.phrases:
            return next(self.lines(OneOf(*self.sayings.phrases[name])), "")
        if name in self.sayings.between:
            low, high = (self.value(one)[0] for one in self.sayings.between[name])
            return dict(zip(("low", "high"), self.voice.between(low, high), strict=True))[attribute]
        value, written = self.value(name)
        manner = manner or self.unwritten
        if "|" in manner:
            return by_number(manner, one=value == 1)
        if manner in ("", "plain") or isinstance(value, str):
            return written(value)
        if manner == "bracketed":
            return f"({written(value)})" if value is not None and value < 0 else written(value)
        return self._manner(manner)(value)

    def _manner(self, manner: str) -> Manner:
        if manner not in self._manners:
            known = ", ".join(self._manners)
            raise UnknownSlot(f"no manner of writing is called {manner!r}: {known}")
        return self._manners[manner]

    @cached_property
    def _manners(self) -> Mapping[str, Manner]:
        voiced: Mapping[str, Manner] = {
            "about": self.voice.about,
            "worth": self.voice.worth,
            "price": self.voice.price,
            "up": lambda amount: self.voice.price(amount, "up"),
            "down": lambda amount: self.voice.price(amount, "down"),
            "exact": self.voice.exact,
        }
        return {**MANNERS, **voiced, **self.sayings.manners}

    def _party(self, name: str) -> Party | None:
        """The side that a name stands for: by its key, by its prefix, or by its role."""
        if name in self.roles:
            return self.roles[name]
        if name in self.sayings.roles:
            return self.sayings.roles[name](self.inputs, self.result)
        return self.sayings.named.get(name)

    def value(self, name: str) -> tuple[Any, Callable[[Any], str]]:
        """What a name stands for in natural units, and how its unit writes that."""
        role, _, rest = name.partition("_")
        if rest and (role in self.roles or role in self.sayings.roles):
            name = f"{self.sayings.sides.prefixes[self._party(role) == 'buyer']}_{rest}"
        if name in self.sayings.values:
            one = self.sayings.values[name]
            return one.of(self.inputs, self.result), one.unit.format
        if name not in self.sayings.written:
            raise UnknownSlot(f"no side, phrase, value, figure or field is called {name!r}")
        figure, written = self.sayings.written[name]
        return getattr(self.result if figure else self.inputs, name), written
