"""What policy says: both profits, how far it goes, what customers gain, and every sum."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.catalog.policy.chart import chart
from calculators.catalog.policy.headline import headline
from calculators.catalog.policy.inputs import Inputs
from calculators.catalog.policy.result import Result, given_to_one, left_by_one, more_customers
from calculators.catalog.policy.words import everybody
from calculators.declare.report import Block, Facts, Note, Report, Step, Voice, Working
from calculators.declare.units import MONEY, PERCENT


def present(inputs: Inputs, result: Result, voice: Voice) -> Report:
    """The whole report, in reading order."""
    return Report(headline(inputs, result, voice), tuple(_blocks(inputs, result, voice)))


def _blocks(inputs: Inputs, result: Result, voice: Voice) -> Iterator[Block]:
    yield Facts(
        "What it does to profit",
        ("profit_before", "profit_after", "profit_change"),
        says="What all customers together leave, once what they share is paid.",
    )
    yield from _about_profit(result)
    yield Facts(
        "How far it could go",
        ("break_even_concession",),
        says="The share of the price at which every customer's gain has used up the profit.",
    )
    yield from _about_the_line(inputs, result)
    yield Note(_for_the_customers(inputs, voice))
    if inputs.price:
        yield chart(inputs, result)
    yield _working(inputs, result)
    yield Note(
        "Nobody comes for the lower price here, and nobody leaves: the number of customers is "
        "held. And the shared costs stay as they are, however many come or go. It is arithmetic, "
        "not a forecast."
    )
    yield Note(
        "This is not the sum of x100. There one customer's deal comes again and again, and only "
        "what that deal causes is counted. Here one price meets all customers at once, and has to "
        "carry what they share. The two answer different questions: never add or mix them."
    )
    yield Note(
        "Which one applies? If the others would hear of it, or have the same reason to get it, it "
        "is a policy, whatever it is called."
    )
    yield Note(
        "An estimate from the figures above. "
        "It is a way to talk about a decision, not the decision."
    )


def _about_profit(result: Result) -> Iterator[Note]:
    if min(result.profit_before, result.profit_after) < 0:
        yield Note("A profit below zero is a loss, and is shown as it is.")
    if result.profit_change is None:
        yield Note(
            "There is no profit before it, so the change is not put as a share: a share of a loss "
            "would turn its sign around."
            if result.profit_before
            else "There is no profit before it, so the change cannot be put as a share of it."
        )


def _about_the_line(inputs: Inputs, result: Result) -> Iterator[Note]:
    line = result.break_even_concession
    if line is None:
        yield Note("Without a price there is no share of it at which anything would turn.")
    elif line < 0:
        yield Note(
            "It is below zero, and meant so: the price would first have to rise by "
            f"{PERCENT.format(-line)}."
        )
    elif line == 0:
        yield Note("At nil there is nothing to give: today's price just carries the costs.")
    elif not inputs.fixed_cost:
        yield Note(
            "With nothing shared, it is the point at which the price meets the costs of one "
            "customer. Every business shares something: look for it before you rely on this."
        )


def _for_the_customers(inputs: Inputs, voice: Voice) -> str:
    """The other column in words, whichever way it went."""
    one = given_to_one(inputs)
    if not one:
        return f"For {voice.buyer.object} nothing changes, since nothing is given."
    them = f", {voice.price(one * inputs.customers)} for {everybody(inputs.customers)} together"
    return (
        f"For {voice.buyer.object} it is a gain of {voice.price(one)}"
        f"{f' each{them}' if inputs.customers > 1 else ''}: exactly what it takes from "
        f"{voice.seller.object}. What a lower price lets a customer do, and what becomes of "
        "service once the profit is gone, is not in the sum."
    )


def _working(inputs: Inputs, result: Result) -> Working:
    number = f"{inputs.customers:,}"
    price, cost, shared = map(MONEY.format, (inputs.price, inputs.cost, inputs.fixed_cost))
    one = left_by_one(inputs, 0.0)
    before, after = _amount(result.profit_before), MONEY.format(result.profit_after)
    paid = inputs.customers * inputs.price
    steps = [
        Step("Left by one customer", f"{price} − {cost} = {MONEY.format(one)}"),
        Step(
            "Profit before: left by all, less what they share",
            f"{number} × {_amount(one)} − {shared} = {MONEY.format(result.profit_before)}",
        ),
    ]
    if inputs.concession:
        given, each = PERCENT.format(inputs.concession), MONEY.format(given_to_one(inputs))
        every = MONEY.format(inputs.customers * given_to_one(inputs))
        steps += [
            Step("Given to one customer", f"{given} × {price} = {each}"),
            Step("Given to all", f"{number} × {each} = {every}"),
            Step("Profit after", f"{before} − {every} = {after}"),
        ]
        if result.profit_change is not None:
            steps.append(
                Step(
                    "The change, as a share of the profit before",
                    f"−{every} ÷ {before} = {PERCENT.format(result.profit_change)}",
                )
            )
    if result.break_even_concession is not None:
        line = PERCENT.format(result.break_even_concession)
        steps.append(
            Step(
                "Nothing left: the profit before, ÷ all that is paid",
                f"{before} ÷ {MONEY.format(paid)} = {line}",
            )
        )
    steps += _for_the_same_profit(inputs, result, one)
    return Working("The sums", "seller", tuple(steps))


def _for_the_same_profit(inputs: Inputs, result: Result, one: float) -> Iterator[Step]:
    """How many customers it would take at the lower price."""
    needed = more_customers(inputs)
    if not inputs.concession or result.profit_before <= 0 or needed is None:
        return
    left = left_by_one(inputs, inputs.concession)
    exact = inputs.customers * one / left
    yield Step(
        "Customers for the same profit: what all leave, ÷ what one would leave",
        f"{inputs.customers:,} × {MONEY.format(one)} ÷ {MONEY.format(left)} = {exact:,.1f}, so "
        f"{needed:,} more",
    )


def _amount(value: float) -> str:
    """An amount within a sum; a loss stands in brackets."""
    return MONEY.format(value) if value >= 0 else f"({MONEY.format(value)})"
