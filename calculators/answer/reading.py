"""Reads texts into a case; page, link, terminal, file and build all use this."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from calculators.answer.sampling import curve, touches
from calculators.answer.solve import read_question
from calculators.declare.basis import Status, is_own, read_statuses, zeros_of
from calculators.declare.calculator import Calculator, Case
from calculators.declare.fields import Field, Invalid, Number
from calculators.declare.links import FIND, VERSION, reserved
from calculators.declare.numbers import LONGEST, Remark, Unreadable
from calculators.declare.own import form_so_far
from calculators.declare.provenance import BEFORE, read_before, read_sources
from calculators.declare.question import Sought
from calculators.declare.ranges import (
    SEED,
    TOGETHER,
    UNLESS_SAID,
    Range,
    is_range,
    likely,
    read_range,
)
from calculators.declare.renamed import renamed
from calculators.declare.versions import read_version
from calculators.model.uncertainty import Infeasible

AnyCalculator = Calculator[Any, Any]
LONGEST_WORDS = 4000  # characters of a name, or of a list of names of fields
GUESSED = 20  # unknown names to look up the nearest for, which takes time


@dataclass(frozen=True)
class Readings:
    """Texts of one request, each read once, with all the problems found.

    `values` are in natural units, a Range among them; `notes` say how a text was read.
    """

    calculator: AnyCalculator
    texts: Mapping[str, str]
    values: Mapping[str, Any]
    notes: Mapping[str, tuple[Remark, ...]]
    problems: Mapping[str, str]
    seed: int
    together: float
    sought: Sought | None
    statuses: Mapping[str, Status]
    own: bool

    def case(self, standing: Mapping[str, Any] = MappingProxyType({})) -> Case[Any]:
        """Return the case; raises Invalid with every problem at once, conflicts among them.

        `standing` are values, in natural units, that replace defaults.
        """
        fields = self.calculator.fields
        zeros = zeros_of(fields) if self.own else {}
        filled = {**zeros, **standing, **self.values}
        ranges = {name: value for name, value in filled.items() if isinstance(value, Range)}
        missing = tuple(name for name, one in self.statuses.items() if one == "missing")
        assumed = [
            name
            for name, one in (fields.items() if self.own else ())
            if name not in self.values and not (one.asked or one.optional)
        ]
        inputs = self._inputs({name: likely(one) for name, one in filled.items()}, missing)
        return Case(
            inputs,
            ranges,
            self.notes,
            self.seed,
            self.together,
            self.sought,
            read_sources(fields, self.texts),
            read_before(fields, self.texts),
            self.statuses,
            self.own,
            tuple(assumed),
            read_version(self.texts.get(VERSION, "")),
        )

    def _inputs(self, values: Mapping[str, Any], missing: tuple[str, ...]) -> Any:
        """Return the form; raises Invalid with what's wrong, even if inputs are missing.

        Invalid fields get their defaults here, so conflicts among the others are found in the same
        round.
        """
        try:
            inputs = form_so_far(self.calculator.inputs, values, missing)
        except Invalid as invalid:
            raise Invalid({**invalid.problems, **self.problems}) from None
        if self.problems:
            raise Invalid(self.problems)
        return inputs


def read(
    calculator: AnyCalculator,
    texts: Mapping[str, str],
    *,
    strict: bool | Collection[str] = True,
    standing: Mapping[str, Any] = MappingProxyType({}),
    statuses: Mapping[str, Status] | None = None,
) -> Case[Any]:
    """Read texts by field name; fields that aren't named get their defaults.

    But with `own=1` among the texts, asked fields that aren't named are missing, and amounts of
    money that aren't asked are 0. `statuses` says what is missing, where it isn't the texts.

    `strict` refuses what can be read in two ways (links, command line, page defaults); a form
    passes the names that nobody has touched yet. `standing` are values, in natural units, that
    stand in for defaults. Raises Invalid with every problem at once, an unknown name among them.
    """
    return read_texts(calculator, texts, strict=strict, statuses=statuses).case(standing)


def read_texts(
    calculator: AnyCalculator,
    texts: Mapping[str, str],
    *,
    strict: bool | Collection[str] = True,
    statuses: Mapping[str, Status] | None = None,
) -> Readings:
    """Read each text once; anyone who needs a reading again uses what this returns."""
    texts = renamed(calculator.fields, texts)
    values: dict[str, Any] = {}
    notes: dict[str, tuple[Remark, ...]] = {}
    problems: dict[str, str] = {}
    fields = calculator.fields
    if statuses is None:
        statuses = read_statuses(calculator.asked, texts)
    for name, text in texts.items():
        asked = fields.get(name)
        if statuses.get(name) == "missing":
            continue
        if asked is None:
            if not reserved(name):
                problems[name] = _unknown(name, calculator, guess=len(problems) < GUESSED)
            elif len(text) > LONGEST_WORDS and not name.startswith(BEFORE):
                problems[name] = f"That's too long: {LONGEST_WORDS:,} characters at most."
            continue
        try:
            values[name], remarks = read_field(
                asked, text, strict=strict if isinstance(strict, bool) else name in strict
            )
        except Unreadable as unreadable:
            problems[name] = str(unreadable)
        else:
            if remarks:
                notes[name] = remarks
    seed, together = (_for_all_ranges(one, texts, problems) for one in (SEED, TOGETHER))
    sought = None
    if asked_backwards := texts.get(FIND, "").strip():
        try:
            sought = read_question(calculator, asked_backwards)
        except Unreadable as unreadable:
            problems[FIND] = str(unreadable)
    return Readings(
        calculator,
        texts,
        values,
        notes,
        problems,
        int(seed),
        together,
        sought,
        statuses,
        is_own(texts),
    )


def _for_all_ranges(asked: Number, texts: Mapping[str, str], problems: dict[str, str]) -> float:
    """Return the seed, or how far ranges move together; the default if empty or wrong."""
    try:
        value, _ = asked.read(texts.get(asked.name, ""), strict=False)
    except Unreadable as unreadable:
        problems[asked.name] = str(unreadable)
        value = None
    return UNLESS_SAID[asked.name] if value is None else value


def read_field(asked: Field, text: str, *, strict: bool) -> tuple[Any, tuple[Remark, ...]]:
    """Read a field's text, which may be a range; raises Unreadable."""
    if not is_range(text):
        value, remark = asked.read(text, strict=strict)
        return value, (remark,) if remark else ()
    found, remark = read_range(asked, text, strict=strict)
    remarks: tuple[Remark, ...] = (remark,) if remark else ()
    if isinstance(found, Range):
        assert isinstance(asked, Number)
        remarks += _drawable(asked, found)
    return found, remarks


def _drawable(asked: Number, found: Range) -> tuple[Remark, ...]:
    """Check that a range can be sampled, and note if draws meet a limit."""
    try:
        curve(asked, found)
    except Infeasible as infeasible:
        ends = tuple(map(asked.unit.format, (infeasible.least, infeasible.most)))
        raise Unreadable(
            "The likely value is too close to one end for a smooth range: with these ends, "
            f"between {ends[0]} and {ends[1]}."
        ) from None
    if not touches(asked, found):
        return ()
    return (Remark("One end is at its limit: anything beyond counts as the limit."),)


def _unknown(name: str, calculator: AnyCalculator, *, guess: bool) -> str:
    return calculator.not_asked(name, guess=guess and len(name) <= LONGEST)
