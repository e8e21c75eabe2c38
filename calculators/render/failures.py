"""Explains why there's no live answer, for a panel and for an accounts file."""

from __future__ import annotations

from collections.abc import Mapping

# The text after “because”, and what to do about it. `{reason}` is the browser's message.
_CAUSES = {
    "slow": ("nothing has arrived for twelve seconds", "Reload the page to try again."),
    "blocked": ("this browser or network didn't let Python start ({reason})", ""),
    "policy": (
        "a policy of this site, network or browser forbids WebAssembly, which Python needs "
        "({reason})",
        "Another browser or network may allow it.",
    ),
    "webassembly": (
        "this browser has no WebAssembly, which Python needs",
        "It may be switched off; another browser has it.",
    ),
    "modules": (
        "this browser is too old to run Python in the background ({reason})",
        "A newer one can.",
    ),
    "memory": (
        "this device has too little memory free ({reason})",
        "Close other tabs and programs, then reload the page.",
    ),
    "damaged": (
        "one of Python's files arrived damaged or cut off ({reason})",
        "Reload the page to fetch it again.",
    ),
}


def because(start: str, end: str) -> Mapping[str, str]:
    """Return a sentence for each cause, by the page's key for it, and what to do.

    >>> because("No answer", "Yours is kept.")["failed.slow"]
    'No answer, because nothing has arrived for twelve seconds. Reload the page to try again. \
Yours is kept.'
    """
    return {
        f"failed.{cause}": " ".join(filter(None, (f"{start}, because {why}.", advice, end)))
        for cause, (why, advice) in _CAUSES.items()
    }
