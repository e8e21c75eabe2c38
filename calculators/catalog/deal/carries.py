"""From the five lines to the three calculators behind them, each filled in."""

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
    """A year's amounts as one order's, with the discount."""
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
        "The cost of losing the relationship",
        "Everything COLR asks, as it stands here.",
        relationship,
    ),
    Carry(
        "x100",
        "This deal, a hundred times",
        "A year's amounts are divided by the number of orders, and the chance of another year "
        "becomes a chance per order. One-off costs, waiting and growth stay behind.",
        one_deal,
    ),
    Carry(
        "odds",
        "Should we push?",
        "What each side would lose is its COLR. If the other side signs first and leaves later, "
        "it's next year's COLR, times the chance of another year. A gain won every year is "
        "multiplied by what 1 a year is worth in today's money.",
        push,
        How,
    ),
)
