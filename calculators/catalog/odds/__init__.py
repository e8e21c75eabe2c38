"""Odds: how likely may a push be to cost the relationship, and still pay?"""

from calculators.catalog.odds.examples import EXAMPLES
from calculators.catalog.odds.inputs import SIDES, Inputs
from calculators.catalog.odds.needs import NEEDS, SO_FAR
from calculators.catalog.odds.report import present
from calculators.catalog.odds.result import Result, compute
from calculators.declare.calculator import Calculator, Chance, Formula
from calculators.declare.guess import Guess
from calculators.declare.question import Question
from calculators.declare.versions import DRAWN

CALCULATOR = Calculator(
    slug="odds",
    version=2,
    changes={2: DRAWN},
    earlier_defaults={1: {}},
    title="Should we push?",
    question="How risky can a push be and still pay?",
    inputs=Inputs,
    result=Result,
    compute=compute,
    present=present,
    examples=EXAMPLES,
    needs=NEEDS,
    so_far=SO_FAR,
    sides=SIDES,
    chances=(
        Chance(
            "chance_pays_in_range",
            "Chance the push pays",
            "pusher_value",
            lambda inputs, result: None if inputs.risk is None else result.break_even - inputs.risk,
        ),
    ),
    questions=(
        Question(
            "risk_even",
            "At what added risk does the push break even?",
            "risk",
            lambda _, __: lambda _, result: result.pusher_value,
            "At {value}. Below that, it pays.",
            "It pays at any risk from {low} to {high}, or at none.",
        ),
    ),
    guess=Guess(
        "How big a risk could this push add and still pay?",
        ("Under 1%", "1 to 5%", "5 to 20%", "20% or more"),
        (0.01, 0.05, 0.2),
        lambda result: result.break_even,
        ("break_even",),
    ),
    weighed=(("pusher_value", "other_value"), ("break_even",)),
    formulas=(Formula("Won every year", "G × A, with A = Σ 0.9^t ÷ 1.1^(t+½) over ten years"),),
)
