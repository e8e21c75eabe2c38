"""Draws a tornado: how far each range moves the answer, the widest first, for both parties."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from calculators.answer.evaluate import Answer
from calculators.answer.uncertainty import Swing
from calculators.declare.calculator import Figure
from calculators.declare.ranges import shown
from calculators.render.disclosure import behind_chart

WIDTH = 360
TOP, LABEL, BAR, ROW = 26, 16, 12, 46
TITLE = "Which range matters most"
LETTERS = 54  # of a label and its amounts, side by side
TURNS = "can turn it"


def draw(answer: Answer) -> str:
    """Return a figure with a ladder of bars for each party, a readout, and the table behind it."""
    assert answer.spread
    swings = {name: some for name, some in answer.spread.swings.items() if some}
    if not swings:
        return ""
    figures = answer.calculator.figures
    ladders = "".join(_ladder(figures[name], some, answer) for name, some in swings.items())
    return (
        f'<figure class="chart tornado" data-chart><figcaption><h2>{TITLE}</h2>'
        f"<p>{escape(says(answer))}</p></figcaption>"
        f'<div class="ladders">{ladders}</div>'
        '<p class="readout" data-readout aria-hidden="true">'
        "Point at a bar, or move from bar to bar with the arrow keys.</p>"
        f"{_table(answer)}</figure>"
    )


def says(answer: Answer) -> str:
    """Say what the bars are, and which inputs alone could turn the decision."""
    turning = [f"“{answer.calculator.fields[name].label}”" for name in _turning(answer)]
    one_alone = (
        f"Alone, {' or '.join(turning)} could turn the answer around."
        if turning
        else "None of them alone turns the answer around."
        if answer.calculator.chances
        else ""
    )
    return (
        "One range at a time, from its low end (light) to its high end (dark), with everything "
        f"else at its likely value. {one_alone}"
    )


def _turning(answer: Answer) -> list[str]:
    assert answer.spread
    some = [one.name for swings in answer.spread.swings.values() for one in swings if one.turns]
    return list(dict.fromkeys(some))


class _Scale:
    """Amounts to drawing units: all the bars, the likely value, and 0 if a bar reaches it."""

    def __init__(self, swings: Sequence[Swing], middle: float) -> None:
        ends = [middle, *(end for one in swings for end in (one.at_low, one.at_high))]
        if any(one.turns for one in swings):
            ends.append(0.0)
        self.low, self.high = min(ends), max(ends)

    def __call__(self, amount: float) -> float:
        return round(1 + (amount - self.low) * (WIDTH - 2) / ((self.high - self.low) or 1.0), 1)


def _ladder(figure: Figure, swings: Sequence[Swing], answer: Answer) -> str:
    middle = answer.value(figure.name) or 0.0
    scale = _Scale(swings, middle)
    name = who(figure, answer)
    bottom = TOP + ROW * len(swings)
    parts = [
        f'<text class="group" x="0" y="14">{escape(figure.label)}</text>',
        f'<path class="likely" d="M{scale(middle):g} {TOP}V{bottom}"/>',
    ]
    if scale.low <= 0 <= scale.high:
        parts.append(f'<path class="zero" d="M{scale(0):g} {TOP}V{bottom}"/>')
    parts += [_row(one, place, scale, middle, figure, answer) for place, one in enumerate(swings)]
    return (
        f'<div class="ladder {figure.party}"><p class="who">{escape(name)}</p>'
        f'<svg viewBox="0 0 {WIDTH} {bottom}" role="group" aria-label="{escape(name)}">'
        f"{''.join(parts)}</svg></div>"
    )


def _row(
    one: Swing, place: int, scale: _Scale, middle: float, figure: Figure, answer: Answer
) -> str:
    top = TOP + ROW * place
    label = answer.calculator.fields[one.name].label
    low, high = figure.unit.format(one.at_low), figure.unit.format(one.at_high)
    said = escape(f"{label}: {_everybody(one.name, figure, answer)}")
    ends = f"{low} … {high}"
    room = LETTERS - len(ends)  # the whole label is heard, and stands in the table
    short = label if len(label) <= room else f"{label[: room - 1].rstrip()}…"
    y = top + LABEL
    bars = "".join(
        f'<rect class="{look}" x="{min(scale(end), scale(middle)):g}" y="{y}" '
        f'width="{max(abs(scale(end) - scale(middle)), 1):g}" height="{BAR}"/>'
        for end, look in ((one.at_low, "light"), (one.at_high, "solid"))
    )
    return (
        f'<g class="mark" role="img" tabindex="{-1 if place else 0}" aria-label="{said}">'
        f'<rect class="reach" x="0" y="{top}" width="{WIDTH}" height="{ROW - 4}"/>'
        f'<text x="0" y="{top + 12}">{escape(short)}</text>'
        f'<text class="amount{" turns" if one.turns else ""}" x="{WIDTH}" y="{top + 12}">'
        f"{ends}</text>{bars}</g>"
    )


def _everybody(name: str, figure: Figure, answer: Answer) -> str:
    """Return what an input does to every figure, this ladder's first."""
    assert answer.spread
    figures, swings = answer.calculator.figures, answer.spread.swings
    ordered = [figure.name, *(one for one in swings if one != figure.name)]
    ends = []
    for each in ordered:
        swing = next(one for one in swings[each] if one.name == name)
        low, high = (figures[each].unit.format(end) for end in (swing.at_low, swing.at_high))
        turns = f", {TURNS}" if swing.turns else ""
        ends.append(f"{who(figures[each], answer)} {low} to {high}{turns}")
    return "; ".join(ends)


def who(figure: Figure, answer: Answer) -> str:
    """Return whose a figure is; if it's nobody's, its label."""
    if figure.party == "both":
        return figure.label
    return answer.voice.party(figure.party).heading


def _table(answer: Answer) -> str:
    assert answer.spread
    fields, figures = answer.calculator.fields, answer.calculator.figures
    swings = answer.spread.swings
    heads = "".join(
        f'<th scope="col" class="{figures[name].party}">{escape(who(figures[name], answer))}</th>'
        for name in swings
    )
    rows = "".join(
        f'<tr><th scope="row">{escape(fields[row[0].name].label)}: '
        f"{escape(shown(fields[row[0].name], answer.case.ranges[row[0].name]))}</th>"
        + "".join(
            f"<td>{escape(figures[name].unit.format(one.at_low))} … "
            f"{escape(figures[name].unit.format(one.at_high))}"
            f"{f', {TURNS}' if one.turns else ''}</td>"
            for name, one in zip(swings, row, strict=True)
        )
        + "</tr>"
        for row in zip(*swings.values(), strict=True)
    )
    return behind_chart(
        "tornado",
        "The ranges as a table",
        TITLE,
        f'<table class="facts"><thead><tr><th scope="col">Range</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>",
    )
