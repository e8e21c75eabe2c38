"""The open-book link: handed back and forth, it says who supplied what, and what has changed."""

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
    """An input that isn't what it was when it was last handed over."""

    label: str
    before: str
    now: str


def changes(answer: Answer) -> Iterator[Change]:
    """What has changed since the last hand-over, in the form's order."""
    fields, before = answer.calculator.fields, answer.case.before
    for name in before:
        asked = fields[name]
        if was(name, answer) == shown_so(asked, answer):
            continue  # changed, and changed back
        whose = isolated(answer.voice.party(asked.party).heading)
        label = asked.label if asked.party == "both" else f"{asked.label} ({whose})"
        yield Change(label, was(name, answer), shown_so(asked, answer))


def was(name: str, answer: Answer) -> str:
    """As tables show it; of a text that can't be read, its beginning."""
    asked, text = answer.calculator.fields[name], answer.case.before[name]
    try:
        value, _ = read_field(asked, text, strict=True)
    except Unreadable:
        return isolated(printable(text, SHOWN))
    return shown(asked, value)


def handed_over(answer: Answer) -> Answer:
    """The answer as it is handed over: every number that somebody put in says who did.

    What isn't marked was told by the side that hands over, if it is theirs or for both, and is
    their estimate otherwise. An example's number stays unmarked: nobody stands behind it.
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
