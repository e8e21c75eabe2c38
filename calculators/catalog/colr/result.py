"""What COLR computes: both parties' two futures, this deal beside them, and the limits."""

from __future__ import annotations

from dataclasses import dataclass, fields

from calculators.catalog.colr.inputs import Inputs
from calculators.declare.calculator import figure, filled
from calculators.declare.units import FACTOR, MONEY, MULTIPLE, SHARE, SPAN
from calculators.model.discounting import discount, working_share
from calculators.model.relationship import Calendar, Futures, Stake, futures

TIMING = {"start": 0.0, "middle": 0.5, "end": 1.0}

_KEEP = "Worth of going on, over the years looked ahead"
_BATR = "BATR: the best life without each other, with somebody else"
_COLR = "COLR: lost if this ended now"
_ANNUITY = "What 1 a year, while together, is worth today"
_BETTER = "Better together"
_WAIT = "The wait"
_SWITCH = "Switching, brought forward"
_FALLOUT = "Fallout"
_YEARS = "COLR in years of today's gain"
_BATNA = "BATNA: this year without this deal"
_SURPLUS = "BATNA view: this deal, against the alternatives"
_MULTIPLE = "The relationship, in deals like this one"
_DEAL = "Limit for this deal alone (BATNA)"
_ONCE = "Limit for one exceptional year"
_LASTING = "Limit if it became the rule (x100)"
_ARMS_LENGTH = "Worth of going on at arm's length"
_DOWNGRADE = "Lost if it turned to arm's length"


@dataclass(frozen=True, kw_only=True)
class Result:
    """Money as worth today unless the label says a year; None where a figure is undefined."""

    seller_keep: float = figure(MONEY, _KEEP)
    seller_batr: float = figure(MONEY, _BATR)
    seller_colr: float = figure(MONEY, _COLR)
    buyer_keep: float = figure(MONEY, _KEEP)
    buyer_batr: float = figure(MONEY, _BATR)
    buyer_colr: float = figure(MONEY, _COLR)
    joint_colr: float = figure(MONEY, "Lost by the two together")
    seller_balance: float | None = figure(SHARE, "Of every 100 lost, on the seller")
    seller_annuity: float = figure(FACTOR, _ANNUITY)
    buyer_annuity: float = figure(FACTOR, _ANNUITY)
    seller_from_better_together: float = figure(MONEY, _BETTER)
    seller_from_waiting: float = figure(MONEY, _WAIT)
    seller_from_switching: float = figure(MONEY, _SWITCH)
    seller_from_fallout: float = figure(MONEY, _FALLOUT)
    buyer_from_better_together: float = figure(MONEY, _BETTER)
    buyer_from_waiting: float = figure(MONEY, _WAIT)
    buyer_from_switching: float = figure(MONEY, _SWITCH)
    buyer_from_fallout: float = figure(MONEY, _FALLOUT)
    seller_years: float | None = figure(SPAN, _YEARS)
    buyer_years: float | None = figure(SPAN, _YEARS)
    seller_batna: float = figure(MONEY, _BATNA)
    buyer_batna: float = figure(MONEY, _BATNA)
    seller_deal_surplus: float = figure(MONEY, _SURPLUS)
    buyer_deal_surplus: float = figure(MONEY, _SURPLUS)
    seller_multiple: float | None = figure(MULTIPLE, _MULTIPLE)
    buyer_multiple: float | None = figure(MULTIPLE, _MULTIPLE)
    seller_walkaway_deal: float = figure(MONEY, _DEAL)
    buyer_walkaway_deal: float = figure(MONEY, _DEAL)
    seller_walkaway_once: float = figure(MONEY, _ONCE)
    buyer_walkaway_once: float = figure(MONEY, _ONCE)
    seller_walkaway_lasting: float = figure(MONEY, _LASTING)
    buyer_walkaway_lasting: float = figure(MONEY, _LASTING)
    fair_price: float | None = figure(MONEY, "Price at which both would miss it equally")
    seller_arms_length: float | None = figure(MONEY, _ARMS_LENGTH)
    buyer_arms_length: float | None = figure(MONEY, _ARMS_LENGTH)
    seller_downgrade_colr: float | None = figure(MONEY, _DOWNGRADE)
    buyer_downgrade_colr: float | None = figure(MONEY, _DOWNGRADE)


