"""Writes the place where a reader saves sets of numbers under names, and compares them."""

from __future__ import annotations

from calculators.render.messages import SCENARIOS, templates

_LONGEST = 80  # characters of a name


def scenarios(panel_id: str) -> str:
    """Return the place below an answer, as the page holds it before any script has run."""
    own = f"{panel_id}-scenario"
    return (
        '<details class="scenarios" data-scenarios data-needs-script>'
        "<summary>Save and compare <span data-count></span></summary>"
        "<p>Numbers you save stay in this browser, on this device, until you delete them. Nobody "
        "else gets them, and opening a link doesn't change them.</p>"
        '<form method="dialog" autocomplete="off" aria-label="Save these numbers">'
        f'<div class="field"><label for="{own}-name">A name for these numbers</label>'
        f'<span class="entry"><input type="text" id="{own}-name" data-name maxlength="{_LONGEST}" '
        'autocomplete="off" spellcheck="false"> <button type="submit">Save on this device</button>'
        "</span></div></form>"
        '<p class="said" data-said></p>'
        '<ul class="kept" data-list aria-label="What you can compare">'
        '<li><label><input type="checkbox" value="" checked> The form as it is now</label></li>'
        "</ul>"
        f"<template data-row>{_row()}</template><template data-back>"
        '<button type="button" data-act="restore">Undo: bring it back</button></template>'
        '<p class="acts"><button type="button" data-act="compare">Compare the ones you '
        "picked</button> "
        '<button type="button" data-act="export">Save them as a file</button></p>'
        "<div data-comparison></div>"
        f'<div class="field"><label for="{own}-file">Add numbers from a file</label>'
        f'<input type="file" id="{own}-file" data-file accept=".json,application/json"></div>'
        '<p class="acts"><button type="button" data-act="forget">Forget everything here</button>'
        f'</p><div class="sure" data-sure role="group" aria-labelledby="{own}-sure" hidden>'
        f'<p id="{own}-sure">This deletes everything this site has saved in this browser: your '
        "numbers for all calculators, and the colors you chose. The numbers in the form and in "
        "the address go, too. You can't undo it.</p>"
        '<p class="acts"><button type="button" data-act="sure">Yes, forget everything</button> '
        '<button type="button" data-act="stay">No, keep everything</button></p></div>'
        f"{templates(SCENARIOS)}</details>"
    )


def undo(panel_id: str) -> str:
    """Return the note that something filled in the form, with a way to undo it."""
    return f'<p class="undo" id="{panel_id}-undo" data-undo hidden></p>'


def _row() -> str:
    """Return one saved row; the page puts in its name and its date."""
    acts = "".join(
        f'<button type="button" data-act="{act}">{label}<span class="hidden"> <span data-named>'
        "</span></span></button> "
        for act, label in (("open", "Open"), ("delete", "Delete"))
    )
    return (
        '<li><label><input type="checkbox"> <bdi data-named></bdi></label> '
        f'<span class="when" data-when></span> <span class="acts">{acts}</span></li>'
    )
