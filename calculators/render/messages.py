"""Holds sentences that must exist without Python: the page's states, chosen by key."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from calculators.render.failures import because

# `{…}` is a slot the page fills with plain text.
WORDS = {
    "example": "Example numbers, all invented. Nothing you type leaves this page.",
    "starting": "Getting live answers ready. You can start typing.",
    "starting.here": "Getting live answers ready. This page may freeze for a few seconds.",
    "frame": "Start live answers here. The page may freeze for a few seconds.",
    "loading": "Getting live answers ready: {loaded} of {total} MB. You can start typing.",
    "live": "Live: this is the answer for your numbers.",
    "live.example": "Live · example numbers, all invented",
    "computing": "Calculating…",
    "computing.ranges": "Live for your likely numbers. Working out the ranges…",
    "problem": "Not calculated yet. Please fix: {fields}.",
    "stale.example": "These are still example numbers, not yours",
    "stale.yours": "This answer is from before your last change",
    **because(
        "Live answers don't work here",
        "Your last answer is below, and what you typed is kept.",
    ),
    "failed.updated": "This page has been updated. Reload it for live answers. What you typed is "
    "kept.",
    "failed.stopped": "Live answers stopped unexpectedly ({reason}). Your last answer is below, "
    "and what you typed is kept.",
    "failed.broken": "We couldn't work this out, and that's our fault ({reason}). What you typed "
    "is kept.",
    "terminal": "The same calculation in a terminal (write amounts without commas):",
    "unknown": "This link had something the calculator doesn't ask for: {names}. We left it out "
    "and used the rest.",
    "copied": "Copied: {what}.",
    "refused": "Your browser won't let this page copy. The text is selected, so press Ctrl+C or "
    "⌘C.",
    "shared": "Shared.",
    "kept": "Saved: {what}.",
    "undrawn": "We couldn't draw the picture here ({reason}). The table under the chart has the "
    "same numbers.",
    "uncoded": "We couldn't draw the QR code ({reason}). The address next to it goes to the same "
    "place.",
    "version": "This link was made with version {version}, which this page doesn't know. Your "
    "numbers are used; everything else is from today's example.",
}

# The same for an accounts file.
BOOK = {
    "idle": "Choose a file or drop it here. It's read on this page and sent nowhere.",
    "starting": "Getting live answers ready.",
    "loading": "Getting live answers ready: {loaded} of {total} MB.",
    "reading": "{name}: reading…",
    "working": "{name}: {rows} of about {about} accounts.",
    "done": "{name}: {rows} accounts. Results stay on this page until you save them.",
    "done.problems": "{name}: {rows} accounts, {problems} with a problem. Results stay on this "
    "page until you save them.",
    "none": "{name} has column names but no accounts.",
    "stopped": "{name}: stopped after {rows} accounts. Nothing was kept.",
    "unknown": "{name} has columns we don't use. They may be typos, or yours to keep.",
    "unusable": "We can't use {name} as it is. Nothing was changed.",
    "encoding": "We can't read {name}. In your spreadsheet, save it as “CSV UTF-8”.",
    "unreadable": "We couldn't read {name} ({reason}). Nothing was changed.",
    "keep": "Save the results: {name}",
    "copy": "Keep these columns and go on: {columns}",
    **because("We can't rank these accounts here", "The command line below can."),
    "failed.updated": "This page has been updated. Reload it, then choose the file again.",
    "failed.stopped": "This stopped unexpectedly before the end ({reason}). Nothing was kept.",
    "failed.broken": "We couldn't work this out, and that's our fault ({reason}). Nothing was "
    "kept.",
}

# The same for a guess before the answer.
GUESS = {
    "before": "Before you look:",
    "private": "Your guess stays on this page and isn't in any link.",
    "right": "You guessed “{guess}”. Right.",
    "close": "You guessed “{guess}”. Close: it's “{truth}”.",
    "apart": "You guessed “{guess}”. It's “{truth}”.",
    "off": "We won't ask for a guess again on this device.",
    "off.visit": "We won't ask for a guess again on this visit. Your browser won't let this page "
    "save anything, so next time we'll ask.",
    "on": "We'll ask for a guess first from now on.",
}

# The same for a record of pushes.
RECORD = {
    "where": "The count stays on this device. “Forget everything here”, below a calculator, "
    "clears it too.",
    "none": "No pushes counted on this device yet.",
    "counted": "Pushes so far: {past_uses}. Ended badly: {past_losses}.",
    "denied": "Pushes so far: {past_uses}. Ended badly: {past_losses}. Your browser won't let "
    "this page save anything, so write the two down before you close it.",
    "open": "Use this record in “Should we push?”",
}

# The same for saved scenarios.
SCENARIOS = {
    "scenario.count": "{number} saved here",
    "scenario.now": "The form",
    "scenario.unnamed": "Numbers of {date}",
    "scenario.kept": "Saved as “{name}”.",
    "scenario.renamed": "That name is taken, so it's saved as “{name}”.",
    "scenario.denied": "Your browser won't let this page save anything. “{name}” lasts until you "
    "close or reload the page. Save it as a file to keep it.",
    "scenario.full": "This browser is out of room. “{name}” lasts until you close or reload the "
    "page. Save it as a file to keep it.",
    "scenario.deleted": "“{name}” deleted. ",
    "scenario.restored": "“{name}” is back.",
    "scenario.choose": "Pick two or three to compare.",
    "scenario.starting": "Getting live answers ready. The comparison comes with them.",
    "scenario.comparing": "Comparing…",
    "scenario.compared": "Compared, below.",
    "scenario.failed": "We can't compare them, because live answers don't work here ({reason}). "
    "Nothing you've saved was changed.",
    "scenario.nothing": "Nothing saved for this calculator yet. Save your current numbers first.",
    "scenario.saved": "Saved as {file}: {number}. Anyone who gets the file gets every number in "
    "it.",
    "scenario.taken": "Added from {file}: {number}. Saved here already: {rest}.",
    "scenario.file.large": "{file} is larger than a megabyte, so it isn't a file of saved numbers. "
    "Nothing was changed.",
    "scenario.file.cut": "We can't read {file}: it may be cut off, or another kind of file. "
    "Nothing was changed.",
    "scenario.file.foreign": "{file} isn't a file of numbers that was saved here. Nothing was "
    "changed.",
    "scenario.file.newer": "{file} was saved by another version of this site, which this page "
    "doesn't know. Nothing was changed.",
    "scenario.file.empty": "There's nothing saved in {file}. Nothing was changed.",
    "scenario.file.many": "{file} has more than {most} saved sets of numbers. Nothing was changed.",
    "scenario.file.damaged": "{file} is damaged: we can't use number {number} in it. Nothing was "
    "changed.",
    "scenario.file.elsewhere": "{file} has numbers for another calculator ({slug}). Open it "
    "there. Nothing was changed.",
    "scenario.file.unreadable": "We couldn't read {file}. Nothing was changed.",
    "scenario.forgotten": "Everything is cleared and the example is back. Your browser's history "
    "may still list old addresses; clear it there.",
    "scenario.unknown": "This had something the calculator doesn't ask for: {names}. We left it "
    "out and used the rest.",
    "scenario.version": "It was saved with version {version}, which this page doesn't know. Your "
    "numbers are used.",
    "undo.linked": "The link filled in the form. Nothing you've saved was changed.",
    "undo.opened": "“{name}” is in the form.",
    "undo.back": "The form is back as it was.",
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
