"""Declares a calculator: its questions, its calculation, its report, and proven examples."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from functools import cache, cached_property, partial
from typing import Any, Generic, TypeVar

from calculators.declare.basis import asked_of
from calculators.declare.carry import Carry
from calculators.declare.case import Case as Case
from calculators.declare.fields import Field, Form, Invalid, Party, fields_of
from calculators.declare.guess import Guess
from calculators.declare.own import OwnAnswer, answered, row
from calculators.declare.question import Question
from calculators.declare.report import Block, Report, Voice
from calculators.declare.sides import SELLER_AND_BUYER, Sides
from calculators.declare.units import Unit
from calculators.declare.versions import Change

I = TypeVar("I", bound=Form)  # noqa: E741 (inputs, as in Calculator[Inputs, Result])
R = TypeVar("R")
# From inputs, result, voice and the missing names to sentences and blocks.
SoFar = Callable[[I, R, Voice, Collection[str]], tuple[tuple[str, ...], tuple[Block, ...]]]


@dataclass(frozen=True)
class Formula:
    """A formula as the reference shows it, in the method's symbols."""

    says: str
    sum: str


@dataclass(frozen=True)
class Figure:
    """One field of a Result, with its symbol and its formulas."""

    label: str
    unit: Unit
    name: str = ""
    party: Party = "both"
    symbol: str = ""
    formulas: tuple[Formula, ...] = ()


def figure(unit: Unit, label: str, symbol: str = "", formula: str | Mapping[str, str] = "") -> Any:
    """Declare a field of a Result: a number in natural units, or None if undefined.

    `formula` is how it is computed, or a mapping of what is computed to how; one that begins with
    "=" has the symbol before it.
    """
    given = {label: formula} if isinstance(formula, str) and formula else formula or {}
    return field(
        metadata={
            "figure": Figure(
                label,
                unit,
                symbol=symbol,
                formulas=tuple(
                    Formula(says, f"{symbol} {how}" if how.startswith("=") else how)
                    for says, how in given.items()
                ),
            )
        }
    )


def pair(unit: Unit, label: str, symbol: str = "", **formula: Any) -> Callable[..., Any]:
    """Declare a figure that both sides have, once for both.

    After `colr = pair(MONEY, "Lost if it ended")` come `seller_colr: float = colr()` and
    `buyer_colr: float = colr()`: type checkers have to see each name. Where the two are computed
    differently, each call has its own `formula`.
    """
    return partial(figure, unit, label, symbol, **formula)


def filled(result: type[R], figures: Mapping[str, float | None]) -> R:
    """Make a Result from exactly these figures, faster than with keyword arguments.

    For calculations that ranges run thousands of times; the contract test checks that none is
    missing.
    """
    made = object.__new__(result)
    made.__dict__.update(figures)
    return made


@cache
def figures_of(result: type, sides: Sides = SELLER_AND_BUYER) -> Mapping[str, Figure]:
    """Return the figures of a Result by name, in order; other fields are for JSON only."""
    return {
        one.name: replace(one.metadata["figure"], name=one.name, party=sides.whose(one.name))
        for one in fields(result)
        if "figure" in one.metadata
    }


@dataclass(frozen=True)
class Example(Generic[I]):
    """A worked example: shown on the page, linked to fill the form, and tested."""

    id: str
    title: str
    inputs: I
    expect: Mapping[str, float | None]  # figures, each with as many digits as it's checked to
    story: str = ""


@dataclass(frozen=True)
class Chance(Generic[I, R]):
    """A yes-or-no outcome that ranges turn into a chance: yes if `margin` is above 0.

    `name` is public; `figure` is the one whose input could turn it.
    """

    name: str
    label: str
    figure: str
    margin: Callable[[I, R], float | None]


@dataclass(frozen=True)
class Ranking(Generic[I, R]):
    """What's at stake in an account for both parties, to sort a file of accounts by.

    `figures` are the seller's and the buyer's figure that are shown beside it; `at_stake` gives
    the seller's stake and the buyer's, as money.
    """

    label: str
    says: str
    figures: tuple[str, str]
    at_stake: Callable[[I, R], tuple[float, float]]


