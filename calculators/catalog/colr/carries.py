"""From COLR to the two other questions: this deal a hundred times, and how sure before a push?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result, calendar, stakes
from calculators.declare.carry import Carry, as_typed
from calculators.declare.fields import Form, choice, money, number
from calculators.declare.units import COUNT
from calculators.model.discounting import discount
from calculators.model.relationship import futures

YEARLY = (
    "seller_cost", "seller_other_benefit", "seller_alternative",
    "buyer_value", "buyer_other_benefit", "buyer_alternative",
)  # fmt: skip
EACH_DEAL = 4  # digits behind the point of a chance for each deal: 97.40%


@dataclass(frozen=True, kw_only=True)
class Deals(Form):
    """What a year's figures have to be divided by."""

    deals_per_year: float = number(
        4, "Deals a year", COUNT, minimum=0.1, maximum=365,
        hint="Quarterly orders 4, monthly 12, a yearly renewal 1.",
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Push(Form):
    """Who pushes, for what, and how the other side would leave."""

    pusher: str = choice("seller", "Who pushes?", {"seller": "The seller", "buyer": "The buyer"})
    gain: float = money(15_000, "What does the push win?")
    won: str = choice("once", "How often?", {"once": "Once", "yearly": "Every year"})
    departure: str = choice(
        "now",
        "How would the other side leave?",
        {"now": "Walk out now", "after": "Sign, then leave at the next chance"},
    )


def one_deal(inputs: Inputs, _: Result, asked: Deals) -> Mapping[str, float | str]:
    """A year's amounts as one deal's, to the cent; chances and rates as x100 asks for them."""
    exact = of_a_year(inputs, asked.deals_per_year)
    return {**exact, **{name: as_typed(exact[name], 2) for name in ("price", *YEARLY)},
            "continuation": round(exact["continuation"], EACH_DEAL)}  # fmt: skip


def of_a_year(inputs: Inputs, number: float) -> dict[str, float]:
    """A year's amounts, divided by the deals in it; nothing is rounded."""
    # Where nothing goes on after this year, there is a year of deals and no next one to doubt.
    going_on: dict[str, float] = (
        {"continuation": inputs.retention ** (1 / number)}
        if inputs.retention
        else {"deals": max(1, round(number)), "continuation": 1.0}
    )
    return {
        "price": inputs.yearly_price / number,
        **{name: getattr(inputs, name) / number for name in YEARLY},
        "deals_per_year": number,
        **going_on,
        "seller_rate": inputs.seller_rate,
        "buyer_rate": inputs.buyer_rate,
    }


def push(inputs: Inputs, result: Result, asked: Push) -> Mapping[str, float | str]:
    """Both stakes, in the order of whoever pushes, and the gain in today's money."""
    later = asked.departure == "after"
    seller = later_stake(inputs, "seller") if later else result.seller_colr
    buyer = later_stake(inputs, "buyer") if later else result.buyer_colr
    stake, other = (seller, buyer) if asked.pusher == "seller" else (buyer, seller)
    annuity = result.seller_annuity if asked.pusher == "seller" else result.buyer_annuity
    return {
        "gain": as_typed(asked.gain * (annuity if asked.won == "yearly" else 1)),
        "stake": as_typed(stake),
        "other_stake": as_typed(other),
        "departure": asked.departure,
    }


def later_stake(inputs: Inputs, party: Literal["seller", "buyer"]) -> float:
    """COLR as it would be a year from now, times the chance of another year, as worth today.

    It is 0 where no second year is looked at. Source: MATHEMATICS, G.3.
    """
    if inputs.years == 1:
        return 0.0
    seller, buyer = stakes(inputs)
    stake = seller if party == "seller" else buyer
    grown = replace(
        stake,
        gain=stake.gain * (1 + inputs.growth),
        alternative=stake.alternative * (1 + inputs.growth),
    )
    now = calendar(inputs)
    renewals = now.renewals and now.renewals.after_a_year()
    ahead = replace(now, years=inputs.years - 1, renewals=renewals)
    return inputs.retention * discount(stake.rate, 1.0) * futures(grown, ahead).colr


CARRIES: tuple[Carry[Inputs, Result], ...] = (
    Carry(
        "x100",
        "This deal, a hundred times",
        "A year's amounts are divided by the number of deals, and the chance of another year "
        "becomes a chance per deal. One-off costs, waiting and growth stay behind.",
        one_deal,
        Deals,
    ),
    Carry(
        "odds",
        "Should we push?",
        "What each side would lose is its COLR. If the other side signs first and leaves later, "
        "it's next year's COLR, times the chance of another year. A gain won every year is "
        "multiplied by the annuity of the side that pushes.",
        push,
        Push,
        lambda asked: asked.pusher == "buyer",
    ),
)
