"""The sentence to say, from the chair of the reader: when a push pays, and what it does to both."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.result import Result, every_year
from calculators.catalog.odds.words import counted, guess, limit, times, whole_percent
from calculators.declare.report import Headline, Speaker, Voice, sentence
from calculators.declare.units import PERCENT

Situation = Callable[[Inputs, Result, Voice], Headline | None]


def headline(inputs: Inputs, result: Result, voice: Voice) -> Headline:
    """The first situation that fits; a record and many uses are said after it."""
    found = next(said for one in SITUATIONS if (said := one(inputs, result, voice)) is not None)
    then = [*found.then, *by_the_record(inputs, result), *_used_often(inputs, result)]
    return Headline(sentence(found.first), tuple(map(sentence, then)))


def _nothing_to_lose(inputs: Inputs, _: Result, voice: Voice) -> Headline | None:
    if inputs.stake > 0:
        return None
    pusher, other = voice.seller, voice.buyer
    without = (
        f"without {other.object}, {pusher.subject} would be {voice.about(inputs.stake)} better off"
        if inputs.stake
        else f"without {other.object}, {pusher.subject} would do just as well"
    )
    theirs = (
        f"Pushing would still put at risk what {other.subject} would lose, "
        f"{voice.about(inputs.other_stake)}."
        if inputs.other_stake > 0
        else f"And {other.subject} would lose nothing either."
    )
    return Headline(
        f"There is nothing for {pusher.object} to lose here: {without}.",
        (
            "So the risk decides nothing; the question is whether to go on, and at what price.",
            theirs,
        ),
    )


def _always_pays(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.break_even < 1:
        return None
    gain = voice.price(inputs.gain)
    other = voice.buyer.subject
    later = (
        f"and perhaps {voice.worth(inputs.other_stake)} more"
        if inputs.other_stake > 0
        else "and would lose nothing by leaving"
    )
    return Headline(
        f"It pays at any risk: it wins {gain}, and later at most {voice.price(inputs.stake)} could "
        "be lost.",
        (
            f"{other} would be {gain} poorer now {later}.",
            "This is a one-off deal; treat it as one, openly.",
        ),
    )


def _never_pays(inputs: Inputs, result: Result, voice: Voice) -> Headline | None:
    if result.break_even > 0:
        return None
    sour = inputs.erosion * inputs.stake
    if not sour:
        return Headline(
            "It never pays: there is nothing to win by it.", tuple(_if_it_goes_wrong(inputs, voice))
        )
    than = "more than" if sour > inputs.gain else "as much as"
    return Headline(
        f"It never pays: even if {voice.buyer.subject} stayed, the sour taste would cost "
        f"{voice.seller.object} {voice.about(sour)}, {than} the {voice.price(inputs.gain)} it "
        "wins.",
        (*_if_it_goes_wrong(inputs, voice), *_if_it_came_back(inputs, voice)),
    )


def _pays_below(inputs: Inputs, result: Result, voice: Voice) -> Headline:
    lost, line = voice.buyer.object, limit(result.break_even)
    if inputs.risk not in (None, result.break_even) and guess(inputs.risk or 0.0) == line:
        line = PERCENT.format(result.break_even)  # so close that words cannot tell them apart
    if result.break_even > 0.5:
        why = (
            "less hangs on this relationship than on this push"
            if inputs.gain >= inputs.stake
            else "what it wins is kept, even if the relationship ends later"
        )
        first = f"It pays unless the risk is above {line}: {why}."
    else:
        first = (
            f"Squeezing out {voice.price(inputs.gain)}, once, pays only if it adds less than "
            f"{line} to the chance of losing {lost}."
        )
    return Headline(
        first,
        (
            *at_the_guess(inputs, result, voice),
            *_if_it_goes_wrong(inputs, voice),
            *_if_it_came_back(inputs, voice),
        ),
    )


# First match wins, from top to bottom.
SITUATIONS: tuple[Situation, ...] = (_nothing_to_lose, _always_pays, _never_pays, _pays_below)


def at_the_guess(inputs: Inputs, result: Result, voice: Voice) -> Iterator[str]:
    """What the push is worth on average, at the risk that was typed."""
    if inputs.risk is None or result.pusher_value is None or result.other_value is None:
        return
    us, them = result.pusher_value, result.other_value
    first = _moved(inputs, voice.seller, us, voice)
    second = _moved(inputs, voice.buyer, them, voice)
    both = f"{first} on average and {second}"
    if first[:4] == second[:4] != "make":
        both = f"{first} on average, and {voice.buyer.object} {voice.about(them)}"
    said = f"At {guess(inputs.risk)} it would {both}"
    below = inputs.risk < result.break_even
    joint = result.joint_value or 0.0
    if below and not _nil(inputs, joint):
        change = "poorer" if joint < 0 else "richer"
        said += f": the two of us together would be {voice.worth(joint)} {change}"
    yield f"{said}."
    if below and not inputs.past_uses and result.clean_uses_needed:
        needed = counted(result.clean_uses_needed)
        such = "one such push" if result.clean_uses_needed == 1 else f"{needed} such pushes"
        yield (
            f"It would take {such} without a loss to be 95 % sure that the risk is below the line."
        )


def _moved(inputs: Inputs, who: Speaker, by: float, voice: Voice) -> str:
    """What a push does to one side: "cost us about 11,000"."""
    if _nil(inputs, by):
        return f"make no difference to {who.object}"
    return f"{'cost' if by < 0 else 'bring'} {who.object} {voice.about(by)}"


def _nil(inputs: Inputs, amount: float) -> bool:
    """Whether an amount is nothing: a float's last bits are neither gain nor loss."""
    amounts = inputs.gain + abs(inputs.stake) + abs(inputs.other_stake)
    return abs(amount) <= 1e-12 * amounts


