"""Scales a chart with lines: points across and amounts up, to drawing units."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log10

from calculators.declare.report import Lines

WIDTH, HEIGHT = 360, 248  # of the drawing, in its own units: readable on a phone
RIGHT, TOP, BOTTOM = 108, 36, 46  # space around the lines; names go on the right
FLAG = 16  # space for text above the lines
FIGURE = 6.5  # space for one digit of an amount, on the left
STEPS = (1, 2, 5, 10)
Spread = Sequence[tuple[Sequence[float], Sequence[float]]]


class Scale:
    """Points across and amounts up, to drawing units; 0 is always visible.

    The lines have an area of their own, with all text around it.
    """

    def __init__(self, chart: Lines, spread: Spread) -> None:
        amounts = [0.0, *(value for line in chart.lines for value in line.values)]
        amounts += [value for ends in spread for end in ends for value in end]
        self.low, self.high = min(amounts), max(amounts)
        self.start, self.end = chart.at[0], chart.at[-1]
        self.amounts = {one: chart.unit.format(one) for one in _round_amounts(self.low, self.high)}
        self.left = round(6 + FIGURE * max(map(len, self.amounts.values())))
        self.top = max(TOP, 8 + FLAG * len(chart.flags))

    def across(self, point: float) -> float:
        wide = (WIDTH - self.left - RIGHT) / ((self.end - self.start) or 1.0)
        return round(self.left + (point - self.start) * wide, 1)

    def up(self, amount: float) -> float:
        high = (HEIGHT - self.top - BOTTOM) / ((self.high - self.low) or 1.0)
        return round(self.top + (self.high - amount) * high, 1)


def _round_amounts(low: float, high: float) -> list[float]:
    """Return 0, and a few round amounts on either side of it."""
    span = high - low
    if not span:
        return [0.0]
    rough = span / 4
    size = 10.0 ** floor(log10(rough))
    step = next((one * size for one in STEPS if one * size >= rough), 10 * size)
    return [place * step for place in range(ceil(low / step), floor(high / step) + 1)]
