"""The table of what COLR says first: which situation this is, and what it means for both."""

from __future__ import annotations

from math import fsum

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import TIMING, Result
from calculators.declare.fields import Party
from calculators.declare.manners import nil
from calculators.declare.rows import OneOf, Row, Say, Situation, Value, Where, always
from calculators.declare.sayings import Sayings
from calculators.declare.units import FACTOR, MONEY, PERCENT, SHARE
from calculators.model.discounting import discount

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


def of_being_better(_: Inputs, result: Result) -> float:
    """Of what the two would lose, the share that is no pain of leaving."""
    better = fsum((result.seller_from_better_together, result.buyer_from_better_together))
    return better / result.joint_colr


SAYINGS = Sayings(
    inputs=Inputs,
    result=Result,
    manners={"fraction": fraction},
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
        "being_better": Value(lambda i, r: round(of_being_better(i, r), 2), PERCENT),
        "leaving": Value(lambda i, r: round(max(0.0, 1 - of_being_better(i, r)), 2), PERCENT),
        "seller_endless": Value(lambda _, r: r.seller_colr + (r.seller_beyond or 0.0), MONEY),
        "buyer_endless": Value(lambda _, r: r.buyer_colr + (r.buyer_beyond or 0.0), MONEY),
        "gap": Value(lambda _, r: r.seller_walkaway_lasting - r.buyer_walkaway_lasting, MONEY),
    },
    phrases={
        "if_it_ended": ("if this ended now, {seller} would be {seller_colr:about} worse off and "
                        "{buyer} {buyer_colr:about}",),
        "parting_costs": ("parting would cost {seller.object} {seller_colr:about} and "
                          "{buyer.object} {buyer_colr:about}",),
        "within": (Say("between {limits.low} and {limits.high}", above_nothing), "{at_most}"),
        "from_to": (Say("from {limits.low} to {limits.high}", above_nothing), "{at_most}"),
        "at_most": ("up to {limits.high}",),
        "down_to": (Say(", down to {limits.low},", above_nothing),),
        "as_far_as": (Say("{at_most} a year", seller_needs_it_more),
                      Say("from {limits.low} a year upwards", above_nothing),
                      "at any price"),
        "middle": (Say("", lambda _, r: r.fair_price is None or r.fair_price <= 0),
                   Say("; at {fair_price:price} both would miss it equally", same_rate),
                   "; {fair_price:price} is midway between the two limits"),
        "anywhere": (Say("up to {deal.high}", lambda _, r: r.seller_walkaway_deal <= 0),
                     "between {deal.low} and {deal.high}"),
        "held_for": (Say("", both_locked), " for {locked.object}"),
        "held": (Say("both", both_locked), "{locked}"),
        # Level year by year is a lock as well, but nobody would do better.
        "well": (Say("at least as well", lambda _, r: 0 in (r.seller_from_better_together,
                                                            r.buyer_from_better_together)),
                 "better"),
        "would_lose": (Say("{seller} would lose {seller_downgrade_colr:about} and {buyer} "
                           "{buyer_downgrade_colr:about}", both_known),
                       "{known} would lose {known_downgrade_colr:about}"),
    },
)  # fmt: skip

# Once figures at arm's length are given: trust is lost, and nobody has left. It leads.
LIKELIER_LOSS: Row[Inputs, Result] = Where(
    only_trust_would_go,
    "The likelier loss is not the customer but the trust: with every order out to bid "
    "{would_lose}, and nobody would have left.",
    Say(
        "That would still be better for both than parting, so it is what a quarrel would end in.",
        both_known,
    ),
)

# Where hardly any year is looked at: how much of the switching cost counts.
SHORT_VIEW: Row[Inputs, Result] = Where(
    lambda i, _: i.years < 3,
    OneOf(
        Say(
            "With so short a view, little of what would come later is counted.",
            lambda i, _: i.years > 1 and i.natural_end == "replace" and i.retention < 0.9,
        ),
        "With so short a view, switching counts in full.",
    ),
)

