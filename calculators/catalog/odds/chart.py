"""The picture of odds: what a push brings on average, to each and to both, as the risk grows."""

from __future__ import annotations

from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.result import Result, value_to_both, value_to_other, value_to_pusher
from calculators.catalog.odds.words import guess, limit
from calculators.declare.fields import Party
from calculators.declare.report import Column, Line, Lines
from calculators.declare.units import MONEY, PERCENT
from calculators.model.points import points

LEAST = 0.001  # across; below it no guess can be told from another
WHOSE: tuple[tuple[Party, str], ...] = (("seller", ""), ("buyer", ""), ("both", "Together"))
VALUES = (value_to_pusher, value_to_other, value_to_both)


def chart(inputs: Inputs, result: Result) -> Lines:
    """From no risk to three times the line, and past the guess; half where there is no line."""
    flags = {}
    if 0 < result.break_even < 1:
        flags[result.break_even] = f"The line, {limit(result.break_even)}"
    if inputs.risk is not None:
        flags[inputs.risk] = f"The guess, {guess(inputs.risk)}"
        if inputs.risk == result.break_even:
            flags[inputs.risk] = f"The guess is the line, {guess(inputs.risk)}"
    across = points(_most(result.break_even, inputs.risk or 0.0), 1.0, flags)

    def again(other: Inputs) -> tuple[tuple[float, ...], ...]:
        return tuple(tuple(value(other, risk) for risk in across) for value in VALUES)

    return Lines(
        "As the risk grows",
        "What the push brings on average, each time. What one side wins by it the other loses, so "
        "together the two can only lose by it"
        + ("." if min(inputs.stake, inputs.other_stake) >= 0 else ", where both have a stake."),
        Column("Added risk", PERCENT),
        MONEY,
        across,
        tuple(
            Line(party, values, label)
            for (party, label), values in zip(WHOSE, again(inputs), strict=True)
        ),
        flags,
        again=again,
    )


def _most(line: float, risk: float) -> float:
    """How far there is something to see."""
    most = 0.5 if line in (0, 1) else 3 * line
    return min(1.0, max(most, 1.5 * risk, LEAST))
