"""The calculators, found by file: a new module here, with a `CALCULATOR`, is a new calculator."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from functools import cache
from typing import Any

from calculators.declare.calculator import Calculator


class UnknownCalculator(LookupError):
    """No calculator has this slug; the message names the nearest one."""

    def __init__(self, slug: str) -> None:
        self.nearest = next(iter(difflib.get_close_matches(slug, slugs(), n=1, cutoff=0.4)), None)
        meant = f"; did you mean {self.nearest}?" if self.nearest else "."
        super().__init__(f"there's no calculator {slug!r}{meant} There are: {', '.join(slugs())}.")


@cache
def slugs() -> tuple[str, ...]:
    """The slug of every calculator: the module's name with `_` written `-`."""
    found = (one.name for one in pkgutil.iter_modules(__path__) if not one.name.startswith("_"))
    return tuple(name.replace("_", "-") for name in sorted(found))


@cache
def find(slug: str) -> Calculator[Any, Any]:
    """The calculator with this slug; raises UnknownCalculator for anything else."""
    if slug not in slugs():
        raise UnknownCalculator(slug)
    module = importlib.import_module(f"{__name__}.{slug.replace('-', '_')}")
    calculator: Calculator[Any, Any] = module.CALCULATOR
    return calculator
