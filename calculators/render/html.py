"""Writes an answer as HTML: the same markup in the built page and in the live one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import singledispatch
from html import escape
from urllib.parse import quote

from calculators.answer.evaluate import Answer
from calculators.declare.calculator import Figure
from calculators.declare.fields import Form
from calculators.declare.quotes import Quotes
from calculators.declare.report import (
    Block,
    Chart,
    Facts,
    Headline,
    Lines,
    Note,
    Table,
    Working,
    no_renderer,
)
from calculators.render import chart, lines, spread
from calculators.render.data import unrounded
from calculators.render.facts import rows
from calculators.render.remarks import backwards, examples_in_force


def zones(answer: Answer, example: Form | None = None) -> Mapping[str, str]:
    """Return the three parts of a panel that an answer fills: examples, headline, answer.

    `example` holds the page's own example, to tell which of its amounts are still in use.
    """
    return {
        "examples": examples_in_force(answer, example),
        "headline": headline(answer.report.headline),
        "answer": backwards(answer) + spread.block(answer) + "".join(_parts(answer)),
    }


def _parts(answer: Answer) -> Iterator[str]:
    """Return the blocks in order; a block and its notes stay together, two such parts in a row."""
    wide = (Chart, Lines, Working, Table)  # these take the whole row, like everything folded
    part = ""
    for one in answer.report.blocks:
        alone = isinstance(one, wide) or (isinstance(one, Facts) and one.folded)
        if part and not isinstance(one, Note):
            yield _part(part)
            part = ""
        if alone:
            yield block(one, answer)
        else:
            part += block(one, answer)
    if part:
        yield _part(part)
    yield _download(answer)


def _part(content: str) -> str:
    return f'<div class="part">{content}</div>'


def headline(said: Headline) -> str:
    """Return the sentence to say, then the quieter ones."""
    before, then = (
        "".join(f"<p>{escape(sentence)}</p>" for sentence in some)
        for some in (said.before, said.then)
    )
    return f'{before}<p class="first">{escape(said.first)}</p>{then}'


@singledispatch
def block(one: Block, answer: Answer) -> str:
    """Return a block of the report."""
    raise TypeError(no_renderer(one, "HTML", "calculators/render/html.py"))


@block.register
def _(one: Note, _answer: Answer) -> str:
    return f'<p class="note">{escape(one.text)}</p>'


@block.register
def _(one: Quotes, _answer: Answer) -> str:
    kind = "ol" if one.numbered else "ul"
    lines = "".join(f"<li>{escape(line)}</li>" for line in one.lines)
    says = f"<p>{escape(one.says)}</p>" if one.says else ""
    return (
        f'<div class="block spoken" data-spoken="{escape(one.name)}"><h2>{escape(one.title)}</h2>'
        f"{says}<{kind}>{lines}</{kind}></div>"
    )


@block.register
def _(one: Chart, answer: Answer) -> str:
    return chart.draw(one, answer.voice, answer.spread.figures if answer.spread else {})


@block.register
def _(one: Lines, answer: Answer) -> str:
    bands = answer.spread.bands.get(one.title, ()) if answer.spread else ()
    return lines.draw(one, answer.voice, bands)


@block.register
def _(one: Facts, answer: Answer) -> str:
    shown = rows(one, answer)
    sides = any(figure.party != "both" for _, same in shown for figure in same)
    table_rows = "".join(_row(label, same, answer, sides=sides) for label, same in shown)
    says = f"<p>{escape(one.says)}</p>" if one.says else ""
    head = f"in {escape(answer.voice.sign)}"
    table = (
        f'{says}<table class="facts"><thead><tr><th scope="col">{head}</th>'
        f"{_sides(answer) if sides else _NO_SIDES}</tr></thead><tbody>{table_rows}</tbody></table>"
    )
    if one.folded:
        return _folded(one.title, table)
    return f'<div class="block"><h2>{escape(one.title)}</h2>{table}</div>'


# Over figures that belong to neither side alone.
_NO_SIDES = '<th scope="col"><span class="hidden">For both</span></th>'


def _sides(answer: Answer) -> str:
    seller, buyer = (escape(side.heading) for side in (answer.voice.seller, answer.voice.buyer))
    return f'<th scope="col" class="seller">{seller}</th><th scope="col" class="buyer">{buyer}</th>'


def _row(label: str, figures: Sequence[Figure], answer: Answer, *, sides: bool) -> str:
    """Return one label: a cell for each party, or a shared one."""
    alone = len(figures) == 1
    wide = ' class="both" colspan=2' if sides else ""
    cells = "".join(
        f"<td{wide}>{data(one, answer)}</td>"
        if alone
        else f'<td class="{one.party}">{data(one, answer)}</td>'
        for one in figures
    )
    return f'<tr><th scope="row">{escape(label)}</th>{cells}</tr>'


def data(figure: Figure, answer: Answer) -> str:
    """Return a figure, rounded for people and unrounded for machines."""
    value = answer.value(figure.name)
    unknown = " data-unknown" if figure.name in answer.unknown else ""
    return (
        f'<data data-figure="{figure.name}" value="{unrounded(value)}"'
        f"{spread.quantiles(figure, answer)}{unknown}>{escape(answer.written(figure))}</data>"
        f"{spread.between(figure, answer)}"
    )


def _folded(title: str, body: str, key: str = "") -> str:
    return (
        f'<details data-key="{escape(key or title)}"><summary>{escape(title)}</summary>'
        f"{body}</details>"
    )


@block.register
def _(one: Working, answer: Answer) -> str:
    lines = "".join(
        f"<dt>{escape(step.label)}</dt><dd>{_sum(step.sum, step.figure, answer)}</dd>"
        for step in one.steps
    )
    return _folded(
        one.title, f'<dl class="working {one.party}">{lines}</dl>', f"working-{one.party}"
    )


def _sum(text: str, figure: str, answer: Answer) -> str:
    """Return the arithmetic; if a figure is its result, mark the last number as that figure."""
    if not figure:
        return escape(text)
    before, equals, _ = text.rpartition(" = ")
    return escape(before + equals) + data(answer.calculator.figures[figure], answer)


@block.register
def _(one: Table, _answer: Answer) -> str:
    heads = "".join(f'<th scope="col">{escape(column.heading)}</th>' for column in one.columns)
    rows = "".join(_cells(one, row) for row in one.rows)
    foot = f"<tfoot>{_cells(one, one.total, 'Total')}</tfoot>" if one.total else ""
    says = f"<p>{escape(one.says)}</p>" if one.says else ""
    title = escape(one.title)
    table = (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{title}">'
        f'<table class="ledger {one.party}"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody>{foot}</table></div>{says}"
    )
    return _folded(one.title, table, one.name)


def _cells(table: Table, row: Sequence[float | None], head: str = "") -> str:
    first, *rest = zip(table.columns, row, strict=True)
    start = head or escape(first[0].unit.format(first[1]))
    cells = "".join(
        f"<td>{'' if value is None else escape(column.unit.format(value))}</td>"
        for column, value in rest
    )
    return f'<tr><th scope="row">{start}</th>{cells}</tr>'


def _download(answer: Answer) -> str:
    """Return the tables as one CSV in the link itself, so no server is involved."""
    tables = [one for one in answer.report.blocks if isinstance(one, Table)]
    if not tables:
        return ""
    each = len(tables) > 1  # a table for each party: then the first column says whose it is
    heads = [_quoted(column.heading) for column in tables[0].columns]
    lines = [",".join(["Whose", *heads] if each else heads)]
    lines += [
        ",".join([*[table.party] * each, *map(unrounded, row)])
        for table in tables
        for row in table.rows
    ]
    content = quote("\r\n".join(lines) + "\r\n", safe=",")
    words = "Save both year-by-year tables as CSV" if each else "Save the table as CSV"
    return _part(
        f'<p class="block"><a class="download" download="{answer.calculator.slug}.csv" '
        f'href="data:text/csv;charset=utf-8,{content}">{words}</a></p>'
    )


def _quoted(heading: str) -> str:
    """Quote a heading, which may hold a typed name with any characters."""
    marked = any(mark in heading for mark in '",\r\n')
    return '"' + heading.replace('"', '""') + '"' if marked else heading
