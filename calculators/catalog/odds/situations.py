"""The table of what odds says first: when a push pays, and what it does to both."""

from __future__ import annotations

from calculators.catalog.odds.inputs import Inputs
from calculators.catalog.odds.result import Result
from calculators.catalog.odds.sayings import is_nil, on_the_line, safe, sour
from calculators.declare.rows import OneOf, Row, Say, Situation, Where, always

# What the push is worth on average, at the risk that was typed.
AT_THE_GUESS: Row[Inputs, Result] = OneOf(
    Where(
        on_the_line,
        "Your guess is right at the break-even, so on average the push wins nothing, and it would "
        "{moves_them}.",
    ),
    Where(
        lambda i, _: i.risk is not None,
        "At {risk:guess}, it would {moves_both}.",
        Say(
            "In total, that's {joint_value:worth} {in_total}.",
            lambda i, r: safe(i, r) and not is_nil(i, r.joint_value),
        ),
        Say(
            "It would take {such_pushes} without a loss to be 95% sure the risk is below the "
            "break-even.",
            lambda i, r: safe(i, r) and not i.past_uses and r.clean_uses_needed,
        ),
    ),
)

# What a loss would mean for both; only where the side that pushes has something to lose.
IF_IT_GOES_WRONG: Row[Inputs, Result] = OneOf(
    Say(
        "If it goes wrong, {pusher.would} lose {stake:about} and {other.would} lose "
        "{other_stake:about}.",
        lambda i, _: i.other_stake > 0,
    ),
    Say(
        "If it goes wrong, {pusher.would} lose {stake:about}, and {other.would} be "
        "{other_stake:about} better off.",
        lambda i, _: i.other_stake < 0,
    ),
    "If it goes wrong, {pusher.would} lose {stake:about}, and {other} wouldn't lose anything.",
)

IF_IT_CAME_BACK = "If the {gain:price} came every year, for as long as in the example, {where}."

BY_THE_RECORD: Row[Inputs, Result] = Where(
    lambda i, r: r.chance_tactic_pays is not None and 0 < r.break_even < 1 and i.stake > 0,
    "{past_uses:counted} {past_uses:push|pushes} {ended} {past_uses:makes|make} it {likely} that "
    "pushing pays.",
    Say(
        "It would take {clean_uses_needed} to be 95% sure.",
        lambda i, r: not i.past_losses and (r.clean_uses_needed or 0) > i.past_uses,
    ),
    "And the ones who left quietly aren't in the count.",
)

USED_OFTEN: Row[Inputs, Result] = Say(
    "Push {uses:times} at {risk:guess} each, and the chance of losing {other.object} along the way "
    "is {chance_lost:whole_percent}.",
    lambda i, r: i.uses > 1 and i.risk is not None and r.chance_lost,
)

# First match wins, from top to bottom.
SITUATIONS: tuple[Situation[Inputs, Result], ...] = (
    Situation(
        lambda i, _: i.stake <= 0,
        "There's nothing for {pusher.object} to lose here: without {other.object}, {without}.",
        (
            "So risk isn't the question. The question is whether to go on, and at what price.",
            OneOf(
                Say(
                    "Pushing would still put at risk what {other.would} lose, {other_stake:about}.",
                    lambda i, _: i.other_stake > 0,
                ),
                "And {other} wouldn't lose anything either.",
            ),
        ),
    ),
    Situation(
        lambda _, r: r.break_even >= 1,
        "Pushing pays whatever the risk: {it_wins}, and at most {stake:price} could be lost later.",
        (
            "{other.would} be {worse_off}{later}.",
            "If that's right, this is a one-off deal. Treat it as one, and say so.",
        ),
    ),
    Situation(
        lambda i, r: r.break_even <= 0 and not sour(i),
        "It never pays: there's nothing to win.",
        (IF_IT_GOES_WRONG,),
    ),
    Situation(
        lambda _, r: r.break_even <= 0,
        "It never pays: even if {other} stayed, the bad feeling would cost {pusher.object} "
        "{sour_than} it wins.",
        (IF_IT_GOES_WRONG, IF_IT_CAME_BACK),
    ),
    Situation(
        lambda _, r: r.break_even > 0.5,
        "Pushing{that_works} pays unless it adds more than {line} to the risk of losing "
        "{other.object}: {why_so_high}.",
        (IF_IT_GOES_WRONG, IF_IT_CAME_BACK, AT_THE_GUESS),
    ),
    Situation(
        always,
        "Pushing for a one-off {gain:price}{that_works} pays only if it adds less than {line} to "
        "the risk of losing {other.object}.",
        (IF_IT_GOES_WRONG, IF_IT_CAME_BACK, AT_THE_GUESS),
    ),
)
