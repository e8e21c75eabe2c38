"""What the five lines say while something is missing: the ask first, then what it means to us."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from calculators.catalog.colr.needs import AGAIN, BUYER, PRICE, SELLER, if_it_ended
from calculators.catalog.deal.conditions import moved
from calculators.catalog.deal.inputs import Inputs
from calculators.catalog.deal.lines import FIVE
from calculators.catalog.deal.needs import ASK
from calculators.catalog.deal.result import Result
from calculators.catalog.deal.sayings import SAYINGS as ALL_KNOWN
from calculators.declare.manners import fraction
from calculators.declare.partial import Partial
from calculators.declare.quotes import FIVE_LINES
from calculators.declare.report import Chair
from calculators.declare.rows import OneOf, Quoted, Row, Say, Value, Where, always
from calculators.declare.sayings import Sayings
from calculators.declare.units import MONEY, SHARE

BUT_THE_PUSH = (*PRICE, *SELLER, *BUYER, *AGAIN, "concession")
WITHOUT_THE_PUSH = (0, 1, 2, 4)  # of the five


def low(inputs: Inputs) -> float:
    """The price of this deal below which the seller would do better with other work."""
    return inputs.seller_cost - inputs.seller_other_benefit + inputs.seller_alternative


def high(inputs: Inputs) -> float:
    """The price of this deal above which the buyer would do better with another option."""
    return inputs.buyer_value + inputs.buyer_other_benefit - inputs.buyer_alternative


def asked(inputs: Inputs) -> float:
    """The yearly price with the discount."""
    return inputs.yearly_price - moved(inputs)


SAYINGS: Sayings[Any, Any] = replace(
    ALL_KNOWN,
    manners={**ALL_KNOWN.manners, "fraction": fraction},
    values={
        **ALL_KNOWN.values,
        "of_ours": Value(lambda i, _: moved(i) / i.seller_gain, SHARE),
        "of_theirs": Value(lambda i, _: moved(i) / i.buyer_gain, SHARE),
        "low": Value(lambda i, _: low(i), MONEY),
        "high": Value(lambda i, _: high(i), MONEY),
    },
)


def _of_what_is_left(chair: Chair, share: str, leaves: str, costs: str) -> Row[Inputs, Result]:
    """What is asked, as a part of what this account leaves a side now."""
    needs = (*ASK, (SELLER if chair == "seller" else BUYER)[0])

    def say(text: str, when: Callable[[Inputs, float], object]) -> Say[Inputs, Result]:
        def holds(inputs: Inputs, _: Result) -> object:
            left = inputs.seller_gain if chair == "seller" else inputs.buyer_gain
            return when(inputs, left)

        return Say(text, holds, needs, chair)

    return OneOf(
        say(costs, lambda _, left: left <= 0),
        say(f"That's more than {leaves}.", lambda i, left: moved(i) > left),
        say(f"That's all {leaves}.", lambda i, left: moved(i) == left),
        say(f"That's {{{share}:fraction}} of what {leaves}.", lambda i, _: moved(i)),
    )


OURS, THEIRS = (*ASK, *SELLER), (*ASK, *BUYER)
ROWS: tuple[Row[Inputs, Result], ...] = (
    OneOf(
        Say("{buyer.be} not asking for anything off.", lambda i, _: not i.concession, ASK),
        Say("There's no price to take anything from.", lambda i, _: not i.yearly_price, ASK),
        Say("{concession:share} off takes {moved:price} a year from {seller.object}.",
            needs=ASK, chair="seller"),
        Say("{concession:share} off brings {buyer.object} {moved:price} a year.",
            needs=ASK, chair="buyer"),
    ),
    _of_what_is_left("seller", "of_ours", "this account leaves {seller.object}",
        "This account already costs as much as it brings, or more."),
    _of_what_is_left("buyer", "of_theirs", "it leaves {buyer.object} today",
        "At today's price, it costs as much as it's worth, or more."),
    OneOf(
        Say("{seller.would} still do better than with other work, whatever the price.",
            lambda i, _: low(i) < 0, OURS, "seller"),
        Say("{seller.would} still do better than with other work, down to {low:exact}.",
            lambda i, _: asked(i) > low(i), OURS, "seller"),
        Say("{seller.would} then do just as well with other work.",
            lambda i, _: asked(i) == low(i), OURS, "seller"),
        Say("Below {low:exact} other work pays better.", always, OURS, "seller"),
    ),
    OneOf(
        Say("The next-best option pays better at any price.",
            lambda i, _: high(i) < 0, THEIRS, "buyer"),
        Say("{buyer.would} do better than with the next-best option, up to {high:exact}.",
            lambda i, _: asked(i) < high(i), THEIRS, "buyer"),
        Say("{buyer.would} then do just as well with the next-best option.",
            lambda i, _: asked(i) == high(i), THEIRS, "buyer"),
        Say("Above {high:exact} the next-best option pays better.", always, THEIRS, "buyer"),
    ),
    if_it_ended("seller"),
    if_it_ended("buyer"),
)  # fmt: skip


# The lines that don't speak of a push.
LINES: Row[Any, Any] = Quoted(
    FIVE_LINES,
    "Four of the five lines for your meeting",
    *(FIVE[at] for at in WITHOUT_THE_PUSH),
    numbered=True,
)
SO_FAR: Partial[Any, Any] = Partial(SAYINGS, ROWS, (Where(always, LINES, needs=BUT_THE_PUSH),))
