"""Odds: how likely may a push be to cost the relationship, and still pay?"""

from calculators.catalog.odds.examples import EXAMPLES
from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.report import present
from calculators.catalog.odds.result import Result, compute
from calculators.declare.calculator import Calculator, Chance, Formula
from calculators.declare.guess import Guess
from calculators.declare.question import Question
from calculators.declare.sides import Sides

CALCULATOR = Calculator(
    slug="odds",
    version=1,
    title="Odds of pushing",
    question="How sure must you be before you push?",
    inputs=Inputs,
    result=Result,
    compute=compute,
    present=present,
    examples=EXAMPLES,
    sides=Sides(
        headings=("Whoever pushes", "The other side"),
        named=("whoever pushes", "the other side"),
        prefixes=("pusher", "other"),
    ),
    chances=(
        Chance(
            "chance_pays_in_range",
            "Chance that the push pays",
            "pusher_value",
            lambda inputs, result: None if inputs.risk is None else result.break_even - inputs.risk,
        ),
    ),
    questions=(
        Question(
            "risk_even",
            "At which added risk does the push come out even?",
            "risk",
            lambda _, __: lambda _, result: result.pusher_value,
            "At a risk of {value} the push is worth nothing on average; below it, it pays.",
            "At no risk from {low} to {high}: it pays at any of them, or at none.",
        ),
    ),
    guess=Guess(
        "How likely may this push be to cost the relationship, and still pay?",
        ("Not even 1 %", "1 to 5 %", "5 to 20 %", "20 % or more"),
        (0.01, 0.05, 0.2),
        lambda result: result.break_even,
        ("break_even",),
    ),
    weighed=(("pusher_value", "other_value"), ("break_even",)),
    formulas=(
        Formula("Won, if the other side stays", "g = G − e·L"),
        Formula("Pays only below, walking out now", "q* = g ÷ (g + L)"),
        Formula("Pays only below, leaving later", "q* = g ÷ ((1 − e)·L)"),
        Formula("Limits of both", "0 where G ≤ e·L; 1 where L ≤ 0, or where q* would be above 1"),
        Formula("Whoever pushes, walking out now", "(1 − q)·(G − e·L) − q·L"),
        Formula("Whoever pushes, leaving later", "G − (1 − q)·e·L − q·L"),
        Formula("The other side, walking out now", "−(1 − q)·G − q·Lₒ"),
        Formula("The other side, leaving later", "−G − q·Lₒ"),
        Formula("The two together", "−q·(L + Lₒ) − (1 − q)·e·L"),
        Formula("Lost after n uses", "1 − (1 − q)^n"),
        Formula("By the record, k of n lost", "I(q*; k + 1, n − k + 1)"),
        Formula("Uses without a loss needed", "the smallest n with 1 − (1 − q*)^(n+1) ≥ 95 %"),
        Formula("Won every year", "G × A, with A = Σ 0.9^t ÷ 1.1^(t+½) over ten years"),
    ),
)
