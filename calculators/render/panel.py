"""Writes a panel: a calculator's form and answer, before any script has run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from types import MappingProxyType

from calculators.answer.evaluate import Answer
from calculators.answer.links import fragment_of
from calculators.declare.links import FOR_SCRIPTS
from calculators.render.carry_links import onward
from calculators.render.form import form, short_form
from calculators.render.guess import guess_form
from calculators.render.html import zones
from calculators.render.messages import WORDS, templates
from calculators.render.privacy import private
from calculators.render.remarks import beside
from calculators.render.scenarios import scenarios, undo

# Filled once the reader looks at it.
_TAKE = (
    '<details class="take" data-take data-needs-script><summary>Copy, hand over, print</summary>'
    '<p class="said" data-said hidden></p>'
    '<button type="button" data-share hidden>Share, as this device does it</button>'
    '<div data-zone="take" data-derived></div></details>'
)


def panel(
    answer: Answer,
    texts: Mapping[str, str],
    *,
    panel_id: str,
    calculator_url: str = "",
    calculators: str = "../",
    links: Mapping[str, str] = MappingProxyType({}),
    guess: bool = False,
) -> str:
    """Return one calculator's form and built answer, before any script has run.

    `texts` are the page's own defaults by field name, `panel_id` is unique on the page, and
    `calculator_url` is the way to the calculator's own page, empty where this is it;
    `calculators` is the way to the folder of all of them, and `links` are the ways on, by slug.
    `guess`: a reader is asked for a guess before the answer, where the calculator has a question.
    """
    calculator = answer.calculator
    filled = zones(answer, answer.inputs)
    said = beside(answer.remarks)
    shown = {**calculator.defaults(), **texts}
    asked = form(calculator, shown, said, panel_id, calculator_url)
    answered = (
        '<section class="answer" data-answer data-derived data-zone="answer" '
        f'aria-label="The figures">{filled["answer"]}</section>'
        f"{onward(calculator, links, panel_id)}{_TAKE}{scenarios(panel_id)}{private()}"
    )
    first = guess_form(answer) if guess else ""
    return _frame(answer, asked, filled, answered, panel_id, calculators, first=first)


def small(
    answer: Answer, texts: Mapping[str, str], *, panel_id: str, calculators: str = "../"
) -> str:
    """Return the essential questions and the headline, with a link to the whole calculator."""
    calculator = answer.calculator
    filled = zones(answer, answer.inputs)
    shown = {**calculator.defaults(), **texts}
    asked = short_form(calculator, shown, beside(answer.remarks), panel_id)
    way = f'<div data-zone="whole" data-derived>{whole(answer, calculators)}</div>'
    return _frame(answer, asked, filled, way, panel_id, calculators, "small")


def whole(answer: Answer, calculators: str) -> str:
    """Return a link to the whole calculator, filled in with the same numbers."""
    calculator = answer.calculator
    address = f"{calculators}{calculator.slug}/#{fragment_of(calculator, answer.case)}"
    return (
        f'<p><a href="{escape(address)}">All of it: the math, the pictures, and '
        "everything it asks</a></p>"
    )


def _frame(
    answer: Answer,
    asked: str,
    filled: Mapping[str, str],
    answered: str,
    panel_id: str,
    calculators: str,
    kind: str = "",
    first: str = "",
) -> str:
    """Return form, state and headline, with the rest of the answer below."""
    calculator = answer.calculator
    versions = (calculator.version, *calculator.earlier_defaults)
    known = {version: calculator.defaults(version) for version in versions}
    defaults = escape(json.dumps(known, separators=(",", ":")))
    return (
        f'<section class="calculator {kind}" id="{panel_id}" data-search-exclude>'
        f'<calculator-panel slug="{calculator.slug}" version="{calculator.version}" '
        f'data-state="example" data-shows-example data-defaults="{defaults}" '
        f'data-names="{escape(FOR_SCRIPTS)}" '
        f'data-calculators="{escape(calculators)}"{" data-small" if kind == "small" else ""}>'
        f'<div class="ask">{asked}</div>'
        '<div class="tell"><div class="now">'
        f'<p class="state" data-status>{escape(WORDS["example"])}</p>'
        '<p data-here hidden><button type="button" data-start-here>'
        "Start live answers here</button></p>"
        '<p data-renew hidden><button type="button" data-reload>Reload this page</button></p>'
        f'<p class="terminal" data-terminal hidden></p>{"" if kind else undo(panel_id)}'
        '<noscript><p class="state">Scripts are off: the answer below is the example\'s, computed '
        f"when this page was built. In a terminal: <code>python -m calculators {calculator.slug} "
        "--help</code></p></noscript>"
        f'{first}<div data-zone="examples">{filled["examples"]}</div>'
        f'<output class="headline" id="{panel_id}-answer" aria-label="The answer" tabindex="-1">'
        f"{filled['headline']}"
        "</output></div></div>"
        f"{answered}{templates(WORDS)}</calculator-panel></section>"
    )
