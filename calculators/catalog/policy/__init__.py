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
    title="The same deal for everyone",
    question="What if every customer got this?",
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
            "Chance there's a profit left",
            "profit_after",
            lambda _, result: result.profit_after,
        ),
    ),
    questions=(
        Question(
            "concession_for_profit",
            "What concession would leave a profit of this much?",
            "concession",
            lambda _, profit: lambda _, result: result.profit_after - profit,
            "{value} for everyone leaves {asked}.",
            "No concession from {low} to {high} leaves {asked}.",
            asks=Number(
                label="Profit",
                default=400_000,
                unit=MONEY,
                minimum=-LARGEST,
                maximum=LARGEST,
                hint="For the same period as the price.",
            ),
        ),
    ),
    guess=Guess(
        "How much of the profit would be left if every customer got this?",
        (
            "None, or a loss",
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
        Formula("Lowest price that covers the costs", "c + F ÷ N"),
    ),
)
