"""What x100 computes: this deal and the last, all of them, and the price that both could keep."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

from calculators.catalog.x100.inputs import Inputs
from calculators.declare.calculator import figure
from calculators.declare.units import COUNT, MONEY, SHARE, Unit
from calculators.model import dealing

PRICES = Unit("prices", "prices", decimals=2)
LIKELY = Unit("deals", decimals=1)
WORK = Unit("years of work", "years", decimals=2)

FIRST = "This deal, over elsewhere"
LAST = "The last deal, over elsewhere"
TOTAL = "All together, over elsewhere"
ALONE = "All together, over no deal at all"
WORST = "Lowest that the running total ever is"
TODAY = "Worth today, as likely as they are"
RECOVERY = "Deal by which an early loss is earned back"
ABOVE = "Deal from which the running total is above zero"  # where there is no loss to earn back
LOSING = "First deal that would be better elsewhere"
LIMIT = "Limit for a price that stays"


@dataclass(frozen=True, kw_only=True)
class Result:
    """Money, not discounted unless it says so; None where a figure is undefined."""

    seller_first_deal: float = figure(MONEY, FIRST)
    buyer_first_deal: float = figure(MONEY, FIRST)
    seller_last_deal: float = figure(MONEY, LAST)
    buyer_last_deal: float = figure(MONEY, LAST)
    seller_total: float = figure(MONEY, TOTAL)
    buyer_total: float = figure(MONEY, TOTAL)
    joint_total: float = figure(MONEY, "What the two create together, over elsewhere")
    seller_total_alone: float = figure(MONEY, ALONE)
    buyer_total_alone: float = figure(MONEY, ALONE)
    seller_worst: float = figure(MONEY, WORST)
    buyer_worst: float = figure(MONEY, WORST)
    seller_share: float | None = figure(SHARE, "Of what the two create, for the seller")
    expected_deals: float = figure(LIKELY, "Deals that are likely, as things are")
    seller_pv: float = figure(MONEY, TODAY)
    buyer_pv: float = figure(MONEY, TODAY)
    concession_points: float = figure(PRICES, "Concessions added up, in whole prices")
    revenue: float = figure(MONEY, "Paid for all deals together")
    seller_recovery_deal: int | None = figure(COUNT, RECOVERY)
    buyer_recovery_deal: int | None = figure(COUNT, RECOVERY)
    seller_first_losing_deal: int | None = figure(COUNT, LOSING)
    buyer_first_losing_deal: int | None = figure(COUNT, LOSING)
    fair_price: float | None = figure(MONEY, "Price that would split the gain evenly")
    seller_price_floor: float = figure(MONEY, LIMIT)
    buyer_price_ceiling: float = figure(MONEY, LIMIT)
    person_years: float = figure(WORK, "Unpaid hours of the seller, in years of work")
    payment_delay_cost: float = figure(MONEY, "What waiting for the money costs the seller")
    ledger: tuple[dealing.Deal, ...]  # no figure: a list in JSON, a table in the page


def compute(inputs: Inputs) -> Result:
    """The ledger, and everything that follows from it. Source: MATHEMATICS, G.2."""
    deals, seller, buyer = inputs.deals, inputs.seller, inputs.buyer
    given = dealing.concessions(
        inputs.pattern,
        inputs.concession,
        deals,
        persistence=inputs.persistence,
        step=inputs.ratchet_step,
        limit=inputs.ratchet_limit,
    )
    prices = dealing.prices(inputs.price, given)
    costs = dealing.costs(
        inputs.seller_cost, deals, learnable=inputs.learnable_share, rate=inputs.learning_rate
    )
    values = dealing.values(inputs.buyer_value, deals, inputs.buyer_value_drift)
    rows = dealing.ledger(prices, costs, values, seller, buyer)
    sold, bought = [row.seller_surplus for row in rows], [row.buyer_surplus for row in rows]
    so_far = [row.seller_running for row in rows], [row.buyer_running for row in rows]
    floor, ceiling = dealing.price_floor(costs, seller), dealing.price_ceiling(values, buyer)
    seller_total, buyer_total = dealing.settled(sold), dealing.settled(bought)
    joint_total = dealing.settled(dealing.joint(costs, values, seller, buyer))

    def today(surpluses: list[float], rate: float) -> float:
        return dealing.present_value(
            surpluses,
            continuation=inputs.continuation,
            rate=rate,
            deals_per_year=inputs.deals_per_year,
        )

    return Result(
        seller_first_deal=sold[0],
        buyer_first_deal=bought[0],
        seller_last_deal=sold[-1],
        buyer_last_deal=bought[-1],
        seller_total=seller_total,
        buyer_total=buyer_total,
        joint_total=joint_total,
        seller_total_alone=dealing.settled([*sold, *[seller.alternative] * deals]),
        buyer_total_alone=dealing.settled([*bought, *[buyer.alternative] * deals]),
        seller_worst=min(so_far[0]),
        buyer_worst=min(so_far[1]),
        seller_share=_share(seller_total, buyer_total, joint_total),
        expected_deals=dealing.expected_deals(inputs.continuation, deals),
        seller_pv=today(sold, inputs.seller_rate),
        buyer_pv=today(bought, inputs.buyer_rate),
        concession_points=fsum(given),
        revenue=fsum(prices),
        seller_recovery_deal=dealing.recovery(so_far[0]),
        buyer_recovery_deal=dealing.recovery(so_far[1]),
        seller_first_losing_deal=dealing.first_losing(sold),
        buyer_first_losing_deal=dealing.first_losing(bought),
        fair_price=dealing.even_price(floor, ceiling),
        seller_price_floor=floor,
        buyer_price_ceiling=ceiling,
        person_years=dealing.person_years(inputs.hours, deals),
        payment_delay_cost=dealing.payment_delay(
            prices, rate=inputs.seller_rate, days=inputs.pay_days
        ),
        ledger=rows,
    )


def _share(seller: float, buyer: float, joint: float) -> float | None:
    """Of what both gain, the seller's part; none where somebody loses, or nothing is gained."""
    if min(seller, buyer) < 0 or joint <= 0 or seller + buyer <= 0:
        return None
    return seller / fsum((seller, buyer))
