"""What a new version of a calculator changed, said to whoever comes with an older link.

A version fixes names and defaults, never formulas: an old link is answered by today's formulas,
from the defaults of its own version.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from calculators.declare.case import Case


@dataclass(frozen=True)
class Change:
    """A sentence for readers; `when`: whether a figure that this form shows is another one now."""

    says: str
    when: Callable[[Case[Any]], bool] = lambda _: True


DRAWN = Change("Ranges are drawn more evenly.", lambda case: bool(case.ranges))


def read_version(text: str) -> int | None:
    """Return the version that a link was made with; None where none is named, or nothing like it.

    >>> read_version("1"), read_version("one")
    (1, None)
    """
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 4 else None


def changed_since(changes: Mapping[int, Change], case: Case[Any]) -> tuple[str, ...]:
    """Return what changed since the version of a case, as far as it shows here, oldest first."""
    if case.version is None:
        return ()
    return tuple(
        change.says
        for version, change in sorted(changes.items())
        if version > case.version and change.when(case)
    )
