"""The picture of policy: profit, and what customers gain, as the concession for all grows."""

from __future__ import annotations

from calculators.catalog.policy.inputs import Inputs
from calculators.catalog.policy.result import Result, profit
from calculators.catalog.policy.words import SMALLEST
from calculators.declare.fields import Party
from calculators.declare.report import Column, Line, Lines
from calculators.declare.units import MONEY, PERCENT
from calculators.model.points import points

WHOSE: tuple[tuple[Party, str], ...] = (("seller", ""), ("buyer", ""), ("both", "Together"))
LEAST, USUAL = 0.001, 0.2  # across: enough to see something, and where nothing asks for more


def chart(inputs: Inputs, result: Result) -> Lines:
    """From nothing given to half as much again as the deeper of this one and the break-even."""
    flags = {}
    if inputs.concession >= SMALLEST:
        flags[inputs.concession] = "This one"
    deepest = result.break_even_concession
    if deepest is not None and deepest >= SMALLEST:
        flags[deepest] = "This one, and nothing left" if deepest in flags else "Nothing left"
    most = min(1.0, max(LEAST, 1.5 * max(flags, default=USUAL / 1.5)))
    across = points(most, 1.0, flags)

    def again(other: Inputs) -> tuple[tuple[float, ...], ...]:
        paid = other.customers * other.price
        return (
            tuple(profit(other, one) for one in across),
            tuple(paid * one for one in across),
            (profit(other, 0.0),) * len(across),
        )

    return Lines(
        "As the concession grows",
        "The seller's profit, and what all customers together gain. The same money changes "
        "pockets: the two together have neither more nor less of it.",
        Column("Concession for everybody", PERCENT),
        MONEY,
        across,
        tuple(
            Line(party, values, label)
            for (party, label), values in zip(WHOSE, again(inputs), strict=True)
        ),
        flags,
        again=again,
    )
