"""How odds says things: risks, and the words that depend on the numbers."""

from __future__ import annotations

from calculators.catalog.odds.inputs import SIDES, Inputs
from calculators.catalog.odds.result import SHARED, Result, annuity, every_year
from calculators.declare.manners import nil, whole_percent
from calculators.declare.rows import Say, Value
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
    """Write where a push pays, after "once:": "only below about 2.9% (1 in 34)", "never"."""
    if chance in (0, 1):
        return "at any risk" if chance else "never"
    return f"only below {limit(chance)}"


def guess(risk: float) -> str:
    """Write a risk that someone typed, after "at": "1 in 20", "8%", "no added risk"."""
    if risk == 0:
        return "no added risk"
    n = 1 / risk
    if 2 <= n <= 1000 and abs(n - round(n)) <= 1e-6 * n:
        return f"1 in {round(n):,}"
    return PERCENT.format(risk) if risk >= 0.0001 else "less than 1 in 10,000"


def digits(chance: float, number: int) -> str:
    """Write a chance in percent to so many significant figures: "14.66%"."""
    return f"{significant(chance * 100, number):.10g}%"


def tells_apart(inputs: Inputs, result: Result, number: int) -> bool:
    """Tell whether so many figures of the break-even show on which side of it the guess is."""
    risk, line = inputs.risk, result.break_even
    if risk is None or is_nil(inputs, result.pusher_value):
        return True
    shown = significant(line, number)
    return shown != risk and (shown < risk) == (line < risk) and digits(line, number) != guess(risk)


def on_the_line(inputs: Inputs, result: Result) -> bool:
    """Tell whether a guess is the break-even itself, where the push wins nothing on average."""
    between = inputs.risk is not None and 0 < result.break_even < 1
    return between and is_nil(inputs, result.pusher_value)


def is_nil(inputs: Inputs, amount: float | None) -> bool:
    return nil(amount or 0.0, inputs.gain, inputs.stake, inputs.other_stake)


def negative(amount: float | None) -> bool:
    return amount is not None and amount < 0


def alike(inputs: Inputs, result: Result) -> bool:
    """Tell whether a push costs both something, or brings both something."""
    us, them = result.pusher_value or 0.0, result.other_value or 0.0
    return not (is_nil(inputs, us) or is_nil(inputs, them)) and (us < 0) == (them < 0)


def safe(inputs: Inputs, result: Result) -> bool:
    return inputs.risk is not None and inputs.risk < result.break_even


def sour(inputs: Inputs) -> float:
    """Return what goes sour even if the other side stays."""
    return inputs.erosion * inputs.stake


def more_sour(inputs: Inputs) -> bool:
    return sour(inputs) > inputs.wins


def close(inputs: Inputs) -> bool:
    """Tell whether two figures can't tell what goes sour from what a push wins."""
    return significant(sour(inputs), 2) == significant(inputs.wins, 2)


SAYINGS = Sayings(
    inputs=Inputs,
    result=Result,
    sides=SIDES,
    manners={
        "limit": limit,
        "below": below,
        "guess": guess,
        "three": lambda chance: digits(chance, 3),
        "six": lambda chance: digits(chance, 6),
    },
    values={
        "sour": Value(lambda i, _: sour(i), MONEY),
        "wins": Value(lambda i, _: i.wins, MONEY),
        "won": Value(lambda i, _: i.wins - sour(i), MONEY),
        "kept": Value(lambda i, _: 1 - i.erosion, PERCENT),
        "goes": Value(lambda i, _: i.risk, PERCENT),
        "stays": Value(lambda i, _: 1 - (i.risk or 0.0), PERCENT),
        "annuity": Value(lambda *_: annuity(), FACTOR),
        "gain_every_year": Value(lambda i, _: i.wins * annuity(), MONEY),
        "every_year": Value(lambda i, _: every_year(i), PERCENT),
        "shared_years": Value(lambda *_: SHARED.years, COUNT),
        "shared_retention": Value(lambda *_: SHARED.retention, PERCENT),
    },
    phrases={
        "without": (
            Say("{pusher.would} be {stake:about} better off", lambda i, _: i.stake),
            "{pusher.would} do just as well",
        ),
        "it_wins": (
            Say("it wins {wins:price} on average", lambda i, _: i.success < 1),
            "it wins {gain:price}",
        ),
        "that_works": (
            Say(", which works {success:whole_percent} of the time,", lambda i, _: i.success < 1),
        ),
        "worse_off": (
            Say("{wins:price} worse off now on average", lambda i, _: i.success < 1),
            "{gain:price} worse off now",
        ),
        "later": (
            Say(", and perhaps {other_stake:worth} more later", lambda i, _: i.other_stake > 0),
            ", and wouldn't lose anything by leaving",
        ),
        "sour_than": (
            Say("{sour:exact}, more than the {wins:exact}", lambda i, _: close(i) and more_sour(i)),
            Say("{sour:about}, more than the {wins:price}", lambda i, _: more_sour(i)),
            "{sour:price}, as much as the {wins:price}",
        ),
        "line": (
            Say("{break_even:limit}", lambda i, r: tells_apart(i, r, 2)),
            Say("about {break_even:three}", lambda i, r: tells_apart(i, r, 3)),
            "about {break_even:six}",
        ),
        "why_so_high": (
            Say("the push is worth more than the relationship", lambda i, _: i.wins >= i.stake),
            "the gain is kept even if the relationship ends later",
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
        "in_total": (Say("lost", lambda _, r: negative(r.joint_value)), "gained"),
        "such_pushes": (
            Say("one push", lambda _, r: r.clean_uses_needed == 1),
            "{clean_uses_needed:counted} pushes",
        ),
        "where": (
            Say(
                "the break-even would be {every_year:limit}", lambda i, _: 0 < every_year(i) < 1
            ),
            Say("it would pay at any risk", lambda i, _: every_year(i)),
            "it would never pay either",
        ),
        "ended": (
            Say(
                "with {past_losses:counted} {past_losses:loss|losses}", lambda i, _: i.past_losses
            ),
            "without a loss",
        ),
        "likely": (
            Say("very unlikely", lambda _, r: (r.chance_tactic_pays or 0.0) < 0.005),
            Say("all but certain", lambda _, r: (r.chance_tactic_pays or 0.0) > 0.995),
            "{chance_tactic_pays:whole_percent} likely",
        ),
        "before": (
            Say("every risk seemed equally likely", lambda i, _: i.expected == "anything"),
            "about one push in twenty seemed likely to end badly",
        ),
        "less_sour": (Say(" − {stays} × {sour:plain}", lambda i, _: i.erosion),),
        "stake_kept": (Say("({kept} × {stake})", lambda i, _: i.erosion), "{stake}"),
    },
)  # fmt: skip
