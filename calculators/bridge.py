"""JSON text in, JSON text out: what the worker in the page calls."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any

from calculators.backwards import plain_question, read_question
from calculators.book.part import part
from calculators.catalog import find
from calculators.declare.calculator import RESERVED
from calculators.declare.fields import Form, Invalid
from calculators.declare.ranges import plain as written
from calculators.declare.reading import Remark, Unreadable
from calculators.evaluate import Answer, AnyCalculator, answer, speaking
from calculators.explore import PRINTED, USUAL
from calculators.onward import zone
from calculators.reading import read, read_field
from calculators.render.html import headline, zones
from calculators.render.panel import whole
from calculators.render.typed import beside, examples_in_force


def reply(request: str) -> str:
    """Answer one request of a panel.

    Request: `calculator` (slug), `texts` and `example` ({field: text}; the form as it stands, and
    the page's own example), `strict` (names that a link filled and nobody has touched since),
    `view` ({"chair": "seller" or "buyer"}), and `printed`, true where the answer goes on paper and
    is worth more draws. `onward` are the texts of the small forms beside the ways on, by slug, and
    `calculators` the way to the folder that those lead to. `small`: the panel shows the headline
    alone.
    Reply: `state` "live" with `zones`, `headings` and `currency`, or "problem" with `problems`;
    both with `remarks` (HTML beside each field) and `plain` (the texts as links write them).
    Or "failed" with `reason`.
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
    texts: Mapping[str, str] = asked["texts"]
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
    voice = speaking(texts, "buyer" if asked["view"].get("chair") == "buyer" else "seller")
    example = read(calculator, asked["example"]).inputs
    found = answer(calculator, case, voice, PRINTED if asked.get("printed") else USUAL)
    return {
        "state": "live",
        "zones": _small(found, example, asked)
        if asked.get("small")
        else {**zones(found, example), **_onward(found, asked)},
        "remarks": beside(found.remarks),
        "headings": {
            "seller": found.voice.seller.heading,
            "buyer": found.voice.buyer.heading,
        },
        "currency": found.voice.currency,
        "plain": plain,
    }


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


def _each(
    calculator: AnyCalculator, texts: Mapping[str, str], strict: Collection[str]
) -> tuple[dict[str, str], dict[str, tuple[Remark, ...]]]:
    """Field by field: the text as a link writes it, and how it was read.

    What cannot be read stays out: the page keeps it as it was typed.
    """
    plain = {name: texts[name] for name in RESERVED if name in texts}
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
