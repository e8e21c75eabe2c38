"""What the sentences of the five lines are made of: conditions, values, phrases; COLR's too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from calculators.catalog.colr import sayings as colr
from calculators.catalog.colr.carries import YEARLY
from calculators.catalog.deal.inputs import Inputs, one_deal, push
from calculators.catalog.deal.result import Result
from calculators.catalog.odds import sayings as odds
from calculators.catalog.x100.inputs import in_words
from calculators.catalog.x100.sayings import off
from calculators.declare.fields import Party
from calculators.declare.manners import nil
from calculators.declare.report import Voice
from calculators.declare.rows import Rows, Say, Value
from calculators.declare.sayings import Sayings
from calculators.declare.units import COUNT, MONEY, PERCENT, SHARE

EVEN = 0.005  # of a half: what is said in whole per cents is then half each
NOTHING_OFF = 0.0005
# What stands in the tables of COLR and of odds says so for their inputs, of which these are some.
Table = Rows[Any, Any]


def many(multiple: float) -> str:
    """A multiple to one decimal: "2.7"."""
    if multiple >= 100:
        return "more than 100"
    if multiple < 0.01:
        return "less than 0.01"
    return f"{multiple:.1f}" if multiple >= 0.95 else f"{multiple:.2f}"


def parted(party: Party, _: Inputs, result: Result) -> float:
    """What a side would gain by parting, so that a loss is below zero."""
    return 0.0 if colr.indifferent(result, party) else -float(getattr(result, f"{party}_colr"))


def now(party: Party, inputs: Inputs, result: Result) -> float:
    """What this deal alone is worth to a side: a float's last bits are nothing."""
    largest = max(abs(getattr(inputs, name)) for name in ("yearly_price", *YEARLY))
    surplus = float(getattr(result, f"{party}_deal_surplus"))
    return 0.0 if nil(surplus, largest) else surplus


def both(of: Callable[[Party, Inputs, Result], float], i: Inputs, r: Result) -> tuple[float, ...]:
    """The seller's, and the buyer's."""
    return of("seller", i, r), of("buyer", i, r)


def more_for(party: Party, inputs: Inputs, result: Result) -> bool:
    """Whether the relationship can be counted in deals like this one."""
    return now(party, inputs, result) > 0 and (getattr(result, f"{party}_multiple") or 0) > 0


def single(inputs: Inputs, result: Result) -> bool:
    return one_deal(inputs, result).deals == 1


def shares(_: Inputs, result: Result) -> bool:
    """Whether there is a share to name both without and with the concession."""
    return None not in (result.seller_share_at_list, result.x100_seller_share)


def shares_differ(_: Inputs, result: Result) -> bool:
    return SHARE.format(result.seller_share_at_list) != SHARE.format(result.x100_seller_share)


def half_is_new(_: Inputs, result: Result) -> bool:
    """Whether some other concession would make it half each, and it isn't half already."""
    share = result.even_concession
    some = share is not None and NOTHING_OFF <= share < 1
    return some and SHARE.format(result.x100_seller_share) != SHARE.format(0.5)


def one_price(_: Inputs, result: Result) -> bool:
    """Whether the two lasting limits are said as the same price."""
    low, high = Voice().between(result.seller_walkaway_lasting, result.buyer_walkaway_lasting)
    return low == high


def better_or_worse(amount: str) -> Table:
    """What a difference does to somebody: "about 120,000 better off", "no worse off"."""
    of = VALUES[amount.partition(":")[0]].of
    return (
        Say("no worse off", lambda i, r: not of(i, r)),
        Say(f"{{{amount}}} better off", lambda i, r: (of(i, r) or 0.0) > 0),
        f"{{{amount}}} worse off",
    )


VALUES: dict[str, Value[Any, Any]] = {
    "us": Value(partial(parted, "seller"), MONEY),
    "them": Value(partial(parted, "buyer"), MONEY),
    "together": Value(lambda _, r: -r.joint_colr, MONEY),
    "us_now": Value(partial(now, "seller"), MONEY),
    "them_now": Value(partial(now, "buyer"), MONEY),
    "other_stake": Value(lambda i, r: push(i, r).other_stake, MONEY),
    "gain_every_year": Value(lambda i, r: push(i, r, "yearly").gain, MONEY),
    "deals": Value(lambda i, r: one_deal(i, r).deals, COUNT),
    "likely": Value(lambda _, r: round(r.x100_expected_deals), COUNT),
    "deal_price": Value(lambda i, r: one_deal(i, r).price, MONEY),
    "continuation": Value(lambda i, r: one_deal(i, r).continuation, PERCENT),
}