# Each party's figures, by name without the party. The full names are the class's own objects:
# Python finds an argument by identity, and compares each with all others where that fails.
_OF = {
    party: {
        one.name.removeprefix(f"{party}_"): one.name
        for one in fields(Result)
        if one.name.startswith(party) and one.name != "seller_balance"  # which is of both
    }
    for party in ("seller", "buyer")
}


def stakes(inputs: Inputs) -> tuple[Stake, Stake]:
    """The seller's and the buyer's stake: the only place where price enters, with both signs."""
    seller = Stake(
        gain=inputs.seller_gain,
        alternative=inputs.seller_alternative,
        gap_months=inputs.seller_gap_months,
        replacement_cost=inputs.seller_replacement_cost,
        fallout=inputs.seller_fallout,
        rate=inputs.seller_rate,
    )
    buyer = Stake(
        gain=inputs.buyer_gain,
        alternative=inputs.buyer_alternative,
        gap_months=inputs.buyer_gap_months,
        replacement_cost=inputs.buyer_replacement_cost,
        fallout=inputs.buyer_fallout,
        rate=inputs.buyer_rate,
    )
    return seller, buyer


def calendar(inputs: Inputs, retention: float | None = None) -> Calendar:
    """What both parties share; `retention` in place of theirs."""
    return Calendar(
        years=inputs.years,
        retention=inputs.retention if retention is None else retention,
        growth=inputs.growth,
        timing=TIMING[inputs.timing],
        replaced=inputs.natural_end == "replace",
    )


def both_futures(inputs: Inputs) -> tuple[Futures, Futures]:
    """The ledgers of seller and buyer; `compute` and the table are made of these same rows."""
    seller, buyer = stakes(inputs)
    shared = calendar(inputs)
    return futures(seller, shared), futures(buyer, shared)


def compute(inputs: Inputs) -> Result:
    """COLR of both parties and what hangs on it. Source: MATHEMATICS, G.1."""
    seller_stake, buyer_stake = stakes(inputs)
    shared = calendar(inputs)
    seller, buyer = futures(seller_stake, shared), futures(buyer_stake, shared)
    turned = inputs.arms_length_retention  # once the same partner has turned transactional
    distant = None if turned is None else calendar(inputs, turned)
    figures = {
        **_side(inputs, "seller", seller_stake, seller, distant),
        **_side(inputs, "buyer", buyer_stake, buyer, distant),
    }
    low, high = figures["seller_walkaway_lasting"], figures["buyer_walkaway_lasting"]
    of_seller, of_buyer = seller.colr, buyer.colr
    both_lose = of_seller > 0 and of_buyer > 0
    figures["joint_colr"] = of_seller + of_buyer
    figures["seller_balance"] = of_seller / (of_seller + of_buyer) if both_lose else None
    figures["fair_price"] = (
        (low + high) / 2 if low is not None and high is not None and low <= high else None
    )
    return filled(Result, figures)


def _side(
    inputs: Inputs, party: str, stake: Stake, both: Futures, distant: Calendar | None
) -> dict[str, float | None]:
    """All figures of one party, with its name before each."""
    towards = -1.0 if party == "seller" else 1.0  # a seller's limit lies below the price
    price, colr, gain = inputs.yearly_price, both.colr, stake.gain
    today = discount(stake.rate, TIMING[inputs.timing])
    instead: float | None = getattr(inputs, f"{party}_deal_alternative")
    if instead is None:
        instead = stake.alternative * working_share(stake.gap_months, 0)
    surplus = today * (gain - instead)
    kept: float | None = getattr(inputs, f"{party}_arms_length_benefit")
    arms_length = None if kept is None or distant is None else both.turned(kept, distant)
    figures = {
        "keep": both.keep,
        "batr": both.batr,
        "colr": colr,
        "annuity": both.annuity,
        "from_better_together": both.better_together,
        "from_waiting": both.waiting,
        "from_switching": both.switching,
        "from_fallout": both.fallout,
        "years": colr / gain if gain > 0 else None,
        "batna": today * instead,
        "deal_surplus": surplus,
        "multiple": colr / surplus if surplus > 0 else None,
        "walkaway_deal": price + towards * (gain - instead),
        "walkaway_once": price + towards * colr / today,
        "walkaway_lasting": price + towards * colr / both.annuity,
        "arms_length": arms_length,
        "downgrade_colr": None if arms_length is None else both.keep - arms_length,
    }
    return {full: figures[name] for name, full in _OF[party].items()}
