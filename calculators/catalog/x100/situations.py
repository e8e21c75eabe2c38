"""The table of what x100 says first: where it turns, what all come to, how many to expect."""

from __future__ import annotations

from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.result import PARTIES, Result, given_away, last_given, turns
from calculators.catalog.x100.sayings import (
    both_gain,
    good_now_bad_later,
    many,
    of,
    off_for,
    once,
    turning,
)
from calculators.declare.fields import Party
from calculators.declare.rows import OneOf, Row, Say, Situation, Where, always

LEAST_OFF = 0.0005  # a smaller concession is none


def likely(begins: str) -> Row[Inputs, Result]:
    """How many to expect and what they're worth today: so nobody takes a test for a forecast."""
    return Where(
        many,
        OneOf(
            Say(
                "If there were always a next deal, as entered here, all of them would be "
                "{worth_today}.",
                lambda i, _: i.continuation == 1,
            ),
            begins + " expect {expect}, {worth_today}.",
        ),
    )


def earned_back(party: Party) -> Row[Inputs, Result]:
    """When a side's running total goes above zero for good, unless it always is."""
    return Where(
        lambda _, r: (getattr(r, f"{party}_recovery_deal") or 1) > 1,
        OneOf(
            Say(
                of(
                    party,
                    "The first deal loses {own.object} {own_first_loss:price}, and it's earned "
                    "back by deal {own_recovery_deal}.",
                ),
                lambda _, r: getattr(r, f"{party}_first_deal") < 0,
            ),
            of(
                party,
                "The running total only goes above zero for {own.object} from deal "
                "{own_recovery_deal}.",
            ),
        ),
    )


LIKELY = likely("{test} is a test, not a forecast:")

# What a pattern adds.
ASKED_NEXT: Row[Inputs, Result] = Where(
    lambda i, r: i.deals > 1 and given_away(i, r),
    Where(
        lambda i, _: i.pattern == "one_off",
        "Just this once, and {we_both} know why: it costs {given_now:price} and stops there.",
        "Write the reason down. That's what keeps it to one.",
    ),
    Say(
        "If {persistence:part_of_ten} of these {comes} back, today's {given_now:price} ends up "
        "costing {given_away:about}: {face:times_as_much}.",
        lambda i, _: i.pattern == "precedent",
    ),
    Where(
        lambda i, r: (
            i.pattern == "ratchet" and i.ratchet_step and last_given(i, r) - i.concession >= 1e-9
        ),
        OneOf(
            Say(
                "Start at {start}, add {ratchet_step:points} each time, and from deal "
                "{seller_turns} {seller.would} do better elsewhere.",
                lambda _, r: (turns(r, "seller") or 0) > 1,
            ),
            Say(
                "Start at {start}, add {ratchet_step:points} each time, and {seller.would} do "
                "better elsewhere from the start.",
                lambda _, r: turns(r, "seller"),
            ),
            "Start at {start}, add {ratchet_step:points} each time, and it's {last_given} by the "
            "last deal.",
        ),
        "Over {hundred} deals that gives away {given_away:worth}. It looked like {looked}.",
        Say(
            "{buyer.would} gain all the way.",
            lambda _, r: turns(r, "seller") and r.buyer_first_losing_deal is None,
        ),
    ),
)

# What leads, before any of the situations.
LEADING: tuple[Row[Inputs, Result], ...] = (
    ASKED_NEXT,
    Where(
        good_now_bad_later,
        OneOf(
            Say(
                "Good for {both_of_us} up to deal {last_good}. From deal {first_losing} {whoever} "
                "do better elsewhere{why}.",
                turning,
            ),
            "Good for {both_of_us} up to deal {last_good}. Deal {first_losing} would be better "
            "elsewhere for {whomever}{why}.",
        ),
        "Raise the value or change the price before then.",
    ),
    *map(earned_back, PARTIES),
)

