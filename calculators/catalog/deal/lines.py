"""The five lines for Tuesday, each a sentence or two, whatever the figures are."""

from __future__ import annotations

from calculators.catalog.colr.situations import indifferent
from calculators.catalog.deal.ask import their_ask
from calculators.catalog.deal.inputs import Inputs
from calculators.catalog.deal.parts import push
from calculators.catalog.deal.result import Result
from calculators.catalog.deal.words import apart, many, settled
from calculators.catalog.odds.result import compute as odds_of
from calculators.catalog.odds.situations import AT_THE_GUESS, BY_THE_RECORD, SAYINGS, below
from calculators.declare.report import Voice, sentence


def five_lines(inputs: Inputs, result: Result, voice: Voice) -> tuple[str, ...]:
    """Always five, in the order in which they are carried into a meeting."""
    lines = (_if_it_ended, _this_deal, their_ask, _pushing_back, _for_good)
    return tuple(sentence(one(inputs, result, voice)) for one in lines)


def _if_it_ended(_: Inputs, result: Result, voice: Voice) -> str:
    seller, buyer = voice.seller, voice.buyer
    # What would be gained by parting, so that a loss is below zero.
    us, them = (
        0.0 if indifferent(result, party) else -float(getattr(result, f"{party}_colr"))
        for party in ("seller", "buyer")
    )
    if not us and not them:
        return "If this ended now, nothing would be lost: both would do as well elsewhere."
    if us < 0 and them < 0:
        return (
            f"If this ended now: {seller.object} {voice.about(us)}, {buyer.object} "
            f"{voice.about(them)}, together {voice.about(result.joint_colr)} lost."
        )
    return (
        f"If this ended now, {seller.subject} would be {apart(us, voice)} and {buyer.subject} "
        f"{apart(them, voice)}; the two of us together {apart(-result.joint_colr, voice)}."
    )


def _this_deal(inputs: Inputs, result: Result, voice: Voice) -> str:
    seller, buyer = voice.seller, voice.buyer
    us = settled(inputs, result.seller_deal_surplus)
    them = settled(inputs, result.buyer_deal_surplus)
    if not us and not them:
        return "This deal alone is worth no more to either than the alternatives."
    if min(us, them) > 0:
        said = (
            f"This deal alone is worth {voice.worth(us)} to {seller.object} and "
            f"{voice.worth(them)} to {buyer.object} over the alternatives"
        )
    else:
        said = (
            f"This deal alone, against the alternatives, leaves {seller.object} "
            f"{apart(us, voice, about=False)} and {buyer.object} {apart(them, voice, about=False)}"
        )
    gained = [
        (speaker, multiple)
        for speaker, surplus, multiple in (
            (seller, us, result.seller_multiple),
            (buyer, them, result.buyer_multiple),
        )
        if surplus > 0 and multiple is not None and multiple > 0
    ]
    if len(gained) == 2:
        return f"{said}; the relationship {many(gained[0][1])} and {many(gained[1][1])} times that."
    if gained:
        (who, multiple), = gained  # fmt: skip
        return f"{said}; to {who.object} the relationship is worth {many(multiple)} times that."
    return f"{said}."


def _pushing_back(inputs: Inputs, result: Result, voice: Voice) -> str:
    if not inputs.gain:
        return "Pushing back would win nothing."
    gain, pusher, other = voice.price(inputs.gain), voice.seller, voice.buyer
    once = push(inputs, result)
    if once.stake <= 0:
        theirs = (
            f"; it puts at risk what {other.subject} would lose, {voice.about(once.other_stake)}"
            if once.other_stake > 0
            else ""
        )
        return (
            f"Pushing back for {gain}: there is nothing for {pusher.object} to lose by it, so the "
            f"risk decides nothing{theirs}."
        )
    odds = odds_of(once)
    return " ".join(
        [
            f"Pushing back for {gain} pays {pusher.object}: once, {below(odds.break_even)}; for "
            f"good, {below(result.break_even_lasting)}.",
            *SAYINGS.told(once, odds, voice).lines(AT_THE_GUESS, BY_THE_RECORD),
        ]
    )


def _for_good(inputs: Inputs, result: Result, voice: Voice) -> str:
    low, high = result.seller_walkaway_lasting, result.buyer_walkaway_lasting
    if result.fair_price is None:
        return (
            f"For good no price holds: {voice.seller.subject} would need at least "
            f"{voice.price(low, 'up')} a year, {voice.buyer.subject} could not go above "
            f"{voice.price(high, 'down')}."
        )
    if high <= 0:
        return "For good it holds at no price above 0."
    least, most = voice.between(low, high)
    if least == most:
        return f"For good it holds at {most} a year and at no other price."
    holds = f"from {least} to {most}" if low > 0 else f"up to {most}"
    middle = voice.price(result.fair_price)
    where = (
        f"at {middle} both would miss it equally"
        if inputs.seller_rate == inputs.buyer_rate
        else f"{middle} is midway between the two limits"
    )
    where = f"; {where}" if result.fair_price > 0 else ""
    outside = not low <= inputs.yearly_price <= high
    today = f" Today's {voice.price(inputs.yearly_price)} lies outside." if outside else ""
    return f"For good it holds {holds} a year{where}.{today}"
