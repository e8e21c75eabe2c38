"""What odds computes: the risk below which a push pays, and what it does to both on average."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.catalog.odds.inputs import Inputs
from calculators.declare.calculator import figure, pair
from calculators.declare.units import COUNT, MONEY, PERCENT, Unit
from calculators.model import pushing
from calculators.model.annuities import Calendar
from calculators.model.relationship import Stake, futures

ONE_IN = Unit("1 in", figures=1)
BREAK_EVEN = Unit("percent", "%", 100, figures=2)  # as the headline says it
_AVERAGE = pair(MONEY, "Average result per push")

# A gain that comes back every year does so for as long as the relationship of the shared example
# is likely to last: COLR's defaults, held equal by a test.
SHARED = Calendar(years=10, retention=0.9, growth=0.0, timing=0.5, replaced=True)
SHARED_RATE = 0.1


@dataclass(frozen=True, kw_only=True)
class Result:
    """Money as worth today; None where a figure is undefined."""

    break_even: float = figure(
        BREAK_EVEN,
        "Break-even: the most risk the push may add",
        "q*",
        {
            "Won, if the other side stays": "g = s·G − e·L",
            "Pays only below, walking out now": "= g ÷ (g + L)",
            "Pays only below, leaving later": "= g ÷ ((1 − e)·L)",
            "Limits of both": "0 where s·G ≤ e·L; 1 where L ≤ 0, or where q* would be above 1",
        },
    )
    one_in: float | None = figure(ONE_IN, "The same, as 1 in …")
    pusher_value: float | None = _AVERAGE(
        formula={
            "The side that pushes, walking out now": "(1 − q)·(s·G − e·L) − q·L",
            "The side that pushes, leaving later": "s·G − (1 − q)·e·L − q·L",
        }
    )
    other_value: float | None = _AVERAGE(
        formula={
            "The other side, walking out now": "−(1 − q)·s·G − q·Lₒ",
            "The other side, leaving later": "−s·G − q·Lₒ",
        }
    )
    joint_value: float | None = figure(
        MONEY,
        "Average result for both, in total",
        formula={"For both, in total": "−q·(L + Lₒ) − (1 − q)·e·L"},
    )
    chance_lost: float | None = figure(
        PERCENT,
        "Chance that all these pushes end the relationship",
        formula={"Lost after n pushes": "1 − (1 − q)^n"},
    )
    chance_tactic_pays: float | None = figure(
        PERCENT,
        "Chance that pushing pays, judging by the record",
        formula={"By the record, k of n lost": "I(q*; k + 1, n − k + b)"},
    )
    clean_uses_needed: int | None = figure(
        COUNT,
        "Pushes without a loss before you could be 95% sure",
        formula={
            "Pushes without a loss needed": "the smallest n with 1 − (1 − q*)^(n+b) ≥ 95%",
            "Before anyone counts": "b = 1 for any risk, 19 for about one in twenty",
        },
    )


def compute(inputs: Inputs) -> Result:
    """Break-even, averages and belief. Source: MATHEMATICS, G.3, and FORMULAS, odds 2."""
    risk, before = inputs.risk, pushing.BEFORE[inputs.expected]
    line = pushing.break_even(
        inputs.gain, inputs.stake, inputs.erosion, later=inputs.later, success=inputs.success
    )
    return Result(
        break_even=line,
        one_in=pushing.one_in(line),
        pusher_value=None if risk is None else value_to_pusher(inputs, risk),
        other_value=None if risk is None else value_to_other(inputs, risk),
        joint_value=None if risk is None else value_to_both(inputs, risk),
        chance_lost=None if risk is None else pushing.ever(risk, inputs.uses),
        chance_tactic_pays=pushing.belief_below(
            line, inputs.past_losses, inputs.past_uses, before=before
        )
        if inputs.past_uses
        else None,
        clean_uses_needed=pushing.clean_uses(line, before=before),
    )


def value_to_pusher(inputs: Inputs, risk: float) -> float:
    """What one push brings on average to the side that pushes, at this risk."""
    return pushing.pusher_value(
        inputs.gain, inputs.stake, inputs.erosion, risk,
        later=inputs.later, success=inputs.success,
    )  # fmt: skip


def value_to_other(inputs: Inputs, risk: float) -> float:
    """The same for the other side."""
    return pushing.other_value(
        inputs.gain, inputs.other_stake, risk, later=inputs.later, success=inputs.success
    )


def value_to_both(inputs: Inputs, risk: float) -> float:
    """The same for both, in total."""
    return pushing.joint_value(inputs.stake, inputs.other_stake, inputs.erosion, risk)


def annuity() -> float:
    """What 1 a year is worth today, for as long as in the shared example."""
    nothing_else = Stake(
        gain=1, alternative=0, gap_months=0, replacement_cost=0, fallout=0, rate=SHARED_RATE
    )
    return futures(nothing_else, SHARED).annuity


def every_year(inputs: Inputs) -> float:
    """The risk below which the push pays if its gain came back every year."""
    return pushing.break_even(
        inputs.gain * annuity(), inputs.stake, inputs.erosion,
        later=inputs.later, success=inputs.success,
    )  # fmt: skip
