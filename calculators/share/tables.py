"""Writes an answer as a table for other programs: plain digits, both sides, all numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from calculators.answer.evaluate import Answer
from calculators.declare.calculator import Figure
from calculators.declare.fields import Choice, Field, Party
from calculators.declare.ranges import shown
from calculators.declare.sanitize import isolated
from calculators.declare.units import PERCENT, Unit
from calculators.render.data import safe, unrounded

HEADS = ("kind", "name", "label", "whose", "value", "p10", "p50", "p90", "unit", "source")
EXAMPLE = "example, not confirmed"
NEUTRAL = {"told": "as told", "guess": "a guess", "unknown": "not known"}


class Row(NamedTuple):
    """One input or one figure; numbers as people type them: 90 for 90%."""

    kind: str
    name: str
    label: str
    whose: str
    value: str
    p10: str
    p50: str
    p90: str
    unit: str
    source: str


def rows(answer: Answer) -> Iterator[Row]:
    """Return every input in the form's order, then every figure."""
    for asked in answer.calculator.fields.values():
        yield _input(asked, answer)
    for figure in answer.calculator.figures.values():
        yield _figure(figure, answer)


def source(name: str, answer: Answer) -> str:
    """Return who supplied an input, and whether it's still the example's."""
    said = [_who(name, answer)] if name in answer.case.sources else []
    if unconfirmed(name, answer):
        said.append(EXAMPLE)
    if said:
        return "; ".join(said)
    return "" if getattr(answer.inputs, name) is None else "not marked"


def _who(name: str, answer: Answer) -> str:
    """Return who supplied it, in words that are true whoever reads them."""
    by, party = answer.case.sources[name], answer.calculator.fields[name].party
    if by == "told" and party != "both":
        return f"from {isolated(answer.voice.party(party).heading)}"
    return NEUTRAL[by]


def unconfirmed(name: str, answer: Answer) -> bool:
    """Tell whether an input holds the example's value, and nobody vouches for it.

    If it's marked unknown, it's nobody's number either.
    """
    asked = answer.calculator.fields[name]
    by = answer.case.sources.get(name, "unknown")
    if by != "unknown" or name in answer.case.ranges or asked.optional:
        return False
    return bool(getattr(answer.inputs, name) == asked.default)


def _input(asked: Field, answer: Answer) -> Row:
    value = getattr(answer.inputs, asked.name)
    given = answer.case.ranges.get(asked.name)
    low, middle, high = (
        [asked.plain(part) for part in given.parts] if given else ["", "", ""]  # type: ignore[arg-type]
    )
    unit = "" if isinstance(asked, Choice) else _unit(asked.unit, answer)
    return Row(
        "input",
        asked.name,
        asked.label,
        _whose(asked.party, answer),
        asked.plain(value),
        low,
        middle,
        high,
        unit,
        source(asked.name, answer),
    )


def _figure(figure: Figure, answer: Answer) -> Row:
    found = answer.spread.figures.get(figure.name) if answer.spread else None
    parts = (found.p10, found.p50, found.p90) if found else (None, None, None)
    value, low, middle, high = (
        unrounded(None if one is None else one * figure.unit.scale)
        for one in (answer.value(figure.name), *parts)
    )
    unit = _unit(figure.unit, answer)
    whose = _whose(figure.party, answer)
    return Row("figure", figure.name, figure.label, whose, value, low, middle, high, unit, "")


def _whose(party: Party, answer: Answer) -> str:
    return "Both" if party == "both" else answer.voice.party(party).heading


def _unit(unit: Unit, answer: Answer) -> str:
    if unit.currency:
        return answer.voice.sign
    return "%" if unit.scale == PERCENT.scale else unit.symbol or unit.name


def as_csv(answer: Answer) -> str:
    """Return RFC 4180 CSV with a header; escapes texts that a spreadsheet would run."""
    lines = [HEADS, *rows(answer)]
    return "".join(",".join(map(safe, line)) + "\r\n" for line in lines)


def as_tsv(answer: Answer) -> str:
    """Return the same with tabs, which spreadsheets take straight from the clipboard."""
    lines = [HEADS, *rows(answer)]
    return "".join(
        "\t".join(safe(" ".join(cell.split())) for cell in line) + "\n" for line in lines
    )


def as_markdown(answer: Answer) -> str:
    """Return headline, inputs and figures, rounded for people, both columns side by side."""
    voice = answer.voice
    said = answer.report.headline
    sides = " | ".join(_plain(side.heading) for side in (voice.seller, voice.buyer))
    lines = [f"## {_plain(answer.calculator.title)}", "", _plain(said.first), ""]
    lines += [*([_plain(" ".join(said.then)), ""] if said.then else [])]
    lines += ["| What went in | Whose | Value | Source |", "|---|---|---:|---|"]
    lines += [
        f"| {_plain(asked.label)} | {_plain(_whose(asked.party, answer))} "
        f"| {_plain(shown_so(asked, answer))} | {source(name, answer)} |"
        for name, asked in answer.calculator.fields.items()
    ]
    lines += ["", f"| What came out | {sides} |", "|---|---:|---:|"]
    lines += [f"| {_plain(label)} | {first} | {second} |" for label, first, second in pairs(answer)]
    return "\n".join(lines) + "\n"


def shown_so(asked: Field, answer: Answer) -> str:
    """Return an input as tables show it, a range as a range."""
    given = answer.case.ranges.get(asked.name)
    return shown(asked, getattr(answer.inputs, asked.name) if given is None else given)


def pairs(answer: Answer) -> Iterator[tuple[str, str, str]]:
    """Return label, the seller's figure and the buyer's; a shared one takes the first place."""
    figures = list(answer.calculator.figures.values())
    by_label: dict[str, dict[Party, str]] = {}
    for figure in figures:
        cells = by_label.setdefault(figure.label, {})
        cells[figure.party] = figure.unit.format(answer.value(figure.name))
    for label, cells in by_label.items():
        if "both" in cells:
            yield label, cells["both"], ""
        else:
            yield label, cells.get("seller", ""), cells.get("buyer", "")


def _plain(text: str) -> str:
    """Return a text that Markdown shows unchanged, within one cell."""
    shown_plainly = "".join(f"\\{sign}" if sign in "\\`*_[]<>#|" else sign for sign in text)
    return " ".join(shown_plainly.split())
