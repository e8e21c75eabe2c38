"""Holds a form that was read: its inputs, whose they are, and how each text was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from calculators.declare.basis import Basis, Status, basis_of
from calculators.declare.fields import Form
from calculators.declare.numbers import Remark
from calculators.declare.question import Sought
from calculators.declare.ranges import Range

I = TypeVar("I", bound=Form)  # noqa: E741 (inputs, as in Calculator[Inputs, Result])


@dataclass(frozen=True)
class Case(Generic[I]):
    """What reading gives: inputs at their likely values, ranges, and how texts were read.

    `statuses` says of each asked field whether its value is the example's, missing or given. A
    missing one has a stand-in among the inputs, on which nothing may depend. `own`: what nobody
    named isn't the example's; `assumed` are the settled fields that then stand at 0 or a default.
    `seed` chooses the draws from the ranges, `together` is how far they move as one (0 to 0.99);
    `sought` is what the form is asked backwards. `sources` says who supplied a field ("told",
    "guess", "unknown"), and `before` is what stood in it before the last hand-over, as text.
    `version` is that of the link that filled it.
    """

    inputs: I
    ranges: Mapping[str, Range] = field(default_factory=dict)
    notes: Mapping[str, tuple[Remark, ...]] = field(default_factory=dict)
    seed: int = 1
    together: float = 0.0
    sought: Sought | None = None
    sources: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, Status] = field(default_factory=dict)
    own: bool = False
    assumed: tuple[str, ...] = ()
    version: int | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the asked fields that nobody has given yet, in the form's order."""
        return tuple(name for name, status in self.statuses.items() if status == "missing")

    @property
    def basis(self) -> Basis:
        """Return whose numbers these are."""
        return basis_of(self.statuses)
