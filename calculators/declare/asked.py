"""What every field has in common: whose it is, what is asked, and how to answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Party = Literal["seller", "buyer", "both"]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What every kind of field has: whose it is, what is asked and how to answer."""

    name: str = ""
    label: str
    hint: str = ""
    party: Party = "both"
    essential: bool = False  # shown at once; the others wait behind "Refine"
    settled: bool = False  # essential, and yet an answer never waits for it
    tell: str = ""  # what to tell first, of one's own, before asking the other side
    ask: str = ""  # the question to put to them, in words that can be said
    formerly: tuple[str, ...] = ()  # names that it had before: links may still hold them
    from_chairs: tuple[str, str] = ("", "")  # the label for a seller and a buyer, if not the same

    def label_for(self, chair: Party) -> str:
        """The label as that side reads it; "both" is for what both will read."""
        own = dict(zip(("seller", "buyer"), self.from_chairs, strict=True)).get(chair)
        return own or self.label
