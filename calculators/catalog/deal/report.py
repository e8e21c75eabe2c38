"""What deal shows: the five lines, what to say, and what three calculators figure beside them."""

from __future__ import annotations

from typing import Any

from calculators.catalog.colr.report import BLOCKS as ABOUT_THE_END
from calculators.catalog.colr.report import both
from calculators.catalog.deal.conditions import Table, shares
from calculators.catalog.deal.lines import FIVE, STAKES, TO_ASK
from calculators.catalog.deal.sayings import SAYINGS
from calculators.catalog.deal.situations import FIRST, SITUATIONS, THEN
from calculators.declare.quotes import FIVE_LINES
from calculators.declare.report import Facts, Step
from calculators.declare.rows import OneOf, Quoted, Say, Sums, Where

LOST, *MORE_ABOUT_THE_END = ABOUT_THE_END


def hundred(*names: str) -> tuple[str, ...]:
    """Each figure of x100 for the seller, then for the buyer."""
    return tuple(f"x100_{name}" for name in both(*names))


# Where one calculation hands on to the next; each by itself stands in its own calculator.
JOINTS: Sums[Any, Any] = Sums("How the three calculations connect", "both", (
    Step("One order out of a year", "{yearly_price} ÷ {deals_per_year:typed} = {deal_price}"),
    OneOf(
        Where(lambda i, _: i.retention,
              Step("Chance there's a next order",
                   "{retention} ^ (1 ÷ {deals_per_year:typed}) = {continuation}")),
        Step("Chance there's a next order",
             "Nothing comes after this year, so only this year's orders count"),
    ),
    Step("Given away in one order", "{concession:share} × {deal_price} = {concession_deal}"),
    Step("Given away over the years ahead",
         "{concession:share} × {yearly_price} × {seller_annuity} = {ask_value_seller}"),
    Step("The push, if it won this every year",
         "{gain} × {seller_annuity} = {gain_every_year}"),
))  # fmt: skip

BLOCKS: Table = (
    Quoted(FIVE_LINES, "Five lines for your meeting", *FIVE, numbered=True),
    Quoted("to-say", "To say to the other side", STAKES, TO_ASK, addressed=True,
           says="With this page open between you, so every number can be corrected."),
    LOST,
    Facts("What the discount moves",
        ("concession_deal", "concession_total", *both("concession_pv"), "ask_value_seller",
         "ask_value_buyer", "seller_share_at_list", "x100_seller_share", "even_concession"),
        says="From the seller to the buyer: what one side gives up, the other gets. Below zero, "
        "the last figure is a price increase.",
        relabelled={"x100_seller_share": "Seller's share of the joint gain, with it"}),
    Say("A share needs both sides to gain. Here at least one doesn't.",
        lambda i, r: not shares(i, r)),
    OneOf(
        Say("Order by order the limits cross, so no discount splits anything evenly. Lower costs "
            "or more value can close the gap. Bargaining can't.",
            lambda _, r: r.x100_fair_price is None),
        Say("There's no price, so there's nothing to give a share of.",
            lambda _, r: r.even_concession is None),
    ),
    Facts("What would make it worth saying yes",
        ("retention_to_earn_back", "grant_seller", "grant_buyer"),
        says="A discount can pay for itself by keeping {buyer.object} longer. This is how likely "
        "another year would have to be."),
    OneOf(
        Say("{yes_or_no}", lambda _, r: r.grant_seller is not None),
        "To compare yes with no, type the chance of another year with the discount and without it "
        "under “more assumptions”.",
    ),
    Facts("If every order were like this one",
        (*hundred("first_deal", "total"), "x100_joint_total", *hundred("pv"),
         "x100_expected_deals", "x100_seller_price_floor", "x100_buyer_price_ceiling",
         "x100_fair_price"),
        says="{all_of_them}, with the discount, compared with going elsewhere. It's a test, not a "
        "forecast: today's money counts only the orders to expect."),
    Facts("Pushing back",
        ("odds_break_even", "odds_one_in", "break_even_lasting", "odds_pusher_value",
         "odds_other_value", "odds_joint_value", "odds_chance_lost", "odds_chance_tactic_pays",
         "odds_clean_uses_needed"),
        says="The seller pushes, and the buyer would walk out now. Averages are for a push won "
        "once, in today's money."),
    Say("The seller has nothing to lose, so there's no risk at which it turns.",
        lambda _, r: r.seller_colr <= 0),
    Say("No guess yet. Compare the break-even with what you'd bet on, or type a guess under “more "
        "assumptions”.", lambda i, _: i.risk is None),
    Say("No record yet. After the next push, write down how it ended.",
        lambda i, _: not i.past_uses),
    JOINTS,
    Facts("More about the hundred orders",
        (*hundred("last_deal", "total_alone", "worst", "recovery_deal", "first_losing_deal"),
         "x100_concession_points", "x100_revenue", "x100_person_years",
         "x100_payment_delay_cost"),
        folded=True),
    *MORE_ABOUT_THE_END,
)  # fmt: skip

present = SAYINGS.report(SITUATIONS, BLOCKS, first=FIRST, then=THEN)
