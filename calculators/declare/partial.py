"""Chooses what to say while inputs are missing: a sentence for each step, never too much."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from calculators.declare.fields import Form
from calculators.declare.report import Block, Voice, sentence
from calculators.declare.rows import Rows
from calculators.declare.sayings import Sayings

I = TypeVar("I", bound=Form)  # noqa: E741 (inputs, as in Calculator[Inputs, Result])
R = TypeVar("R")


@dataclass(frozen=True)
class Partial(Generic[I, R]):
    """Rows with their needs, in the order a reader learns them.

    `rows` are sentences; `blocks` come after them. A row is shown once its needs are met.
    """

    sayings: Sayings[I, R]
    rows: Rows[I, R]
    blocks: Rows[I, R] = ()

    def __call__(
        self, inputs: I, result: R, voice: Voice, missing: Collection[str]
    ) -> tuple[tuple[str, ...], tuple[Block, ...]]:
        """Return the sentences and the blocks that can be said without the `missing` inputs."""
        told = replace(self.sayings.told(inputs, result, voice), missing=frozenset(missing))
        return tuple(map(sentence, told.lines(*self.rows))), tuple(told.blocks(self.blocks))
