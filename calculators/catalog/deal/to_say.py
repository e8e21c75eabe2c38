"""Words for the meeting: the sums said to the other side, whole, with a question at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from calculators.catalog.colr.situations import nil
from calculators.catalog.deal.ask import what_it_takes
from calculators.catalog.deal.inputs import Inputs
from calculators.catalog.deal.result import Result
from calculators.catalog.deal.words import apart, asked_for, whose
from calculators.catalog.x100.sayings import off
from calculators.declare.report import Voice, sentence
from calculators.declare.units import SHARE

NAME = "to-say"


def to_say(inputs: Inputs, result: Result, voice: Voice) -> tuple[str, ...]:
    """From the reader's chair to whoever sits opposite: we and you, whatever names were typed."""
    spoken_to = replace(voice, addressed=True)
    said = (_stakes(result, spoken_to), _ask(inputs, result, spoken_to))
    return tuple(sentence(text) for one in said if (text := " ".join(one)))


def _stakes(result: Result, voice: Voice) -> Iterator[str]:
    here, there = ("seller", "buyer") if voice.chair == "seller" else ("buyer", "seller")
    ours, yours = (
        0.0 if nil(result, party) else -float(getattr(result, f"{party}_colr"))
        for party in (here, there)
    )
    begins = "If we stopped working together now, by our sums"
    if not ours and not yours:
        yield f"{begins} neither of us would lose by it."
    elif ours < 0 and yours < 0:
        yield f"{begins} we would be {apart(ours, voice)} and you {voice.about(yours)}."
        yield f"That is {voice.about(result.joint_colr)} that neither of us gets."
    else:
        yield f"{begins} we would be {apart(ours, voice)} and you {apart(yours, voice)}."
        yield f"We would rather say so than have it found out. {_where(result, voice)}"
    yield "The sums are in the link; correct ours."


def _where(result: Result, voice: Voice) -> str:
    """The prices at which it would be worth having for both, where there are any."""
    if result.fair_price is None or result.buyer_walkaway_lasting <= 0:
        return "No price changes that."
    low, high = voice.between(result.seller_walkaway_lasting, result.buyer_walkaway_lasting)
    where = f"between {low} and {high}" if result.seller_walkaway_lasting > 0 else f"up to {high}"
    return f"{where} a year it would be worth having for both of us."


def _ask(inputs: Inputs, result: Result, voice: Voice) -> Iterator[str]:
    if not result.concession_deal:
        return
    seller, buyer = voice.seller, voice.buyer
    takes = what_it_takes(inputs, result, voice, seller.object)
    yield f"{whose(buyer)} {asked_for(inputs)} would take {takes}."
    before, after = result.seller_share_at_list, result.x100_seller_share
    share = result.even_concession
    if before is not None and after is not None:
        first, last = SHARE.format(before), SHARE.format(after)
        goes = f"takes {{}} from {first} to {last}" if first != last else f"leaves {{}} at {last}"
        goes = goes.format(f"{whose(seller)} share of what we create together")
        makes = share is not None and 0.0005 <= share < 1 and last != SHARE.format(0.5)
        half = f"; {off(share)} off would make it half each" if share and makes else ""
        yield f"As the rule it {goes}{half}."
    elif result.x100_seller_total < 0:
        yield f"With it {seller.subject} would do better elsewhere."
    yield (
        "What would you need from us, to make it good for you too?"
        if voice.chair == "buyer"
        else "What is it for, and what else would serve you as well?"
    )
