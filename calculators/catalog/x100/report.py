"""What x100 says: both sides' totals, what they hide, the price that could stay, and the sums."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.catalog.x100.chart import chart
from calculators.catalog.x100.headline import headline
from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.result import ABOVE, Result
from calculators.catalog.x100.sums import ledger, working
from calculators.catalog.x100.words import counted, years_of
from calculators.declare.report import Block, Facts, Note, Report, Voice
from calculators.declare.units import MONEY


def present(inputs: Inputs, result: Result, voice: Voice) -> Report:
    """The whole report, in reading order."""
    return Report(headline(inputs, result, voice), tuple(_blocks(inputs, result, voice)))


def _blocks(inputs: Inputs, result: Result, voice: Voice) -> Iterator[Block]:
    yield Facts(
        "What it adds up to",
        (*_pair("total"), *_pair("total_alone"), "joint_total", "seller_share"),
        says="Elsewhere is each side's next-best use or supplier. A deal can make money and still "
        "be the wrong one, so both comparisons stand here.",
    )
    yield from _what_it_hides(inputs, result, voice)
    yield Facts(
        "As things are",
        ("expected_deals", *_pair("pv")),
        says="As many as the chance of a next deal makes likely, as worth today. The sums above "
        "count every deal, and in full.",
    )
    yield from _no_forecast(inputs)
    yield chart(inputs, result, voice)
    yield _deal_by_deal(result)
    yield from _why_undefined(result, voice)
    yield Facts(
        "A price that could stay",
        ("seller_price_floor", "buyer_price_ceiling", "fair_price"),
        says="The same for every deal. The seller's limit is the lowest, the buyer's the highest, "
        "at which all of them leave that side as well off as elsewhere.",
    )
    yield from _about_limits(inputs, result, voice)
    yield Facts(
        "What is given away, and what waits",
        ("concession_points", "revenue", "person_years", "payment_delay_cost"),
        says="Hours and waiting stand beside the result and are not in it.",
    )
    yield from _nobody_has_it(inputs)
    yield working(inputs, result, voice, "seller")
    yield working(inputs, result, voice, "buyer")
    yield ledger(result, voice)
    yield Note(
        "An estimate from the figures above. "
        "It is a way to talk about a decision, not the decision."
    )


def _pair(name: str) -> tuple[str, str]:
    return f"seller_{name}", f"buyer_{name}"


def _deal_by_deal(result: Result) -> Facts:
    back = {one: getattr(result, one) for one in _pair("recovery_deal")}
    lost = any(deal is None or deal > 1 for deal in back.values())
    return Facts(
        "This deal, and the last",
        (
            *_pair("first_deal"),
            *_pair("last_deal"),
            *_pair("first_losing_deal"),
            *_pair("worst"),
            *_pair("recovery_deal"),
        ),
        relabelled={} if lost else dict.fromkeys(back, ABOVE),
    )


def _what_it_hides(inputs: Inputs, result: Result, voice: Voice) -> Iterator[Note]:
    """Signs that differ between the two comparisons, and a hundred that only multiply."""
    for who, over_elsewhere, alone in (
        (voice.seller, result.seller_total, result.seller_total_alone),
        (voice.buyer, result.buyer_total, result.buyer_total_alone),
    ):
        if over_elsewhere < 0 <= alone:
            yield Note(
                f"{who.heading}: this brings {MONEY.format(alone)} over no deal at all, and still "
                f"{MONEY.format(-over_elsewhere)} less than elsewhere. That is easy to miss, since "
                "no account shows it."
            )
        elif alone < 0 <= over_elsewhere:
            yield Note(
                f"{who.heading}: this loses {MONEY.format(-alone)}, and only because elsewhere "
                "would lose more."
            )
    if inputs.deals > 1 and inputs.steady and inputs.pattern == "always":
        yield Note(
            "Every deal here is like the first, so to repeat it only multiplies it: who gains and "
            "who loses was settled in the first one. What there is to see is the size, the share "
            "and the other column. Try what happens if a little more is asked each time."
        )


def _no_forecast(inputs: Inputs) -> Iterator[Note]:
    if inputs.deals == 1:
        yield Note("A single deal: what it is worth today is the deal itself.")
        return
    yield Note(
        f"{years_of(inputs.deals, inputs.deals_per_year)}. "
        "It is a way of asking whether this could be a rule."
    )
    if inputs.seller_rate != inputs.buyer_rate:
        yield Note(
            "The discount rates differ, so a later deal weighs differently on each side, and what "
            "the two have together today changes a little with price."
        )


def _why_undefined(result: Result, voice: Voice) -> Iterator[Note]:
    losing_deals = (result.seller_first_losing_deal, result.buyer_first_losing_deal)
    if losing_deals == (None, None):
        yield Note("No deal of these would be better elsewhere, for either side.")
    for who, losing, back in (
        (voice.seller, result.seller_first_losing_deal, result.seller_recovery_deal),
        (voice.buyer, result.buyer_first_losing_deal, result.buyer_recovery_deal),
    ):
        if losing is None and losing_deals != (None, None):
            yield Note(f"{who.heading}: no deal of these would be better elsewhere.")
        if back is None:
            yield Note(f"{who.heading}: after the last deal the running total is not above zero.")
    if result.seller_share is None:
        yield Note(
            "A share of the gain is only defined where both gain; here "
            + (
                "nothing is gained."
                if min(result.seller_total, result.buyer_total) >= 0
                else "at least one side loses."
            )
        )


def _about_limits(inputs: Inputs, result: Result, voice: Voice) -> Iterator[Note]:
    yield Note(
        "A secret figure at which to leave is one of the habits that CPT teaches. These limits are "
        "for the opposite use: worked out for both, shown to both, with the reasons."
    )
    floor, ceiling = result.seller_price_floor, result.buyer_price_ceiling
    if result.fair_price is None:
        yield Note(
            "The limits cross: the seller would need more than the buyer could pay, by "
            f"{voice.price(floor - ceiling)} a deal. So there is no price that splits a gain. "
            "The gap closes through less cost or more worth, not through bargaining."
        )
    else:
        yield Note(
            "An even split is one measure of fair, not the measure. It counts only what each would "
            "gain over elsewhere, and nothing that either of you finds right."
        )
    if floor < 0.6 * inputs.price:
        yield Note(
            "This counts only costs that one deal causes. A price like that for every customer "
            "might not pay for what all of them share: work out one policy for a hundred "
            "customers before you quote it."
        )


def _nobody_has_it(inputs: Inputs) -> Iterator[Note]:
    """Price moves from one side to the other; what agreeing costs, and waiting, does not."""
    seller, buyer = inputs.seller_haggling_cost, inputs.buyer_haggling_cost
    if max(seller, buyer) > 0:
        times = "once" if inputs.deals == 1 else f"{counted(inputs.deals)} times"
        yield Note(
            f"What agreeing costs, {times}: {MONEY.format(inputs.deals * seller)} for the seller, "
            f"{MONEY.format(inputs.deals * buyer)} for the buyer. Nobody has it: price moves money "
            "from one side to the other, and this does not."
        )
    if inputs.pay_days and not inputs.seller_rate:
        yield Note("Without a discount rate, waiting for the money costs the seller nothing.")
