"""What each figure of COLR needs to be known, and what is said until all of it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result
from calculators.catalog.colr.sayings import indifferent
from calculators.declare.partial import Partial
from calculators.declare.report import Chair
from calculators.declare.rows import OneOf, Row, Say, Value
from calculators.declare.sayings import Sayings
from calculators.declare.units import MONEY

PRICE, AGAIN = ("yearly_price",), ("retention",)
SELLER = ("seller_cost", "seller_alternative")
BUYER = ("buyer_value", "buyer_alternative")


def _side(party: str, year: str, instead: str) -> dict[str, tuple[str, ...]]:
    """The needs of one side's figures; `year` is its own part of a year together."""
    all_own = (*PRICE, year, instead, *AGAIN)
    needs = {
        "keep": all_own,
        "batr": (instead, *AGAIN),
        "colr": all_own,
        "annuity": AGAIN,
        "from_better_together": all_own,
        "from_waiting": (instead, *AGAIN),
        "from_switching": AGAIN,
        "from_fallout": (),
        "years": all_own,
        "beyond": all_own,
        "batna": (instead,),
        "deal_surplus": (*PRICE, year, instead),
        "multiple": all_own,
        "walkaway_deal": (year, instead),
        "walkaway_once": all_own,
        "walkaway_lasting": (year, instead, *AGAIN),
        "arms_length": (instead,),
        "downgrade_colr": all_own,
    }
    return {f"{party}_{name}": names for name, names in needs.items()}


NEEDS = {
    **_side("seller", *SELLER),
    **_side("buyer", *BUYER),
    "joint_colr": (*PRICE, *SELLER, *BUYER, *AGAIN),
    "seller_balance": (*PRICE, *SELLER, *BUYER, *AGAIN),
    "fair_price": (*SELLER, *BUYER, *AGAIN),
    "chance_seller_gains": (*PRICE, *SELLER, *AGAIN),
    "chance_buyer_gains": (*PRICE, *BUYER, *AGAIN),
    "chance_price_exists": (*SELLER, *BUYER, *AGAIN),
}

SAYINGS = Sayings(
    inputs=Inputs,
    result=Result,
    values={
        "seller_year": Value(lambda i, _: i.seller_gain, MONEY),
        "buyer_year": Value(lambda i, _: i.buyer_gain, MONEY),
        "seller_short": Value(lambda i, _: -i.seller_gain, MONEY),
        "buyer_short": Value(lambda i, _: -i.buyer_gain, MONEY),
        "seller_more": Value(lambda i, _: i.seller_gain - i.seller_alternative, MONEY),
        "buyer_more": Value(lambda i, _: i.buyer_gain - i.buyer_alternative, MONEY),
        "seller_less": Value(lambda i, _: i.seller_alternative - i.seller_gain, MONEY),
        "buyer_less": Value(lambda i, _: i.buyer_alternative - i.buyer_gain, MONEY),
    },
)


def if_it_ended(chair: Chair) -> Row[Any, Any]:
    """What a side would lose today, said in its own chair; of forms that hold COLR's fields too."""
    needs = (*PRICE, *(SELLER if chair == "seller" else BUYER), *AGAIN)

    def row(text: str, when: Callable[[Inputs, Result], object]) -> Say[Inputs, Result]:
        return Say(f"If this ended today, {{{chair}.would}} {text}.", when, needs, chair)

    def colr(result: Result) -> float:
        found: float = getattr(result, f"{chair}_colr")
        return found

    return OneOf(
        row("lose nothing", lambda _, r: indifferent(r, chair)),
        row(f"lose {{{chair}_colr:about}}", lambda _, r: colr(r) > 0),
        row(f"be {{{chair}_colr:about}} better off", lambda _, r: colr(r) < 0),
    )


def _year(chair: Chair, leaves: str, short: str, nothing: str) -> Row[Inputs, Result]:
    """What a year together leaves a side; below nothing, and at it."""
    needs = (*PRICE, (SELLER if chair == "seller" else BUYER)[0])

    def gain(inputs: Inputs) -> float:
        return inputs.seller_gain if chair == "seller" else inputs.buyer_gain

    return OneOf(
        Say(leaves, lambda i, _: gain(i) > 0, needs, chair),
        Say(short, lambda i, _: gain(i) < 0, needs, chair),
        Say(nothing, needs=needs, chair=chair),
    )


def _against(chair: Chair, other: str) -> Row[Inputs, Result]:
    """The same against a side's alternative."""
    needs = (*PRICE, *(SELLER if chair == "seller" else BUYER))

    def more(inputs: Inputs) -> float:
        return SAYINGS.values[f"{chair}_more"].of(inputs, None) or 0.0  # type: ignore[arg-type]

    return OneOf(
        Say(f"That's {{{chair}_more:price}} more than {other}.", lambda i, _: more(i) > 0, needs,
            chair),
        Say(f"That's {{{chair}_less:price}} less than {other}.", lambda i, _: more(i) < 0, needs,
            chair),
        Say(f"That's no more than {other}.", needs=needs, chair=chair),
    )  # fmt: skip


SO_FAR = Partial(
    SAYINGS,
    (
        _year(
            "seller",
            "This account leaves {seller.object} {seller_year:price} a year.",
            "This account costs {seller.object} {seller_short:price} a year more than it brings.",
            "This account leaves {seller.object} nothing.",
        ),
        _against("seller", "other work"),
        if_it_ended("seller"),
        _year(
            "buyer",
            "At today's price, it leaves {buyer.object} {buyer_year:price} a year.",
            "At today's price, it costs {buyer.object} {buyer_short:price} a year more than it's "
            "worth.",
            "At today's price, it leaves {buyer.object} nothing.",
        ),
        _against("buyer", "the next-best option"),
        if_it_ended("buyer"),
    ),
)
