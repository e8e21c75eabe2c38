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
        "Each side's running gain, compared with going elsewhere.",
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
        for deal, text in (
            (lost, " better off elsewhere from deal"),
            (back, ": earned back by deal"),
        ):
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
        "ledger", "Deal by deal", "both",
        (Column("Deal", COUNT), *(Column(one, MONEY) for one in ("Price", *over))),
        tuple(
            (one.deal, one.price, one.seller_surplus, one.buyer_surplus, one.seller_running,
             one.buyer_running)
            for one in result.ledger
        ),
        (None, result.revenue, *totals, None, None),
        "Gain, compared with going elsewhere. The rows add up to "
        f"{MONEY.format(totals[0])} and {MONEY.format(totals[1])}, the figures above.",
    )  # fmt: skip


def both(name: str) -> tuple[str, str]:
    return f"seller_{name}", f"buyer_{name}"


def hidden(party: Party) -> Row[Inputs, Result]:
    """Where the two comparisons of a side differ in their signs."""
    total, alone = f"{party}_total", f"{party}_total_alone"
    brings = (
        "{own.heading}: this brings in {own_total_alone:exact} compared with no deal, but "
        "{own_total:size} less than going elsewhere would. Easy to miss, because no account shows "
        "it."
    )
    loses = "{own.heading}: this loses {own_total_alone:size}, but going elsewhere would lose more."
    return OneOf(
        Where(lambda _, r: getattr(r, total) < 0 <= getattr(r, alone), Note(of(party, brings))),
        Where(lambda _, r: getattr(r, alone) < 0 <= getattr(r, total), Note(of(party, loses))),
    )


def undefined(party: Party) -> Row[Inputs, Result]:
    """Which deal of a side there is none of."""
    never, back = f"{party}_first_losing_deal", f"{party}_recovery_deal"
    fine = "{own.heading}: none of these deals would be better elsewhere."
    below = "{own.heading}: the running total isn't above zero after the last deal."
    return Where(
        always,
        Where(lambda _, r: losing(r) and getattr(r, never) is None, Note(of(party, fine))),
        Where(lambda _, r: getattr(r, back) is None, Note(of(party, below))),
    )


def plain(inputs: Inputs, _: Result) -> bool:
    """Whether every deal is like the first."""
    return inputs.steady and inputs.pattern == "always"


ADDED_UP: Row[Inputs, Result] = OneOf(
    Where(plain, Step("All {deals}", "{deals} × {own_first_deal} = {own_total}")),
    Step("All {deals}", "the {deals} rows of the table below, added up = {own_total}"),
)
ALONE = Step("Compared with no deal at all",
             "{own_total} + {deals} × {own_alternative} = {own_total_alone}")  # fmt: skip
TODAY = Step("In today's money: each deal times its chance, less {own_rate} a year, one every "
             "{apart:short} months", "added up = {own_pv}")  # fmt: skip
SELLERS_SUMS: Sums[Inputs, Result] = Sums("The math: {own.heading}", "seller", (
    Step("Price of this deal", "{price} × (1 − {concession}) = {first_price}"),
    Step("This deal: price minus costs",
         "{first_price} − {seller_cost} + {own_other_benefit} − {own_haggling_cost} − "
         "{own_alternative} = {own_first_deal}"),
    ADDED_UP,
    ALONE,
    Step("Lowest price that works every time{from_average_cost}",
         "{average_cost} − {own_other_benefit} + {own_haggling_cost} + {own_alternative} = "
         "{seller_price_floor}"),
    Where(lambda _, r: r.fair_price is not None,
          Step("Even split: midway between the two",
               "({seller_price_floor} + {buyer_price_ceiling}) ÷ 2 = {fair_price}")),
    Where(many, Step("Deals to expect: {deals} chances, each {continuation} of the one before",
                     "1 + {continuation}{more_chances} = {expected_deals}")),
    TODAY,
))  # fmt: skip
BUYERS_SUMS: Sums[Inputs, Result] = Sums("The math: {own.heading}", "buyer", (
    Step("This deal: value minus price",
         "{buyer_value} − {first_price} + {own_other_benefit} − {own_haggling_cost} − "
         "{own_alternative} = {own_first_deal}"),
    ADDED_UP,
    ALONE,
    Step("Highest price that works every time{from_average_worth}",
         "{average_worth} + {own_other_benefit} − {own_haggling_cost} − {own_alternative} = "
         "{buyer_price_ceiling}"),
    TODAY,
))  # fmt: skip
THE_LAST = Facts(
    "This deal and the last",
    (*both("first_deal"), *both("last_deal"), *both("first_losing_deal"), *both("worst"),
     *both("recovery_deal")),
)  # fmt: skip

