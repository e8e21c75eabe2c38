"""What the five lines rest on: the figures of three calculators, and the few that join them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, make_dataclass, replace
from typing import Any

from calculators.catalog.colr.result import Result as Lost
from calculators.catalog.colr.result import calendar, stakes
from calculators.catalog.colr.result import compute as lost_by
from calculators.catalog.deal.inputs import Inputs, one_deal, push
from calculators.catalog.odds.result import BREAK_EVEN
from calculators.catalog.odds.result import Result as Odds
from calculators.catalog.odds.result import compute as odds_of
from calculators.catalog.x100.inputs import Inputs as Deal
from calculators.catalog.x100.result import Result as Hundred
from calculators.catalog.x100.result import compute as hundred_of
from calculators.declare.calculator import figure, filled, pair
from calculators.declare.units import MONEY, PERCENT, SHARE
from calculators.model import granting
from calculators.model.dealing import Side, settled
from calculators.model.discounting import discount
from calculators.model.steady import rising

_MOVED = pair(MONEY, "What it moves, in today's money")
_ASK = pair(
    MONEY,
    "The discount over the years ahead, in today's money",
    formula={"The ask, in money": "d·P·A of each side, over the years COLR looks ahead"},
)
_GRANT = pair(
    MONEY,
    "Saying yes rather than no, beyond elsewhere",
    formula={
        "Saying yes rather than no, seller": "COLR(P·(1−d), r if granted) − COLR(P, r if refused)",
        "Saying yes rather than no, buyer": "the same, with the buyer's COLR",
    },
)


def _borrowed(prefix: str, result: type, **words: str) -> Any:
    """A base that holds the fields of another Result, with the calculator's name before each.

    `words` are what some words in its labels are called here.
    """

    def metadata(one: Any) -> dict[str, Any]:
        if "figure" not in one.metadata:
            return {}
        label = one.metadata["figure"].label
        for word, here in words.items():
            label = re.sub(rf"\b{word}(s?)\b", rf"{here}\1", label)
        return {"figure": replace(one.metadata["figure"], label=label)}

    return make_dataclass(
        f"_{prefix.title()}",
        [
            (f"{prefix}_{one.name}", one.type, field(metadata=metadata(one)))
            for one in fields(result)
        ],
        frozen=True,
        kw_only=True,
    )


_Odds = _borrowed("odds", Odds)
_Hundred = _borrowed("x100", Hundred, deal="order", Deal="Order")


@dataclass(frozen=True, kw_only=True)
class Result(_Odds, _Hundred, Lost):  # type: ignore[misc, valid-type]  # made of other fields
    """COLR's figures under their own names, then those of x100 and odds; None where undefined.

    What a discount moves goes from the seller to the buyer; each value today is by the rate of the
    side it belongs to. Shares and chances are natural (0.55).
    """

    concession_deal: float = figure(MONEY, "What the discount moves in one order")
    concession_total: float = figure(MONEY, "What it moves in all of them")
    seller_concession_pv: float = _MOVED()
    buyer_concession_pv: float = _MOVED()
    ask_value_seller: float = _ASK()
    ask_value_buyer: float = _ASK()
    seller_share_at_list: float | None = figure(
        SHARE, "Seller's share of the joint gain, without the discount"
    )
    even_concession: float | None = figure(PERCENT, "Discount that would split the gain evenly")
    retention_to_earn_back: float | None = figure(
        PERCENT,
        "Chance of another year that would earn it back",
        formula={
            "Chance that earns it back":
                "the smallest r′ ≥ r with COLR(P·(1−d), r′) ≥ COLR(P, r) of the seller",
        },
    )  # fmt: skip
    grant_seller: float | None = _GRANT()
    grant_buyer: float | None = _GRANT()
    break_even_lasting: float = figure(BREAK_EVEN, "Break-even risk if won every year")


def compute(inputs: Inputs) -> Result:
    """The three calculations of one account. Source: MATHEMATICS, G.1 to G.3, J and K.3."""
    lost = lost_by(inputs)
    deal, every_year = one_deal(inputs), push(inputs, lost, "yearly")
    hundred, odds = hundred_of(deal), odds_of(push(inputs, lost))
    fair, price = hundred.fair_price, deal.price
    given = inputs.concession * inputs.yearly_price
    moved = deal.concession * price
    return filled(
        Result,
        {
            **lost.__dict__,
            **{f"x100_{name}": value for name, value in hundred.__dict__.items()},
            **{f"odds_{name}": value for name, value in odds.__dict__.items()},
            "concession_deal": moved,
            "concession_total": moved * deal.deals,
            "seller_concession_pv": moved * _likely(deal, inputs.seller_rate),
            "buyer_concession_pv": moved * _likely(deal, inputs.buyer_rate),
            "ask_value_seller": given * lost.seller_annuity,
            "ask_value_buyer": given * lost.buyer_annuity,
            "seller_share_at_list": _share_at_list(deal, hundred),
            "even_concession": None if fair is None or not price else 1 - fair / price,
            "retention_to_earn_back": earned_back(inputs).retention,
            **_granting(inputs, given),
            "break_even_lasting": odds_of(every_year).break_even,
        },
    )


def earned_back(inputs: Inputs) -> granting.EarnBack:
    """From which chance of another year the discount pays for itself; or why there's none."""
    seller, _ = stakes(inputs)
    refused, now = inputs.retention_refused, calendar(inputs)
    if refused is not None:
        now = replace(now, retention=refused)
    given = inputs.concession * inputs.yearly_price
    return granting.retention_to_earn_back(given, seller, now, inputs.retention_later)


def _granting(inputs: Inputs, given: float) -> dict[str, float | None]:
    """Granting less refusing, for each side; None unless both chances are known."""
    granted, refused = inputs.retention_granted, inputs.retention_refused
    if granted is None or refused is None:
        return {"grant_seller": None, "grant_buyer": None}
    (seller, buyer), now, later = stakes(inputs), calendar(inputs), inputs.retention_later
    return {
        "grant_seller": granting.grant_seller(
            given, seller, now, later, granted=granted, refused=refused
        ),
        "grant_buyer": granting.grant_buyer(
            given, buyer, now, later, granted=granted, refused=refused
        ),
    }


def _likely(deal: Deal, rate: float) -> float:
    """What 1 in each order is in today's money, as likely as the order is."""
    return rising(deal.continuation * discount(rate, 1 / deal.deals_per_year), deal.deals)[0]


def _share_at_list(deal: Deal, hundred: Hundred) -> float | None:
    """Of what the two gain, the seller's part without the discount; by x100's own rules."""
    each = settled((deal.price, -deal.seller_cost, *_beside(deal.seller)))
    other = settled((deal.buyer_value, -deal.price, *_beside(deal.buyer)))
    if min(each, other) < 0 or hundred.joint_total <= 0 or each + other <= 0:
        return None
    return each / (each + other)


def _beside(side: Side) -> tuple[float, float, float]:
    return side.other_benefit, -side.haggling_cost, -side.alternative
