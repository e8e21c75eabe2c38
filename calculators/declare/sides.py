"""Defines a calculator's two columns: who they are, and which public names belong to each."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.declare.fields import Party


@dataclass(frozen=True)
class Sides:
    """Two columns throughout; the first has the key `seller`, the second `buyer`.

    Links, the page's markup and its colors use those two keys whatever the headings say, so only
    the words need to know who the two are in a calculator.
    """

    headings: tuple[str, str] = ("Seller", "Buyer")
    named: tuple[str, str] = ("the seller", "the buyer")  # in a sentence
    chairs: tuple[str, str] = ("I'm the seller", "I'm the buyer")  # as the reader picks one
    prefixes: tuple[str, str] = ("seller", "buyer")  # prefix of their figures
    # Prefixes of other calculators' figures, and the two columns there.
    borrowed: tuple[tuple[str, Sides], ...] = ()

    def heading(self, party: Party, both: str = "Both") -> str:
        """Return a column's heading; `both` is for what belongs to neither alone."""
        return dict(zip(("seller", "buyer"), self.headings, strict=True)).get(party, both)

    def whose(self, name: str) -> Party:
        """Return the party that a figure belongs to, by the first or last word of its public name.

        Where the first names another calculator, the next one decides, by that one's columns.
        """
        first, second = self.prefixes
        prefix, _, rest = name.partition("_")
        if there := dict(self.borrowed).get(prefix):
            return there.whose(rest)
        words = prefix, name.rpartition("_")[2]
        return "seller" if first in words else "buyer" if second in words else "both"


SELLER_AND_BUYER = Sides()
