"""Counts pushes on the reader's device: two counters, and a link into the odds calculator."""

from __future__ import annotations

import json
from html import escape

from calculators.declare.links import FOR_SCRIPTS
from calculators.publish.fences.call import Call
from calculators.render.messages import RECORD, templates

# A tap on a button adds 1 to these fields of the calculator.
ADDS = {
    "They stayed: one more without harm": ("past_uses",),
    "It ended badly: one more of those": ("past_uses", "past_losses"),
}


def record(call: Call) -> str:
    """Return buttons that count, the counts, and a link that fills them in."""
    asked = call.mark().calculator
    missing = {name for adds in ADDS.values() for name in adds} - set(asked.fields)
    if missing:
        raise call.fault(f"{asked.slug} does not ask for {', '.join(sorted(missing))}")
    buttons = "".join(
        f'<button type="button" class="md-button" data-adds="{escape(json.dumps(adds))}">'
        f"{words}</button> "
        for words, adds in ADDS.items()
    )
    way = call.page.to_calculator(asked.slug)
    return (
        '<section class="calculator record" data-search-exclude>'
        f'<calculator-record slug="{asked.slug}" version="{asked.version}" '
        f'data-defaults="{escape(json.dumps(dict(asked.defaults())))}" '
        f'data-names="{escape(FOR_SCRIPTS)}">'
        f'<p class="counts">{buttons}</p><p data-said>{escape(RECORD["none"])}</p>'
        f'<p class="after" hidden><a href="{escape(way)}">{escape(RECORD["open"])}</a> '
        '<button type="button" data-back>Take the last one back</button> '
        '<button type="button" data-clear>Start the count again</button></p>'
        f'<p class="hint">{escape(RECORD["where"])}</p>{templates(RECORD)}'
        "</calculator-record></section>"
    )
