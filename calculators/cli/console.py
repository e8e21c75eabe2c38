"""Signs that a console can't show, as signs that it can: a minus is a hyphen there."""

from __future__ import annotations

import codecs
import sys
import unicodedata
from io import TextIOWrapper
from shutil import get_terminal_size

from calculators.render.text import WIDTH

NAME = "trust.plain"  # of the handler
PLAIN = {
    "\N{MINUS SIGN}": "-", "\N{EN DASH}": "-", "\N{EM DASH}": "-", "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"', "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{LEFT SINGLE QUOTATION MARK}": "'", "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{MULTIPLICATION SIGN}": "x", "\N{DIVISION SIGN}": "/", "\N{MIDDLE DOT}": "|",
    "\N{BULLET}": "*", "\N{RIGHTWARDS ARROW}": "->", "\N{LESS-THAN OR EQUAL TO}": "<=",
    "\N{GREATER-THAN OR EQUAL TO}": ">=", "\N{EURO SIGN}": "EUR", "\N{POUND SIGN}": "GBP",
    "\N{YEN SIGN}": "JPY",
    # Around names, so that they can't turn a line round.
    "\N{FIRST STRONG ISOLATE}": "", "\N{POP DIRECTIONAL ISOLATE}": "",
}  # fmt: skip


def plain(fault: UnicodeError) -> tuple[str, int]:
    """Replace what can't be encoded by ASCII that reads the same, or else by a question mark."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    return "".join(map(_plain, fault.object[fault.start : fault.end])), fault.end


def _plain(sign: str) -> str:
    if sign in PLAIN:
        return PLAIN[sign]
    parts = unicodedata.normalize("NFKD", sign)
    found = parts.replace("\N{FRACTION SLASH}", "/").encode("ascii", "ignore").decode()
    return found or "?"


def columns() -> int:
    """How wide a report may be: as the terminal is, but no wider than people read."""
    return min(WIDTH, get_terminal_size().columns) if sys.stdout.isatty() else WIDTH


def readable() -> None:
    """Let every console print every report, whatever it can show."""
    codecs.register_error(NAME, plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=NAME)
