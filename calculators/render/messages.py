"""Holds sentences that must exist without Python: the page's states, chosen by key."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from calculators.render.failures import because

# `{…}` is a slot the page fills with plain text.
WORDS = {
    "example": "Example numbers, invented. Nothing that you type leaves this page.",
    "starting": "Starting Python in this page, for live answers. You can type already.",
    "starting.here": "Starting Python in this frame. The page will stand still for some seconds.",
    "frame": "This frame may not start Python in the background. Start it here; the page will "
    "stand still for some seconds.",
    "loading": "Starting Python in this page: {loaded} of {total} MB. You can type already.",
    "live": "Live: this is the answer to your numbers.",
    "live.example": "Live. The numbers are still the example's, and invented.",
    "computing": "Computing …",
    "computing.ranges": "Live for the likely numbers. What the ranges make of it is being worked "
    "out …",
    "problem": "Not computed yet. To mend: {fields}.",
    "stale.example": "Example numbers, not yours yet",
    "stale.yours": "Your numbers from before, not those above yet",
    **because(
        "Live answers are not available here",
        "Below stands the last answer; what you typed is kept.",
    ),
    "failed.updated": "This page has been updated since you opened it. Reload it for live answers; "
    "what you typed is kept.",
    "failed.stopped": "Live answers have stopped, because Python ended unexpectedly ({reason}). "
    "Below stands the last answer; what you typed is kept.",
    "failed.broken": "This answer could not be computed, and that is our fault ({reason}). "
    "What you typed is kept.",
    "terminal": "The same sum in a terminal, where amounts are written without grouping:",
    "unknown": "This link named something that the calculator does not ask: {names}. It was left "
    "out; all else was used.",
    "copied": "Copied: {what}.",
    "refused": "This browser does not let a page copy. The text is marked: copy it with Ctrl+C, or "
    "⌘C.",
    "shared": "Handed to this device.",
    "kept": "Kept as a file: {what}.",
    "undrawn": "The picture could not be made here ({reason}). The table behind the chart has the "
    "same numbers.",
    "uncoded": "The code could not be drawn ({reason}). The address beside it leads to the same.",
    "version": "This link was made with version {version}, which this page does not know. The "
    "numbers in it are used; all others stand at today's example.",
}

# The same for an accounts file.
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
    **because("This book cannot be answered here", "The command line below can do it."),
    "failed.updated": "This page has been updated since you opened it. Reload it, then choose the "
    "file again.",
    "failed.stopped": "This book was not finished, because Python ended unexpectedly ({reason}). "
    "Nothing of it was kept.",
    "failed.broken": "This book could not be answered, and that is our fault ({reason}). Nothing "
    "of it was kept.",
}

# The same for a guess before the answer.
GUESS = {
    "before": "Before you look:",
    "private": "A guess, and nothing else: it stays in this page, and is in no link.",
    "right": "You guessed “{guess}”, and so it is.",
    "close": "You guessed “{guess}”. It is one step away: “{truth}”.",
    "apart": "You guessed “{guess}”. It is {steps} steps away: “{truth}”.",
    "off": "You will not be asked first again on this device.",
    "off.visit": "You will not be asked first again on this visit. This browser lets a page keep "
    "nothing, so the next visit asks again.",
    "on": "From the next play on, you will be asked first.",
}

# The same for a record of pushes.
RECORD = {
    "where": "The count stays on this device. “Forget everything here”, below a calculator, "
    "forgets it too.",
    "none": "Nothing is counted on this device yet.",
    "counted": "Counted so far: {past_uses}. Of those, ended badly: {past_losses}.",
    "denied": "Counted so far: {past_uses}. Of those, ended badly: {past_losses}. This browser "
    "lets the page keep nothing: note the two before you close it.",
    "open": "Open the odds with this record",
}

# The same for saved scenarios.
SCENARIOS = {
    "scenario.count": "{number} kept here",
    "scenario.now": "The form",
    "scenario.unnamed": "Numbers of {date}",
    "scenario.kept": "Kept as “{name}”.",
    "scenario.renamed": "Kept as “{name}”, since the name itself is taken.",
    "scenario.denied": "This browser does not let the page keep anything. “{name}” stays until you "
    "close or reload the page: save it as a file to have it longer. Everything else works.",
    "scenario.full": "There is no room left in this browser. “{name}” stays until you close or "
    "reload the page: save it as a file to have it longer. Everything else works.",
    "scenario.deleted": "“{name}” is deleted. ",
    "scenario.restored": "“{name}” is back.",
    "scenario.choose": "Choose two or three to compare.",
    "scenario.starting": "Python is starting in this page. The comparison comes with it.",
    "scenario.comparing": "Comparing …",
    "scenario.compared": "Compared, below.",
    "scenario.failed": "They could not be compared, because live answers are not available here "
    "({reason}). Nothing that you keep was changed.",
    "scenario.nothing": "Nothing is kept of this calculator yet. Keep the numbers in the form "
    "first.",
    "scenario.saved": "Saved as a file, {file}: {number}. Whoever gets it gets every number in it.",
    "scenario.taken": "Taken in from {file}: {number}. Kept here already: {rest}.",
    "scenario.file.large": "{file} is larger than a megabyte, and no file of scenarios is. Nothing "
    "was changed.",
    "scenario.file.cut": "{file} cannot be read: it may be cut off, or be another kind of file. "
    "Nothing was changed.",
    "scenario.file.foreign": "{file} is not a file of scenarios that was saved here. Nothing was "
    "changed.",
    "scenario.file.newer": "{file} was saved by another version of this site, which this page "
    "does not know. Nothing was changed.",
    "scenario.file.empty": "There is no scenario in {file}. Nothing was changed.",
    "scenario.file.many": "{file} holds more than {most} scenarios. Nothing was changed.",
    "scenario.file.damaged": "{file} is damaged: its scenario number {number} cannot be used. "
    "Nothing was changed.",
    "scenario.file.elsewhere": "{file} holds scenarios of another calculator ({slug}). Take it in "
    "there. Nothing was changed.",
    "scenario.file.unreadable": "{file} could not be read. Nothing was changed.",
    "scenario.forgotten": "Everything is forgotten, and the form holds the example again. The "
    "browser's history may still list former addresses: clear it there.",
    "scenario.unknown": "What was kept named something that the calculator does not ask: {names}. "
    "It was left out; all else was used.",
    "scenario.version": "It was kept with version {version}, which this page does not know. The "
    "numbers in it are used.",
    "undo.linked": "The form was filled in anew. What you keep on this device was not touched.",
    "undo.opened": "“{name}” is in the form.",
    "undo.back": "The form is as it was before.",
    "undo.mine": "Undo: back to my numbers",
    "undo.before": "Undo: back to the numbers before",
}


def templates(words: Mapping[str, str]) -> str:
    """Return the sentences as the page holds them, each with places for its slots."""
    return "".join(
        f'<template data-words="{key}"><span>{_slots(text)}</span></template>'
        for key, text in words.items()
    )


def _slots(text: str) -> str:
    return escape(text).replace("{", '<bdi data-slot="').replace("}", '"></bdi>')
