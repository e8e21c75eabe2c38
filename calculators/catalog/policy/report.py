"""What policy says, in reading order: both profits, how far it goes, the picture, and every sum."""

from __future__ import annotations

from calculators.catalog.policy.inputs import Inputs
from calculators.catalog.policy.result import Result, given_to_one, more_customers, profit
from calculators.catalog.policy.situations import GAINED, SAYINGS, SITUATIONS, given
from calculators.declare.fields import Party
from calculators.declare.manners import CLOSING, SMALLEST_SHARE
from calculators.declare.report import Column, Facts, Line, Lines, Step, Voice
from calculators.declare.rows import OneOf, Row, Say, Sums, Where
from calculators.declare.units import MONEY, PERCENT
from calculators.model.points import points

WHOSE: tuple[tuple[Party, str], ...] = (("seller", ""), ("buyer", ""), ("both", "In total"))
LEAST, USUAL = 0.001, 0.2  # across: enough to see something, and where nothing asks for more


def chart(inputs: Inputs, result: Result, _: Voice) -> Lines | None:
    """From nothing given to half as much again as the deeper of this one and the break-even."""
    if not inputs.price:
        return None
    flags = {}
    if inputs.concession >= SMALLEST_SHARE:
        flags[inputs.concession] = "This concession"
    deepest = result.break_even_concession
    if deepest is not None and deepest >= SMALLEST_SHARE:
        flags[deepest] = "This concession, and nothing left" if deepest in flags else "Nothing left"
    most = min(1.0, max(LEAST, 1.5 * max(flags, default=USUAL / 1.5)))
    across = points(most, 1.0, flags)

    def again(other: Inputs) -> tuple[tuple[float, ...], ...]:
        paid = other.customers * other.price
        return (
            tuple(profit(other, one) for one in across),
            tuple(paid * one for one in across),
            (profit(other, 0.0),) * len(across),
        )

    return Lines(
        "As the concession grows",
        "The seller's profit, and what the customers gain. It's the same money in different "
        "pockets.",
        Column("Concession for everyone", PERCENT),
        MONEY,
        across,
        tuple(
            Line(party, values, label)
            for (party, label), values in zip(WHOSE, again(inputs), strict=True)
        ),
        flags,
        again=again,
    )


BLOCKS: tuple[Row[Inputs, Result], ...] = (
    Facts(
        "What it does to profit",
        ("profit_before", "profit_after", "profit_change"),
        says="What all customers bring in together, once the costs they share are paid.",
    ),
    Say(
        "A profit below zero is a loss, and it's shown as it is.",
        lambda _, r: min(r.profit_before, r.profit_after) < 0,
    ),
    Where(
        lambda _, r: r.profit_change is None,
        OneOf(
            Say(
                "There's no profit to take a share of, so the change isn't shown as a percentage: "
                "a share of a loss would turn its sign around.",
                lambda _, r: r.profit_before,
            ),
            "There's no profit to take a share of, so the change isn't shown as a percentage.",
        ),
    ),
    Facts(
        "How far it could go",
        ("break_even_concession",),
        says="The share of the price that would use up the profit if every customer got it.",
    ),
    OneOf(
        Say(
            "With no price, there's no share of it to find.",
            lambda i, _: not i.price,
        ),
        Say(
            "A minus here is meant: the price would have to go up by {price_rise} first.",
            lambda _, r: (r.break_even_concession or 0.0) < 0,
        ),
        Say(
            "At zero there's nothing to give: today's price just covers the costs.",
            lambda _, r: r.break_even_concession == 0,
        ),
        Say(
            "With nothing shared, it's where the price meets the costs of one customer. Every "
            "business shares some costs, so look for them before you rely on this.",
            lambda i, _: not i.fixed_cost,
        ),
    ),
    OneOf(
        Say(
            "For {buyer.object} nothing changes, because nothing is given.",
            lambda i, _: not given_to_one(i),
        ),
        "For {buyer.object} it's {given_to_one:price}{each_and_all}: exactly what it takes from "
        "{seller.object}. It doesn't count what they'd do with the money, or what happens to "
        "service once the profit's gone.",
    ),
    chart,
    Sums(
        "The math",
        "seller",
        (
            Step("Left by one customer", "{price} − {cost} = {left_by_one}"),
            Step(
                "Profit today: left by all, minus shared costs",
                "{customers} × {left_by_one} − {fixed_cost} = {profit_before}",
            ),
            Where(
                given,
                Step("Given to one customer", "{concession} × {price} = {given_to_one}"),
                Step("Given to all", "{customers} × {given_to_one} = {given_to_all}"),
                Step("Profit after", "{profit_before} − {given_to_all} = {profit_after}"),
            ),
            Where(
                lambda i, r: i.concession and r.profit_change is not None,
                Step(
                    "Change, as a share of today's profit",
                    "−{given_to_all} ÷ {profit_before} = {profit_change}",
                ),
            ),
            Where(
                lambda _, r: r.break_even_concession is not None,
                Step(
                    "Break-even: today's profit ÷ all revenue",
                    "{profit_before} ÷ {paid_by_all} = {break_even_concession}",
                ),
            ),
            Where(
                lambda i, r: i.concession and r.profit_before > 0 and more_customers(i) is not None,
                Step(
                    "Customers needed for the same profit",
                    "{customers} × {left_by_one} ÷ {left_with_it} = {customers_then}, so "
                    "{more_customers} more",
                ),
            ),
        ),
    ),
    "Nobody comes for the lower price here, and nobody leaves. Shared costs stay the same too. "
    "It's arithmetic, not a forecast.",
    "x100 repeats one customer's deal. This gives one price to all customers at once, and the "
    "price has to cover what they share. Never add the two.",
    "Which one applies? If the others would hear of it, or have the same reason to ask, it's a "
    "policy, whatever you call it.",
    CLOSING,
)

present = SAYINGS.report(SITUATIONS, BLOCKS, then=(GAINED,))
