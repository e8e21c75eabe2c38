"""The filled form of COLR: what must go together, and which answers deserve a second look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.catalog.colr.fields import Asked
from calculators.declare.units import MONEY


@dataclass(frozen=True, kw_only=True)
class Inputs(Asked):
    """Valid, because it exists."""

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """Arm's length needs its own chance of another year."""
        given = (self.seller_arms_length_benefit, self.buyer_arms_length_benefit)
        if self.arms_length_retention is None and any(one is not None for one in given):
            yield (
                "arms_length_retention",
                "How likely is another year at arm's length? For example 80 %.",
            )

    def remarks(self) -> Iterator[tuple[str, str]]:
        """The slips that cost readers most, as questions; a note is never a stop."""
        yield from self._about_the_deal()
        yield from self._about_the_seller()
        yield from self._about_the_buyer()
        yield from self._about_arms_length()

    def _about_the_deal(self) -> Iterator[tuple[str, str]]:
        if self.yearly_price < self.seller_cost:
            yield (
                "yearly_price",
                "At this price the work costs more than it brings. Is it a price per month?",
            )
        yield from _about_retention("retention", self.retention)
        if self.years < 3:
            yield (
                "years",
                "With so short a view the cost of switching counts in full. Try ten and compare.",
            )
        if self.natural_end == "need_ends" and self.retention == 0:
            yield "natural_end", "A single project. BATNA may be all you need."
        if self.growth > min(self.seller_rate, self.buyer_rate):
            yield (
                "growth",
                "Growing faster than money loses value: the far years then decide the answer.",
            )

    def _about_the_seller(self) -> Iterator[tuple[str, str]]:
        price = self.yearly_price
        if self.seller_cost > price:
            yield (
                "seller_cost",
                "This customer would cost money every year. If a share of head office is in here, "
                "take it out.",
            )
        if self.seller_other_benefit > price / 4:
            yield "seller_other_benefit", "That is a lot of goodwill. What is it made of?"
        if self.seller_alternative >= price / 2 and self.seller_alternative > 0:
            yield (
                "seller_alternative",
                "Profit is asked here, not turnover. Is this what would be left after its own "
                "costs?",
            )
        if self.seller_gap_months == 0 and self.seller_alternative > 0:
            yield (
                "seller_gap_months",
                "Replaced overnight? Count the months of bidding and starting.",
            )
        if self.seller_replacement_cost > price:
            yield (
                "seller_replacement_cost",
                "More than a year's price. One-off, and only because of this loss?",
            )
        if self.seller_fallout > price / 10 and self.seller_other_benefit > price / 10:
            yield "seller_fallout", "Check that referrals are not in both."
        if self.seller_rate > 0.20:
            yield (
                "seller_rate",
                "Is the risk of losing the customer in here? It is already counted.",
            )

    def _about_the_buyer(self) -> Iterator[tuple[str, str]]:
        if self.buyer_value <= self.yearly_price:
            yield (
                "buyer_value",
                "At this price nothing is left for the buyer. Is that what they say, or is this "
                "the price?",
            )
        if self.buyer_alternative > min(self.buyer_value, 0.6 * self.yearly_price):
            yield (
                "buyer_alternative",
                "Is this the other supplier's price? Then type worth minus price: "
                "570,000 worth at 480,000 is 90,000.",
            )
        if self.buyer_replacement_cost == 0:
            yield (
                "buyer_replacement_cost",
                "Nothing at all? Ask whoever moved them last time.",
            )
        if self.buyer_rate > 0.20:
            yield (
                "buyer_rate",
                "Is the risk of losing this supplier in here? It is already counted.",
            )

    def _about_arms_length(self) -> Iterator[tuple[str, str]]:
        for party, today in (("seller", self.seller_gain), ("buyer", self.buyer_gain)):
            name = f"{party}_arms_length_benefit"
            given = getattr(self, name)
            if given is not None and given >= today:
                yield (
                    name,
                    f"Then trust is worth nothing here. Is that so? Today's gain is "
                    f"{MONEY.format(today)} a year.",
                )
        if self.arms_length_retention is not None:
            yield from _about_retention("arms_length_retention", self.arms_length_retention)


def _about_retention(name: str, chance: float) -> Iterator[tuple[str, str]]:
    if chance < 0.5:
        yield (
            name,
            "Fewer than half stay? If this is the yearly loss, the answer is 100 minus it.",
        )
    if chance == 1:
        yield name, "Nobody is certain. 97 is already thirty years."
