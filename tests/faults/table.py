"""The deliberate faults, one for each promise, as faults.toml holds them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

ASSETS = "overrides/assets/"


@dataclass(frozen=True)
class Fault:
    """One change of one file, and the test that has to fail for it."""

    promise: str
    file: str
    old: str
    new: str
    test: str
    builds: bool = False

    @property
    def bundled(self) -> bool:
        """Whether it is enough to bundle scripts and sheets again; else the site is built anew."""
        return self.file.startswith(ASSETS) and not self.builds


FAULTS = [
    Fault(**one)
    for one in tomllib.loads(Path(__file__).with_name("faults.toml").read_text("utf-8"))["fault"]
]
