"""What odds says: where it turns, what a guess makes of it for both, the record, and the sums."""

from __future__ import annotations

from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.result import Result, value_to_both, value_to_other, value_to_pusher
from calculators.catalog.odds.sayings import SAYINGS, guess
from calculators.catalog.odds.situations import BY_THE_RECORD, SITUATIONS, USED_OFTEN
from calculators.declare.fields import Party
from calculators.declare.manners import CLOSING
from calculators.declare.report import Column, Facts, Line, Lines, Step, Voice
from calculators.declare.rows import OneOf, Row, Say, Sums, Where
from calculators.declare.units import MONEY, PERCENT
from calculators.model.points import points

LEAST = 0.001  # across; below it no guess can be told from another
WHOSE: tuple[tuple[Party, str], ...] = (("seller", ""), ("buyer", ""), ("both", "In total"))
VALUES = (value_to_pusher, value_to_other, value_to_both)


def chart(inputs: Inputs, result: Result, voice: Voice) -> Lines:
    """From no risk to three times the break-even, and past the guess; half where there is none."""
    flags = {}
    line = next(SAYINGS.told(inputs, result, voice).lines("{line}"))
    if 0 < result.break_even < 1:
        flags[result.break_even] = f"Break-even, {line.removeprefix('about ')}"
    if inputs.risk is not None:
        flags[inputs.risk] = f"Your guess, {guess(inputs.risk)}"
        if inputs.risk == result.break_even:
            flags[inputs.risk] = f"Your guess is the break-even, {guess(inputs.risk)}"
    # How far there is something to see.
    most = 0.5 if result.break_even in (0, 1) else 3 * result.break_even
    across = points(min(1.0, max(most, 1.5 * (inputs.risk or 0.0), LEAST)), 1.0, flags)

    def again(other: Inputs) -> tuple[tuple[float, ...], ...]:
        return tuple(tuple(value(other, risk) for risk in across) for value in VALUES)

    return Lines(
        "As the risk grows",
        "What the push brings on average. What one side wins, the other loses, so in total a push "
        "can only lose"
        + (
            "."
            if min(inputs.stake, inputs.other_stake) >= 0
            else ", if both have something to lose."
        ),
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
        "When it pays",
        ("break_even", "one_in"),
        says="The added risk at which the push brings as much as it costs the side that pushes.",
    ),
    OneOf(
        Say(
            "The side that pushes has nothing to lose, so there's no break-even.",
            lambda i, _: i.stake <= 0,
        ),
        Say("Nothing is won, so no risk is low enough.", lambda i, _: not i.wins),
        Say(
            "The bad feeling costs at least what the push wins even with no added risk, so no risk "
            "is low enough.",
            lambda _, r: r.break_even == 0,
        ),
        Say(
            "The push wins more than could be lost later, so no risk is too high.",
            lambda _, r: r.break_even == 1,
        ),
    ),
    "Won once, it pays {break_even:below}. Won every year, {every_year:below}. Every year means as "
    "long as in the example: {shared_years} years ahead, each with a {shared_retention} chance of "
    "another, so {wins:price} a year is worth {gain_every_year:price} in today's money "
    "(× {annuity}). If the gain you typed already counts the later years, only the first is right.",
    # For a reader on the other side: why they push, and what would change it.
    Where(
        lambda _, r: 0 < r.break_even < 1,
        OneOf(
            Say(
                "Asking for {gain:price} pays for {pusher.object} unless it adds more than {line} "
                "to the risk of losing {other.object}. That's why {pusher:it asks|they ask}. "
                "Threats don't change these numbers. A good reason might.",
                lambda _, r: r.break_even > 0.1,
                chair="buyer",
            ),
            Say(
                "Asking for {gain:price} pays for {pusher.object} unless it adds more than {line} "
                "to the risk of losing {other.object}. {pusher} may never have worked this out. "
                "Show them both columns.",
                chair="buyer",
            ),
        ),
    ),
    Facts(
        "What your guess makes of it",
        ("pusher_value", "other_value", "joint_value", "chance_lost"),
        says="In today's money. What the push moves from one side to the other cancels out. What's "
        "lost with the relationship doesn't.",
    ),
    Say(
        "No guess yet. Compare the break-even with what you'd bet on, or type a guess.",
        lambda i, _: i.risk is None,
    ),
    "Count only the risk the push adds. If 10 in 100 would leave anyway and 15 after the push, "
    "that's 5. Nobody has measured this for your customer.",
    chart,
    Facts("What the record says", ("chance_tactic_pays", "clean_uses_needed")),
    OneOf(
        Say(
            "No record yet. After the next push, write down how it ended.",
            lambda i, _: not i.past_uses,
        ),
        "The ones who left over a push seldom said so, so they're missing from this count. Before "
        "anyone counted, {before}.",
    ),
    OneOf(
        Say(
            "If they sign first and leave later, the gain stays. What's lost then is next year's "
            "COLR, times the chance of another year, so that's what belongs in both stakes.",
            lambda i, _: i.later,
        ),
        "If they walk out now, the gain goes too and COLR is lost.",
    ),
    Say(
        "A minus here is meant: that side would be better off elsewhere.",
        lambda i, _: min(i.stake, i.other_stake) < 0,
    ),
    Sums(
        "The math",
        "seller",
        (
            Where(
                lambda i, _: i.success < 1,
                Step("What a push wins on average", "{success} × {gain} = {wins}"),
            ),
            Where(
                lambda i, _: i.erosion,
                Step(
                    "The gain, minus the bad feeling",
                    "{wins} − {erosion} × {stake} = {won:bracketed}",
                ),
            ),
            Where(
                lambda _, r: 0 < r.break_even < 1,
                OneOf(
                    Where(
                        lambda i, _: i.later,
                        Step(
                            "Break-even: the gain ÷ all that's lost if they leave",
                            "{won} ÷ {stake_kept} = {break_even}",
                        ),
                    ),
                    Step(
                        "Break-even: the gain ÷ all that's lost if they leave",
                        "{won} ÷ ({won} + {stake}) = {break_even}",
                    ),
                ),
            ),
            Where(
                lambda i, _: i.risk is not None and i.later,
                Step(
                    "Average for the side that pushes",
                    "{wins}{less_sour} − {goes} × {stake} = {pusher_value}",
                ),
                Step(
                    "Average for the other side",
                    "−{wins} − {goes} × {other_stake} = {other_value}",
                ),
            ),
            Where(
                lambda i, _: i.risk is not None and not i.later,
                Step(
                    "Average for the side that pushes",
                    "{stays} × {won} − {goes} × {stake} = {pusher_value}",
                ),
                Step(
                    "Average for the other side",
                    "−{stays} × {wins} − {goes} × {other_stake} = {other_value}",
                ),
            ),
            Where(
                lambda i, _: i.risk is not None and i.uses > 1,
                Step("Lost after {uses} pushes", "1 − {stays}^{uses:digits} = {chance_lost}"),
            ),
            Step(
                "The gain, if it came every year",
                "{wins} × {annuity} = {gain_every_year}",
            ),
        ),
    ),
    CLOSING,
)

present = SAYINGS.report(SITUATIONS, BLOCKS, then=(BY_THE_RECORD, USED_OFTEN))
