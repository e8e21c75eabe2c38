"""What policy computes: the profit before and after, and the concession at which none is left."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, fsum

from calculators.catalog.policy.inputs import Inputs
from calculators.declare.calculator import figure
from calculators.declare.units import MONEY, PERCENT
from calculators.model.pricing import break_even_volume

LAST_BITS = 1e-12  # of all the money that moves: what a float cannot tell from nothing


@dataclass(frozen=True, kw_only=True)
class Result:
    """Money for the period asked about; below zero it's a loss, and nothing is cut off.

    `profit_change` is a share of the profit before, −0.75 for three quarters gone. It is None
    where there was no profit before: a share of a loss would turn its sign around.
    `break_even_concession` is a share of the price. It is below zero where the price would have to
    rise first, and None without a price.
    """

    profit_before: float = figure(MONEY, "Profit today", "π₀", {"Profit before": "= N·(P − c) − F"})
    profit_after: float = figure(
        MONEY,
        "Profit if everyone gets it",
        "π₁",
        {"Profit after": "= N·(P·(1 − d) − c) − F"},
    )
    profit_change: float | None = figure(
        PERCENT,
        "Change in profit",
        formula={"Change, where there is a profit before": "(π₁ − π₀) ÷ π₀ = −N·P·d ÷ π₀"},
    )
    break_even_concession: float | None = figure(
        PERCENT,
        "Concession that would use up the profit",
        "d*",
        "= π₀ ÷ (N·P) = 1 − (c + F ÷ N) ÷ P",
    )


def compute(inputs: Inputs) -> Result:
    """Both profits and where it turns. Source: MATHEMATICS, G.2 (parallel)."""
    before, after = profit(inputs, 0.0), profit(inputs, inputs.concession)
    paid = inputs.customers * inputs.price
    return Result(
        profit_before=before,
        profit_after=after,
        profit_change=(after - before) / before if before > 0 else None,
        break_even_concession=before / paid if paid else None,
    )


def profit(inputs: Inputs, concession: float) -> float:
    """What all customers together leave once what they share is paid."""
    paid = inputs.customers * inputs.price
    costs = inputs.customers * inputs.cost
    left = fsum((paid, -paid * concession, -costs, -inputs.fixed_cost))
    return left if abs(left) > LAST_BITS * (paid + costs + inputs.fixed_cost) else 0.0


def given_to_one(inputs: Inputs) -> float:
    """What one customer gains, which is what one customer pays less."""
    return inputs.price * inputs.concession


def left_by_one(inputs: Inputs, concession: float) -> float:
    """What one customer leaves towards the costs that all share."""
    left = fsum((inputs.price, -inputs.price * concession, -inputs.cost))
    return left if abs(left) > LAST_BITS * (inputs.price + inputs.cost) else 0.0


def more_customers(inputs: Inputs) -> int | None:
    """How many more would have to come for the same profit, shared costs unchanged; None: none."""
    left = left_by_one(inputs, inputs.concession)
    change = break_even_volume(left_by_one(inputs, 0.0), -given_to_one(inputs)) if left else None
    return None if change is None else ceil(inputs.customers * change - 1e-9)


def price_that_carries(inputs: Inputs) -> float:
    """The least that each would have to pay for all of them to carry the costs."""
    return inputs.cost + inputs.fixed_cost / inputs.customers
