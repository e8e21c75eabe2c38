"""Worked examples: invented deals that are shown, linked and tested."""

from __future__ import annotations

from dataclasses import replace

from calculators.catalog.x100.inputs import Inputs
from calculators.declare.calculator import Example

# The accounts of the cases, deal by deal; each story has its own figures for the other sums.
REBATE = Inputs(
    price=200_000, concession=0.03, seller_cost=162_500, seller_other_benefit=5_000,
    seller_alternative=27_500, buyer_value=235_000, buyer_other_benefit=3_333.33,
    buyer_alternative=26_666.67, deals_per_year=12, continuation=0.994,
)  # fmt: skip
SCOPE = Inputs(
    price=20_000, concession=0, seller_cost=18_833.33, seller_other_benefit=500,
    seller_alternative=5_000, buyer_value=27_916.67, buyer_other_benefit=833.33,
    buyer_alternative=4_166.67, deals_per_year=12, continuation=0.9865,
)  # fmt: skip

EXAMPLES = (
    Example(
        "consulting-renewal", "They want 8% off", Inputs(),
        {"seller_first_deal": 10_000, "buyer_first_deal": 26_250, "seller_total": 1_000_000,
         "buyer_total": 2_625_000, "seller_share": 0.28, "expected_deals": 35.7,
         "seller_pv": 203_005, "buyer_pv": 532_887, "fair_price": 123_125,
         "seller_price_floor": 105_000, "buyer_price_ceiling": 141_250,
         "seller_first_losing_deal": None, "person_years": 0.0, "payment_delay_cost": 0},
        "The shared example, a quarter at a time: both could sign every time."),
    Example(
        "at-list", "Nothing given away", Inputs(concession=0),
        {"seller_total": 2_000_000, "buyer_total": 1_625_000, "seller_share": 0.55,
         "concession_points": 0.0},
        "The same account at full price: both totals together are the same."),
    Example(
        "twenty-per-cent", "Twenty percent off", Inputs(concession=0.2),
        {"seller_total": -500_000, "buyer_total": 4_125_000, "seller_total_alone": 3_250_000,
         "seller_share": None, "seller_first_losing_deal": 1, "seller_recovery_deal": None},
        "It still makes money, but less than the same people would earn elsewhere."),
    Example(
        "a-little-more", "A little more each time", Inputs(pattern="ratchet"),
        {"seller_first_losing_deal": 18, "concession_points": 25.05, "seller_total": -1_131_250},
        "8% today, half a point more with each renewal, up to 30%."),
    Example(
        "nine-in-ten", "Nine in ten come back", Inputs(pattern="precedent"),
        {"concession_points": 0.80, "seller_total": 1_900_003, "buyer_total": 1_724_997},
        "An exception that's half remembered and fades slowly."),
    Example(
        "only-this-once", "Just this once", Inputs(pattern="one_off"),
        {"seller_first_deal": 10_000, "seller_last_deal": 20_000, "seller_total": 1_990_000,
         "buyer_total": 1_635_000, "concession_points": 0.08},
        "The same 8%, with a reason both know and that won't come again."),
    Example(
        "software-discount", "20% if you sign by Friday",
        Inputs(
            price=180_000, concession=0.2, seller_cost=36_000, seller_other_benefit=6_000,
            seller_alternative=0, buyer_value=420_000, buyer_other_benefit=0,
            buyer_alternative=215_000, deals_per_year=1, continuation=0.88),
        {"seller_first_deal": 114_000, "buyer_first_deal": 61_000, "seller_total": 11_400_000,
         "buyer_total": 6_100_000, "seller_price_floor": 30_000, "buyer_price_ceiling": 205_000,
         "fair_price": 117_500, "expected_deals": 8.3, "seller_pv": 570_000, "buyer_pv": 305_000},
        "Both could sign, but as a deal for everyone it would be ruinous."),
    Example(
        "distributor-rebate", "Three points of rebate", REBATE,
        {"seller_first_deal": 9_000, "buyer_first_deal": 17_667, "seller_total": 900_000,
         "buyer_total": 1_766_666, "seller_price_floor": 185_000, "buyer_price_ceiling": 211_667,
         "fair_price": 198_333, "expected_deals": 75.4, "seller_pv": 488_464, "buyer_pv": 958_836},
        "Pumps in monthly orders. It was two points last year, and one the year before."),
    Example(
        "creeping-rebate", "A rebate that creeps",
        replace(REBATE, pattern="ratchet", ratchet_step=0.001, ratchet_limit=0.1),
        {"seller_total": -3_000, "buyer_total": 2_669_666, "seller_pv": 98_503,
         "buyer_pv": 1_348_797, "seller_first_losing_deal": 47},
        "A tenth of a point more each month, up to 10%: after a hundred the gain is gone."),
    Example(
        "earned-rebate", "A rebate that's earned",
        replace(REBATE, concession=0.01, seller_cost=158_500),
        {"seller_total": 1_700_000, "buyer_total": 1_366_666, "seller_price_floor": 181_000,
         "fair_price": 196_333, "seller_pv": 922_654, "buyer_pv": 741_741},
        "One point for a monthly forecast that saves the maker 48,000 a year: better for both."),
    Example(
        "agency-scope", "While you're at it", SCOPE,
        {"seller_first_deal": -3_333, "buyer_first_deal": 4_583, "seller_total": -333_333,
         "buyer_total": 458_333, "seller_price_floor": 23_333, "buyer_price_ceiling": 24_583,
         "fair_price": 23_958, "expected_deals": 55.0, "seller_pv": -138_300, "buyer_pv": 190_163,
         "seller_first_losing_deal": 1},
        "Two years of small extras: the agency would do better elsewhere from the first month."),
    Example(
        "half-and-half", "Some of the scope, some of the price",
        replace(SCOPE, price=21_500, seller_cost=16_333.33, buyer_value=27_333.33),
        {"seller_first_deal": 667, "buyer_first_deal": 2_500, "seller_total": 66_667,
         "buyer_total": 249_999, "seller_price_floor": 20_833, "buyer_price_ceiling": 24_000,
         "seller_pv": 27_660, "buyer_pv": 103_725},
        "The agency again: less work, a little more money, and both could sign."),
    Example(
        "one-off-project", "We won't meet again",
        Inputs(
            deals=1, price=320_000, concession=0.05, seller_cost=252_000, seller_other_benefit=0,
            seller_alternative=54_000, buyer_value=385_000, buyer_other_benefit=0,
            buyer_alternative=42_000, deals_per_year=1, continuation=1),
        {"seller_total": -2_000, "buyer_total": 39_000, "seller_price_floor": 306_000,
         "buyer_price_ceiling": 343_000, "fair_price": 324_500, "expected_deals": 1.0,
         "seller_pv": -2_000, "buyer_pv": 39_000, "seller_first_losing_deal": 1},
        "One exhibition, then the museum closes: 5% is too much even once."),
    Example(
        "unhappy-account", "The account nobody wants to talk about",
        Inputs(
            price=37_500, concession=0, seller_cost=40_750, seller_other_benefit=-3_000,
            seller_alternative=7_500, buyer_value=48_750, buyer_other_benefit=-2_000,
            buyer_alternative=6_250, continuation=0.9457),
        {"seller_total": -1_375_000, "buyer_total": 300_000, "seller_price_floor": 51_250,
         "buyer_price_ceiling": 40_500, "fair_price": None, "expected_deals": 18.3,
         "seller_pv": -179_518, "buyer_pv": 39_168},
        "What one side needs is more than the other could pay."),
    Example(
        "spot-freight", "One pallet at a time",
        Inputs(
            price=5_000, concession=0.03, seller_cost=4_250, seller_other_benefit=0,
            seller_alternative=700, buyer_value=5_500, buyer_other_benefit=0,
            buyer_alternative=458.33, deals_per_year=12, continuation=0.9707),
        {"seller_first_deal": -100, "buyer_first_deal": 192, "seller_total": -10_000,
         "buyer_total": 19_167, "seller_price_floor": 4_950, "fair_price": 4_996,
         "seller_pv": -2_642, "buyer_pv": 5_063},
        "1% is all the carrier gains, and they're asking for 3%."),
    Example(
        "small-concessions", "One percent, then half a point",
        Inputs(concession=0.01, pattern="ratchet"),
        {"seller_first_losing_deal": 32, "concession_points": 21.445},
        "Small and unexplained teaches people to ask again: a hundred give away 2.7 million."),
    Example(
        "one-round-more", "One more round, each time",
        Inputs(concession=0, seller_haggling_cost=1_200, buyer_haggling_cost=1_200),
        {"seller_total": 1_880_000, "buyer_total": 1_505_000, "joint_total": 3_385_000},
        "Never taking the first offer: it costs each side 120,000, and neither gets it."),
    Example(
        "buyer-loses", "A price they wouldn't sign twice",
        Inputs(price=150_000, concession=0),
        {"buyer_total": -875_000, "seller_total": 4_500_000, "fair_price": 123_125},
        "The seller's best year, for as long as the buyer doesn't do the math."),
    Example(
        "both-lose", "Neither would sign",
        Inputs(price=120_000, concession=0, seller_cost=100_000, buyer_value=130_000),
        {"seller_total": -1_000_000, "buyer_total": -875_000, "fair_price": None,
         "seller_price_floor": 130_000, "buyer_price_ceiling": 111_250},
        "Expensive work, worth little: no price makes it a deal."),
    Example(
        "loss-leader", "A loss to begin with",
        Inputs(
            price=50_000, concession=0.4, seller_cost=30_000, learnable_share=0.6,
            learning_rate=0.9, seller_other_benefit=0, seller_haggling_cost=1_500,
            seller_alternative=0, buyer_value=62_000, buyer_other_benefit=0,
            buyer_haggling_cost=1_000, buyer_alternative=5_000),
        {"seller_first_deal": -1_500, "seller_last_deal": 7_561, "seller_total": 603_462,
         "buyer_total": 2_600_000, "seller_share": 0.188, "seller_recovery_deal": 3},
        "40% off, and practice saves a tenth of what's new with each doubling."),
    Example(
        "fading-need", "A need that fades", Inputs(concession=0, buyer_value_drift=-0.002),
        {"buyer_first_losing_deal": 55, "seller_first_losing_deal": None,
         "seller_total": 2_000_000},
        "Each deal is worth 0.2% less to the buyer than the one before."),
)  # fmt: skip
