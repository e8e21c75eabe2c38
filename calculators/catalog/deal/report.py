"""What the five lines say, the words to say, and the figures of all three sums beside them."""

from __future__ import annotations

from typing import Any

from calculators.catalog.colr.report import BLOCKS as ABOUT_PARTING
from calculators.catalog.colr.report import both
from calculators.catalog.deal.inputs import push
from calculators.catalog.deal.sayings import SAYINGS, Table, shares
from calculators.catalog.deal.situations import ASK, FIRST, FIVE, SITUATIONS, STAKES, THEN
from calculators.declare.quotes import FIVE_LINES
from calculators.declare.report import Facts, Step
from calculators.declare.rows import OneOf, Quoted, Say, Sums, Where

LOST, *MORE_ABOUT_PARTING = ABOUT_PARTING


def hundred(*names: str) -> tuple[str, ...]:
    """Each figure of x100 for the seller, then for the buyer."""
    return tuple(f"x100_{name}" for name in both(*names))


# Where one sum hands on to the next; the sums themselves stand in the three calculators.
JOINTS: Sums[Any, Any] = Sums("How the three sums join", "both", (
    Step("One deal of a year", "{yearly_price} ÷ {deals_per_year:typed} = {deal_price}"),
    OneOf(
        Where(lambda i, _: i.retention,
              Step("Chance that there is a next deal",
                   "{retention} ^ (1 ÷ {deals_per_year:typed}) = {continuation}")),
        Step("Chance that there is a next deal",
             "Nothing goes on after this year, so only this year's deals are counted"),
    ),
    Step("Given away in one deal", "{concession:share} × {deal_price} = {concession_deal}"),
    Step("The push, were it won every year", "{gain} × {seller_annuity} = {gain_every_year}"),
))  # fmt: skip

BLOCKS: Table = (
    Quoted(FIVE_LINES, "Five lines for your meeting", *FIVE, numbered=True),
    Quoted("to-say", "To say to the other side", STAKES, ASK, addressed=True,
           says="With this page open between you, so that every number can be corrected."),
    LOST,
    Facts("What the concession moves",
        ("concession_deal", "concession_total", *both("concession_pv"), "seller_share_at_list",
         "x100_seller_share", "even_concession"),
        says="From the seller to the buyer: what one side gives up, the other has. Below zero, "
        "the last figure is a price rise.",
        relabelled={
            "x100_seller_share": "Of what the two create, for the seller, with the concession"
        }),
    Say("A share of what the two create is only defined where neither would do better elsewhere "
        "and the two together gain something.", lambda i, r: not shares(i, r)),
    OneOf(
        Say("Deal by deal the limits cross, so no concession splits anything evenly. The gap "
            "closes through less cost or more worth, not through bargaining.",
            lambda _, r: r.x100_fair_price is None),
        Say("Where there is no price, there is nothing of which to give a share away.",
            lambda _, r: r.even_concession is None),
    ),
    Facts("If every deal were like this one",
        (*hundred("first_deal", "total"), "x100_joint_total", *hundred("pv"),
         "x100_expected_deals", "x100_seller_price_floor", "x100_buyer_price_ceiling",
         "x100_fair_price"),
        says="{of_them}, each with the concession, over what each would have elsewhere. That is a "
        "test and not a forecast; worth today counts only those that are likely."),
    Facts("Pushing back",
        ("odds_break_even", "odds_one_in", "break_even_lasting", "odds_pusher_value",
         "odds_other_value", "odds_joint_value", "odds_chance_lost", "odds_chance_tactic_pays",
         "odds_clean_uses_needed"),
        says="The seller pushes, and the buyer would walk out now. Averages are for a push that "
        "is won once, as worth today."),
    Say("The seller has nothing to lose, so there is no risk at which it turns.",
        lambda i, r: push(i, r).stake <= 0),
    Say("No guess of the risk, so no averages. Compare the line above with what you would bet on, "
        "or type a guess under “more assumptions”.", lambda i, _: i.risk is None),
    Say("No record yet. After the next push, note how it ended.", lambda i, _: not i.past_uses),
    JOINTS,
    Facts("More of the hundred deals",
        (*hundred("last_deal", "total_alone", "worst", "recovery_deal", "first_losing_deal"),
         "x100_concession_points", "x100_revenue", "x100_person_years",
         "x100_payment_delay_cost"),
        folded=True),
    *MORE_ABOUT_PARTING,
)  # fmt: skip

present = SAYINGS.report(SITUATIONS, BLOCKS, first=FIRST, then=THEN)
