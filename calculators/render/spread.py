"""Shows what ranges do to an answer in the page: its range, how likely it is, and why."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import Any

from calculators.answer.evaluate import Answer
from calculators.declare.calculator import Chance, Figure
from calculators.declare.ranges import shown
from calculators.declare.units import SHARE
from calculators.render import tornado
from calculators.render.data import unrounded

TITLE = "With these ranges"
PENDING = "Working out the ranges…"
SAYS = (
    "In small print under a figure: low, middle and high. Eight times in ten it's between the "
    "first and the last, and it's below the middle as often as above."
)


def quantiles(figure: Figure, answer: Answer) -> str:
    """Return the attributes of a figure that depends on ranges, for machines."""
    found = answer.spread.figures.get(figure.name) if answer.spread else None
    if not found:
        return ""
    return "".join(
        f' data-{name}="{unrounded(getattr(found, name))}"' for name in ("p10", "p50", "p90")
    )


def between(figure: Figure, answer: Answer) -> str:
    """Return a figure's range eight times in ten, in small print under it."""
    # Its line stays empty until it's known, so the page doesn't jump.
    text = "…" if answer.pending else said_between(figure, answer)
    return f'<small class="between">{escape(text)}</small>' if text else ""


def said_between(figure: Figure, answer: Answer) -> str:
    """Return the same as plain text; empty if ranges don't move the figure."""
    found = answer.spread.figures.get(figure.name) if answer.spread else None
    if not found or (found.p10 == found.p90 and found.defined == 1):
        return ""
    ends = [figure.unit.format(one) for one in (found.p10, found.p50, found.p90)]
    text = ends[0] if ends[0] == ends[-1] else " · ".join(ends)
    if found.defined < 1:
        text += f", undefined in {likely(1 - found.defined)} of the draws"
    return text


def block(answer: Answer) -> str:
    """Return the chances, what moves the answer most, and how it was worked out."""
    if answer.pending:
        return f'<div data-spread="pending"><p class="block">{PENDING}</p></div>'
    if not answer.spread:
        return ""
    return (
        f'<div data-spread><div class="block spread"><h2>{TITLE}</h2><p>{SAYS}</p>'
        f"{_chances(answer)}</div>"
        f"{tornado.draw(answer)}"
        f'<p class="how">{escape(how(answer))} <button type="button" data-print>Print it, worked '
        "out from four times as many draws</button></p></div>"
    )


def chances(answer: Answer) -> Iterator[tuple[str, list[tuple[Chance[Any, Any], Figure, float]]]]:
    """Return each label with its chances: one for each party, or a shared one."""
    assert answer.spread
    seen = [
        (one, answer.calculator.figures[one.figure], answer.spread.chances[one.name])
        for one in answer.calculator.chances
        if one.name in answer.spread.chances
    ]
    for label, same in groupby(seen, lambda one: one[0].label):
        yield label, list(same)


def _chances(answer: Answer) -> str:
    listed = list(chances(answer))
    if not listed:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{escape(label)}</th>'
        + "".join(
            f'<td class="{figure.party}"{" colspan=2" if len(same) == 1 else ""}>'
            f'<data data-figure="{chance.name}" value="{unrounded(share)}">'
            f"{escape(likely(share))}</data></td>"
            for chance, figure, share in same
        )
        + "</tr>"
        for label, same in listed
    )
    seller, buyer = (escape(side.heading) for side in (answer.voice.seller, answer.voice.buyer))
    return (
        '<table class="facts"><thead><tr><th scope="col"><span class="hidden">Chance</span></th>'
        f'<th scope="col" class="seller">{seller}</th><th scope="col" class="buyer">{buyer}</th>'
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


def likely(share: float) -> str:
    """Return a share of the draws in whole percent, never rounded to certain or to impossible."""
    if 0.995 <= share < 1:
        return f"above {SHARE.format(0.99)}"
    if 0 < share < 0.005:
        return f"below {SHARE.format(0.01)}"
    return SHARE.format(share)


def how(answer: Answer) -> str:
    """Return how many draws, of what, and what was left out."""
    assert answer.spread
    spread, case = answer.spread, answer.case
    fields = answer.calculator.fields
    given = "; ".join(
        f"{fields[name].label} {shown(fields[name], one)}" for name, one in case.ranges.items()
    )
    tied = (
        f"moving together ({SHARE.format(case.together)})"
        if case.together
        else "each moving on its own"
    )
    left = (
        f" In {spread.left_out:,} more draws the numbers contradicted each other, so they're out."
        if spread.left_out
        else ""
    )
    return (
        f"Worked out from {spread.draws:,} draws of {given}; {tied}. Seed {case.seed}. "
        f"Figures in large print are for the likely numbers.{left}"
    )
