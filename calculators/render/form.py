"""The form of a calculator, and the panel around form and answer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby

from calculators.declare.fields import Choice, Field, Number, Party
from calculators.declare.sides import Sides
from calculators.declare.units import MONEY
from calculators.evaluate import Answer, AnyCalculator, own_numbers
from calculators.render.html import beside, zones
from calculators.render.link import fragment
from calculators.render.words import WORDS, templates

_PARTIES: tuple[Party, ...] = ("seller", "buyer", "both")
_UNIT_OF = {"percent": "%", "months": "months", "years": "years", "money": ""}


def panel(
    answer: Answer, texts: Mapping[str, str], *, panel_id: str, calculator_url: str = ""
) -> str:
    """Form and built answer of one calculator, as the page holds them before any script has run.

    `texts` are the page's own defaults by field name, `panel_id` is unique on the page, and
    `calculator_url` is the way to the calculator's own page, empty where this is it.
    """
    calculator = answer.calculator
    filled = zones(answer, answer.inputs)
    said = beside(answer.remarks)
    shown = {**calculator.defaults(), **texts}
    form = _form(calculator, shown, said, panel_id, calculator_url)
    known = {calculator.version: calculator.defaults(), **calculator.earlier_defaults}
    defaults = escape(json.dumps(known, separators=(",", ":")))
    return (
        f'<section class="calculator" id="{panel_id}" data-search-exclude>'
        f'<calculator-panel slug="{calculator.slug}" version="{calculator.version}" '
        f'data-state="example" data-shows-example data-defaults="{defaults}">'
        f'<div class="ask">{form}</div>'
        '<div class="tell"><div class="now">'
        f'<p class="state" data-status>{escape(WORDS["example"])}</p>'
        '<p class="terminal" data-terminal hidden></p>'
        '<noscript><p class="state">Scripts are off: the answer below is the example\'s, computed '
        f"when this page was built. In a terminal: <code>python -m calculators {calculator.slug} "
        "--help</code></p></noscript>"
        f'<div data-zone="examples">{filled["examples"]}</div>'
        f'<output class="headline" id="{panel_id}-answer" aria-label="The answer" tabindex="-1">'
        f"{filled['headline']}"
        "</output></div></div>"
        f'<section class="answer" data-answer aria-label="The figures">{filled["answer"]}</section>'
        f"{templates(WORDS)}</calculator-panel></section>"
    )


def _form(
    calculator: AnyCalculator,
    shown: Mapping[str, str],
    said: Mapping[str, str],
    panel_id: str,
    calculator_url: str,
) -> str:
    fields = calculator.fields.values()
    essential = [one for one in fields if one.essential]
    rest = [one for one in fields if not one.essential]

    def ask(some: Iterable[Field]) -> str:
        return "".join(
            _field(one, shown[one.name], said.get(one.name, ""), panel_id) for one in some
        )

    # In the form's order, neighbours of one party stand together: price, a group for each
    # party side by side, then the two about time.
    groups = "".join(
        _group(party, ask(some), "essential", calculator.sides)
        for party, some in groupby(essential, lambda one: one.party)
    )
    refine = "".join(
        _group(party, ask(some), "more", calculator.sides)
        for party in _PARTIES
        if (some := [one for one in rest if one.party == party])
    )
    waiting = f"{len(rest)} more, already filled in, or optional" if rest else "names and currency"
    nil = own_numbers(calculator)
    own = (
        f'<a href="{escape(calculator_url)}#{escape(fragment(calculator, nil))}" data-own>'
        "Start with my own numbers</a>"
        if nil
        else ""
    )
    return (
        f'<form method="dialog" autocomplete="off" aria-label="{escape(calculator.title)}">'
        '<p class="ways" data-needs-script>'
        f"{own}"
        f'<a href="{escape(calculator_url)}#{calculator.slug}" data-example>Look at an example</a>'
        f"</p>{_chair(calculator.sides, panel_id)}"
        f'<div class="groups">{groups}</div>'
        f'<details class="refine" data-refine><summary>Refine <span>{waiting}</span></summary>'
        f'<div class="groups">{refine}'
        f"{_names(shown, calculator.sides, panel_id)}</div>"
        "</details></form>"
    )


def _chair(sides: Sides, panel_id: str) -> str:
    """A view, not an input: it has no name, so it never comes into a link."""
    options = "".join(
        f'<label><input type="radio" data-view="chair" name="{panel_id}-chair" value="{key}"'
        f"{chosen}> {escape(sides.heading(key))}</label>"
        for key, chosen in ((_PARTIES[0], " checked"), (_PARTIES[1], ""))
    )
    return (
        f'<fieldset class="chair" data-needs-script><legend>I sit here</legend>{options}</fieldset>'
    )


def _group(party: Party, body: str, kind: str, sides: Sides) -> str:
    legend = escape(sides.heading(party, "For both"))
    hidden = ' class="hidden"' if party == "both" and kind == "essential" else ""
    return (
        f'<fieldset class="group {kind} {party}"><legend{hidden} data-heading="{party}">{legend}'
        f"</legend>{body}</fieldset>"
    )


def _field(asked: Field, text: str, remark: str, panel_id: str) -> str:
    own = f"{panel_id}-{asked.name}"
    unit = f" {own}-unit" if isinstance(asked, Number) and asked.unit.name in _UNIT_OF else ""
    described = f"{own}-problem {own}-remark{unit} {own}-hint"
    control = (
        _select(asked, text, own, described)
        if isinstance(asked, Choice)
        else _input(asked, text, own, described)
    )
    return (
        f'<div class="field" data-field="{asked.name}"><label for="{own}">{escape(asked.label)}'
        f'</label>{control}<p class="problem" id="{own}-problem" hidden></p>'
        f'<p class="remark" id="{own}-remark"{"" if remark else " hidden"}>{remark}</p>'
        f'<p class="hint" id="{own}-hint">{escape(asked.hint)}</p></div>'
    )


def _input(asked: Number, text: str, own: str, described: str) -> str:
    unit = _UNIT_OF.get(asked.unit.name, "")
    empty = ' placeholder="not used"' if asked.optional else ""
    after = f'<span class="unit" id="{own}-unit">{unit}</span>' if unit else ""
    currency = f'<span class="unit" id="{own}-unit" data-currency></span>'
    return (
        f'<span class="entry">{currency if asked.unit is MONEY else ""}<input type="text" '
        f'id="{own}" name="{asked.name}" value="{escape(text)}" inputmode="decimal" '
        f'autocomplete="off" spellcheck="false" aria-describedby="{described}"{empty}>'
        f"{after}</span>"
    )


def _select(asked: Choice, text: str, own: str, described: str) -> str:
    options = "".join(
        f'<option value="{key}"{" selected" if key == text else ""}>{escape(label)}</option>'
        for key, label in asked.options.items()
    )
    return (
        f'<span class="entry"><select id="{own}" name="{asked.name}" '
        f'aria-describedby="{described}">{options}</select></span>'
    )


def _names(shown: Mapping[str, str], sides: Sides, panel_id: str) -> str:
    """Names and currency: seen on the page and kept in the link, never computed with."""
    fields = "".join(
        f'<div class="field"><label for="{panel_id}-{name}">{label}</label><span class="entry">'
        f'<input type="text" id="{panel_id}-{name}" name="{name}" '
        f'value="{escape(shown.get(name, ""))}" maxlength="{longest}" '
        'autocomplete="off" spellcheck="false"></span></div>'
        for name, label, longest in (
            ("seller", f"Name of {escape(sides.named[0])}", 40),
            ("buyer", f"Name of {escape(sides.named[1])}", 40),
            ("currency", "Currency sign, shown and never converted", 5),
        )
    )
    return f'<fieldset class="group more names"><legend>Names</legend>{fields}</fieldset>'
