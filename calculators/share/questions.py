"""Lists what to ask next: the unknowns, most important first, each with what to tell first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import fsum

from calculators.answer.evaluate import Answer
from calculators.declare.fields import Choice, Field, Invalid, Number
from calculators.declare.ranges import Range

# How far to move a number either way to see how much depends on it, if it has no range: by a
# quarter. Only the order counts, not the size.
EITHER_WAY = 0.25


@dataclass(frozen=True)
class Question:
    """One thing to find out: what to tell about your own side first, and what to ask.

    `whose` and `put` are the same for a paper that both read: the question as it is put to those
    whose number it is.
    """

    name: str
    label: str
    tell: str
    ask: str
    whose: str
    put: str


def questions(answer: Answer) -> tuple[Question, ...]:
    """Return the fields marked unknown, by how far each could move what's at stake for both."""
    fields = answer.calculator.fields
    unknown = [name for name, source in answer.case.sources.items() if source == "unknown"]
    ordered = sorted(unknown, key=lambda name: -_moves(fields[name], answer))
    return tuple(_question(fields[name], answer) for name in ordered)


def as_list(answer: Answer) -> str:
    """Return the same as text, numbered, for the meeting; empty if nothing is unknown."""
    return "\n".join(
        f"{place}. {one.label}\n   Tell first: {one.tell}\n   Then ask: “{one.ask}”"
        for place, one in enumerate(questions(answer), 1)
    )


def _question(asked: Field, answer: Answer) -> Question:
    tell, put = asked.tell or "What we've assumed, and why.", asked.ask
    if not put or asked.party == "seller":  # the questions are worded for the buyer
        put = f"{asked.label}: what would you put here?"
    if asked.party == "both":
        return Question(asked.name, asked.label, tell, put, "Both", put)
    whose, ask = answer.voice.party(asked.party).heading, put
    if asked.party == answer.voice.chair:  # nobody to ask but ourselves
        tell, ask = "That we don't know it yet.", f"{asked.label}: who of us knows?"
    return Question(asked.name, f"{asked.label} ({whose})", tell, ask, whose, put)


def _moves(asked: Field, answer: Answer) -> float:
    """Return how far the main figures move in total, as the number goes up and down."""
    calculator = answer.calculator

    def defined(group: tuple[str, ...]) -> bool:
        return all(answer.value(one) is not None for one in group)

    figures = next(filter(defined, calculator.weighed), ())
    ends = [calculator.compute(form) for form in _ends(asked, answer)]
    if len(ends) < 2:
        return 0.0
    moved = []
    for name in figures:
        seen = [getattr(end, name) for end in ends]
        if None not in seen:
            moved.append(max(seen) - min(seen))
    return fsum(moved)


def _ends(asked: Field, answer: Answer) -> Iterator[object]:
    calculator, value = answer.calculator, getattr(answer.inputs, asked.name)
    given = answer.case.ranges.get(asked.name)
    for end in _values(asked, value, given):
        try:
            yield calculator.inputs(
                **{name: getattr(answer.inputs, name) for name in calculator.fields}
                | {asked.name: end}
            )
        except Invalid:
            continue


def _values(asked: Field, value: float | str | None, given: Range | None) -> tuple[object, ...]:
    if isinstance(asked, Choice):
        return tuple(asked.options)
    if given:
        return given.low, given.high
    return _around(asked, 0.0 if value is None else float(value))


def _around(asked: Number, value: float) -> tuple[float, float]:
    """Return a quarter below and above, within the limits, and whole if it has to be."""
    step = abs(value) * EITHER_WAY or 1.0 / asked.unit.scale
    ends = (max(asked.minimum, value - step), min(asked.maximum, value + step))
    return (round(ends[0]), round(ends[1])) if asked.whole else ends
