"""How COLR says things: limits, parts of a loss, and the words that depend on the numbers."""

from __future__ import annotations

from math import fsum

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import TIMING, Result
from calculators.declare.fields import Party
from calculators.declare.manners import fraction as part_of
from calculators.declare.manners import nil
from calculators.declare.rows import Say, Value
from calculators.declare.sayings import Sayings
from calculators.declare.units import FACTOR, MONEY, PERCENT, SHARE, significant
from calculators.model.discounting import discount

PARTIES: tuple[Party, Party] = ("seller", "buyer")
_PARTS = {2 / 3: "two thirds", 3 / 4: "three quarters", 4 / 5: "four fifths", 9 / 10: "nine tenths",
          1.0: "nearly all"}  # fmt: skip


def fraction(share: float) -> str:
    """The greater part of a loss: 0.76 is "three quarters"."""
    return _PARTS[min(_PARTS, key=lambda one: abs(one - share))]


def indifferent(result: Result, party: Party) -> bool:
    """Whether a COLR is nothing: a float's last bits are no loss."""
    keep, batr, colr = (getattr(result, f"{party}_{name}") for name in ("keep", "batr", "colr"))
    return nil(colr, keep, batr, bits=1e-9)


def one_indifferent(_: Inputs, result: Result) -> bool:
    return indifferent(result, "seller") or indifferent(result, "buyer")


def same_rate(inputs: Inputs, _: Result) -> bool:
    return inputs.seller_rate == inputs.buyer_rate


def above_nothing(_: Inputs, result: Result) -> bool:
    return result.seller_walkaway_lasting > 0


def seller_needs_it_more(_: Inputs, result: Result) -> bool:
    return (result.seller_balance or 0.0) >= 0.5


def both_locked(_: Inputs, result: Result) -> bool:
    return max(result.seller_from_better_together, result.buyer_from_better_together) <= 0


def both_known(_: Inputs, result: Result) -> bool:
    return None not in (result.seller_downgrade_colr, result.buyer_downgrade_colr)


def only_trust_would_go(_: Inputs, r: Result) -> bool:
    """Whether arm's length, where it is known, is a loss, and a smaller one than parting."""
    losses = ((r.seller_downgrade_colr, r.seller_colr), (r.buyer_downgrade_colr, r.buyer_colr))
    known = [(loss, whole) for loss, whole in losses if loss is not None]
    return bool(known) and all(0 < loss < whole for loss, whole in known)


def parts(result: Result) -> list[float]:
    """Return the eight parts of what both would lose: four for each side."""
    names = ("better_together", "waiting", "switching", "fallout")
    return [getattr(result, f"{party}_from_{one}") for party in PARTIES for one in names]


def together(_: Inputs, result: Result) -> float:
    """Return what both have, year by year, by staying instead of going elsewhere."""
    return fsum((result.seller_from_better_together, result.buyer_from_better_together))


def leaving(inputs: Inputs, result: Result) -> float:
    """Return what leaving itself would cost both."""
    return result.joint_colr - together(inputs, result)


def shared_out(_: Inputs, result: Result) -> bool:
    """Tell whether shares of the loss mean anything: no part of it is below zero."""
    return min(parts(result)) >= 0 and result.joint_colr > 0


def switching_counted(inputs: Inputs) -> float:
    """Return how much of a one-off cost counts over two years; a later end would bring the rest."""
    rate = min(inputs.seller_rate, inputs.buyer_rate)
    return 1 - (1 - inputs.retention) / (1 + rate)


def lighter(inputs: Inputs, result: Result) -> float:
    """Return how much less work a year would do at today's price; rounded up, so it's enough."""
    return significant(result.seller_walkaway_lasting - inputs.yearly_price, 2, "up")


def multiples(result: Result) -> tuple[float, float] | None:
    """Return COLR as multiples of this one deal, where both are defined."""
    first, second = result.seller_multiple, result.buyer_multiple
    return None if first is None or second is None else (first, second)


