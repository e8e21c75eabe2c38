"""COLR: what would each of us lose if this ended today?"""

from operator import attrgetter

from calculators.catalog.colr.carries import CARRIES
from calculators.catalog.colr.examples import EXAMPLES
from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.needs import NEEDS, SO_FAR
from calculators.catalog.colr.report import present
from calculators.catalog.colr.result import Result, compute
from calculators.declare.calculator import Calculator, Chance, Formula, Ranking
from calculators.declare.fields import LARGEST, Number
from calculators.declare.guess import who_has_more
from calculators.declare.question import Question
from calculators.declare.units import MONEY
from calculators.declare.versions import DRAWN


def _prices(inputs: Inputs) -> tuple[float, float]:
    """From nothing to ten times the largest amount that is about a year."""
    yearly = (inputs.yearly_price, inputs.seller_cost, inputs.buyer_value, 1.0)
    return 0.0, min(LARGEST, 10 * max(yearly))


def _price(who: str, extreme: str, beyond: str) -> Question[Inputs, Result]:
    stake = attrgetter(f"{who}_colr")
    return Question(
        f"{who}_indifferent",
        f"What's the {extreme} price the {who} could live with?",
        "yearly_price",
        lambda _, __: lambda _, result: stake(result),
        f"{{value}} a year. {beyond} that, the {who} would be better off leaving.",
        f"From {{low}} to {{high}} there's no such price: the {who} would always lose by leaving, "
        "or always gain.",
        between=_prices,
    )


def _retention(who: str, example: float) -> Question[Inputs, Result]:
    stake = attrgetter(f"{who}_colr")
    return Question(
        f"retention_for_{who}",
        f"How likely does another year have to be for the {who} to lose this much?",
        "retention",
        lambda _, wanted: lambda __, result: stake(result) - wanted,
        f"At {{value}}, the {who}'s COLR is {{asked}}.",
        "No chance from {low} to {high} gets there. What each year brings and what leaving costs "
        "decide it here.",
        asks=Number(
            label=f"COLR of the {who}", hint="COLR, in today's money.", default=example, unit=MONEY,
            minimum=-LARGEST, maximum=LARGEST,
        ),
    )  # fmt: skip


CALCULATOR = Calculator(
    slug="colr",
    version=2,
    changes={2: DRAWN},
    earlier_defaults={1: {}},
    title="The cost of losing the relationship",
    question="What would each of us lose if this ended today?",
    inputs=Inputs,
    result=Result,
    compute=compute,
    present=present,
    examples=EXAMPLES,
    needs=NEEDS,
    so_far=SO_FAR,
    ours_first=(("seller_colr", "buyer_colr"),),
    terms=(
        Formula("A year together, seller", "x = P − c + e"),
        Formula("A year together, buyer", "x = v − P + e"),
        Formula("Chance of being together at the start of year t", "S(t) = r^t"),
        Formula(
            "The same, with a chance r₅ of another year in year five",
            "S(t) = S(t−1)·(β+t−1) ÷ (α+β+t−1), s = 4(1−r₅) ÷ (r₅−r), α = (1−r)·s, β = r·s",
        ),
        Formula("It ends by itself at the start of year T", "q(T) = S(T−1) − S(T)"),
        Formula("Share of a year in which a replacement earns", "φ(u) = u + 1 − τ/12, from 0 to 1"),
        Formula("Discount of year t", "D(t) = (1+g)^t ÷ (1+i)^(t+θ)"),
    ),
    chances=(
        Chance(
            "chance_seller_gains",
            "Chance that staying is better than leaving",
            "seller_colr",
            lambda _, result: result.seller_colr,
        ),
        Chance(
            "chance_buyer_gains",
            "Chance that staying is better than leaving",
            "buyer_colr",
            lambda _, result: result.buyer_colr,
        ),
        Chance(
            "chance_price_exists",
            "Chance that a price works for both",
            "joint_colr",
            lambda _, result: result.buyer_walkaway_lasting - result.seller_walkaway_lasting,
        ),
    ),
    guess=who_has_more("Who'd lose more if this ended today?", "seller_colr", "buyer_colr"),
    weighed=(("seller_colr", "buyer_colr"),),
    ranking=Ranking(
        "COLR at risk within a year",
        "COLR × (1 − chance of another year): what each would lose if it ended today, weighted by "
        "how likely it is to end within a year. Below zero, that side would be better off "
        "elsewhere.",
        ("seller_colr", "buyer_colr"),
        lambda inputs, result: (
            result.seller_colr * (1 - inputs.retention),
            result.buyer_colr * (1 - inputs.retention),
        ),
    ),
    carries=CARRIES,
    questions=(
        Question(
            "equal_loss",
            "At what price would both sides lose the same?",
            "yearly_price",
            lambda _, __: lambda _, result: result.seller_colr - result.buyer_colr,
            "At {value} a year, both would lose the same.",
            "No price from {low} to {high} does that.",
            between=_prices,
        ),
        _price("seller", "lowest", "Below"),
        _price("buyer", "highest", "Above"),
        _retention("seller", 400_000),
        _retention("buyer", 300_000),
    ),
)
