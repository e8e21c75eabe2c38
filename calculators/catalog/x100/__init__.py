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
        "Which concession splits the gain evenly?",
        "concession",
        lambda _, __: lambda _, result: result.seller_total - result.buyer_total,
        "With a concession of {value} both would gain the same.",
        "No concession from {low} to {high} splits the gain evenly: the seller has no more than "
        "the buyer even at the list price, or always more.",
    ),
    Question(
        "seller_limit",
        "Which concession leaves the seller as well off as elsewhere?",
        "concession",
        lambda _, __: lambda _, result: result.seller_total,
        "With a concession of {value} the seller would do as well elsewhere; beyond it, better.",
        "No concession from {low} to {high} does: the seller always does better here, or always "
        "elsewhere.",
    ),
    Question(
        "buyer_limit",
        "Which concession leaves the buyer as well off as elsewhere?",
        "concession",
        lambda _, __: lambda _, result: result.buyer_total,
        "With a concession of {value} the buyer would do as well elsewhere; short of it, better.",
        "No concession from {low} to {high} does: the buyer always does better here, or always "
        "elsewhere.",
    ),
    Question(
        "continuation_for_list",
        "How sure must the next deal be, for the concession to pay for itself?",
        "continuation",
        _as_at_list,
        "With a chance of {value} that there is a next deal, the concession costs the seller "
        "nothing: today's value is what it would be at the list price.",
        "No chance of a next deal, from {low} to {high}, makes up for the concession: the seller's "
        "value today stays below what it is at the list price, however sure the next deal is.",
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
            "Chance of doing better than elsewhere",
            "seller_total",
            lambda _, result: result.seller_total,
        ),
        Chance(
            "chance_buyer_gains",
            "Chance of doing better than elsewhere",
            "buyer_total",
            lambda _, result: result.buyer_total,
        ),
        Chance(
            "chance_both_gain",
            "Chance that both do",
            "joint_total",
            lambda _, result: min(result.seller_total, result.buyer_total),
        ),
    ),
    effort=lambda inputs: 1.0 if inputs.steady else inputs.deals / 100,
    guess=who_has_more(
        "Who would have more after all these deals, over what there is elsewhere?",
        "seller_total",
        "buyer_total",
    ),
    weighed=(("seller_total", "buyer_total"),),
    questions=QUESTIONS,
)
