"""What odds says: where it turns, what a guess makes of it for both, the record, and the sums."""

from __future__ import annotations

from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.result import Result, value_to_both, value_to_other, value_to_pusher
from calculators.catalog.odds.situations import (
    BY_THE_RECORD,
    SAYINGS,
    SITUATIONS,
    USED_OFTEN,
    guess,
    limit,
)
from calculators.declare.fields import Party
from calculators.declare.manners import CLOSING
from calculators.declare.report import Column, Facts, Line, Lines, Step, Voice
from calculators.declare.rows import OneOf, Row, Say, Sums, Where
from calculators.declare.units import MONEY, PERCENT
from calculators.model.points import points

LEAST = 0.001  # across; below it no guess can be told from another
WHOSE: tuple[tuple[Party, str], ...] = (("seller", ""), ("buyer", ""), ("both", "Together"))
VALUES = (value_to_pusher, value_to_other, value_to_both)


def chart(inputs: Inputs, result: Result, _: Voice) -> Lines:
    """From no risk to three times the line, and past the guess; half where there is no line."""
    flags = {}
    if 0 < result.break_even < 1:
        flags[result.break_even] = f"The line, {limit(result.break_even)}"
    if inputs.risk is not None:
        flags[inputs.risk] = f"The guess, {guess(inputs.risk)}"
        if inputs.risk == result.break_even:
            flags[inputs.risk] = f"The guess is the line, {guess(inputs.risk)}"
    # How far there is something to see.
    most = 0.5 if result.break_even in (0, 1) else 3 * result.break_even
    across = points(min(1.0, max(most, 1.5 * (inputs.risk or 0.0), LEAST)), 1.0, flags)

    def again(other: Inputs) -> tuple[tuple[float, ...], ...]:
        return tuple(tuple(value(other, risk) for risk in across) for value in VALUES)

    return Lines(
        "As the risk grows",
        "What the push brings on average, each time. What one side wins by it the other loses, so "
        "together the two can only lose by it"
        + ("." if min(inputs.stake, inputs.other_stake) >= 0 else ", where both have a stake."),
        Column("Added risk", PERCENT),
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
        "Where it turns",
        ("break_even", "one_in"),
        says="The risk that the push adds, at which it brings as much as it costs whoever pushes.",
    ),
    OneOf(
        Say(
            "Whoever pushes has nothing to lose, so there is no risk at which it turns.",
            lambda i, _: i.stake <= 0,
        ),
        Say(
            "What goes sour outweighs what is won even without any risk, so no risk is low enough.",
            lambda i, r: r.break_even == 0 and i.erosion,
        ),
        Say("Nothing is won, so no risk is low enough.", lambda _, r: r.break_even == 0),
        Say(
            "What is won outweighs all that could be lost later, so no risk is too high.",
            lambda _, r: r.break_even == 1,
        ),
    ),
    "Won once: {break_even:below}. Won every year from now on: {every_year:below}. Every year "
    "means as long as in the shared example: {shared_years} years looked ahead, each with "
    "{shared_retention} to go on, so {gain:price} a year are worth {gain_every_year:price} today "
    "(× {annuity}). Where the gain already holds the later years, only the first counts.",
    # For a reader whom somebody else pushes: why that is done, and what would change it.
    Where(
        lambda _, r: 0 < r.break_even < 1,
        OneOf(
            Say(
                "Asking for {gain:price} pays for {pusher.object} unless it adds more than "
                "{break_even:limit} to the chance of losing {other.object}. That is why "
                "{pusher:it is asked|they ask}. Threats do not change this sum; a reason may.",
                lambda _, r: r.break_even > 0.1,
                chair="buyer",
            ),
            Say(
                "Asking for {gain:price} pays for {pusher.object} unless it adds more than "
                "{break_even:limit} to the chance of losing {other.object}. Perhaps {pusher} never "
                "did this sum. Show it whole, with both columns.",
                chair="buyer",
            ),
        ),
    ),
    Facts(
        "What a guess makes of it",
        ("pusher_value", "other_value", "joint_value", "chance_lost"),
        says="As worth today. What the push moves from one side to the other cancels out; what is "
        "lost with the relationship does not.",
    ),
    Say(
        "No guess yet. Compare the line above with what you would bet on, or type a guess.",
        lambda i, _: i.risk is None,
    ),
    "Only the extra risk belongs here, never the whole: if 10 in 100 would leave anyway and 15 "
    "after the push, it is 5. Nobody has measured it.",
    chart,
    Facts("What the record says", ("chance_tactic_pays", "clean_uses_needed")),
    OneOf(
        Say("No record yet. After the next push, note how it ended.", lambda i, _: not i.past_uses),
        "Those who left over a push seldom said so, so they are missing from the count. Every risk "
        "was held equally likely before anybody counted.",
    ),
    OneOf(
        Say(
            "Leaving at the next chance, the stake is COLR a year from now × the chance of another "
            "year, less than COLR itself; the gain is kept.",
            lambda i, _: i.later,
        ),
        "Walking out now, the stake is COLR itself, and the gain is lost as well.",
    ),
    Say(
        "A stake below zero is meant so: that side would be better off with somebody else.",
        lambda i, _: min(i.stake, i.other_stake) < 0,
    ),
    Sums(
        "The sums",
        "seller",
        (
            Where(
                lambda i, _: i.erosion,
                Step(
                    "What is won, less what goes sour",
                    "{gain} − {erosion} × {stake} = {won:bracketed}",
                ),
            ),
            Where(
                lambda _, r: 0 < r.break_even < 1,
                OneOf(
                    Where(
                        lambda i, _: i.later,
                        Step(
                            "The line: won, ÷ all that is lost if they leave",
                            "{won} ÷ {stake_kept} = {break_even}",
                        ),
                    ),
                    Step(
                        "The line: won, ÷ all that is lost if they leave",
                        "{won} ÷ ({won} + {stake}) = {break_even}",
                    ),
                ),
            ),
            Where(
                lambda i, _: i.risk is not None and i.later,
                Step(
                    "On average, whoever pushes",
                    "{gain}{less_sour} − {goes} × {stake} = {pusher_value}",
                ),
                Step(
                    "On average, the other side",
                    "−{gain} − {goes} × {other_stake} = {other_value}",
                ),
            ),
            Where(
                lambda i, _: i.risk is not None and not i.later,
                Step(
                    "On average, whoever pushes",
                    "{stays} × {won} − {goes} × {stake} = {pusher_value}",
                ),
                Step(
                    "On average, the other side",
                    "−{stays} × {gain} − {goes} × {other_stake} = {other_value}",
                ),
            ),
            Where(
                lambda i, _: i.risk is not None and i.uses > 1,
                Step("Lost after {uses} uses", "1 − {stays}^{uses:digits} = {chance_lost}"),
            ),
            Step(
                "The gain, were it to come back every year",
                "{gain} × {annuity} = {gain_every_year}",
            ),
        ),
    ),
    CLOSING,
)

present = SAYINGS.report(SITUATIONS, BLOCKS, then=(BY_THE_RECORD, USED_OFTEN))
