"""Asks many requests, and reports what was wrong."""

from __future__ import annotations

import json
import time
from collections import Counter
from dataclasses import dataclass, field

from calculators.bridge import reply
from tests.hostile.asking import Asked, request
from tests.hostile.judging import judge

MOST = 5.0  # seconds of processor time for one request; most take a few thousandths
MOST_DRAWN = 60.0  # where ranges are drawn from, which a page asks for in steps

# Why a request may fail: no page of ours can send one of these.
KNOWN = {
    "JSONDecodeError": "cut off, or no JSON at all",
    "RecursionError": "nested deeper than anything that is asked",
    "ValueError": "a number of more digits than Python reads",
    "KeyError": "a part is missing",
    "TypeError": "a part is of another kind",
    "AttributeError": "a part is of another kind, and was to be read as text",
    "UnknownCalculator": "a calculator of another name",
    "Invalid": "an example that no page holds",
    "IndexError": "an empty list where there are two or more",
    "Unreadable": "a text where a number is held already",
}


@dataclass
class Found:
    """The results of some requests."""

    states: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)  # of requests that no page sends
    faults: list[str] = field(default_factory=list)


def ask(start: int, stop: int) -> Found:
    """Ask the requests of these numbers, one after the other."""
    found = Found()
    for number in range(start, stop):
        asked = request(number)
        try:
            state, reason = _state(asked)
        except Exception as fault:  # of any kind: the number leads back to it
            found.faults.append(f"request({number}): {type(fault).__name__}: {fault}"[:500])
            continue
        found.states[state] += 1
        if reason:
            found.reasons[reason] += 1
    return found


def _state(asked: Asked) -> tuple[str, str]:
    begun = time.process_time()
    answer = reply(asked.text)
    took = time.process_time() - begun
    try:
        body = json.loads(asked.text)
    except (ValueError, RecursionError):
        body = None
    found = judge(answer, body, asked.calculator)
    reason = found.get("reason", "")
    assert not (asked.sent and reason), f"a page can send this, and it failed: {reason}"
    assert not reason or reason in KNOWN, f"failed for no known reason: {reason}"
    assert took < (MOST_DRAWN if asked.ranged else MOST), f"took {took:.1f} seconds"
    return found["state"], reason
