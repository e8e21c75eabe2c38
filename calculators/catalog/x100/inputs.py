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
A_COST = "This asks for a cost. A minus counts as a gain."
in_words = partial(counted, most=99)  # a number of deals: "twenty-five"


@dataclass(frozen=True, kw_only=True)
class Inputs(Form):
    """Money is a single deal's; shares, rates and chances are natural (0.08)."""

    # fmt: off
    price: float = money(125_000, "Price of one deal",
        "Before the concession. 500,000 a year in four deals is 125,000.", essential=True)
    concession: float = percent(0.08, "Discount or other concession",
        "As a share of the price: 8 means 8%. Got an amount? 10,000 off 125,000 is 8%. For a price "
        "increase, raise the price and enter 0.", maximum=0.999,
        from_chairs=("What we give away", "What they give us"),
        too_low="For a price increase, raise the price and enter 0.",
        too_high="A share of the price, below 100%. Got an amount? Divide it by the price.",
        essential=True, tell="What we could give a reason for.",
        ask="What's the discount for: a budget, a rule, a comparison?")
    deals: int = number(100, "How many times", COUNT,
        hint="A hundred is the test: would both sides still sign if every deal were like this one? "
        "It isn't a forecast.", minimum=1, maximum=1000, whole=True, essential=True, settled=True)
    deals_per_year: float = number(4, "Deals a year", A_YEAR,
        hint="Quarterly orders 4, monthly 12, a yearly renewal 1.",
        minimum=0.1, maximum=365, essential=True)
    pattern: str = choice("always", "What happens next time?",
        {"always": "The same again", "one_off": "Just this once",
         "precedent": "Some of it comes back", "ratchet": "A little more each time"},
        "How much comes back, and how much more, is under “more assumptions”.", essential=True)

    seller_cost: float = money(75_000, "Costs of one deal",
        "Only what this deal causes. No overheads.", party="seller", essential=True,
        from_chairs=("What one deal costs us", "What one deal costs them"))
    seller_alternative: float = any_money(37_500,
        "What the same time or stock would earn instead",
        "Profit from its next-best use, per deal. Room for both? Enter 0.",
        party="seller", essential=True)
    seller_other_benefit: float = any_money(7_500, "Other gains from one deal (seller)",
        "Referrals, learning, cheaper selling. Per deal.", party="seller", example=True,
        from_chairs=("What else one deal brings us", "What else one deal brings them"))
    seller_haggling_cost: float = any_money(0, "Cost of agreeing one deal (seller)",
        "Hours in meetings, approvals and legal, times the cost of an hour.", party="seller",
        from_chairs=("What agreeing a deal costs us", "What agreeing a deal costs them"))
    learnable_share: float = percent(0.0, "Share of the cost that practice cuts",
        "0% for routine work; 60% if most of it is new the first time.", party="seller")
    learning_rate: float = percent(1.0, "Cost after twice as many deals",
        "Of the part that practice cuts. 90 means it falls by a tenth with each doubling; 100 "
        "means no learning. 0.9 is read as 90%.", party="seller", minimum=0.5,
        too_low="90 means a tenth is saved with each doubling.", share_too=True)
    seller_rate: float = percent(0.10, "Discount rate (seller)",
        "As in COLR: how much less money is worth a year from now, without the risk of losing the "
        "customer.", party="seller", from_chairs=("Our discount rate", "Their discount rate"))
    hours: float = number(0, "Unpaid extra hours per deal", HOURS,
        hint="Shown beside the result as years of somebody's work (1,800 hours a year). If those "
        "hours cost money, put that in the costs too.",
        party="seller", minimum=0, maximum=10_000)
    pay_days: float = number(0, "Days until the money arrives", DAYS,
        hint="Shown beside the result as what the wait costs the seller. All the agreed days, not "
        "just the extra ones.", party="seller", minimum=0, maximum=3650)

    buyer_value: float = money(160_000, "What one deal is worth to the buyer",
        "In money. Ask: “What would it cost to do without this one?”", party="buyer",
        essential=True, from_chairs=("What one deal is worth to them",
                                     "What one deal is worth to us"))
    buyer_alternative: float = any_money(22_500,
        "What the buyer's next-best option leaves, per deal",
        "Value minus price. Not the competitor's price.", party="buyer", essential=True,
        from_chairs=("What their best alternative leaves them, per deal",
                     "What our best alternative leaves us, per deal"))
    buyer_value_drift: float = number(0.0, "How that value changes each time", POINTS,
        hint="−0.2 means each deal is worth 0.2% less than the one before, because the need is "
        "being met or competitors catch up.", party="buyer", minimum=-0.05, maximum=0.05)
    buyer_other_benefit: float = any_money(3_750, "Other gains from one deal (buyer)",
        "Less checking, earlier warnings. Per deal.", party="buyer", example=True,
        from_chairs=("What else one deal brings them", "What else one deal brings us"))
    buyer_haggling_cost: float = any_money(0, "Cost of agreeing one deal (buyer)",
        "Hours on the buyer's side count too.", party="buyer",
        from_chairs=("What agreeing a deal costs them", "What agreeing a deal costs us"))
    buyer_rate: float = percent(0.10, "Discount rate (buyer)",
        "As in COLR: the buyer's own if you know it, otherwise the seller's.", party="buyer",
        from_chairs=("Their discount rate", "Our discount rate"))

    persistence: float = percent(0.90, "How much of it comes back",
        "Of ten such concessions, how many are asked for again next time? Nine means 90%. Only for "
        "“Some of it comes back”.")
    ratchet_step: float = number(0.005, "How much more each time", POINTS,
        hint="In points of the price: 0.5 turns 8% into 8.5%. Only for “A little more each time”.",
        minimum=0, maximum=1)
    ratchet_limit: float = percent(0.30, "Where it stops",
        "The deepest concession there would ever be. Only for “A little more each time”.")
    continuation: float = percent(0.974, "Chance there's a next deal",
        "Per deal, not per year. 90% a year with four deals is 97.4%. The link from COLR fills it "
        "in.")
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
            least = PERCENT.format(self.concession)
            yield (
                "ratchet_limit",
                f"It can't stop below where it starts. Enter at least {least}.",
            )

    def remarks(self) -> Iterator[tuple[str, str]]:
        """The slips that cost readers most, as questions; a note is never a stop."""
        yield from self._about_the_deal()
        yield from self._about_the_seller()
        yield from self._about_the_buyer()

    def _about_the_deal(self) -> Iterator[tuple[str, str]]:
        if self.deals_per_year > 1 and self.price >= 3 * self.seller_cost and self.price > 0:
            yield "price", "Is this the price for a whole year?"
        if self.pattern == "precedent" and 0.01 <= self.persistence <= 0.09:
            yield "persistence", f"Did you mean {PERCENT.format(10 * self.persistence)}?"
        if self.deals_per_year > 1 and self.continuation < 0.95:
            kept = PERCENT.format(round(self.continuation**self.deals_per_year, 2))
            often = A_YEAR.plain(self.deals_per_year)
            often = in_words(round(self.deals_per_year)) if often.isdigit() else often
            yield (
                "continuation",
                f"{PERCENT.format(self.continuation)} per deal with {often} deals a year keeps "
                f"only {kept} of customers a year.",
            )

    def _about_the_seller(self) -> Iterator[tuple[str, str]]:
        if self.seller_cost > self.price:
            yield (
                "seller_cost",
                "Each deal would lose money. If a share of head office is in here, take it out.",
            )
        if self.seller_alternative >= self.price / 2 and self.seller_alternative > 0:
            yield (
                "seller_alternative",
                "This asks for profit, not revenue. Is this what's left after costs?",
            )
        if self.seller_haggling_cost < 0:
            yield "seller_haggling_cost", A_COST

    def _about_the_buyer(self) -> Iterator[tuple[str, str]]:
        if self.buyer_value <= self.first_price:
            yield (
                "buyer_value",
                "At this price there's nothing left for the buyer. Is that right, or did you enter "
                "the price?",
            )
        if self.buyer_alternative > min(self.buyer_value, 0.6 * self.price):
            yield (
                "buyer_alternative",
                "Is this the competitor's price? Enter value minus price: worth 142,500 at a price "
                "of 120,000 makes 22,500.",
            )
        if abs(self.buyer_value_drift) > 0.01:
            over = (1 + self.buyer_value_drift) ** 100
            moves, over = ("divides", 1 / over) if over < 1 else ("multiplies", over)
            by = f"{over:.1f}" if over < 10 else f"{over:,.0f}"
            share = PERCENT.format(abs(self.buyer_value_drift))
            yield (
                "buyer_value_drift",
                f"That's per deal. Over a hundred deals, {share} {moves} the value by {by}.",
            )
        if self.buyer_haggling_cost < 0:
            yield "buyer_haggling_cost", A_COST
