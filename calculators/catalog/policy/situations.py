"""The table of what policy says first: what one concession for all does to profit."""

from __future__ import annotations

from math import ceil, floor

from calculators.catalog.policy.inputs import SIDES, Inputs
from calculators.catalog.policy.result import (
    Result,
    given_to_one,
    left_by_one,
    more_customers,
    price_that_carries,
)
from calculators.declare.manners import SMALLEST_SHARE
from calculators.declare.rows import OneOf, Row, Say, Situation, Value, Where, always
from calculators.declare.sayings import Sayings
from calculators.declare.units import COUNT, MONEY, PERCENT, Unit, significant


def limit(of_price: float) -> str:
    """Write a concession the costs can still bear, rounded down so it stays true: "16.6%"."""
    hundredths = floor(significant(of_price, 3, "down") * 10_000 + 1e-6)  # of a percent
    return PERCENT.format(hundredths / 10_000)


def given(inputs: Inputs, _: Result) -> bool:
    return inputs.concession > 0


def many(inputs: Inputs, _: Result) -> bool:
    return inputs.customers > 1


def customers_needed(inputs: Inputs) -> float | None:
    """So many would carry what is shared, at today's price; None: however many, they would not."""
    left = left_by_one(inputs, 0.0)
    return ceil(inputs.fixed_cost / left - 1e-9) if left > 0 else None


def customers_at_the_lower_price(inputs: Inputs) -> float | None:
    """So many, to a fraction, would bring the profit of today."""
    left = left_by_one(inputs, inputs.concession)
    return inputs.customers * left_by_one(inputs, 0.0) / left if left else None


SAYINGS = Sayings(
    inputs=Inputs,
    result=Result,
    sides=SIDES,
    manners={"limit": limit},
    values={
        "lost": Value(lambda _, r: r.profit_before - r.profit_after, MONEY),
        "part_lost": Value(lambda _, r: -(r.profit_change or 0.0), PERCENT),
        "given_to_one": Value(lambda i, _: given_to_one(i), MONEY),
        "given_to_all": Value(lambda i, _: i.customers * given_to_one(i), MONEY),
        "given_in_all": Value(lambda i, _: given_to_one(i) * i.customers, MONEY),
        "left_by_one": Value(lambda i, _: left_by_one(i, 0.0), MONEY),
        "left_with_it": Value(lambda i, _: left_by_one(i, i.concession), MONEY),
        "paid_by_all": Value(lambda i, _: i.customers * i.price, MONEY),
        "price_that_carries": Value(lambda i, _: price_that_carries(i), MONEY),
        "customers_needed": Value(lambda i, _: customers_needed(i), COUNT),
        "more_customers": Value(lambda i, _: more_customers(i), COUNT),
        "customers_then": Value(
            lambda i, _: customers_at_the_lower_price(i), Unit("count", decimals=1)
        ),
        "price_rise": Value(lambda _, r: -(r.break_even_concession or 0.0), PERCENT),
    },
    phrases={
        "everybody": (Say("all {customers} customers", many), "the only customer"),
        "each": (Say(" each", many),),
        "each_and_all": (Say(" each, {given_in_all:price} in total", many),),
        "carry": (Say("{everybody} together just cover", many), "{everybody} just covers"),
        "costs": (
            Say(
                "serving {everybody} costs {seller.object} {profit_before:about}",
                lambda _, r: r.profit_before,
            ),
            "nothing is paid, and nothing is spent",
        ),
        "then_lost": (
            Say(
                "; {concession:share} off for {everybody} would make that {profit_after:worth}",
                given,
            ),
        ),
        "off_would_lose": (
            Say(", and {concession:share} off would lose {seller.object} {profit_after:about}",
                given),
        ),
        "short": (
            Say("cost more than the price", lambda i, _: left_by_one(i, i.concession) < 0),
            "bring in only what it costs",
        ),
    },
)  # fmt: skip

# The deepest concession for everyone that still covers the costs.
HOW_FAR: Row[Inputs, Result] = Where(
    lambda _, r: r.break_even_concession is not None,
    OneOf(
        Say(
            "With no costs, any concession would leave something.",
            lambda _, r: r.break_even_concession == 1,
        ),
        Say(
            "There's next to nothing to give away.",
            lambda _, r: (r.break_even_concession or 0.0) < SMALLEST_SHARE,
        ),
        "Up to {break_even_concession:limit} off for everyone, the costs would still be covered.",
    ),
)

# How many more customers would bring the same profit at the lower price.
MADE_UP_FOR: Row[Inputs, Result] = OneOf(
    Say(
        "No number of customers could make up for it, because each would {short}.",
        lambda i, _: more_customers(i) is None,
    ),
    Say(
        "Earning as much again would take more than a hundred times as many customers.",
        lambda i, _: (more_customers(i) or 0) > 100 * i.customers,
    ),
    "Earning as much again would take {more_customers} more {more_customers:customer|customers}, "
    "at no extra shared cost.",
)

# First match wins, from top to bottom.
SITUATIONS: tuple[Situation[Inputs, Result], ...] = (
    Situation(
        lambda i, _: not i.price,
        "There's no price to take anything off: {costs}.",
        ("A share of nothing is nothing.",),
    ),
    Situation(
        lambda _, r: r.profit_before < 0,
        "{seller.would} already lose {profit_before:about} before giving anything away{then_lost}.",
        (
            "The price would have to be at least {price_that_carries:up} before there's anything "
            "to give.",
            OneOf(
                Say(
                    "More customers wouldn't help: each brings in no more than it costs.",
                    lambda i, _: left_by_one(i, 0.0) <= 0,
                ),
                "Or it would take {customers_needed} such customers at today's price.",
            ),
        ),
    ),
    Situation(
        lambda _, r: not r.profit_before,
        "There's nothing to give away: {carry} the costs{off_would_lose}.",
    ),
    Situation(
        lambda i, _: not i.concession,
        "With nothing given away, {everybody} {customers:leaves|leave} {seller.object} a profit of "
        "{profit_before:about}.",
        (HOW_FAR,),
    ),
    Situation(
        lambda _, r: r.profit_after > 0 and r.profit_change is not None,
        "If {everybody} got {concession:share} off, it would take {part_lost:part} of "
        "{seller.determiner} profit: {lost:about} of {profit_before:worth}.",
        (HOW_FAR, MADE_UP_FOR),
    ),
    Situation(
        lambda _, r: not r.profit_after,
        "If {everybody} got {concession:share} off, it would take {seller.determiner} whole "
        "profit, {profit_before:about}.",
        (MADE_UP_FOR,),
    ),
    Situation(
        always,
        "If {everybody} got {concession:share} off, a profit of {profit_before:about} would become "
        "a loss of {profit_after:about}.",
        (HOW_FAR, MADE_UP_FOR),
    ),
)

# The other column, after any of them: it's the same money.
GAINED: Row[Inputs, Result] = Say(
    "What {seller.would} lose, {buyer.would} gain: {given_to_one:price}{each}.",
    lambda i, _: given_to_one(i),
)
