"""What the five lines ask: COLR's questions, one concession and one push, for all three sums.

Nothing here computes: amounts are handed on as the links from COLR carry them, so that whoever
follows one sees the same figures there. The forms are not checked again: draws from ranges may pass
a limit of typed money.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from calculators.catalog.colr import carries
from calculators.catalog.colr.inputs import Inputs as Relationship
from calculators.catalog.colr.result import Result as Lost
from calculators.catalog.colr.result import compute
from calculators.catalog.odds.inputs import Inputs as Push
from calculators.catalog.x100.inputs import Inputs as Deal
from calculators.declare.reuse import reused

RECORD = ("risk", "past_uses", "past_losses")
Won = Literal["once", "yearly"]


@dataclass(frozen=True, kw_only=True)
class Inputs(Relationship, carries.Deals):
    """As in COLR, from where the first fields come; the concession is a share of the price."""

    concession: float = reused(
        Deal,
        "concession",
        label="What the buyer asks for, off the price",
        hint="As a share of the price: 8 means 8%. For an amount, divide: 10,000 off 125,000 is "
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

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """Those of COLR and of odds."""
        yield from super().conflicts()
        yield from record(self).conflicts()

    def remarks(self) -> Iterator[tuple[str, str]]:
        """Those of COLR, and those of odds about the push: none is about the stakes."""
        yield from super().remarks()
        yield from push(self, compute(self)).remarks()


def one_deal(asked: Inputs, lost: Lost) -> Deal:
    """This deal with its concession, as x100 asks for it."""
    values = {**carries.one_deal(asked, lost, asked), "concession": asked.concession}
    return Deal().varied(values)  # type: ignore[arg-type]  # keys of choices are text


def push(asked: Inputs, lost: Lost, won: Won = "once") -> Push:
    """The seller's push, as odds asks for it: both stakes, and the gain once or every year."""
    how = carries.Push().varied({"gain": asked.gain, "won": won})  # type: ignore[dict-item]
    return record(asked).varied(carries.push(asked, lost, how))  # type: ignore[arg-type]


def record(asked: Inputs) -> Push:
    """What is known of such pushes: the guess, and how often it went wrong before."""
    return Push().varied({name: getattr(asked, name) for name in RECORD})
