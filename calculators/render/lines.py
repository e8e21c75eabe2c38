"""Draws charts with lines: one scale, labels beside the lines, and keyboard stops."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from calculators.declare.report import Band, Line, Lines, Voice
from calculators.render.disclosure import behind_chart
from calculators.render.scale import BOTTOM, FLAG, HEIGHT, RIGHT, WIDTH, Scale, Spread

NAME = 15  # space for one name
LETTER = 7  # space for one letter
LONGEST = 15  # letters of a name beside its line; the table has all of them


def draw(chart: Lines, voice: Voice, spread: Spread = ()) -> str:
    """Return a figure: the lines, a readout, and the table behind them.

    `spread` has each line's range eight times in ten: the low end at each point, and the high one.
    """
    scale = Scale(chart, spread)
    # From back to front: bands, what's across and up, the lines, the stops over them.
    drawing = "".join(
        (
            *(_band(one, scale) for one in chart.bands),
            _rules(chart, scale),
            *(
                _quiet(line, ends, chart, scale)
                for line, ends in zip(chart.lines, spread, strict=False)
            ),
            _flags(chart, scale),
            *(_line(one, chart, scale) for one in chart.lines),
            *_names(chart, scale, voice),
            *(_stop(place, chart, scale, voice) for place in range(len(chart.at))),
        )
    )
    label = f"{chart.title}: {chart.across.heading.lower()} across"
    currency = f" In {escape(voice.sign)}."
    return (
        f'<figure class="chart" data-chart><figcaption><h2>{escape(chart.title)}</h2>'
        f"<p>{escape(' '.join((chart.says, *shaded(chart))))}{currency}</p></figcaption>"
        f'<div class="lines"><svg viewBox="0 0 {WIDTH} {HEIGHT}" role="group" '
        f'aria-label="{escape(label)}">{drawing}</svg></div>'
        '<p class="readout" data-readout aria-hidden="true">'
        "Point at the chart, or move from point to point with the arrow keys.</p>"
        f"{_table(chart, voice)}</figure>"
    )


def heading(line: Line, voice: Voice) -> str:
    """Return whose a line is, in full."""
    return line.label or voice.party(line.party).heading


def shaded(chart: Lines) -> list[str]:
    """Return the bands in words: "Shaded, deal 1 to 54: good for both."."""
    across = chart.across

    def reach(band: Band) -> str:
        ends = dict.fromkeys(map(across.unit.format, (band.start, band.end)))
        return f"{across.heading.lower()} {' to '.join(ends)}"

    return [f"Shaded, {reach(band)}: {band.words}." for band in chart.bands]


def _quiet(
    line: Line, ends: tuple[Sequence[float], Sequence[float]], chart: Lines, scale: Scale
) -> str:
    """Draw a line's range eight times in ten, quietly behind it."""
    low, high = ends
    there = [*zip(chart.at, high, strict=True), *reversed([*zip(chart.at, low, strict=True)])]
    path = "L".join(f"{scale.across(point):g} {scale.up(value):g}" for point, value in there)
    return f'<path class="quiet {line.party}" d="M{path}Z"/>'


def _band(band: Band, scale: Scale) -> str:
    """Draw a shade behind the lines, and a bar below them that needs no color to be seen."""
    left, right = scale.across(band.start), scale.across(band.end)
    wide = max(right - left, 2)
    foot = HEIGHT - BOTTOM
    return (
        f'<rect class="band" x="{left:g}" y="{scale.top}" width="{wide:g}" '
        f'height="{foot - scale.top}"/>'
        f'<rect class="reaches" x="{left:g}" y="{foot}" width="{wide:g}" height="3"/>'
    )


def _rules(chart: Lines, scale: Scale) -> str:
    """Draw thin lines at round amounts, and the labels across."""
    parts = []
    for amount, said in scale.amounts.items():
        y = scale.up(amount)
        kind = "rule" if amount else "zero"
        parts.append(
            f'<path class="{kind}" d="M{scale.left} {y:g}H{WIDTH - RIGHT}"/>'
            f'<text class="tick end" x="{scale.left - 5}" y="{y + 4:g}">{escape(said)}</text>'
        )
    for point, anchor in {scale.end: "end", scale.start: "middle"}.items():  # may be the same
        parts.append(
            f'<text class="tick {anchor}" x="{scale.across(point):g}" y="{HEIGHT - BOTTOM + 16}">'
            f"{escape(chart.across.unit.format(point))}</text>"
        )
    middle = (scale.left + WIDTH - RIGHT) / 2
    parts.append(
        f'<text class="tick middle" x="{middle:g}" y="{HEIGHT - BOTTOM + 31}">'
        f"{escape(chart.across.heading)}</text>"
    )
    return "".join(parts)


