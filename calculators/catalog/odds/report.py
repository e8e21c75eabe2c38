"""What odds says: where it turns, what a guess makes of it for both, the record, and the sums."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.catalog.odds.chart import chart
from calculators.catalog.odds.headline import headline
from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.result import SHARED, Result, annuity, every_year
from calculators.catalog.odds.words import below, limit
from calculators.declare.report import Block, Facts, Note, Report, Step, Voice, Working
from calculators.declare.units import FACTOR, MONEY, PERCENT


def present(inputs: Inputs, result: Result, voice: Voice) -> Report:
    """The whole report, in reading order."""
    return Report(headline(inputs, result, voice), tuple(_blocks(inputs, result, voice)))


def _blocks(inputs: Inputs, result: Result, voice: Voice) -> Iterator[Block]:
    yield Facts(
        "Where it turns",
        ("break_even", "one_in"),
        says="The risk that the push adds, at which it brings as much as it costs whoever pushes.",
    )
    yield from _why_no_line(inputs, result)
    yield _once_and_every_year(inputs, result, voice)
    yield from _from_the_other_chair(inputs, result, voice)
    yield Facts(
        "What a guess makes of it",
        ("pusher_value", "other_value", "joint_value", "chance_lost"),
        says="As worth today. What the push moves from one side to the other cancels out; what is "
        "lost with the relationship does not.",
    )
    if inputs.risk is None:
        yield Note(
            "No guess yet. Compare the line above with what you would bet on, or type a guess."
        )
    yield Note(
        "Only the extra risk belongs here, never the whole: if 10 in 100 would leave anyway and 15 "
        "after the push, it is 5. Nobody has measured it."
    )
    yield chart(inputs, result)
    yield Facts("What the record says", ("chance_tactic_pays", "clean_uses_needed"))
    yield from _about_the_record(inputs)
    yield from _about_departure(inputs)
    if min(inputs.stake, inputs.other_stake) < 0:
        yield Note(
            "A stake below zero is meant so: that side would be better off with somebody else."
        )
    yield _working(inputs, result)
    yield Note(
        "An estimate from the figures above. "
        "It is a way to talk about a decision, not the decision."
    )


def _why_no_line(inputs: Inputs, result: Result) -> Iterator[Note]:
    if inputs.stake <= 0:
        yield Note("Whoever pushes has nothing to lose, so there is no risk at which it turns.")
    elif result.break_even == 0:
        yield Note(
            "What goes sour outweighs what is won even without any risk, so no risk is low enough."
            if inputs.erosion
            else "Nothing is won, so no risk is low enough."
        )
    elif result.break_even == 1:
        yield Note("What is won outweighs all that could be lost later, so no risk is too high.")


def _once_and_every_year(inputs: Inputs, result: Result, voice: Voice) -> Note:
    factor = annuity()
    return Note(
        f"Won once: {below(result.break_even)}. Won every year from now on: "
        f"{below(every_year(inputs))}. "
        f"Every year means as long as in the shared example: {SHARED.years} years looked ahead, "
        f"each with {PERCENT.format(SHARED.retention)} to go on, so {voice.price(inputs.gain)} a "
        f"year are worth {voice.price(inputs.gain * factor)} today (× {FACTOR.format(factor)}). "
        "Where the gain already holds the later years, only the first counts."
    )


def _from_the_other_chair(inputs: Inputs, result: Result, voice: Voice) -> Iterator[Note]:
    """For a reader whom somebody else pushes: why that is done, and what would change it."""
    line = result.break_even
    if voice.chair == "seller" or not 0 < line < 1:
        return
    pusher, other = voice.seller, voice.buyer
    why = (
        f"That is why {'it is asked' if voice.seller_name else f'{pusher.subject} ask'}. "
        "Threats do not change this sum; a reason may."
        if line > 0.1
        else f"Perhaps {pusher.subject} never did this sum. Show it whole, with both columns."
    )
    yield Note(
        f"Asking for {voice.price(inputs.gain)} pays for {pusher.object} unless it adds more than "
        f"{limit(line)} to the chance of losing {other.object}. {why}"
    )


def _about_the_record(inputs: Inputs) -> Iterator[Note]:
    if not inputs.past_uses:
        yield Note("No record yet. After the next push, note how it ended.")
        return
    yield Note(
        "Those who left over a push seldom said so, so they are missing from the count. Every risk "
        "was held equally likely before anybody counted."
    )


def _about_departure(inputs: Inputs) -> Iterator[Note]:
    if inputs.later:
        yield Note(
            "Leaving at the next chance, the stake is COLR a year from now × the chance of another "
            "year, less than COLR itself; the gain is kept."
        )
    else:
        yield Note("Walking out now, the stake is COLR itself, and the gain is lost as well.")


def _working(inputs: Inputs, result: Result) -> Working:
    def amount(value: float) -> str:
        return MONEY.format(value) if value >= 0 else f"({MONEY.format(value)})"

    gain, stake = amount(inputs.gain), amount(inputs.stake)
    left, share = inputs.gain, gain
    steps = []
    if inputs.erosion:
        sour = inputs.erosion * inputs.stake
        left = inputs.gain - sour
        share = amount(left)
        steps.append(
            Step(
                "What is won, less what goes sour",
                f"{gain} − {PERCENT.format(inputs.erosion)} × {stake} = {share}",
            )
        )
    if 0 < result.break_even < 1:
        stays = f"({PERCENT.format(1 - inputs.erosion)} × {stake})" if inputs.erosion else stake
        line = PERCENT.format(result.break_even)
        steps.append(
            Step(
                "The line: won, ÷ all that is lost if they leave",
                f"{share} ÷ {stays} = {line}"
                if inputs.later
                else f"{share} ÷ ({share} + {stake}) = {line}",
            )
        )
    steps += _at_the_guess(inputs, result, amount(left), stake)
    factor = annuity()
    steps.append(
        Step(
            "The gain, were it to come back every year",
            f"{gain} × {FACTOR.format(factor)} = {MONEY.format(inputs.gain * factor)}",
        )
    )
    return Working("The sums", "seller", tuple(steps))


def _at_the_guess(inputs: Inputs, result: Result, left: str, stake: str) -> Iterator[Step]:
    """Both sides at the risk that was typed."""
    risk = inputs.risk
    if risk is None:
        return
    lost, stays = PERCENT.format(risk), PERCENT.format(1 - risk)
    gain, other = MONEY.format(inputs.gain), MONEY.format(inputs.other_stake)
    sour = f" − {stays} × {MONEY.format(inputs.erosion * inputs.stake)}" if inputs.erosion else ""
    other = f"({other})" if inputs.other_stake < 0 else other
    yield Step(
        "On average, whoever pushes",
        (f"{gain}{sour}" if inputs.later else f"{stays} × {left}")
        + f" − {lost} × {stake} = {MONEY.format(result.pusher_value)}",
    )
    yield Step(
        "On average, the other side",
        (f"−{gain}" if inputs.later else f"−{stays} × {gain}")
        + f" − {lost} × {other} = {MONEY.format(result.other_value)}",
    )
    if inputs.uses > 1:
        yield Step(
            f"Lost after {inputs.uses:,} uses",
            f"1 − {stays}^{inputs.uses} = {PERCENT.format(result.chance_lost)}",
        )