def _if_it_goes_wrong(inputs: Inputs, voice: Voice) -> Iterator[str]:
    """What a loss would mean for both; reached only where whoever pushes has something to lose."""
    pusher, other = voice.seller.subject, voice.buyer.subject
    lost = voice.about(inputs.stake)
    if inputs.other_stake > 0:
        yield (
            f"If it goes wrong {pusher} would lose {lost} and {other} "
            f"{voice.about(inputs.other_stake)}."
        )
    elif inputs.other_stake < 0:
        yield (
            f"If it goes wrong {pusher} would lose {lost}, and {other} would be "
            f"{voice.about(inputs.other_stake)} better off."
        )
    else:
        yield f"If it goes wrong {pusher} would lose {lost} and {other} nothing."


def _if_it_came_back(inputs: Inputs, voice: Voice) -> Iterator[str]:
    """The same gain every year, for as long as in the shared example."""
    line = every_year(inputs)
    where = (
        f"the line would be at {limit(line)}"
        if 0 < line < 1
        else "it would pay at any risk"
        if line
        else "it would never pay either"
    )
    yield (
        f"If the {voice.price(inputs.gain)} came back every year, for as long as in the shared "
        f"example, {where}."
    )


def by_the_record(inputs: Inputs, result: Result) -> Iterator[str]:
    if result.chance_tactic_pays is None or not 0 < result.break_even < 1 or inputs.stake <= 0:
        return
    uses, losses = inputs.past_uses, inputs.past_losses
    ended = f"with {counted(losses)} lost" if losses else "without a loss"
    make = "use" if uses == 1 else "uses"
    verb = "makes" if uses == 1 else "make"
    chance = result.chance_tactic_pays
    likely = (
        f"{whole_percent(chance)} likely" if 0.005 <= chance <= 0.995 else "hardly likely"
        if chance < 0.005 else "all but certain"
    )  # fmt: skip
    yield f"{counted(uses)} {make} {ended} {verb} it {likely} that it is safe enough."
    needed = result.clean_uses_needed
    if not losses and needed is not None and needed > uses:
        yield f"It would take {needed:,} to be 95 % sure."
    yield "Those who left quietly are not in the count."


def _used_often(inputs: Inputs, result: Result) -> Iterator[str]:
    if inputs.uses == 1 or inputs.risk is None or not result.chance_lost:
        return
    yield (
        f"Used {times(inputs.uses)} at {guess(inputs.risk)}, it would have cost the relationship "
        f"with a chance of {whole_percent(result.chance_lost)}."
    )