def _flags(chart: Lines, scale: Scale) -> str:
    """Draw an upright line where something happens, with a label; a second one goes below."""
    parts = []
    for row, (point, said) in enumerate(sorted(chart.flags.items())):
        x, y = scale.across(point), 11 + FLAG * row
        wide = LETTER * len(said)
        far = x + wide > WIDTH and x > WIDTH / 2  # no space on the right, but more on the left
        anchor, beside = ("end", max(x - 4, wide)) if far else ("start", min(x + 4, WIDTH - wide))
        beside = min(max(beside, 0), WIDTH)
        parts.append(
            f'<path class="flag" d="M{x:g} {y - 8:g}V{HEIGHT - BOTTOM}"/>'
            f'<text class="flagged {anchor}" x="{beside:g}" y="{y:g}">{escape(said)}</text>'
        )
    return "".join(parts)


def _line(line: Line, chart: Lines, scale: Scale) -> str:
    points = " ".join(
        f"{scale.across(point):g},{scale.up(value):g}"
        for point, value in zip(chart.at, line.values, strict=True)
    )
    return f'<polyline class="line {line.party}" points="{points}"/>'


def _names(chart: Lines, scale: Scale, voice: Voice) -> list[str]:
    """Write each name at the end of its line, moved apart where the ends are close together."""
    ends = sorted(chart.lines, key=lambda line: scale.up(line.values[-1]))
    places = _apart([scale.up(line.values[-1]) for line in ends])
    parts = []
    for line, y in zip(ends, places, strict=True):
        name = heading(line, voice)
        short = name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
        parts.append(
            f'<text class="name {line.party}" x="{WIDTH - RIGHT + 5}" y="{y + 4:g}">'
            f"{escape(short)}</text>"
        )
    return parts


def _apart(wanted: Sequence[float]) -> list[float]:
    """Return heights with space for each name, all within the drawing."""
    places: list[float] = []
    for y in wanted:
        places.append(max(y, places[-1] + NAME) if places else y)
    lowest = float(HEIGHT - BOTTOM)
    for place in range(len(places) - 1, -1, -1):
        places[place] = min(places[place], lowest)
        lowest = places[place] - NAME
    return places


def _stop(place: int, chart: Lines, scale: Scale, voice: Voice) -> str:
    """Draw a point to hover or focus, with all its amounts as its name."""
    point = chart.at[place]
    said = escape(f"{at(point, chart)}: " + "; ".join(
        f"{heading(line, voice)} {chart.unit.format(line.values[place])}" for line in chart.lines
    ))  # fmt: skip
    x = scale.across(point)
    before = scale.across(chart.at[place - 1]) if place else x
    after = scale.across(chart.at[place + 1]) if place + 1 < len(chart.at) else x
    left, right = (before + x) / 2, (x + after) / 2
    dots = "".join(
        f'<circle class="{line.party}" cx="{x:g}" cy="{scale.up(line.values[place]):g}" r="3.5"/>'
        for line in chart.lines
    )
    return (
        f'<g class="mark" role="img" tabindex="{-1 if place else 0}" aria-label="{said}">'
        f'<rect class="reach" x="{left:g}" y="{scale.top}" width="{right - left:g}" '
        f'height="{HEIGHT - scale.top - BOTTOM}"/>{dots}</g>'
    )


def at(point: float, chart: Lines) -> str:
    """Return a point in words, with what happens there."""
    text = chart.across.unit.format(point)
    return f"{chart.flags[point]} ({text})" if point in chart.flags else text


def _table(chart: Lines, voice: Voice) -> str:
    heads = "".join(
        f'<th scope="col" class="{line.party}">{escape(heading(line, voice))}</th>'
        for line in chart.lines
    )
    rows = "".join(
        f'<tr><th scope="row">{escape(at(point, chart))}</th>'
        + "".join(
            f"<td>{escape(chart.unit.format(line.values[place]))}</td>" for line in chart.lines
        )
        + "</tr>"
        for place, point in enumerate(chart.at)
    )
    return behind_chart(
        "chart",
        "The chart as a table",
        chart.title,
        f'<table class="facts"><thead><tr><th scope="col">{escape(chart.across.heading)}</th>'
        f"{heads}</tr></thead><tbody>{rows}</tbody></table>",
    )
