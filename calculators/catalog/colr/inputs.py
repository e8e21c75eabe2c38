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
        hint="At today's terms, without tax, before any change you want to test. A three-year "
        "total: divide by three.",
    )

    seller_cost: float = money(
        300_000, "Costs that would stop", party="seller", essential=True,
        hint="Per year, only what would no longer be spent if this customer left: people freed, "
        "suppliers, travel. Not rent, not head office. Knowing only a margin of 40%: price × 0.6.",
    )
    seller_other_benefit: float = any_money(
        30_000, "Other yearly gains", party="seller", example=True,
        hint="Money you could name: referrals that would really stop, cheaper selling, learning. "
        "Nothing to name: 0. May be negative (a customer who wears people out).",
    )
    seller_alternative: float = any_money(
        150_000, "What the freed time would earn", party="seller", essential=True,
        hint="Yearly profit, after its own costs, from the next-best use of the people or stock "
        "that this customer takes up. Room to serve both anyway, as with most software: 0.",
    )
    seller_gap_months: float = months(
        9, "Months until the freed time earns", party="seller",
        hint="From the day this customer leaves until the replacement earns.",
    )
    seller_replacement_cost: float = money(
        60_000, "One-off cost of replacing", party="seller", example=True,
        hint="Bids, hiring, notice pay, write-offs; only what is spent because this customer left.",
    )
    seller_fallout: float = money(
        40_000, "Damage if it ends badly", party="seller", example=True,
        hint="Harm elsewhere: other accounts shaken, a reference lost, a colleague who leaves. Not "
        "what is counted above.",
    )
    seller_rate: float = percent(
        0.10, "Discount rate", party="seller",
        hint="How much less money is worth a year later. Finance has a figure; 10 if in doubt. Do "
        "not add the risk of losing the customer: that is asked above.",
    )
    seller_deal_alternative: float | None = any_money(
        None, "Instead of this one deal (seller)", party="seller",
        hint="What the coming year would earn if only this deal fell through and everybody stayed "
        "on good terms. Empty: the freed time, after the wait.",
    )
    seller_arms_length_benefit: float | None = any_money(
        None, "At arm's length (seller)", party="seller",
        hint="Yearly gain if the same customer stayed but put every order out to bid: lower price, "
        "more selling, no referrals.",
    )

    buyer_value: float = money(
        640_000, "What it is worth to the buyer", party="buyer", essential=True,
        hint="Per year, in money: cost saved, income gained, harm avoided. Ask: “What would a year "
        "without this cost?”",
        tell="What it costs us to do, line by line.",
        ask="What would a year without this cost you, and where would you feel it first?",
    )
    buyer_other_benefit: float = any_money(
        15_000, "Other yearly gains", party="buyer", example=True,
        hint="Less checking, fewer meetings, early warnings, someone who picks up the phone. Not "
        "counted above.",
        tell="What you give us besides the money.",
        ask="What do we spare you that no invoice shows?",
    )
    buyer_alternative: float = any_money(
        90_000, "What the best other choice would leave", party="buyer", essential=True,
        hint="Per year: what the next supplier, or doing it in-house, would be worth to the buyer, "
        "less what it would cost. Not the rival's price.",
        tell="Where we would put the team instead.",
        ask="What is your best other way, what would it do for you, and what would it cost?",
    )
    buyer_gap_months: float = months(
        6, "Months until the other choice works", party="buyer",
        hint="From leaving until the other choice delivers in full.",
        tell="How long it takes us to refill the time.",
        ask="How long until the other way really works?",
    )
    buyer_replacement_cost: float = money(
        80_000, "One-off cost of switching", party="buyer", example=True,
        hint="Tender, moving data, training, two suppliers side by side for a while.",
        tell="What replacing you would cost us.",
        ask="What did the last change of supplier cost, all told?",
    )
    buyer_fallout: float = money(
        20_000, "Damage if it ends badly", party="buyer", example=True,
        hint="Harm elsewhere: a delayed launch, unhappy users, a sponsor who vouched for it.",
        tell="What a bad ending would cost us elsewhere.",
        ask="Who has vouched for this on your side?",
    )
    buyer_rate: float = percent(
        0.10, "Discount rate", party="buyer",
        hint="The buyer's own if known, otherwise the same as the seller's. Unequal rates are "
        "fine; the page then says what changes.",
        tell="What our own finance team asks of an investment.",
        ask="What does your finance team ask of an investment?",
    )
    buyer_deal_alternative: float | None = any_money(
        None, "Instead of this one deal (buyer)", party="buyer",
        hint="What the coming year would be worth if only this deal fell through. Empty: the other "
        "choice, after the wait.",
    )
    buyer_arms_length_benefit: float | None = any_money(
        None, "At arm's length (buyer)", party="buyer",
        hint="Yearly gain on the same footing: sharper price, more checking, less early warning.",
    )

    retention: float = percent(
        0.90, "Chance of another year anyway", essential=True,
        hint="Of ten customers like this one, treated decently, how many would still be there in a "
        "year? Nine is 90.",
        tell="How likely we think another year is.",
        ask="Leaving price aside, what could end this in the next year?",
    )
    retention_later: float | None = percent(
        None, "Chance of another year, in year five",
        hint="Those who have stayed for years are often likelier to stay. Of ten who are still "
        "there after four years, how many would be there a year later? Empty: the same every year.",
    )
    years: int = years(
        10, "Years to look ahead", essential=True, settled=True,
        hint="As far as you would plan. Not the length of the contract: the chance of another year "
        "already makes far years count less.",
    )
    growth: float = percent(
        0.0, "Yearly growth of everything", minimum=-0.99,
        hint="Prices, costs and gains alike. 0 if all figures are in today's money.",
    )
    timing: str = choice(
        "middle", "When in the year the money moves",
        {"start": "Start", "middle": "Middle", "end": "End"},
        hint="Monthly or quarterly invoices: middle. Paid a year ahead: start.",
    )
    natural_end: str = choice(
        "replace", "When it ends by itself one day",
        {"replace": "Each carries on with somebody else", "need_ends": "The need is gone"},
        hint="Does each side carry on with somebody else, or is the need then gone?",
    )
    arms_length_retention: float | None = percent(
        None, "Chance of another year at arm's length",
        hint="Usually lower: every bid can be lost. Needed with either figure at arm's length.",
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
                "How likely is another year at arm's length? For example 80%.",
            )

    def remarks(self) -> Iterator[tuple[str, str]]:
        """The slips that cost readers most, as questions; a note is never a stop."""
        for name, said, when in REMARKS:
            if when(self):
                gains = (MONEY.format(one) for one in (self.seller_gain, self.buyer_gain))
                yield name, said.format(**dict(zip(("seller", "buyer"), gains, strict=True)))
