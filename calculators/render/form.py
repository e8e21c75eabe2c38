"""Writes a calculator's form, and the panel around form and answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby

from calculators.answer.evaluate import AnyCalculator, own_numbers
from calculators.answer.links import fragment
from calculators.declare.fields import Field, Number, Party
from calculators.declare.report import DOLLAR
from calculators.declare.sides import Sides
from calculators.render.fields import field
from calculators.render.form_tools import backwards, for_all_ranges, names, three_fields, who_said

_PARTIES: tuple[Party, ...] = ("seller", "buyer", "both")


def form(
    calculator: AnyCalculator,
    shown: Mapping[str, str],
    said: Mapping[str, str],
    panel_id: str,
    calculator_url: str,
) -> str:
    """Return all the questions: the essential ones shown, the rest behind a summary.

    `shown` are the texts and `said` the remarks (HTML) by field name.
    """
    fields = calculator.fields.values()
    money = shown.get("currency") or DOLLAR
    essential = [one for one in fields if one.essential]
    rest = [one for one in fields if not one.essential]

    def ask(some: Iterable[Field]) -> str:
        return "".join(
            field(one, shown[one.name], said.get(one.name, ""), panel_id, money=money)
            for one in some
        )

    # In the form's order, fields of one party are together: price, a group for each party side by
    # side, then the two about time.
    groups = "".join(
        _group(party, ask(some), "essential", calculator.sides)
        for party, some in groupby(essential, lambda one: one.party)
    )
    refine = "".join(
        _group(party, ask(some), "more", calculator.sides)
        for party in _PARTIES
        if (some := [one for one in rest if one.party == party])
    )
    waiting = f"{len(rest)} more assumptions" if rest else "Names and currency"
    nil = own_numbers(calculator)
    own = (
        f'<a href="{escape(calculator_url)}#{escape(fragment(calculator, nil))}" data-own>'
        "Use my own numbers</a>"
        if nil
        else ""
    )
    return (
        f'<form method="dialog" autocomplete="off" aria-label="{escape(calculator.title)}">'
        '<p class="ways" data-needs-script>'
        f"{own}"
        f'<a href="{escape(calculator_url)}#{calculator.slug}" data-example>See an example</a>'
        f"</p>{_chair(calculator.sides, panel_id)}{three_fields(panel_id)}{who_said(panel_id)}"
        f'<div class="groups">{groups}</div>'
        f'<details class="refine" data-refine><summary>{waiting}</summary>'
        "<p>Already filled in. Change what you know.</p>"
        f'<div class="groups">{refine}'
        f"{names(shown, calculator.sides, panel_id)}{for_all_ranges(shown, panel_id)}</div>"
        f"</details>{backwards(calculator, shown, panel_id)}</form>"
    )


def short_form(
    calculator: AnyCalculator,
    shown: Mapping[str, str],
    said: Mapping[str, str],
    panel_id: str,
) -> str:
    """Return only the essential fields; the others are hidden, so links hold them."""
    fields = calculator.fields.values()
    asked = [one for one in fields if one.essential and isinstance(one, Number)]
    groups = "".join(
        _group(
            party,
            "".join(field(one, shown[one.name], said.get(one.name, ""), panel_id) for one in some),
            "essential",
            calculator.sides,
        )
        for party, some in groupby(asked, lambda one: one.party)
    )
    unseen = "".join(
        f'<input type="hidden" name="{one.name}" value="{escape(shown[one.name])}">'
        for one in fields
        if one not in asked
    )
    return (
        f'<form method="dialog" autocomplete="off" aria-label="{escape(calculator.title)}">'
        f'<div class="groups">{groups}</div>{unseen}</form>'
    )


def _chair(sides: Sides, panel_id: str) -> str:
    """Return the choice of side, which has no name because it's a view: it's never in a link."""
    options = "".join(
        f'<label><input type="radio" data-view="chair" name="{panel_id}-chair" value="{key}"'
        f"{chosen}> {escape(label)}</label>"
        for key, label, chosen in zip(_PARTIES, sides.chairs, (" checked", ""), strict=False)
    )
    return (
        f'<fieldset class="chair" data-needs-script><legend>Your side</legend>{options}</fieldset>'
    )


def _group(party: Party, body: str, kind: str, sides: Sides) -> str:
    legend = escape(sides.heading(party, "For both"))
    hidden = ' class="hidden"' if party == "both" and kind == "essential" else ""
    return (
        f'<fieldset class="group {kind} {party}"><legend{hidden} data-heading="{party}">{legend}'
        f"</legend>{body}</fieldset>"
    )
