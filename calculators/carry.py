"""Links an answer to other calculators, filled in with what's already known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import Any

from calculators.answer.evaluate import Answer
from calculators.answer.links import fragment, plain_texts
from calculators.answer.reading import read_field
from calculators.catalog import find
from calculators.declare.basis import Status, stand_ins
from calculators.declare.calculator import Case
from calculators.declare.carry import Carry
from calculators.declare.fields import Form, Invalid, fields_of
from calculators.declare.numbers import Unreadable
from calculators.declare.ranges import Range, likely, plain
from calculators.model.uncertainty import quantile

AnyCarry = Carry[Any, Any]


def link_html(carry: AnyCarry, answer: Answer, texts: Mapping[str, str], base: str) -> str:
    """Return the link as HTML, or the problem; `base` is the path to the calculators' folder."""
    try:
        filled = texts_onward(carry, answer, texts)
    except Invalid as invalid:
        asked = invalid.problems.items()
        said = " ".join(
            f"{name}{'' if name.endswith('?') else ':'} {problem}" for name, problem in asked
        )
        return f'<p class="problem">{escape(said)}</p>'
    target = find(carry.to_slug)
    address = f"{base}{carry.to_slug}/#{fragment(target, filled)}"
    return f'<p><a class="md-button" href="{escape(address)}">{escape(carry.label)}</a></p>'


def texts_onward(carry: AnyCarry, answer: Answer, texts: Mapping[str, str]) -> dict[str, str]:
    """Return texts for the other form: what differs from its defaults, including ranges.

    `texts` are those of the small form beside the link. Raises Invalid, with the other form's
    problems or the small one's own.
    """
    asked = _asked(carry, texts)
    target = find(carry.to_slug)
    values = _values(carry, answer, asked)
    inputs = target.inputs(**values)
    ranges = {}
    for name, found in _ranges(carry, answer, asked, values).items():
        try:
            read_field(target.fields[name], plain(target.fields[name], found), strict=True)
        except Unreadable:
            continue  # no smooth range fits the other form, so only the likely value is carried
        ranges[name] = found
    together = answer.case.together if ranges else 0.0
    case = Case(inputs, ranges, {}, answer.case.seed, together)
    if answer.case.own:
        known: dict[str, Status] = {
            name: "given" if name in values else "missing" for name in target.asked
        }
        case = replace(case, own=True, statuses=known)
    named = _named(carry, answer, asked)
    return {**plain_texts(target, case), **{name: text for name, text in named.items() if text}}


def _values(carry: AnyCarry, answer: Answer, asked: Form) -> dict[str, float | str]:
    """Return the values to carry; what a missing input could change isn't known there either."""
    calculator, case = answer.calculator, answer.case
    if not case.missing:
        return dict(carry.values(answer.inputs, answer.result, asked))
    forms = [case.inputs.varied(one) for one in stand_ins(calculator.fields, case.missing)]
    first, *others = (carry.values(one, calculator.compute(one), asked) for one in forms)
    return {
        name: value
        for name, value in first.items()
        if all(name in other and other[name] == value for other in others)
    }


def _asked(carry: AnyCarry, texts: Mapping[str, str]) -> Form:
    """Return the small form beside the link, filled in."""
    problems, values = {}, {}
    fields = fields_of(carry.asks)  # type: ignore[arg-type]  # classes hash
    for name, one in fields.items():
        if name in texts:
            try:
                values[name] = likely(read_field(one, texts[name], strict=False)[0])
            except Unreadable as unreadable:
                problems[one.label] = str(unreadable)
    if problems:
        raise Invalid(problems)
    return carry.asks(**values)


def _ranges(
    carry: AnyCarry, answer: Answer, asked: Form, values: Mapping[str, float | str]
) -> dict[str, Range]:
    """Return carried ranges: exact if one input makes them, from the draws if several do."""
    if not answer.spread:
        return {}

    def at(computed: tuple[Form, Any]) -> Mapping[str, float | str]:
        return carry.values(*computed, asked)

    ends = [[at(one) for one in pair] for pair in answer.spread.ends.values()]
    drawn: list[Mapping[str, float | str]] = []
    found = {}
    for name, value in values.items():
        moving = [pair for pair in ends if any(one[name] != value for one in pair)]
        if isinstance(value, str) or not moving:
            continue
        if len(moving) == 1:
            low, high = sorted(float(one[name]) for one in moving[0])
        else:
            drawn = drawn or [at(one) for one in answer.spread.some]
            ordered = sorted(float(one[name]) for one in drawn)
            low, high = (quantile(ordered, chance) for chance in (0.1, 0.9))
        if low < value < high:
            found[name] = Range(low, value, high)
    return found


def _named(carry: AnyCarry, answer: Answer, asked: Form) -> dict[str, str]:
    """Carry typed names and the currency, in the columns the two have there."""
    voice = answer.voice
    if carry.swapped(asked):
        voice = replace(voice, seller_name=voice.buyer_name, buyer_name=voice.seller_name)
    return {
        "seller": voice.seller_name,
        "buyer": voice.buyer_name,
        "currency": voice.currency,
    }
