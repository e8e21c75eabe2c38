"""What the sentences of the five lines are about: conditions, and values that no figure holds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import ceil
from typing import Any

from calculators.catalog.colr import sayings as colr
from calculators.catalog.colr.carries import YEARLY
from calculators.catalog.deal.inputs import Inputs, one_deal, push
from calculators.catalog.deal.result import Result, earned_back
from calculators.catalog.odds.result import compute as odds_of
from calculators.declare.fields import Party
from calculators.declare.manners import nil
from calculators.declare.rows import Rows, Value
from calculators.declare.units import COUNT, MONEY, PERCENT, SHARE, significant

EVEN = 0.005  # of a half: what's said in whole percent is then half each
NOTHING_OFF = 0.0005
FINER = 0.99  # from here on, a chance of another year has a decimal
CERTAIN = 0.999  # in practice
# What stands in the tables of COLR says so for its inputs, of which these are some.
Table = Rows[Any, Any]


def many(multiple: float) -> str:
    """A multiple to one decimal: "2.7"."""
    if multiple >= 100:
        return "more than 100"
    if multiple < 0.01:
        return "less than 0.01"
    return f"{multiple:.1f}" if multiple >= 0.95 else f"{multiple:.2f}"


def off(share: float) -> str:
    """A discount that's a target, to one decimal: "1.5%", "35%"."""
    return f"{max(0.1, round(share * 100, 1)):g}%"


def upward(chance: float) -> str:
    """A chance that has to be reached: rounded up, "93%"; near certainty to one decimal."""
    steps = 10 if chance > FINER else 1
    return f"{ceil(chance * 100 * steps - 1e-9) / steps:g}%"


def parted(party: Party, _: Inputs, result: Result) -> float:
    """What a side would gain if it ended, so that a loss is below zero."""
    return 0.0 if colr.indifferent(result, party) else -float(getattr(result, f"{party}_colr"))


def now(party: Party, inputs: Inputs, result: Result) -> float:
    """What a side would gain if only this deal fell through; a float's last bits are nothing."""
    largest = max(abs(getattr(inputs, name)) for name in ("yearly_price", *YEARLY))
    surplus = float(getattr(result, f"{party}_deal_surplus"))
    return 0.0 if nil(surplus, largest) else -surplus


def both(of: Callable[[Party, Inputs, Result], float], i: Inputs, r: Result) -> tuple[float, ...]:
    """The seller's, and the buyer's."""
    return of("seller", i, r), of("buyer", i, r)


def more_for(party: Party, inputs: Inputs, result: Result) -> bool:
    """Whether losing each other can be counted in deals like this one."""
    return now(party, inputs, result) < 0 and (getattr(result, f"{party}_multiple") or 0) > 0


def moved(inputs: Inputs) -> float:
    """What the discount moves in a year."""
    return inputs.concession * inputs.yearly_price


def single(inputs: Inputs, _: Result) -> bool:
    return one_deal(inputs).deals == 1


def one_year(inputs: Inputs, _: Result) -> bool:
    """Whether nothing after this year counts."""
    return inputs.years == 1 or not inputs.retention


def yearly(inputs: Inputs, _: Result) -> bool:
    """Whether an order is a year."""
    return inputs.deals_per_year == 1


def above_zero(_: Inputs, result: Result) -> bool:
    """Whether the seller's long-term limit is an amount at all."""
    return result.seller_walkaway_lasting > 0


def shares(_: Inputs, result: Result) -> bool:
    """Whether there's a share to name both without and with the discount."""
    return None not in (result.seller_share_at_list, result.x100_seller_share)


def shares_differ(_: Inputs, result: Result) -> bool:
    return SHARE.format(result.seller_share_at_list) != SHARE.format(result.x100_seller_share)


def half_is_new(_: Inputs, result: Result) -> bool:
    """Whether some other discount would make it half each, and it isn't half already."""
    share = result.even_concession
    some = share is not None and NOTHING_OFF <= share < 1
    return some and SHARE.format(result.x100_seller_share) != SHARE.format(0.5)


def worth_alike(_: Inputs, result: Result) -> bool:
    """Whether the ask is said as the same amount for both sides, whatever their rates."""
    return significant(result.ask_value_seller, 2) == significant(result.ask_value_buyer, 2)


def average(party: Party, won: str, inputs: Inputs, result: Result) -> float:
    """What the push brings a side on average, at the guess; a float's last bits are nothing."""
    pushed = push(inputs, result, "yearly" if won == "yearly" else "once")
    found = odds_of(pushed)
    amount = (found.pusher_value if party == "seller" else found.other_value) or 0.0
    return 0.0 if nil(amount, pushed.gain, pushed.stake, pushed.other_stake) else amount


VALUES: dict[str, Value[Any, Any]] = {
    **{
        f"{party}_{name}": Value(partial(of, party), MONEY)
        for party in ("seller", "buyer")
        for name, of in {
            "parted": parted,
            "without": now,
            "once": lambda party, i, r: average(party, "once", i, r),
            "yearly": lambda party, i, r: average(party, "yearly", i, r),
        }.items()
    },
    "moved": Value(lambda i, _: moved(i), MONEY),
    "other_stake": Value(lambda _, r: r.buyer_colr, MONEY),
    "gain_every_year": Value(lambda i, r: push(i, r, "yearly").gain, MONEY),
    "deals": Value(lambda i, _: one_deal(i).deals, COUNT),
    "deal_price": Value(lambda i, _: one_deal(i).price, MONEY),
    "continuation": Value(lambda i, _: one_deal(i).continuation, PERCENT),
    "refused": Value(
        lambda i, _: i.retention if i.retention_refused is None else i.retention_refused, PERCENT
    ),
    "shortfall": Value(lambda i, _: earned_back(i).shortfall, MONEY),
}