# The seller's share, and the discount at which it would be half each.
SHARE: Row[Inputs, Result] = Where(
    lambda _, r: r.seller_share is not None and r.fair_price is not None,
    OneOf(
        Say(
            "{seller.determiner} share of the joint gain is {seller_share}: half each.",
            lambda _, r: abs((r.seller_share or 0.0) - 0.5) < 0.005,
        ),
        Say(
            "{seller.determiner} share of the joint gain is {seller_share}. At {fair_price:price} "
            "a deal, it would be half each.",
            lambda i, r: off_for(i, r.fair_price) < LEAST_OFF,
        ),
        "{seller.determiner} share of the joint gain is {seller_share}. At {even_off:off} off"
        "{instead}, it would be half each.",
    ),
)

# The flat prices that both could sign.
BETWEEN: Row[Inputs, Result] = OneOf(
    Say("{where}, {we_could_both} sign.", once),
    Say("{where} a deal, {we_could_both} sign every time.", lambda i, _: i.steady),
    "{where} for each deal, it pays for {both_of_us} in total.",
)

# The deepest concession that works for both, or the prices, where there is none.
THE_MOST: Row[Inputs, Result] = OneOf(
    Where(lambda i, r: off_for(i, r.seller_price_floor) < LEAST_OFF, BETWEEN),
    Where(
        always,
        "The most that works for {both_of_us}{every_time} is {most_off:off_at_most} off.",
        Say("Anything deeper needs a reason and an end date.", many),
    ),
)

# First match wins, from top to bottom.
SITUATIONS: tuple[Situation[Inputs, Result], ...] = (
    Situation(
        lambda _, r: not (r.seller_total or r.buyer_total),
        "{over}{we_both_would} end up exactly as well off as elsewhere.",
        (LIKELY,),
    ),
    Situation(
        lambda _, r: min(r.seller_total, r.buyer_total) > 0,
        "{over}{seller.would} gain {seller_total:worth} and {buyer.would} gain "
        "{buyer_total:worth}, compared with going elsewhere. {verdict}.",
        (SHARE, LIKELY),
    ),
    Situation(
        both_gain,
        "{over}{gainer.would} gain {gainer_total:worth}, compared with going elsewhere, and "
        "{level.would} be no better or worse off. {verdict}.",
        (SHARE, LIKELY),
    ),
    Situation(
        lambda _, r: max(r.seller_total, r.buyer_total) < 0,
        "Don't: {over}{seller.would} be {seller_total:worth} worse off than elsewhere, and "
        "{buyer.would} be {buyer_total:worth} worse off.",
        (
            "No price fixes it: {limits}.",
            "Change the work, cut its cost, or part on good terms.",
            LIKELY,
        ),
    ),
    Situation(
        lambda _, r: r.fair_price is None,
        "No flat price works: {limits}.",
        (
            "The gap is {gap:price} a deal. Lower costs or more value can close it; bargaining "
            "can't.",
            likely("As things stand,"),
        ),
    ),
    Situation(
        lambda i, r: r.seller_total < 0 and i.deals == 1,
        "Not even once: {seller.would} be {seller_total:worth} worse off than elsewhere, and "
        "{buyer.would} be {buyer_better}.",
        (THE_MOST,),
    ),
    Situation(
        lambda _, r: r.seller_total < 0 and r.seller_first_deal < 0,
        "Not even once: {seller.would} be {seller_first_loss:worth} worse off than elsewhere on "
        "this deal, and {seller_total:worth} over {hundred}. {buyer.would} be {buyer_better}.",
        (THE_MOST, LIKELY),
    ),
    Situation(
        lambda _, r: r.seller_total < 0,
        "Maybe once, but not as a rule: {over}{seller.would} be {seller_total:worth} worse off "
        "than elsewhere, and {buyer.would} be {buyer_better}.",
        (THE_MOST, LIKELY),
    ),
    Situation(
        always,
        "This works only as long as nobody counts: {over}{buyer.would} be {buyer_total:worth} "
        "worse off than elsewhere.",
        (
            "{seller.would} be {seller_better}.",
            Say(
                "Up to deal {good_for_buyer}, each one still pays for {buyer.object}.",
                lambda _, r: (r.buyer_first_losing_deal or 1) > 1,
            ),
            BETWEEN,
            LIKELY,
        ),
    ),
)

# The hours that nobody pays for, after any of them.
UNPAID: Row[Inputs, Result] = Say(
    "{hours:hours} unpaid {hours:hour|hours} a deal, {often}: that's {person_years:span} of "
    "somebody's work.",
    lambda i, _: i.hours,
)
