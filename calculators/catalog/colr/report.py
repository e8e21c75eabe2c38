"""What COLR says: both columns, where each loss comes from, the sums, the ledger, the ladder."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum
from typing import Literal

from calculators.catalog.colr import arms_length
from calculators.catalog.colr.headline import headline
from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result, both_futures
from calculators.catalog.colr.sums import ledger, working
from calculators.catalog.colr.words import short_view, span
from calculators.declare.report import (
    Bar,
    Block,
    Chart,
    Facts,
    Ladder,
    Note,
    Report,
    Voice,
)
from calculators.declare.units import MONEY, PERCENT


def present(inputs: Inputs, result: Result, voice: Voice) -> Report:
    """The whole report, in reading order."""
    return Report(headline(inputs, result, voice), tuple(_blocks(inputs, result, voice)))


def _blocks(inputs: Inputs, result: Result, voice: Voice) -> Iterator[Block]:
    yield Facts(
        "What would be lost",
        ("seller_colr", "buyer_colr", "joint_colr", "seller_balance"),
        says="Each column is what that side would lose, as worth today, if it all ended now.",
    )
    yield from _why_undefined(result)
    yield Facts(
        "What each loss is made of",
        (
            *_pair("from_better_together"),
            *_pair("from_waiting"),
            *_pair("from_switching"),
            *_pair("from_fallout"),
        ),
        says="Is it trust, or is it a lock? The four lines add up to the COLR above them.",
    )
    yield from _trust_or_lock(result, voice)
    yield _ladder(inputs, result)
    yield Facts(
        "Limits, for both",
        (*_pair("walkaway_lasting"), "fair_price", *_pair("walkaway_deal")),
        relabelled=(
            {}
            if inputs.seller_rate == inputs.buyer_rate
            else {"fair_price": "Midway between the two lasting limits"}
        ),
        says="Prices a year. The seller's limit is the lowest, the buyer's the highest, at which "
        "it is still worth having.",
    )
    yield from _about_limits(inputs, result, voice)
    yield Facts(
        "This deal, and the relationship",
        (
            *_pair("deal_surplus"),
            *_pair("batna"),
            *_pair("multiple"),
            *_pair("years"),
            *_pair("keep"),
            *_pair("batr"),
        ),
    )
    yield from _degenerate(inputs, result, voice)
    yield Facts(
        "At arm's length",
        (*_pair("arms_length"), *_pair("downgrade_colr")),
        says="The same partner, with every order out to bid. Both must find it better than "
        "parting, so it is not an alternative that one side can choose: it is what a damaged "
        "relationship usually turns into. Fill it in under “Refine”.",
        folded=result.seller_arms_length is None and result.buyer_arms_length is None,
    )
    yield from arms_length.notes(result, voice)
    seller, buyer = both_futures(inputs)
    yield working(inputs, result, voice, "seller", seller)
    yield working(inputs, result, voice, "buyer", buyer)
    yield ledger(result.seller_colr, voice, "seller", seller)
    yield ledger(result.buyer_colr, voice, "buyer", buyer)
    yield Note(
        "An estimate from the figures above. "
        "It is a way to talk about a decision, not the decision."
    )


def _pair(name: str) -> tuple[str, str]:
    return f"seller_{name}", f"buyer_{name}"


def _why_undefined(result: Result) -> Iterator[Note]:
    if result.seller_balance is None:
        yield Note(
            "A share of the loss is only defined where both would lose; "
            "here at least one would not."
        )


def _trust_or_lock(result: Result, voice: Voice) -> Iterator[Note]:
    if min(result.seller_colr, result.buyer_colr) <= 0:
        return
    better = fsum((result.seller_from_better_together, result.buyer_from_better_together))
    share = better / result.joint_colr
    leaving = max(0.0, 1 - share)
    if 0 <= share <= 1:
        yield Note(
            f"Of what the two would lose, about {PERCENT.format(round(share, 2))} is being better "
            f"together and about {PERCENT.format(round(leaving, 2))} the pain of leaving."
        )
    elif share < 0:
        yield Note(
            "All of it is the pain of leaving: year by year, the two of you together would do "
            "better elsewhere."
        )


def _ladder(inputs: Inputs, result: Result) -> Chart:
    """One period and many years stand in groups of their own; only the latter are subtracted."""
    whole = f"The relationship, over {span(inputs.years)}"

    def one(party: Literal["seller", "buyer"]) -> Ladder:
        def value(name: str) -> float:
            found: float = getattr(result, f"{party}_{name}")
            return found

        def bar(label: str, name: str, look: Literal["solid", "light"] = "solid") -> Bar:
            return Bar(label, 0, value(name), look, f"{party}_{name}")

        colr = Bar("COLR, the gap", value("batr"), value("keep"), "gap", f"{party}_colr")
        return Ladder(
            party,
            {
                "This deal alone": (bar("More than without this deal (BATNA)", "deal_surplus"),),
                whole: (
                    bar("Going on", "keep"),
                    bar("With somebody else (BATR)", "batr", "light"),
                    colr,
                ),
            },
        )

    return Chart(
        "A no to this deal, and a no to each other",
        "What saying no costs in this deal, and what losing the relationship costs: COLR is the "
        "gap between going on and the best life without each other.",
        (one("seller"), one("buyer")),
    )


def _about_limits(inputs: Inputs, result: Result, voice: Voice) -> Iterator[Note]:
    yield Note(
        "A secret figure at which to leave is one of the habits that CPT teaches. These limits are "
        "for the opposite use: worked out for both, shown to both, with the reasons."
    )
    low, high = result.seller_walkaway_lasting, result.buyer_walkaway_lasting
    if result.fair_price is None:
        yield Note(
            "The limits cross: the seller would need more than the buyer could pay, by "
            f"{voice.price(low - high)} a year. So there is no price that both would miss equally. "
            "The gap closes through less cost or more worth, not through bargaining."
        )
    else:
        yield Note(
            "One measure of fair, not the measure. It counts only what each would lose, "
            "and nothing that either of you finds right."
        )
        if inputs.seller_rate != inputs.buyer_rate:
            yield Note(
                "The discount rates differ, so price weighs differently on each side: the price "
                "above is midway between the two lasting limits, and what the two lose together "
                "changes a little with price."
            )
    if low < 0.6 * inputs.yearly_price:
        yield Note(
            "This counts only costs that would stop. A price like that for every customer might "
            "not pay for what all of them share: work out one policy for a hundred customers "
            "before you quote it."
        )
    if result.seller_walkaway_deal > result.buyer_walkaway_deal:
        yield Note(
            "This deal alone has no range at all: "
            f"{MONEY.format(result.seller_walkaway_deal)} against "
            f"{MONEY.format(result.buyer_walkaway_deal)}."
        )


def _degenerate(inputs: Inputs, result: Result, voice: Voice) -> Iterator[Note]:
    for speaker, party, gain, alternative in (
        (voice.seller, "seller", inputs.seller_gain, inputs.seller_alternative),
        (voice.buyer, "buyer", inputs.buyer_gain, inputs.buyer_alternative),
    ):
        who = speaker.heading
        if getattr(result, f"{party}_colr") < 0:
            yield Note(
                f"{who}: the figure is below zero, and meant so. On these numbers "
                f"{speaker.subject} would be better off with somebody else."
            )
        if gain <= 0:
            yield Note(
                f"{who}: a year together leaves {MONEY.format(gain)}, so the loss cannot be put in "
                "years of today's gain."
            )
        if getattr(result, f"{party}_deal_surplus") <= 0:
            yield Note(
                f"{who}: this deal alone is no better than the alternatives, so the relationship "
                "cannot be counted in deals like this one."
            )
        if alternative < 0:
            yield Note(
                f"{who}: the alternative loses money every year; it is counted as it stands."
            )
    if inputs.retention == 0:
        yield Note(
            "With no chance of another year, it ends by itself after this one. "
            + (
                "What comes later differs only in when the wait and the switching fall due."
                if inputs.natural_end == "replace"
                else "Only this year differs between the two futures."
            )
        )
    yield from map(Note, short_view(inputs))
    if inputs.growth > min(inputs.seller_rate, inputs.buyer_rate):
        yield Note(
            "Growth is above a discount rate: the far years decide, and a longer wait or a dearer "
            "switch need not make the loss larger."
        )
