"""Draws what a no costs each side, and where the larger of those losses comes from."""

from __future__ import annotations

from typing import Literal

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result
from calculators.catalog.colr.sums import Side
from calculators.declare.manners import span
from calculators.declare.report import Bar, Chart, Ladder, Voice

Look = Literal["solid", "light"]


def _bar(result: Result, party: Side, label: str, name: str, look: Look = "solid") -> Bar:
    figure = f"{party}_{name}"
    return Bar(label, 0, float(getattr(result, figure)), look, figure)


def what_a_no_costs(_: Inputs, result: Result, __: Voice) -> Chart:
    """Both losses of each side; neither is a part of the other."""

    def one(party: Side) -> Ladder:
        bars = (
            _bar(result, party, "Lose this deal", "deal_surplus"),
            _bar(result, party, "Lose each other", "colr"),
        )
        return Ladder(party, bars)

    return Chart(
        "What a no costs",
        "Two ways a no can go: you lose this deal, or you lose each other.",
        (one("seller"), one("buyer")),
    )


def staying_or_leaving(inputs: Inputs, result: Result, _: Voice) -> Chart:
    """Where the second of those losses comes from: the gap between two futures."""

    def one(party: Side) -> Ladder:
        stay = _bar(result, party, "Staying together", "keep")
        leave = _bar(result, party, "Going elsewhere (BATR)", "batr", "light")
        gap = Bar("COLR, the gap", leave.end, stay.end, "gap", f"{party}_colr")
        return Ladder(party, (stay, leave, gap))

    return Chart(
        "Staying or leaving",
        f"Value over {span(inputs.years)}, in today's money. Same scale for both sides.",
        (one("seller"), one("buyer")),
    )
