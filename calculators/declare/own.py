"""Answers your own numbers: what you leave out isn't the example's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from calculators.declare.basis import Basis, asked_of, stand_ins, zeros_of
from calculators.declare.fields import Form, Invalid, fields_of

I = TypeVar("I", bound=Form)  # noqa: E741 (inputs, as in Calculator[Inputs, Result])
I_co = TypeVar("I_co", covariant=True)
R_co = TypeVar("R_co", covariant=True)


class OwnAnswer(Protocol[I_co, R_co]):
    """An `Answer` as far as somebody's own numbers go: None for every unknown figure."""

    @property
    def inputs(self) -> I_co: ...
    @property
    def result(self) -> R_co: ...
    @property
    def basis(self) -> Basis: ...
    @property
    def missing(self) -> tuple[str, ...]: ...
    @property
    def unknown(self) -> tuple[str, ...]: ...
    @property
    def report(self) -> Any: ...


_answering: list[Callable[[Any, Mapping[str, Any]], OwnAnswer[Any, Any]]] = []


def answer_with(function: Callable[[Any, Mapping[str, Any]], OwnAnswer[Any, Any]]) -> None:
    """Let `Calculator.own` call this function, because declarations can't import it."""
    _answering[:] = [function]


def answered(calculator: Any, values: Mapping[str, Any]) -> OwnAnswer[Any, Any]:
    """Return the answer to part of a form; raises Invalid."""
    return _answering[0](calculator, values)


def form_so_far(form: type[I], values: Mapping[str, Any], missing: tuple[str, ...]) -> I:
    """Return a form with placeholders for missing values; raises Invalid.

    A conflict that some value of a missing field would resolve doesn't count yet.
    """
    if not missing:
        return form(**values)
    conflicts: dict[str, str] | None = None
    for standing in stand_ins(fields_of(form), missing):  # type: ignore[arg-type]  # classes hash
        try:
            return form(**{**values, **standing})
        except Invalid as invalid:
            found = invalid.problems
            kept = found if conflicts is None else conflicts
            conflicts = {name: said for name, said in kept.items() if name in found}
    raise Invalid(conflicts or {})


def row(form: type[I], values: Mapping[str, Any]) -> I:
    """Return the form of one row of an accounts file; raises Invalid."""
    fields = fields_of(form)  # type: ignore[arg-type]  # classes hash
    given = {name: value for name, value in values.items() if value is not None}
    missing = tuple(name for name in asked_of(fields) if name not in given)
    problems = {name: fields[name].problem(None) or "" for name in missing}
    try:
        found = form_so_far(form, {**zeros_of(fields), **given}, missing)
    except Invalid as invalid:
        problems = {**invalid.problems, **problems}
    if problems:
        raise Invalid(problems)
    return found
