"""x100: could this deal be a rule, and what would each side have after a hundred of it?"""

from dataclasses import replace

from calculators.catalog.x100.examples import EXAMPLES
from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.needs import NEEDS, SO_FAR
from calculators.catalog.x100.report import present
from calculators.catalog.x100.result import Result, compute
from calculators.declare.calculator import Calculator, Chance
from calculators.declare.guess import who_has_more
from calculators.declare.question import Aim, Question
from calculators.declare.versions import DRAWN


def _as_at_list(given: Inputs, _: float) -> Aim[Inputs, Result]:
    """The seller's value today without the concession, with today's chance of a next deal."""
    at_list = compute(replace(given, concession=0.0)).seller_pv
    return lambda _, result: result.seller_pv - at_list


QUESTIONS: tuple[Question[Inputs, Result], ...] = (
    Question(
        "even_concession",
        "What discount splits the gain evenly?",
        "concession",
        lambda _, __: lambda _, result: result.seller_total - result.buyer_total,
        "At {value} off, both gain the same.",
        "No discount from {low} to {high} splits it evenly.",
    ),
    Question(
        "seller_limit",
        "What's the most the seller could give every time?",
        "concession",
        lambda _, __: lambda _, result: result.seller_total,
        "{value}. Beyond that, the seller would do better elsewhere.",
        "No discount from {low} to {high} changes that: the seller always does better here, or "
        "always elsewhere.",
    ),
    Question(
        "buyer_limit",
        "What's the least the buyer needs every time?",
        "concession",
        lambda _, __: lambda _, result: result.buyer_total,
        "{value}. With less, the buyer would do better elsewhere.",
        "No discount from {low} to {high} changes that: the buyer always does better here, or "
        "always elsewhere.",
    ),
    Question(
        "continuation_for_list",
        "How likely must a next deal be for the discount to pay for itself?",
        "continuation",
        _as_at_list,
        "At {value}, the discount costs the seller nothing in today's money.",
        "No chance from {low} to {high} makes up for the discount.",
        # A discount earns itself back by making a next deal likelier, never less likely.
        between=lambda inputs: (inputs.continuation, 1.0),
    ),
)

CALCULATOR = Calculator(
    slug="x100",
    version=2,
    changes={2: DRAWN},
    earlier_defaults={1: {}},
    title="This deal, a hundred times",
    question="Could we both live with this every time?",
    inputs=Inputs,
    result=Result,
    compute=compute,
    present=present,
    examples=EXAMPLES,
    needs=NEEDS,
    so_far=SO_FAR,
    chances=(
        Chance(
            "chance_seller_gains",
            "Chance of gaining, compared with going elsewhere",
            "seller_total",
            lambda _, result: result.seller_total,
        ),
        Chance(
            "chance_buyer_gains",
            "Chance of gaining, compared with going elsewhere",
            "buyer_total",
            lambda _, result: result.buyer_total,
        ),
        Chance(
            "chance_both_gain",
            "Chance that both gain",
            "joint_total",
            lambda _, result: min(result.seller_total, result.buyer_total),
        ),
    ),
    effort=lambda inputs: 1.0 if inputs.steady else inputs.deals / 100,
    guess=who_has_more(
        "After a hundred of these deals, who's gained more?",
        "seller_total",
        "buyer_total",
    ),
    weighed=(("seller_total", "buyer_total"),),
    questions=QUESTIONS,
)
