"""What the five lines rest on: the figures of all three sums, and the few that join them."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, make_dataclass
from typing import Any

from calculators.catalog.colr.result import Result as Lost
from calculators.catalog.colr.result import compute as lost_by
from calculators.catalog.deal.inputs import Inputs, one_deal, push
from calculators.catalog.odds.result import Result as Odds
from calculators.catalog.odds.result import compute as odds_of
from calculators.catalog.x100.result import Result as Hundred
from calculators.catalog.x100.result import compute as hundred_of
from calculators.declare.calculator import figure
from calculators.declare.units import MONEY, PERCENT, SHARE

_MOVED = "What the concession moves, worth today"


def _borrowed(prefix: str, result: type) -> Any:
    """A base that holds the fields of another Result, with the calculator's name before each."""
    return make_dataclass(
        f"_{prefix.title()}",
        [
            (f"{prefix}_{one.name}", one.type, field(metadata=one.metadata))
            for one in fields(result)
        ],
        frozen=True,
        kw_only=True,
    )


_Odds = _borrowed("odds", Odds)
_Hundred = _borrowed("x100", Hundred)


@dataclass(frozen=True, kw_only=True)
class Result(_Odds, _Hundred, Lost):  # type: ignore[misc, valid-type]  # made of other fields
    """COLR's figures under their own names, then those of x100 and odds; None where undefined.

    What a concession moves goes from the seller to the buyer; each worth today is by the rate of
    the side it belongs to. Shares are natural (0.55).
    """

    concession_deal: float = figure(MONEY, "What the concession moves in one deal")
    concession_total: float = figure(MONEY, "What the concession moves in all of them")
    seller_concession_pv: float = figure(MONEY, _MOVED)
    buyer_concession_pv: float = figure(MONEY, _MOVED)
    seller_share_at_list: float | None = figure(
        SHARE, "Of what the two create, for the seller, without the concession"
    )
    even_concession: float | None = figure(PERCENT, "Concession that would split it evenly")
    break_even_lasting: float = figure(PERCENT, "Pays only below this risk, if won every year")


def compute(inputs: Inputs) -> Result:
    """The three sums of one account. Source: MATHEMATICS, G.1 to G.3 and J."""
    lost = lost_by(inputs)
    deal, every_year = one_deal(inputs, lost), push(inputs, lost, "yearly")
    hundred, odds = hundred_of(deal), odds_of(push(inputs, lost))
    at_list = hundred_of(deal.varied({"concession": 0.0}))
    fair, price = hundred.fair_price, deal.price
    return Result(
        **_named("", lost),
        **_named("x100_", hundred),
        **_named("odds_", odds),
        concession_deal=at_list.seller_first_deal - hundred.seller_first_deal,
        concession_total=at_list.seller_total - hundred.seller_total,
        seller_concession_pv=at_list.seller_pv - hundred.seller_pv,
        buyer_concession_pv=hundred.buyer_pv - at_list.buyer_pv,
        seller_share_at_list=at_list.seller_share,
        even_concession=None if fair is None or not price else 1 - fair / price,
        break_even_lasting=odds_of(every_year).break_even,
    )


def _named(prefix: str, result: Any) -> dict[str, Any]:
    return {f"{prefix}{one.name}": getattr(result, one.name) for one in fields(result)}
