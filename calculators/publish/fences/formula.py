"""Writes formulas in sentences as MathML: screen readers can read it, and it needs no script."""

from __future__ import annotations

import re

from latex2mathml.converter import convert

from calculators.publish.fences.call import Call

UNKNOWN = re.compile(r">\s*(\\[A-Za-z]+)")
LONG = 45  # characters; a longer formula may be wider than a phone, so it scrolls by itself


def formula(call: Call) -> str:
    r"""Return LaTeX as MathML: `#!formula \mathrm{COLR} = V - \mathrm{BATR}`."""
    source = call.source
    # Upright letters are a word, not a row of single letters.
    try:
        made = convert(source.replace(r"\mathrm", r"\text"))
    except Exception as fault:  # anything the library raises on a formula it can't read
        raise call.fault(f"{type(fault).__name__} in {source!r}") from None
    drawn = str(made).replace(' display="inline"', "")
    # The library shows what it doesn't know as it was typed.
    if unknown := UNKNOWN.search(drawn):
        raise call.fault(f"there is no {unknown[1]} in {source!r}")
    if source.count("{") != source.count("}"):
        raise call.fault(f"a brace is missing in {source!r}")
    if len(source) >= LONG:
        around = '<span class="scroll" tabindex="0" role="group" aria-label="Formula">'
        drawn = f"{around}{drawn}</span>"
    call.page.texts[drawn] = source
    return drawn
