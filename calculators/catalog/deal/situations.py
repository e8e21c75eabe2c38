"""The tables of what the five lines say: what comes first, the five, and the words to say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from calculators.catalog.colr import situations as colr
from calculators.catalog.colr.sayings import only_trust_would_go
from calculators.catalog.deal.inputs import Inputs, push
from calculators.catalog.deal.result import Result
from calculators.catalog.deal.sayings import Table, both, now, one_price, parted, shares, single
from calculators.catalog.odds import situations as odds
from calculators.catalog.odds.result import compute as odds_of
from calculators.catalog.odds.sayings import SAYINGS as OF_ODDS
from calculators.declare.rows import Borrowed, OneOf, Row, Say, Situation, Where, always, templates


def pushed(*rows: Row[Any, Any]) -> Row[Inputs, Result]:
    """What odds says of the seller's push, won once."""
    return Borrowed(OF_ODDS, lambda i, r: (once := push(i, r), odds_of(once)), *rows)


def stays(_: Inputs, result: Result) -> bool:
    """Whether both sides would lose something by parting."""
    return min(result.seller_colr, result.buyer_colr) > 0


def parts(inputs: Inputs, result: Result) -> bool:
    return not stays(inputs, result)


# COLR's first sentence alone; what follows it there only where one side would lose nothing.
OF_COLR: tuple[Situation[Any, Any], ...] = colr.SITUATIONS
LIKELIER_LOSS: Row[Any, Any] = colr.TRUST_COULD_GO
SHORT_VIEW: Row[Any, Any] = colr.SHORT_VIEW
FIRST: Table = (Where(parts, LIKELIER_LOSS),)
SITUATIONS: tuple[Situation[Any, Any], ...] = (
    Situation(lambda i, r: stays(i, r) and only_trust_would_go(i, r),
              next(templates((LIKELIER_LOSS,)))),
    *(replace(one, then=(Where(parts, *one.then),)) for one in OF_COLR),
)  # fmt: skip
# After it: what is asked, and when a push would pay.
THEN: Table = (
    Where(parts, SHORT_VIEW),
    Say("{concession:share} off would take {takes}, {today}.", lambda _, r: r.concession_deal),
    Where(
        lambda i, _: i.gain, pushed(OneOf(*(Say(one.first, one.when) for one in odds.SITUATIONS)))
    ),
)

# Of each line the first that holds is said.
FIVE: tuple[Table, ...] = (
    (OneOf(
        Say("If this ended now, nothing would be lost: both would do as well elsewhere.",
            lambda i, r: not any(both(parted, i, r))),
        Say("If this ended now: {seller.object} {us:about}, {buyer.object} {them:about}, together "
            "{joint_colr:about} lost.", lambda i, r: max(both(parted, i, r)) < 0),
        "If this ended now, {seller} would be {us_parted} and {buyer} {them_parted}; the two of us "
        "together {together_parted}.",
    ),),
    (OneOf(
        Say("This deal alone is worth no more to either than the alternatives.",
            lambda i, r: not any(both(now, i, r))),
        Say("This deal alone is worth {us_now:worth} to {seller.object} and {them_now:worth} to "
            "{buyer.object} over the alternatives{beyond}.",
            lambda i, r: min(both(now, i, r)) > 0),
        "This deal alone, against the alternatives, leaves {seller.object} {us_left} and "
        "{buyer.object} {them_left}{beyond}.",
    ),),
    (OneOf(
        Say("Nothing off is asked.", lambda i, _: not i.concession),
        Say("{buyer.determiner} {concession:share}: nothing, since there is no price to take it "
            "from.", lambda _, r: not r.concession_deal),
        Say("{buyer.determiner} {concession:share}: {concession_deal:price}, {today}.", single),
        "{buyer.determiner} {concession:share}: {concession_deal:price} a deal; "
        "{concession_total:worth} if it were the rule for {deals:in_words}; {today}.",
    ), OneOf(
        Say("{our_share} {goes}; {even}.", shares),
        Say("{our_share} is {seller_share_at_list} without it; with it {seller} would do better "
            "elsewhere; {even}.", lambda _, r: r.seller_share_at_list is not None),
        Say("Without it {buyer} would do better elsewhere; with it {our_share} is "
            "{x100_seller_share}; {even}.", lambda _, r: r.x100_seller_share is not None),
        "There is no share to name: {leaves}; {even}.",
    )),
    (OneOf(
        Say("Pushing back would win nothing.", lambda i, _: not i.gain),
        Say("Pushing back for {gain:price}: there is nothing for {seller.object} to lose by it, so "
            "the risk decides nothing{at_risk}.", lambda i, r: push(i, r).stake <= 0),
        Where(always,
            "Pushing back for {gain:price} pays {seller.object}: once, {odds_break_even:below}; "
            "for good, {break_even_lasting:below}.",
            pushed(odds.AT_THE_GUESS, odds.BY_THE_RECORD)),
    ),),
    (OneOf(
        Say("For good no price holds: {seller} would need at least {seller_walkaway_lasting:up} a "
            "year, {buyer} could not go above {buyer_walkaway_lasting:down}.",
            lambda _, r: r.fair_price is None),
        Say("For good it holds at no price above 0.", lambda _, r: r.buyer_walkaway_lasting <= 0),
        Say("For good it holds at {limits.high} a year and at no other price.", one_price),
        "For good it holds {from_to} a year{middle}.{lies_outside}",
    ),),
)  # fmt: skip

# Said to the other side, whole, with a question at the end.
STAKES: Table = (
    OneOf(
        Say("If we stopped working together now, by our sums neither of us would lose by it.",
            lambda i, r: not any(both(parted, i, r))),
        Where(lambda i, r: max(both(parted, i, r)) < 0,
            "If we stopped working together now, by our sums we would be {ours} and you "
            "{your_loss}.",
            "That is {joint_colr:about} that neither of us gets."),
        Where(always,
            "If we stopped working together now, by our sums we would be {ours} and you {yours}.",
            "We would rather say so than have it found out.",
            OneOf(
                Say("No price changes that.",
                    lambda _, r: r.fair_price is None or r.buyer_walkaway_lasting <= 0),
                "{within} a year it would be worth having for both of us.",
            )),
    ),
    "The sums are in the link; correct ours.",
)  # fmt: skip
ASK: Table = (
    Where(lambda _, r: r.concession_deal,
        "{buyer.determiner} {concession:share} would take {takes}.",
        OneOf(Say("As the rule it {takes_share}{half}.", shares),
              Say("With it {seller} would do better elsewhere.",
                  lambda _, r: r.x100_seller_total < 0)),
        OneOf(Say("What would you need from us, to make it good for you too?", chair="buyer"),
              "What is it for, and what else would serve you as well?")),
)  # fmt: skip
