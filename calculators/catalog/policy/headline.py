"""The sentence to say: what one concession for all would do to profit, and how far it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil

from calculators.catalog.policy.inputs import Inputs
from calculators.catalog.policy.result import (
    Result,
    given_to_one,
    left_by_one,
    more_customers,
    price_that_carries,
)
from calculators.catalog.policy.words import SMALLEST, everybody, limit, more, part, share
from calculators.declare.report import Headline, Voice, sentence

Situation = Callable[[Inputs, Result, Voice], Headline | None]


def headline(inputs: Inputs, result: Result, voice: Voice) -> Headline:
    """The first situation that fits, and at its end what the customers gain."""
    found = next(said for one in SITUATIONS if (said := one(inputs, result, voice)) is not None)
    then = [*found.then, *_gained(inputs, voice)]
    return Headline(sentence(found.first), tuple(map(sentence, then)))


def _no_price(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if inputs.price:
        return None
    who = everybody(inputs.customers)
    costs = (
        f"serving {who} costs {voice.seller.object} {voice.about(result.profit_before)}"
        if result.profit_before
        else "nothing is paid, and nothing is spent"
    )
    return Headline(
        f"There is no price to take anything from: {costs}.",
        ("A concession is a share of the price, and a share of nothing is nothing.",),
    )


def _loss_before(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.profit_before >= 0:
        return None
    first = (
        "Before anything is given away this would already lose "
        f"{voice.seller.object} {voice.about(result.profit_before)}"
    )
    if inputs.concession:
        first += (
            f"; {share(inputs.concession)} for {everybody(inputs.customers)} would make it "
            f"{voice.worth(result.profit_after)}"
        )
    least = voice.price(price_that_carries(inputs), "up")
    return Headline(
        f"{first}.",
        (
            f"The price would have to be {least} or more before there is anything to give.",
            _enough_customers(inputs),
        ),
    )


def _enough_customers(inputs: Inputs) -> str:
    """The other way to carry what is shared, where there is one."""
    left = left_by_one(inputs, 0.0)
    if left <= 0:
        return "More customers would not help: one brings no more than one costs."
    needed = ceil(inputs.fixed_cost / left - 1e-9)
    return f"Or there would have to be {needed:,} such customers at today's price."


def _just_carried(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.profit_before:
        return None
    who = everybody(inputs.customers)
    carry = f"{who} together just carry" if inputs.customers > 1 else f"{who} just carries"
    first = f"There is nothing to give away: {carry} the costs"
    if inputs.concession:
        first += (
            f", and {share(inputs.concession)} off would lose {voice.seller.object} "
            f"{voice.about(result.profit_after)}"
        )
    return Headline(f"{first}.")


def _nothing_given(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if inputs.concession:
        return None
    who = everybody(inputs.customers)
    leave = "leave" if inputs.customers > 1 else "leaves"
    return Headline(
        f"With nothing given away, {who} {leave} {voice.seller.object} a profit of "
        f"{voice.about(result.profit_before)}.",
        tuple(_how_far(result)),
    )


def _profit_left(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.profit_after <= 0 or result.profit_change is None:
        return None
    lost = result.profit_before - result.profit_after
    return Headline(
        f"Given to {everybody(inputs.customers)}, {share(inputs.concession)} would take "
        f"{part(-result.profit_change)} of the profit: {voice.about(lost)} of "
        f"{voice.worth(result.profit_before)}.",
        (*_how_far(result), *_made_up_for(inputs)),
    )


def _profit_gone(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.profit_after:
        return None
    return Headline(
        f"Given to {everybody(inputs.customers)}, {share(inputs.concession)} would take the whole "
        f"profit, {voice.about(result.profit_before)}.",
        tuple(_made_up_for(inputs)),
    )


def _turned_to_loss(inputs: Inputs, result: Result, voice: Voice) -> Headline:
    return Headline(
        f"Given to {everybody(inputs.customers)}, {share(inputs.concession)} would turn a profit "
        f"of {voice.about(result.profit_before)} into a loss of "
        f"{voice.about(result.profit_after)}.",
        (*_how_far(result), *_made_up_for(inputs)),
    )


# First match wins, from top to bottom.
SITUATIONS: tuple[Situation, ...] = (
    _no_price,
    _loss_before,
    _just_carried,
    _nothing_given,
    _profit_left,
    _profit_gone,
    _turned_to_loss,
)


def _how_far(result: Result) -> Iterator[str]:
    """The deepest concession for everybody that still carries the costs."""
    deepest = result.break_even_concession
    if deepest is None:
        return
    if deepest == 1:
        yield "There are no costs, so any concession would leave something."
    elif deepest < SMALLEST:
        yield "There is next to nothing to give away."
    else:
        yield f"Up to {limit(deepest)} for everybody, the costs would still be carried."


def _made_up_for(inputs: Inputs) -> Iterator[str]:
    """How many more customers would bring the same profit at the lower price."""
    needed = more_customers(inputs)
    left = left_by_one(inputs, inputs.concession)
    if needed is None:
        short = "cost more than the price" if left < 0 else "bring only what it costs"
        yield f"No number of customers would make up for it: each would {short}."
    elif needed > 100 * inputs.customers:
        yield "To earn as much, it would take more than a hundred times as many customers."
    else:
        yield f"To earn as much, it would take {more(needed)}, and no more shared costs."


def _gained(inputs: Inputs, voice: Voice) -> Iterator[str]:
    """The other column: it is the same money."""
    one = given_to_one(inputs)
    if one:
        each = " each" if inputs.customers > 1 else ""
        yield (
            f"What {voice.seller.subject} would lose by it, {voice.buyer.subject} would gain: "
            f"{voice.price(one)}{each}."
        )