SAYINGS = Sayings(
    inputs=Inputs,
    result=Result,
    manners={"fraction": fraction, "part_of": part_of},
    roles={
        "loser": lambda _, r: "seller" if r.seller_colr > r.buyer_colr else "buyer",
        "winner": lambda _, r: "buyer" if r.seller_colr > r.buyer_colr else "seller",
        "more": lambda i, r: "seller" if seller_needs_it_more(i, r) else "buyer",
        "less": lambda i, r: "buyer" if seller_needs_it_more(i, r) else "seller",
        "locked": lambda _, r: "seller" if r.seller_from_better_together <= 0 else "buyer",
        "known": lambda _, r: "buyer" if r.seller_downgrade_colr is None else "seller",
    },
    between={
        "limits": ("seller_walkaway_lasting", "buyer_walkaway_lasting"),
        "deal": ("seller_walkaway_deal", "buyer_walkaway_deal"),
    },
    values={
        "seller_gain": Value(lambda i, _: i.seller_gain, MONEY),
        "buyer_gain": Value(lambda i, _: i.buyer_gain, MONEY),
        "seller_first_year": Value(lambda i, _: discount(i.seller_rate, TIMING[i.timing]), FACTOR),
        "buyer_first_year": Value(lambda i, _: discount(i.buyer_rate, TIMING[i.timing]), FACTOR),
        "greater_share": Value(lambda _, r: max(b := r.seller_balance or 0.0, 1 - b), SHARE),
        "being_better": Value(lambda i, r: together(i, r) / r.joint_colr, PERCENT),
        "being_apart": Value(lambda i, r: leaving(i, r) / r.joint_colr, PERCENT),
        "together": Value(together, MONEY),
        "leaving": Value(leaving, MONEY),
        "seller_endless": Value(lambda _, r: r.seller_colr + (r.seller_beyond or 0.0), MONEY),
        "buyer_endless": Value(lambda _, r: r.buyer_colr + (r.buyer_beyond or 0.0), MONEY),
        "gap": Value(lambda _, r: r.seller_walkaway_lasting - r.buyer_walkaway_lasting, MONEY),
        "lighter": Value(lighter, MONEY),
    },
    phrases={
        "if_it_ended": ("if this ended today, {seller.would} lose {seller_colr:about} and "
                        "{buyer.would} lose {buyer_colr:about}",),
        "ending_costs": ("ending this would cost {seller.object} {seller_colr:about} and "
                         "{buyer.object} {buyer_colr:about}",),
        "within": (Say("between {limits.low} and {limits.high}", above_nothing), "{at_most}"),
        "from_to": (Say("from {limits.low} to {limits.high}", above_nothing), "{at_most}"),
        "at_most": ("up to {limits.high}",),
        "down_to": (Say(", down to {limits.low}", above_nothing),),
        "as_far_as": (Say("{at_most} a year", seller_needs_it_more),
                      Say("from {limits.low} a year up", above_nothing),
                      "at any price"),
        "middle": (Say("", lambda _, r: r.fair_price is None or r.fair_price <= 0),
                   Say("; at {fair_price:price}, {we_both_would} lose the same", same_rate),
                   "; {fair_price:price} is midway between the two limits"),
        "anywhere": (Say("up to {deal.high}", lambda _, r: r.seller_walkaway_deal <= 0),
                     "from {deal.low} to {deal.high}"),
        "compared": (Say("not much more than", lambda _, r: min(multiples(r) or (0.0,)) >= 1),
                     Say("less than", lambda _, r: max(multiples(r) or (1.0,)) < 1),
                     "about what"),
        "held_for": (Say("", both_locked), " for {locked.object}"),
        "held": (Say("{we_both_would}", both_locked), "{locked.would}"),
        # Level year by year is being stuck as well, but nobody would do better.
        "well": (Say("at least as well", lambda _, r: 0 in (r.seller_from_better_together,
                                                            r.buyer_from_better_together)),
                 "better"),
        "would_lose": (Say("{seller.would} lose {seller_downgrade_colr:about} and {buyer.would} "
                           "lose {buyer_downgrade_colr:about}", both_known),
                       "{known.would} lose {known_downgrade_colr:about}"),
    },
)  # fmt: skip
