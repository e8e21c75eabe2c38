"""COLR asked backwards: at which price, and with what chance of another year?"""

from __future__ import annotations

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result
from calculators.declare.fields import LARGEST, Number
from calculators.declare.question import Question
from calculators.declare.units import MONEY


def _prices(inputs: Inputs) -> tuple[float, float]:
    """From nothing to ten times the largest amount that is about a year."""
    yearly = (inputs.yearly_price, inputs.seller_cost, inputs.buyer_value, 1.0)
    return 0.0, min(LARGEST, 10 * max(yearly))


def _stake(label: str, default: float) -> Number:
    return Number(
        label=label, default=default, unit=MONEY, minimum=-LARGEST, maximum=LARGEST,
        hint="COLR, as worth today.",
    )  # fmt: skip


def _retention(party: str, named: str, default: float) -> Question[Inputs, Result]:
    def stake(result: Result) -> float:
        found: float = getattr(result, f"{party}_colr")
        return found

    return Question(
        f"retention_for_{party}",
        f"Which chance of another year gives {named} a COLR of so much?",
        "retention",
        lambda _, wanted: lambda __, result: stake(result) - wanted,
        f"With a chance of another year of {{value}}, {named}'s COLR is {{asked}}.",
        f"No chance of another year, from {{low}} to {{high}}, gives {named} a COLR of {{asked}}: "
        "what each gains in a year and what leaving costs decide it here.",
        asks=_stake(f"COLR of {named}", default),
    )


QUESTIONS: tuple[Question[Inputs, Result], ...] = (
    Question(
        "equal_loss",
        "At which price would both lose equally?",
        "yearly_price",
        lambda _, __: lambda _, result: result.seller_colr - result.buyer_colr,
        "At {value} a year both would lose equally if it ended.",
        "At no price from {low} to {high} a year would both lose equally.",
        between=_prices,
    ),
    Question(
        "seller_indifferent",
        "At which price would the seller lose nothing by parting?",
        "yearly_price",
        lambda _, __: lambda _, result: result.seller_colr,
        "At {value} a year the seller would lose nothing by parting; below it, parting is better "
        "for the seller.",
        "At every price from {low} to {high} a year the seller would lose by parting, or gain.",
        between=_prices,
    ),
    Question(
        "buyer_indifferent",
        "At which price would the buyer lose nothing by parting?",
        "yearly_price",
        lambda _, __: lambda _, result: result.buyer_colr,
        "At {value} a year the buyer would lose nothing by parting; above it, parting is better "
        "for the buyer.",
        "At every price from {low} to {high} a year the buyer would lose by parting, or gain.",
        between=_prices,
    ),
    _retention("seller", "the seller", 400_000),
    _retention("buyer", "the buyer", 300_000),
)
