"""The situations that a relationship can be in, each with the sentences that say it."""

from __future__ import annotations

from collections.abc import Callable

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result
from calculators.catalog.colr.words import part_of, span, times
from calculators.declare.report import Headline, Speaker, Voice

Situation = Callable[[Inputs, Result, Voice], Headline | None]


def _nothing_at_stake(_: Inputs, result: Result, __: Voice) -> Headline | None:
    if not (nil(result, "seller") and nil(result, "buyer")):
        return None
    return Headline(
        "Nothing would be lost: both would do as well elsewhere, at once and at no cost."
    )


def _no_price_one_loses(_: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.fair_price is not None or max(result.seller_colr, result.buyer_colr) <= 0:
        return None
    seller, buyer = voice.seller, voice.buyer
    need = voice.price(result.seller_walkaway_lasting, "up")
    limit = voice.price(result.buyer_walkaway_lasting, "down")
    first = (
        f"No price mends this: {seller.subject} would need at least {need} a year, "
        f"{buyer.subject} could not go above {limit}."
    )
    (loser, loss), (winner, gain) = _loser_and_winner(result, voice)
    apart = (
        f"Apart, the two of us would be {voice.about(result.joint_colr)} better off, though "
        f"{loser.subject} would feel the loss, {voice.about(loss)}."
        if result.joint_colr < 0
        else f"Parting would cost {loser.object} {voice.about(loss)}, and {winner.subject} would "
        f"gain {voice.about(gain)}."
    )
    return Headline(
        first,
        (
            apart,
            "What is left to agree is how to part well: notice, handover, no harm to either name.",
        ),
    )


def _no_price_both_gain(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.fair_price is not None:
        return None
    seller, buyer = voice.seller, voice.buyer
    first = (
        f"Both of us would do better elsewhere: {seller.subject} by "
        f"{voice.about(result.seller_colr)} over {span(inputs.years)}, {buyer.subject} by "
        f"{voice.about(result.buyer_colr)}."
    )
    if nil(result, "seller") or nil(result, "buyer"):
        (level, _), (gaining, gain) = _loser_and_winner(result, voice)
        first = (
            f"{gaining.subject} would do better elsewhere, by {voice.about(gain)} over "
            f"{span(inputs.years)}; {level.subject} would do just as well."
        )
    return Headline(first, ("No price changes that. Say it first, and kindly.",))


def _seller_would_leave(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.seller_colr >= 0:
        return None
    seller, buyer = voice.seller, voice.buyer
    return Headline(
        f"As it stands this costs {seller.object}: without it {seller.subject} would be "
        f"{voice.about(result.seller_colr)} better off over {span(inputs.years)}, while "
        f"{buyer.subject} would lose {voice.about(result.buyer_colr)}.",
        (
            f"{_between(result, voice)} a year it would be worth having for both; "
            "so would less work at today's price.",
        ),
    )


def _buyer_would_leave(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.buyer_colr >= 0:
        return None
    seller, buyer = voice.seller, voice.buyer
    low, high = voice.between(result.seller_walkaway_lasting, result.buyer_walkaway_lasting)
    down = f", down to {low}," if result.seller_walkaway_lasting > 0 else ""
    found_out = f"Better that {seller.subject} say so than that {buyer.subject} find out."
    return Headline(
        f"At this price {buyer.subject} would be better off without {seller.object}, by "
        f"{voice.about(result.buyer_colr)} over {span(inputs.years)}; {seller.subject} would lose "
        f"{voice.about(result.seller_colr)}.",
        (f"At or below {high} a year{down} it would be worth having for both. {found_out}",),
    )


def _one_indifferent(_: Inputs, result: Result, voice: Voice) -> Headline | None:
    if not (nil(result, "seller") or nil(result, "buyer")):
        return None
    (loser, loss), (level, _none) = _loser_and_winner(result, voice)
    return Headline(
        f"If this ended now, {loser.subject} would be {voice.about(loss)} worse off, and "
        f"{level.subject} would do just as well elsewhere.",
        (
            f"It is worth having for both as long as {level.subject} would lose something too. "
            "What would make it so?",
        ),
    )


def _tiny(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if max(result.seller_colr, result.buyer_colr) >= inputs.yearly_price / 20:
        return None
    return Headline(
        f"Little hangs on this: parting would cost {voice.seller.object} "
        f"{voice.about(result.seller_colr)} and {voice.buyer.object} "
        f"{voice.about(result.buyer_colr)}, less than a twentieth of a year's price.",
        ("Judge the single deal; there is hardly a relationship to lose yet.",),
    )


def _one_deal(_: Inputs, result: Result, voice: Voice) -> Headline | None:
    multiples = (result.seller_multiple, result.buyer_multiple)
    if not all(times is not None and times < 1.5 for times in multiples):
        return None
    low, high = voice.between(result.seller_walkaway_deal, result.buyer_walkaway_deal)
    anywhere = (
        f"anywhere between {low} and {high}"
        if result.seller_walkaway_deal > 0
        else f"anywhere up to {high}"
    )
    return Headline(
        f"There is little beyond this deal: parting would cost {voice.seller.object} "
        f"{voice.about(result.seller_colr)} and {voice.buyer.object} "
        f"{voice.about(result.buyer_colr)}, not much more than the deal itself is worth.",
        (f"BATNA is enough here. It holds {anywhere}.",),
    )


def _held(_: Inputs, result: Result, voice: Voice) -> Headline | None:
    locked = [
        (speaker, better)
        for speaker, better in (
            (voice.seller, result.seller_from_better_together),
            (voice.buyer, result.buyer_from_better_together),
        )
        if better <= 0
    ]
    if not locked:
        return None
    who = "both" if len(locked) == 2 else locked[0][0].subject
    held = "" if len(locked) == 2 else f" for {locked[0][0].object}"
    # Level year by year is a lock as well, but nobody would do better.
    elsewhere = "better" if all(better < 0 for _, better in locked) else "at least as well"
    return Headline(
        f"Parting would cost {voice.seller.object} {voice.about(result.seller_colr)} and "
        f"{voice.buyer.object} {voice.about(result.buyer_colr)}, but{held} only because leaving "
        f"is dear: year by year {who} would do {elsewhere} elsewhere.",
        ("That is a lock, not a reason to stay. What would make it good?",),
    )


def _lopsided(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    balance = result.seller_balance
    if balance is None or 0.35 <= balance <= 0.65:
        return None
    more, less = voice.seller, voice.buyer
    low, high = voice.between(result.seller_walkaway_lasting, result.buyer_walkaway_lasting)
    edge = f"Up to {high} a year"
    if balance < 0.5:
        more, less, balance = less, more, 1 - balance
        edge = (
            f"From {low} a year upwards" if result.seller_walkaway_lasting > 0 else "At any price"
        )
    return Headline(
        f"If this ended now, {voice.seller.subject} would be {voice.about(result.seller_colr)} "
        f"worse off and {voice.buyer.subject} {voice.about(result.buyer_colr)}: "
        f"{part_of(balance)} of the loss would be {more.possessive}.",
        (
            "The side that needs it less may not notice that it is at risk. "
            f"{edge} it stays worth having for {less.object}.",
        ),
    )


def _healthy(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    seller, buyer = voice.seller, voice.buyer
    low, high = voice.between(result.seller_walkaway_lasting, result.buyer_walkaway_lasting)
    then = []
    if result.fair_price is not None:
        middle = voice.price(result.fair_price)
        where = (
            f"at {middle} both would miss it equally"
            if inputs.seller_rate == inputs.buyer_rate
            else f"{middle} is midway between the two limits"
        )
        anything = (
            f"from {low} to {high}" if result.seller_walkaway_lasting > 0 else f"up to {high}"
        )
        where = f"; {where}" if result.fair_price > 0 else ""
        then.append(f"It is worth having for both at anything {anything} a year{where}.")
    if result.seller_multiple is not None and result.buyer_multiple is not None:
        then.append(
            f"This deal alone is worth {voice.worth(result.seller_deal_surplus)} to "
            f"{seller.object} and {voice.worth(result.buyer_deal_surplus)} to {buyer.object}; "
            f"the relationship is {times(result.seller_multiple)} and "
            f"{times(result.buyer_multiple)} times that."
        )
    return Headline(
        f"If this ended now, {seller.subject} would be {voice.about(result.seller_colr)} worse "
        f"off and {buyer.subject} {voice.about(result.buyer_colr)}: "
        f"{voice.about(result.joint_colr)} gone, and nobody gets it.",
        tuple(then),
    )


# First match wins, from top to bottom.
SITUATIONS: tuple[Situation, ...] = (
    _nothing_at_stake,
    _no_price_one_loses,
    _no_price_both_gain,
    _seller_would_leave,
    _buyer_would_leave,
    _one_indifferent,
    _tiny,
    _one_deal,
    _held,
    _lopsided,
    _healthy,
)


def _between(result: Result, voice: Voice) -> str:
    """The prices that both could live with for good, at the start of a sentence."""
    low, high = voice.between(result.seller_walkaway_lasting, result.buyer_walkaway_lasting)
    return f"Between {low} and {high}" if result.seller_walkaway_lasting > 0 else f"Up to {high}"


def nil(result: Result, party: str) -> bool:
    """Whether a COLR is nothing: a float's last bits are no loss."""
    keep, batr, colr = (getattr(result, f"{party}_{name}") for name in ("keep", "batr", "colr"))
    return bool(abs(colr) <= 1e-9 * (abs(keep) + abs(batr)))


def _loser_and_winner(
    result: Result, voice: Voice
) -> tuple[tuple[Speaker, float], tuple[Speaker, float]]:
    seller, buyer = (voice.seller, result.seller_colr), (voice.buyer, result.buyer_colr)
    return (seller, buyer) if result.seller_colr > result.buyer_colr else (buyer, seller)
