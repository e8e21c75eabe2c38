"""Compares scenarios: what differs in their inputs, and in their results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from calculators.answer.evaluate import AnyCalculator, answer, speaking
from calculators.answer.partial import NOT_KNOWN
from calculators.answer.reading import read
from calculators.declare.basis import is_own
from calculators.declare.fields import Field, Invalid
from calculators.declare.links import RESERVED
from calculators.declare.ranges import SEED, TOGETHER, shown
from calculators.declare.report import Chair
from calculators.declare.sanitize import isolated, printable
from calculators.render.differences import Scenario, differ, rows_of, table
from calculators.render.disclosure import folded_table

LONGEST_NAME = 80  # characters, as the page keeps them
LONGEST_LIST = 200


def comparison(
    calculator: AnyCalculator, asked: Sequence[Mapping[str, Any]], chair: Chair = "seller"
) -> str:
    """Return tables, as HTML, of scenarios given as `name`, `version`, `texts` and `strict`.

    Differences are to the first that can be computed; scenarios that can't are named.
    """
    good: list[Scenario] = []
    said: list[str] = []
    for one in asked:
        name = printable(one["name"], LONGEST_NAME)
        texts, remarks = _texts(calculator, one, isolated(name))
        said += remarks
        try:
            case = read(calculator, texts, strict=frozenset(one["strict"]))
        except Invalid as invalid:
            said += [_trouble(calculator, isolated(name), invalid.problems)]
            continue
        good.append(Scenario(name, answer(calculator, case, speaking(texts, chair))))
    if len({one.answer.voice.sign for one in good}) > 1:
        said += [
            "Their currencies differ, and nothing is converted, so there's no difference for "
            "amounts of money."
        ]
    notes = "".join(f'<p class="note">{escape(note)}</p>' for note in said)
    tables = _tables(calculator, good) if len(good) > 1 else "<p>There's nothing to compare.</p>"
    return f'<h3 tabindex="-1">Side by side</h3>{notes}{tables}'


def _texts(
    calculator: AnyCalculator, one: Mapping[str, Any], name: str
) -> tuple[dict[str, str], list[str]]:
    """Return a scenario's texts over the defaults of its version, and notes on them."""
    version, texts = one["version"], one["texts"]
    said = []
    known = {str(number) for number in (calculator.version, *calculator.earlier_defaults)}
    if version not in known:
        said = [
            f"“{name}” was saved with version {printable(version, 6)}, which this page doesn't "
            "know. Its numbers are used."
        ]
    defaults = calculator.defaults(int(version) if version in known else None)
    asked = {field: text for field, text in texts.items() if field in defaults or field in RESERVED}
    if nobodys := [field for field in texts if field not in asked and not field.startswith("was.")]:
        listed = printable(", ".join(nobodys), LONGEST_LIST)
        said += [
            f"“{name}” has something the calculator doesn't ask for: {listed}. We left it out."
        ]
    return (asked if is_own(asked) else {**defaults, **asked}), said


def _trouble(calculator: AnyCalculator, name: str, problems: Mapping[str, str]) -> str:
    fields = calculator.fields
    listed = " ".join(
        f"{fields[field].label if field in fields else field}: {problem}"
        for field, problem in problems.items()
    )
    return f"We can't work out “{name}”, so it's left out. {listed}"


def _tables(calculator: AnyCalculator, some: Sequence[Scenario]) -> str:
    rows = rows_of(calculator)
    defined = [
        row
        for row in rows
        if any(one.answer.value(each.name) is not None for one in some for each in row)
    ]
    apart = [row for row in defined if differ(row, some)]
    same = [row for row in defined if row not in apart]
    nowhere = "; ".join(row[0].label for row in rows if row not in defined)
    title = "What they come to"
    parts = [_inputs(calculator, some), f"<h4>{title}</h4>"]
    if apart:
        parts += [_scrolling(title, table(apart, some))]
    else:
        parts += ["<p>Every figure is the same.</p>"]
    if same:
        label = f"The same in all of them: {len(same)}"
        parts += [folded_table("compare-same", label, label, table(same, some))]
    if nowhere:
        parts += [f'<p class="hint">Not defined in any of them: {escape(nowhere)}.</p>']
    return "".join(parts)


# ---- inputs


def _inputs(calculator: AnyCalculator, some: Sequence[Scenario]) -> str:
    """Return the inputs that aren't the same in all of them."""
    lines = [(_label(calculator, name), [_typed(name, one) for one in some]) for name in (
        *calculator.fields, *(each.name for each in (TOGETHER, SEED)), "seller", "buyer", "currency"
    )]  # fmt: skip
    apart = [(label, cells) for label, cells in lines if len(set(cells)) > 1]
    title = "What differs in the inputs"
    if not apart:
        return f"<h4>{title}</h4><p>Nothing: all their inputs are the same.</p>"
    heads = "".join(f'<th scope="col">{escape(one.name)}</th>' for one in some)
    body = "".join(
        f'<tr><th scope="row">{escape(label)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        + "</tr>"
        for label, cells in apart
    )
    return f"<h4>{title}</h4>" + _scrolling(
        title,
        f'<table class="inputs"><thead><tr><th scope="col">Input</th>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table>",
    )


def _label(calculator: AnyCalculator, name: str) -> str:
    """Return a field's question, and whose it is if two fields ask the same."""
    known: Mapping[str, Field] = {**calculator.fields, "together": TOGETHER, "seed": SEED}
    if name not in known:
        seller, buyer = calculator.sides.named
        return {
            "seller": f"Name of {seller}", "buyer": f"Name of {buyer}", "currency": "Currency sign",
        }[name]  # fmt: skip
    asked = known[name]
    twins = [one for one in calculator.fields.values() if one.label == asked.label]
    if len(twins) < 2:
        return asked.label
    return f"{asked.label} ({calculator.sides.heading(asked.party)})"


def _typed(name: str, one: Scenario) -> str:
    case, voice = one.answer.case, one.answer.voice
    fields = one.answer.calculator.fields
    if name in fields:
        asked = fields[name]
        if name in case.missing:
            return NOT_KNOWN
        return shown(asked, case.ranges.get(name, getattr(case.inputs, name)))
    if name == "together":
        return TOGETHER.shown(case.together)
    if name == "seed":
        return SEED.shown(case.seed)
    names = {"seller": voice.seller_name, "buyer": voice.buyer_name, "currency": voice.sign}
    return names[name]


def _scrolling(title: str, table: str) -> str:
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(title)}">{table}</div>'
    )
