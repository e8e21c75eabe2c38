"""What x100 asks: the shared example's year, in four deals, is the default."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.declare.fields import Form, any_money, choice, money, number, percent
from calculators.declare.units import COUNT, PERCENT, Unit

# Shares that people do write as 0.5, so that no word is due about how it was read.
POINTS = Unit("points", "%", 100, 2, True, "A number of points", PERCENT.words, sign="")
A_YEAR = Unit(
    "per year", "a year", decimals=2, trimmed=True, asked="A number of deals a year",
    words=dict.fromkeys(("a year", "per year", "/year"), 1), sign="",
)  # fmt: skip
HOURS = Unit(
    "hours", "hours", decimals=2, trimmed=True, asked="A number of hours",
    words=dict.fromkeys(("h", "hour", "hours"), 1), sign="",
)  # fmt: skip
DAYS = Unit(
    "days", "days", decimals=1, trimmed=True, asked="A number of days",
    words=dict.fromkeys(("d", "day", "days"), 1), sign="",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Asked(Form):
    """Money is a single deal's; shares, rates and chances are natural (0.08)."""

    price: float = money(
        125_000,
        "Price of one deal",
        "Before the concession. 500,000 a year in four deals is 125,000.",
        essential=True,
    )
    concession: float = percent(
        0.08,
        "What is given away",
        "As a share of the price: 8 means 8 %. For an amount, divide: 10,000 off 125,000 is 8. "
        "For a price rise, raise the price and enter 0.",
        maximum=0.999,
        too_low="For a price rise, raise the price and enter 0.",
        too_high="A share of the price, below 100. As an amount: divide it by the price.",
        essential=True,
        tell="What we could give a reason for.",
        ask="What is the concession for: a budget, a rule, a comparison?",
    )
    deals: int = number(
        100,
        "How many times",
        COUNT,
        hint="A hundred is the test: would both still sign if every deal were like this one? "
        "It is not a forecast.",
        minimum=1,
        maximum=1000,
        whole=True,
        essential=True,
    )
    deals_per_year: float = number(
        4,
        "Deals a year",
        A_YEAR,
        hint="Quarterly orders 4, monthly 12, a yearly renewal 1.",
        minimum=0.1,
        maximum=365,
        essential=True,
    )
    pattern: str = choice(
        "always",
        "What happens to the next deals",
        {
            "always": "The same every time",
            "one_off": "Only this once, and both know why",
            "precedent": "Some of it comes back",
            "ratchet": "A little more each time",
        },
        "How often it comes back, and how much more, is asked under “Refine”.",
        essential=True,
    )

    seller_cost: float = money(
        75_000,
        "Costs of one deal",
        "Only what this deal causes. No overheads.",
        party="seller",
        essential=True,
    )
    seller_alternative: float = any_money(
        37_500,
        "What this slot would earn elsewhere",
        "Profit from the next-best use of the same time or stock. Room for both: 0.",
        party="seller",
        essential=True,
    )
    seller_other_benefit: float = any_money(
        7_500,
        "Other gains from one deal (seller)",
        "Referrals, learning, cheaper selling; per deal.",
        party="seller",
        example=True,
    )
    seller_haggling_cost: float = any_money(
        0,
        "What agreeing one deal costs (seller)",
        "Hours in meetings, approvals and legal × cost of an hour.",
        party="seller",
    )
    learnable_share: float = percent(
        0.0,
        "Share of the cost that practice brings down",
        "0 for routine work; 60 where most of it is new the first time.",
        party="seller",
    )
    learning_rate: float = percent(
        1.0,
        "Cost after twice as many deals",
        "Of what practice brings down: 90 means a tenth less at each doubling; 100 means no "
        "learning. 0.9 is read as 90 %.",
        party="seller",
        minimum=0.5,
        too_low="90 means that a tenth is saved at each doubling.",
        share_too=True,
    )
    seller_rate: float = percent(
        0.10,
        "Discount rate",
        "How much less money is worth a year later. As in COLR: 10 if in doubt, and without the "
        "risk of losing the customer.",
        party="seller",
    )
    hours: float = number(
        0,
        "Unpaid extra hours in each deal",
        HOURS,
        hint="Shown beside the result as years of somebody's work (1,800 hours a year). If those "
        "hours cost money, put it into the costs as well.",
        party="seller",
        minimum=0,
        maximum=10_000,
    )
    pay_days: float = number(
        0,
        "Days later the money comes",
        DAYS,
        hint="Shown beside the result as what waiting costs the seller. All the days agreed, "
        "not only the extra ones.",
        party="seller",
        minimum=0,
        maximum=3650,
    )

    buyer_value: float = money(
        160_000,
        "What one deal is worth to the buyer",
        "In money. Ask: “What would it cost to do without this one?”",
        party="buyer",
        essential=True,
    )
    buyer_alternative: float = any_money(
        22_500,
        "What the best other choice would leave, per deal",
        "Worth minus price. Not the rival's price.",
        party="buyer",
        essential=True,
    )
    buyer_value_drift: float = number(
        0.0,
        "How that changes from deal to deal",
        POINTS,
        hint="−0.2: each deal is worth 0.2 % less than the one before, because the need is being "
        "met or rivals catch up.",
        party="buyer",
        minimum=-0.05,
        maximum=0.05,
    )
    buyer_other_benefit: float = any_money(
        3_750,
        "Other gains from one deal (buyer)",
        "Less checking, earlier warning; per deal.",
        party="buyer",
        example=True,
    )
    buyer_haggling_cost: float = any_money(
        0,
        "What agreeing one deal costs (buyer)",
        "The hours on this side count too.",
        party="buyer",
    )
    buyer_rate: float = percent(
        0.10,
        "Discount rate",
        "As in COLR: the buyer's own if known, otherwise the same as the seller's.",
        party="buyer",
    )

    persistence: float = percent(
        0.90,
        "Of ten such concessions, how many come back next time?",
        "Nine of ten is 90. Only for “some of it comes back”.",
    )
    ratchet_step: float = number(
        0.005,
        "How much more each time",
        POINTS,
        hint="In points of the price: 0.5 takes 8 % to 8.5 %. Only for “a little more each time”.",
        minimum=0,
        maximum=1,
    )
    ratchet_limit: float = percent(
        0.30,
        "Where it stops",
        "The deepest concession that would ever be given. Only for “a little more each time”.",
    )
    continuation: float = percent(
        0.974,
        "Chance that there is a next deal",
        "Per deal, not per year. 90 % a year in four deals is 97.4.",
    )
