"""The table of what odds says first: when a push pays, and what it does to both."""

from __future__ import annotations

from calculators.catalog.odds.inputs import SIDES, Inputs
from calculators.catalog.odds.result import SHARED, Result, annuity, every_year
from calculators.declare.manners import nil, whole_percent
from calculators.declare.rows import OneOf, Row, Say, Situation, Value, Where, always
from calculators.declare.sayings import Sayings
from calculators.declare.units import COUNT, FACTOR, MONEY, PERCENT, significant

RAREST = 1_000_000


def limit(chance: float) -> str:
    """Write a risk to stay below: "about 2.9% (1 in 34)", and from 1 in 10 up "about 12%"."""
    if chance > 0.1:
        return f"about {whole_percent(chance)}"
    if chance * RAREST < 1:
        return "one in a million"
    return (
        f"about {significant(chance * 100, 2):.10g}% (1 in {round(significant(1 / chance, 3)):,})"
    )


def below(chance: float) -> str:
    """Where a push pays, after "Won once:": "only below 1 in 35", "at any risk", "never"."""
    if chance in (0, 1):
        return "at any risk" if chance else "never"
    return f"only below {limit(chance)}"


def guess(risk: float) -> str:
    """A risk that somebody typed, after "at": "1 in 20", "8%", "no extra risk"."""
    if risk == 0:
        return "no extra risk"
    n = 1 / risk
    if 2 <= n <= 1000 and abs(n - round(n)) <= 1e-6 * n:
        return f"1 in {round(n):,}"
    return PERCENT.format(risk) if risk >= 0.0001 else "less than 1 in 10,000"


def is_nil(inputs: Inputs, amount: float | None) -> bool:
    return nil(amount or 0.0, inputs.gain, inputs.stake, inputs.other_stake)


def negative(amount: float | None) -> bool:
    return amount is not None and amount < 0


def alike(inputs: Inputs, result: Result) -> bool:
    """Whether a push costs both or brings both something."""
    us, them = result.pusher_value or 0.0, result.other_value or 0.0
    return not (is_nil(inputs, us) or is_nil(inputs, them)) and (us < 0) == (them < 0)


def safe(inputs: Inputs, result: Result) -> bool:
    return inputs.risk is not None and inputs.risk < result.break_even


def too_close(inputs: Inputs, result: Result) -> bool:
    """Whether words cannot tell the guess from the line, which it is not."""
    risk, line = inputs.risk, result.break_even
    return risk is not None and risk != line and guess(risk) == limit(line)


SAYINGS = Sayings(
    inputs=Inputs,
    result=Result,
    sides=SIDES,
    manners={"limit": limit, "below": below, "guess": guess},
    values={
        "sour": Value(lambda i, _: i.erosion * i.stake, MONEY),
        "won": Value(lambda i, _: i.gain - i.erosion * i.stake, MONEY),
        "kept": Value(lambda i, _: 1 - i.erosion, PERCENT),
        "goes": Value(lambda i, _: i.risk, PERCENT),
        "stays": Value(lambda i, _: 1 - (i.risk or 0.0), PERCENT),
        "annuity": Value(lambda *_: annuity(), FACTOR),
        "gain_every_year": Value(lambda i, _: i.gain * annuity(), MONEY),
        "every_year": Value(lambda i, _: every_year(i), PERCENT),
        "shared_years": Value(lambda *_: SHARED.years, COUNT),
        "shared_retention": Value(lambda *_: SHARED.retention, PERCENT),
    },
    phrases={
        "without": (
            Say("{pusher} would be {stake:about} better off", lambda i, _: i.stake),
            "{pusher} would do just as well",
        ),
        "later": (
            Say("and perhaps {other_stake:worth} more", lambda i, _: i.other_stake > 0),
            "and would lose nothing by leaving",
        ),
        "sour_than": (Say("more than", lambda i, _: i.erosion * i.stake > i.gain), "as much as"),
        "line": (Say("{break_even}", too_close), "{break_even:limit}"),
        "why_so_high": (
            Say(
                "less hangs on this relationship than on this push",
                lambda i, _: i.gain >= i.stake,
            ),
            "what it wins is kept, even if the relationship ends later",
        ),
        "moves_us": (
            Say("make no difference to {pusher.object}", lambda i, r: is_nil(i, r.pusher_value)),
            Say(
                "cost {pusher.object} {pusher_value:about}",
                lambda _, r: negative(r.pusher_value),
            ),
            "bring {pusher.object} {pusher_value:about}",
        ),
        "moves_them": (
            Say("make no difference to {other.object}", lambda i, r: is_nil(i, r.other_value)),
            Say("cost {other.object} {other_value:about}", lambda _, r: negative(r.other_value)),
            "bring {other.object} {other_value:about}",
        ),
        "moves_both": (
            Say("{moves_us} on average, and {other.object} {other_value:about}", alike),
            "{moves_us} on average and {moves_them}",
        ),
        "together": (
            Say(
                ": the two of us together would be {joint_value:worth} {poorer}",
                lambda i, r: safe(i, r) and not is_nil(i, r.joint_value),
            ),
        ),
        "poorer": (Say("poorer", lambda _, r: negative(r.joint_value)), "richer"),
        "such_pushes": (
            Say("one such push", lambda _, r: r.clean_uses_needed == 1),
            "{clean_uses_needed:counted} such pushes",
        ),
        "where": (
            Say("the line would be at {every_year:limit}", lambda i, _: 0 < every_year(i) < 1),
            Say("it would pay at any risk", lambda i, _: every_year(i)),
            "it would never pay either",
        ),
        "ended": (
            Say("with {past_losses:counted} lost", lambda i, _: i.past_losses),
            "without a loss",
        ),
        "likely": (
            Say("hardly likely", lambda _, r: (r.chance_tactic_pays or 0.0) < 0.005),
            Say("all but certain", lambda _, r: (r.chance_tactic_pays or 0.0) > 0.995),
            "{chance_tactic_pays:whole_percent} likely",
        ),
        "less_sour": (Say(" − {stays} × {sour:plain}", lambda i, _: i.erosion),),
        "stake_kept": (Say("({kept} × {stake})", lambda i, _: i.erosion), "{stake}"),
    },
)

