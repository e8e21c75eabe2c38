"""JSON text in, JSON text out: what the worker in the page calls."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from calculators.catalog import find
from calculators.declare.calculator import RESERVED
from calculators.declare.fields import Invalid, Number
from calculators.evaluate import AnyCalculator, answer, read, speaking
from calculators.render.html import remarks, zones


def reply(request: str) -> str:
    """Answer one request of a panel.

    Request: `calculator` (slug), `texts` and `example` ({field: text}; the form as it stands, and
    the page's own example), `strict` (names that a link filled and nobody has touched since),
    `view` ({"chair": "seller" or "buyer"}).
    Reply: `state` "live" with `zones`, `remarks` and `headings`; or "problem" with `problems`;
    or "failed" with `reason`. All three have `plain`, the readable texts as links write them.
    No exception leaves: a fault is a reply too.
    """
    try:
        asked = json.loads(request)
        return json.dumps(_reply(asked), separators=(",", ":"))
    except Exception as fault:  # the page has to learn of every fault, whatever it is
        return json.dumps({"state": "failed", "reason": type(fault).__name__, "plain": {}})


def _reply(asked: Mapping[str, Any]) -> dict[str, Any]:
    calculator = find(asked["calculator"])
    texts: Mapping[str, str] = asked["texts"]
    plain = _plain(calculator, texts, asked["strict"])
    try:
        case = read(calculator, texts, strict=frozenset(asked["strict"]))
    except Invalid as invalid:
        return {"state": "problem", "problems": invalid.problems, "plain": plain}
    voice = speaking(texts, "buyer" if asked["view"].get("chair") == "buyer" else "seller")
    example = read(calculator, asked["example"]).inputs
    found = answer(calculator, case, voice)
    return {
        "state": "live",
        "zones": zones(found, example),
        "remarks": remarks(found),
        "headings": {"seller": voice.seller.heading, "buyer": voice.buyer.heading},
        "currency": voice.currency,
        "plain": plain,
    }


def _plain(
    calculator: AnyCalculator, texts: Mapping[str, str], strict: list[str]
) -> dict[str, str]:
    """Each text as a link writes it; what cannot be read stays out, and the page keeps it."""
    plain = {name: texts[name] for name in RESERVED if name in texts}
    for name, asked in calculator.fields.items():
        if name not in texts:
            continue
        try:
            value, _ = asked.read(texts[name], strict=name in strict)
        except ValueError:
            continue
        plain[name] = asked.plain(value) if isinstance(asked, Number) else str(value)  # type: ignore[arg-type]
    return plain