# COLR's words, which its own tables need, and those of the five lines.
OF_COLR: Sayings[Any, Any] = colr.SAYINGS
SAYINGS: Sayings[Any, Any] = replace(
    OF_COLR,
    inputs=Inputs,
    result=Result,
    manners={**OF_COLR.manners, "in_words": in_words, "off": off, "below": odds.below,
             "many": many, "typed": "{:g}".format},
    values={**OF_COLR.values, **VALUES},
    phrases={
        **OF_COLR.phrases,
        "us_parted": better_or_worse("us:about"),
        "them_parted": better_or_worse("them:about"),
        "together_parted": better_or_worse("together:about"),
        "us_left": better_or_worse("us_now:worth"),
        "them_left": better_or_worse("them_now:worth"),
        # Said across the table: what parting does to whoever speaks, and to the other side.
        "ours": (Say("{us_parted}", chair="seller"), "{them_parted}"),
        "yours": (Say("{them_parted}", chair="seller"), "{us_parted}"),
        "your_loss": (Say("{them:about}", chair="seller"), "{us:about}"),
        "beyond": (
            Say("; the relationship {seller_multiple:many} and {buyer_multiple:many} times that",
                lambda i, r: more_for("seller", i, r) and more_for("buyer", i, r)),
            Say("; to {seller.object} the relationship is worth {seller_multiple:many} times that",
                partial(more_for, "seller")),
            Say("; to {buyer.object} the relationship is worth {buyer_multiple:many} times that",
                partial(more_for, "buyer")),
        ),
        "each": (Say("", single), " a deal"),
        "takes": ("{concession_deal:price}{each} from {seller.object}",),
        # All that are likely, as worth today.
        "today": (Say("once", single), "{seller_concession_pv:about} today over {likely_deals}"),
        "likely_deals": (
            Say("the deals of this year", lambda i, _: not i.retention),
            Say("all of them, were a next one always certain",
                lambda i, r: one_deal(i, r).continuation == 1),
            Say("the one deal that is likely", lambda _, r: round(r.x100_expected_deals) == 1),
            "the {likely} deals that are likely",
        ),
        "our_share": ("{seller.determiner} share of what the two create",),
        "goes": (Say("goes from {seller_share_at_list} to {x100_seller_share}", shares_differ),
                 "is {x100_seller_share}"),
        "takes_share": (
            Say("takes {seller.determiner} share of what we create together from "
                "{seller_share_at_list} to {x100_seller_share}", shares_differ),
            "leaves {seller.determiner} share of what we create together at {x100_seller_share}",
        ),
        "half": (Say("; {even_concession:off} off would make it half each", half_is_new),),
        "leaves": (
            Say("over the alternatives the two create nothing",
                lambda _, r: min(r.x100_seller_total, r.x100_buyer_total) >= 0),
            Say("were every deal like this one, both would do better elsewhere",
                lambda _, r: max(r.x100_seller_total, r.x100_buyer_total) < 0),
            Say("were every deal like this one, {seller} would do better elsewhere",
                lambda _, r: r.x100_seller_total < 0),
            "were every deal like this one, {buyer} would do better elsewhere",
        ),
        # At which concession, or else at which price, each would have half.
        "even": (
            Say("no price serves both, since {seller} {seller:needs|need} "
                "{x100_seller_price_floor:up} a deal and {buyer} cannot go above "
                "{x100_buyer_price_ceiling:down}", lambda _, r: r.x100_fair_price is None),
            Say("no price above 0 would split it evenly", lambda _, r: r.x100_fair_price <= 0),
            Say("that is half each", lambda _, r: abs((r.x100_seller_share or 0.0) - 0.5) < EVEN),
            Say("{x100_fair_price:price} a deal, above the price of today, would split it evenly",
                lambda _, r: r.even_concession is None or r.even_concession < -NOTHING_OFF),
            Say("nothing off would split it evenly", lambda _, r: r.even_concession < NOTHING_OFF),
            "{even_concession:off} off would split it evenly",
        ),
        "at_risk": (Say("; it puts at risk what {buyer} would lose, {other_stake:about}",
                        lambda i, r: push(i, r).other_stake > 0),),
        "lies_outside": (
            Say(" Today's {yearly_price:price} lies outside.",
                lambda i, r: not (r.seller_walkaway_lasting <= i.yearly_price
                                  <= r.buyer_walkaway_lasting)),
        ),
        "of_them": (Say("A hundred of them", lambda i, r: one_deal(i, r).deals == 100),
                    Say("One of them", single), "{deals}"),
    },
)  # fmt: skip
