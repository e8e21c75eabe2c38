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

WHOSE: tuple[tuple[Party, str], ...] = (("seller", ""), ("buyer", ""), ("both", "Together"))
LEAST, USUAL = 0.001, 0.2  # across: enough to see something, and where nothing asks for more


def chart(inputs: Inputs, result: Result, _: Voice) -> Lines | None:
    """From nothing given to half as much again as the deeper of this one and the break-even."""
    if not inputs.price:
        return None
    flags = {}
    if inputs.concession >= SMALLEST_SHARE:
        flags[inputs.concession] = "This one"
    deepest = result.break_even_concession
    if deepest is not None and deepest >= SMALLEST_SHARE:
        flags[deepest] = "This one, and nothing left" if deepest in flags else "Nothing left"
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
        "The seller's profit, and what all customers together gain. The same money changes "
        "pockets: the two together have neither more nor less of it.",
        Column("Concession for everybody", PERCENT),
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
        says="What all customers together leave, once what they share is paid.",
    ),
    Say(
        "A profit below zero is a loss, and is shown as it is.",
        lambda _, r: min(r.profit_before, r.profit_after) < 0,
    ),
    Where(
        lambda _, r: r.profit_change is None,
        OneOf(
            Say(
                "There is no profit before it, so the change is not put as a share: a share of a "
                "loss would turn its sign around.",
                lambda _, r: r.profit_before,
            ),
            "There is no profit before it, so the change cannot be put as a share of it.",
        ),
    ),
    Facts(
        "How far it could go",
        ("break_even_concession",),
        says="The share of the price at which every customer's gain has used up the profit.",
    ),
    OneOf(
        Say(
            "Without a price there is no share of it at which anything would turn.",
            lambda i, _: not i.price,
        ),
        Say(
            "It is below zero, and meant so: the price would first have to rise by {price_rise}.",
            lambda _, r: (r.break_even_concession or 0.0) < 0,
        ),
        Say(
            "At nil there is nothing to give: today's price just carries the costs.",
            lambda _, r: r.break_even_concession == 0,
        ),
        Say(
            "With nothing shared, it is the point at which the price meets the costs of one "
            "customer. Every business shares something: look for it before you rely on this.",
            lambda i, _: not i.fixed_cost,
        ),
    ),
    OneOf(
        Say(
            "For {buyer.object} nothing changes, since nothing is given.",
            lambda i, _: not given_to_one(i),
        ),
        "For {buyer.object} it is a gain of {given_to_one:price}{each_and_all}: exactly what it "
        "takes from {seller.object}. What a lower price lets a customer do, and what becomes of "
        "service once the profit is gone, is not in the sum.",
    ),
    chart,
    Sums(
        "The sums",
        "seller",
        (
            Step("Left by one customer", "{price} − {cost} = {left_by_one}"),
            Step(
                "Profit before: left by all, less what they share",
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
                    "The change, as a share of the profit before",
                    "−{given_to_all} ÷ {profit_before} = {profit_change}",
                ),
            ),
            Where(
                lambda _, r: r.break_even_concession is not None,
                Step(
                    "Nothing left: the profit before, ÷ all that is paid",
                    "{profit_before} ÷ {paid_by_all} = {break_even_concession}",
                ),
            ),
            Where(
                lambda i, r: i.concession and r.profit_before > 0 and more_customers(i) is not None,
                Step(
                    "Customers for the same profit: what all leave, ÷ what one would leave",
                    "{customers} × {left_by_one} ÷ {left_with_it} = {customers_then}, so "
                    "{more_customers} more",
                ),
            ),
        ),
    ),
    "Nobody comes for the lower price here, and nobody leaves: the number of customers is held. "
    "And the shared costs stay as they are, however many come or go. It is arithmetic, not a "
    "forecast.",
    "This is not the sum of x100. There one customer's deal comes again and again, and only what "
    "that deal causes is counted. Here one price meets all customers at once, and has to carry "
    "what they share. The two answer different questions: never add or mix them.",
    "Which one applies? If the others would hear of it, or have the same reason to get it, it is a "
    "policy, whatever it is called.",
    CLOSING,
)

present = SAYINGS.report(SITUATIONS, BLOCKS, then=(GAINED,))
