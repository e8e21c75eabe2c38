"""The case of a play with its answer: what the calculator on its page says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from calculators.answer.evaluate import Answer
from calculators.declare.report import Chart, Headline, Lines
from calculators.publish.packs.chart import Drawn, drawings
from calculators.publish.pages.answer import Row, main_figures, tables
from calculators.render.html import block

WE = re.compile(r"\b(?:we|us|our|ours)\b", re.I)
ENOUGH = 3  # rows of figures: then no further table is begun


@dataclass(frozen=True)
class Case:
    """A case, and what the calculator answers."""

    calculator: str  # its title
    headline: Headline
    heads: tuple[str, str]  # how the two parties are called
    rows: tuple[Row, ...]
    chart: str  # its title
    shows: str  # what the chart shows
    drawings: tuple[Drawn, ...]

    @property
    def we(self) -> str:
        """Who "we" is in the headline: on a slide nobody sees in whose chair it is read."""
        said = " ".join([self.headline.first, *self.headline.then])
        who = self.heads[0][0].lower() + self.heads[0][1:]
        article = "" if " " in who else "the "
        return f"“We” is {article}{who}." if WE.search(said) else ""


def case(answer: Answer) -> Case:
    """The answer as it is told without its page."""
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
    """The first figures of the report, with some among them that both parties have."""
    found: list[Row] = []
    for _, rows in tables(answer):
        if len(found) < ENOUGH:
            found += rows
    main = main_figures(answer)
    if main and main.buyer and not any(row.buyer for row in found):
        found.append(main)
    return found
