"""x100: could this deal be a rule, and what would each side have after a hundred of it?"""

from calculators.catalog.x100.examples import EXAMPLES
from calculators.catalog.x100.inputs import Inputs
from calculators.catalog.x100.questions import QUESTIONS
from calculators.catalog.x100.report import present
from calculators.catalog.x100.result import Result, compute
from calculators.declare.calculator import Calculator, Chance, Formula
from calculators.declare.guess import who_has_more

CALCULATOR = Calculator(
    slug="x100",
    version=1,
    title="This deal, a hundred times",
    question="What if every deal were like this one?",
    inputs=Inputs,
    result=Result,
    compute=compute,
    present=present,
    examples=EXAMPLES,
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
    effort=lambda inputs: inputs.deals / 100,
    guess=who_has_more(
        "Who would have more after all these deals, over what there is elsewhere?",
        "seller_total",
        "buyer_total",
    ),
    weighed=(("seller_total", "buyer_total"),),
    questions=QUESTIONS,
    formulas=(
        Formula("Given away, the same every time", "d(k) = d"),
        Formula("Given away, only this once", "d(1) = d, then 0"),
        Formula("Given away, some of it comes back", "d(k) = d·φ^(k−1)"),
        Formula("Given away, a little more each time", "d(k) = min(d + ε·(k−1), d_max)"),
        Formula("Price of deal k", "p(k) = P·(1 − d(k))"),
        Formula("Cost of deal k", "c(k) = c·[(1−λ) + λ·k^b], b = log₂ LR"),
        Formula("Worth of deal k", "v(k) = v·(1+g)^(k−1)"),
        Formula("Seller, over elsewhere", "s(k) = p(k) − c(k) + e − t − a"),
        Formula("Buyer, over elsewhere", "b(k) = v(k) − p(k) + e − t − a"),
        Formula("The two together", "s(k) + b(k), in which p(k) cancels out"),
        Formula("Over no deal at all", "the same with a = 0"),
        Formula("Lowest price that stays", "mean of c(k), − e + t + a"),
        Formula("Highest price that stays", "mean of v(k), + e − t − a"),
        Formula("Price that splits the gain evenly", "midway between the two"),
        Formula("Deals that are likely", "Σ κ^(k−1)"),
        Formula("Worth today", "Σ s(k)·κ^(k−1)·(1+i)^(−(k−1)/m)"),
        Formula("Years of work", "h·N ÷ 1,800"),
        Formula("Waiting for the money", "Σ p(k)·[1 − (1+i)^(−days/365)]"),
    ),
)
