"""Worked examples: invented policies that are shown, linked and tested."""

from __future__ import annotations

from calculators.catalog.policy.inputs import Inputs
from calculators.declare.calculator import Example

EXAMPLES = (
    Example(
        "for-everybody",
        "12% for everyone",
        Inputs(),
        {
            "profit_before": 800_000, "profit_after": 200_000, "profit_change": -0.75,
            "break_even_concession": 0.16,
        },
        "An eighth off sounds modest. It's three quarters of the profit.",
    ),
    Example(
        "software-discount",
        "20% if you sign by Friday, for all forty",
        Inputs(
            customers=40, price=180_000, cost=30_000, fixed_cost=4_800_000, concession=0.20
        ),
        {
            "profit_before": 1_200_000, "profit_after": -240_000, "profit_change": -1.2,
            "break_even_concession": 0.167,
        },
        "One customer alone could easily get 20% off. But sister groups talk.",
    ),
    Example(
        "distributor-rebate",
        "Three more points for every distributor",
        Inputs(customers=60, price=200_000, cost=170_000, fixed_cost=900_000, concession=0.03),
        {
            "profit_before": 900_000, "profit_after": 540_000, "profit_change": -0.4,
            "break_even_concession": 0.075,
        },
        "When each sale leaves little, each point counts.",
    ),
    Example(
        "to-the-limit",
        "Sixteen percent, and nothing left",
        Inputs(concession=0.16),
        {"profit_after": 0, "profit_change": -1, "break_even_concession": 0.16},
        "As far as the costs are covered, and no further.",
    ),
    Example(
        "nothing-given",
        "As things are",
        Inputs(concession=0.0),
        {"profit_before": 800_000, "profit_after": 800_000, "profit_change": 0},
        "The same hundred customers before anyone asks.",
    ),
    Example(
        "half-the-customers",
        "A loss before anyone asks",
        Inputs(customers=50),
        {
            "profit_before": -200_000, "profit_after": -500_000, "profit_change": None,
            "break_even_concession": -0.08,
        },
        "Fifty customers don't cover what a hundred did, so the break-even is below zero.",
    ),
    Example(
        "below-cost",
        "Less than one customer costs",
        Inputs(concession=0.45),
        {"profit_after": -1_450_000, "profit_change": -2.8125},
        "More customers at this price would only make it worse.",
    ),
    Example(
        "just-carried",
        "Nothing to give away",
        Inputs(customers=60),
        {
            "profit_before": 0, "profit_after": -360_000, "profit_change": None,
            "break_even_concession": 0,
        },
        "Sixty customers cover the costs, and that's it.",
    ),
    Example(
        "free-of-charge",
        "A service without a price",
        Inputs(price=0, cost=200, customers=1_000, fixed_cost=50_000, concession=0.1),
        {
            "profit_before": -250_000, "profit_after": -250_000, "profit_change": None,
            "break_even_concession": None,
        },
        "A share of nothing is nothing, so there's no break-even.",
    ),
    Example(
        "the-only-one",
        "One customer isn't a policy",
        Inputs(customers=1, fixed_cost=0.0),
        {"profit_before": 20_000, "profit_after": 14_000, "break_even_concession": 0.4},
        "With nobody else to share the costs, it's the math of a single deal again.",
    ),
)  # fmt: skip
