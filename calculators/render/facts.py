"""Groups figures of a report into rows: neighbors that share a label."""

from __future__ import annotations

from itertools import groupby

from calculators.answer.evaluate import Answer
from calculators.declare.calculator import Figure
from calculators.declare.report import Facts


def rows(facts: Facts, answer: Answer) -> list[tuple[str, list[Figure]]]:
    """Return each label with its figures, in order: one for each party, or one shared."""
    figures = [answer.calculator.figures[name] for name in facts.figures]

    def label(figure: Figure) -> str:
        return facts.relabelled.get(figure.name, figure.label)

    return [(said, list(same)) for said, same in groupby(figures, label)]
