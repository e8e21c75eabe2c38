"""Writes notes on what was typed: how it was read, what's still an example, what fits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape

from calculators.answer.evaluate import Answer, example_amounts
from calculators.answer.solve import how, rounded, sentence
from calculators.declare.fields import Form, Number
from calculators.declare.numbers import Remark
from calculators.declare.sanitize import isolated


def examples_in_force(answer: Answer, example: Form | None = None) -> str:
    """Name every amount that's still the example's, with one tap to 0 for optional ones."""
    names = example_amounts(answer.calculator, answer.case, example)
    if not names:
        return ""
    fields = answer.calculator.fields
    listed = "; ".join(f"{named(answer, name)} {_shown(answer, name)}" for name in names)
    secondary = [name for name in names if not fields[name].essential]
    button = setter(dict.fromkeys(secondary, "0"), "Set the ones under “more assumptions” to 0")
    return (
        f'<p class="in-force"><strong>Still from the example:</strong> {escape(listed)}. '
        f"{button if secondary else ''}</p>"
    )


def named(answer: Answer, name: str) -> str:
    """Return a field's label in a sentence, with whose it is if two fields share the label."""
    fields = answer.calculator.fields
    label = fields[name].label
    text = label[:1].lower() + label[1:]
    if [one.label for one in fields.values()].count(label) > 1:
        return f"{text} ({isolated(answer.voice.party(fields[name].party).heading)})"
    return text


def beside(remarks: Mapping[str, tuple[Remark, ...]]) -> Mapping[str, str]:
    """Return the notes beside each field: how it was read, and what deserves a second look."""
    return {
        name: " ".join(
            escape(one.text)
            + (f" {setter({name: one.instead}, f'Make it {one.instead}')}" if one.instead else "")
            for one in said
        )
        for name, said in remarks.items()
    }


def setter(texts: Mapping[str, str], label: str) -> str:
    """Return a button that puts texts into fields."""
    given = escape(json.dumps(texts, separators=(",", ":")))
    return f'<button type="button" data-set="{given}">{escape(label)}</button>'


def _shown(answer: Answer, name: str) -> str:
    asked = answer.calculator.fields[name]
    assert isinstance(asked, Number)
    return asked.shown(getattr(answer.inputs, name))


def backwards(answer: Answer) -> str:
    """Return the answer to a question asked backward, with a button to put it into the form."""
    found = answer.found
    if not found:
        return ""
    calculator, question = answer.calculator, found.sought.question
    asked = calculator.fields[question.vary]
    assert isinstance(asked, Number)
    texts = [asked.plain(rounded(asked.unit, one)) for one in found.solutions]
    label = asked.label[:1].lower() + asked.label[1:]
    buttons = " ".join(setter({question.vary: text}, f"Make {label} {text}") for text in texts)
    return (
        f'<div class="block backwards"><h2>{escape(question.sentence)}</h2>'
        f'<p class="found">{escape(sentence(calculator, found))} {buttons}</p>'
        f'<p class="how">{escape(how(calculator, found))}</p></div>'
    )
