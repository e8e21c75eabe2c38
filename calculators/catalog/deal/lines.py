"""The five lines, and the words to say to the other side; of each, the first row that holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from calculators.catalog.deal.conditions import (
    CERTAIN,
    Table,
    both,
    more_for,
    moved,
    now,
    one_year,
    parted,
    shares,
)
from calculators.catalog.deal.inputs import Inputs
from calculators.catalog.deal.result import Result, earned_back
from calculators.catalog.odds.sayings import limit
from calculators.declare.report import Voice
from calculators.declare.rows import OneOf, Row, Say, Where, always

Known = Row[Any, Any]


def one_price(_: Inputs, result: Result) -> bool:
    """Whether the two long-term limits are said as the same price."""
    low, high = Voice().between(result.seller_walkaway_lasting, result.buyer_walkaway_lasting)
    return low == high


def outside(inputs: Inputs, result: Result) -> bool:
    low, high = result.seller_walkaway_lasting, result.buyer_walkaway_lasting
    return not low <= inputs.yearly_price <= high


def no_gain(inputs: Inputs) -> bool:
    """Whether a year with the discount leaves the seller less than other work."""
    return inputs.seller_gain - moved(inputs) < inputs.seller_alternative


def because(reason: str) -> Callable[[Inputs, Result], object]:
    """Whether this is why no chance of another year earns the discount back."""
    return lambda inputs, _: earned_back(inputs).reason == reason


IF_IT_ENDED: Known = OneOf(
    Say("If this ended today, nothing would be lost: {each_of_us} would end up just as well off "
        "elsewhere.", lambda i, r: not any(both(parted, i, r))),
    Where(always,
        "If this ended today, {seller_ended} and {buyer_ended}.",
        Say("That's {joint_colr:about} that neither side gets.",
            lambda i, r: max(both(parted, i, r)) < 0)),
)  # fmt: skip

WITHOUT_THIS_DEAL: Known = OneOf(
    Say("If only this deal fell through, {neither_of_us} would lose by it.",
        lambda i, r: not any(both(now, i, r))),
    Where(always,
        "If only this deal fell through, {seller_let_go} and {buyer_let_go}.",
        OneOf(
            Say("Losing each other costs {seller_multiple:many} and {buyer_multiple:many} times "
                "that.", lambda i, r: more_for("seller", i, r) and more_for("buyer", i, r)),
            Say("Losing each other costs {seller.object} {seller_multiple:many} times that.",
                lambda i, r: more_for("seller", i, r)),
            Say("Losing each other costs {buyer.object} {buyer_multiple:many} times that.",
                lambda i, r: more_for("buyer", i, r)),
        )),
)  # fmt: skip

EARNED_BACK: Known = Where(
    lambda i, _: moved(i),
    OneOf(
        Say("{buyer.be} already certain to stay, so the discount can't earn itself back that way.",
            because("certain")),
        Say("Over one year, staying longer counts for nothing. Look further ahead.",
            because("one_year")),
        Where(because("no_gain"),
            OneOf(
                Say("At that price, each further year leaves {seller.object} less than other work, "
                    "so keeping {buyer.object} longer doesn't help.", lambda i, _: no_gain(i)),
                "At that price, keeping {buyer.object} longer brings {seller.object} nothing more.",
            )),
        Say("Even if it made {buyer.object} certain to stay, {concession:share} off would leave "
            "{seller.object} {shortfall:about} worse off.", because("too_much")),
        Say("{concession:share} off pays for itself only if it makes it practically certain that "
            "{buyer} {buyer:stays|stay} another year.",
            lambda _, r: r.retention_to_earn_back > CERTAIN),
        "{concession:share} off pays for itself only if it raises the chance {buyer} "
        "{buyer:stays|stay} another year from {refused} to {retention_to_earn_back:upward} or "
        "more.",
    ),
)  # fmt: skip

THE_ASK: Known = OneOf(
    Say("{buyer.be} not asking for anything off.", lambda i, _: not i.concession),
    Say("{buyer.determiner} {concession:share} is nothing, because there's no price to take it "
        "from.", lambda i, _: not moved(i)),
    Where(always,
        OneOf(
            Say("{buyer.determiner} {concession:share} is {moved:price}{per_order}, and only this "
                "year counts: {ask_today} in today's money.", one_year),
            "{buyer.determiner} {concession:share} is {moved:price} a year{per_order}: {ask_today} "
            "over {years:span} in today's money.",
        ),
        OneOf(
            Say("As a rule, {joint_share} {drops}; {split}.", shares),
            Say("As a rule, {seller.would} do better elsewhere; without it, {joint_share} is "
                "{seller_share_at_list}, and {split}.",
                lambda _, r: r.seller_share_at_list is not None),
            Say("Without it, {buyer.would} do better elsewhere; as a rule, {joint_share} would be "
                "{x100_seller_share}, and {split}.",
                lambda _, r: r.x100_seller_share is not None),
            "There's no share of the gain to name: {no_share}; {split}.",
        ),
        EARNED_BACK),
)  # fmt: skip

PUSHING: Known = OneOf(
    Say("There's nothing to win by pushing back.", lambda i, _: not i.gain),
    Say("Pushing back for {gain:price}: there's nothing for {seller.object} to lose by it, so risk "
        "isn't the question. It puts at risk what {buyer.would} lose, {other_stake:about}.",
        lambda _, r: r.seller_colr <= 0 < r.buyer_colr),
    Say("Pushing back for {gain:price}: there's nothing for {seller.object} to lose by it, so risk "
        "isn't the question.", lambda _, r: r.seller_colr <= 0),
    Say("Pushing back for {gain:price} pays at any risk, because there's next to nothing to lose.",
        lambda _, r: r.odds_break_even >= 1),
    Say("Pushing back for {gain:price} pays only below {odds_break_even:limit}, whether it's won "
        "once or every year.",
        lambda _, r: limit(r.odds_break_even) == limit(r.break_even_lasting)),
    "Pushing back for {gain:price} pays only below {odds_break_even:limit} if it's won once, and "
    "below {break_even_lasting:limit} if it's won every year.",
)  # fmt: skip

# A push that's won once, and one that's won every year, each by itself: they're never averaged.
AT_THE_GUESS: Known = Where(
    lambda i, _: i.gain and i.risk is not None,
    "At {risk:guess}, a push won once would {once_moves}.",
    "Won every year, it would {yearly_moves}.",
)

BY_THE_RECORD: Known = Where(
    lambda i, r: r.odds_chance_tactic_pays is not None and i.gain and r.seller_colr > 0,
    "{past_uses:counted} {past_uses:push|pushes} {so_ended} {past_uses:makes|make} it {so_likely} "
    "that a push won once pays.",
    "The ones who left quietly aren't in the count.",
)

LONG_TERM: Known = OneOf(
    Say("Long term, no price works: {seller.would} need at least {seller_walkaway_lasting:up} a "
        "year, and {buyer} couldn't go above {buyer_walkaway_lasting:down}.",
        lambda _, r: r.fair_price is None),
    Say("Long term, it works at no price above zero.", lambda _, r: r.buyer_walkaway_lasting <= 0),
    Say("Long term, {limits.high} a year works for {both_of_us}, and no other price does.",
        one_price),
    Where(always,
        "Long term, {any_price} a year works for {both_of_us}.",
        OneOf(
            Say("At {fair_price:price} {we_both_would} lose the same.",
                lambda i, r: r.fair_price > 0 and i.seller_rate == i.buyer_rate),
            Say("{fair_price:price} is midway between the two limits.",
                lambda _, r: r.fair_price > 0),
        ),
        Say("Today's {yearly_price:exact} is outside that range.", outside)),
)  # fmt: skip

FIVE: tuple[Table, ...] = (
    (IF_IT_ENDED,),
    (WITHOUT_THIS_DEAL,),
    (THE_ASK,),
    (PUSHING, AT_THE_GUESS, BY_THE_RECORD),
    (LONG_TERM,),
)

# Said to the other side, whole, with a question at the end.
STAKES: Table = (
    OneOf(
        Say("If we stopped working together today, neither of us would lose by it.",
            lambda i, r: not any(both(parted, i, r))),
        Where(always,
            "If we stopped working together today, {ours_ended} and {yours_ended}.",
            OneOf(
                Say("Neither of us gets that money.", lambda i, r: max(both(parted, i, r)) < 0),
                Where(always,
                    "We'd rather tell you than have you find out.",
                    OneOf(
                        Say("No price changes that.",
                            lambda _, r: r.fair_price is None or r.buyer_walkaway_lasting <= 0),
                        Say("At {limits.high} a year, it works for both of us.", one_price),
                        "{lasting} a year, it works for both of us.",
                    )),
            )),
    ),
    "Every number is in the link. Please correct ours.",
)  # fmt: skip
TO_ASK: Table = (
    Where(lambda i, _: moved(i),
        "{buyer.determiner} {concession:share} takes {each_time} from {seller.object}.",
        OneOf(Say("{every_time} it {takes_share}{half_each}.", shares),
              Say("{every_time} {seller.would} do better elsewhere.",
                  lambda _, r: r.x100_seller_total < 0)),
        OneOf(Say("What would you need from us to make it work for you too?", chair="buyer"),
              "What's the {concession:share} for, and what else would help you as much?")),
)  # fmt: skip
