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
ABOVE = "Deal from which the running total is above zero"  # where there is no loss to earn back

_FIRST = pair(MONEY, "This deal, over elsewhere")
_LAST = pair(MONEY, "The last deal, over elsewhere")
_TOTAL = pair(MONEY, "All together, over elsewhere")
_ALONE = pair(MONEY, "All together, over no deal at all")
_WORST = pair(MONEY, "Lowest that the running total ever is")
_TODAY = pair(MONEY, "Worth today, as likely as they are")
_RECOVERY = pair(COUNT, "Deal by which an early loss is earned back")
_LOSING = pair(COUNT, "First deal that would be better elsewhere")
_LIMIT = pair(MONEY, "Limit for a price that stays")


@dataclass(frozen=True, kw_only=True)
class Result:
    """Money, not discounted unless it says so; None where a figure is undefined."""

    seller_first_deal: float = _FIRST(
        formula={
            "Given away, the same every time": "d(k) = d",
            "Given away, only this once": "d(1) = d, then 0",
            "Given away, some of it comes back": "d(k) = d·φ^(k−1)",
            "Given away, a little more each time": "d(k) = min(d + ε·(k−1), d_max)",
            "Price of deal k": "p(k) = P·(1 − d(k))",
            "Cost of deal k": "c(k) = c·[(1−λ) + λ·k^b], b = log₂ LR",
            "Seller, over elsewhere": "s(k) = p(k) − c(k) + e − t − a",
        },
    )
    buyer_first_deal: float = _FIRST(
        formula={
            "Worth of deal k": "v(k) = v·(1+g)^(k−1)",
            "Buyer, over elsewhere": "b(k) = v(k) − p(k) + e − t − a",
        },
    )
    seller_last_deal: float = _LAST()
    buyer_last_deal: float = _LAST()
    seller_total: float = _TOTAL()
    buyer_total: float = _TOTAL()
    joint_total: float = figure(
        MONEY,
        "What the two create together, over elsewhere",
        formula={"The two together": "s(k) + b(k), in which p(k) cancels out"},
    )
    seller_total_alone: float = _ALONE(formula={"Over no deal at all": "the same with a = 0"})
    buyer_total_alone: float = _ALONE()
    seller_worst: float = _WORST()
    buyer_worst: float = _WORST()
    seller_share: float | None = figure(SHARE, "Of what the two create, for the seller")
    expected_deals: float = figure(
        LIKELY,
        "Deals that are likely, as things are",
        formula={"Deals that are likely": "Σ κ^(k−1)"},
    )
    seller_pv: float = _TODAY(formula={"Worth today": "Σ s(k)·κ^(k−1)·(1+i)^(−(k−1)/m)"})
    buyer_pv: float = _TODAY()
    concession_points: float = figure(PRICES, "Concessions added up, in whole prices")
    revenue: float = figure(MONEY, "Paid for all deals together")
    seller_recovery_deal: int | None = _RECOVERY()
    buyer_recovery_deal: int | None = _RECOVERY()
    seller_first_losing_deal: int | None = _LOSING()
    buyer_first_losing_deal: int | None = _LOSING()
    fair_price: float | None = figure(
        MONEY,
        "Price that would split the gain evenly",
        formula={
            "Lowest price that stays": "mean of c(k), − e + t + a",
            "Highest price that stays": "mean of v(k), + e − t − a",
            "Price that splits the gain evenly": "midway between the two",
        },
    )
    seller_price_floor: float = _LIMIT()
    buyer_price_ceiling: float = _LIMIT()
    person_years: float = figure(
        WORK,
        "Unpaid hours of the seller, in years of work",
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
