"""What the five lines ask: COLR's questions, one concession and one push."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.catalog.colr.carries import Deals
from calculators.catalog.colr.inputs import Inputs as Relationship
from calculators.catalog.odds.inputs import Inputs as Push
from calculators.catalog.x100.inputs import Inputs as Deal
from calculators.declare.reuse import reused


@dataclass(frozen=True, kw_only=True)
class Asked(Relationship, Deals):
    """As in COLR, from where the first fields come; the concession is a share of the price."""

    concession: float = reused(
        Deal,
        "concession",
        label="What the buyer asks for, off the price",
        hint="As a share of the price: 8 means 8 %. For an amount, divide: 10,000 off 125,000 is "
        "8. Nothing asked: 0.",
    )
    gain: float = reused(
        Push,
        "gain",
        label="What the seller would win by pushing back",
        hint="In a year, in money. It is worked out both ways: won once, and won every year for "
        "as long as the two of you are likely to stay together. Nobody pushes: 0.",
        party="both",
    )
    risk: float | None = reused(
        Push, "risk", label="Extra chance that a push ends it", essential=False
    )
    past_uses: int = reused(Push, "past_uses", label="Times that such a push was made before")
    past_losses: int = reused(Push, "past_losses")
