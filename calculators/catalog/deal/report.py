"""What the five lines say, the words to say, and the figures of all three sums beside them."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.catalog.colr.report import present as about_parting
from calculators.catalog.deal import to_say
from calculators.catalog.deal.headline import headline
from calculators.catalog.deal.inputs import Inputs
from calculators.catalog.deal.lines import five_lines
from calculators.catalog.deal.parts import one_deal, push
from calculators.catalog.deal.result import Result
from calculators.catalog.deal.words import asked_for
from calculators.declare.quotes import FIVE_LINES, Quotes
from calculators.declare.report import Block, Facts, Note, Report, Step, Voice, Working
from calculators.declare.units import FACTOR, MONEY, PERCENT


def present(inputs: Inputs, result: Result, voice: Voice) -> Report:
    """The whole report, in reading order."""
    return Report(headline(inputs, result, voice), tuple(_blocks(inputs, result, voice)))


def _blocks(inputs: Inputs, result: Result, voice: Voice) -> Iterator[Block]:
    yield Quotes(
        FIVE_LINES, "Five lines for Tuesday", five_lines(inputs, result, voice), numbered=True
    )
    yield Quotes(
        to_say.NAME,
        "To say to the other side",
        to_say.to_say(inputs, result, voice),
        "With this page open between you, so that every number can be corrected.",
    )
    lost, *more = about_parting(inputs, result, voice).blocks
    yield lost
    yield Facts(
        "What the concession moves",
        (
            "concession_deal", "concession_total", "seller_concession_pv", "buyer_concession_pv",
            "seller_share_at_list", "x100_seller_share", "even_concession",
        ),
        says="From the seller to the buyer: what one side gives up, the other has. Below zero, "
        "the last figure is a price rise.",
        relabelled={
            "x100_seller_share": "Of what the two create, for the seller, with the concession"
        },
    )  # fmt: skip
    yield from _about_the_shares(result)
    yield Facts(
        "If every deal were like this one",
        (
            *_pair("x100", "first_deal"), *_pair("x100", "total"), "x100_joint_total",
            *_pair("x100", "pv"), "x100_expected_deals", "x100_seller_price_floor",
            "x100_buyer_price_ceiling", "x100_fair_price",
        ),
        says=_how_many(inputs, result),
    )  # fmt: skip
    yield Facts(
        "Pushing back",
        (
            "odds_break_even", "odds_one_in", "break_even_lasting", "odds_pusher_value",
            "odds_other_value", "odds_joint_value", "odds_chance_lost", "odds_chance_tactic_pays",
            "odds_clean_uses_needed",
        ),
        says="The seller pushes, and the buyer would walk out now. Averages are for a push that "
        "is won once, as worth today.",
    )  # fmt: skip
    yield from _about_the_push(inputs, result)
    yield _joints(inputs, result)
    yield Facts(
        "More of the hundred deals",
        (
            *_pair("x100", "last_deal"), *_pair("x100", "total_alone"), *_pair("x100", "worst"),
            *_pair("x100", "recovery_deal"), *_pair("x100", "first_losing_deal"),
            "x100_concession_points", "x100_revenue", "x100_person_years",
            "x100_payment_delay_cost",
        ),
        folded=True,
    )  # fmt: skip
    yield from more


def _pair(prefix: str, name: str) -> tuple[str, str]:
    return f"{prefix}_seller_{name}", f"{prefix}_buyer_{name}"


def _how_many(inputs: Inputs, result: Result) -> str:
    deals = one_deal(inputs, result).deals
    many = "A hundred of them" if deals == 100 else "One of them" if deals == 1 else f"{deals:,}"
    return (
        f"{many}, each with the concession, over what each would have elsewhere. That is a test "
        "and not a forecast; worth today counts only those that are likely."
    )


def _about_the_shares(result: Result) -> Iterator[Note]:
    if None in (result.seller_share_at_list, result.x100_seller_share):
        yield Note(
            "A share of what the two create is only defined where neither would do better "
            "elsewhere and the two together gain something."
        )
    if result.x100_fair_price is None:
        yield Note(
            "Deal by deal the limits cross, so no concession splits anything evenly. The gap "
            "closes through less cost or more worth, not through bargaining."
        )
    elif result.even_concession is None:
        yield Note("Where there is no price, there is nothing of which to give a share away.")


def _about_the_push(inputs: Inputs, result: Result) -> Iterator[Note]:
    if push(inputs, result).stake <= 0:
        yield Note("The seller has nothing to lose, so there is no risk at which it turns.")
    if inputs.risk is None:
        yield Note(
            "No guess of the risk, so no averages. Compare the line above with what you would bet "
            "on, or type a guess under “Refine”."
        )
    if not inputs.past_uses:
        yield Note("No record yet. After the next push, note how it ended.")


def _joints(inputs: Inputs, result: Result) -> Working:
    """Where one sum hands on to the next; the sums themselves stand in the three calculators."""
    deal, year = one_deal(inputs, result), MONEY.format(inputs.yearly_price)
    often, gain = f"{inputs.deals_per_year:g}", MONEY.format(inputs.gain)
    going_on = (
        f"{PERCENT.format(inputs.retention)} ^ (1 ÷ {often}) = {PERCENT.format(deal.continuation)}"
        if inputs.retention
        else "Nothing goes on after this year, so only this year's deals are counted"
    )
    return Working(
        "How the three sums join",
        "both",
        (
            Step("One deal of a year", f"{year} ÷ {often} = {MONEY.format(deal.price)}"),
            Step("Chance that there is a next deal", going_on),
            Step(
                "Given away in one deal",
                f"{asked_for(inputs)} × {MONEY.format(deal.price)} = "
                f"{MONEY.format(result.concession_deal)}",
            ),
            Step(
                "The push, were it won every year",
                f"{gain} × {FACTOR.format(result.seller_annuity)} = "
                f"{MONEY.format(push(inputs, result, 'yearly').gain)}",
            ),
        ),
    )
