"""Draws charts as SVG: the same bytes in the build and in the browser, colors left to the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from types import MappingProxyType

from calculators.answer.uncertainty import Quantiles
from calculators.declare.report import Bar, Chart, Ladder, Voice
from calculators.declare.units import MONEY
from calculators.render.disclosure import behind_chart

WIDTH = 360  # of the drawing, in its own units: small enough to be read on a phone
EDGE = 2
AMOUNTS = 66  # space on the right, so no line runs through an amount
LABEL = 16
BAR = 14
ROW = LABEL + BAR + 10


def draw(chart: Chart, voice: Voice, ranges: Mapping[str, Quantiles] = MappingProxyType({})) -> str:
    """Return a figure: both ladders on one scale, a readout, and the table behind them.

    `ranges` by figure: a bar that shows one of them ends in a whisker.
    """
    scale = _Scale(chart, ranges)
    said = _said(chart, voice, ranges)
    ladders = "".join(
        _ladder(ladder, scale, voice, ranges, words)
        for ladder, words in zip(chart.ladders, said, strict=True)
    )
    return (
        f'<figure class="chart" data-chart><figcaption><h2>{escape(chart.title)}</h2>'
        f"<p>{escape(chart.says)}</p></figcaption>"
        f'<div class="ladders">{ladders}</div>'
        '<p class="readout" data-readout aria-hidden="true">'
        "Point at a bar, or move from bar to bar with the arrow keys.</p>"
        f"{_table(chart, voice)}</figure>"
    )


class _Scale:
    """Money to drawing units, the same for every ladder of a chart; 0 is always visible."""

    def __init__(self, chart: Chart, ranges: Mapping[str, Quantiles]) -> None:
        ends = [0.0] + [end for bar in _bars(chart) for end in (bar.start, bar.end)]
        ends += [end for bar in _bars(chart) for end in _whisker(bar, ranges)]
        self.low, self.high = min(ends), max(ends)
        self.step = (WIDTH - 2 * EDGE - AMOUNTS) / ((self.high - self.low) or 1.0)

    def __call__(self, amount: float) -> float:
        return round(EDGE + (amount - self.low) * self.step, 1)


def _whisker(bar: Bar, ranges: Mapping[str, Quantiles]) -> tuple[float, ...]:
    """Return the range a bar ends in, eight times in ten; empty if nothing moves it."""
    found = ranges.get(bar.figure)
    if not found or found.p10 == found.p90:
        return ()
    return bar.start + found.p10, bar.start + found.p90


def _bars(chart: Chart) -> Iterator[Bar]:
    for ladder in chart.ladders:
        yield from ladder.bars


def _said(chart: Chart, voice: Voice, ranges: Mapping[str, Quantiles]) -> tuple[Sequence[str], ...]:
    """Return each ladder's readout at its bars: its own amount first, then the other's."""
    own = [
        [f"{voice.party(ladder.party).heading} {_amount(bar, ranges)}" for bar in ladder.bars]
        for ladder in chart.ladders
    ]
    labels = [bar.label for bar in chart.ladders[0].bars]
    return tuple(
        [
            f"{label}: {'; '.join([row[place], *row[:place], *row[place + 1 :]])}"
            for label, row in zip(labels, zip(*own, strict=True), strict=True)
        ]
        for place in range(len(chart.ladders))
    )


def _amount(bar: Bar, ranges: Mapping[str, Quantiles]) -> str:
    """Return an amount in words, with its range eight times in ten."""
    amount, reach = MONEY.format(bar.amount), _whisker(bar, ranges)
    if not reach:
        return amount
    low, high = (MONEY.format(end - bar.start) for end in reach)
    return f"{amount}, eight times in ten {low} to {high}"


def _ladder(
    ladder: Ladder,
    scale: _Scale,
    voice: Voice,
    ranges: Mapping[str, Quantiles],
    said: Sequence[str],
) -> str:
    who = voice.party(ladder.party).heading
    parts: list[str] = []
    top = 0.0
    ends: list[float] = []
    for bar, words in zip(ladder.bars, said, strict=True):
        if bar.look == "gap":
            parts.append(_guides(ends, top))
        parts.append(_mark(bar, words, scale, top, _whisker(bar, ranges), focusable=not top))
        ends += [scale(bar.end), top + LABEL]
        top += ROW
    axis = f'<path class="zero" d="M{scale(0):g} 0V{top:g}"/>' if scale.low < 0 else ""
    return (
        f'<div class="ladder {ladder.party}">'
        f'<p class="who">{escape(who)}, in {escape(voice.sign)}</p>'
        f'<svg viewBox="0 0 {WIDTH} {top:g}" role="group" aria-label="{escape(who)}">'
        f"{axis}{''.join(parts)}</svg></div>"
    )


def _guides(ends: list[float], bottom: float) -> str:
    """Draw thin lines from the ends of the bars above down to the gap they leave."""
    lines = zip(ends[::2], ends[1::2], strict=True)
    path = "".join(f"M{x:g} {y:g}V{bottom + LABEL + BAR:g}" for x, y in lines)
    return f'<path class="guide" d="{path}"/>'


def _mark(
    bar: Bar, said: str, scale: _Scale, top: float, reach: Sequence[float], *, focusable: bool
) -> str:
    left, right = sorted((scale(bar.start), scale(bar.end)))
    amount = MONEY.format(bar.amount)
    y = top + LABEL
    whisker = ""
    if reach:
        ends, middle = [scale(end) for end in reach], y + BAR / 2
        whisker = (
            f'<path class="whisker" d="M{ends[0]:g} {middle:g}H{ends[1]:g}'
            + "".join(f"M{x:g} {y + 3:g}V{y + BAR - 3:g}" for x in ends)
            + '"/>'
        )
    shape = (
        f'<path class="gap" d="M{left:g} {y:g}v{BAR}M{right:g} {y:g}v{BAR}'
        f'M{left:g} {y + BAR / 2:g}H{right:g}"/>'
        if bar.look == "gap"
        else f'<rect class="{bar.look}" x="{left:g}" y="{y:g}" '
        f'width="{max(right - left, 1):g}" height="{BAR}"/>'
    )
    return (
        f'<g class="mark" role="img" tabindex="{0 if focusable else -1}" '
        f'aria-label="{escape(said)}">'
        f'<rect class="reach" x="0" y="{top:g}" width="{WIDTH}" height="{ROW - 4}"/>'
        f'<text x="0" y="{top + 12:g}">{escape(bar.label)}</text>'
        f'<text class="amount" x="{WIDTH}" y="{top + 12:g}">{amount}</text>{shape}{whisker}</g>'
    )


def _table(chart: Chart, voice: Voice) -> str:
    heads = "".join(
        f'<th scope="col" class="{ladder.party}">{escape(voice.party(ladder.party).heading)}</th>'
        for ladder in chart.ladders
    )
    bars = [ladder.bars for ladder in chart.ladders]
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0].label)}</th>'
        + "".join(f"<td>{MONEY.format(bar.amount)}</td>" for bar in row)
        + "</tr>"
        for row in zip(*bars, strict=True)
    )
    return behind_chart(
        chart.title,
        "The chart as a table",
        chart.title,
        f'<table class="facts"><thead><tr><th scope="col">Bar</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>",
    )
