"""Policy: one concession for every customer at once, against the costs that all of them share."""

from calculators.catalog.policy.examples import EXAMPLES
from calculators.catalog.policy.inputs import SIDES, Inputs
from calculators.catalog.policy.needs import NEEDS, SO_FAR
from calculators.catalog.policy.report import present
from calculators.catalog.policy.result import Result, compute
from calculators.declare.calculator import Calculator, Chance, Formula
from calculators.declare.fields import LARGEST, Number
from calculators.declare.guess import Guess
from calculators.declare.question import Question
from calculators.declare.units import MONEY
from calculators.declare.versions import DRAWN

CALCULATOR = Calculator(
    slug="policy",
    version=2,
    changes={2: DRAWN},
    earlier_defaults={1: {}},
    title="One policy for all",
    question="What if every customer got the same concession?",
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
            "chance_profit_left",
            "Chance that a profit is left",
            "profit_after",
            lambda _, result: result.profit_after,
        ),
    ),
    questions=(
        Question(
            "concession_for_profit",
            "Which concession would leave a profit of so much?",
            "concession",
            lambda _, profit: lambda _, result: result.profit_after - profit,
            "With {value} for everybody a profit of {asked} is left.",
            "No concession from {low} to {high} leaves a profit of {asked}.",
            asks=Number(
                label="Profit",
                default=400_000,
                unit=MONEY,
                minimum=-LARGEST,
                maximum=LARGEST,
                hint="For the time that was asked about.",
            ),
        ),
    ),
    guess=Guess(
        "What would be left of the profit if every customer got this concession?",
        (
            "Nothing, or a loss",
            "Less than half",
            "Half to three quarters",
            "Three quarters or more",
        ),
        (1e-9, 0.5, 0.75),
        lambda result: (
            result.profit_after / result.profit_before if result.profit_before > 0 else None
        ),
        ("profit_before", "profit_after"),
    ),
    weighed=(("profit_after",),),
    formulas=(
        Formula("Gained by all customers together", "N·P·d = π₀ − π₁"),
        Formula("Customers for the same profit", "N·(P − c) ÷ (P·(1 − d) − c)"),
        Formula("Least price that carries the costs", "c + F ÷ N"),
    ),
)
