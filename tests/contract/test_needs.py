"""What isn't known changes nothing: every figure and sentence needs exactly what it declares."""

import json
import math
import re
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

import pytest

from calculators import answer
from calculators.answer.partial import NOT_KNOWN, unknown
from calculators.declare.basis import EXAMPLE, OWN
from calculators.declare.calculator import Calculator, Case
from calculators.declare.fields import Choice, Form, Invalid, Number
from calculators.declare.partial import Partial
from calculators.declare.report import Chair, Voice
from calculators.declare.rows import OneOf, Row, Say, Where
from calculators.render.data import as_data
from calculators.render.text import as_text
from tests.contract.forms import CONTRACTED, named
from tests.contract.rules import rule

AnyCalculator = Calculator[Any, Any]

every_calculator = pytest.mark.parametrize("calculator", CONTRACTED, ids=named)
CHAIRS: tuple[Chair, ...] = ("seller", "buyer")
RANDOM = 60  # forms in addition to the examples
DIGITS = re.compile(r"(\.\d{3})\d+")  # larger differences than float addition makes
USUAL = 2_000_000.0  # no larger amounts, so what's left of a difference isn't noise


def value(asked: Number, luck: Random) -> float:
    """Return a number within the limits, sometimes the least."""
    least, most = max(asked.minimum, -USUAL), min(asked.maximum, USUAL)
    if luck.random() < 0.15:
        return asked.minimum if asked.minimum > -USUAL else 0.0
    centre = asked.default or (least + most) / 2
    found = min(most, max(least, centre * luck.choice((0.3, 0.8, 0.97, 1.02, 1.2, 3.0, -0.5))))
    return round(found) if asked.whole else found


def filled(calculator: AnyCalculator, luck: Random) -> Form:
    """Return a randomly filled form; numbers that conflict are tried again."""
    while True:
        values: dict[str, Any] = {}
        for name, asked in calculator.fields.items():
            if isinstance(asked, Choice):
                values[name] = luck.choice(sorted(asked.options))
            elif asked.asked or luck.random() < 0.3:
                values[name] = value(asked, luck)
        try:
            form: Form = calculator.inputs(**values)
        except Invalid:
            continue
        return form


def pairs(calculator: AnyCalculator) -> tuple[tuple[str, Form, Any, Form, Any], ...]:
    """Return pairs of forms that differ in one asked field, with their results."""
    return _computed(calculator.slug)


@cache
def _computed(slug: str) -> tuple[tuple[str, Form, Any, Form, Any], ...]:
    [calculator] = [one for one in CONTRACTED if one.slug == slug]
    luck = Random(calculator.slug)
    forms = [one.inputs for one in calculator.examples]
    forms += [filled(calculator, luck) for _ in range(RANDOM)]
    return tuple(_pairs(calculator, forms, luck))


def _pairs(
    calculator: AnyCalculator, forms: list[Form], luck: Random
) -> Iterator[tuple[str, Form, Any, Form, Any]]:
    for form in forms:
        result = calculator.compute(form)
        for name in calculator.asked:
            asked = calculator.fields[name]
            assert isinstance(asked, Number)
            for _ in range(2):
                other = form.varied({name: value(asked, luck)})
                if next(other.conflicts(), None) is None:
                    yield name, form, result, other, calculator.compute(other)


def figures(calculator: AnyCalculator, inputs: Form, result: Any) -> dict[str, float | None]:
    """Return every figure, and what decides every chance."""
    return {
        **{name: getattr(result, name) for name in calculator.figures},
        **{one.name: one.margin(inputs, result) for one in calculator.chances},
    }


def same(one: float | None, other: float | None, scale: float) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9 * scale)


@every_calculator
def test_a_figure_needs_what_it_declares_and_nothing_else(calculator: AnyCalculator) -> None:
    """Whatever changes it is declared, and whatever is declared changes it in some form."""
    moved: dict[str, set[str]] = {}
    for name, form, result, other, outcome in pairs(calculator):
        before = figures(calculator, form, result)
        after = figures(calculator, other, outcome)
        for figure, found in before.items():
            # Differences of many deals cancel, and lose digits of their largest part.
            scale = max(
                (abs(one) for one in (found, after[figure], *_sizes(form)) if one), default=1
            )
            if not same(found, after[figure], scale):
                moved.setdefault(figure, set()).add(name)
    known = [*calculator.figures, *(one.name for one in calculator.chances)]
    for figure in known:
        depends, declared = moved.get(figure, set()), set(calculator.needs_of(figure))
        listed = {"found": sorted(depends), "declared": sorted(declared)}
        row = f'"{figure}": {tuple(name for name in calculator.asked if name in depends)},'
        rule("needs", depends == declared, slug=calculator.slug, name=figure, row=row, **listed)


