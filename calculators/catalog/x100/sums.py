"""The arithmetic of x100 with the reader's numbers in it: line by line, and deal by deal."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum
from typing import Literal

from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.result import LIKELY, Result
from calculators.declare.report import Column, Step, Table, Voice, Working
from calculators.declare.units import COUNT, MONEY, PERCENT
from calculators.model import dealing

Party = Literal["seller", "buyer"]


def working(inputs: Inputs, result: Result, voice: Voice, party: Party) -> Working:
    """The sums of one side."""
    return Working(
        f"The sums: {voice.party(party).heading}", party, tuple(_steps(inputs, result, party))
    )


def ledger(result: Result, voice: Voice) -> Table:
    """Every deal, with both sides in each row."""
    seller, buyer = voice.seller.heading, voice.buyer.heading
    return Table(
        "ledger",
        "Deal by deal, for both",
        "both",
        (
            Column("Deal", COUNT),
            Column("Price", MONEY),
            Column(f"This deal: {seller}", MONEY),
            Column(f"This deal: {buyer}", MONEY),
            Column(f"So far: {seller}", MONEY),
            Column(f"So far: {buyer}", MONEY),
        ),
        tuple(
            (
                row.deal,
                row.price,
                row.seller_surplus,
                row.buyer_surplus,
                row.seller_running,
                row.buyer_running,
            )
            for row in result.ledger
        ),
        (None, result.revenue, result.seller_total, result.buyer_total, None, None),
        f"Money, over what each would have elsewhere. The rows add up to "
        f"{MONEY.format(result.seller_total)} and {MONEY.format(result.buyer_total)}, the figures "
        "above.",
    )


def _steps(inputs: Inputs, result: Result, party: Party) -> Iterator[Step]:
    selling = party == "seller"
    side = inputs.seller if selling else inputs.buyer
    price = inputs.first_price
    brings = inputs.buyer_value, price
    if selling:
        brings = price, inputs.seller_cost
        yield Step(
            "Price of this deal",
            f"{_amount(inputs.price)} × (1 − {PERCENT.format(inputs.concession)}) = "
            f"{MONEY.format(price)}",
        )
    first = getattr(result, f"{party}_first_deal")
    yield Step(
        "This deal: price less costs" if selling else "This deal: its worth less the price",
        f"{_amount(brings[0])} − {_amount(brings[1])} + {_amount(side.other_benefit)} − "
        f"{_amount(side.haggling_cost)} − {_amount(side.alternative)} = {MONEY.format(first)}",
    )
    total = getattr(result, f"{party}_total")
    plain = inputs.steady and inputs.pattern == "always"
    yield Step(
        "All together",
        f"{inputs.deals:,} × {_amount(first)} = {MONEY.format(total)}"
        if plain
        else f"the {inputs.deals:,} rows of the table below, added up = {MONEY.format(total)}",
    )
    yield Step(
        "The same, over no deal at all",
        f"{_amount(total)} + {inputs.deals:,} × {_amount(side.alternative)} = "
        f"{MONEY.format(getattr(result, f'{party}_total_alone'))}",
    )
    yield _limit(inputs, result, side, selling=selling)
    if selling and result.fair_price is not None:
        yield Step(
            "Split evenly, midway between the two limits",
            f"({_amount(result.seller_price_floor)} + {_amount(result.buyer_price_ceiling)}) ÷ 2 "
            f"= {MONEY.format(result.fair_price)}",
        )
    yield from _today(inputs, result, party)


def _limit(inputs: Inputs, result: Result, side: dealing.Side, *, selling: bool) -> Step:
    beside = f"{_amount(side.haggling_cost)} {{}} {_amount(side.alternative)}"
    if selling:
        floor = result.seller_price_floor
        cost = fsum((floor, side.other_benefit, -side.haggling_cost, -side.alternative))
        return Step(
            "Lowest price that stays" + ("" if inputs.steady else ", from the average cost"),
            f"{_amount(cost)} − {_amount(side.other_benefit)} + {beside.format('+')} = "
            f"{MONEY.format(floor)}",
        )
    ceiling = result.buyer_price_ceiling
    worth = fsum((ceiling, -side.other_benefit, side.haggling_cost, side.alternative))
    return Step(
        "Highest price that stays" + ("" if inputs.steady else ", from the average worth"),
        f"{_amount(worth)} + {_amount(side.other_benefit)} − {beside.format('−')} = "
        f"{MONEY.format(ceiling)}",
    )


def _today(inputs: Inputs, result: Result, party: Party) -> Iterator[Step]:
    """How many deals are likely, and what one of them is worth today on average."""
    rate = inputs.seller_rate if party == "seller" else inputs.buyer_rate
    chance = PERCENT.format(inputs.continuation)
    if party == "seller" and inputs.deals > 1:
        more = " + …" if inputs.deals > 3 else ""
        third = f" + {chance}²" if inputs.deals > 2 else ""
        yield Step(
            f"Likely deals: {inputs.deals:,} chances, each {chance} of the one before",
            f"1 + {chance}{third}{more} = {LIKELY.format(result.expected_deals)}",
        )
    months = 12 / inputs.deals_per_year
    yield Step(
        f"Worth today: each deal × its chance, and less by {PERCENT.format(rate)} a year, one "
        f"every {months:.3g} months",
        f"added up = {MONEY.format(getattr(result, f'{party}_pv'))}",
    )


def _amount(value: float) -> str:
    return MONEY.format(value) if value >= 0 else f"({MONEY.format(value)})"
