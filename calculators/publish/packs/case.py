"""Answers the case of a play: what the calculator on its page says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from calculators.answer.evaluate import Answer
from calculators.declare.report import Chart, Headline, Lines
from calculators.publish.packs.chart import Drawn, drawings
from calculators.publish.pages.answer import Row, main_figures, tables
from calculators.render.html import block

WE = re.compile(r"\b(?:we|us|our|ours)\b", re.I)
ENOUGH = 3  # rows of figures: with this many, don't begin another table


@dataclass(frozen=True)
class Case:
    """A case and the calculator's answer."""

    calculator: str  # its title
    headline: Headline
    heads: tuple[str, str]  # the two parties' names
    rows: tuple[Row, ...]
    chart: str  # its title
    shows: str  # what the chart shows
    drawings: tuple[Drawn, ...]

    @property
    def we(self) -> str:
        """Return who "we" is in the headline, because a slide doesn't show which side it's for."""
        said = " ".join([self.headline.first, *self.headline.then])
        who = self.heads[0][0].lower() + self.heads[0][1:]
        article = "" if " " in who else "the "
        return f"“We” is {article}{who}." if WE.search(said) else ""


def case(answer: Answer) -> Case:
    """Return the answer as it reads without its page."""
    chart = next(one for one in answer.report.blocks if isinstance(one, Chart | Lines))
    return Case(
        answer.calculator.title,
        answer.report.headline,
        (answer.voice.seller.heading, answer.voice.buyer.heading),
        tuple(_rows(answer)),
        chart.title,
        chart.says,
        tuple(drawings(block(chart, answer))),
    )


def _rows(answer: Answer) -> list[Row]:
    """Return the first figures of the report, including some that both parties have."""
    found: list[Row] = []
    for _, rows in tables(answer):
        if len(found) < ENOUGH:
            found += rows
    main = main_figures(answer)
    if main and main.buyer and not any(row.buyer for row in found):
        found.append(main)
    return found
