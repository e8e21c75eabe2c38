"""The slots of a template: each is parsed once."""

from __future__ import annotations

from functools import lru_cache
from string import Formatter


class UnknownSlot(LookupError):
    """A template names something that its calculator does not know."""


def by_number(manner: str, *, one: bool) -> str:
    """The first form for one, the second for any other number."""
    single, many = manner.split("|")
    return single if one else many


@lru_cache(maxsize=4096)
def parsed(template: str) -> tuple[tuple[str, str | None, str, str], ...]:
    """Literal text and the slot after it, of a template: each is parsed once."""
    return tuple(
        (literal, name if name is None else name.partition(".")[0],
         (name or "").partition(".")[2], manner or "")
        for literal, name, manner, _ in Formatter().parse(template)
    )  # fmt: skip
