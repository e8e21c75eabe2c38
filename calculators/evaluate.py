"""From texts to an answer: the one path that page, link, terminal and build all take."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from calculators.declare.calculator import RESERVED, Calculator, Case, Question
from calculators.declare.fields import Field, Form, Invalid, Number
from calculators.declare.ranges import SEED, TOGETHER, Range, is_range, likely, plain, read_range
from calculators.declare.reading import Remark, Unreadable
from calculators.declare.report import Chair, Lines, Report, Voice
from calculators.declare.units import MONEY
from calculators.explore import USUAL, Spread, curve, spread, touches
from calculators.model.solve import crossing
from calculators.model.uncertainty import Infeasible

AnyCalculator = Calculator[Any, Any]
LONGEST_NAME = 40
LONGEST_CURRENCY = 5


@dataclass(frozen=True)
class Answer:
    """Inputs, result and report, with what should be said beside the fields."""

    calculator: AnyCalculator
    inputs: Form
    result: Any
    report: Report
    voice: Voice
    remarks: Mapping[str, tuple[Remark, ...]]
    case: Case[Any]
    spread: Spread | None = None  # where some inputs are ranges

    def value(self, figure: str) -> float | None:
        """A figure of the result, in natural units."""
        found: float | None = getattr(self.result, figure)
        return found


def read(
    calculator: AnyCalculator,
    texts: Mapping[str, str],
    *,
    strict: bool | Collection[str] = True,
    standing: Mapping[str, Any] = MappingProxyType({}),
) -> Case[Any]:
    """Read texts by field name; fields that are not named stand at their defaults.

    `strict` refuses what can be read in two ways (links, command line, page defaults); a form
    passes the names that nobody has touched yet. `standing` are values, in natural units, that
    stand in for defaults. Raises Invalid with every problem at once, an unknown name among them.
    """
    values, notes, problems = read_each(calculator, texts, strict=strict)
    filled = {**standing, **values}
    ranges = {name: value for name, value in filled.items() if isinstance(value, Range)}
    try:
        # Fields in trouble stand at their defaults here, so that conflicts among the others are
        # found in the same round.
        inputs = calculator.inputs(**{name: likely(value) for name, value in filled.items()})
    except Invalid as invalid:
        problems = {**invalid.problems, **problems}
    seed, together = (_for_all_ranges(one, texts, problems) for one in (SEED, TOGETHER))
    if problems:
        raise Invalid(problems)
    return Case(inputs, ranges, notes, int(seed), together)


def _for_all_ranges(asked: Number, texts: Mapping[str, str], problems: dict[str, str]) -> float:
    """The seed, or how far ranges move together; where it is empty or wrong, its default."""
    text = texts.get(asked.name, "")
    try:
        value = asked.read(text, strict=False)[0] if text.strip() else asked.default
    except Unreadable as unreadable:
        problems[asked.name] = str(unreadable)
        value = asked.default
    return value or 0.0


def read_each(
    calculator: AnyCalculator, texts: Mapping[str, str], *, strict: bool | Collection[str] = True
) -> tuple[dict[str, Any], dict[str, tuple[Remark, ...]], dict[str, str]]:
    """Read each text by itself: values in natural units, how they were read, and problems.

    A value may be a Range.
    """
    values: dict[str, Any] = {}
    notes: dict[str, tuple[Remark, ...]] = {}
    problems: dict[str, str] = {}
    fields = calculator.fields
    for name, text in texts.items():
        asked = fields.get(name)
        if asked is None:
            if not _reserved(name):
                problems[name] = _unknown(name, calculator)
            continue
        try:
            values[name], remarks = read_field(
                asked, text, strict=strict if isinstance(strict, bool) else name in strict
            )
        except Unreadable as unreadable:
            problems[name] = str(unreadable)
        else:
            if remarks:
                notes[name] = remarks
    return values, notes, problems


def read_field(asked: Field, text: str, *, strict: bool) -> tuple[Any, tuple[Remark, ...]]:
    """Read what stands in one field, a range among it; raises Unreadable."""
    if not is_range(text):
        value, remark = asked.read(text, strict=strict)
        return value, (remark,) if remark else ()
    found, remark = read_range(asked, text, strict=strict)
    remarks: tuple[Remark, ...] = (remark,) if remark else ()
    if isinstance(found, Range):
        assert isinstance(asked, Number)
        remarks += _drawable(asked, found)
    return found, remarks


def _drawable(asked: Number, found: Range) -> tuple[Remark, ...]:
    """Check that draws can be taken from a range, and say where they meet a limit."""
    try:
        curve(asked, found)
    except Infeasible as infeasible:
        ends = tuple(map(asked.unit.format, (infeasible.least, infeasible.most)))
        raise Unreadable(
            "The likely value lies too close to one end for a smooth range: with these ends, "
            f"between {ends[0]} and {ends[1]}."
        ) from None
    if not touches(asked, found):
        return ()
    return (Remark("One end lies on its limit: whatever falls beyond is counted as the limit."),)


def answer(
    calculator: AnyCalculator,
    case: Case[Any] | Form,
    voice: Voice | None = None,
    draws: int = USUAL,
) -> Answer:
    """Compute and say what these inputs mean; `draws` is how many are taken from ranges."""
    case = Case(case) if isinstance(case, Form) else case
    voice = replace(voice or Voice(), headings=calculator.sides.headings)
    result = calculator.compute(case.inputs)
    remarks = dict(case.notes)
    for name, text in case.inputs.remarks():
        remarks[name] = (*remarks.get(name, ()), Remark(text))
    report = calculator.present(case.inputs, result, voice)
    charts = [block for block in report.blocks if isinstance(block, Lines)]
    found = spread(calculator, case, draws, charts) if case.ranges else None
    return Answer(calculator, case.inputs, result, report, voice, remarks, case, found)


def speaking(texts: Mapping[str, str], chair: Chair = "seller") -> Voice:
    """The voice that the reserved names `seller`, `buyer` and `currency` ask for."""

    def short(name: str, longest: int) -> str:
        printable = "".join(sign for sign in texts.get(name, "") if sign.isprintable())
        return " ".join(printable.split())[:longest]

    return Voice(
        chair,
        short("seller", LONGEST_NAME),
        short("buyer", LONGEST_NAME),
        short("currency", LONGEST_CURRENCY),
    )


def example_amounts(
    calculator: AnyCalculator, case: Case[Any] | Form, example: Form | None = None
) -> tuple[str, ...]:
    """Money fields that still hold the example's amount, once one of them no longer does."""
    example = example or calculator.inputs()
    case = Case(case) if isinstance(case, Form) else case
    inputs = case.inputs
    money = [
        name
        for name, asked in calculator.fields.items()
        if isinstance(asked, Number) and asked.unit is MONEY
    ]
    same = [
        name
        for name in money
        if getattr(inputs, name) == getattr(example, name) and name not in case.ranges
    ]
    if len(same) == len(money):
        return ()
    return tuple(name for name in same if getattr(example, name))


