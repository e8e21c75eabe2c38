"""Writes a form's tools: ranges, questions asked backward, names."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from calculators.answer.evaluate import AnyCalculator
from calculators.declare.provenance import SOURCES
from calculators.declare.ranges import SEED, TOGETHER, UNLESS_SAID
from calculators.declare.report import DOLLAR
from calculators.declare.sides import Sides
from calculators.render.fields import field

_PARTS = (("low", "Low"), ("likely", "Likely"), ("high", "High"))


def three_fields(panel_id: str) -> str:
    """Return three fields for a range, so nobody has to type dots; the page inserts them."""
    parts = "".join(
        f'<label>{label} <input type="text" data-part="{part}" inputmode="decimal" '
        'autocomplete="off" spellcheck="false"></label>'
        for part, label in _PARTS
    )
    return (
        f'<label class="switch" data-needs-script><input type="checkbox" data-view="ranges" '
        f'id="{panel_id}-ranges"> Low, likely and high instead of one number</label>'
        f'<template data-three><span class="three" role="group">{parts}</span></template>'
    )


def who_said(panel_id: str) -> str:
    """Return the choice of who supplied a number, which the page puts beside each field."""
    options = "".join(
        f'<option value="{key}">{label}</option>'
        for key, label in {"": "not marked", **SOURCES}.items()
    )
    return (
        f'<label class="switch" data-needs-script><input type="checkbox" data-view="sources" '
        f'id="{panel_id}-sources"> Who said so</label>'
        f'<template data-source><select data-view="source">{options}</select></template>'
    )


def marks(shown: Mapping[str, str]) -> str:
    """Return the lists of who supplied what, as in links; the choices beside fields fill them."""
    return "".join(
        f'<input type="hidden" name="{name}" value="{escape(shown.get(name, ""))}">'
        for name in SOURCES
    )


def for_all_ranges(shown: Mapping[str, str], panel_id: str) -> str:
    """Return seed and correlation, which do nothing until something is a range."""
    fields = "".join(
        field(one, shown.get(one.name, ""), "", panel_id, empty=one.plain(UNLESS_SAID[one.name]))
        for one in (TOGETHER, SEED)
    )
    return (
        '<fieldset class="group more ranges"><legend>For ranges</legend>'
        "<p>Low: only one time in ten it'd be below this. High: only one time in ten above. You "
        f"can type it as 80k..100k..130k.</p>{fields}</fieldset>"
    )


def backwards(calculator: AnyCalculator, shown: Mapping[str, str], panel_id: str) -> str:
    """Return the questions to ask backward; the text behind them is one field of the form."""
    if not calculator.questions:
        return ""
    own, text = f"{panel_id}-find", shown.get("find", "")
    options = "".join(
        f'<option value="{one.id}"{" selected" if one.id == text.partition(",")[0] else ""}>'
        f"{escape(one.sentence)}</option>"
        for one in calculator.questions
    )
    numbers = "".join(
        f'<label data-asks="{one.id}" hidden>{escape(one.asks.label)} '
        f'<input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" '
        f'value="{one.asks.plain(one.asks.default)}"></label>'
        for one in calculator.questions
        if one.asks
    )
    return (
        '<div class="backwards field" data-field="find" data-needs-script>'
        f'<label for="{own}">Ask it backwards</label>'
        f'<span class="entry"><select id="{own}" data-question aria-describedby="{own}-problem">'
        f'<option value="">Nothing for now</option>{options}</select>{numbers}</span>'
        '<input type="hidden" name="find" value="' + escape(text) + '">'
        f'<p class="problem" id="{own}-problem" hidden></p></div>'
    )


def names(shown: Mapping[str, str], sides: Sides, panel_id: str) -> str:
    """Return names and currency: shown and kept in the link, but never computed with."""
    fields = "".join(
        f'<div class="field"><label for="{panel_id}-{name}">{label}</label><span class="entry">'
        f'<input type="text" id="{panel_id}-{name}" name="{name}" '
        f'value="{escape(shown.get(name, ""))}" maxlength="{longest}" '
        f'placeholder="{held}" autocomplete="off" spellcheck="false"></span></div>'
        for name, label, longest, held in (
            ("seller", f"Name of {escape(sides.named[0])}", 40, ""),
            ("buyer", f"Name of {escape(sides.named[1])}", 40, ""),
            ("currency", "Currency sign (nothing is converted)", 5, DOLLAR),
        )
    )
    return (
        '<fieldset class="group more names"><legend>Names</legend>'
        f"{fields}{marks(shown)}</fieldset>"
    )
