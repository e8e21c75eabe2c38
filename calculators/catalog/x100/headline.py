"""The sentence to say: where it turns, what a hundred of them come to, and how many are likely."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.result import Result
from calculators.catalog.x100.situations import SITUATIONS
from calculators.catalog.x100.words import counted, part_of_ten, points, span, times_its_face
from calculators.declare.report import Headline, Speaker, Voice, sentence
from calculators.declare.units import PERCENT


def headline(inputs: Inputs, result: Result, voice: Voice) -> Headline:
    """What a pattern or a flip point adds leads; then the verdict, the first that fits."""
    found = next(said for one in SITUATIONS if (said := one(inputs, result, voice)) is not None)
    sentences = [
        *_what_is_asked_next(inputs, result, voice),
        *_good_now_bad_later(inputs, result, voice),
        *_earned_back(result, voice),
        found.first,
        *found.then,
        *_unpaid(inputs, result),
    ]
    first, *then = map(sentence, sentences)
    return Headline(first, tuple(then))


def turns(result: Result, party: str) -> int | None:
    """The deal from which this side does better elsewhere; None where it does not stay so."""
    losing: int | None = getattr(result, f"{party}_first_losing_deal")
    if losing is None:
        return None
    later = (getattr(row, f"{party}_surplus") for row in result.ledger[losing - 1 :])
    return losing if all(one < 0 for one in later) else None


def given_away(inputs: Inputs, result: Result) -> float:
    """All concessions together, in money."""
    return inputs.price * result.concession_points


def _what_is_asked_next(inputs: Inputs, result: Result, voice: Voice) -> Iterator[str]:
    """One sentence for each pattern but the plain one, and one that goes on from it."""
    if inputs.deals == 1 or not given_away(inputs, result):
        return
    amount = voice.price(inputs.price * inputs.concession)
    if inputs.pattern == "one_off":
        yield f"Once, and both know why: {amount}, and no more."
        yield "Write the reason down; that is what keeps it at one."
    elif inputs.pattern == "precedent":
        factor = given_away(inputs, result) / (inputs.price * inputs.concession)
        comes = "comes" if abs(inputs.persistence - 0.1) < 1e-9 else "come"
        yield (
            f"If {part_of_ten(inputs.persistence)} such concessions {comes} back, today's {amount} "
            f"costs {voice.about(given_away(inputs, result))} in the end: "
            f"{times_its_face(factor)}."
        )
    elif inputs.pattern == "ratchet" and inputs.ratchet_step:
        yield from _a_little_more(inputs, result, voice)


def _a_little_more(inputs: Inputs, result: Result, voice: Voice) -> Iterator[str]:
    last = 1 - result.ledger[-1].price / inputs.price
    if last - inputs.concession < 1e-9:
        return
    today = PERCENT.format(inputs.concession) if inputs.concession else "Nothing"
    begins = f"{today} today and {points(inputs.ratchet_step)} more each time"
    deal = turns(result, "seller")
    if deal is not None:
        when = f"deal {deal:,}" if deal > 1 else "the first deal on"
        yield f"{begins}: from {when} {voice.seller.subject} would do better elsewhere."
    else:
        yield f"{begins}: {PERCENT.format(round(last, 6))} in the last deal."
    face = inputs.price * inputs.concession
    looked = f"it looked like {voice.price(face)}" if face else "it began with nothing"
    many = "a hundred" if inputs.deals == 100 else f"{inputs.deals:,}"
    yield f"Over {many} deals it gives away {voice.worth(given_away(inputs, result))}; {looked}."


def _good_now_bad_later(inputs: Inputs, result: Result, voice: Voice) -> Iterator[str]:
    """Where all together still pay for both, and a single deal no longer does."""
    if min(result.seller_total, result.buyer_total) < 0:
        return
    sides = (("seller", result.seller_first_losing_deal), ("buyer", result.buyer_first_losing_deal))
    losing = [(deal, party) for party, deal in sides if deal is not None]
    if not losing or min(losing)[0] == 1:
        return
    if inputs.pattern == "ratchet" and turns(result, "seller") == min(losing)[0]:
        return  # the sentence about the ratchet has said so
    deal, party = min(losing)
    who = voice.buyer if party == "buyer" else voice.seller
    why = _why(inputs, result, deal, who) if party == "buyer" else ""
    both = [one for one, _ in losing] == [deal, deal]
    subject, object_ = ("both", "both") if both else (who.subject, who.object)
    then = (
        f"from deal {deal:,} {subject} would do better elsewhere"
        if turns(result, party) == deal
        else f"deal {deal:,} would be better elsewhere for {object_}"
    )
    yield f"Good for both up to deal {deal - 1:,}; {then}{why}."
    yield "Renew what it is worth, or the price, before then."


def _why(inputs: Inputs, result: Result, deal: int, who: Speaker) -> str:
    """What has turned it for the buyer: a price that has gone up again, or a worth that fades."""
    price = result.ledger[deal - 1].price
    side = inputs.buyer
    as_at_first = inputs.buyer_value - price + side.other_benefit - side.haggling_cost
    if as_at_first < side.alternative:
        return ", because the price has gone up again"
    return f", because each deal is worth a little less to {who.object}"


def _earned_back(result: Result, voice: Voice) -> Iterator[str]:
    for who, first, deal in (
        (voice.seller, result.seller_first_deal, result.seller_recovery_deal),
        (voice.buyer, result.buyer_first_deal, result.buyer_recovery_deal),
    ):
        if deal is None or deal == 1:
            continue
        if first < 0:
            yield (
                f"The first deal loses {who.object} {voice.price(-first)}; by deal {deal:,} it is "
                "earned back."
            )
        else:
            yield f"Only from deal {deal:,} on is the running total above zero for {who.object}."


def _unpaid(inputs: Inputs, result: Result) -> Iterator[str]:
    if not inputs.hours:
        return
    number = counted(int(inputs.hours)) if inputs.hours == int(inputs.hours) else inputs.hours
    hours = f"{number} unpaid hour{'' if inputs.hours == 1 else 's'}"
    times = "once" if inputs.deals == 1 else f"{counted(inputs.deals)} times"
    yield f"{hours} a deal, {times}: {span(result.person_years)} of somebody's work."
