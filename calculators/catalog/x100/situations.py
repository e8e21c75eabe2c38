"""The table of what x100 says first: where it turns, what all come to, how many are likely."""

from __future__ import annotations

from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.result import PARTIES, Result, given_away, last_given, turns
from calculators.catalog.x100.sayings import both_gain, good_now_bad_later, many, of, off_for, once
from calculators.declare.fields import Party
from calculators.declare.rows import OneOf, Row, Say, Situation, Where, always

LEAST_OFF = 0.0005  # a smaller concession is none


def likely(begins: str) -> Row[Inputs, Result]:
    """How many are likely and what that is worth today: so that nobody takes a test for more."""
    return Where(
        many,
        OneOf(
            Say(
                "Were a next deal always certain, as it is here, all would be {worth_today} today.",
                lambda i, _: i.continuation == 1,
            ),
            begins + " {such_deals} likely, {worth_today} today.",
        ),
    )


def earned_back(party: Party) -> Row[Inputs, Result]:
    """When a side's running total is above zero for good, unless it always is."""
    return Where(
        lambda _, r: (getattr(r, f"{party}_recovery_deal") or 1) > 1,
        OneOf(
            Say(
                of(
                    party,
                    "The first deal loses {own.object} {own_first_loss:price}; by deal "
                    "{own_recovery_deal} it is earned back.",
                ),
                lambda _, r: getattr(r, f"{party}_first_deal") < 0,
            ),
            of(
                party,
                "Only from deal {own_recovery_deal} on is the running total above zero for "
                "{own.object}.",
            ),
        ),
    )


LIKELY = likely("{test} is a test, not a forecast:")

# What a pattern adds.
ASKED_NEXT: Row[Inputs, Result] = Where(
    lambda i, r: i.deals > 1 and given_away(i, r),
    Where(
        lambda i, _: i.pattern == "one_off",
        "Once, and both know why: {given_now:price}, and no more.",
        "Write the reason down; that is what keeps it at one.",
    ),
    Say(
        "If {persistence:part_of_ten} such concessions {comes} back, today's {given_now:price} "
        "costs {given_away:about} in the end: {face:times_its_face}.",
        lambda i, _: i.pattern == "precedent",
    ),
    Where(
        lambda i, r: (
            i.pattern == "ratchet" and i.ratchet_step and last_given(i, r) - i.concession >= 1e-9
        ),
        OneOf(
            Say(
                "{today} and {ratchet_step:points} more each time: from {from_deal} {seller} would "
                "do better elsewhere.",
                lambda _, r: turns(r, "seller"),
            ),
            "{today} and {ratchet_step:points} more each time: {last_given} in the last deal.",
        ),
        "Over {hundred} deals it gives away {given_away:worth}; {looked}.",
    ),
)

# What leads, before any of the situations.
LEADING: tuple[Row[Inputs, Result], ...] = (
    ASKED_NEXT,
    Where(
        good_now_bad_later,
        "Good for both up to deal {last_good}; {then}{why}.",
        "Renew what it is worth, or the price, before then.",
    ),
    *map(earned_back, PARTIES),
)

# What the seller is left with, and the concession at which it would be half each.
SHARE: Row[Inputs, Result] = Where(
    lambda _, r: r.seller_share is not None and r.fair_price is not None,
    OneOf(
        Say(
            "It leaves {seller.object} {seller_share} of what the two create: half each.",
            lambda _, r: abs((r.seller_share or 0.0) - 0.5) < 0.005,
        ),
        Say(
            "It leaves {seller.object} {seller_share} of what the two create; at "
            "{fair_price:price} a deal it would be half each.",
            lambda i, r: off_for(i, r.fair_price) < LEAST_OFF,
        ),
        "It leaves {seller.object} {seller_share} of what the two create; at {even_off:off} off"
        "{instead} it would be half each.",
    ),
)

# The flat prices that both could keep.
BETWEEN: Row[Inputs, Result] = OneOf(
    Say("{where}, both could sign.", once),
    Say("{where} a deal, both could sign every time.", lambda i, _: i.steady),
    "{where} for each deal, all together would pay for both.",
)

# The deepest concession that both could live with, or the prices, where it is none.
THE_MOST: Row[Inputs, Result] = OneOf(
    Where(lambda i, r: off_for(i, r.seller_price_floor) < LEAST_OFF, BETWEEN),
    Where(
        always,
        "The most that both could live with{every_time} is {most_off:off_at_most} off.",
        Say("Anything deeper needs a reason and an end.", many),
    ),
)

# First match wins, from top to bottom.
SITUATIONS: tuple[Situation[Inputs, Result], ...] = (
    Situation(
        lambda _, r: not (r.seller_total or r.buyer_total),
        "{this} leaves both as well off as elsewhere, and neither any better.",
        (LIKELY,),
    ),
    Situation(
        lambda _, r: min(r.seller_total, r.buyer_total) > 0,
        "{this} leaves {seller.object} {seller_total:worth} and {buyer.object} {buyer_total:worth} "
        "better off than elsewhere: {verdict}.",
        (SHARE, LIKELY),
    ),
    Situation(
        both_gain,
        "{this} leaves {gainer.object} {gainer_total:worth} better off than elsewhere, and "
        "{level.object} no better and no worse: {verdict}.",
        (SHARE, LIKELY),
    ),
    Situation(
        lambda _, r: max(r.seller_total, r.buyer_total) < 0,
        "Don't: {over}{seller} would be {seller_total:worth} and {buyer} {buyer_total:worth} worse "
        "off than elsewhere.",
        (
            "No price mends it: {limits}.",
            "Change the work or its cost, or part well.",
            LIKELY,
        ),
    ),
    Situation(
        lambda _, r: r.fair_price is None,
        "No flat price holds: {limits}.",
        (
            "The gap is {gap:price} a deal. It closes through less cost or more worth, not through "
            "bargaining.",
            likely("As things are,"),
        ),
    ),
    Situation(
        lambda _, r: r.seller_total < 0,
        "{begins}{seller} would be {seller_total:worth} worse off than elsewhere, and {buyer} "
        "{buyer_better}.",
        (THE_MOST, LIKELY),
    ),
    Situation(
        always,
        "This works only until {buyer} {buyer:counts|count}: {over}{buyer} would be "
        "{buyer_total:worth} worse off than elsewhere.",
        (
            "{seller} would be {seller_better}.",
            Say(
                "Up to deal {good_for_buyer} each is still good for {buyer.object}.",
                lambda _, r: (r.buyer_first_losing_deal or 1) > 1,
            ),
            BETWEEN,
            LIKELY,
        ),
    ),
)

# The hours that nobody pays for, after any of them.
UNPAID: Row[Inputs, Result] = Say(
    "{hours:hours} unpaid {hours:hour|hours} a deal, {often}: {person_years:span} of somebody's "
    "work.",
    lambda i, _: i.hours,
)