def _sizes(form: Form) -> list[float]:
    return [100.0 * one for one in vars(form).values() if isinstance(one, float | int)]


@every_calculator
def test_needs_name_figures_and_asked_fields(calculator: AnyCalculator) -> None:
    chances = [one.name for one in calculator.chances]
    assert set(calculator.needs) <= {*calculator.figures, *chances}
    for needs in calculator.needs.values():
        assert set(needs) <= set(calculator.asked)
        assert len(set(needs)) == len(needs)


def says(row: Row[Any, Any]) -> Iterator[Say[Any, Any] | Where[Any, Any]]:
    """Return the sentences of a row, and blocks with their needs."""
    if isinstance(row, OneOf):
        for one in row.rows:
            yield from says(one)
    else:
        assert isinstance(row, Say | Where), "a row while something is missing names its needs"
        yield row


def growing(calculator: AnyCalculator) -> list[tuple[str, Partial[Any, Any], set[str]]]:
    """Return what a calculator says on the way, each row alone, for each side, with its needs."""
    so_far = calculator.so_far
    if so_far is None:
        return []
    assert isinstance(so_far, Partial)
    alone = [Partial(so_far.sayings, (row,)) for row in so_far.rows]
    alone += [Partial(so_far.sayings, (), (row,)) for row in so_far.blocks]
    rows = []
    for one in alone:
        [row] = (*one.rows, *one.blocks)
        needs = {tuple(each.needs) for each in says(row)}
        assert len(needs) == 1, "one of several sentences is chosen by what all of them need"
        rows.append((str(next(says(row))), one, set(needs.pop())))
    return rows


@every_calculator
@pytest.mark.parametrize("chair", CHAIRS)
def test_a_sentence_needs_what_it_declares_and_nothing_else(
    calculator: AnyCalculator, chair: Chair
) -> None:
    voice = Voice(chair)
    for text, row, needs in growing(calculator):
        assert needs, text
        assert needs <= set(calculator.asked), text
        moved, said = set(), False
        for name, form, result, other, outcome in pairs(calculator):
            before, after = (row(*one, voice, ()) for one in ((form, result), (other, outcome)))
            said = said or any(before)
            if before != after:
                moved.add(name)
        expected = needs if said else set()
        listed = {"found": sorted(moved), "declared": sorted(expected)}
        rule("said-so-far", moved == expected, slug=calculator.slug, name=text, **listed)


def instead(calculator: AnyCalculator, missing: tuple[str, ...], factor: float) -> dict[str, float]:
    """Return other values in place of missing ones."""
    asked = {name: calculator.fields[name] for name in missing}
    return {
        name: round(one.default * factor) if one.whole else one.default * factor
        for name, one in asked.items()
        if isinstance(one, Number) and one.default is not None
    }


@every_calculator
def test_what_is_missing_is_in_no_way_to_be_seen(calculator: AnyCalculator) -> None:
    """Neither in text nor in JSON: with each asked field missing in turn, and with all of them."""
    untouched = calculator.inputs()
    every = [(name,) for name in calculator.asked] + [calculator.asked]
    for missing in every:
        seen = set()
        for factor in (1.0, 0.7, 1.04):
            form = untouched.varied(instead(calculator, missing, factor))
            if next(form.conflicts(), None) is None:
                statuses: Any = dict.fromkeys(calculator.asked, "given")
                statuses |= dict.fromkeys(missing, "missing")
                found = answer(calculator, Case(form, statuses=statuses, own=True))
                seen.add((as_text(found), DIGITS.sub(r"\1", json.dumps(as_data(found)))))
        assert len(seen) == 1, missing
        [(text, _)] = seen
        assert "Next question: " in text
        assert (NOT_KNOWN in text) == bool(unknown(calculator, missing))


@every_calculator
def test_every_calculator_begins_to_speak_before_all_is_known(calculator: AnyCalculator) -> None:
    """The first sentence for the first side needs three fields at most."""
    for chair in CHAIRS:
        rows = [needs for _, row, needs in growing(calculator)]
        assert not rows or min(map(len, rows)) <= 3, chair
    assert {OWN, EXAMPLE}.isdisjoint(calculator.fields)