# First match wins, from top to bottom.
SITUATIONS: tuple[Situation[Inputs, Result], ...] = (
    Situation(
        lambda _, r: indifferent(r, "seller") and indifferent(r, "buyer"),
        "Nothing would be lost: both would do as well elsewhere, at once and at no cost.",
    ),
    Situation(
        lambda _, r: r.fair_price is None and max(r.seller_colr, r.buyer_colr) > 0,
        "No price mends this: {seller} would need at least {seller_walkaway_lasting:up} a year, "
        "{buyer} could not go above {buyer_walkaway_lasting:down}.",
        (
            OneOf(
                Say(
                    "Apart, the two of us would be {joint_colr:about} better off, though {loser} "
                    "would feel the loss, {loser_colr:about}.",
                    lambda _, r: r.joint_colr < 0,
                ),
                "Parting would cost {loser.object} {loser_colr:about}, and {winner} would gain "
                "{winner_colr:about}.",
            ),
            "What is left to agree is how to part well: notice, handover, no harm to either name.",
        ),
    ),
    Situation(
        lambda i, r: r.fair_price is None and one_indifferent(i, r),
        "{winner} would do better elsewhere, by {winner_colr:about} over {years:span}; {loser} "
        "would do just as well.",
        ("No price changes that. Say it first, and kindly.",),
    ),
    Situation(
        lambda _, r: r.fair_price is None,
        "Both of us would do better elsewhere: {seller} by {seller_colr:about} over {years:span}, "
        "{buyer} by {buyer_colr:about}.",
        ("No price changes that. Say it first, and kindly.",),
    ),
    Situation(
        lambda _, r: r.seller_colr < 0,
        "As it stands this costs {seller.object}: without it {seller} would be {seller_colr:about} "
        "better off over {years:span}, while {buyer} would lose {buyer_colr:about}.",
        (
            "{within} a year it would be worth having for both; so would less work at today's "
            "price.",
        ),
    ),
    Situation(
        lambda _, r: r.buyer_colr < 0,
        "At this price {buyer} would be better off without {seller.object}, by {buyer_colr:about} "
        "over {years:span}; {seller} would lose {seller_colr:about}.",
        (
            "At or below {limits.high} a year{down_to} it would be worth having for both. Better "
            "that {seller} say so than that {buyer} find out.",
        ),
    ),
    Situation(
        one_indifferent,
        "If this ended now, {loser} would be {loser_colr:about} worse off, and {winner} would do "
        "just as well elsewhere.",
        (
            "It is worth having for both as long as {winner} would lose something too. What would "
            "make it so?",
        ),
    ),
    Situation(
        lambda i, r: max(r.seller_colr, r.buyer_colr) < i.yearly_price / 20,
        "Little hangs on this: {parting_costs}, less than a twentieth of a year's price.",
        ("Judge the single deal; there is hardly a relationship to lose yet.",),
    ),
    Situation(
        lambda _, r: all(
            times is not None and times < 1.5 for times in (r.seller_multiple, r.buyer_multiple)
        ),
        "There is little beyond this deal: {parting_costs}, not much more than the deal itself is "
        "worth.",
        ("BATNA is enough here. It holds anywhere {anywhere}.",),
    ),
    Situation(
        lambda _, r: min(r.seller_from_better_together, r.buyer_from_better_together) <= 0,
        "{parting_costs}, but{held_for} only because leaving is dear: year by year {held} would do "
        "{well} elsewhere.",
        ("That is a lock, not a reason to stay. What would make it good?",),
    ),
    Situation(
        lambda _, r: r.seller_balance is not None and not 0.35 <= r.seller_balance <= 0.65,
        "{if_it_ended}: {greater_share:fraction} of the loss would be {more.possessive}.",
        (
            "The side that needs it less may not notice that it is at risk. {as_far_as} it stays "
            "worth having for {less.object}.",
        ),
    ),
    Situation(
        always,
        "{if_it_ended}: {joint_colr:about} gone, and nobody gets it.",
        (
            "It is worth having for both at anything {from_to} a year{middle}.",
            Say(
                "This deal alone is worth {seller_deal_surplus:worth} to {seller.object} and "
                "{buyer_deal_surplus:worth} to {buyer.object}; the relationship is "
                "{seller_multiple:multiple} and {buyer_multiple:multiple} times that.",
                lambda _, r: None not in (r.seller_multiple, r.buyer_multiple),
            ),
        ),
    ),
)
