"""Tells whose numbers an answer is based on: the example's, the reader's, or some of each.

Only *asked* fields count. The others are settled: they keep their default until somebody changes
them, and never make an answer wait.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from calculators.declare.fields import LARGEST, Field, Number
from calculators.declare.provenance import read_sources

Status = Literal["example", "missing", "given"]
Basis = Literal["example", "partial", "own"]
OWN = "own"  # in a link: what isn't named is unknown
SURE = frozenset(("told", "guess"))  # somebody vouches for what these list
EXAMPLE = "example"  # in a link: the asked fields whose value is the example's


def asked_of(fields: Mapping[str, Field]) -> tuple[str, ...]:
    """Return the names of the fields that an answer waits for, in the form's order."""
    return tuple(name for name, one in fields.items() if one.asked)


def basis_of(statuses: Mapping[str, Status]) -> Basis:
    """Return whose numbers an answer is based on; the example's if nothing says otherwise."""
    found = set(statuses.values())
    if "missing" in found:
        return "partial"
    return "example" if "example" in found or not found else "own"


def is_own(texts: Mapping[str, str]) -> bool:
    """Tell whether a link holds the reader's own numbers, so unnamed inputs are unknown."""
    return texts.get(OWN, "").strip() == "1"


def read_statuses(asked: Iterable[str], texts: Mapping[str, str]) -> dict[str, Status]:
    """Return the status of each asked field, from what a link says."""
    if not is_own(texts):
        if SURE.isdisjoint(texts):
            return dict.fromkeys(asked, "example")
        sources = read_sources(asked, texts)
        return {name: "given" if sources.get(name) in SURE else "example" for name in asked}
    shown = {name.strip() for name in texts.get(EXAMPLE, "").split(",")}
    return {name: _own_status(texts.get(name, ""), shown=name in shown) for name in asked}


def _own_status(text: str, *, shown: bool) -> Status:
    if not text.strip():
        return "missing"
    return "example" if shown else "given"


def zeros_of(fields: Mapping[str, Field]) -> dict[str, float]:
    """Return the amounts of money that count as 0 when own numbers don't name them."""
    return {
        name: 0
        for name, one in fields.items()
        if isinstance(one, Number) and one.unit.currency and not one.asked and not one.optional
    }


def stand_ins(fields: Mapping[str, Field], missing: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yield placeholders for missing values: the defaults, the least and the most.

    Nothing that depends on them is ever shown, but a form can't be made without them.
    """
    numbers = {name: one for name in missing if isinstance(one := fields[name], Number)}
    yield {name: one.default for name, one in numbers.items()}
    yield {name: max(one.minimum, -LARGEST) for name, one in numbers.items()}
    yield {name: min(one.maximum, LARGEST) for name, one in numbers.items()}