# What the push is worth on average, at the risk that was typed.
AT_THE_GUESS: Row[Inputs, Result] = Where(
    lambda i, _: i.risk is not None,
    "At {risk:guess} it would {moves_both}{together}.",
    Say(
        "It would take {such_pushes} without a loss to be 95% sure that the risk is below the "
        "line.",
        lambda i, r: safe(i, r) and not i.past_uses and r.clean_uses_needed,
    ),
)

# What a loss would mean for both; only where whoever pushes has something to lose.
IF_IT_GOES_WRONG: Row[Inputs, Result] = OneOf(
    Say(
        "If it goes wrong {pusher} would lose {stake:about} and {other} {other_stake:about}.",
        lambda i, _: i.other_stake > 0,
    ),
    Say(
        "If it goes wrong {pusher} would lose {stake:about}, and {other} would be "
        "{other_stake:about} better off.",
        lambda i, _: i.other_stake < 0,
    ),
    "If it goes wrong {pusher} would lose {stake:about} and {other} nothing.",
)

IF_IT_CAME_BACK = (
    "If the {gain:price} came back every year, for as long as in the shared example, {where}."
)

BY_THE_RECORD: Row[Inputs, Result] = Where(
    lambda i, r: r.chance_tactic_pays is not None and 0 < r.break_even < 1 and i.stake > 0,
    "{past_uses:counted} {past_uses:use|uses} {ended} {past_uses:makes|make} it {likely} that it "
    "is safe enough.",
    Say(
        "It would take {clean_uses_needed} to be 95% sure.",
        lambda i, r: not i.past_losses and (r.clean_uses_needed or 0) > i.past_uses,
    ),
    "Those who left quietly are not in the count.",
)

USED_OFTEN: Row[Inputs, Result] = Say(
    "Used {uses:times} at {risk:guess}, it would have cost the relationship with a chance of "
    "{chance_lost:whole_percent}.",
    lambda i, r: i.uses > 1 and i.risk is not None and r.chance_lost,
)

# First match wins, from top to bottom.
SITUATIONS: tuple[Situation[Inputs, Result], ...] = (
    Situation(
        lambda i, _: i.stake <= 0,
        "There is nothing for {pusher.object} to lose here: without {other.object}, {without}.",
        (
            "So the risk decides nothing; the question is whether to go on, and at what price.",
            OneOf(
                Say(
                    "Pushing would still put at risk what {other} would lose, {other_stake:about}.",
                    lambda i, _: i.other_stake > 0,
                ),
                "And {other} would lose nothing either.",
            ),
        ),
    ),
    Situation(
        lambda _, r: r.break_even >= 1,
        "It pays at any risk: it wins {gain:price}, and later at most {stake:price} could be lost.",
        (
            "{other} would be {gain:price} poorer now {later}.",
            "This is a one-off deal; treat it as one, openly.",
        ),
    ),
    Situation(
        lambda i, r: r.break_even <= 0 and not i.erosion * i.stake,
        "It never pays: there is nothing to win by it.",
        (IF_IT_GOES_WRONG,),
    ),
    Situation(
        lambda _, r: r.break_even <= 0,
        "It never pays: even if {other} stayed, the sour taste would cost {pusher.object} "
        "{sour:about}, {sour_than} the {gain:price} it wins.",
        (IF_IT_GOES_WRONG, IF_IT_CAME_BACK),
    ),
    Situation(
        lambda _, r: r.break_even > 0.5,
        "It pays unless the risk is above {line}: {why_so_high}.",
        (AT_THE_GUESS, IF_IT_GOES_WRONG, IF_IT_CAME_BACK),
    ),
    Situation(
        always,
        "Squeezing out {gain:price}, once, pays only if it adds less than {line} to the chance of "
        "losing {other.object}.",
        (AT_THE_GUESS, IF_IT_GOES_WRONG, IF_IT_CAME_BACK),
    ),
)
