"""What the five lines ask: COLR's questions, one discount and one push, for three calculators.

Nothing here computes, and nothing is rounded on the way from one to the next. The forms aren't
checked again: draws from ranges may pass a limit of typed money.
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
from calculators.declare.fields import percent
from calculators.declare.reuse import reused

RECORD = ("risk", "past_uses", "past_losses")
Won = Literal["once", "yearly"]


@dataclass(frozen=True, kw_only=True)
class Inputs(Relationship, carries.Deals):
    """As in COLR, from where the first fields come; the discount is a share of the price."""

    deals_per_year: float = reused(
        carries.Deals,
        "deals_per_year",
        label="Orders a year",
        hint="Quarterly orders 4, monthly 12, a yearly renewal 1.",
    )
    concession: float = reused(
        Deal,
        "concession",
        label="Discount the buyer is asking for",
        from_chairs=("What they're asking for", "What we're asking for"),
        hint="As a share of the price: 8 means 8%. Got an amount? 10,000 off 125,000 is 8%. "
        "Nothing asked? Enter 0.",
    )
    gain: float = reused(
        Push,
        "gain",
        label="What the seller would win by pushing back",
        from_chairs=(
            "What we'd win by pushing back",
            "What they'd win by pushing back",
        ),
        hint="A year's amount. The page works it out both ways: won once, and won every year. "
        "Nobody pushes? Enter 0.",
        party="both",
    )
    risk: float | None = reused(
        Push, "risk", label="Added risk that a push ends it", from_chairs=("", ""), essential=False
    )
    past_uses: int = reused(
        Push, "past_uses", label="Pushes like this so far", from_chairs=("", "")
    )
    past_losses: int = reused(
        Push, "past_losses", label="How many of those ended badly", from_chairs=("", "")
    )
    retention_granted: float | None = percent(
        None,
        "Chance it lasts another year, with the discount",
        "Of ten customers like this one who got it, how many would still be here in a year? Fill "
        "in both chances to compare yes with no.",
        from_chairs=(
            "Chance they stay another year, if we say yes",
            "Chance we stay another year, if they say yes",
        ),
    )
    retention_refused: float | None = percent(
        None,
        "Chance it lasts another year, without the discount",
        "The same ten, turned down decently. Leave it empty if it's the chance of another year "
        "above.",
        from_chairs=(
            "Chance they stay another year, if we say no",
            "Chance we stay another year, if they say no",
        ),
    )

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """Those of COLR and of odds."""
        yield from super().conflicts()
        yield from record(self).conflicts()

    def remarks(self) -> Iterator[tuple[str, str]]:
        """Those of COLR, and those of odds about the push: none is about the stakes."""
        yield from super().remarks()
        yield from push(self, compute(self)).remarks()
        granted, refused = self.retention_granted, self.retention_refused
        if granted is not None and refused is not None and granted < refused:
            yield "retention_granted", "Granting makes it less likely?"
        if granted is not None and refused is None:
            yield "retention_granted", "Now the chance without the discount, to compare the two."


_DEAL, _PUSH = Deal(), Push()  # what isn't asked here stands at their defaults


def one_deal(asked: Inputs) -> Deal:
    """One order with its discount, as x100 asks for a deal."""
    values = carries.of_a_year(asked, asked.deals_per_year)
    return _DEAL.varied({**values, "concession": asked.concession})


def push(asked: Inputs, lost: Lost, won: Won = "once") -> Push:
    """The seller's push, as odds asks for it: both stakes, and the gain once or every year."""
    return record(asked).varied(
        {
            "gain": asked.gain * (lost.seller_annuity if won == "yearly" else 1),
            "stake": lost.seller_colr,
            "other_stake": lost.buyer_colr,
        }
    )


def record(asked: Inputs) -> Push:
    """What is known of such pushes: the guess, and how often it went wrong before."""
    return _PUSH.varied({name: getattr(asked, name) for name in RECORD})
