"""Tracks the open-book link as it's passed back and forth: who supplied what, what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from calculators.answer.evaluate import Answer
from calculators.answer.reading import read_field
from calculators.declare.numbers import Unreadable
from calculators.declare.ranges import plain, shown
from calculators.declare.sanitize import isolated, printable
from calculators.share.tables import shown_so, unconfirmed

SHOWN = 60  # characters of a text that can't be read


class Change(NamedTuple):
    """An input that changed since the last handover."""

    label: str
    before: str
    now: str


def changes(answer: Answer) -> Iterator[Change]:
    """Return what has changed since the last handover, in the form's order."""
    fields, before = answer.calculator.fields, answer.case.before
    for name in before:
        asked = fields[name]
        if was(name, answer) == shown_so(asked, answer):
            continue  # changed, and changed back
        whose = isolated(answer.voice.party(asked.party).heading)
        label = asked.label if asked.party == "both" else f"{asked.label} ({whose})"
        yield Change(label, was(name, answer), shown_so(asked, answer))


def was(name: str, answer: Answer) -> str:
    """Return the former value as tables show it, or the start of a text that can't be read."""
    asked, text = answer.calculator.fields[name], answer.case.before[name]
    try:
        value, _ = read_field(asked, text, strict=True)
    except Unreadable:
        return isolated(printable(text, SHOWN))
    return shown(asked, value)


def handed_over(answer: Answer) -> Answer:
    """Return the answer as handed over: every number put in by somebody says by whom.

    An unmarked number counts as told by the side that hands over if it's theirs or for both, and as
    their estimate otherwise. An example's number stays unmarked: nobody vouches for it.
    """
    case, fields = answer.case, answer.calculator.fields
    sources = {}
    for name, asked in fields.items():
        value = case.ranges.get(name, getattr(answer.inputs, name))
        if name in case.sources:
            sources[name] = case.sources[name]
        elif not unconfirmed(name, answer) and plain(asked, value) != "":
            own = asked.party in ("both", answer.voice.chair)
            sources[name] = "told" if own else "guess"
    return replace(answer, case=replace(case, sources=sources))
