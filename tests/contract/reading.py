"""Reads a report like someone with the figures beside it: what it says has to follow from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from calculators.answer.evaluate import Answer
from calculators.declare.report import Note
from calculators.declare.units import SPACE

SIZES = {"": 1.0, " million": 1e6, " billion": 1e9, " trillion": 1e12}
NUMBER = r"\$(?P<number>[\d,]+(?:\.\d+)?)(?P<size> million| billion| trillion)?"
AMOUNT = re.compile(r"(?P<minus>−)?" + NUMBER)
RISK = re.compile(r"(?P<percent>[\d.]+)% \(1 in (?P<n>[\d,]+)\)")
MULTIPLE = re.compile(
    r"(?P<how>nearly|more than) (?P<n>two|three|four|five|six|seven|eight|nine)\b"
)
WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

# What a side would lose, or be better or worse off by, as the seller's chair says it; and which of
# its figures, with which sign, that may be. "we" are the first column, "they" the second.
CLAIMS = {
    "lose": re.compile(rf"\b(?P<who>[Ww]e|[Tt]hey)'d lose (?:about )?{NUMBER}"),
    "gain": re.compile(rf"\b(?P<who>[Ww]e|[Tt]hey)'d gain (?:about )?{NUMBER}"),
    "better": re.compile(rf"\b(?P<who>[Ww]e|[Tt]hey)'d be (?:about )?{NUMBER} better off"),
    "worse": re.compile(rf"\b(?P<who>[Ww]e|[Tt]hey)'d be (?:about )?{NUMBER} worse off"),
}
LOSSES = ("colr", "deal_surplus", "downgrade_colr", "stake", "total", "first_deal")
TURNED = ("total", "first_deal", "value")  # here a loss is below zero


def known(found: Answer) -> dict[str, float]:
    """Return every number a report may say: figures, inputs, and the values between them."""
    calculator, inputs, result = found.calculator, found.inputs, found.result
    values: dict[str, Any] = {name: getattr(inputs, name) for name in calculator.fields}
    values |= {name: getattr(result, name) for name in calculator.figures}
    sayings = getattr(calculator.present, "sayings", None)
    for name, one in (sayings.values if sayings else {}).items():
        try:
            values[name] = one.of(inputs, result)
        except (TypeError, ZeroDivisionError):
            continue  # only said where it's defined
    return {
        name: float(value)
        for name, value in values.items()
        if isinstance(value, int | float) and not isinstance(value, bool)
    }


def sentences(found: Answer) -> Iterator[str]:
    """Return what it says in words: the headline, then the notes."""
    headline = found.report.headline
    yield from (one.replace(SPACE, " ") for one in (headline.first, *headline.then))
    for block in found.report.blocks:
        if isinstance(block, Note):
            yield block.text.replace(SPACE, " ")


def faults(found: Answer) -> Iterator[str]:
    """Return each sentence that doesn't follow from the figures, with why."""
    values = known(found)
    for said in sentences(found):
        for why in (*_amounts(said, values), *_risks(said), *_multiples(said, values),
                    *_directions(said, found, values)):  # fmt: skip
            yield f"{why}: {said}"


def _spoken(one: re.Match[str]) -> tuple[float, float]:
    """Return an amount, and a unit of its last digit: of two figures at least."""
    digits = one["number"].replace(",", "")
    size = SIZES[one["size"] or ""]
    whole, _, decimals = digits.partition(".")
    zeros = 0 if decimals else len(whole) - len(whole.rstrip("0"))
    places = min(zeros, len(whole) - 2) if float(digits) >= 10 else -len(decimals)
    return float(digits) * size, 10.0 ** (-len(decimals) if decimals else places) * size


def _fits(amount: float, step: float, value: float) -> bool:
    return abs(abs(value) - amount) <= step * 1.000001


def _amounts(said: str, values: Mapping[str, float]) -> Iterator[str]:
    for one in AMOUNT.finditer(said):
        amount, step = _spoken(one)
        if not any(_fits(amount, step, value) for value in values.values()):
            yield f"{one[0]} is none of its figures"


def _risks(said: str) -> Iterator[str]:
    for one in RISK.finditer(said):
        percent, n = float(one["percent"]), float(one["n"].replace(",", ""))
        if abs(100 / n - percent) > 0.06 * percent:
            yield f"{one[0]} is two risks"


def _multiples(said: str, values: Mapping[str, float]) -> Iterator[str]:
    for one in MULTIPLE.finditer(said):
        n = WORDS.index(one["n"])
        if "times" not in said:
            continue
        near = [value for name, value in values.items() if "multiple" in name]
        below = any(n - 0.36 <= value < n for value in near)
        above = any(n < value <= n + 0.51 for value in near)
        if not (below if one["how"] == "nearly" else above):
            yield f"{one[0]} is none of its multiples"


def _directions(said: str, found: Answer, values: Mapping[str, float]) -> Iterator[str]:
    prefixes = found.calculator.sides.prefixes
    for kind, pattern in CLAIMS.items():
        for one in pattern.finditer(said):
            amount, step = _spoken(one)
            prefix = prefixes[one["who"].lower() == "they"]
            signs = {
                _loses(name, value)
                for name, value in values.items()
                if _about(name, prefix) and value and _fits(amount, step, value)
            }
            if signs and (kind in ("lose", "worse")) not in signs:
                yield f"“{one[0]}” turns the sign of its figure"


def _about(name: str, prefix: str) -> bool:
    own = name.removeprefix("x100_").removeprefix("odds_")
    return own.startswith(f"{prefix}_") and own.removeprefix(f"{prefix}_") in LOSSES


def _loses(name: str, value: float) -> bool:
    """Tell whether a figure says that its side loses."""
    return (value < 0) if name.endswith(TURNED) else (value > 0)
