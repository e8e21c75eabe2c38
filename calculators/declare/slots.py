"""Looks up a template's slots once, to fill them for every answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import partial
from operator import attrgetter
from string import Formatter
from typing import TYPE_CHECKING, Any

from calculators.declare.fields import Choice, Party, fields_of
from calculators.declare.manners import MANNERS
from calculators.declare.report import Speaker, Voice
from calculators.declare.rows import OneOf

if TYPE_CHECKING:
    from calculators.declare.sayings import Sayings

Slot = Callable[[Any], str]  # takes the Telling of an answer
VOICED: dict[str, Callable[[Voice, Any], str]] = {
    "about": Voice.about,
    "worth": Voice.worth,
    "price": Voice.price,
    "up": partial(Voice.price, rounding="up"),
    "down": partial(Voice.price, rounding="down"),
    "exact": Voice.exact,
}


# Both sides together, as people say it themselves, and as it's said where a name is typed.
TOGETHER = {
    "we_both": ("we both", "both sides"),
    "we_both_would": ("we'd both", "both sides would"),
    "we_could_both": ("we could both", "both sides could"),
    "both_of_us": ("both of us", "both sides"),
    "two_of_us": ("the two of us", "both sides"),
    "each_of_us": ("each of us", "each side"),
    "neither_of_us": ("neither of us", "neither side"),
}


class UnknownSlot(LookupError):
    """A template names something that its calculator doesn't know."""


def pieces(
    sayings: Sayings[Any, Any], template: str, own: Party | None, unwritten: str = ""
) -> Iterator[str | Slot]:
    """The text of a template and its slots, in order; raises UnknownSlot with the template.

    `own` is the party that `{own}` stands for, `unwritten` the manner of slots that name none.
    """
    for literal, slot, manner, _ in Formatter().parse(template):
        if literal:
            yield literal
        if slot is not None:
            name, _, attribute = slot.partition(".")
            try:
                yield _slot(sayings, own, name, attribute, manner or "", unwritten)
            except (UnknownSlot, AttributeError) as fault:
                raise UnknownSlot(f"“{template}”: {fault}") from fault


def _slot(
    sayings: Sayings[Any, Any],
    own: Party | None,
    name: str,
    attribute: str,
    manner: str,
    unwritten: str,
) -> Slot:
    role = sayings.roles.get(name)
    party = own if name == "own" else None if role else sayings.named.get(name)
    if role or party:
        speaks = _speaks(attribute, manner)
        if role:
            return lambda told: speaks(told.speakers[role(told.inputs, told.result)])
        return lambda told: speaks(told.speakers[party])
    if name in TOGETHER:
        ours, named = TOGETHER[name]
        return lambda told: named if told.voice.named else ours
    if name in sayings.phrases:
        row = OneOf(*sayings.phrases[name])
        return lambda told: next(told.lines(row), "")
    if name in sayings.between:
        low, high = (_value(sayings, one)[0] for one in sayings.between[name])
        end = ("low", "high").index(attribute)
        return lambda told: str(told.voice.between(low(told), high(told))[end])
    return _amount(sayings, own, name, manner or unwritten)


def _speaks(attribute: str, manner: str) -> Callable[[Speaker], str]:
    """Return a side in the form a slot asks for, or a matching form of a verb."""
    if manner:
        single, many = manner.split("|")
        return lambda speaker: single if speaker.singular else many
    getattr(Speaker("", "", "", ""), attribute or "subject")  # fails here if at all
    return attrgetter(attribute or "subject")


def _amount(sayings: Sayings[Any, Any], own: Party | None, name: str, manner: str) -> Slot:
    """Return a figure, a field or a value, written by a manner or by its unit."""
    role, _, rest = name.partition("_")
    if rest and role in sayings.roles:
        of, prefixes = sayings.roles[role], sayings.sides.prefixes
        first, second = (_amount(sayings, own, f"{one}_{rest}", manner) for one in prefixes)
        return lambda told: (second if of(told.inputs, told.result) == "buyer" else first)(told)
    if own and role == "own":
        name = f"{sayings.sides.prefixes[own == 'buyer']}_{rest}"
    value, written = _value(sayings, name)
    if "|" in manner:
        single, many = manner.split("|")
        return lambda told: single if value(told) == 1 else many
    fields = fields_of(sayings.inputs)  # type: ignore[arg-type]  # classes hash
    if manner in ("", "plain") or isinstance(fields.get(name), Choice):
        return lambda told: written(value(told))
    if manner == "bracketed":
        return lambda told: _bracketed(value(told), written)
    if manner not in sayings.manners and manner in VOICED:
        voiced = VOICED[manner]
        return lambda told: voiced(told.voice, value(told))
    known = {**MANNERS, **sayings.manners}
    if manner not in known:
        names = ", ".join({**MANNERS, **VOICED, **sayings.manners})
        raise UnknownSlot(f"no manner of writing is called {manner!r}: {names}")
    how = known[manner]
    return lambda told: how(value(told))


def _bracketed(value: float | None, written: Callable[[Any], str]) -> str:
    said = written(value)
    return f"({said})" if value is not None and value < 0 else said


def _value(
    sayings: Sayings[Any, Any], name: str
) -> tuple[Callable[[Any], Any], Callable[[Any], str]]:
    """Return where to get a name's value, in natural units, and how its unit writes it."""
    if name in sayings.values:
        one = sayings.values[name]
        return lambda told: one.of(told.inputs, told.result), one.unit.format
    if name not in sayings.written:
        meant = get_close_matches(name, [*sayings.written, *sayings.values, *sayings.phrases], 1)
        hint = f"; did you mean {meant[0]!r}?" if meant else ""
        raise UnknownSlot(f"no side, phrase, value, figure or field is called {name!r}{hint}")
    figure, written = sayings.written[name]
    return attrgetter(f"{'result' if figure else 'inputs'}.{name}"), written
