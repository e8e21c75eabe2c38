"""Write what fences show of a calculator: its panel, reference, headline, chart, and links."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from math import ceil

from calculators.carry import link_html
from calculators.declare.report import Chart, Lines, Voice
from calculators.declare.units import SHARE
from calculators.publish.fences.call import Call, meant
from calculators.publish.fences.example import Mark
from calculators.publish.pages.record import Link, PageRecord, Panel
from calculators.render.accounts import book as drop_zone
from calculators.render.accounts import columns as as_columns
from calculators.render.data import unrounded
from calculators.render.html import block
from calculators.render.html import headline as headline_html
from calculators.render.panel import panel, small
from calculators.render.reference import anchors, as_reference

# How to write a figure in a sentence.
FORMATS: dict[str, Callable[[Voice, float], str]] = {
    "about": lambda voice, value: voice.about(value),
    "limit": lambda voice, value: voice.price(value),
    "lowest": lambda voice, value: voice.price(value, "up"),
    "highest": lambda voice, value: voice.price(value, "down"),
    "whole": lambda _, value: SHARE.format(value),
    "up": lambda _, value: f"{ceil(value - 1e-9):,}",
}


def calculator(call: Call) -> str:
    """Return a panel: the slug on the first line, `name = text` below for the page's defaults."""
    mark, page = call.mark(), call.page
    found = mark.answer()
    base = page.link("calculators/")
    own = page.panel_id(mark.calculator.slug)
    html = panel(
        found,
        mark.texts,
        panel_id=own,
        calculator_url=page.to_calculator(mark.calculator.slug),
        calculators=base,
        guess=page.url.startswith("plays/"),
        links={one.to_slug: link_html(one, found, {}, base) for one in found.calculator.carries},
    )
    page.panels.append(Panel(own, mark, html))
    return html


def small_panel(call: Call) -> str:
    """Return a small panel: the essential questions and the headline."""
    mark, page = call.mark(), call.page
    base = page.link("calculators/")
    own = page.panel_id(mark.calculator.slug)
    html = small(mark.answer(), mark.texts, panel_id=own, calculators=base)
    page.panels.append(Panel(own, mark, html, small=True))
    return html


def reference(call: Call) -> str:
    """Return fields, figures, formulas and worked examples of a calculator."""
    found = call.mark().calculator
    (own, title), *others = anchors(found).items()
    call.page.headings[own] = title
    call.page.ids |= {own for own, _ in others}
    return as_reference(found, call.page.to_calculator(found.slug))


def book(call: Call) -> str:
    """Return the place where a reader drops an accounts file."""
    found = call.mark().calculator
    return drop_zone(found, f"{found.slug}-book")


def columns(call: Call) -> str:
    """Return what the columns of such a file are called."""
    return as_columns(call.mark().calculator)


def headline(call: Call) -> str:
    """Return a calculator's headline for the page's own example, with a link to the calculator."""
    mark = call.mark()
    words = mark.words or "Put in your own numbers"
    address = mark.address(own=not mark.texts)
    _record(call.page, mark, address, inline=False)
    return (
        f'<div class="calculator-headline">{headline_html(mark.answer().report.headline)}'
        '<p class="invented">An invented account.</p>'
        f'<p><a class="md-button md-button--primary" href="{escape(address)}">'
        f"{escape(words)}</a></p></div>"
    )


def chart(call: Call) -> str:
    """Return the chart of a calculator's answer, with the table behind it."""
    found = call.mark().answer()
    charts = [one for one in found.report.blocks if isinstance(one, Chart | Lines)]
    html = "".join(block(one, found) for one in charts[:1])
    return f'<div class="calculator picture" data-search-exclude>{html}</div>'


def link(call: Call) -> str:
    """Return a link that fills the calculator's form, in a paragraph of its own."""
    return f'<p class="calculator-link">{inline_link(call)}</p>'


def inline_link(call: Call) -> str:
    """Return the same within a sentence: `#!calculator-link colr yearly_price=450000 | at 450k`."""
    mark = call.mark()
    words = mark.words or f"Open this in the calculator: {mark.calculator.title}"
    address = mark.address()
    _record(call.page, mark, address, inline=call.inline)
    html = f'<a href="{escape(address)}">{escape(words)}</a>'
    call.page.texts[html] = words
    return html


def figure(call: Call) -> str:
    """Return a figure within a sentence: `#!calculator-figure odds gain=20000 | one_in`.

    Formatted as in tables, unless a word asks for the form that sentences use: `about` (two
    digits), `limit` (three digits), `lowest` and `highest` (three, rounded inward), `whole`
    (percent without decimals), `up` (the next whole number).
    """
    mark = call.mark()
    *how, name = mark.words.split() or [""]
    known = mark.calculator.figures
    if name not in known or [one for one in how if one not in FORMATS] or len(how) > 1:
        which = f"{mark.words!r} is no figure of {mark.calculator.slug}"
        raise call.fault(which + meant(name, known))
    found = mark.answer()
    value = found.value(name)
    text = known[name].unit.format(value)
    if how and value is not None:
        text = FORMATS[how[0]](found.voice, value)
    html = f'<data value="{unrounded(value)}">{escape(text)}</data>'
    call.page.texts[html] = text
    return html


def _record(page: PageRecord, mark: Mark, address: str, *, inline: bool) -> None:
    page.links.append(Link(mark, address.partition("#")[2], inline))
