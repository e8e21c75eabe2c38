"""Formulas within sentences, as MathML: read by screen readers, and drawn without a script."""

from __future__ import annotations

import re

from latex2mathml.converter import convert

from calculators.publish.fences.call import Call

UNKNOWN = re.compile(r">\s*(\\[A-Za-z]+)")
LONG = 45  # signs; such a formula may be wider than a telephone, and then scrolls by itself


def formula(call: Call) -> str:
    r"""LaTeX as MathML: `#!formula \mathrm{COLR} = V - \mathrm{BATR}`."""
    source = call.source
    # Upright words are words, and not a row of single letters.
    try:
        made = convert(source.replace(r"\mathrm", r"\text"))
    except Exception as fault:  # whatever the library makes of a formula that it can't read
        raise call.fault(f"{type(fault).__name__} in {source!r}") from None
    drawn = str(made).replace(' display="inline"', "")
    # What the library doesn't know it shows as it is written.
    if unknown := UNKNOWN.search(drawn):
        raise call.fault(f"there is no {unknown[1]} in {source!r}")
    if source.count("{") != source.count("}"):
        raise call.fault(f"a brace is missing in {source!r}")
    if len(source) >= LONG:
        around = '<span class="scroll" tabindex="0" role="group" aria-label="Formula">'
        drawn = f"{around}{drawn}</span>"
    call.page.texts[drawn] = source
    return drawn
