"""The filled form of the five lines: what must go together, and what deserves a second look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.catalog.colr.result import compute
from calculators.catalog.deal.fields import Asked
from calculators.catalog.deal.parts import push, record


@dataclass(frozen=True, kw_only=True)
class Inputs(Asked):
    """Valid, because it exists."""

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """Those of COLR and of odds."""
        yield from super().conflicts()
        yield from record(self).conflicts()

    def remarks(self) -> Iterator[tuple[str, str]]:
        """Those of COLR, and those of odds about the push: none is about the stakes."""
        yield from super().remarks()
        yield from push(self, compute(self)).remarks()
