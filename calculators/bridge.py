"""JSON text in, JSON text out: what the worker in the page calls."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from calculators.backwards import plain_question, read_question
from calculators.book.part import part
from calculators.catalog import find
from calculators.declare.calculator import RESERVED, Case
from calculators.declare.fields import Form, Invalid
from calculators.declare.handover import BEFORE
from calculators.declare.ranges import plain as written
from calculators.declare.reading import Remark, Unreadable
from calculators.declare.renamed import renamed
from calculators.declare.report import Chair
from calculators.evaluate import Answer, AnyCalculator, in_steps, speaking
from calculators.explore import PRINTED, USUAL
from calculators.onward import zone
from calculators.reading import read, read_field
from calculators.render.compare import comparison
from calculators.render.html import headline, zones
from calculators.render.panel import whole
from calculators.render.typed import beside, examples_in_force
from calculators.take.zone import zone as taken


@dataclass
class _Underway:
    """An answer in steps: what was asked, the steps to come, and how far it is."""

    request: Mapping[str, Any]
    asked: object  # what of the request decides the answer
    steps: Iterator[Answer]
    found: Answer

    def step(self) -> bool:
        """Go on; whether more is to come."""
        self.found = next(self.steps, self.found)
        return self.found.pending


ON_THE_WAY = {"state": "live", "more": True}

_underway: dict[str | None, _Underway] = {}  # by the name of the panel


def reply(request: str) -> str:
    """Answer one request of a panel.

    Request: `calculator` (slug), `texts` and `example` ({field: text}; the form as it stands, and
    the page's own example), `strict` (names that a link filled and nobody has touched since),
    `view` ({"chair": "seller" or "buyer"}), and `printed`, true where the answer goes on paper and
    is worth more draws. `onward` are the texts of the small forms beside the ways on, by slug, and
    `calculators` the way to the folder that those lead to. `small`: the panel shows the headline
    alone. `take`, where somebody looks at what can be taken along: `page`, the address of the
    calculator's own page, and `today`, the date as people write it.
    Reply: `state` "live" with `zones`, `headings` and `currency`, or "problem" with `problems`;
    both with `remarks` (HTML beside each field) and `plain` (the texts as links write them).
    Or "failed" with `reason`.
    `steps`: a name for the panel, where ranges may be answered in steps. Then the first reply has
    the answer to the likely values and `more`; the same request, asked again and again, goes on by
    some 256 draws each time, with a reply of `state` and `more` alone, and the last reply has all.
    A newer request by that name ends the former.
    Where a request has `compare` beside `calculator` and `view`, these are scenarios to be put side
    by side, each with `name`, `version`, `texts` and `strict`; the reply has `html`.
    Where a request has `book` beside `calculator`, it is a part of a book of accounts.
    No exception leaves, since a fault is a reply too, but for one: ImportError says that the
    library in the page has been trimmed too far, and the worker starts again with all of it.
    """
    try:
        asked = json.loads(request)
        return json.dumps(_reply(asked), separators=(",", ":"), allow_nan=False)
    except ImportError:
        raise
    except Exception as fault:  # the page has to learn of every fault, whatever it is
        return json.dumps({"state": "failed", "reason": type(fault).__name__})


def _reply(asked: Mapping[str, Any]) -> dict[str, Any]:
    calculator = find(asked["calculator"])
    if "book" in asked:
        return part(calculator, asked["book"])
    if "compare" in asked:
        return {"state": "live", "html": comparison(calculator, asked["compare"], _chair(asked))}
    held = _underway.get(asked.get("steps"))
    if held and held.request == asked and held.step():
        return ON_THE_WAY
    texts = renamed(calculator.fields, asked["texts"])
    strict = frozenset(asked["strict"])
    plain, notes = _each(calculator, texts, strict)
    try:
        case = read(calculator, texts, strict=strict)
    except Invalid as invalid:
        return {
            "state": "problem",
            "problems": invalid.problems,
            "remarks": beside(notes),
            "plain": plain,
        }
    begun, found = _step(calculator, case, asked)
    if found.pending and not begun:
        return ON_THE_WAY
    example = read(calculator, asked["example"]).inputs
    return {
        "state": "live",
        **({"more": True} if found.pending else {}),
        "zones": _zones(found, example, asked),
        "remarks": beside(found.remarks),
        "headings": {
            "seller": found.voice.seller.heading,
            "buyer": found.voice.buyer.heading,
        },
        "currency": found.voice.currency,
        "plain": plain,
    }


def _step(
    calculator: AnyCalculator, case: Case[Any], asked: Mapping[str, Any]
) -> tuple[bool, Answer]:
    """The answer as far as it is, and whether this is the first that is heard of it."""
    voice = speaking(asked["texts"], _chair(asked))
    steps = in_steps(calculator, case, voice, PRINTED if asked.get("printed") else USUAL)
    panel = asked.get("steps")
    if panel is None or not case.ranges:
        _underway.pop(panel, None)
        *_, found = steps
        return True, found
    same = (calculator.slug, case, voice, bool(asked.get("printed")))
    held = _underway.get(panel)
    begun = held is None or held.asked != same
    if held is None or begun:
        held = _underway[panel] = _Underway(asked, same, steps, next(steps))
    else:
        held.request = asked
        held.step()
    return begun, held.found


def _zones(found: Answer, example: Form, asked: Mapping[str, Any]) -> Mapping[str, str]:
    """What the panel shows; what leads on or is taken along waits until nothing is missing."""
    if asked.get("small"):
        return _small(found, example, asked)
    shown = zones(found, example)
    return shown if found.pending else {**shown, **_onward(found, asked), **_taken(found, asked)}


def _chair(asked: Mapping[str, Any]) -> Chair:
    return "buyer" if asked["view"].get("chair") == "buyer" else "seller"


def _small(found: Answer, example: Form, asked: Mapping[str, Any]) -> dict[str, str]:
    """What a small panel shows."""
    return {
        "examples": examples_in_force(found, example),
        "headline": headline(found.report.headline),
        "whole": whole(found, asked.get("calculators", "../")),
    }


def _onward(found: Answer, asked: Mapping[str, Any]) -> dict[str, str]:
    """The ways on, with what the reader typed beside each."""
    beside_link = asked.get("onward", {})
    base = asked.get("calculators", "../")
    return {
        f"onward-{one.to_slug}": zone(one, found, beside_link.get(one.to_slug, {}), base)
        for one in found.calculator.carries
    }


def _taken(found: Answer, asked: Mapping[str, Any]) -> dict[str, str]:
    """What can be taken along, once somebody looks at it."""
    take = asked.get("take")
    return {"take": taken(found, take["page"], take["today"])} if take else {}


def _each(
    calculator: AnyCalculator, texts: Mapping[str, str], strict: Collection[str]
) -> tuple[dict[str, str], dict[str, tuple[Remark, ...]]]:
    """Field by field: the text as a link writes it, and how it was read.

    What cannot be read stays out: the page keeps it as it was typed.
    """
    kept = (*RESERVED, *(BEFORE + name for name in calculator.fields))
    plain = {name: texts[name] for name in kept if name in texts}
    with suppress(Unreadable):
        plain["find"] = plain_question(read_question(calculator, texts.get("find", "")))
    notes: dict[str, tuple[Remark, ...]] = {}
    for name, asked in calculator.fields.items():
        if name not in texts:
            continue
        try:
            value, remarks = read_field(asked, texts[name], strict=name in strict)
        except Unreadable:
            continue
        plain[name] = written(asked, value)
        if remarks:
            notes[name] = remarks
    return plain, notes
