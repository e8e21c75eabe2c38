"""Answers part of a form: what doesn't depend on missing inputs, and the next question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from calculators.answer.uncertainty import Spread
from calculators.declare.basis import stand_ins
from calculators.declare.calculator import Calculator, Case
from calculators.declare.fields import Form
from calculators.declare.report import Block, Chair, Facts, Headline, Note, Report, Voice

AnyCalculator = Calculator[Any, Any]
NOT_KNOWN = "Not known yet"


def unknown(
    calculator: AnyCalculator, missing: tuple[str, ...], chair: Chair = "seller"
) -> tuple[str, ...]:
    """Return the figures that aren't known while these fields are missing, in order.

    If one of our figures comes first, theirs waits for it.
    """

    def lacking(name: str) -> bool:
        return not set(missing).isdisjoint(calculator.needs_of(name))

    waits = {
        (buyer if chair == "seller" else seller)
        for seller, buyer in calculator.ours_first
        if lacking(seller if chair == "seller" else buyer)
    }
    return tuple(name for name in calculator.figures if name in waits or lacking(name))


def known_inputs(case: Case[Any]) -> Form:
    """Return the inputs, with None for missing ones."""
    inputs: Form = case.inputs
    return inputs.varied(dict.fromkeys(case.missing)) if case.missing else inputs  # type: ignore[arg-type]


def known_result(calculator: AnyCalculator, case: Case[Any], result: Any, chair: Chair) -> Any:
    """Return the result, with None for every unknown figure, and for every list."""
    if not case.missing:
        return result
    hidden = {one.name for one in fields(result)} - set(calculator.figures)
    return replace(result, **dict.fromkeys({*hidden, *unknown(calculator, case.missing, chair)}))


def known_spread(calculator: AnyCalculator, case: Case[Any], found: Spread, chair: Chair) -> Spread:
    """Return what ranges do to the known figures."""
    if not case.missing:
        return found
    hidden = {*unknown(calculator, case.missing, chair)}
    chances = {
        one.name
        for one in calculator.chances
        if set(case.missing).isdisjoint(calculator.needs_of(one.name))
    }
    return replace(
        found,
        figures={name: one for name, one in found.figures.items() if name not in hidden},
        chances={name: one for name, one in found.chances.items() if name in chances},
        swings={name: one for name, one in found.swings.items() if name not in hidden},
        bands={},
        some=(),
        ends={},
    )


def known_remarks(calculator: AnyCalculator, case: Case[Any]) -> Iterator[tuple[str, str]]:
    """Yield remarks that hold whatever the missing fields turn out to be.

    There's nothing to remark on fields that nobody has typed.
    """
    forms = [case.inputs.varied(one) for one in stand_ins(calculator.fields, case.missing)]
    said = [list(one.remarks()) for one in (forms if case.missing else [case.inputs])]
    for remark in said[0]:
        typed = remark[0] not in (*case.missing, *case.assumed)
        if typed and all(remark in other for other in said[1:]):
            yield remark


def report_so_far(calculator: AnyCalculator, case: Case[Any], result: Any, voice: Voice) -> Report:
    """Return the sentences whose needs are met, one question, and every figure of the example's.

    The last sentence is the headline. `result` is the complete one; each row only sees what it
    needs.
    """
    sentences, blocks = (
        calculator.so_far(case.inputs, result, voice, case.missing)
        if calculator.so_far
        else ((), ())
    )
    asks = f"Next question: {_label(calculator, case.missing[0], voice)}."
    headline = Headline(sentences[-1], (asks,), sentences[:-1]) if sentences else Headline(asks)
    return Report(
        headline, (*blocks, *_backwards(calculator, case, voice), *_facts(calculator, voice))
    )


def _label(calculator: AnyCalculator, name: str, voice: Voice) -> str:
    label = calculator.fields[name].label_for(voice.chair)
    return label[:1].lower() + label[1:]


def _backwards(calculator: AnyCalculator, case: Case[Any], voice: Voice) -> Iterator[Block]:
    """Return what a question asked backward is still waiting for."""
    if case.sought:
        names = ", ".join(_label(calculator, name, voice) for name in case.missing)
        yield Note(f"“{case.sought.question.sentence}” needs these first: {names}.")


def _facts(calculator: AnyCalculator, voice: Voice) -> Iterator[Block]:
    """Return the tables of the untouched form, which don't depend on what is typed."""
    untouched = calculator.inputs()
    report = calculator.present(untouched, calculator.compute(untouched), voice)
    for one in report.blocks:
        if isinstance(one, Facts):
            yield Facts(one.title, one.figures, folded=one.folded)
