"""Formulas within sentences, as MathML: read by screen readers, and drawn without a script."""

from __future__ import annotations

from typing import Any

from latex2mathml.converter import convert

from calculators.publish.place import HERE

LONG = 45  # signs; such a formula may be wider than a telephone, and then scrolls by itself


def formula(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    r"""LaTeX as MathML: `#!formula \mathrm{COLR} = V - \mathrm{BATR}`."""
    # Upright words are words, and not a row of single letters.
    try:
        made = convert(source.replace(r"\mathrm", r"\text"))
    except Exception as fault:  # whatever the library makes of a formula that it cannot read
        raise HERE.fault(source, f"{language}: {type(fault).__name__} in {source!r}") from None
    drawn = str(made).replace(' display="inline"', "")
    if len(source) < LONG:
        return drawn
    return f'<span class="scroll" tabindex="0" role="group" aria-label="Formula">{drawn}</span>'
