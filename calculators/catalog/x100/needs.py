"""What each figure of x100 needs to be known, and what is said until all of it is."""

from __future__ import annotations

from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.result import Result
from calculators.declare.partial import Partial
from calculators.declare.report import Chair
from calculators.declare.rows import OneOf, Row, Say, Value, always
from calculators.declare.sayings import Sayings
from calculators.declare.units import MONEY

SOLD = ("price", "concession")
SELLER = ("seller_cost", "seller_alternative")
BUYER = ("buyer_value", "buyer_alternative")


def _side(party: str, year: str, instead: str) -> dict[str, tuple[str, ...]]:
    """The needs of one side's figures; `year` is its own part of a deal."""
    deals = ("first_deal", "last_deal", "total", "worst", "recovery_deal", "first_losing_deal")
    return {
        **{f"{party}_{name}": (*SOLD, year, instead) for name in deals},
        f"{party}_total_alone": (*SOLD, year),
        f"{party}_pv": (*SOLD, "deals_per_year", year, instead),
    }


NEEDS = {
    **_side("seller", *SELLER),
    **_side("buyer", *BUYER),
    "joint_total": (*SELLER, *BUYER),
    "seller_share": (*SOLD, *SELLER, *BUYER),
    "expected_deals": (),
    "concession_points": ("concession",),
    "revenue": SOLD,
    "fair_price": (*SELLER, *BUYER),
    "seller_price_floor": SELLER,
    "buyer_price_ceiling": BUYER,
    "person_years": (),
    "payment_delay_cost": SOLD,
    "chance_seller_gains": (*SOLD, *SELLER),
    "chance_buyer_gains": (*SOLD, *BUYER),
    "chance_both_gain": (*SOLD, *SELLER, *BUYER),
}

SAYINGS = Sayings(
    inputs=Inputs,
    result=Result,
    values={
        "moved": Value(lambda i, _: i.price * i.concession, MONEY),
        "seller_behind": Value(lambda _, r: -r.seller_first_deal, MONEY),
        "buyer_behind": Value(lambda _, r: -r.buyer_first_deal, MONEY),
    },
    phrases={
        "seller_apart": (
            Say("{seller_total:about} better off", lambda _, r: r.seller_total > 0),
            Say("{seller_total:about} worse off", lambda _, r: r.seller_total < 0),
            "no better and no worse off",
        ),
        "buyer_apart": (
            Say("{buyer_total:about} better off", lambda _, r: r.buyer_total > 0),
            Say("{buyer_total:about} worse off", lambda _, r: r.buyer_total < 0),
            "no better and no worse off",
        ),
        "shared": (
            Say(
                " {seller.possessive} is {seller_share} of the gain for both.",
                lambda _, r: r.seller_share is not None,
            ),
        ),
    },
)


def _first(own: Chair) -> Row[Inputs, Result]:
    """What this deal brings a side, against going elsewhere."""
    needs = (*SOLD, *(SELLER if own == "seller" else BUYER))

    def brings(result: Result) -> float:
        return result.seller_first_deal if own == "seller" else result.buyer_first_deal

    return OneOf(
        Say(
            f"{{{own}.would}} gain {{{own}_first_deal:price}} over going elsewhere.",
            lambda _, r: brings(r) > 0, needs, own,
        ),
        Say(
            f"{{{own}.would}} lose {{{own}_behind:price}} by not going elsewhere.",
            lambda _, r: brings(r) < 0, needs, own,
        ),
        Say(f"{{{own}.would}} do just as well elsewhere.", always, needs, own),
    )  # fmt: skip


SO_FAR = Partial(
    SAYINGS,
    (
        OneOf(
            Say("Nothing is given away.", lambda i, _: not i.price * i.concession, SOLD),
            Say("{concession:share} off is {moved:price} a deal.", needs=SOLD),
        ),
        _first("seller"),
        _first("buyer"),
        Say(
            "After {deals:counted} {deals:deal|deals}, compared with going elsewhere, "
            "{seller.would} be {seller_apart} and {buyer.subject} {buyer_apart}.{shared}",
            needs=(*SOLD, *SELLER, *BUYER),
        ),
    ),
)
