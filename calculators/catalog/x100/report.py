"""What x100 says: both sides' totals, what they hide, the price that could stay, and the sums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil

from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.result import (
    ABOVE,
    PARTIES,
    Result,
    compute,
    corners,
    good_for_both,
    losing,
    turns,
)
from calculators.catalog.x100.sayings import SAYINGS, many, of, once
from calculators.catalog.x100.situations import LEADING, SITUATIONS, UNPAID
from calculators.declare.fields import Party
from calculators.declare.manners import CLOSING
from calculators.declare.report import Band, Column, Facts, Line, Lines, Note, Step, Table, Voice
from calculators.declare.rows import OneOf, Row, Say, Sums, Where, always
from calculators.declare.units import COUNT, MONEY

STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
STRETCHES = 20  # about; more would be no clearer
MOST_BANDS = 3
NAME = 15  # letters of a name that stand over a line


def chart(inputs: Inputs, result: Result, voice: Voice) -> Lines:
    """Light enough for a thousand deals: even steps, and every deal at which something happens."""
    bands = good_for_both(result)
    bands = bands if len(bands) <= MOST_BANDS else ()
    flags = _flags(result, voice)
    back = [result.seller_recovery_deal, result.buyer_recovery_deal]
    ends = [float(end) for end in (*back, *(end for band in bands for end in band)) if end]
    at = _across(inputs.deals, {*flags, *ends, *corners(result)})
    own = _totals(result, at)
    return Lines(
        "As the deals add up",
        "The running total of each side: how much better off than elsewhere, deal by deal.",
        Column("Deal", COUNT), MONEY, at, (Line("seller", own[0]), Line("buyer", own[1])), flags,
        tuple(Band(start, end, "good for both") for start, end in bands),
        again=lambda other: _totals(compute(other), at),
    )  # fmt: skip


def _totals(result: Result, at: Sequence[float]) -> tuple[tuple[float, ...], ...]:
    rows = [result.ledger[int(point) - 1] for point in at]
    return tuple(row.seller_running for row in rows), tuple(row.buyer_running for row in rows)


def _flags(result: Result, voice: Voice) -> dict[float, str]:
    """Where it turns for good, and where an early loss is earned back."""
    said: dict[float, list[str]] = {}
    for party in PARTIES:
        name = voice.party(party).heading
        name = name if len(name) <= NAME else name[: NAME - 1].rstrip() + "…"
        lost, back = turns(result, party), getattr(result, f"{party}_recovery_deal")
        for deal, text in ((lost, " better elsewhere from"), (back, ": earned back by")):
            if deal is not None and deal > 1:
                said.setdefault(float(deal), []).append(f"{name}{text} {deal:,}")
    return {deal: "; ".join(texts) for deal, texts in said.items()}


def _across(deals: int, happens: Iterable[float]) -> tuple[float, ...]:
    """The first and the last deal, even steps between, and each deal at which something happens."""
    rough = ceil(deals / STRETCHES)
    step = next(one for one in STEPS if one >= rough)
    happens = {1.0, float(deals), *happens}
    even = map(float, range(step, deals, step))
    kept = (one for one in even if all(not 0 < abs(one - at) < 0.4 * step for at in happens))
    return tuple(sorted({*happens, *kept}))


def ledger(_: Inputs, result: Result, voice: Voice) -> Table:
    """Every deal, with both sides in each row."""
    seller, buyer = voice.seller.heading, voice.buyer.heading
    over = (f"This deal: {seller}", f"This deal: {buyer}", f"So far: {seller}", f"So far: {buyer}")
    totals = result.seller_total, result.buyer_total
    return Table(
        "ledger", "Deal by deal, for both", "both",
        (Column("Deal", COUNT), *(Column(one, MONEY) for one in ("Price", *over))),
        tuple(
            (one.deal, one.price, one.seller_surplus, one.buyer_surplus, one.seller_running,
             one.buyer_running)
            for one in result.ledger
        ),
        (None, result.revenue, *totals, None, None),
        "Money, over what each would have elsewhere. The rows add up to "
        f"{MONEY.format(totals[0])} and {MONEY.format(totals[1])}, the figures above.",
    )  # fmt: skip


def both(name: str) -> tuple[str, str]:
    return f"seller_{name}", f"buyer_{name}"


def hidden(party: Party) -> Row[Inputs, Result]:
    """Where the two comparisons of a side differ in their signs."""
    total, alone = f"{party}_total", f"{party}_total_alone"
    brings = (
        "{own.heading}: this brings {own_total_alone} over no deal at all, and still "
        "{own_total:size} less than elsewhere. That is easy to miss, since no account shows it."
    )
    loses = (
        "{own.heading}: this loses {own_total_alone:size}, and only because elsewhere would lose "
        "more."
    )
    return OneOf(
        Where(lambda _, r: getattr(r, total) < 0 <= getattr(r, alone), Note(of(party, brings))),
        Where(lambda _, r: getattr(r, alone) < 0 <= getattr(r, total), Note(of(party, loses))),
    )


def undefined(party: Party) -> Row[Inputs, Result]:
    """Which deal of a side there is none of."""
    never, back = f"{party}_first_losing_deal", f"{party}_recovery_deal"
    fine = "{own.heading}: no deal of these would be better elsewhere."
    below = "{own.heading}: after the last deal the running total is not above zero."
    return Where(
        always,
        Where(lambda _, r: losing(r) and getattr(r, never) is None, Note(of(party, fine))),
        Where(lambda _, r: getattr(r, back) is None, Note(of(party, below))),
    )


def plain(inputs: Inputs, _: Result) -> bool:
    """Whether every deal is like the first."""
    return inputs.steady and inputs.pattern == "always"


ADDED_UP: Row[Inputs, Result] = OneOf(
    Where(plain, Step("All together", "{deals} × {own_first_deal} = {own_total}")),
    Step("All together", "the {deals} rows of the table below, added up = {own_total}"),
)
ALONE = Step("The same, over no deal at all",
             "{own_total} + {deals} × {own_alternative} = {own_total_alone}")  # fmt: skip
TODAY = Step("Worth today: each deal × its chance, and less by {own_rate} a year, one every "
             "{apart:short} months", "added up = {own_pv}")  # fmt: skip
SELLERS_SUMS: Sums[Inputs, Result] = Sums("The sums: {own.heading}", "seller", (
    Step("Price of this deal", "{price} × (1 − {concession}) = {first_price}"),
    Step("This deal: price less costs",
         "{first_price} − {seller_cost} + {own_other_benefit} − {own_haggling_cost} − "
         "{own_alternative} = {own_first_deal}"),
    ADDED_UP,
    ALONE,
    Step("Lowest price that stays{from_average_cost}",
         "{average_cost} − {own_other_benefit} + {own_haggling_cost} + {own_alternative} = "
         "{seller_price_floor}"),
    Where(lambda _, r: r.fair_price is not None,
          Step("Split evenly, midway between the two limits",
               "({seller_price_floor} + {buyer_price_ceiling}) ÷ 2 = {fair_price}")),
    Where(many, Step("Likely deals: {deals} chances, each {continuation} of the one before",
                     "1 + {continuation}{more_chances} = {expected_deals}")),
    TODAY,
))  # fmt: skip
BUYERS_SUMS: Sums[Inputs, Result] = Sums("The sums: {own.heading}", "buyer", (
    Step("This deal: its worth less the price",
         "{buyer_value} − {first_price} + {own_other_benefit} − {own_haggling_cost} − "
         "{own_alternative} = {own_first_deal}"),
    ADDED_UP,
    ALONE,
    Step("Highest price that stays{from_average_worth}",
         "{average_worth} + {own_other_benefit} − {own_haggling_cost} − {own_alternative} = "
         "{buyer_price_ceiling}"),
    TODAY,
))  # fmt: skip
THE_LAST = Facts(
    "This deal, and the last",
    (*both("first_deal"), *both("last_deal"), *both("first_losing_deal"), *both("worst"),
     *both("recovery_deal")),
)  # fmt: skip

BLOCKS: tuple[Row[Inputs, Result], ...] = (
    Facts("What it adds up to",
        (*both("total"), *both("total_alone"), "joint_total", "seller_share"),
        says="Elsewhere is each side's next-best use or supplier. A deal can make money and still "
        "be the wrong one, so both comparisons stand here."),
    *map(hidden, PARTIES),
    Say("Every deal here is like the first, so to repeat it only multiplies it: who gains and "
        "who loses was settled in the first one. What there is to see is the size, the share "
        "and the other column. Try what happens if a little more is asked each time.",
        lambda i, r: i.deals > 1 and plain(i, r)),
    Facts("As things are", ("expected_deals", *both("pv")),
        says="As many as the chance of a next deal makes likely, as worth today. The sums above "
        "count every deal, and in full."),
    Say("A single deal: what it is worth today is the deal itself.", once),
    Where(
        many,
        "{deals:counted} {deals_per_year:rhythm} are {length:span}. It is a way of asking whether "
        "this could be a rule.",
        Say("The discount rates differ, so a later deal weighs differently on each side, and what "
            "the two have together today changes a little with price.",
            lambda i, _: i.seller_rate != i.buyer_rate),
    ),
    chart,
    OneOf(
        Where(
            lambda _, r: r.seller_recovery_deal == r.buyer_recovery_deal == 1,
            replace(THE_LAST, relabelled=dict.fromkeys(both("recovery_deal"), ABOVE))),
        THE_LAST),
    Say("No deal of these would be better elsewhere, for either side.", lambda _, r: not losing(r)),
    *map(undefined, PARTIES),
    Say("A share of the gain is only defined where both gain; here {no_gain}.",
        lambda _, r: r.seller_share is None),
    Facts("A price that could stay", ("seller_price_floor", "buyer_price_ceiling", "fair_price"),
        says="The same for every deal. The seller's limit is the lowest, the buyer's the highest, "
        "at which all of them leave that side as well off as elsewhere."),
    "A secret figure at which to leave is one of the habits that CPT teaches. These limits are "
    "for the opposite use: worked out for both, shown to both, with the reasons.",
    OneOf(
        Say("The limits cross: the seller would need more than the buyer could pay, by "
            "{gap:price} a deal. So there is no price that splits a gain. "
            "The gap closes through less cost or more worth, not through bargaining.",
            lambda _, r: r.fair_price is None),
        "An even split is one measure of fair, not the measure. It counts only what each would "
        "gain over elsewhere, and nothing that either of you finds right."),
    Say("This counts only costs that one deal causes. A price like that for every customer "
        "might not pay for what all of them share: work out one policy for a hundred "
        "customers before you quote it.",
        lambda i, r: r.seller_price_floor < 0.6 * i.price),
    Facts("What is given away, and what waits",
        ("concession_points", "revenue", "person_years", "payment_delay_cost"),
        says="Hours and waiting stand beside the result and are not in it."),
    # Price moves from one side to the other; what agreeing costs, and waiting, does not.
    Say("What agreeing costs, {often}: {seller_agreeing} for the seller, {buyer_agreeing} for the "
        "buyer. Nobody has it: price moves money from one side to the other, and this does not.",
        lambda i, _: max(i.seller_haggling_cost, i.buyer_haggling_cost) > 0),
    Say("Without a discount rate, waiting for the money costs the seller nothing.",
        lambda i, _: i.pay_days and not i.seller_rate),
    SELLERS_SUMS,
    BUYERS_SUMS,
    ledger,
    CLOSING,
)  # fmt: skip

present = SAYINGS.report(SITUATIONS, BLOCKS, first=LEADING, then=(UNPAID,))
