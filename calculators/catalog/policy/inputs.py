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
    """All money is for the same stretch of time, a year for example; the concession is a share."""

    customers: int = number(
        100,
        "Customers who would get it",
        COUNT,
        hint="Everybody with the same reason to get it, not only whoever asked. As customers like "
        "this one: two of half the size count as one.",
        minimum=1,
        maximum=MOST_CUSTOMERS,
        whole=True,
        essential=True,
    )
    price: float = money(
        50_000,
        "Price to one customer",
        "Before the concession, for a year or for any other time, the same in every field. Not the "
        "turnover with all customers.",
        essential=True,
    )
    cost: float = money(
        30_000,
        "Costs of one customer",
        "Only what would stop if this one left: material, people, licences. No overheads.",
        party="seller",
        essential=True,
    )
    fixed_cost: float = money(
        1_200_000,
        "Costs that all customers share",
        "The overheads: what goes on whoever leaves, such as development, sales and rent. The "
        "whole amount, not the part of one customer; 0 if there is none.",
        party="seller",
        essential=True,
    )
    concession: float = percent(
        0.12,
        "What every customer is given",
        "As a share of the price: 12 means 12%. For an amount, divide: 6,000 off 50,000 is 12. "
        "For a price rise, raise the price and type 0.",
        maximum=0.99,
        party="buyer",
        essential=True,
    )

    def remarks(self) -> Iterator[tuple[str, str]]:
        """The slips that make a policy look cheaper or dearer than it is."""
        if self.customers == 1:
            yield "customers", "One customer makes no policy. Who else would have to get it?"
        if 0 < self.price <= self.cost:
            yield (
                "cost",
                "One customer costs as much as the price, or more. Is part of what all customers "
                "share in here?",
            )
        if not self.fixed_cost:
            yield "fixed_cost", "Nothing shared? Then every concession looks cheaper than it is."
        elif self.fixed_cost < self.cost and self.customers > 1:
            yield "fixed_cost", "Less than one customer costs. Is this the part of one customer?"
        elif self.fixed_cost > self.customers * self.price > 0:
            yield (
                "fixed_cost",
                "More than all customers pay together. Is it for the same time as the price?",
            )
