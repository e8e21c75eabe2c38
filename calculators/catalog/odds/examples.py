"""Worked examples: invented pushes that are shown, linked and tested."""

from __future__ import annotations

from calculators.catalog.odds.inputs import Inputs
from calculators.declare.calculator import Example

EXAMPLES = (
    Example(
        "push-back",
        "Pushing back, once",
        Inputs(),
        {
            "break_even": 0.029098, "one_in": 34.37, "pusher_value": None, "other_value": None,
            "joint_value": None, "chance_lost": None, "chance_tactic_pays": None,
            "clean_uses_needed": 101,
        },
        "The shared example: they want 8% off, and pushing back would win 15,000.",
    ),
    Example(
        "guess-above",
        "A guess above the break-even",
        Inputs(risk=0.05),
        {"pusher_value": -10_775, "other_value": -33_580, "joint_value": -44_354.5},
        "The same push, if one customer in twenty would leave over it.",
    ),
    Example(
        "guess-below",
        "A guess below the break-even",
        Inputs(risk=0.01),
        {"pusher_value": 9_845, "other_value": -18_716, "joint_value": -8_871},
        "The same push, if it adds one in a hundred: it pays for one side, but not in total.",
    ),
    Example(
        "by-the-record",
        "Twenty times, and nobody left",
        Inputs(past_uses=20),
        {"chance_tactic_pays": 0.462, "clean_uses_needed": 101},
        "“It never cost us a customer”: what twenty pushes without a loss can show.",
    ),
    Example(
        "expected-some-harm",
        "Twenty times, and we expected some harm",
        Inputs(past_uses=20, expected="one_in_twenty"),
        {"chance_tactic_pays": 0.684, "clean_uses_needed": 83},
        "The same record, for someone who thought one push in twenty would end badly.",
    ),
    Example(
        "six-times-in-ten",
        "It works six times in ten",
        Inputs(success=0.6),
        {"break_even": 0.0176644, "one_in": 56.6},
        "A push that often wins nothing may cost the relationship all the same.",
    ),
    Example(
        "as-a-habit",
        "A hundred times",
        Inputs(risk=0.01, uses=100),
        {"chance_lost": 0.634, "pusher_value": 9_845},
        "A small risk, taken every time there's something to agree.",
    ),
    Example(
        "the-buyer-pushes",
        "The buyer asks for 25,000 a year less",
        Inputs(gain=25_000, stake=386_590, other_stake=500_500),
        {"break_even": 0.0607, "one_in": 16.5, "clean_uses_needed": 47},
        "The stakes change places. Won every year, the break-even is far higher: asking is cheap.",
    ),
    Example(
        "quarter-end-push",
        "This price dies on Friday",
        Inputs(gain=10_000),
        {"break_even": 0.0196, "one_in": 51.0},
        "A deadline nobody needs, to get an order into the quarter.",
    ),
    Example(
        "reverse-auction",
        "Threatening to withdraw the team",
        Inputs(gain=30_000),
        {"break_even": 0.0566, "one_in": 17.7},
        "The usual answer to a reverse auction.",
    ),
    Example(
        "sour-taste",
        "It leaves a bad feeling",
        Inputs(gain=40_000, erosion=0.01),
        {"break_even": 0.0654, "one_in": 15.3},
        "Even the ones who stay share less and refer less: one percent of what's at stake.",
    ),
    Example(
        "never-pays",
        "The bad feeling costs more than the push wins",
        Inputs(erosion=0.035),
        {"break_even": 0, "one_in": None, "clean_uses_needed": None},
        "With three and a half percent lost that way, no risk is low enough.",
    ),
    Example(
        "software-discount",
        "A deadline that isn't real",
        Inputs(gain=30_000, stake=653_722, other_stake=206_006, risk=0.05),
        {"break_even": 0.0439, "one_in": 22.8, "pusher_value": -4_186, "other_value": -38_800},
        "Lopsided: the side that needs it more is the one pushing.",
    ),
    Example(
        "distributor-rebate",
        "Cutting the allocation",
        Inputs(gain=72_000, stake=1_359_207, other_stake=1_002_560, risk=0.05),
        {
            "break_even": 0.0503, "one_in": 19.9, "pusher_value": 440, "other_value": -118_528,
            "joint_value": -118_088,
        },
        "A push that just pays for one side and costs both far more in total.",
    ),
    Example(
        "agency-scope",
        "Nothing to lose",
        Inputs(gain=12_000, stake=-123_361, other_stake=227_312),
        {"break_even": 1, "one_in": 1, "clean_uses_needed": 0},
        "An agency that pays to work: risk isn't the question.",
    ),
    Example(
        "unhappy-account",
        "Raise the price by a third, and let them leave angry",
        Inputs(gain=52_500, stake=-159_248, other_stake=45_304),
        {"break_even": 1, "one_in": 1, "clean_uses_needed": 0},
        "No price fixes this account: pushing risks nothing of ours, and something of theirs.",
    ),
    Example(
        "one-off-project",
        "A final offer that isn't",
        Inputs(gain=16_000, stake=31_930, other_stake=30_267),
        {"break_even": 0.3338, "one_in": 3.0},
        "One exhibition, then the museum closes: hardball may well pay here.",
    ),
    Example(
        "spot-freight",
        "One pallet at a time",
        Inputs(gain=600, stake=1_770, other_stake=1_561),
        {"break_even": 0.2532, "one_in": 3.9},
        "A transaction: there's hardly a relationship to lose.",
    ),
    Example(
        "small-stake",
        "More to win than to lose",
        Inputs(gain=40_000, stake=30_000, other_stake=20_000),
        {"break_even": 0.571, "one_in": 1.75},
        "A large gain, and little beyond it for either side.",
    ),
    Example(
        "signs-first",
        "Signed, then gone at the next chance",
        Inputs(gain=40_000, stake=30_000, other_stake=20_000, departure="after"),
        {"break_even": 1, "one_in": 1, "clean_uses_needed": 0},
        "The gain is kept, so the most you can lose is less than what you win.",
    ),
)  # fmt: skip
