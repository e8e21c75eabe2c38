"""The third line: what the concession moves, and what it does to how the gain is shared."""

from __future__ import annotations

from calculators.catalog.deal.inputs import Inputs
from calculators.catalog.deal.parts import one_deal
from calculators.catalog.deal.result import Result
from calculators.catalog.deal.words import asked_for, whose
from calculators.catalog.x100.inputs import Inputs as Deal
from calculators.catalog.x100.inputs import in_words
from calculators.catalog.x100.sayings import off
from calculators.declare.report import Voice
from calculators.declare.units import SHARE

EVEN = 0.005  # of a half: what is said in whole per cents is then half each
NOTHING_OFF = 0.0005


def their_ask(inputs: Inputs, result: Result, voice: Voice) -> str:
    """What the concession comes to; then the shares, and the concession that would be even."""
    return f"{_moved(inputs, result, voice)} {_share(inputs, result, voice)}"


def what_it_takes(inputs: Inputs, result: Result, voice: Voice, object_: str) -> str:
    """What the concession takes from somebody: "10,000 a deal from us", "16,000 from us"."""
    each = "" if one_deal(inputs, result).deals == 1 else " a deal"
    return f"{voice.price(result.concession_deal)}{each} from {object_}"


def today(inputs: Inputs, result: Result, voice: Voice) -> str:
    """All that are likely, as worth today: "about 200,000 today over the 36 deals that are …"."""
    deal = one_deal(inputs, result)
    if deal.deals == 1:
        return "once"
    return f"{voice.about(result.seller_concession_pv)} today over {_likely(inputs, result, deal)}"


def _moved(inputs: Inputs, result: Result, voice: Voice) -> str:
    asked, deal = asked_for(inputs), one_deal(inputs, result)
    if not inputs.concession:
        return "Nothing off is asked."
    if not result.concession_deal:
        return f"{whose(voice.buyer)} {asked}: nothing, since there is no price to take it from."
    each = voice.price(result.concession_deal)
    if deal.deals == 1:
        return f"{whose(voice.buyer)} {asked}: {each}, once."
    return (
        f"{whose(voice.buyer)} {asked}: {each} a deal; {voice.worth(result.concession_total)} if "
        f"it were the rule for {in_words(deal.deals)}; {today(inputs, result, voice)}."
    )


def _likely(inputs: Inputs, result: Result, deal: Deal) -> str:
    if not inputs.retention:
        return "the deals of this year"
    if deal.continuation == 1:
        return "all of them, were a next one always certain"
    number = round(result.x100_expected_deals)
    return "the one deal that is likely" if number == 1 else f"the {number:,} deals that are likely"


def _share(inputs: Inputs, result: Result, voice: Voice) -> str:
    """The seller's share without and with the concession; where there is none, who would leave."""
    before, after = result.seller_share_at_list, result.x100_seller_share
    seller, buyer = voice.seller, voice.buyer
    ours, even = f"{whose(seller)} share of what the two create", _even(result, voice)
    if before is not None and after is not None:
        first, last = SHARE.format(before), SHARE.format(after)
        goes = f"goes from {first} to {last}" if first != last else f"is {last}"
        return f"{ours} {goes}; {even}."
    if before is not None:
        return (
            f"{ours} is {SHARE.format(before)} without it; with it {seller.subject} would do "
            f"better elsewhere; {even}."
        )
    if after is not None:
        return (
            f"Without it {buyer.subject} would do better elsewhere; with it {ours} is "
            f"{SHARE.format(after)}; {even}."
        )
    return f"There is no share to name: {_leaves(result, voice)}; {even}."


def _leaves(result: Result, voice: Voice) -> str:
    """Who would do better elsewhere, were every deal like this one."""
    losing = [
        who.subject
        for who, total in (
            (voice.seller, result.x100_seller_total),
            (voice.buyer, result.x100_buyer_total),
        )
        if total < 0
    ]
    if not losing:
        return "over the alternatives the two create nothing"
    who = "both" if len(losing) == 2 else losing[0]
    return f"were every deal like this one, {who} would do better elsewhere"


def _even(result: Result, voice: Voice) -> str:
    """At which concession, or else at which price, each would have half."""
    fair, share = result.x100_fair_price, result.even_concession
    if fair is None:
        seller, floor = voice.seller, voice.price(result.x100_seller_price_floor, "up")
        needs = "needs" if seller.singular else "need"
        ceiling = voice.price(result.x100_buyer_price_ceiling, "down")
        return (
            f"no price serves both, since {seller.subject} {needs} {floor} a deal "
            f"and {voice.buyer.subject} cannot go above {ceiling}"
        )
    if fair <= 0:
        return "no price above 0 would split it evenly"
    after = result.x100_seller_share
    if after is not None and abs(after - 0.5) < EVEN:
        return "that is half each"
    if share is None or share < -NOTHING_OFF:
        return f"{voice.price(fair)} a deal, above the price of today, would split it evenly"
    if share < NOTHING_OFF:
        return "nothing off would split it evenly"
    return f"{off(share)} off would split it evenly"
