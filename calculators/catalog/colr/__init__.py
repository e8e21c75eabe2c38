"""COLR: what would be lost, by each of us, if this relationship ended now?"""

from calculators.catalog.colr.carries import CARRIES
from calculators.catalog.colr.examples import EXAMPLES
from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.questions import QUESTIONS
from calculators.catalog.colr.report import present
from calculators.catalog.colr.result import Result, compute
from calculators.declare.calculator import Calculator, Chance, Formula, Ranking
from calculators.declare.guess import who_has_more

CALCULATOR = Calculator(
    slug="colr",
    version=1,
    title="Cost of losing the relationship",
    question="What would each of us lose if this relationship ended now?",
    inputs=Inputs,
    result=Result,
    compute=compute,
    present=present,
    examples=EXAMPLES,
    formulas=(
        Formula("A year together, seller", "x = P − c + e"),
        Formula("A year together, buyer", "x = v − P + e"),
        Formula("Chance of being together at the start of year t", "S(t) = r^t"),
        Formula("It ends by itself at the start of year T", "q(T) = S(T−1) − S(T)"),
        Formula("Share of a year in which a replacement earns", "φ(u) = u + 1 − τ/12, from 0 to 1"),
        Formula("Discount of year t", "D(t) = (1+g)^t ÷ (1+i)^(t+θ)"),
        Formula(
            "Going on, each replaced after a natural end",
            "keep = Σ D(t)·[S(t)·x + y·Σ q(T)·φ(t−T)] − X·Σ q(T)÷(1+i)^T",
        ),
        Formula("Life with somebody else", "BATR = Σ D(t)·y·φ(t) − X − Z"),
        Formula(
            "The same where the need ends",
            "keep = Σ D(t)·S(t)·x;  BATR = Σ D(t)·S(t)·y·φ(t) − X − Z",
        ),
        Formula("Cost of losing the relationship", "COLR = keep − BATR"),
        Formula("Annuity", "A = Σ D(t)·S(t)"),
        Formula("This deal, over BATNA", "U = (x − b) ÷ (1+i)^θ, b = y·φ(0) unless given"),
        Formula("Limits", "P ∓ U·(1+i)^θ;  P ∓ COLR·(1+i)^θ;  P ∓ COLR÷A"),
        Formula("Price both would miss equally", "midway between the two lasting limits"),
    ),
    chances=(
        Chance(
            "chance_seller_gains",
            "Chance that going on is better than parting",
            "seller_colr",
            lambda _, result: result.seller_colr,
        ),
        Chance(
            "chance_buyer_gains",
            "Chance that going on is better than parting",
            "buyer_colr",
            lambda _, result: result.buyer_colr,
        ),
        Chance(
            "chance_price_exists",
            "Chance that there is a price good for both",
            "joint_colr",
            lambda _, result: result.buyer_walkaway_lasting - result.seller_walkaway_lasting,
        ),
    ),
    guess=who_has_more(
        "Who would lose more if this relationship ended now?", "seller_colr", "buyer_colr"
    ),
    weighed=(("seller_colr", "buyer_colr"),),
    ranking=Ranking(
        "COLR at risk within a year",
        "COLR × (1 − chance of another year): what each would lose if it ended now, weighed by how "
        "likely it is to end within a year. Below zero, that side would be better off elsewhere.",
        ("seller_colr", "buyer_colr"),
        lambda inputs, result: (
            result.seller_colr * (1 - inputs.retention),
            result.buyer_colr * (1 - inputs.retention),
        ),
    ),
    carries=CARRIES,
    questions=QUESTIONS,
)
