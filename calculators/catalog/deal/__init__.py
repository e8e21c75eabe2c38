"""Deal: five lines for your meeting, from one form and three calculators."""

from typing import Any

from calculators.catalog.colr import CALCULATOR as COLR
from calculators.catalog.deal.carries import CARRIES
from calculators.catalog.deal.examples import EXAMPLES
from calculators.catalog.deal.inputs import Inputs
from calculators.catalog.deal.needs import NEEDS
from calculators.catalog.deal.report import present
from calculators.catalog.deal.result import Result, compute
from calculators.catalog.deal.so_far import SO_FAR
from calculators.catalog.odds import CALCULATOR as ODDS
from calculators.catalog.x100 import CALCULATOR as X100
from calculators.declare.calculator import Calculator, Chance, Formula
from calculators.declare.question import Question
from calculators.declare.sides import Sides
from calculators.declare.versions import Change

PAYS = ODDS.chances[0]
# Both ask nothing of inputs and result but what the deal's have too.
CHANCES: tuple[Chance[Any, Any], ...] = (
    *COLR.chances,
    Chance(
        PAYS.name,
        PAYS.label,
        "odds_break_even",
        lambda inputs, result: (
            None if inputs.risk is None else result.odds_break_even - inputs.risk
        ),
    ),
)
QUESTIONS: tuple[Question[Any, Any], ...] = (
    *COLR.questions,
    Question(
        "even_concession",
        "What discount splits the gain evenly?",
        "concession",
        lambda _, __: lambda _, result: result.x100_seller_total - result.x100_buyer_total,
        "At {value} off, both gain the same.",
        "No discount from {low} to {high} splits it evenly.",
    ),
)

JOINED = Change(
    "The ask and a push now count over the same years, and nothing is rounded on the way.",
    lambda case: bool(case.ranges or case.inputs.concession or case.inputs.gain),
)
CALCULATOR = Calculator(
    slug="deal",
    version=2,
    changes={2: JOINED},
    earlier_defaults={1: {}},
    title="Five lines for your meeting",
    question="What do I take into the room?",
    inputs=Inputs,
    result=Result,
    compute=compute,
    present=present,
    examples=EXAMPLES,
    needs=NEEDS,
    so_far=SO_FAR,
    ours_first=(("seller_colr", "buyer_colr"),),
    joins=("colr", "odds", "x100"),
    sides=Sides(borrowed=(("x100", X100.sides), ("odds", ODDS.sides))),
    chances=CHANCES,
    questions=QUESTIONS,
    weighed=(("seller_colr", "buyer_colr"),),
    carries=CARRIES,
    formulas=(
        Formula("One order of a year", "each yearly amount ÷ m"),
        Formula("Chance that there's a next order", "κ = r^(1/m)"),
        Formula("What the discount moves", "x100 at d = 0, less x100 at d"),
        Formula("Discount that would split it evenly", "1 − even price ÷ price"),
        Formula("Stakes of a push", "L = COLR of the seller, Lₒ = COLR of the buyer"),
        Formula("Won every year", "G × A of the seller"),
        *COLR.all_formulas,
        *X100.all_formulas,
        *ODDS.all_formulas[:-1],  # the last is about the shared example, where here it is one's own
    ),
)
