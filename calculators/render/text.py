"""Writes an answer as plain text, for a terminal."""

from __future__ import annotations

from contextvars import ContextVar
from functools import singledispatch
from textwrap import fill

from calculators.answer.evaluate import Answer
from calculators.answer.solve import how, sentence
from calculators.declare.quotes import Quotes
from calculators.declare.report import (
    Block,
    Chart,
    Facts,
    Headline,
    Lines,
    Note,
    Table,
    Voice,
    Working,
    no_renderer,
)
from calculators.declare.units import MONEY
from calculators.render import spread, tornado
from calculators.render.facts import rows
from calculators.render.lines import at, heading, shaded

WIDTH = 88
_COLUMN = 16
_NARROWEST = 2 * _COLUMN + 4  # both columns of figures, and a little space before them
_width = ContextVar("width", default=WIDTH)  # of the report being written


def as_text(answer: Answer, width: int = WIDTH) -> str:
    """Return the whole report, wrapped at so many columns; tables of many columns may be wider."""
    before = _width.set(max(_NARROWEST, width))
    try:
        return _report(answer)
    finally:
        _width.reset(before)


def _report(answer: Answer) -> str:
    parts = [_headline(answer.report.headline), _heads(answer.voice)]
    parts += [_backwards(answer), _ranges(answer)]
    parts += [block(one, answer) for one in answer.report.blocks]
    return "\n\n".join(part for part in parts if part) + "\n"


def _headline(said: Headline) -> str:
    return "\n".join(wrapped(sentence) for sentence in (*said.before, said.first, *said.then))


def _heads(voice: Voice) -> str:
    names = f"Two columns throughout: {voice.seller.heading}, {voice.buyer.heading}."
    return wrapped(f"{names} Amounts in {voice.sign}.")


def _backwards(answer: Answer) -> str:
    """Return the answer to a question asked backward."""
    if not answer.found:
        return ""
    said = (sentence(answer.calculator, answer.found), how(answer.calculator, answer.found))
    return "\n".join([wrapped(answer.found.sought.question.sentence), *map(wrapped, said)])


def _ranges(answer: Answer) -> str:
    """Return what ranges do to the answer: chances, main drivers, and how it was worked out."""
    if not answer.spread:
        return ""
    lines = [spread.TITLE]
    for label, same in spread.chances(answer):
        lines.append(_line(label, [spread.likely(share) for *_, share in same]))
    swings = {name: some for name, some in answer.spread.swings.items() if some}
    if swings:
        figures = [answer.calculator.figures[name] for name in swings]
        lines.append(wrapped(tornado.says(answer)))
        for row in zip(*swings.values(), strict=True):
            lines.append(f"  {answer.calculator.fields[row[0].name].label}")
            for figure, one in zip(figures, row, strict=True):
                ends = [figure.unit.format(end) for end in (one.at_low, one.at_high)]
                turns = f", {tornado.TURNS}" if one.turns else ""
                lines.append(f"    {tornado.who(figure, answer)}: {' … '.join(ends)}{turns}")
    return "\n".join([*lines, wrapped(spread.how(answer))])


def wrapped(text: str, indent: str = "") -> str:
    """Wrap text to the report's width."""
    return fill(
        text, _width.get(), initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


@singledispatch
def block(one: Block, answer: Answer) -> str:
    """Return a block of the report."""
    raise TypeError(no_renderer(one, "text", "calculators/render/text.py"))


@block.register
def _(one: Note, _answer: Answer) -> str:
    return wrapped(one.text)


@block.register
def _(one: Quotes, _answer: Answer) -> str:
    marks = [f"{number}. " if one.numbered else "" for number in range(1, len(one.lines) + 1)]
    lines = [wrapped(f"{mark}{line}", "  ") for mark, line in zip(marks, one.lines, strict=True)]
    return "\n".join([wrapped(one.title), *([wrapped(one.says)] if one.says else []), *lines])


@block.register
def _(one: Facts, answer: Answer) -> str:
    lines = [wrapped(one.title)]
    for label, same in rows(one, answer):
        cells = [answer.written(each) for each in same]
        lines.append(_line(label, cells))
        between = [(each, spread.said_between(each, answer)) for each in same]
        lines += [
            f"    low, middle, high{f' ({each.party})' if len(same) > 1 else ''}: {said}"
            for each, said in between
            if said
        ]
    return "\n".join(lines)


def _line(label: str, cells: list[str]) -> str:
    """Return a label and its cells, right-aligned; a long label takes a line of its own."""
    room = _width.get() - _COLUMN * 2 - 2
    written = "".join(cell.rjust(_COLUMN) for cell in cells).rjust(_COLUMN * 2)
    if len(label) > room:
        return f"{wrapped(label, '  ')}\n{'':{room + 2}}{written}"
    return f"  {label:<{room}}{written}"


@block.register
def _(one: Working, _answer: Answer) -> str:
    lines = [wrapped(one.title)]
    for step in one.steps:
        lines += [wrapped(step.label, "  "), wrapped(step.sum, "      ")]
    return "\n".join(lines)


@block.register
def _(one: Table, _answer: Answer) -> str:
    rows = [
        [column.unit.format(value) for column, value in zip(one.columns, row, strict=True)]
        for row in one.rows
    ]
    if one.total:
        rows.append(
            [
                "" if value is None else column.unit.format(value)
                for column, value in zip(one.columns, one.total, strict=True)
            ]
        )
    heads = [column.heading for column in one.columns]
    lines = _aligned([heads, *rows])
    return "\n".join([one.title, *lines, wrapped(one.says)] if one.says else [one.title, *lines])


def _aligned(table: list[list[str]]) -> list[str]:
    widths = [max(len(row[place]) for row in table) for place in range(len(table[0]))]
    return [
        "  ".join(cell.rjust(wide) for cell, wide in zip(row, widths, strict=True)) for row in table
    ]


@block.register
def _(one: Lines, answer: Answer) -> str:
    """Return a chart of lines as its table, too."""
    heads = [one.across.heading, *(heading(line, answer.voice) for line in one.lines)]
    rows = [
        [at(point, one), *(one.unit.format(line.values[place]) for line in one.lines)]
        for place, point in enumerate(one.at)
    ]
    return "\n".join([one.title, *_aligned([heads, *rows]), *map(wrapped, shaded(one))])


@block.register
def _(one: Chart, answer: Answer) -> str:
    """Return a chart as its table, in a terminal."""
    lines = [wrapped(one.title)]
    bars = [ladder.bars for ladder in one.ladders]
    lines += [
        _line(row[0].label, [MONEY.format(bar.amount) for bar in row])
        for row in zip(*bars, strict=True)
    ]
    return "\n".join(lines)
