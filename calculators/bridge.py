"""Answers JSON requests from the worker in the page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from calculators.accounts.chunk import part
from calculators.answer.evaluate import Answer, AnyCalculator, in_steps, speaking
from calculators.answer.reading import Readings, read, read_texts
from calculators.answer.solve import plain_question
from calculators.answer.uncertainty import PRINTED, USUAL
from calculators.carry import link_html
from calculators.catalog import find
from calculators.declare.calculator import Case
from calculators.declare.fields import Form, Invalid
from calculators.declare.links import FIND, READ, VERSION, reserved
from calculators.declare.provenance import BEFORE
from calculators.declare.ranges import plain
from calculators.declare.report import Chair
from calculators.render.compare import comparison
from calculators.render.html import headline, zones
from calculators.render.panel import whole
from calculators.render.remarks import beside, examples_in_force
from calculators.requests import AccountsRequest, AnswerRequest, CompareRequest
from calculators.share import html as share


@dataclass
class _Underway:
    """An answer in steps: the request, the steps to come, and the progress."""

    request: AnswerRequest
    asked: object  # the parts of the request that decide the answer
    steps: Iterator[Answer]
    found: Answer

    def step(self) -> bool:
        """Run one step; return whether there's more to come."""
        self.found = next(self.steps, self.found)
        return self.found.pending


ON_THE_WAY = {"state": "live", "more": True}

_underway: dict[str | None, _Underway] = {}  # by the name of the panel


def reply(request: str) -> str:
    """Answer one request, of a type that `calculators.requests` lists, by its `kind`.

    To an answer: `state` "live" with `zones`, `headings` and `currency`, or "problem" with
    `problems`; both with `remarks` (HTML beside each field) and `plain` (the texts as links write
    them). To a comparison: `html`. To a part of a book: see `accounts.chunk`.
    Or "failed" with `reason`: no exception leaves, since a fault is a reply too, but for one.
    ImportError says that the library in the page has been trimmed too far, and the worker starts
    again with all of it.
    """
    try:
        asked = json.loads(request)
        found = _KINDS[asked["kind"]](find(asked["calculator"]), asked)
        return json.dumps(found, separators=(",", ":"), allow_nan=False)
    except ImportError:
        raise
    except Exception as fault:  # the page has to learn of every error of any kind
        return json.dumps({"state": "failed", "reason": type(fault).__name__})


def _accounts(calculator: AnyCalculator, asked: AccountsRequest) -> Mapping[str, Any]:
    return part(calculator, asked["book"])


def _compared(calculator: AnyCalculator, asked: CompareRequest) -> Mapping[str, Any]:
    return {"state": "live", "html": comparison(calculator, asked["compare"], _chair(asked))}


def _answered(calculator: AnyCalculator, asked: AnswerRequest) -> Mapping[str, Any]:
    held = _underway.get(asked.get("steps"))
    if held and held.request == asked and held.step():
        return ON_THE_WAY
    # Without statuses, everything in the form is the example's or the reader's: nothing is missing,
    # even if the link that filled it said so.
    texts = asked["texts"]
    statuses = asked.get("statuses")
    if statuses is None:
        texts = {name: text for name, text in texts.items() if name not in READ}
    strict = frozenset(asked["strict"])
    readings = read_texts(calculator, texts, strict=strict, statuses=statuses)
    plain_texts = {"plain": _plain(readings)}
    try:
        case = readings.case()
    except Invalid as invalid:
        remarks = beside(readings.notes)
        return {"state": "problem", "problems": invalid.problems, "remarks": remarks, **plain_texts}
    begun, found = _step(calculator, case, asked)
    if found.pending and not begun:
        return ON_THE_WAY
    example = _example(calculator.slug, tuple(asked["example"].items()))
    return {
        "state": "live",
        **({"more": True} if found.pending else {}),
        "zones": _zones(found, example, asked),
        "remarks": beside(found.remarks),
        "headings": {
            "seller": found.voice.seller.heading,
            "buyer": found.voice.buyer.heading,
        },
        "currency": found.voice.sign,
        "basis": found.basis,
        "missing": found.missing,
        **plain_texts,
    }


_KINDS: Mapping[str, Callable[[AnyCalculator, Any], Mapping[str, Any]]] = {
    "answer": _answered,
    "compare": _compared,
    "accounts": _accounts,
}


@lru_cache(maxsize=16)
def _example(slug: str, texts: tuple[tuple[str, str], ...]) -> Form:
    """Return a page's own example, cached because it never changes while the page is open."""
    example: Form = read(find(slug), dict(texts)).inputs
    return example


def _plain(readings: Readings) -> dict[str, str]:
    """Return each text in link format; what can't be read is left out, and the page keeps it."""
    fields, sought = readings.calculator.fields, readings.sought
    written = {name: plain(fields[name], value) for name, value in readings.values.items()}
    kept = {
        name: text
        for name, text in readings.texts.items()
        if name != VERSION  # the version of a link that came, not of one that's written
        and reserved(name)
        and (not name.startswith(BEFORE) or name.removeprefix(BEFORE) in fields)
    }
    return {**kept, **({FIND: plain_question(sought)} if sought else {}), **written}


def _step(calculator: AnyCalculator, case: Case[Any], asked: AnswerRequest) -> tuple[bool, Answer]:
    """Return the answer so far, and whether this is its first step."""
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


def _zones(found: Answer, example: Form, asked: AnswerRequest) -> Mapping[str, str]:
    """Return the panel's content; links on and copies wait until nothing is missing."""
    if asked.get("small"):
        return _small(found, example, asked)
    shown = zones(found, example)
    return shown if found.pending else {**shown, **_onward(found, asked), **_taken(found, asked)}


def _chair(asked: AnswerRequest | CompareRequest) -> Chair:
    return "buyer" if asked["view"].get("chair") == "buyer" else "seller"


def _small(found: Answer, example: Form, asked: AnswerRequest) -> dict[str, str]:
    """Return the content of a small panel."""
    return {
        "examples": examples_in_force(found, example),
        "headline": headline(found.report.headline),
        "whole": whole(found, asked.get("calculators", "../")),
    }


def _onward(found: Answer, asked: AnswerRequest) -> dict[str, str]:
    """Return the links to other calculators, with what the reader typed beside each."""
    small_forms = asked.get("onward", {})
    base = asked.get("calculators", "../")
    return {
        f"onward-{one.to_slug}": link_html(one, found, small_forms.get(one.to_slug, {}), base)
        for one in found.calculator.carries
    }


def _taken(found: Answer, asked: AnswerRequest) -> dict[str, str]:
    """Return what can be copied or shared, once the reader looks."""
    take = None if found.missing else asked.get("take")
    return {"take": share.section(found, take["page"], take["today"])} if take else {}
