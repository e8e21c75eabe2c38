"""Writes an answer's links to other calculators, each with its small form."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from calculators.answer.evaluate import AnyCalculator
from calculators.declare.fields import fields_of
from calculators.render.fields import field


def onward(calculator: AnyCalculator, links: Mapping[str, str], panel_id: str) -> str:
    """Return the links to other calculators; `links` holds the HTML of each."""
    if not calculator.carries:
        return ""
    ways = ""
    for carry in calculator.carries:
        own = f"{panel_id}-{carry.to_slug}"
        asked = "".join(
            field(one, one.plain(one.default), "", own)  # type: ignore[arg-type]  # its own kind
            for one in fields_of(carry.asks).values()  # type: ignore[arg-type]  # classes hash
        )
        ways += (
            f'<div class="way"><form data-onward="{carry.to_slug}" autocomplete="off" '
            f'aria-label="{escape(carry.label)}" data-needs-script'
            f"{'' if asked else ' hidden'}>{asked}</form>"
            f'<div data-zone="onward-{carry.to_slug}" data-derived>'
            f"{links.get(carry.to_slug, '')}</div>"
            f'<p class="hint">{escape(carry.says)}</p></div>'
        )
    return (
        '<section class="onward" aria-label="Ways on"><h2>Take these numbers to'
        f'</h2><div class="ways-on">{ways}</div></section>'
    )
