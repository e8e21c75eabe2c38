"""What each figure of odds needs to be known, and what is said until all of it is."""

from __future__ import annotations

from calculators.catalog.odds.inputs import SIDES, Inputs
from calculators.catalog.odds.result import Result
from calculators.catalog.odds.sayings import limit
from calculators.declare.partial import Partial
from calculators.declare.rows import OneOf, Say
from calculators.declare.sayings import Sayings

PUSH, OTHER = ("gain", "stake"), ("gain", "other_stake")
NEEDS = {
    "break_even": PUSH,
    "one_in": PUSH,
    "pusher_value": PUSH,
    "other_value": OTHER,
    "joint_value": ("stake", "other_stake"),
    "chance_lost": (),
    "chance_tactic_pays": PUSH,
    "clean_uses_needed": PUSH,
    "chance_pays_in_range": PUSH,
}

SO_FAR = Partial(
    Sayings(inputs=Inputs, result=Result, sides=SIDES, manners={"limit": limit}),
    (
        OneOf(
            Say(
                "There's nothing for {pusher.object} to lose by pushing, so it pays at any risk.",
                lambda i, _: i.stake <= 0,
                PUSH,
            ),
            Say("Pushing never pays, however small the risk.", lambda _, r: not r.break_even, PUSH),
            Say("Pushing pays at any risk.", lambda _, r: r.break_even == 1, PUSH),
            Say(
                "Pushing pays only if it adds less than {break_even:limit} to the risk of losing "
                "{other.object}.",
                needs=PUSH,
            ),
        ),
    ),
)
