"""Worked examples: invented cases that are shown, linked and tested."""

from __future__ import annotations

from dataclasses import replace

from calculators.catalog.colr.inputs import Inputs
from calculators.declare.calculator import Example

UNHAPPY = Inputs(
    yearly_price=150_000, seller_cost=163_000, seller_other_benefit=-12_000,
    seller_alternative=30_000, seller_gap_months=2, seller_replacement_cost=5_000,
    seller_fallout=0, buyer_value=195_000, buyer_other_benefit=-8_000,
    buyer_alternative=25_000, buyer_gap_months=1, buyer_replacement_cost=12_000,
    buyer_fallout=3_000, retention=0.80, years=6,
)  # fmt: skip

EXAMPLES = (
    Example(
        "consulting-renewal",
        "They want 8% off",
        Inputs(),
        {
            "seller_keep": 1_259_907, "buyer_keep": 823_687,
            "seller_batr": 759_407, "buyer_batr": 437_097,
            "seller_colr": 500_500, "buyer_colr": 386_590, "joint_colr": 887_090,
            "seller_from_better_together": 363_127, "buyer_from_better_together": 295_040,
            "seller_from_waiting": 62_444, "buyer_from_waiting": 24_978,
            "seller_from_switching": 34_929, "buyer_from_switching": 46_572,
            "seller_from_fallout": 40_000, "buyer_from_fallout": 20_000,
            "seller_walkaway_deal": 307_500, "buyer_walkaway_deal": 610_000,
            "seller_walkaway_lasting": 389_735, "buyer_walkaway_lasting": 585_169,
            "seller_multiple": 2.73, "buyer_multiple": 3.69,
            "seller_balance": 0.56, "fair_price": 487_452,
        },
        "A healthy account: the new head of procurement wants 8% off, the same as everyone else.",
    ),
    Example(
        "software-discount",
        "20% if you sign by Friday",
        Inputs(
            yearly_price=180_000, seller_cost=36_000, seller_other_benefit=6_000,
            seller_alternative=0, seller_gap_months=0, seller_replacement_cost=8_000,
            seller_fallout=25_000, buyer_value=420_000, buyer_other_benefit=0,
            buyer_alternative=215_000, buyer_gap_months=4, buyer_replacement_cost=90_000,
            buyer_fallout=10_000, retention=0.88, years=8, timing="start",
        ),
        {
            "seller_keep": 620_722, "buyer_keep": 1_296_050,
            "seller_batr": -33_000, "buyer_batr": 1_090_043,
            "seller_colr": 653_722, "buyer_colr": 206_006, "joint_colr": 859_729,
            "seller_from_better_together": 624_171, "buyer_from_better_together": 104_028,
            "seller_from_waiting": 0, "buyer_from_waiting": 40_774,
            "seller_from_switching": 4_551, "buyer_from_switching": 51_204,
            "seller_deal_surplus": 150_000, "buyer_deal_surplus": 96_667,
            "seller_walkaway_lasting": 22_898, "buyer_walkaway_lasting": 229_507,
            "seller_balance": 0.76, "fair_price": 126_203,
        },
        "Lopsided: at quarter-end, the sales director offers 20% off for a quick signature.",
    ),
    Example(
        "distributor-rebate",
        "Just three more points",
        Inputs(
            yearly_price=2_400_000, seller_cost=1_950_000, seller_other_benefit=60_000,
            seller_alternative=330_000, seller_gap_months=12, seller_replacement_cost=180_000,
            seller_fallout=120_000, buyer_value=2_820_000, buyer_other_benefit=40_000,
            buyer_alternative=320_000, buyer_gap_months=8, buyer_replacement_cost=150_000,
            buyer_fallout=60_000, retention=0.93,
        ),
        {
            "seller_colr": 1_359_207, "buyer_colr": 1_002_560, "joint_colr": 2_361_766,
            "seller_from_waiting": 213_678, "buyer_from_waiting": 138_135,
            "seller_deal_surplus": 486_266, "buyer_deal_surplus": 336_890,
            "seller_walkaway_deal": 1_890_000, "buyer_walkaway_deal": 2_753_333,
            "seller_walkaway_lasting": 2_129_148, "buyer_walkaway_lasting": 2_599_782,
            "seller_balance": 0.58, "fair_price": 2_364_465,
        },
        "Balanced: a distributor asks for three more points of rebate, as it does every year.",
    ),
    Example(
        "agency-scope",
        "While you're at it",
        Inputs(
            yearly_price=240_000, seller_cost=226_000, seller_other_benefit=6_000,
            seller_alternative=60_000, seller_gap_months=3, seller_replacement_cost=12_000,
            seller_fallout=10_000, buyer_value=335_000, buyer_other_benefit=10_000,
            buyer_alternative=50_000, buyer_gap_months=3, buyer_replacement_cost=30_000,
            buyer_fallout=5_000, retention=0.85, years=8,
        ),
        {
            "seller_colr": -123_361, "buyer_colr": 227_312, "joint_colr": 103_951,
            "seller_from_better_together": -146_478, "buyer_from_better_together": 201_407,
            "seller_deal_surplus": -23_837, "seller_multiple": None, "buyer_multiple": 3.53,
            "seller_walkaway_lasting": 273_687, "buyer_walkaway_lasting": 302_074,
            "seller_balance": None, "fair_price": 287_881,
        },
        "Below zero for the seller: two years of extras are in the work, not in the price.",
    ),
    Example(
        "one-off-project",
        "We won't meet again",
        Inputs(
            yearly_price=320_000, seller_cost=252_000, seller_other_benefit=0,
            seller_alternative=54_000, seller_gap_months=2, seller_replacement_cost=6_000,
            seller_fallout=4_000, buyer_value=385_000, buyer_other_benefit=0,
            buyer_alternative=42_000, buyer_gap_months=1, buyer_replacement_cost=5_000,
            buyer_fallout=0, retention=0, years=3, natural_end="need_ends",
        ),
        {
            "seller_keep": 64_835, "buyer_keep": 61_975,
            "seller_colr": 31_930, "buyer_colr": 30_267, "joint_colr": 62_196,
            "seller_from_waiting": 8_581, "buyer_from_waiting": 3_337,
            "seller_multiple": 1.46, "buyer_multiple": 1.20,
            "seller_walkaway_deal": 297_000, "buyer_walkaway_deal": 346_500,
            "seller_balance": 0.51, "fair_price": 319_128,
        },
        "No future: one exhibition, then the museum closes. BATNA is enough.",
    ),
    Example(
        "unhappy-account",
        "The account nobody wants to talk about",
        UNHAPPY,
        {
            "seller_colr": -159_248, "buyer_colr": 45_304, "joint_colr": -113_945,
            "seller_from_better_together": -163_829, "buyer_from_better_together": 35_745,
            "seller_walkaway_lasting": 203_462, "buyer_walkaway_lasting": 165_209,
            "seller_years": None, "seller_balance": None, "fair_price": None,
        },
        "No price helps, and leaving is right, though the buyer would feel it.",
    ),
    Example(
        "spot-freight",
        "One pallet at a time",
        Inputs(
            yearly_price=60_000, seller_cost=51_000, seller_other_benefit=0,
            seller_alternative=8_400, seller_gap_months=1, seller_replacement_cost=300,
            seller_fallout=0, buyer_value=66_000, buyer_other_benefit=0, buyer_alternative=5_500,
            buyer_gap_months=1, buyer_replacement_cost=600, buyer_fallout=0, retention=0.70,
            years=5,
        ),
        {
            "seller_colr": 1_770, "buyer_colr": 1_561, "joint_colr": 3_331,
            "seller_multiple": 1.43, "buyer_multiple": 1.71,
            "seller_walkaway_lasting": 59_246, "buyer_walkaway_lasting": 60_665,
            "seller_balance": 0.53, "fair_price": 59_956,
        },
        "A tiny stake: don't dress up a transaction as a partnership.",
    ),
    Example(
        "too-dear",
        "The price has crept up",
        Inputs(yearly_price=620_000),
        {
            "seller_colr": 1_045_190, "buyer_colr": -158_100, "joint_colr": 887_090,
            "seller_walkaway_lasting": 389_735, "buyer_walkaway_lasting": 585_169,
        },
        "Below zero for the buyer: the first account at 620,000 a year.",
    ),
    Example(
        "locked-in",
        "Nobody leaves because leaving is expensive",
        Inputs(
            seller_alternative=240_000, buyer_alternative=165_000, seller_gap_months=0,
            buyer_gap_months=0, seller_replacement_cost=150_000, buyer_replacement_cost=150_000,
        ),
        {
            "seller_colr": 81_932, "buyer_colr": 61_932, "joint_colr": 143_864,
            "seller_from_better_together": -45_391, "buyer_from_better_together": -45_391,
            "seller_walkaway_lasting": 481_950, "buyer_walkaway_lasting": 513_644,
            "seller_walkaway_deal": 510_000, "buyer_walkaway_deal": 490_000,
        },
        "Stuck: both would do better elsewhere, year by year, if leaving cost nothing.",
    ),
    Example(
        "better-apart",
        "Both better off elsewhere",
        replace(UNHAPPY, buyer_value=160_000),
        {
            "seller_colr": -159_248, "buyer_colr": -58_951, "joint_colr": -218_199,
            "seller_walkaway_lasting": 203_462, "buyer_walkaway_lasting": 130_209,
            "fair_price": None,
        },
        "Both would do better elsewhere, and no price changes that.",
    ),
    Example(
        "arms-length",
        "Every order out to bid",
        Inputs(
            seller_arms_length_benefit=190_000, buyer_arms_length_benefit=140_000,
            arms_length_retention=0.80,
        ),
        {
            "seller_colr": 500_500, "buyer_colr": 386_590,
            "seller_downgrade_colr": 264_346, "buyer_downgrade_colr": 153_393,
        },
        "The first account once the trust has gone, though nobody has left.",
    ),
)  # fmt: skip
