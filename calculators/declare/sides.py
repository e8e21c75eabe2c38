"""The two columns of a calculator: who they are, and which public names belong to each."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.declare.fields import Party


@dataclass(frozen=True)
class Sides:
    """Two columns throughout; wherever a key is needed, the first is `seller`, the second `buyer`.

    Those two keys stand in links, in the page's markup and in its colors, whatever the headings
    say, so that nothing but the words has to know who the two are in a calculator.
    """

    headings: tuple[str, str] = ("Seller", "Buyer")
    named: tuple[str, str] = ("the seller", "the buyer")  # within a sentence
    prefixes: tuple[str, str] = ("seller", "buyer")  # of the figures that are theirs
    # Names of other calculators before the names of their figures, and the two columns there.
    borrowed: tuple[tuple[str, Sides], ...] = ()

    def heading(self, party: Party, both: str = "Both") -> str:
        """What stands over a column; `both` is for what belongs to neither alone."""
        return dict(zip(("seller", "buyer"), self.headings, strict=True)).get(party, both)

    def whose(self, name: str) -> Party:
        """The party that a figure belongs to, by the first word of its public name.

        Where that word names another calculator, the next one decides, by that one's columns.
        """
        first, second = self.prefixes
        prefix, _, rest = name.partition("_")
        if there := dict(self.borrowed).get(prefix):
            return there.whose(rest)
        return "seller" if prefix == first else "buyer" if prefix == second else "both"


SELLER_AND_BUYER = Sides()