def own_numbers(calculator: AnyCalculator) -> Mapping[str, str]:
    """The texts behind "Start with my own numbers": every example amount is 0."""
    return {
        name: "0"
        for name, asked in calculator.fields.items()
        if isinstance(asked, Number) and asked.example
    }


def plain_texts(calculator: AnyCalculator, case: Case[Any] | Form) -> Mapping[str, str]:
    """The inputs as texts for a link: those that differ from today's defaults, in form order."""
    case = Case(case) if isinstance(case, Form) else case
    texts = {
        name: plain(asked, case.ranges.get(name, getattr(case.inputs, name)))
        for name, asked in calculator.fields.items()
    }
    usual = calculator.defaults()
    apart = {name: text for name, text in texts.items() if text != usual[name]}
    for asked, value in ((SEED, case.seed), (TOGETHER, case.together)):
        if value != asked.default:
            apart[asked.name] = asked.plain(value)
    return apart


def solve(calculator: AnyCalculator, question: Question[Any, Any], inputs: Form) -> float | None:
    """Run the calculator backwards; None where no value in the question's range fits."""
    given = {name: getattr(inputs, name) for name in calculator.fields}

    def miss(value: float) -> float:
        varied = calculator.inputs(**(given | {question.vary: value}))
        return question.zero(varied, calculator.compute(varied))

    return crossing(miss, question.low, question.high)


def _reserved(name: str) -> bool:
    return name in RESERVED or name.startswith("was.")


def _unknown(name: str, calculator: AnyCalculator) -> str:
    near = difflib.get_close_matches(name, calculator.fields, n=1)
    meant = f"; did you mean {near[0]}?" if near else "."
    return f"{calculator.slug} asks nothing of this name{meant}"
