"""The table of what COLR says first: which situation this is, and what it means for both."""

from __future__ import annotations

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result
from calculators.catalog.colr.sayings import (
    both_known,
    indifferent,
    lighter,
    multiples,
    one_indifferent,
    only_trust_would_go,
    switching_counted,
)
from calculators.declare.rows import OneOf, Row, Say, Situation, Where, always

# Once figures at arm's length are given: trust is lost, and nobody has left. It leads.
TRUST_COULD_GO: Row[Inputs, Result] = Where(
    only_trust_would_go,
    "The trust could go while the contract stays: with every order out to bid, {would_lose}.",
    "And nobody would have left.",
    Say("That would still beat leaving for {both_of_us}.", both_known),
)

# Where hardly any year is looked at: how much of the switching cost counts.
SHORT_VIEW: Row[Inputs, Result] = Where(
    lambda i, _: i.years < 3,
    OneOf(
        Say(
            "With so short a view, switching costs count in full.",
            lambda i, _: i.years == 1 or i.natural_end == "need_ends" or i.retention == 1,
        ),
        Say(
            "With so short a view, switching costs count almost in full.",
            lambda i, _: switching_counted(i) >= 0.85,
        ),
        Say(
            "With so short a view, switching costs count only in part.",
            lambda i, _: switching_counted(i) >= 0.2,
        ),
        "With so short a view, little of what comes later is counted.",
    ),
)

# First match wins, from top to bottom.
SITUATIONS: tuple[Situation[Inputs, Result], ...] = (
    Situation(
        lambda _, r: indifferent(r, "seller") and indifferent(r, "buyer"),
        "Nothing would be lost: {each_of_us} would end up just as well off elsewhere.",
    ),
    Situation(
        lambda _, r: r.fair_price is None and max(r.seller_colr, r.buyer_colr) > 0,
        "No price fixes this: {seller.would} need at least {seller_walkaway_lasting:up} a year, "
        "and {buyer} couldn't go above {buyer_walkaway_lasting:down}.",
        (
            OneOf(
                Say(
                    "Apart, {two_of_us} would be {joint_colr:about} better off in total, though "
                    "{loser.would} lose {loser_colr:about}.",
                    lambda _, r: r.joint_colr < 0,
                ),
                "Ending it would cost {loser.object} {loser_colr:about}, and {winner.would} gain "
                "{winner_colr:about}.",
            ),
            "What's left is to end it well: notice, a proper handover, and no harm to either name.",
        ),
    ),
    Situation(
        lambda i, r: r.fair_price is None and one_indifferent(i, r),
        "{winner.would} be {winner_colr:about} better off elsewhere over {years:span}, and "
        "{loser.would} do just as well.",
        ("No price changes that. Be the first to say so, and be kind about it.",),
    ),
    Situation(
        lambda _, r: r.fair_price is None,
        "{we_both_would} be better off elsewhere: {seller.would} gain {seller_colr:about} over "
        "{years:span}, and {buyer.would} gain {buyer_colr:about}.",
        ("No price changes that. Be the first to say so, and be kind about it.",),
    ),
    Situation(
        lambda _, r: r.seller_colr < 0,
        "As things stand, {seller.would} be {seller_colr:about} better off without this over "
        "{years:span}, and {buyer.would} lose {buyer_colr:about}.",
        (
            "{within} a year, it works for {both_of_us}.",
            Say(
                "So would {lighter:price} less work a year at today's price.",
                lambda i, r: lighter(i, r) <= i.seller_cost,
            ),
        ),
    ),
    Situation(
        lambda _, r: r.buyer_colr < 0,
        "At this price, {buyer.would} be {buyer_colr:about} better off without {seller.object} "
        "over {years:span}, and {seller.would} lose {seller_colr:about}.",
        ("At {limits.high} a year or less{down_to}, it works for {both_of_us}.",),
    ),
    Situation(
        one_indifferent,
        "If this ended today, {loser.would} lose {loser_colr:about}, and {winner.would} do just as "
        "well elsewhere.",
        ("Nothing in these numbers keeps {winner.object} here. What would?",),
    ),
    Situation(
        lambda i, r: max(r.seller_colr, r.buyer_colr) < i.yearly_price / 20,
        "There's not much at stake: {ending_costs}, each less than 5% of a year's price.",
        ("Judge this deal on its own. There's hardly a relationship to lose yet.",),
    ),
    Situation(
        lambda _, r: max(multiples(r) or (9.0,)) < 1.5,
        "There's little beyond this deal: {ending_costs}, {compared} the deal itself is worth.",
        (
            "So BATNA is all you need. Any price {anywhere} beats the alternatives for "
            "{both_of_us}.",
        ),
    ),
    Situation(
        lambda _, r: min(r.seller_from_better_together, r.buyer_from_better_together) <= 0,
        "{ending_costs}, but{held_for} only because leaving is expensive: year by year, {held} do "
        "{well} elsewhere.",
        ("Being stuck isn't a reason to stay. What would make it good?",),
    ),
    Situation(
        lambda _, r: r.seller_balance is not None and not 0.35 <= r.seller_balance <= 0.65,
        "{if_it_ended}: {greater_share:fraction} of the loss would be {more.possessive}.",
        (
            "{as_far_as}, {less} still {less:gains|gain} by staying. With less to lose, {less} may "
            "not see trouble coming.",
        ),
    ),
    Situation(
        always,
        "{if_it_ended}. {neither_of_us} gets that money.",
        (
            "Any price {from_to} a year works for {both_of_us}{middle}.",
            Say(
                "If only this deal fell through, {seller.would} lose {seller_deal_surplus:about} "
                "and {buyer.would} lose {buyer_deal_surplus:about}. Losing each other costs "
                "{seller_multiple:multiple} and {buyer_multiple:multiple} times that.",
                lambda _, r: multiples(r),
            ),
        ),
    ),
)
