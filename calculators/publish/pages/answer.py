"""Answers the page's own example with the calculator that the page loads.

A play and a calculator's own page have a panel; a case has links that load it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs.structure.pages import Page

from calculators.answer.evaluate import Answer
from calculators.declare.report import Facts, Lines
from calculators.publish.pages.record import PageRecord
from calculators.render.facts import rows
from calculators.render.lines import at

CASES = "cases/"


class Row(NamedTuple):
    """Figures side by side; `buyer` is empty where one belongs to both."""

    label: str
    seller: str
    buyer: str = ""


def example_answer(page: Page, record: PageRecord) -> Answer | None:
    """Return the answer in the first panel of a page, or behind the first link of a case."""
    panels = (panel.mark for panel in record.panels if not panel.small)
    if mark := next(panels, None):
        return mark.answer()
    case = page.file.src_uri.startswith(CASES) and not page.is_index
    links = (link.mark for link in record.links if case and link.inline)
    mark = next(links, None)
    return mark.answer() if mark else None


def tables(answer: Answer) -> Iterator[tuple[str, list[Row]]]:
    """Return the tables that a panel shows unfolded, by title, without undefined figures."""
    for one in answer.report.blocks:
        if isinstance(one, Facts) and (found := shown_rows(one, answer)):
            yield one.title, found


def shown_rows(facts: Facts, answer: Answer) -> list[Row]:
    """Return the rows that a panel shows unfolded, without undefined figures."""
    return [] if facts.folded else [row for row in _rows(facts, answer) if row]


def main_figures(answer: Answer) -> Row | None:
    """Return the first figures both parties have, or the chart's turning point."""
    known = [row for _, found in tables(answer) for row in found]
    turns = (_turn(one) for one in answer.report.blocks if isinstance(one, Lines))
    both = (row for row in known if row.buyer)
    return next(both, None) or next(filter(None, turns), None) or next(iter(known), None)


def _rows(facts: Facts, answer: Answer) -> Iterator[Row | None]:
    for label, figures in rows(facts, answer):
        if all(answer.value(one.name) is None for one in figures):
            continue
        yield Row(label, *(one.unit.format(answer.value(one.name)) for one in figures[:2]))


def _turn(chart: Lines) -> Row | None:
    """Return the chart's values at its first labeled point."""
    point = next(iter(chart.flags), None)
    if point not in chart.at:
        return None
    place = chart.at.index(point)
    said = {line.party: chart.unit.format(line.values[place]) for line in chart.lines}
    shows = chart.says.partition(".")[0]
    here = at(point, chart)
    label = f"{shows}. Here: {here[0].lower()}{here[1:]}"
    return Row(label, said["seller"], said["buyer"])
