"""Holds what every field has in common: whose it is, what it asks, and how to answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Party = Literal["seller", "buyer", "both"]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What all kinds of fields have: whose it is, what it asks and how to answer."""

    name: str = ""
    label: str
    hint: str = ""
    party: Party = "both"
    essential: bool = False  # shown at once; the others wait behind a summary
    settled: bool = False  # essential, but an answer never waits for it
    tell: str = ""  # what you should tell about your own side before asking theirs
    ask: str = ""  # the question to put to them, ready to say
    formerly: tuple[str, ...] = ()  # former names, which links may still hold
    from_chairs: tuple[str, str] = ("", "")  # the labels for seller and buyer, if they differ

    def label_for(self, chair: Party) -> str:
        """Return the label for that side; "both" is for what both will read."""
        own = dict(zip(("seller", "buyer"), self.from_chairs, strict=True)).get(chair)
        return own or self.label
