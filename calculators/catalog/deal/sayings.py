"""The phrases of the five lines: what stands in their slots, beside COLR's own words."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from calculators.catalog.colr import sayings as colr
from calculators.catalog.deal.conditions import (
    EVEN,
    NOTHING_OFF,
    VALUES,
    Table,
    above_zero,
    average,
    half_is_new,
    many,
    off,
    shares_differ,
    single,
    upward,
    worth_alike,
    yearly,
)
from calculators.catalog.deal.inputs import Inputs, one_deal
from calculators.catalog.deal.result import Result
from calculators.catalog.odds.sayings import guess, limit
from calculators.catalog.x100.inputs import in_words
from calculators.declare.fields import Party
from calculators.declare.rows import Say
from calculators.declare.sayings import Sayings

PARTIES: tuple[Party, Party] = ("seller", "buyer")


# At which discount, or else at which price, each would have half; after a semicolon.
SPLIT: Table = (
    Say("no price works every time, because {seller} {seller:needs|need} "
        "{x100_seller_price_floor:up} an order and {buyer} can't go above "
        "{x100_buyer_price_ceiling:down}", lambda _, r: r.x100_fair_price is None),
    Say("no price above zero would split it evenly", lambda _, r: r.x100_fair_price <= 0),
    Say("that's half each", lambda _, r: abs((r.x100_seller_share or 0.0) - 0.5) < EVEN),
    Say("{x100_fair_price:price} an order, more than today's price, would split it evenly",
        lambda _, r: r.even_concession is None or r.even_concession < -NOTHING_OFF),
    Say("nothing off would split it evenly", lambda _, r: r.even_concession < NOTHING_OFF),
    "{even_concession:off} off would split it evenly",
)  # fmt: skip

# What no price could share out, while nobody gains.
NO_SHARE: Table = (
    Say("compared with going elsewhere, the two sides gain nothing",
        lambda _, r: min(r.x100_seller_total, r.x100_buyer_total) >= 0),
    Say("every time, both sides would do better elsewhere",
        lambda _, r: max(r.x100_seller_total, r.x100_buyer_total) < 0),
    Say("every time, {seller.would} do better elsewhere", lambda _, r: r.x100_seller_total < 0),
    "every time, {buyer.would} do better elsewhere",
)  # fmt: skip


def parting(party: Party, amount: str, nothing: str) -> Table:
    """What a loss does to a side: "we'd lose about X" where both lose; else better or worse off."""

    def gain(of: Party, inputs: Inputs, result: Result) -> float:
        return VALUES[f"{of}_{amount}"].of(inputs, result) or 0.0

    would, written = f"{{{party}.would}}", f"{{{party}_{amount}:about}}"
    return (
        Say(f"{would} lose {written}", lambda i, r: max(gain(one, i, r) for one in PARTIES) < 0),
        Say(f"{would} {nothing}", lambda i, r: not gain(party, i, r)),
        Say(f"{would} be {written} better off", lambda i, r: gain(party, i, r) > 0),
        f"{would} be {written} worse off",
    )


def granting(party: Party, sign: int, _: Inputs, result: Result) -> bool:
    return sign * float(getattr(result, f"grant_{party}")) > 0


def moves(won: str) -> dict[str, Table]:
    """What a push does on average: "cost us about X on average, and them about Y"."""

    def one(party: Party) -> Table:
        return (
            Say(f"cost {{{party}.object}} {{{party}_{won}:about}}",
                lambda i, r: average(party, won, i, r) < 0),
            Say(f"bring {{{party}.object}} {{{party}_{won}:about}}",
                lambda i, r: average(party, won, i, r) > 0),
            f"make no difference to {{{party}.object}}",
        )  # fmt: skip

    return {
        f"{won}_moves": (
            Say(
                f"cost {{seller.object}} {{seller_{won}:about}} on average, and {{buyer.object}} "
                f"{{buyer_{won}:about}}",
                lambda i, r: max(average(one, won, i, r) for one in PARTIES) < 0,
            ),
            f"{{{won}_moves_seller}} on average and {{{won}_moves_buyer}}",
        ),
        **{f"{won}_moves_{party}": one(party) for party in PARTIES},
    }


PHRASES: dict[str, Table] = {
    **{f"{party}_ended": parting(party, "parted", "do just as well elsewhere")
       for party in PARTIES},
    **{f"{party}_let_go": parting(party, "without", "do just as well")
       for party in PARTIES},
    **moves("once"),
    **moves("yearly"),
    # Said across the table: what the end does to the one who speaks, and to the other side.
    "ours_ended": (Say("{seller_ended}", chair="seller"), "{buyer_ended}"),
    "yours_ended": (Say("{buyer_ended}", chair="seller"), "{seller_ended}"),
    "per_order": (Say("", yearly), ", {concession_deal:price} an order"),
    "each_time": (Say("{concession_deal:price}", single),
                  Say("{concession_deal:price} a year", yearly),
                  "{concession_deal:price} an order"),
    "ask_today": (Say("{ask_value_seller:about}", worth_alike),
                  "{ask_value_seller:about} to {seller.object} and {ask_value_buyer:worth} to "
                  "{buyer.object}"),
    "joint_share": ("{seller.determiner} share of the joint gain",),
    "drops": (Say("would drop from {seller_share_at_list} to {x100_seller_share}", shares_differ),
              "would stay at {x100_seller_share}"),
    "every_time": (Say("with it,", single), "every time,"),
    "takes_share": (
        Say("takes {seller.determiner} share of what we gain together from {seller_share_at_list} "
            "to {x100_seller_share}", shares_differ),
        "leaves {seller.determiner} share of what we gain together at {x100_seller_share}",
    ),
    "half_each": (Say("; at {even_concession:off} off it would be half each", half_is_new),),
    "lasting": (Say("between {limits.low} and {limits.high}", above_zero),
                "up to {limits.high}"),
    "any_price": (Say("any price from {limits.low} to {limits.high}", above_zero),
                  "any price up to {limits.high}"),
    # A yes rather than a no, at the two chances that were typed.
    "yes_or_no": ("At {retention_granted} after a yes and {retention_refused} after a no, saying "
                  "yes would {grants}, beyond what each would have elsewhere.",),
    "grants": (
        Say("cost {seller.object} {grant_seller:about} and {buyer.object} {grant_buyer:about}",
            lambda _, r: max(r.grant_seller, r.grant_buyer) < 0),
        "{grants_seller} and {grants_buyer}",
    ),
    **{f"grants_{party}": (
        Say(f"cost {{{party}.object}} {{grant_{party}:about}}", partial(granting, party, -1)),
        Say(f"bring {{{party}.object}} {{grant_{party}:about}}", partial(granting, party, 1)),
        f"make no difference to {{{party}.object}}",
    ) for party in PARTIES},
    "split": SPLIT,
    "no_share": NO_SHARE,
    "so_ended": (Say("with {past_losses:counted} loss", lambda i, _: i.past_losses == 1),
                 Say("with {past_losses:counted} losses", lambda i, _: i.past_losses),
                 "without a loss"),
    "so_likely": (
        Say("hardly likely", lambda _, r: r.odds_chance_tactic_pays < 0.005),
        Say("all but certain", lambda _, r: r.odds_chance_tactic_pays > 0.995),
        "{odds_chance_tactic_pays:whole_percent} likely",
    ),
    "all_of_them": (Say("A hundred orders", lambda i, _: one_deal(i).deals == 100),
                    Say("One order", single), "{deals} orders"),
}  # fmt: skip

# COLR's words, which its own tables need, and those of the five lines.
OF_COLR: Sayings[Any, Any] = colr.SAYINGS
SAYINGS: Sayings[Any, Any] = replace(
    OF_COLR,
    inputs=Inputs,
    result=Result,
    manners={**OF_COLR.manners, "in_words": in_words, "off": off, "limit": limit, "guess": guess,
             "many": many, "upward": upward, "typed": "{:g}".format},
    values={**OF_COLR.values, **VALUES},
    phrases={**OF_COLR.phrases, **PHRASES},
    between={**OF_COLR.between,
             "limits": ("seller_walkaway_lasting", "buyer_walkaway_lasting")},
)  # fmt: skip
