"""Answers your own numbers from Python: `calculator.own(...)`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calculators.answer.evaluate import Answer, AnyCalculator, answer
from calculators.declare.basis import Status, zeros_of
from calculators.declare.calculator import Case
from calculators.declare.own import form_so_far


def own(calculator: AnyCalculator, values: Mapping[str, Any]) -> Answer:
    """Answer as far as these values go, in natural units; None means unknown. Raises Invalid."""
    fields = calculator.fields
    given = {name: value for name, value in values.items() if value is not None}
    statuses: dict[str, Status] = {
        name: "given" if name in given else "missing" for name in calculator.asked
    }
    missing = tuple(name for name in calculator.asked if name not in given)
    inputs = form_so_far(calculator.inputs, {**zeros_of(fields), **given}, missing)
    assumed = tuple(
        name
        for name, one in fields.items()
        if name not in given and not (one.asked or one.optional)
    )
    return answer(calculator, Case(inputs, statuses=statuses, own=True, assumed=assumed))
