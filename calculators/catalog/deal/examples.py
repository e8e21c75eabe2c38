"""Worked examples: the accounts of COLR, each with something asked and something to push for."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from calculators.catalog.colr.examples import EXAMPLES as ACCOUNTS
from calculators.catalog.deal.inputs import Inputs
from calculators.declare.calculator import Example


def _account(of: str, **more: Any) -> Inputs:
    """The account of one of COLR's examples, with what the five lines ask besides."""
    account = next(one.inputs for one in ACCOUNTS if one.id == of)
    return Inputs(**{one.name: getattr(account, one.name) for one in fields(account)}, **more)


EXAMPLES = (
    Example(
        "consulting-renewal",
        "They want 8% off",
        Inputs(),
        {
            "seller_colr": 500_500, "buyer_colr": 386_590, "joint_colr": 887_090,
            "seller_multiple": 2.73, "buyer_multiple": 3.69, "fair_price": 487_452,
            "concession_deal": 10_000, "concession_total": 1_000_000,
            "seller_concession_pv": 203_019, "x100_seller_total": 1_000_000,
            "x100_buyer_total": 2_625_000, "seller_share_at_list": 0.552,
            "x100_seller_share": 0.276, "even_concession": 0.0150, "x100_expected_deals": 35.7,
            "odds_break_even": 0.0291, "break_even_lasting": 0.1197,
            "seller_walkaway_lasting": 389_735, "buyer_walkaway_lasting": 585_169,
            "odds_pusher_value": None,
        },
        "A healthy account, a request without a reason, and a reflex to push back.",
    ),
    Example(
        "software-discount",
        "20% if you sign by Friday",
        _account("software-discount", concession=0.2, deals_per_year=1, gain=30_000, risk=0.05),
        {
            "seller_colr": 653_722, "buyer_colr": 206_006, "concession_deal": 36_000,
            "seller_share_at_list": 0.857, "x100_seller_share": 0.651, "odds_break_even": 0.0439,
            "odds_pusher_value": -4_186, "odds_other_value": -38_800,
        },
        "Lopsided: a yearly license, and a deadline that isn't real.",
    ),
    Example(
        "agency-scope",
        "While you're at it",
        _account("agency-scope", concession=0, deals_per_year=12, gain=12_000),
        {
            "seller_colr": -123_361, "buyer_colr": 227_312, "seller_multiple": None,
            "concession_deal": 0, "seller_share_at_list": None, "x100_seller_share": None,
            "even_concession": -0.1979, "odds_break_even": 1.0000, "break_even_lasting": 1.0000,
        },
        "Two years of extras are in the work but not in the price, and the seller has nothing to "
        "lose by saying so.",
    ),
    Example(
        "unhappy-account",
        "The account nobody wants to talk about",
        _account("unhappy-account", concession=0.05, gain=52_500),
        {
            "seller_colr": -159_248, "buyer_colr": 45_304, "fair_price": None,
            "x100_fair_price": None, "x100_seller_share": None, "even_concession": None,
            "concession_deal": 1_875,
        },
        "No price works, so there's no share to name and no even split.",
    ),
    Example(
        "one-off-project",
        "We won't meet again",
        _account("one-off-project", concession=0.05, deals_per_year=1, gain=16_000),
        {
            "seller_colr": 31_930, "buyer_colr": 30_267, "concession_total": 16_000,
            "seller_concession_pv": 16_000, "x100_expected_deals": 1.0,
            "x100_seller_total": -2_000, "x100_seller_share": None, "odds_break_even": 0.3338,
        },
        "One exhibition, then the museum closes: nothing to repeat, and little to lose.",
    ),
    Example(
        "too-dear",
        "The price has crept up",
        _account("too-dear", concession=0.08),
        {
            "seller_colr": 1_045_190, "buyer_colr": -158_100, "buyer_multiple": None,
            "x100_buyer_total": -135_000, "seller_share_at_list": None, "even_concession": 0.2056,
            "odds_break_even": 0.0141,
        },
        "At 620,000 a year, the buyer would be better off leaving. With 8% off, that changes.",
    ),
    Example(
        "twenty-per-cent",
        "20% off",
        Inputs(concession=0.2),
        {
            "concession_deal": 25_000, "concession_total": 2_500_000,
            "seller_share_at_list": 0.552, "x100_seller_share": None,
            "x100_seller_total": -500_000, "even_concession": 0.0150,
        },
        "As a rule, it would leave the seller better off elsewhere, so there's no share to name.",
    ),
    Example(
        "nothing-asked",
        "Nobody asks, nobody pushes",
        Inputs(concession=0, gain=0),
        {
            "concession_deal": 0, "concession_total": 0, "seller_concession_pv": 0,
            "seller_share_at_list": 0.552, "x100_seller_share": 0.552, "odds_break_even": 0.0000,
            "odds_one_in": None,
        },
        "The same account as it stands, for a review with nothing on the table.",
    ),
    Example(
        "guess-and-record",
        "A guess, and twenty times before",
        Inputs(risk=0.05, past_uses=20, past_losses=1),
        {
            "odds_pusher_value": -10_775, "odds_other_value": -33_580, "odds_joint_value": -44_355,
            "odds_chance_tactic_pays": 0.124,
        },
        "One push in twenty ended badly before, and the guess is that one in twenty would again.",
    ),
    Example(
        "nothing-at-stake",
        "Just as well off elsewhere",
        Inputs(
            yearly_price=100_000, seller_cost=60_000, seller_other_benefit=0,
            seller_alternative=40_000, seller_gap_months=0, seller_replacement_cost=0,
            seller_fallout=0, buyer_value=150_000, buyer_other_benefit=0, buyer_alternative=50_000,
            buyer_gap_months=0, buyer_replacement_cost=0, buyer_fallout=0, concession=0.04,
            gain=1_500,
        ),
        {
            "seller_colr": 0, "buyer_colr": 0, "seller_multiple": None,
            "x100_seller_total": -100_000, "x100_seller_share": None, "even_concession": 0.0000,
            "odds_break_even": 1.0000,
        },
        "Each could do the same with someone else tomorrow: nothing's lost, and nothing's shared.",
    ),
)  # fmt: skip
