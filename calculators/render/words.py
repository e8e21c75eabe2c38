"""Sentences that must exist without Python: the page's states, chosen by key."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

# `{…}` is a slot that the page fills with plain text.
WORDS = {
    "example": "Example numbers, invented. Nothing that you type leaves this page.",
    "starting": "Starting Python in this page, for live answers. You can type already.",
    "loading": "Starting Python in this page: {loaded} of {total} MB. You can type already.",
    "live": "Live: this is the answer to your numbers.",
    "live.example": "Live. The numbers are still the example's, and invented.",
    "computing": "Computing …",
    "problem": "Not computed yet. To mend: {fields}.",
    "stale.example": "Example numbers, not yours yet",
    "stale.yours": "Your numbers from before, not those above yet",
    "failed.slow": "Live answers are not available here, because nothing has arrived for twelve "
    "seconds. Below stands the last answer; what you typed is kept.",
    "failed.blocked": "Live answers are not available here, because this browser or network did "
    "not let Python start ({reason}). Below stands the last answer; what you typed is kept.",
    "failed.stopped": "Live answers have stopped, because Python ended unexpectedly ({reason}). "
    "Below stands the last answer; what you typed is kept.",
    "failed.broken": "This answer could not be computed, and that is our fault ({reason}). "
    "What you typed is kept.",
    "terminal": "The same sum in a terminal, where amounts are written without grouping:",
    "unknown": "This link named something that the calculator does not ask: {names}. It was left "
    "out; all else was used.",
    "version": "This link was made with version {version}, which this page does not know. The "
    "numbers in it are used; all others stand at today's example.",
}

# The same for a book of accounts.
BOOK = {
    "idle": "Choose a file or drop it on this page. It is read here, and sent nowhere.",
    "starting": "Starting Python in this page.",
    "loading": "Starting Python in this page: {loaded} of {total} MB.",
    "reading": "{name}: reading.",
    "working": "{name}: {rows} of about {about} accounts.",
    "done": "{name}: {rows} accounts. The results stay in this page until you keep them.",
    "done.problems": "{name}: {rows} accounts, {problems} of them with a problem. The results stay "
    "in this page until you keep them.",
    "none": "{name}: there is no account in it, only the names of the columns.",
    "stopped": "{name}: stopped after {rows} accounts. Nothing of it was kept.",
    "unknown": "{name} has columns that nobody asks for. They may be slips, or yours to keep.",
    "unusable": "{name} cannot be used as it is. Nothing was changed.",
    "encoding": "{name} is not text in UTF-8, so it cannot be read. In a spreadsheet, save it as "
    "“CSV UTF-8”. Nothing was changed.",
    "unreadable": "{name} could not be read ({reason}). Nothing was changed.",
    "keep": "Keep the results: {name}",
    "copy": "Copy them to the results, and go on: {columns}",
    "failed.slow": "This book cannot be answered here, because nothing has arrived for twelve "
    "seconds. The command line below can do it.",
    "failed.blocked": "This book cannot be answered here, because this browser or network did not "
    "let Python start ({reason}). The command line below can do it.",
    "failed.stopped": "This book was not finished, because Python ended unexpectedly ({reason}). "
    "Nothing of it was kept.",
    "failed.broken": "This book could not be answered, and that is our fault ({reason}). Nothing "
    "of it was kept.",
}


def templates(words: Mapping[str, str]) -> str:
    """The sentences as the page holds them, each with places for what fills its slots."""
    return "".join(
        f'<template data-words="{key}"><span>{_slots(text)}</span></template>'
        for key, text in words.items()
    )


def _slots(text: str) -> str:
    return escape(text).replace("{", '<span data-slot="').replace("}", '"></span>')
