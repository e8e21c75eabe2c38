"""Draws figures of concepts from a calculator's numbers, never by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from calculators.declare.fields import Choice
from calculators.declare.report import Column, Line, Lines, Voice
from calculators.declare.units import COUNT, MONEY
from calculators.publish.fences.call import Call
from calculators.render.lines import draw

STEPS = 20  # points across


def fan(call: Call) -> str:
    """Return one deal and where each pattern leads in a hundred of it: a chart for each side."""
    mark = call.mark()
    if mark.calculator.slug != "x100":
        raise call.fault("only x100 has these patterns")
    inputs: Any = mark.answer().inputs
    compute = mark.calculator.compute
    pattern = mark.calculator.fields["pattern"]
    assert isinstance(pattern, Choice)
    at = [1, *range(inputs.deals // STEPS, inputs.deals + 1, max(1, inputs.deals // STEPS))]
    ledgers = {key: compute(replace(inputs, pattern=key)).ledger for key in pattern.options}
    named = {key: key.replace("_", "-") for key in pattern.options}
    said = "; ".join(f"{named[key]}: {text.lower()}" for key, text in pattern.options.items())
    charts = ""
    for party, who in (("seller", "The seller"), ("buyer", "The buyer")):
        lines = tuple(
            Line(
                party,  # type: ignore[arg-type]  # one of two
                tuple(getattr(rows[deal - 1], f"{party}_running") for deal in at),
                named[key],
            )
            for key, rows in ledgers.items()
        )
        chart = Lines(
            f"{who}: one deal, four patterns",
            f"The running total over {inputs.deals} deals, more or less than elsewhere. {said}.",
            Column("Deal", COUNT),
            MONEY,
            tuple(map(float, at)),
            lines,
        )
        charts += draw(chart, Voice())
    return f'<div class="calculator picture fan" data-search-exclude>{charts}</div>'
