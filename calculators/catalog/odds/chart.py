"""The picture of odds: what a push brings on average, to each and to both, as the risk grows."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor, log10

from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.result import Result, value_to_both, value_to_other, value_to_pusher
from calculators.catalog.odds.words import guess, limit
from calculators.declare.fields import Party
from calculators.declare.report import Column, Line, Lines
from calculators.declare.units import MONEY, PERCENT

LEAST = 0.001  # across; below it no guess can be told from another
STEPS = (1, 2, 5, 10)
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
    across = _with(flags, _across(result.break_even, inputs.risk or 0.0))

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
        again,
    )


def _across(line: float, risk: float) -> tuple[float, ...]:
    """Evenly from 0, in steps that are easy to read, as far as there is something to see."""
    most = 0.5 if line in (0, 1) else 3 * line
    most = min(1.0, max(most, 1.5 * risk, LEAST))
    rough = most / 10
    size = 10.0 ** floor(log10(rough))
    step = next(one for one in STEPS if one * size >= rough * (1 - 1e-9)) * size
    number = min(ceil(most / step - 1e-9), round(1 / step))
    return tuple(float(f"{place * step:.6g}") for place in range(number + 1))


def _with(flags: Iterable[float], steps: tuple[float, ...]) -> tuple[float, ...]:
    """The steps and the flags; a step that a flag all but covers gives way, the ends stay."""
    least = 0.4 * steps[1]
    flags = tuple(flags)
    kept = (one for one in steps[1:-1] if all(abs(one - flag) >= least for flag in flags))
    return tuple(sorted({steps[0], *kept, steps[-1], *flags}))
