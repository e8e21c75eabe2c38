"""Worked examples: invented deals that are shown, linked and tested."""

from __future__ import annotations

from calculators.catalog.x100.cases import CASES
from calculators.catalog.x100.inputs import Inputs
from calculators.declare.calculator import Example

EXAMPLES = (
    Example(
        "consulting-renewal",
        "They want 8 per cent",
        Inputs(),
        {
            "seller_first_deal": 10_000, "buyer_first_deal": 26_250, "seller_total": 1_000_000,
            "buyer_total": 2_625_000, "seller_share": 0.28, "expected_deals": 35.7,
            "seller_pv": 203_005, "buyer_pv": 532_887, "fair_price": 123_125,
            "seller_price_floor": 105_000, "buyer_price_ceiling": 141_250,
            "seller_first_losing_deal": None, "person_years": 0.0, "payment_delay_cost": 0,
        },
        "The shared example, a quarter at a time: both could sign every time.",
    ),
    Example(
        "at-list",
        "Nothing given away",
        Inputs(concession=0),
        {
            "seller_total": 2_000_000, "buyer_total": 1_625_000, "seller_share": 0.55,
            "concession_points": 0.0,
        },
        "The same account at its full price: the sum of both totals is the same.",
    ),
    Example(
        "twenty-per-cent",
        "Twenty per cent",
        Inputs(concession=0.2),
        {
            "seller_total": -500_000, "buyer_total": 4_125_000, "seller_total_alone": 3_250_000,
            "seller_share": None, "seller_first_losing_deal": 1, "seller_recovery_deal": None,
        },
        "It still makes money, and less than the same people would earn elsewhere.",
    ),
    Example(
        "a-little-more",
        "A little more each time",
        Inputs(pattern="ratchet"),
        {"seller_first_losing_deal": 18, "concession_points": 25.05, "seller_total": -1_131_250},
        "8 % today, half a point more with each renewal, up to 30 %.",
    ),
    Example(
        "nine-in-ten",
        "Nine in ten come back",
        Inputs(pattern="precedent"),
        {"concession_points": 0.80, "seller_total": 1_900_003, "buyer_total": 1_724_997},
        "An exception that is half remembered, and fades slowly.",
    ),
    Example(
        "only-this-once",
        "Only this once",
        Inputs(pattern="one_off"),
        {
            "seller_first_deal": 10_000, "seller_last_deal": 20_000, "seller_total": 1_990_000,
            "buyer_total": 1_635_000, "concession_points": 0.08,
        },
        "The same 8 %, with a reason that both know and that will not come again.",
    ),
    *CASES,
    Example(
        "small-concessions",
        "One per cent, and then half a point",
        Inputs(concession=0.01, pattern="ratchet"),
        {"seller_first_losing_deal": 32, "concession_points": 21.445},
        "Small and unexplained teaches to ask again: a hundred of them give away 2.7 million.",
    ),
    Example(
        "one-round-more",
        "One round more, each time",
        Inputs(concession=0, seller_haggling_cost=1_200, buyer_haggling_cost=1_200),
        {"seller_total": 1_880_000, "buyer_total": 1_505_000, "joint_total": 3_385_000},
        "Never taking the first offer: 120,000 gone for each, and nobody has it.",
    ),
    Example(
        "buyer-loses",
        "A price that they would not sign twice",
        Inputs(price=150_000, concession=0),
        {"buyer_total": -875_000, "seller_total": 4_500_000, "fair_price": 123_125},
        "The seller's best year, for as long as the buyer does not do this sum.",
    ),
    Example(
        "both-lose",
        "Neither would sign",
        Inputs(price=120_000, concession=0, seller_cost=100_000, buyer_value=130_000),
        {
            "seller_total": -1_000_000, "buyer_total": -875_000, "fair_price": None,
            "seller_price_floor": 130_000, "buyer_price_ceiling": 111_250,
        },
        "Dear work, worth little: no price makes it a deal.",
    ),
    Example(
        "loss-leader",
        "A loss to begin with",
        Inputs(
            price=50_000, concession=0.4, seller_cost=30_000, learnable_share=0.6,
            learning_rate=0.9, seller_other_benefit=0, seller_haggling_cost=1_500,
            seller_alternative=0, buyer_value=62_000, buyer_other_benefit=0,
            buyer_haggling_cost=1_000, buyer_alternative=5_000,
        ),
        {
            "seller_first_deal": -1_500, "seller_last_deal": 7_561, "seller_total": 603_462,
            "buyer_total": 2_600_000, "seller_share": 0.188, "seller_recovery_deal": 3,
        },
        "40 % off, and a tenth of what is new is saved at each doubling: it can be justified.",
    ),
    Example(
        "fading-need",
        "A need that fades",
        Inputs(concession=0, buyer_value_drift=-0.002),
        {
            "buyer_first_losing_deal": 55, "seller_first_losing_deal": None,
            "seller_total": 2_000_000,
        },
        "Each deal is worth 0.2 % less to the buyer than the one before.",
    ),
)  # fmt: skip
