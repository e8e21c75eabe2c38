"""Which answers to COLR deserve a second look, and what is asked then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.catalog.colr.inputs import Inputs

FEW_STAY = "Fewer than half stay? If this is the yearly loss, the answer is 100 minus it."
CERTAIN = "Nobody is certain. 97 is already thirty years."

# Which field, what is said of it, and when.
REMARKS: tuple[tuple[str, str, Callable[[Inputs], bool]], ...] = (
    ("yearly_price",
     "At this price the work costs more than it brings. Is it a price per month?",
     lambda i: i.yearly_price < i.seller_cost),
    ("retention", FEW_STAY, lambda i: i.retention < 0.5),
    ("retention", CERTAIN, lambda i: i.retention == 1),
    ("years",
     "With so short a view the cost of switching counts in full. Try ten and compare.",
     lambda i: i.years < 3),
    ("natural_end",
     "A single project. BATNA may be all you need.",
     lambda i: i.natural_end == "need_ends" and i.retention == 0),
    ("growth",
     "Growing faster than money loses value: the far years then decide the answer.",
     lambda i: i.growth > min(i.seller_rate, i.buyer_rate)),
    ("seller_cost",
     "This customer would cost money every year. If a share of head office is in here, take it "
     "out.",
     lambda i: i.seller_cost > i.yearly_price),
    ("seller_other_benefit",
     "That is a lot of goodwill. What is it made of?",
     lambda i: i.seller_other_benefit > i.yearly_price / 4),
    ("seller_alternative",
     "Profit is asked here, not turnover. Is this what would be left after its own costs?",
     lambda i: i.seller_alternative >= i.yearly_price / 2 and i.seller_alternative > 0),
    ("seller_gap_months",
     "Replaced overnight? Count the months of bidding and starting.",
     lambda i: i.seller_gap_months == 0 and i.seller_alternative > 0),
    ("seller_replacement_cost",
     "More than a year's price. One-off, and only because of this loss?",
     lambda i: i.seller_replacement_cost > i.yearly_price),
    ("seller_fallout",
     "Check that referrals are not in both.",
     lambda i: min(i.seller_fallout, i.seller_other_benefit) > i.yearly_price / 10),
    ("seller_rate",
     "Is the risk of losing the customer in here? It is already counted.",
     lambda i: i.seller_rate > 0.20),
    ("buyer_value",
     "At this price nothing is left for the buyer. Is that what they say, or is this the price?",
     lambda i: i.buyer_value <= i.yearly_price),
    ("buyer_alternative",
     "Is this the other supplier's price? Then type worth minus price: 570,000 worth at 480,000 "
     "is 90,000.",
     lambda i: i.buyer_alternative > min(i.buyer_value, 0.6 * i.yearly_price)),
    ("buyer_replacement_cost",
     "Nothing at all? Ask whoever moved them last time.",
     lambda i: i.buyer_replacement_cost == 0),
    ("buyer_rate",
     "Is the risk of losing this supplier in here? It is already counted.",
     lambda i: i.buyer_rate > 0.20),
    ("seller_arms_length_benefit",
     "Then trust is worth nothing here. Is that so? Today's gain is {seller} a year.",
     lambda i: (given := i.seller_arms_length_benefit) is not None and given >= i.seller_gain),
    ("buyer_arms_length_benefit",
     "Then trust is worth nothing here. Is that so? Today's gain is {buyer} a year.",
     lambda i: (given := i.buyer_arms_length_benefit) is not None and given >= i.buyer_gain),
    ("retention_later", CERTAIN, lambda i: i.retention_later == 1),
    ("arms_length_retention", FEW_STAY,
     lambda i: i.arms_length_retention is not None and i.arms_length_retention < 0.5),
    ("arms_length_retention", CERTAIN, lambda i: i.arms_length_retention == 1),
)  # fmt: skip