@dataclass(frozen=True, kw_only=True)
class Calculator(Generic[I, R]):
    """One declaration, for form, answer, link, command line, reference and tests.

    `inputs(...)` makes a form, where anything you leave out is the *example's*. For your own
    numbers see `own` and `own_row`.
    """

    slug: str
    version: int
    title: str
    question: str  # what it answers, in one sentence
    inputs: type[I]
    result: type[R]
    compute: Callable[[I], R]
    present: Callable[[I, R, Voice], Report]
    examples: tuple[Example[I], ...]
    sides: Sides = SELLER_AND_BUYER
    joins: tuple[str, ...] = ()  # slugs of those it imports, whose answers it hands on
    terms: tuple[Formula, ...] = ()  # the figures' formulas use these, so they come first
    formulas: tuple[Formula, ...] = ()  # in addition to the figures' formulas
    carries: tuple[Carry[I, R], ...] = ()
    questions: tuple[Question[I, R], ...] = ()
    chances: tuple[Chance[I, R], ...] = ()
    # How many times slower than usual these inputs compute, so fewer draws do.
    effort: Callable[[I], float] = lambda _: 1.0
    # The figures to draw swings of when inputs are ranges: the first defined group.
    weighed: tuple[tuple[str, ...], ...] = ()
    ranking: Ranking[I, R] | None = None
    guess: Guess[R] | None = None  # what readers may guess before they see the answer
    earlier_defaults: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    # What each version changed, for those who come with an older link.
    changes: Mapping[int, Change] = field(default_factory=dict)
    # The asked fields without which a figure isn't known; one that isn't named here needs them all.
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # The seller's and the buyer's figure: neither side hears the other's before its own.
    ours_first: tuple[tuple[str, str], ...] = ()
    # What to say while asked fields are missing (see `Partial`); None: only what is known.
    so_far: SoFar[I, R] | None = None

    def own(self, **values: Any) -> OwnAnswer[I, R]:
        """Answer your own numbers, as far as they go.

        Values are in natural units (0.05 for 5%). What isn't given is missing, and every figure
        that needs it None; but secondary amounts of money are 0, and rates, times and choices stand
        at their defaults. Raises Invalid with every problem at once.
        """
        return answered(self, self._known(values))

    def own_row(self, **values: Any) -> I:
        """Return Inputs exactly as `--csv` reads a row with these values, in natural units.

        What you leave out, or None, counts as in `own`. Raises Invalid with every problem at once,
        including a sentence for each missing asked field.
        """
        return row(self.inputs, self._known(values))

    def _known(self, values: Mapping[str, Any]) -> Mapping[str, Any]:
        unknown = [name for name in values if name not in self.fields]
        if unknown:
            raise Invalid({name: self.not_asked(name) for name in unknown})
        return values

    def not_asked(self, name: str, *, guess: bool = True) -> str:
        """Return a message on a name that isn't a field's, with the `guess` if there's one."""
        near = self.nearest(name) if guess else None
        meant = f"; did you mean {near}?" if near else "."
        return f"{self.slug} asks nothing of this name{meant}"

    @cached_property  # every row of a book asks for it
    def asked(self) -> tuple[str, ...]:
        """Return the fields an answer waits for, by name, in the form's order."""
        return asked_of(self.fields)

    def needs_of(self, figure: str) -> tuple[str, ...]:
        """Return the asked fields a figure or a chance needs."""
        return self.needs.get(figure, self.asked)

    @property
    def fields(self) -> Mapping[str, Field]:
        """Return the fields by name, in the form's order."""
        return fields_of(self.inputs)  # type: ignore[arg-type]  # classes hash

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Return the figures by name."""
        return figures_of(self.result, self.sides)  # type: ignore[arg-type]  # classes hash

    @property
    def all_formulas(self) -> tuple[Formula, ...]:
        """Return the terms, the figures' formulas, and the calculator's others, each once."""
        given = (formula for one in self.figures.values() for formula in one.formulas)
        listed = (*self.terms, *self.formulas)
        figures = (one for one in dict.fromkeys(given) if one not in listed)
        return (*self.terms, *figures, *self.formulas)

    def nearest(self, name: str, *others: str) -> str | None:
        """The field, or one of `others`, that may have been meant; never the other party's."""

        def apart(field: Field) -> bool:
            parties = {self.sides.whose(name), self.sides.whose(field.name), field.party}
            return {"seller", "buyer"} <= parties and self.sides.whose(name) != "both"

        known = [one.name for one in self.fields.values() if not apart(one)]
        return next(iter(get_close_matches(name, [*known, *others], n=1)), None)

    def defaults(self, version: int | None = None) -> Mapping[str, str]:
        """Return the texts of an untouched form in that `version`; today's if it's unknown."""
        today = {name: one.plain(one.default) for name, one in self.fields.items()}  # type: ignore[arg-type]
        return {**today, **self.earlier_defaults.get(version or self.version, {})}
