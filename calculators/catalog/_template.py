"""Template: what paying sooner is worth to each side."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.declare.calculator import Calculator, Example, figure, pair
from calculators.declare.fields import Form, money, number, percent
from calculators.declare.manners import CLOSING
from calculators.declare.question import Question
from calculators.declare.report import Facts
from calculators.declare.rows import Row, Situation, Value, always
from calculators.declare.sayings import Sayings
from calculators.declare.units import MONEY, Unit

DAYS = Unit("days", "days", asked="A number of days", words={"d": 1, "day": 1, "days": 1})


@dataclass(frozen=True, kw_only=True)
class Inputs(Form):
    """One invoice, paid some days sooner than agreed; rates are what money costs a side a year."""

    amount: float = money(50_000, "Amount of the invoice", "Without tax.", essential=True)
    days: int = number(
        30, "Paid sooner by", DAYS, hint="45 instead of 60 days: 15.", minimum=0, maximum=365,
        whole=True, essential=True,
    )  # fmt: skip
    seller_rate: float = percent(
        0.10, "Cost of money", "A year: what a loan costs.", party="seller", essential=True
    )
    buyer_rate: float = percent(
        0.04, "Cost of money", "A year: what the cash would earn.", party="buyer", essential=True
    )


gain = pair(MONEY, "Gained by paying sooner")


@dataclass(frozen=True, kw_only=True)
class Result:
    """Money, below zero where it is a loss."""

    seller_gain: float = gain(formula="amount × seller's rate × days ÷ 365")
    buyer_gain: float = gain(formula={"What it costs the buyer": "−amount × rate × days ÷ 365"})
    joint_gain: float = figure(MONEY, "Gained by both together")


def compute(inputs: Inputs) -> Result:
    """Simple interest over the days."""
    sooner = inputs.amount * inputs.days / 365
    seller, buyer = sooner * inputs.seller_rate, -sooner * inputs.buyer_rate
    return Result(seller_gain=seller, buyer_gain=buyer, joint_gain=seller + buyer)


SAYINGS = Sayings(
    inputs=Inputs, result=Result, values={"cost": Value(lambda _, r: -r.buyer_gain, MONEY)}
)
SITUATIONS: tuple[Situation[Inputs, Result], ...] = (
    Situation(
        lambda _, r: r.joint_gain > 0,
        "Paying sooner would bring {seller.object} {seller_gain:about} and cost {buyer.object} "
        "{cost:about}, so it creates {joint_gain:about}.",
        ("There's room to share it: a small discount leaves both better off.",),
    ),
    Situation(
        lambda _, r: r.joint_gain < 0,
        "Paying sooner would cost {buyer.object} {cost:about} and bring {seller.object} only "
        "{seller_gain:about}.",
    ),
    Situation(always, "Paying sooner would create nothing to share."),
)
BLOCKS: tuple[Row[Inputs, Result], ...] = (
    Facts("What paying sooner is worth", ("seller_gain", "buyer_gain", "joint_gain")),
    CLOSING,
)
EXAMPLES = (
    Example("a-month-sooner", "A month sooner", Inputs(), {"joint_gain": 247}, "The default."),
    Example("no-days", "As agreed", Inputs(days=0), {"joint_gain": 0}, "Nothing changes."),
    Example("same-rate", "The same rate", Inputs(buyer_rate=0.1), {"joint_gain": 0}, "A draw."),
    Example("dear-buyer", "Expensive for the buyer", Inputs(buyer_rate=0.2), {"joint_gain": -411},
            "The buyer's money costs more, so later is better."),
    Example("large", "A large invoice", Inputs(amount=2e6), {"joint_gain": 9_863}, "More of it."),
    Example("free-money", "Money costs nothing", Inputs(seller_rate=0.0, buyer_rate=0.0),
            {"seller_gain": 0, "buyer_gain": 0}, "Then the day doesn't matter."),
)  # fmt: skip
EVEN = Question[Inputs, Result](
    "rate_without_gain", "Up to which cost of the buyer's money does paying sooner pay?",
    "buyer_rate", lambda _, __: lambda _, result: result.joint_gain,
    "It pays up to {value} a year.", "It pays at no cost from {low} to {high}, or at every one.",
)  # fmt: skip
CALCULATOR = Calculator(
    slug="template", version=1, title="Template",
    question="What's it worth to pay sooner?",
    inputs=Inputs, result=Result, compute=compute, examples=EXAMPLES, questions=(EVEN,),
    needs={f"{one}_gain": ("amount", "days", f"{one}_rate") for one in ("seller", "buyer")},
    present=SAYINGS.report(SITUATIONS, BLOCKS), weighed=(("joint_gain",),),
)  # fmt: skip
