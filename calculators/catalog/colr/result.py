"""What COLR computes: both parties' two futures, this deal beside them, and the limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from types import SimpleNamespace
from typing import NamedTuple

from calculators.catalog.colr.inputs import Inputs
from calculators.declare.calculator import figure, filled, pair
from calculators.declare.manners import nil
from calculators.declare.units import FACTOR, MONEY, MULTIPLE, SHARE, SPAN
from calculators.model.annuities import Calendar
from calculators.model.discounting import discount, working_share
from calculators.model.horizon import endless_colr
from calculators.model.relationship import Futures, Stake, futures
from calculators.model.retention import renewing

TIMING = {"start": 0.0, "middle": 0.5, "end": 1.0}

_keep = pair(
    MONEY, "Staying together, over the years ahead", "keep",
    formula={
        "Staying together, each replaced after a natural end":
            "= Σ D(t)·[S(t)·x + y·Σ q(T)·φ(t−T)] − X·Σ q(T)÷(1+i)^T",
    },
)  # fmt: skip
_batr = pair(
    MONEY, "Going elsewhere: best alternative to the relationship (BATR)", "BATR",
    formula={
        "Going elsewhere": "= Σ D(t)·y·φ(t) − X − Z",
        "The same where the need ends":
            "keep = Σ D(t)·S(t)·x;  BATR = Σ D(t)·S(t)·y·φ(t) − X − Z",
    },
)  # fmt: skip
_colr = pair(
    MONEY, "Cost of losing the relationship (COLR)", "COLR",
    formula={"Cost of losing the relationship": "= keep − BATR"},
)  # fmt: skip
_annuity = pair(
    FACTOR, "What 1 a year is worth in today's money", "A",
    formula={"Annuity": "= Σ D(t)·S(t)"},
)  # fmt: skip
_better = pair(MONEY, "Better off together, year by year")
_wait = pair(MONEY, "Lost while waiting for a replacement")
_switch = pair(MONEY, "Cost of switching now instead of later")
_fallout = pair(MONEY, "Damage from a bad ending")
_years = pair(SPAN, "COLR, in years of today's gain")
_beyond = pair(
    MONEY, "COLR beyond the years ahead",
    formula={
        "Beyond the years ahead":
            "= COLR over all years − COLR, finite where growth and staying don't outrun the rate",
    },
)  # fmt: skip
_batna = pair(MONEY, "BATNA: the coming year without this deal")
_surplus = pair(
    MONEY, "Lost if only this deal falls through", "U",
    formula={"Lost if this deal falls through": "= (x − b) ÷ (1+i)^θ, b = y·φ(0) unless given"},
)  # fmt: skip
_multiple = pair(MULTIPLE, "COLR, as a multiple of that")
_limit_deal = pair(
    MONEY, "Limit for this one deal",
    formula={"Limits": "P ∓ U·(1+i)^θ;  P ∓ COLR·(1+i)^θ;  P ∓ COLR÷A"},
)  # fmt: skip
_limit_once = pair(MONEY, "Limit for a single exceptional year")
_limit_lasting = pair(MONEY, "Long-term limit, price per year")
_arms_length = pair(MONEY, "Staying on at arm's length")
_downgrade = pair(MONEY, "Lost if it turned to arm's length")


@dataclass(frozen=True, kw_only=True)
class Result:
    """Money as worth today unless the label says a year; None where a figure is undefined."""

    seller_keep: float = _keep()
    seller_batr: float = _batr()
    seller_colr: float = _colr()
    buyer_keep: float = _keep()
    buyer_batr: float = _batr()
    buyer_colr: float = _colr()
    joint_colr: float = figure(MONEY, "Lost in total")
    seller_balance: float | None = figure(SHARE, "Seller's part of that loss")
    seller_annuity: float = _annuity()
    buyer_annuity: float = _annuity()
    seller_from_better_together: float = _better()
    seller_from_waiting: float = _wait()
    seller_from_switching: float = _switch()
    seller_from_fallout: float = _fallout()
    buyer_from_better_together: float = _better()
    buyer_from_waiting: float = _wait()
    buyer_from_switching: float = _switch()
    buyer_from_fallout: float = _fallout()
    seller_years: float | None = _years()
    buyer_years: float | None = _years()
    seller_beyond: float | None = _beyond()
    buyer_beyond: float | None = _beyond()
    seller_batna: float = _batna()
    buyer_batna: float = _batna()
    seller_deal_surplus: float = _surplus()
    buyer_deal_surplus: float = _surplus()
    seller_multiple: float | None = _multiple()
    buyer_multiple: float | None = _multiple()
    seller_walkaway_deal: float = _limit_deal()
    buyer_walkaway_deal: float = _limit_deal()
    seller_walkaway_once: float = _limit_once()
    buyer_walkaway_once: float = _limit_once()
    seller_walkaway_lasting: float = _limit_lasting()
    buyer_walkaway_lasting: float = _limit_lasting()
    fair_price: float | None = figure(
        MONEY,
        "Price where both would lose the same",
        formula={"Price where both would lose the same": "midway between the two long-term limits"},
    )
    seller_arms_length: float | None = _arms_length()
    buyer_arms_length: float | None = _arms_length()
    seller_downgrade_colr: float | None = _downgrade()
    buyer_downgrade_colr: float | None = _downgrade()


class _Party(NamedTuple):
    """What is the seller's or the buyer's own."""

    towards: float  # a seller's limits lie below the price, and a buyer's above it
    stake: Callable[[Inputs], tuple[float, ...]]
    given: Callable[[Inputs], tuple[float | None, float | None]]
    of: SimpleNamespace  # the full name of each figure, by the name without the party


# The full names are put together once: ranges ask for them tens of thousands of times.
def _party(name: str, towards: float) -> _Party:
    prefix = f"{name}_"
    names = (one.name for one in fields(Result) if one.name.startswith(prefix))
    return _Party(
        towards,
        attrgetter(*(prefix + one for one in _STAKE)),
        attrgetter(f"{name}_deal_alternative", f"{name}_arms_length_benefit"),
        SimpleNamespace(**{full.removeprefix(prefix): full for full in names}),
    )


_STAKE = tuple(one.name for one in fields(Stake))
_SELLER, _BUYER = _party("seller", -1.0), _party("buyer", 1.0)


def stakes(inputs: Inputs) -> tuple[Stake, Stake]:
    """The seller's and the buyer's stake; price enters by what a year together leaves each."""
    return _stake(*_SELLER.stake(inputs)), _stake(*_BUYER.stake(inputs))


def _stake(
    gain: float, alternative: float, wait: float, once: float, fallout: float, rate: float
) -> Stake:
    return Stake(
        gain=gain, alternative=alternative, gap_months=wait, replacement_cost=once,
        fallout=fallout, rate=rate,
    )  # fmt: skip


def calendar(inputs: Inputs, retention: float | None = None) -> Calendar:
    """What both parties share; `retention` in place of theirs, the same every year."""
    later = inputs.retention_later if retention is None else None
    return Calendar(
        years=inputs.years,
        retention=inputs.retention if retention is None else retention,
        growth=inputs.growth,
        timing=TIMING[inputs.timing],
        replaced=inputs.natural_end == "replace",
        renewals=renewing(inputs.retention, later),
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
    figures["fair_price"] = None
    if low is not None and high is not None:
        # Where the two limits meet, a float's last bits don't make them cross.
        sizes = [one / each.annuity for each in (seller, buyer) for one in (each.keep, each.batr)]
        if low <= high or nil(low - high, inputs.yearly_price, *sizes):
            figures["fair_price"] = (low + high) / 2
    return filled(Result, figures)


def _side(
    party: _Party, inputs: Inputs, both: Futures, distant: Calendar | None
) -> dict[str, float | None]:
    """All figures of one party, by their full names."""
    (towards, _, given, of), stake, price = party, both.stake, inputs.yearly_price
    keep, colr, gain, annuity = both.keep, both.colr, stake.gain, both.annuity
    today = discount(stake.rate, TIMING[inputs.timing])
    instead, kept = given(inputs)
    if instead is None:
        instead = stake.alternative * working_share(stake.gap_months, 0)
    surplus = today * (gain - instead)
    endless = endless_colr(stake, both.calendar)
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
        of.beyond: None if endless is None else endless - colr,
        of.batna: today * instead,
        of.deal_surplus: surplus,
        of.multiple: colr / surplus if surplus > 0 else None,
        of.walkaway_deal: price + towards * (gain - instead),
        of.walkaway_once: price + towards * colr / today,
        of.walkaway_lasting: price + towards * colr / annuity,
        of.arms_length: arms_length,
        of.downgrade_colr: None if arms_length is None else keep - arms_length,
    }
