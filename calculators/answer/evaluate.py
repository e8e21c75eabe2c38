"""Computes an answer from texts; page, link, terminal and build all use this."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from calculators.answer import partial, uncertainty
from calculators.answer.solve import Found, solve
from calculators.answer.uncertainty import USUAL, Spread
from calculators.declare.basis import Basis
from calculators.declare.calculator import Calculator, Case, Figure
from calculators.declare.fields import Form, Number
from calculators.declare.numbers import Remark
from calculators.declare.report import Chair, Lines, Note, Report, Voice
from calculators.declare.sanitize import printable
from calculators.declare.versions import changed_since

AnyCalculator = Calculator[Any, Any]
LONGEST_NAME = 40
LONGEST_CURRENCY = 5


@dataclass(frozen=True)
class Answer:
    """Inputs, result and report, with notes to show beside the fields."""

    calculator: AnyCalculator
    inputs: Form
    result: Any
    report: Report
    voice: Voice
    remarks: Mapping[str, tuple[Remark, ...]]
    case: Case[Any]
    spread: Spread | None = None  # for range inputs, once computed
    found: Found | None = None  # if a question was asked backward

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the asked fields that nobody has given yet: None among the inputs."""
        return self.case.missing

    @property
    def basis(self) -> Basis:
        """Return whose numbers it's based on: "example", "partial" (some are missing) or "own"."""
        return self.case.basis

    @cached_property
    def unknown(self) -> tuple[str, ...]:
        """Return the figures that aren't known while something is missing: None in the result."""
        return partial.unknown(self.calculator, self.missing, self.voice.chair)

    @property
    def pending(self) -> bool:
        """Tell whether the results from ranges are still to come."""
        return bool(self.case.ranges) and self.spread is None

    def written(self, figure: Figure) -> str:
        """Return a figure as people read it, even if it's undefined or not known yet."""
        if figure.name in self.unknown:
            return partial.NOT_KNOWN
        return figure.unit.format(self.value(figure.name))

    def value(self, figure: str) -> float | None:
        """Return a figure of the result, in natural units."""
        found: float | None = getattr(self.result, figure)
        return found


def answer(
    calculator: AnyCalculator,
    case: Case[Any] | Form,
    voice: Voice | None = None,
    draws: int = USUAL,
) -> Answer:
    """Compute and report on these inputs, with this many `draws` from ranges."""
    *_, found = in_steps(calculator, case, voice, draws)
    return found


def in_steps(
    calculator: AnyCalculator,
    case: Case[Any] | Form,
    voice: Voice | None = None,
    draws: int = USUAL,
) -> Iterator[Answer]:
    """Yield the answer to the likely values at once, and the answer to the ranges last.

    In between, the answer comes unchanged, so the caller can turn to something newer.
    """
    case = Case(case) if isinstance(case, Form) else case
    voice = replace(voice or Voice(), headings=calculator.sides.headings)
    result = calculator.compute(case.inputs)
    remarks = dict(case.notes)
    for name, text in partial.known_remarks(calculator, case):
        remarks[name] = (*remarks.get(name, ()), Remark(text))
    if case.missing:
        report = partial.report_so_far(calculator, case, result, voice)
    else:
        report = calculator.present(case.inputs, result, voice)
    changed = tuple(map(Note, changed_since(calculator.changes, case)))
    report = replace(report, blocks=(*changed, *report.blocks))
    sought = None if case.missing else case.sought
    likely = Answer(
        calculator,
        partial.known_inputs(case),
        partial.known_result(calculator, case, result, voice.chair),
        report,
        voice,
        remarks,
        case,
        found=solve(calculator, sought, case.inputs) if sought else None,
    )
    yield likely
    if case.ranges:
        charts = [block for block in report.blocks if isinstance(block, Lines)]
        for found in uncertainty.in_steps(calculator, case, draws, charts):
            known = partial.known_spread(calculator, case, found, voice.chair) if found else None
            yield replace(likely, spread=known) if known else likely


def speaking(texts: Mapping[str, str], chair: Chair = "seller") -> Voice:
    """Return the voice for the reserved names `seller`, `buyer` and `currency`."""
    return Voice(
        chair,
        printable(texts.get("seller", ""), LONGEST_NAME),
        printable(texts.get("buyer", ""), LONGEST_NAME),
        printable(texts.get("currency", ""), LONGEST_CURRENCY),
    )


def example_amounts(
    calculator: AnyCalculator, case: Case[Any] | Form, example: Form | None = None
) -> tuple[str, ...]:
    """Return money fields that still hold the example's amount, once any other doesn't."""
    example = example or calculator.inputs()
    case = Case(case) if isinstance(case, Form) else case
    inputs = case.inputs
    money = [
        name
        for name, asked in calculator.fields.items()
        if isinstance(asked, Number) and asked.unit.currency
    ]
    if case.own:  # then report each one
        money = [name for name in money if case.statuses.get(name) == "example"]
    same = [
        name
        for name in money
        if name not in case.missing
        and getattr(inputs, name) == getattr(example, name)
        and name not in case.ranges
    ]
    if len(same) == len(money) and not case.own:
        return ()
    return tuple(name for name in same if getattr(example, name))


def own_numbers(calculator: AnyCalculator) -> Mapping[str, str]:
    """Return the texts behind "Start with my own numbers": every example amount is 0."""
    return {
        name: "0"
        for name, asked in calculator.fields.items()
        if isinstance(asked, Number) and asked.example
    }
