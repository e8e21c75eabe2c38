"""Small pieces of the five lines: shares, multiples, and whose something is."""

from __future__ import annotations

from calculators.catalog.deal.inputs import Inputs
from calculators.declare.report import Speaker, Voice
from calculators.declare.units import PERCENT, SPACE

SMALLEST = 0.0001  # smaller shares round to nothing


def whose(who: Speaker) -> str:
    """Before a noun: our, your, their, Aldermere's."""
    pronouns = {"ours": "our", "yours": "your", "theirs": "their"}
    return pronouns.get(who.possessive, who.possessive)


def asked_for(inputs: Inputs) -> str:
    """The concession as it was typed: "8 %"."""
    share = inputs.concession
    return PERCENT.format(share) if share >= SMALLEST else f"less than 0.01{SPACE}%"


def many(multiple: float) -> str:
    """A multiple to one decimal: "2.7"."""
    if multiple >= 100:
        return "more than 100"
    if multiple < 0.01:
        return "less than 0.01"
    return f"{multiple:.1f}" if multiple >= 0.95 else f"{multiple:.2f}"


def apart(amount: float, voice: Voice, *, about: bool = True) -> str:
    """What a difference does to somebody: "about 120,000 better off", "no worse off"."""
    if not amount:
        return "no worse off"
    said = voice.about(amount) if about else voice.worth(amount)
    return f"{said} {'better' if amount > 0 else 'worse'} off"


def settled(inputs: Inputs, amount: float) -> float:
    """The amount, or exactly 0 where it is only the last bits of the floats it was made of."""
    largest = max(
        inputs.yearly_price, inputs.seller_cost, inputs.buyer_value,
        abs(inputs.seller_alternative), abs(inputs.buyer_alternative),
        abs(inputs.seller_other_benefit), abs(inputs.buyer_other_benefit),
    )  # fmt: skip
    return 0.0 if abs(amount) <= 1e-12 * largest else amount
