"""What policy asks: how many customers, what one pays and costs, what all share, what is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.declare.fields import Form, money, number, percent
from calculators.declare.sides import Sides
from calculators.declare.units import COUNT

MOST_CUSTOMERS = 1_000_000
SIDES = Sides(
    headings=("Seller", "Customers"),
    chairs=("I'm the seller", "I'm a customer"),
    named=("the seller", "the customers"),
    prefixes=("seller", "customer"),
)


@dataclass(frozen=True, kw_only=True)
class Inputs(Form):
    """All money is for the same period, a year for example; the concession is a share."""

    customers: int = number(
        100,
        "Customers who'd get it",
        COUNT,
        hint="Everyone with the same reason to ask, not just the one who did. Count in customers "
        "of this size: two half as big make one.",
        minimum=1,
        maximum=MOST_CUSTOMERS,
        whole=True,
        essential=True,
    )
    price: float = money(
        50_000,
        "Price for one customer",
        "Before the concession. Per year or any other period, as long as every field uses the same "
        "one. Not total revenue.",
        essential=True,
    )
    cost: float = money(
        30_000,
        "Costs of one customer",
        "Only what would stop if this one left: materials, people, licenses. No overheads.",
        party="seller",
        essential=True,
    )
    fixed_cost: float = money(
        1_200_000,
        "Costs all customers share",
        "Overheads: development, sales, rent. The whole amount, not one customer's part.",
        party="seller",
        essential=True,
    )
    concession: float = percent(
        0.12,
        "What every customer gets",
        "As a share of the price: 12 means 12%. Got an amount? 6,000 off 50,000 is 12%. For a "
        "price increase, raise the price and enter 0.",
        maximum=0.99,
        too_low="For a price increase, raise the price and enter 0.",
        too_high="A share of the price, 99% at most. Got an amount? Divide it by the price.",
        party="buyer",
        essential=True,
    )

    def remarks(self) -> Iterator[tuple[str, str]]:
        """The slips that make a policy look cheaper or more expensive than it is."""
        if self.customers == 1:
            yield "customers", "One customer isn't a policy. Who else would have to get it?"
        if 0 < self.price <= self.cost:
            yield (
                "cost",
                "One customer costs as much as the price, or more. Are some shared costs in here?",
            )
        if not self.fixed_cost:
            yield "fixed_cost", "Nothing shared? Then every concession looks cheaper than it is."
        elif self.fixed_cost < self.cost and self.customers > 1:
            yield (
                "fixed_cost",
                "That's less than one customer costs. Is it just one customer's part?",
            )
        elif self.fixed_cost > self.customers * self.price > 0:
            yield (
                "fixed_cost",
                "That's more than all customers pay. Is it for the same period as the price?",
            )
