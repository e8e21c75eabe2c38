"""What all deals together come to for each side: the verdicts, each with its sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.result import Result
from calculators.catalog.x100.words import off, over, such_deals, verb, whole_percent
from calculators.declare.report import Headline, Speaker, Voice
from calculators.declare.units import PERCENT

Situation = Callable[[Inputs, Result, Voice], Headline | None]


def _both_could_sign(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if min(result.seller_total, result.buyer_total) < 0:
        return None
    once = inputs.deals == 1
    if (result.seller_first_losing_deal or result.buyer_first_losing_deal) is None:
        verdict = "both could sign it" if once else "both could sign it every time"
    else:
        verdict = "taken together, it pays for both"
    leaves = "This" if once else f"{over(inputs.deals).rstrip()}, this"
    if not max(result.seller_total, result.buyer_total):
        first = f"{leaves} leaves both as well off as elsewhere, and neither any better."
        return Headline(first, tuple(_likely(inputs, result, voice)))
    if result.seller_total and result.buyer_total:
        left = (
            f"leaves {voice.seller.object} {voice.worth(result.seller_total)} and "
            f"{voice.buyer.object} {voice.worth(result.buyer_total)} better off than elsewhere"
        )
    else:
        gains, gain, level = (
            (voice.seller, result.seller_total, voice.buyer)
            if result.seller_total
            else (voice.buyer, result.buyer_total, voice.seller)
        )
        left = (
            f"leaves {gains.object} {voice.worth(gain)} better off than elsewhere, and "
            f"{level.object} no better and no worse"
        )
    then = (*_share(inputs, result, voice), *_likely(inputs, result, voice))
    return Headline(f"{leaves} {left}: {verdict}.", then)


def _both_lose(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if max(result.seller_total, result.buyer_total) >= 0:
        return None
    return Headline(
        f"Don't: {over(inputs.deals)}{voice.seller.subject} would be "
        f"{voice.worth(result.seller_total)} and {voice.buyer.subject} "
        f"{voice.worth(result.buyer_total)} worse off than elsewhere.",
        (
            f"No price mends it: {_limits(result, voice)}.",
            "Change the work or its cost, or part well.",
            *_likely(inputs, result, voice),
        ),
    )


def _no_price_holds(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.fair_price is not None:
        return None
    gap = result.seller_price_floor - result.buyer_price_ceiling
    return Headline(
        f"No flat price holds: {_limits(result, voice)}.",
        (
            f"The gap is {voice.price(gap)} a deal. "
            "It closes through less cost or more worth, not through bargaining.",
            *_likely(inputs, result, voice, "As things are,"),
        ),
    )


def _seller_loses(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.seller_total >= 0:
        return None
    begins = (
        "Not even once: "
        if inputs.deals == 1
        else f"Once, perhaps; as a rule, no: {over(inputs.deals)}"
    )
    return Headline(
        f"{begins}{voice.seller.subject} would be {voice.worth(result.seller_total)} worse off "
        f"than elsewhere, and {voice.buyer.subject} {_better(result.buyer_total, voice)}.",
        (*_the_most(inputs, result, voice), *_likely(inputs, result, voice)),
    )


def _buyer_loses(inputs: Inputs, result: Result, voice: Voice) -> Headline:
    seller, buyer = voice.seller, voice.buyer
    turns = result.buyer_first_losing_deal or 1
    still = f"Up to deal {turns - 1:,} each is still good for {buyer.object}." if turns > 1 else ""
    return Headline(
        f"This works only until {buyer.subject} {verb(buyer, 'count')}: {over(inputs.deals)}"
        f"{buyer.subject} would be {voice.worth(result.buyer_total)} worse off than elsewhere.",
        (
            f"{seller.subject} would be {_better(result.seller_total, voice)}.",
            *filter(None, (still,)),
            _between(inputs, result, voice),
            *_likely(inputs, result, voice),
        ),
    )


# First match wins, from top to bottom.
SITUATIONS: tuple[Situation, ...] = (
    _both_could_sign,
    _both_lose,
    _no_price_holds,
    _seller_loses,
    _buyer_loses,
)


def _limits(result: Result, voice: Voice) -> str:
    """What each would need, where no price serves both; rounded inwards."""
    seller, floor = voice.seller, voice.price(result.seller_price_floor, "up")
    ceiling = voice.price(result.buyer_price_ceiling, "down")
    return (
        f"{seller.subject} {verb(seller, 'need')} {floor} a deal, {voice.buyer.subject} cannot go "
        f"above {ceiling}"
    )


def _better(total: float, voice: Voice) -> str:
    return f"{voice.worth(total)} better off" if total else "no better and no worse off"


def _share(inputs: Inputs, result: Result, voice: Voice) -> Iterator[str]:
    """What the seller is left with, and the concession at which it would be half each."""
    if result.seller_share is None or result.fair_price is None:
        return
    left = f"It leaves {voice.seller.object} {whole_percent(result.seller_share)} of what the two"
    if abs(result.seller_share - 0.5) < 0.005:
        yield f"{left} create: half each."
        return
    flat = inputs.pattern == "always" or inputs.deals == 1
    share = 1 - result.fair_price / inputs.price if inputs.price else -1.0
    if share < 0.0005:
        yield f"{left} create; at {voice.price(result.fair_price)} a deal it would be half each."
        return
    instead = f" instead of {PERCENT.format(inputs.concession)}" if inputs.concession else ""
    how = instead if flat else " every time"
    yield f"{left} create; at {off(share)} off{how} it would be half each."


def _the_most(inputs: Inputs, result: Result, voice: Voice) -> Iterator[str]:
    """The deepest concession that both could live with, or the prices, where it is none."""
    share = 1 - result.seller_price_floor / inputs.price if inputs.price else -1.0
    if share < 0.0005:
        yield _between(inputs, result, voice)
        return
    flat = inputs.pattern == "always" or inputs.deals == 1
    every_time = "" if flat else " every time"
    yield f"The most that both could live with{every_time} is {off(share, 'down')} off."
    if inputs.deals > 1:
        yield "Anything deeper needs a reason and an end."


def _between(inputs: Inputs, result: Result, voice: Voice) -> str:
    """The flat prices that both could keep."""
    low, high = voice.between(result.seller_price_floor, result.buyer_price_ceiling)
    where = f"Between {low} and {high}" if result.seller_price_floor > 0 else f"Up to {high}"
    if inputs.deals == 1:
        return f"{where}, both could sign."
    if inputs.steady:
        return f"{where} a deal, both could sign every time."
    return f"{where} for each deal, all together would pay for both."


def _likely(inputs: Inputs, result: Result, voice: Voice, begins: str = "") -> Iterator[str]:
    """How many are likely and what that is worth today: so that nobody takes a test for more."""
    if inputs.deals == 1:
        return
    worth = f"{_today(result, voice)} today"
    if inputs.continuation == 1:
        yield f"Were a next deal always certain, as it is here, all would be {worth}."
        return
    test = f"{'A hundred' if inputs.deals == 100 else 'That'} is a test, not a forecast:"
    yield f"{begins or test} {such_deals(result.expected_deals)} likely, {worth}."


def _today(result: Result, voice: Voice) -> str:
    """Both present values, after "likely,": "worth about 200,000 to us and 530,000 to them"."""

    def side(who: Speaker, amount: float, *, about: bool) -> str:
        said = voice.about(amount) if about else voice.worth(amount)
        said = said if amount else "nothing"
        return f"costing {who.object} {said}" if amount < 0 else f"worth {said} to {who.object}"

    first = side(voice.seller, result.seller_pv, about=True)
    second = side(voice.buyer, result.buyer_pv, about=False)
    same = (result.seller_pv < 0) == (result.buyer_pv < 0)
    return f"{first} and {second.partition(' ')[2] if same else second}"
