"""Names the command as it was called, for usage messages and suggested commands."""

from __future__ import annotations

import sys
from pathlib import PurePath

from calculators.declare.links import PROGRAM

INSTALLED = "trust"


def program() -> str:
    """Return `trust` where that was typed, else `python -m calculators`."""
    return INSTALLED if PurePath(sys.argv[0]).stem == INSTALLED else PROGRAM
