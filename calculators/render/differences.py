"""Compares figures of several answers in one table, each with its difference to the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from calculators.answer.evaluate import Answer, AnyCalculator
from calculators.declare.calculator import Figure
from calculators.declare.units import MINUS, SPACE, UNDEFINED
from calculators.render.data import unrounded
from calculators.render.spread import between

Row = Sequence[Figure]  # of one label: one for each party, or one shared


@dataclass(frozen=True)
class Scenario:
    """An answer under a name."""

    name: str
    answer: Answer


def rows_of(calculator: AnyCalculator) -> list[Row]:
    """Return all figures by label, in the result's order; both parties' figures share a row."""
    rows: dict[str, list[Figure]] = {}
    for figure in calculator.figures.values():
        rows.setdefault(figure.label, []).append(figure)
    return list(rows.values())


def differ(row: Row, some: Sequence[Scenario]) -> bool:
    """Tell whether any figure of a row differs between answers, also in its range."""
    cells = [[_cell(figure, one.answer) for figure in row] for one in some]
    return any(one != cells[0] for one in cells)


def table(rows: Sequence[Row], some: Sequence[Scenario]) -> str:
    """Return a table with a column for each party of each scenario."""
    names = "".join(f'<th scope="colgroup" colspan="2">{escape(one.name)}</th>' for one in some)
    sides = "".join(
        f'<th scope="col" class="{party}">{escape(one.answer.voice.party(party).heading)}</th>'
        for one in some
        for party in ("seller", "buyer")
    )
    groups = "<colgroup></colgroup>" + '<colgroup span="2"></colgroup>' * len(some)
    body = "".join(_row(row, some) for row in rows)
    return (
        f'<table class="compared">{groups}<thead><tr><td></td>{names}</tr>'
        f'<tr><th scope="col">Figure</th>{sides}</tr></thead><tbody>{body}</tbody></table>'
    )


def difference(figure: Figure, value: float | None, first: float | None) -> str:
    """Return a figure's difference to the first, as people read it; "" if one is undefined.

    Shares differ in percentage points: from 10% to 15% is 5 points.
    """
    if value is None:
        return ""
    if first is None:
        return f"{UNDEFINED} in the first"
    if value == first:
        return "the same"
    text = figure.unit.format(abs(value - first))
    if figure.unit.symbol == "%":
        text = text.replace("%", f"{SPACE}points")
    if not text.strip(f"0.,{SPACE}{figure.unit.symbol}points"):
        return "nearly the same"
    return f"{MINUS if value < first else '+'}{text}"


def _row(row: Row, some: Sequence[Scenario]) -> str:
    cells = ""
    for one in some:
        if len(row) == 1:
            cells += f'<td class="both" colspan="2">{_filled(row[0], one, some)}</td>'
            continue
        by_party: dict[str, Figure] = {figure.party: figure for figure in row}
        for party in ("seller", "buyer"):
            figure = by_party.get(party)
            cells += f'<td class="{party}">{_filled(figure, one, some) if figure else ""}</td>'
    return f'<tr><th scope="row">{escape(row[0].label)}</th>{cells}</tr>'


def _filled(figure: Figure, one: Scenario, some: Sequence[Scenario]) -> str:
    """Return the figure, its range, and its difference to the first one's."""
    cell = _cell(figure, one.answer)
    if any(figure.name in each.answer.unknown for each in (one, some[0])):
        return cell
    money = figure.unit.currency
    if one is some[0] or (money and one.answer.voice.sign != some[0].answer.voice.sign):
        return cell
    ends = (each.answer.value(figure.name) for each in (one, some[0]))
    text = difference(figure, *ends)
    return f'{cell}<small class="apart">{escape(text)}</small>' if text else cell


def _cell(figure: Figure, answer: Answer) -> str:
    value = answer.value(figure.name)
    written = escape(answer.written(figure))
    return f'<data value="{unrounded(value)}">{written}</data>{between(figure, answer)}'
