"""The picture of policy: profit, and what customers gain, as the concession for all grows."""

from __future__ import annotations

from calculators.catalog.policy.inputs import Inputs
from calculators.catalog.policy.result import Result, profit
from calculators.catalog.policy.words import SMALLEST
from calculators.declare.report import Column, Line, Lines
from calculators.declare.units import MONEY, PERCENT
from calculators.model.points import points

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
    paid = inputs.customers * inputs.price
    return Lines(
        "As the concession grows",
        "The seller's profit, and what all customers together gain. The same money changes "
        "pockets: the two together have neither more nor less of it.",
        Column("Concession for everybody", PERCENT),
        MONEY,
        across,
        (
            Line("seller", tuple(profit(inputs, one) for one in across)),
            Line("buyer", tuple(paid * one for one in across)),
            Line("both", tuple(result.profit_before for _ in across), "Together"),
        ),
        flags,
    )
