"""Which answers to COLR deserve a second look, and what is asked then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.catalog.colr.inputs import Inputs

FEW_STAY = "Fewer than half stay? If this is your churn, enter 100 minus it."
CERTAIN = "Nobody's that certain. 97% already means about thirty years."

# Which field, what is said of it, and when.
REMARKS: tuple[tuple[str, str, Callable[[Inputs], bool]], ...] = (
    ("yearly_price",
     "At this price the work costs more than it brings in. Is this a monthly price?",
     lambda i: i.yearly_price < i.seller_cost),
    ("retention", FEW_STAY, lambda i: i.retention < 0.5),
    ("retention", CERTAIN, lambda i: i.retention == 1),
    ("years",
     "With so short a view, switching costs weigh heavily. Try ten and compare.",
     lambda i: i.years < 3),
    ("natural_end",
     "A single project. BATNA may be all you need.",
     lambda i: i.natural_end == "need_ends" and i.retention == 0),
    ("growth",
     "This grows faster than the discount rate, so the distant years decide the answer.",
     lambda i: i.growth > min(i.seller_rate, i.buyer_rate)),
    ("seller_cost",
     "This customer would lose money every year. If a share of head office is in here, take it "
     "out.",
     lambda i: i.seller_cost > i.yearly_price),
    ("seller_other_benefit",
     "That's a lot of goodwill. What's it made of?",
     lambda i: i.seller_other_benefit > i.yearly_price / 4),
    ("seller_alternative",
     "This asks for profit, not revenue. Is this what's left after costs?",
     lambda i: i.seller_alternative >= i.yearly_price / 2 and i.seller_alternative > 0),
    ("seller_gap_months",
     "Replaced overnight? Count the months of bidding and ramping up.",
     lambda i: i.seller_gap_months == 0 and i.seller_alternative > 0),
    ("seller_replacement_cost",
     "That's more than a year's price. Is it one-off, and only because of this loss?",
     lambda i: i.seller_replacement_cost > i.yearly_price),
    ("seller_fallout",
     "Make sure referrals aren't counted twice.",
     lambda i: min(i.seller_fallout, i.seller_other_benefit) > i.yearly_price / 10),
    ("seller_rate",
     "Is the risk of losing the customer in here? It's already counted.",
     lambda i: i.seller_rate > 0.20),
    ("buyer_value",
     "At this price there's nothing left for the buyer. Is that right, or did you enter the price?",
     lambda i: i.buyer_value <= i.yearly_price),
    ("buyer_alternative",
     "Is this the competitor's price? Enter value minus price: worth 570,000 at a price of 480,000 "
     "makes 90,000.",
     lambda i: i.buyer_alternative > min(i.buyer_value, 0.6 * i.yearly_price)),
    ("buyer_replacement_cost",
     "Nothing at all? Ask whoever ran the last switch.",
     lambda i: i.buyer_replacement_cost == 0),
    ("buyer_rate",
     "Is the risk of losing this supplier in here? It's already counted.",
     lambda i: i.buyer_rate > 0.20),
    ("seller_arms_length_benefit",
     "Then trust is worth nothing here. Is that right? Today's gain is {seller} a year.",
     lambda i: (given := i.seller_arms_length_benefit) is not None and given >= i.seller_gain),
    ("buyer_arms_length_benefit",
     "Then trust is worth nothing here. Is that right? Today's gain is {buyer} a year.",
     lambda i: (given := i.buyer_arms_length_benefit) is not None and given >= i.buyer_gain),
    ("retention_later", CERTAIN, lambda i: i.retention_later == 1),
    ("arms_length_retention", FEW_STAY,
     lambda i: i.arms_length_retention is not None and i.arms_length_retention < 0.5),
    ("arms_length_retention", CERTAIN, lambda i: i.arms_length_retention == 1),
)  # fmt: skip
