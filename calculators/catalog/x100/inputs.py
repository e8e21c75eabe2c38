"""The filled form of x100: what must go together, and which answers deserve a second look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.catalog.x100.fields import A_YEAR, Asked
from calculators.catalog.x100.words import counted
from calculators.declare.units import PERCENT, SPACE
from calculators.model.dealing import Side


@dataclass(frozen=True, kw_only=True)
class Inputs(Asked):
    """Valid, because it exists."""

    @property
    def first_price(self) -> float:
        """What the first deal is sold for, after the concession."""
        return self.price * (1 - self.concession)

    @property
    def steady(self) -> bool:
        """Whether cost and value are the same in every deal."""
        learning = self.learnable_share > 0 and self.learning_rate < 1
        return self.deals == 1 or not (learning or self.buyer_value_drift)

    @property
    def seller(self) -> Side:
        return Side(self.seller_other_benefit, self.seller_haggling_cost, self.seller_alternative)

    @property
    def buyer(self) -> Side:
        return Side(self.buyer_other_benefit, self.buyer_haggling_cost, self.buyer_alternative)

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """A ratchet turns one way."""
        if self.pattern == "ratchet" and self.ratchet_limit < self.concession:
            least = PERCENT.plain(self.concession)
            yield "ratchet_limit", f"The end lies before the beginning: at least {least}."

    def remarks(self) -> Iterator[tuple[str, str]]:
        """The slips that cost readers most, as questions; a note is never a stop."""
        yield from self._about_the_deal()
        yield from self._about_the_seller()
        yield from self._about_the_buyer()

    def _about_the_deal(self) -> Iterator[tuple[str, str]]:
        if self.deals_per_year > 1 and self.price >= 3 * self.seller_cost and self.price > 0:
            yield "price", "Is this the price of a year?"
        if self.pattern == "precedent" and 0.01 <= self.persistence <= 0.09:
            yield "persistence", f"Nine in ten is 90{SPACE}%."
        if self.deals_per_year > 1 and self.continuation < 0.95:
            kept = PERCENT.format(round(self.continuation**self.deals_per_year, 2))
            often = A_YEAR.plain(self.deals_per_year)
            often = counted(round(self.deals_per_year)) if often.isdigit() else often
            yield (
                "continuation",
                f"{PERCENT.format(self.continuation)} per deal with {often} deals keeps {kept} of "
                "customers a year.",
            )

    def _about_the_seller(self) -> Iterator[tuple[str, str]]:
        if self.seller_cost > self.price:
            yield (
                "seller_cost",
                "Each deal would cost money. If a share of head office is in here, take it out.",
            )
        if self.seller_alternative >= self.price / 2 and self.seller_alternative > 0:
            yield (
                "seller_alternative",
                "Profit is asked here, not turnover. Is this what would be left after its own "
                "costs?",
            )
        if self.seller_haggling_cost < 0:
            yield "seller_haggling_cost", "A cost is asked here. Below zero it counts as a gain."

    def _about_the_buyer(self) -> Iterator[tuple[str, str]]:
        if self.buyer_value <= self.first_price:
            yield (
                "buyer_value",
                "At this price nothing is left for the buyer. Is that what they say, or is this "
                "the price?",
            )
        if self.buyer_alternative > min(self.buyer_value, 0.6 * self.price):
            yield (
                "buyer_alternative",
                "Is this the other supplier's price? Then type worth minus price: "
                "142,500 worth at 120,000 is 22,500.",
            )
        if abs(self.buyer_value_drift) > 0.01:
            over = (1 + abs(self.buyer_value_drift)) ** 100
            factor = f"{over:.1f}" if over < 10 else f"{over:,.0f}"
            share = PERCENT.format(abs(self.buyer_value_drift))
            yield (
                "buyer_value_drift",
                f"Per deal. Over a hundred deals {share} is a factor of {factor}.",
            )
        if self.buyer_haggling_cost < 0:
            yield "buyer_haggling_cost", "A cost is asked here. Below zero it counts as a gain."
