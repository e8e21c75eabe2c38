"""What COLR asks, with the shared example as defaults, and which answers deserve a second look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.catalog.colr.remarks import REMARKS
from calculators.declare.fields import Form, any_money, choice, money, months, percent, years
from calculators.declare.units import MONEY, PERCENT


@dataclass(frozen=True, kw_only=True)
class Inputs(Form):
    """Money is a year's unless the label says one-off; rates and chances are shares (0.1)."""

    # fmt: off
    yearly_price: float = money(
        500_000, "Price per year", essential=True,
        from_chairs=("What they pay us a year", "What we pay them a year"),
        hint="Today's price, before tax and before any change you want to test. Got a three-year "
        "total? Divide by three.",
    )

    seller_cost: float = money(
        300_000, "Costs that would stop", party="seller", essential=True,
        from_chairs=("Our costs that would stop", "Their costs that would stop"),
        hint="Per year. Only what the seller would no longer spend without this customer: people, "
        "suppliers, travel. Not rent, not head office. Know only the margin? 40% means price × "
        "0.6.",
    )
    seller_other_benefit: float = any_money(
        30_000, "Other yearly gains for the seller", party="seller", example=True,
        from_chairs=("What else we get from them", "What else they get from us"),
        hint="Per year, in money you could name: referrals that would really stop, cheaper "
        "selling, learning. Nothing to name? Enter 0. If the account wears people out, enter a "
        "minus.",
    )
    seller_alternative: float = any_money(
        150_000, "What that team would earn instead", party="seller", essential=True,
        hint="Yearly profit from the next-best work for the same people or stock, after its own "
        "costs. Could the seller serve both anyway, as with most software? Enter 0.",
    )
    seller_gap_months: float = months(
        9, "Months before that work starts", party="seller",
        hint="From the day this customer leaves until the replacement earns.",
    )
    seller_replacement_cost: float = money(
        60_000, "One-off cost of replacing this customer", party="seller", example=True,
        from_chairs=("One-off cost of replacing them", "Their one-off cost of replacing us"),
        hint="Bids, hiring, severance, write-offs. Only what's spent because of this loss.",
    )
    seller_fallout: float = money(
        40_000, "Damage if it ends badly (seller)", party="seller", example=True,
        from_chairs=("Damage to us if it ends badly", "Damage to them if it ends badly"),
        hint="Harm to other business: nervous customers, a lost reference, a colleague who quits. "
        "Leave out what's counted above.",
    )
    seller_rate: float = percent(
        0.10, "Discount rate (seller)", party="seller",
        from_chairs=("Our discount rate", "Their discount rate"),
        hint="How much less money is worth a year from now. Finance has a figure; use 10% if "
        "you're not sure. Don't add the risk of losing the customer, which is already counted.",
    )
    seller_deal_alternative: float | None = any_money(
        None, "Seller's year without this one deal", party="seller",
        from_chairs=("Our year without this one deal", "Their year without this one deal"),
        hint="What the coming year would earn if only this deal fell through and everyone stayed "
        "on good terms. Leave empty to use what the team would earn instead, after the wait.",
    )
    seller_arms_length_benefit: float | None = any_money(
        None, "Seller's yearly gain at arm's length", party="seller",
        from_chairs=("Our yearly gain at arm's length", "Their yearly gain at arm's length"),
        hint="If the same customer stayed but put every order out to bid: lower prices, more "
        "selling, no referrals.",
    )

    buyer_value: float = money(
        640_000, "What it's worth to the buyer", party="buyer", essential=True,
        from_chairs=("What it's worth to them a year", "What it's worth to us a year"),
        hint="Per year, in money: costs saved, income gained, trouble avoided. Ask: “What would a "
        "year without this cost you?”",
        tell="What it costs us to do, line by line.",
        ask="What would a year without this cost you, and where would you feel it first?",
    )
    buyer_other_benefit: float = any_money(
        15_000, "Other yearly gains for the buyer", party="buyer", example=True,
        from_chairs=("What else they get from us", "What else we get from them"),
        hint="Less checking, fewer meetings, early warnings, someone who picks up the phone. Leave "
        "out what's counted above.",
        tell="What you give us besides the money.",
        ask="What do we spare you that no invoice shows?",
    )
    buyer_alternative: float = any_money(
        90_000, "What the buyer's next-best option would leave", party="buyer", essential=True,
        from_chairs=("What their best alternative leaves them",
                     "What our best alternative leaves us"),
        hint="Per year: what the next supplier, or doing it in-house, would be worth, minus what "
        "it would cost. Not the competitor's price.",
        tell="Where we'd put the team instead.",
        ask="What's your next-best option, what would it do for you, and what would it cost?",
    )
    buyer_gap_months: float = months(
        6, "Months before that option works", party="buyer",
        hint="From the day the buyer leaves until the alternative delivers in full.",
        tell="How long it'd take us to find other work.",
        ask="How long until the other option really works?",
    )
    buyer_replacement_cost: float = money(
        80_000, "One-off cost of switching", party="buyer", example=True,
        from_chairs=("Their one-off cost of switching", "Our one-off cost of switching"),
        hint="RFP, data migration, training, paying two suppliers for a while.",
        tell="What replacing you would cost us.",
        ask="What did the last change of supplier cost you, all told?",
    )
    buyer_fallout: float = money(
        20_000, "Damage if it ends badly (buyer)", party="buyer", example=True,
        from_chairs=("Damage to them if it ends badly", "Damage to us if it ends badly"),
        hint="Harm to other business: a delayed launch, unhappy users, an internal champion who "
        "vouched for it.",
        tell="What a bad ending would cost us elsewhere.",
        ask="Who on your side has vouched for this?",
    )
    buyer_rate: float = percent(
        0.10, "Discount rate (buyer)", party="buyer",
        from_chairs=("Their discount rate", "Our discount rate"),
        hint="The buyer's own if you know it, otherwise the seller's. The two may differ; the page "
        "says what that changes.",
        tell="What our own finance team asks of an investment.",
        ask="What does your finance team ask of an investment?",
    )
    buyer_deal_alternative: float | None = any_money(
        None, "Buyer's year without this one deal", party="buyer",
        from_chairs=("Their year without this one deal", "Our year without this one deal"),
        hint="What the coming year would be worth if only this deal fell through. Leave empty to "
        "use the next-best option, after the wait.",
    )
    buyer_arms_length_benefit: float | None = any_money(
        None, "Buyer's yearly gain at arm's length", party="buyer",
        from_chairs=("Their yearly gain at arm's length", "Our yearly gain at arm's length"),
        hint="On the same footing: a lower price, more checking, fewer early warnings.",
    )

    retention: float = percent(
        0.90, "Chance it lasts another year", essential=True,
        from_chairs=("Chance they stay another year", "Chance we stay another year"),
        hint="Of ten customers like this one, treated decently, how many would still be here in a "
        "year? Nine means 90%.",
        tell="How likely we think another year is.",
        ask="Leaving price aside, what could end this in the next year?",
    )
    retention_later: float | None = percent(
        None, "Chance it lasts another year, in year five",
        from_chairs=("Chance they stay another year, in year five",
                     "Chance we stay another year, in year five"),
        hint="Customers who've stayed for years are often likelier to stay. Of ten still here "
        "after four years, how many would be here a year later? Leave empty for the same every "
        "year.",
    )
    years: int = years(
        10, "Years to look ahead", essential=True, settled=True,
        hint="As far ahead as you'd plan, not the length of the contract. Later years already "
        "count for less.",
    )
    growth: float = percent(
        0.0, "Yearly growth", minimum=-0.99,
        hint="Applies to prices, costs and gains alike. Enter 0 if all your numbers are in today's "
        "money.",
    )
    timing: str = choice(
        "middle", "When in the year the money moves",
        {"start": "Start", "middle": "Middle", "end": "End"},
        hint="Monthly or quarterly invoices: middle. Paid a year in advance: start.",
    )
    natural_end: str = choice(
        "replace", "If it ends on its own one day",
        {"replace": "Each side finds someone else", "need_ends": "The need is gone"},
        hint="Would each side find someone else, or would the need be gone?",
    )
    arms_length_retention: float | None = percent(
        None, "Chance it lasts another year at arm's length",
        hint="Usually lower, because every bid can be lost. Needed with either arm's-length gain.",
    )
    # fmt: on

    @property
    def seller_gain(self) -> float:
        """x of the seller: what a year together leaves, money a year."""
        return self.yearly_price - self.seller_cost + self.seller_other_benefit

    @property
    def buyer_gain(self) -> float:
        """x of the buyer: what a year together leaves, money a year."""
        return self.buyer_value - self.yearly_price + self.buyer_other_benefit

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """Arm's length needs its own chance of another year; staying makes staying likelier."""
        if self.retention_later is not None and self.retention_later < self.retention:
            least = PERCENT.format(self.retention)
            yield (
                "retention_later",
                f"It can't get less likely later here: at least {least}, or leave it empty.",
            )
        given = (self.seller_arms_length_benefit, self.buyer_arms_length_benefit)
        if self.arms_length_retention is None and any(one is not None for one in given):
            yield (
                "arms_length_retention",
                "How likely is another year at arm's length? For example, 80%.",
            )

    def remarks(self) -> Iterator[tuple[str, str]]:
        """The slips that cost readers most, as questions; a note is never a stop."""
        for name, said, when in REMARKS:
            if when(self):
                gains = (MONEY.format(one) for one in (self.seller_gain, self.buyer_gain))
                yield name, said.format(**dict(zip(("seller", "buyer"), gains, strict=True)))
