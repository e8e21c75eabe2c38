"""Writes an answer as JSON: public names, natural units, undefined figures as null."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from calculators.answer.evaluate import Answer

# What a spreadsheet takes for a formula when it opens a file, unless it's a number. Some drop
# invisible characters first, and some treat wide characters as narrow ones.
FORMULA = re.compile(
    "[\\s\0-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*[=+\\-@＝＋－＠]|[\t\r\n]"
)
NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)*(?:[eE][+-]?[0-9]+)?")
MARKS = re.compile('[",;\\t\\r\\n]')


def as_data(answer: Answer) -> dict[str, Any]:
    """`{"calculator", "version", "basis", "missing", "unknown", "inputs", "result"}`, for JSON.

    `basis` is "example", "partial" or "own". `missing` names inputs that nobody has given, and
    `unknown` the figures that need one: both are null.
    With ranges also `ranges`, `{figure: {"p10", "p50", "p90"}}`, and among the results the chances,
    such as `chance_pays_in_range`; with a question asked backwards also `find`.
    """
    found: dict[str, Any] = {
        "calculator": answer.calculator.slug,
        "version": answer.calculator.version,
        "basis": answer.basis,
        "missing": list(answer.missing),
        "unknown": list(answer.unknown),
        "inputs": asdict(answer.inputs),
        "result": asdict(answer.result),
    }
    if answer.spread:
        figures = answer.spread.figures.items()
        found["ranges"] = {
            name: {"p10": one.p10, "p50": one.p50, "p90": one.p90} for name, one in figures
        }
        found["result"] |= answer.spread.chances
    if answer.found:
        sought = answer.found.sought
        found["find"] = {
            "question": sought.question.id,
            "asked": sought.number if sought.question.asks else None,
            "vary": sought.question.vary,
            "solutions": list(answer.found.solutions),
            "any": answer.found.always,
            "low": answer.found.low,
            "high": answer.found.high,
        }
    return found


def unrounded(value: float | None) -> str:
    """Return a figure for machines: twelve significant digits, empty if undefined."""
    return "" if value is None else format(value + 0.0, ".12g")  # 0 has no sign here


def safe(text: str) -> str:
    """Return a text that no spreadsheet will run, whichever delimiter it expects."""
    if FORMULA.match(text) and not NUMBER.fullmatch(text):
        text = "'" + text
    return '"' + text.replace('"', '""') + '"' if MARKS.search(text) else text
