"""What x100 asks: the shared example's year, in four deals, is the default."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from calculators.declare.fields import Form, any_money, choice, money, number, percent
from calculators.declare.manners import counted
from calculators.declare.units import COUNT, PERCENT, Unit
from calculators.model.dealing import Side

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
in_words = partial(counted, most=99)  # a number of deals: "twenty-five"


@dataclass(frozen=True, kw_only=True)
class Inputs(Form):
    """Money is a single deal's; shares, rates and chances are natural (0.08)."""

    # fmt: off
    price: float = money(125_000, "Price of one deal",
        "Before the concession. 500,000 a year in four deals is 125,000.", essential=True)
    concession: float = percent(0.08, "What is given away",
        "As a share of the price: 8 means 8%. For an amount, divide: 10,000 off 125,000 is 8. "
        "For a price rise, raise the price and enter 0.", maximum=0.999,
        too_low="For a price rise, raise the price and enter 0.",
        too_high="A share of the price, below 100. As an amount: divide it by the price.",
        essential=True, tell="What we could give a reason for.",
        ask="What is the concession for: a budget, a rule, a comparison?")
    deals: int = number(100, "How many times", COUNT,
        hint="A hundred is the test: would both still sign if every deal were like this one? "
        "It is not a forecast.", minimum=1, maximum=1000, whole=True, essential=True, settled=True)
    deals_per_year: float = number(4, "Deals a year", A_YEAR,
        hint="Quarterly orders 4, monthly 12, a yearly renewal 1.",
        minimum=0.1, maximum=365, essential=True)
    pattern: str = choice("always", "What happens to the next deals",
        {"always": "The same every time", "one_off": "Only this once, and both know why",
         "precedent": "Some of it comes back", "ratchet": "A little more each time"},
        "How often, and how much more, is asked under “more assumptions”.", essential=True)

    seller_cost: float = money(75_000, "Costs of one deal",
        "Only what this deal causes. No overheads.", party="seller", essential=True)
    seller_alternative: float = any_money(37_500, "What this slot would earn elsewhere",
        "Profit from the next-best use of the same time or stock. Room for both: 0.",
        party="seller", essential=True)
    seller_other_benefit: float = any_money(7_500, "Other gains from one deal (seller)",
        "Referrals, learning, cheaper selling; per deal.", party="seller", example=True)
    seller_haggling_cost: float = any_money(0, "What agreeing one deal costs (seller)",
        "Hours in meetings, approvals and legal × cost of an hour.", party="seller")
    learnable_share: float = percent(0.0, "Share of the cost that practice brings down",
        "0 for routine work; 60 where most of it is new the first time.", party="seller")
    learning_rate: float = percent(1.0, "Cost after twice as many deals",
        "Of what practice brings down: 90 means a tenth less at each doubling; 100 means no "
        "learning. 0.9 is read as 90%.", party="seller", minimum=0.5,
        too_low="90 means that a tenth is saved at each doubling.", share_too=True)
    seller_rate: float = percent(0.10, "Discount rate",
        "How much less money is worth a year later. As in COLR: 10 if in doubt, and without the "
        "risk of losing the customer.", party="seller")
    hours: float = number(0, "Unpaid extra hours in each deal", HOURS,
        hint="Shown beside the result as years of somebody's work (1,800 hours a year). If those "
        "hours cost money, put it into the costs as well.",
        party="seller", minimum=0, maximum=10_000)
    pay_days: float = number(0, "Days later the money comes", DAYS,
        hint="Shown beside the result as what waiting costs the seller. All the days agreed, "
        "not only the extra ones.", party="seller", minimum=0, maximum=3650)

    buyer_value: float = money(160_000, "What one deal is worth to the buyer",
        "In money. Ask: “What would it cost to do without this one?”", party="buyer",
        essential=True)
    buyer_alternative: float = any_money(22_500, "What the best other choice would leave, per deal",
        "Worth minus price. Not the rival's price.", party="buyer", essential=True)
    buyer_value_drift: float = number(0.0, "How that changes from deal to deal", POINTS,
        hint="−0.2: each deal is worth 0.2% less than the one before, because the need is being "
        "met or rivals catch up.", party="buyer", minimum=-0.05, maximum=0.05)
    buyer_other_benefit: float = any_money(3_750, "Other gains from one deal (buyer)",
        "Less checking, earlier warning; per deal.", party="buyer", example=True)
    buyer_haggling_cost: float = any_money(0, "What agreeing one deal costs (buyer)",
        "The hours on this side count too.", party="buyer")
    buyer_rate: float = percent(0.10, "Discount rate",
        "As in COLR: the buyer's own if known, otherwise the same as the seller's.", party="buyer")

    persistence: float = percent(0.90, "Of ten such concessions, how many come back next time?",
        "Nine of ten is 90. Only for “some of it comes back”.")
    ratchet_step: float = number(0.005, "How much more each time", POINTS,
        hint="In points of the price: 0.5 takes 8% to 8.5%. Only for “a little more each time”.",
        minimum=0, maximum=1)
    ratchet_limit: float = percent(0.30, "Where it stops",
        "The deepest concession that would ever be given. Only for “a little more each time”.")
    continuation: float = percent(0.974, "Chance that there is a next deal",
        "Per deal, not per year. 90% a year in four deals is 97.4.")
    # fmt: on

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
            yield "persistence", "Nine in ten is 90%."
        if self.deals_per_year > 1 and self.continuation < 0.95:
            kept = PERCENT.format(round(self.continuation**self.deals_per_year, 2))
            often = A_YEAR.plain(self.deals_per_year)
            often = in_words(round(self.deals_per_year)) if often.isdigit() else often
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