BLOCKS: tuple[Row[Inputs, Result], ...] = (
    Facts("What it adds up to",
        (*both("total"), *both("total_alone"), "joint_total", "seller_share"),
        says="Gain is what each side has beyond its next-best option. A deal can make money and "
        "still be the wrong one, so the comparison with no deal at all is here too."),
    *map(hidden, PARTIES),
    Say("Every deal here is like the first, so repeating it only multiplies it. Look at the size, "
        "the share and the other column, then try “A little more each time”.",
        lambda i, r: i.deals > 1 and plain(i, r)),
    Facts("What to expect", ("expected_deals", *both("pv")),
        says="As many deals as the chance of a next one makes likely, in today's money. The totals "
        "above count every deal in full."),
    Say("A single deal: what it's worth today is the deal itself.", once),
    Where(
        many,
        "{deals:counted} {deals_per_year:rhythm} take {length:span}. It's a way to ask whether "
        "this could be the rule.",
        Say("The discount rates differ, so later deals weigh differently on each side, and the "
            "total in today's money changes a little with price.",
            lambda i, _: i.seller_rate != i.buyer_rate),
    ),
    chart,
    OneOf(
        Where(
            lambda _, r: r.seller_recovery_deal == r.buyer_recovery_deal == 1,
            replace(THE_LAST, relabelled=dict.fromkeys(both("recovery_deal"), ABOVE))),
        THE_LAST),
    Say("Not one of these deals would be better elsewhere, for either side.",
        lambda _, r: not losing(r)),
    *map(undefined, PARTIES),
    Say("A share needs both sides to gain. Here at least one doesn't.",
        lambda _, r: r.seller_share is None),
    Facts("A price that works every time",
        ("seller_price_floor", "buyer_price_ceiling", "fair_price"),
        says="Between the two, both sides gain, compared with going elsewhere. The same price for "
        "every deal."),
    "Keeping a secret walk-away price is a CPT habit. These limits work the other way round: "
    "worked out for both sides, shown to both, with the reasons.",
    "These compare with a replacement that's already working. COLR also counts the wait and the "
    "switch.",
    OneOf(
        Say("The seller would need {gap:price} a deal more than the buyer could pay, so no price "
            "works for both. Lower costs or more value can close the gap. Bargaining can't.",
            lambda _, r: r.fair_price is None),
        "An even split is one way to measure fair, not the only one. It counts what each of you "
        "gains compared with going elsewhere, and nothing else that matters to you."),
    Say("This counts only costs that one deal causes. A price like that for every customer may "
        "not cover the costs they share. Check the same deal for everyone before you quote it.",
        lambda i, r: r.seller_price_floor < 0.6 * i.price),
    Facts("What's given away, and what waits",
        ("concession_points", "revenue", "person_years", "payment_delay_cost"),
        says="Hours and waiting are shown beside the result, and aren't in it."),
    # Price moves from one side to the other; what agreeing costs, and waiting, does not.
    Say("Agreeing costs the seller {seller_agreeing:exact} {over_all}, and the buyer "
        "{buyer_agreeing:exact}. Neither side gets that money.",
        lambda i, _: max(i.seller_haggling_cost, i.buyer_haggling_cost) > 0),
    Say("With no discount rate, waiting for the money costs the seller nothing.",
        lambda i, _: i.pay_days and not i.seller_rate),
    SELLERS_SUMS,
    BUYERS_SUMS,
    ledger,
    CLOSING,
)  # fmt: skip

present = SAYINGS.report(SITUATIONS, BLOCKS, first=LEADING, then=(UNPAID,))
