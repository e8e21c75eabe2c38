"""From the five lines to the three sums behind them, each filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from calculators.catalog.colr import carries
from calculators.catalog.colr.inputs import Inputs as Relationship
from calculators.catalog.deal.inputs import RECORD, Inputs
from calculators.catalog.deal.result import Result
from calculators.declare.carry import Carry
from calculators.declare.fields import Form
from calculators.declare.reuse import reused

RELATIONSHIP = tuple(one.name for one in fields(Relationship))


@dataclass(frozen=True, kw_only=True)
class How(Form):
    """How often the push is won, and how the other side would leave."""

    won: str = reused(carries.Push, "won")
    departure: str = reused(carries.Push, "departure")


def relationship(inputs: Inputs, _: Result, __: Form) -> Mapping[str, float | str]:
    """All that COLR asks, as it stands; what is empty stays empty."""
    values = {name: getattr(inputs, name) for name in RELATIONSHIP}
    return {name: value for name, value in values.items() if value is not None}


def one_deal(inputs: Inputs, result: Result, _: Form) -> Mapping[str, float | str]:
    """A year's amounts as one deal's, with the concession."""
    return {**carries.one_deal(inputs, result, inputs), "concession": inputs.concession}


def push(inputs: Inputs, result: Result, asked: How) -> Mapping[str, float | str]:
    """The seller's push, with the guess and the record."""
    how = carries.Push(gain=inputs.gain, won=asked.won, departure=asked.departure)
    known = {name: getattr(inputs, name) for name in RECORD}
    return {
        **carries.push(inputs, result, how),
        **{name: value for name, value in known.items() if value is not None},
    }


CARRIES: tuple[Carry[Inputs, Result], ...] = (
    Carry(
        "colr",
        "What each would lose, sum by sum",
        "The relationship as it stands here: both futures, what each loss is made of, and what "
        "would turn it.",
        relationship,
    ),
    Carry(
        "x100",
        "This deal, a hundred times",
        "The concession, deal by deal: the same every time, only once, or a little more each time. "
        "One-off costs, months of waiting and growth are not carried over: one deal after the "
        "other does not ask for them.",
        one_deal,
    ),
    Carry(
        "odds",
        "How sure before the seller pushes?",
        "The stakes are the two COLRs. Where the buyer signs first and leaves later, they are the "
        "COLRs of a year from now, times the chance of another year. A gain that is won every year "
        "is multiplied by the seller's annuity.",
        push,
        How,
    ),
)
