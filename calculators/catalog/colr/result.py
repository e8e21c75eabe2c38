"""What COLR computes: both parties' two futures, this deal beside them, and the limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from types import SimpleNamespace
from typing import NamedTuple

from calculators.catalog.colr.inputs import Inputs
from calculators.declare.calculator import figure, filled
from calculators.declare.units import FACTOR, MONEY, MULTIPLE, SHARE, SPAN
from calculators.model.annuities import Calendar
from calculators.model.discounting import discount, working_share
from calculators.model.relationship import Futures, Stake, futures

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


class _Party(NamedTuple):
    """What is the seller's or the buyer's own."""

    towards: float  # a seller's limits lie below the price, and a buyer's above it
    given: Callable[[Inputs], tuple[float | None, float | None]]
    of: SimpleNamespace  # the full name of each figure, by the name without the party


# The full names are put together once: ranges ask for them tens of thousands of times.
def _party(name: str, towards: float) -> _Party:
    prefix = f"{name}_"
    names = (one.name for one in fields(Result) if one.name.startswith(prefix))
    return _Party(
        towards,
        attrgetter(f"{name}_deal_alternative", f"{name}_arms_length_benefit"),
        SimpleNamespace(**{full.removeprefix(prefix): full for full in names}),
    )


_SELLER, _BUYER = _party("seller", -1.0), _party("buyer", 1.0)


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
    """Both futures of the seller, and of the buyer: `compute` and the tables are made of these."""
    seller, buyer = stakes(inputs)
    shared = calendar(inputs)
    return futures(seller, shared), futures(buyer, shared)


def compute(inputs: Inputs) -> Result:
    """COLR of both parties and what hangs on it. Source: MATHEMATICS, G.1."""
    seller, buyer = both_futures(inputs)
    turned = inputs.arms_length_retention  # once the same partner has turned transactional
    distant = None if turned is None else calendar(inputs, turned)
    figures = _side(_SELLER, inputs, seller, distant) | _side(_BUYER, inputs, buyer, distant)
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
    party: _Party, inputs: Inputs, both: Futures, distant: Calendar | None
) -> dict[str, float | None]:
    """All figures of one party, by their full names."""
    (towards, given, of), stake, price = party, both.stake, inputs.yearly_price
    keep, colr, gain, annuity = both.keep, both.colr, stake.gain, both.annuity
    today = discount(stake.rate, TIMING[inputs.timing])
    instead, kept = given(inputs)
    if instead is None:
        instead = stake.alternative * working_share(stake.gap_months, 0)
    surplus = today * (gain - instead)
    arms_length = None if kept is None or distant is None else both.turned(kept, distant)
    return {
        of.keep: keep,
        of.batr: both.batr,
        of.colr: colr,
        of.annuity: annuity,
        of.from_better_together: both.better_together,
        of.from_waiting: both.waiting,
        of.from_switching: both.switching,
        of.from_fallout: both.fallout,
        of.years: colr / gain if gain > 0 else None,
        of.batna: today * instead,
        of.deal_surplus: surplus,
        of.multiple: colr / surplus if surplus > 0 else None,
        of.walkaway_deal: price + towards * (gain - instead),
        of.walkaway_once: price + towards * colr / today,
        of.walkaway_lasting: price + towards * colr / annuity,
        of.arms_length: arms_length,
        of.downgrade_colr: None if arms_length is None else keep - arms_length,
    }
