"""A calculator: what it asks, how it computes, what it says, and the examples that prove it."""

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
# From inputs, result, voice and the names that are missing, to sentences and blocks.
SoFar = Callable[[I, R, Voice, Collection[str]], tuple[tuple[str, ...], tuple[Block, ...]]]


@dataclass(frozen=True)
class Formula:
    """A formula as the reference shows it, in the symbols of the method."""

    says: str
    sum: str


@dataclass(frozen=True)
class Figure:
    """One field of a Result, with its sign in the method and the formulas that give it."""

    label: str
    unit: Unit
    name: str = ""
    party: Party = "both"
    symbol: str = ""
    formulas: tuple[Formula, ...] = ()


def figure(unit: Unit, label: str, symbol: str = "", formula: str | Mapping[str, str] = "") -> Any:
    """A field of a Result: a number in natural units, or None where it is undefined.

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
    """One declaration for a figure that both sides have; what it returns makes each of the two.

    After `colr = pair(MONEY, "Lost by parting")` come `seller_colr: float = colr()` and
    `buyer_colr: float = colr()`: type checkers have to see each name. Where the two are computed
    differently, each call has its own `formula`.
    """
    return partial(figure, unit, label, symbol, **formula)


def filled(result: type[R], figures: Mapping[str, float | None]) -> R:
    """A Result with exactly these figures, without the price of naming each as an argument.

    For sums that ranges do thousands of times; the contract test sees that none is missing.
    """
    made = object.__new__(result)
    made.__dict__.update(figures)
    return made


@cache
def figures_of(result: type, sides: Sides = SELLER_AND_BUYER) -> Mapping[str, Figure]:
    """The figures of a Result by name, in order; what else it holds is for JSON alone."""
    return {
        one.name: replace(one.metadata["figure"], name=one.name, party=sides.whose(one.name))
        for one in fields(result)
        if "figure" in one.metadata
    }


@dataclass(frozen=True)
class Example(Generic[I]):
    """A worked example: shown on the page, linked so that it fills the form, and tested."""

    id: str
    title: str
    inputs: I
    expect: Mapping[str, float | None]  # figures, each to the digits it is written with
    story: str = ""


@dataclass(frozen=True)
class Chance(Generic[I, R]):
    """A yes or no on which ranges put a chance: yes where `margin` is above 0, None: undefined.

    `name` is public; `figure` is the one whose input could turn it.
    """

    name: str
    label: str
    figure: str
    margin: Callable[[I, R], float | None]


@dataclass(frozen=True)
class Ranking(Generic[I, R]):
    """What is at stake in an account, for both parties: by it a book of accounts is put in order.

    `figures` are the seller's and the buyer's figure that are shown beside it; `at_stake` gives
    the seller's stake and the buyer's, as money.
    """

    label: str
    says: str
    figures: tuple[str, str]
    at_stake: Callable[[I, R], tuple[float, float]]


@dataclass(frozen=True, kw_only=True)
class Calculator(Generic[I, R]):
    """One declaration, from which form, answer, link, command line, reference and tests come.

    `inputs(...)` makes a form: what isn't given there is the *example's*. For numbers of one's own
    see `own` and `own_row`.
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
    terms: tuple[Formula, ...] = ()  # of which the figures' formulas are made, before those
    formulas: tuple[Formula, ...] = ()  # beside those of the figures
    carries: tuple[Carry[I, R], ...] = ()
    questions: tuple[Question[I, R], ...] = ()
    chances: tuple[Chance[I, R], ...] = ()
    # How many times dearer than usual a sum of these inputs is: then fewer draws do.
    effort: Callable[[I], float] = lambda _: 1.0
    # The figures whose swing is drawn where inputs are ranges: the first group that is defined.
    weighed: tuple[tuple[str, ...], ...] = ()
    ranking: Ranking[I, R] | None = None
    guess: Guess[R] | None = None  # what may be guessed before the answer is shown
    earlier_defaults: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    # What each version changed, for those who come with an older link.
    changes: Mapping[int, Change] = field(default_factory=dict)
    # The asked fields without which a figure isn't known; one that isn't named here needs them all.
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # Figures of the seller and the buyer of which neither hears the other's before their own.
    ours_first: tuple[tuple[str, str], ...] = ()
    # What is said while asked fields are missing (see `Partial`); None: only what is known.
    so_far: SoFar[I, R] | None = None

    def own(self, **values: Any) -> OwnAnswer[I, R]:
        """Answer with somebody's own numbers, as far as they go.

        Values are in natural units (0.05 for 5 %). What isn't given is missing, and every figure
        that needs it None; but secondary amounts of money are 0, and rates, times and choices stand
        at their defaults. Raises Invalid with every problem at once.
        """
        return answered(self, self._known(values))

    def own_row(self, **values: Any) -> I:
        """Return Inputs exactly as `--csv` reads a row with these values, in natural units.

        What isn't given, or None, counts as `own` has it. Raises Invalid with every problem at
        once, a sentence for each asked field that is missing among them.
        """
        return row(self.inputs, self._known(values))

    def _known(self, values: Mapping[str, Any]) -> Mapping[str, Any]:
        unknown = [name for name in values if name not in self.fields]
        if unknown:
            raise Invalid({name: self.not_asked(name) for name in unknown})
        return values

    def not_asked(self, name: str, *, guess: bool = True) -> str:
        """What to say of a name that is no field's; `guess`: with the one that may be meant."""
        near = self.nearest(name) if guess else None
        meant = f"; did you mean {near}?" if near else "."
        return f"{self.slug} asks nothing of this name{meant}"

    @cached_property  # every row of a book asks for it
    def asked(self) -> tuple[str, ...]:
        """The fields that an answer waits for, by name, in the form's order."""
        return asked_of(self.fields)

    def needs_of(self, figure: str) -> tuple[str, ...]:
        """The asked fields without which a figure, or a chance, isn't known."""
        return self.needs.get(figure, self.asked)

    @property
    def fields(self) -> Mapping[str, Field]:
        """What is asked, by name, in the form's order."""
        return fields_of(self.inputs)  # type: ignore[arg-type]  # classes hash

    @property
    def figures(self) -> Mapping[str, Figure]:
        """What is computed, by name."""
        return figures_of(self.result, self.sides)  # type: ignore[arg-type]  # classes hash

    @property
    def all_formulas(self) -> tuple[Formula, ...]:
        """The terms, those of the figures, and those that the calculator lists, each once."""
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
        """The texts of an untouched form, as they stood in `version`; unknown ones are today's."""
        today = {name: one.plain(one.default) for name, one in self.fields.items()}  # type: ignore[arg-type]
        return {**today, **self.earlier_defaults.get(version or self.version, {})}
