"""Replaces characters that a console can't show: a minus becomes a hyphen."""

from __future__ import annotations

import codecs
import sys
import unicodedata
from io import TextIOWrapper
from shutil import get_terminal_size

from calculators.render.text import WIDTH

NAME = "trust.plain"  # name of the error handler
PLAIN = {
    "\N{MINUS SIGN}": "-", "\N{EN DASH}": "-", "\N{EM DASH}": "-", "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"', "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{LEFT SINGLE QUOTATION MARK}": "'", "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{MULTIPLICATION SIGN}": "x", "\N{DIVISION SIGN}": "/", "\N{MIDDLE DOT}": "|",
    "\N{BULLET}": "*", "\N{RIGHTWARDS ARROW}": "->", "\N{LESS-THAN OR EQUAL TO}": "<=",
    "\N{GREATER-THAN OR EQUAL TO}": ">=", "\N{EURO SIGN}": "EUR", "\N{POUND SIGN}": "GBP",
    "\N{YEN SIGN}": "JPY",
    # Around names, so they can't reverse a line.
    "\N{FIRST STRONG ISOLATE}": "", "\N{POP DIRECTIONAL ISOLATE}": "",
}  # fmt: skip


def plain(fault: UnicodeError) -> tuple[str, int]:
    """Replace what can't be encoded by similar ASCII, or by a question mark."""
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
    """Return a report's width: the terminal's, but no wider than is easy to read."""
    return min(WIDTH, get_terminal_size().columns) if sys.stdout.isatty() else WIDTH


def readable() -> None:
    """Make every console able to print every report."""
    codecs.register_error(NAME, plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=NAME)
