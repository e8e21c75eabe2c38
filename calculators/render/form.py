"""The form of a calculator, and the panel around form and answer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby
from types import MappingProxyType

from calculators.declare.fields import Field, Party
from calculators.declare.sides import Sides
from calculators.evaluate import Answer, AnyCalculator, own_numbers
from calculators.render.fields import field
from calculators.render.html import zones
from calculators.render.link import fragment
from calculators.render.onward import onward
from calculators.render.typed import beside
from calculators.render.views import backwards, for_all_ranges, names, three_fields
from calculators.render.words import WORDS, templates

_PARTIES: tuple[Party, ...] = ("seller", "buyer", "both")


def panel(
    answer: Answer,
    texts: Mapping[str, str],
    *,
    panel_id: str,
    calculator_url: str = "",
    calculators: str = "../",
    links: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Form and built answer of one calculator, as the page holds them before any script has run.

    `texts` are the page's own defaults by field name, `panel_id` is unique on the page, and
    `calculator_url` is the way to the calculator's own page, empty where this is it;
    `calculators` is the way to the folder of all of them, and `links` are the ways on, by slug.
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
        f'data-state="example" data-shows-example data-defaults="{defaults}" '
        f'data-calculators="{escape(calculators)}">'
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
        f'<section class="answer" data-answer data-derived data-zone="answer" '
        f'aria-label="The figures">'
        f"{filled['answer']}</section>{onward(calculator, links, panel_id)}"
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
            field(one, shown[one.name], said.get(one.name, ""), panel_id) for one in some
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
        f"</p>{_chair(calculator.sides, panel_id)}{three_fields(panel_id)}"
        f'<div class="groups">{groups}</div>'
        f'<details class="refine" data-refine><summary>Refine <span>{waiting}</span></summary>'
        f'<div class="groups">{refine}'
        f"{names(shown, calculator.sides, panel_id)}{for_all_ranges(shown, panel_id)}</div>"
        f"</details>{backwards(calculator, panel_id)}</form>"
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
