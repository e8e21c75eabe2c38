"""What x100 computes: this deal and the last, all of them, and the price that both could keep."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise

from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.totals import moving, staying
from calculators.declare.calculator import figure, filled, pair
from calculators.declare.fields import Party
from calculators.declare.units import COUNT, MONEY, SHARE, Unit
from calculators.model import dealing

PRICES = Unit("prices", "prices", decimals=2)
LIKELY = Unit("deals", decimals=1)
WORK = Unit("years of work", "years", decimals=2)
PARTIES: tuple[Party, Party] = ("seller", "buyer")
ABOVE = "Deal that takes the running total above zero"  # where there is no loss to earn back

_FIRST = pair(MONEY, "Gain from this deal")
_LAST = pair(MONEY, "Gain from the last deal")
_TOTAL = pair(MONEY, "Gain from all the deals")
_ALONE = pair(MONEY, "The same, compared with no deal at all")
_WORST = pair(MONEY, "Lowest point of the running total")
_TODAY = pair(MONEY, "What those are worth in today's money")
_RECOVERY = pair(COUNT, "Deal that earns back the early loss")
_LOSING = pair(COUNT, "First deal that's worse than going elsewhere")


@dataclass(frozen=True, kw_only=True)
class Result:
    """Money, not discounted unless it says so; None where a figure is undefined."""

    seller_first_deal: float = _FIRST(
        formula={
            "Given away, the same again": "d(k) = d",
            "Given away, just this once": "d(1) = d, then 0",
            "Given away, some of it comes back": "d(k) = d·φ^(k−1)",
            "Given away, a little more each time": "d(k) = min(d + ε·(k−1), d_max)",
            "Price of deal k": "p(k) = P·(1 − d(k))",
            "Cost of deal k": "c(k) = c·[(1−λ) + λ·k^b], b = log₂ LR",
            "Seller's gain": "s(k) = p(k) − c(k) + e − t − a",
        },
    )
    buyer_first_deal: float = _FIRST(
        formula={
            "Value of deal k": "v(k) = v·(1+g)^(k−1)",
            "Buyer's gain": "b(k) = v(k) − p(k) + e − t − a",
        },
    )
    seller_last_deal: float = _LAST()
    buyer_last_deal: float = _LAST()
    seller_total: float = _TOTAL()
    buyer_total: float = _TOTAL()
    joint_total: float = figure(
        MONEY,
        "Gain for both sides, in total",
        formula={"Both sides, in total": "s(k) + b(k), in which p(k) cancels out"},
    )
    seller_total_alone: float = _ALONE(
        formula={"Compared with no deal at all": "the same with a = 0"}
    )
    buyer_total_alone: float = _ALONE()
    seller_worst: float = _WORST()
    buyer_worst: float = _WORST()
    seller_share: float | None = figure(SHARE, "Seller's share of the joint gain")
    expected_deals: float = figure(
        LIKELY,
        "Deals to expect, as things stand",
        formula={"Deals to expect": "Σ κ^(k−1)"},
    )
    seller_pv: float = _TODAY(formula={"In today's money": "Σ s(k)·κ^(k−1)·(1+i)^(−(k−1)/m)"})
    buyer_pv: float = _TODAY()
    concession_points: float = figure(PRICES, "Given away in total, counted in full prices")
    revenue: float = figure(MONEY, "Paid for all the deals")
    seller_recovery_deal: int | None = _RECOVERY()
    buyer_recovery_deal: int | None = _RECOVERY()
    seller_first_losing_deal: int | None = _LOSING()
    buyer_first_losing_deal: int | None = _LOSING()
    fair_price: float | None = figure(
        MONEY,
        "Price that splits the gain evenly",
        formula={
            "Lowest price that works every time": "mean of c(k), − e + t + a",
            "Highest price that works every time": "mean of v(k), + e − t − a",
            "Price that splits the gain evenly": "midway between the two",
        },
    )
    seller_price_floor: float = figure(MONEY, "Lowest price the seller could sign every time")
    buyer_price_ceiling: float = figure(MONEY, "Highest price the buyer could sign every time")
    person_years: float = figure(
        WORK,
        "Unpaid hours, in years of somebody's work",
        formula={"Years of work": "h·N ÷ 1,800"},
    )
    payment_delay_cost: float = figure(
        MONEY,
        "What waiting for the money costs the seller",
        formula={"Waiting for the money": "Σ p(k)·[1 − (1+i)^(−days/365)]"},
    )
    ledger: dealing.Ledger  # no figure: a list in JSON, a table in the page


def compute(inputs: Inputs) -> Result:
    """All that follows from one deal, many times over. Source: MATHEMATICS, G.2.

    Where costs and values stay, no deal is gone through by itself, and the ledger waits until
    somebody looks at it.
    """
    return filled(Result, staying(inputs) if inputs.steady else moving(inputs))


def turns(result: Result, party: Party) -> int | None:
    """The deal from which this side does better elsewhere; None where it does not stay so."""
    losing: int | None = getattr(result, f"{party}_first_losing_deal")
    if losing is None:
        return None
    later = (getattr(row, f"{party}_surplus") for row in result.ledger[losing - 1 :])
    return losing if all(one < 0 for one in later) else None


def losing(result: Result) -> tuple[int, Party] | None:
    """The first deal that would be better elsewhere, and for whom; both: for the buyer."""
    found = [(getattr(result, f"{party}_first_losing_deal"), party) for party in PARTIES]
    return min((one for one in found if one[0] is not None), default=None)


def given_away(inputs: Inputs, result: Result) -> float:
    """All concessions together, in money."""
    return inputs.price * result.concession_points


def last_given(inputs: Inputs, result: Result) -> float:
    """The concession in the last deal."""
    return 1 - result.ledger[-1].price / inputs.price


def good_for_both(result: Result) -> tuple[tuple[float, float], ...]:
    """Runs of deals that neither side would rather do elsewhere, each with its first and last."""
    runs = groupby(result.ledger, lambda row: min(row.seller_surplus, row.buyer_surplus) >= 0)
    found = [list(run) for good, run in runs if good]
    return tuple((float(run[0].deal), float(run[-1].deal)) for run in found)


def corners(result: Result) -> tuple[float, ...]:
    """Deals at which a price stops changing or starts to, two at most."""
    moves = [round(later.price - row.price, 6) for row, later in pairwise(result.ledger)]
    found = [at for at, (one, other) in enumerate(pairwise(moves), 2) if bool(one) != bool(other)]
    return tuple(map(float, found[:2]))
