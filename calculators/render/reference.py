"""Writes a calculator's reference: questions, figures, formulas, and worked examples."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from calculators.answer.evaluate import AnyCalculator, answer
from calculators.answer.links import fragment_of
from calculators.declare.calculator import Example
from calculators.declare.fields import Field, Number, Party

EXAMPLES = "Worked examples, all invented"
ASKS, ANSWERS, FORMULAS = "What it asks", "What it answers", "How it computes"


def anchors(calculator: AnyCalculator) -> dict[str, str]:
    """Return the ids and titles that links to a reference can use, the heading first."""
    titles = ("examples", EXAMPLES), ("formulas", FORMULAS), ("asks", ASKS), ("answers", ANSWERS)
    return {f"{calculator.slug}-{own}": title for own, title in titles}


def as_reference(calculator: AnyCalculator, calculator_url: str = "") -> str:
    """Return HTML; `calculator_url` leads to the calculator's own page, empty on that page."""
    fields = _table(
        f"{calculator.slug}-asks",
        ASKS,
        ("Name", "Whose", "Question", "Default", "Limits"),
        (_field(one, calculator) for one in calculator.fields.values()),
    )
    figures = _table(
        f"{calculator.slug}-answers",
        ANSWERS,
        ("Name", "Whose", "Figure", "Unit"),
        (
            (_code(one.name), _whose(one.party, calculator), escape(one.label), one.unit.name)
            for one in calculator.figures.values()
        ),
    )
    formulas = _table(
        f"{calculator.slug}-formulas",
        FORMULAS,
        ("What", "Formula"),
        ((escape(one.says), _code(one.sum)) for one in calculator.all_formulas),
    )
    examples = "".join(_example(one, calculator, calculator_url) for one in calculator.examples)
    return (
        f'<div class="reference"><h3 id="{calculator.slug}-examples">{EXAMPLES}'
        f'</h3><ul class="examples">{examples}</ul>{formulas}{fields}{figures}'
        f"<p>Version {calculator.version} of this calculator.</p></div>"
    )


def _example(one: Example[Any], calculator: AnyCalculator, calculator_url: str) -> str:
    said = answer(calculator, one.inputs).report.headline.first
    address = f"{calculator_url}#{fragment_of(calculator, one.inputs)}"
    return (
        f'<li><a href="{escape(address)}">{escape(one.title)}</a> {escape(one.story)}'
        f"<q>{escape(said)}</q></li>"
    )


def _field(one: Field, calculator: AnyCalculator) -> tuple[str, ...]:
    if isinstance(one, Number):
        limits = "" if one.unit.currency and one.minimum < 0 else _limits(one)
        default = one.shown(one.default)
    else:
        limits, default = ", ".join(map(_code, one.options)), one.shown(one.default)
    question = f"{escape(one.label)}<small>{escape(one.hint)}</small>"
    star = " *" if one.essential else ""
    return (
        _code(one.name) + star,
        _whose(one.party, calculator),
        question,
        escape(default),
        limits,
    )


def _whose(party: Party, calculator: AnyCalculator) -> str:
    return escape(calculator.sides.heading(party))


def _limits(one: Number) -> str:
    low, high = one.unit.format(one.minimum), one.unit.format(one.maximum)
    whole = ", whole" if one.whole else ""
    return f"{low} to {high}{whole}" if not one.unit.currency else f"{low} or more"


def _code(text: str) -> str:
    return f"<code>{escape(text)}</code>"


def _table(own: str, title: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a wide table, folded, that scrolls by itself and can get the focus."""
    head = "".join(f'<th scope="col">{one}</th>' for one in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f'<details class="unfold" id="{own}"><summary>{title}</summary>'
        f'<div class="scroll" tabindex="0" role="region" aria-label="{title}">'
        f'<table class="{own}">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>"
    )
