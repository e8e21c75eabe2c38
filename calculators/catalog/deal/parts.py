"""The one account as the three sums ask for it: nothing here computes, it only hands on.

Amounts are carried as the links from COLR carry them, so that whoever follows one sees the same
figures there. The forms are not checked again: draws from ranges may pass a limit of typed money.
"""

from __future__ import annotations

from typing import Literal

from calculators.catalog.colr import carries
from calculators.catalog.colr.result import Result as Lost
from calculators.catalog.deal.fields import Asked
from calculators.catalog.odds.inputs import Inputs as Push
from calculators.catalog.x100.inputs import Inputs as Deal

RECORD = ("risk", "past_uses", "past_losses")
Won = Literal["once", "yearly"]


def one_deal(asked: Asked, lost: Lost) -> Deal:
    """This deal with its concession, as x100 asks for it."""
    values = {**carries.one_deal(asked, lost, asked), "concession": asked.concession}
    return Deal().varied(values)  # type: ignore[arg-type]  # keys of choices are text


def push(asked: Asked, lost: Lost, won: Won = "once") -> Push:
    """The seller's push, as odds asks for it: both stakes, and the gain once or every year."""
    how = carries.Push().varied({"gain": asked.gain, "won": won})  # type: ignore[dict-item]
    return record(asked).varied(carries.push(asked, lost, how))  # type: ignore[arg-type]


def record(asked: Asked) -> Push:
    """What is known of such pushes: the guess, and how often it went wrong before."""
    return Push().varied({name: getattr(asked, name) for name in RECORD})
