"""The figures of x100 by name: in one go where only the concession moves, else deal by deal."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum
from typing import Any

from calculators.catalog.x100.inputs import Inputs
from calculators.model import dealing, steady
from calculators.model.discounting import discount


def staying(inputs: Inputs) -> dict[str, Any]:
    """Return every figure where cost and value are the same in every deal."""
    deals, seller, buyer, price = inputs.deals, inputs.seller, inputs.buyer, inputs.price
    cost, value = inputs.seller_cost, inputs.buyer_value
    parts = steady.stretches(
        inputs.pattern, inputs.concession, deals,
        persistence=inputs.persistence, step=inputs.ratchet_step, limit=inputs.ratchet_limit,
    )  # fmt: skip
    if len(parts) == 1 and parts[0].stays:
        return _same(inputs)
    sold = steady.Path(price, parts, -cost, seller, 1)
    bought = steady.Path(price, parts, value, buyer, -1)
    rates = inputs.seller_rate, inputs.buyer_rate
    likely = [inputs.continuation * discount(rate, 1 / inputs.deals_per_year) for rate in rates]
    (joint,) = dealing.joint((cost,), (value,), seller, buyer)
    totals = sold.total(deals), bought.total(deals), deals * joint
    return {
        **_of("first_deal", sold.at(1), bought.at(1)),
        **_of("last_deal", sold.at(deals), bought.at(deals)),
        **_of("worst", sold.worst(), bought.worst()),
        **_of("pv", sold.weighed(likely[0]), bought.weighed(likely[1])),
        **_of("recovery_deal", sold.recovery(), bought.recovery()),
        **_of("first_losing_deal", sold.first_losing(), bought.first_losing()),
        **_of(
            "total_alone",
            dealing.settled((totals[0], deals * seller.alternative)),
            dealing.settled((totals[1], deals * buyer.alternative)),
        ),
        "concession_points": steady.given_away(parts),
        **_paid(inputs, steady.revenue(price, parts)),
        "ledger": dealing.Ledger(lambda: _rows(inputs)),
        **_beside(inputs, (cost,), (value,), totals),
    }


def _same(inputs: Inputs) -> dict[str, Any]:
    """Return every figure where all deals are alike; ranges ask for this thousands of times."""
    deals, seller, buyer = inputs.deals, inputs.seller, inputs.buyer
    cost, value, price = inputs.seller_cost, inputs.buyer_value, inputs.first_price
    each = (
        dealing.settled((price, -cost, *_beside_price(seller))),
        dealing.settled((-price, value, *_beside_price(buyer))),
    )
    (joint,) = dealing.joint((cost,), (value,), seller, buyer)
    totals = deals * each[0], deals * each[1]
    alone = deals * seller.alternative, deals * buyer.alternative
    likely = [
        steady.rising(inputs.continuation * discount(rate, 1 / inputs.deals_per_year), deals)[0]
        for rate in (inputs.seller_rate, inputs.buyer_rate)
    ]
    return {
        **_of("first_deal", *each),
        **_of("last_deal", *each),
        **_of("worst", *map(min, each, totals)),
        **_of("pv", each[0] * likely[0], each[1] * likely[1]),
        **_of("recovery_deal", *(1 if one > 0 else None for one in totals)),
        **_of("first_losing_deal", *(1 if one < 0 else None for one in each)),
        **_of("total_alone", *(dealing.settled(both) for both in zip(totals, alone, strict=True))),
        "concession_points": deals * inputs.concession,
        **_paid(inputs, deals * price),
        "ledger": dealing.Ledger(lambda: _rows(inputs)),
        **_beside(inputs, (cost,), (value,), (*totals, deals * joint)),
    }


def _beside_price(side: dealing.Side) -> tuple[float, float, float]:
    return side.other_benefit, -side.haggling_cost, -side.alternative


def moving(inputs: Inputs) -> dict[str, Any]:
    """Return every figure, each deal gone through by itself."""
    deals, seller, buyer = inputs.deals, inputs.seller, inputs.buyer
    given = _given(inputs)
    prices, costs, values = dealing.prices(inputs.price, given), _costs(inputs), _values(inputs)
    rows = dealing.ledger(prices, costs, values, seller, buyer)
    sold, bought = [row.seller_surplus for row in rows], [row.buyer_surplus for row in rows]
    so_far = [row.seller_running for row in rows], [row.buyer_running for row in rows]
    joint = dealing.settled(dealing.joint(costs, values, seller, buyer))

    def today(surpluses: list[float], rate: float) -> float:
        sure, often = inputs.continuation, inputs.deals_per_year
        return dealing.present_value(surpluses, continuation=sure, rate=rate, deals_per_year=often)

    return {
        **_of("first_deal", sold[0], bought[0]),
        **_of("last_deal", sold[-1], bought[-1]),
        **_of("worst", *map(min, so_far)),
        **_of("pv", today(sold, inputs.seller_rate), today(bought, inputs.buyer_rate)),
        **_of("recovery_deal", *map(dealing.recovery, so_far)),
        **_of("first_losing_deal", dealing.first_losing(sold), dealing.first_losing(bought)),
        **_of(
            "total_alone",
            dealing.settled([*sold, *[seller.alternative] * deals]),
            dealing.settled([*bought, *[buyer.alternative] * deals]),
        ),
        "concession_points": fsum(given),
        **_paid(inputs, fsum(prices)),
        "ledger": dealing.Ledger(lambda: rows),
        **_beside(inputs, costs, values, (dealing.settled(sold), dealing.settled(bought), joint)),
    }


def _of(name: str, seller: float | None, buyer: float | None) -> dict[str, Any]:
    return {f"seller_{name}": seller, f"buyer_{name}": buyer}


def _beside(
    inputs: Inputs,
    costs: Sequence[float],
    values: Sequence[float],
    totals: tuple[float, float, float],
) -> dict[str, Any]:
    """What follows from costs and values alone, and from the three totals."""
    floor = dealing.price_floor(costs, inputs.seller)
    ceiling = dealing.price_ceiling(values, inputs.buyer)
    return {
        **_of("total", *totals[:2]),
        "joint_total": totals[2],
        "seller_share": _share(*totals),
        "expected_deals": steady.rising(inputs.continuation, inputs.deals)[0],
        "fair_price": dealing.even_price(floor, ceiling),
        "seller_price_floor": floor,
        "buyer_price_ceiling": ceiling,
        "person_years": dealing.person_years(inputs.hours, inputs.deals),
    }


def _paid(inputs: Inputs, revenue: float) -> dict[str, Any]:
    waiting = dealing.payment_delay(revenue, rate=inputs.seller_rate, days=inputs.pay_days)
    return {"revenue": revenue, "payment_delay_cost": waiting}


def _given(inputs: Inputs) -> tuple[float, ...]:
    return dealing.concessions(
        inputs.pattern, inputs.concession, inputs.deals,
        persistence=inputs.persistence, step=inputs.ratchet_step, limit=inputs.ratchet_limit,
    )  # fmt: skip


def _costs(inputs: Inputs) -> tuple[float, ...]:
    learnable, rate = inputs.learnable_share, inputs.learning_rate
    return dealing.costs(inputs.seller_cost, inputs.deals, learnable=learnable, rate=rate)


def _values(inputs: Inputs) -> tuple[float, ...]:
    return dealing.values(inputs.buyer_value, inputs.deals, inputs.buyer_value_drift)


def _rows(inputs: Inputs) -> tuple[dealing.Deal, ...]:
    prices = dealing.prices(inputs.price, _given(inputs))
    return dealing.ledger(prices, _costs(inputs), _values(inputs), inputs.seller, inputs.buyer)


def _share(seller: float, buyer: float, joint: float) -> float | None:
    """Of what both gain, the seller's part; none where somebody loses, or nothing is gained."""
    if min(seller, buyer) < 0 or joint <= 0 or seller + buyer <= 0:
        return None
    return seller / fsum((seller, buyer))
