"""The Markdown marks that place a calculator, its reference, its headline, or a link to it."""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Callable, Mapping, Sequence
from html import escape
from math import ceil
from typing import Any

from calculators.answer.evaluate import AnyCalculator
from calculators.answer.links import plain_texts
from calculators.answer.reading import read
from calculators.carry import link_html
from calculators.catalog import UnknownCalculator, find
from calculators.declare.fields import Invalid
from calculators.declare.links import RESERVED
from calculators.declare.report import Chart, Lines, Voice
from calculators.declare.units import SHARE
from calculators.publish.fences.example import Mark
from calculators.publish.fences.location import HERE
from calculators.render.accounts import book as drop_zone
from calculators.render.accounts import columns as as_columns
from calculators.render.data import unrounded
from calculators.render.html import block
from calculators.render.html import headline as spoken
from calculators.render.panel import panel, small
from calculators.render.reference import as_reference

NAMES_IN_A_FENCE = {"seller", "buyer", "currency", "find", "seed", "together"}

# How a figure is said in a sentence.
SPOKEN: dict[str, Callable[[Voice, float], str]] = {
    "about": lambda voice, value: voice.about(value),
    "limit": lambda voice, value: voice.price(value),
    "lowest": lambda voice, value: voice.price(value, "up"),
    "highest": lambda voice, value: voice.price(value, "down"),
    "whole": lambda _, value: SHARE.format(value),
    "up": lambda _, value: f"{ceil(value - 1e-9):,}",
}
EXAMPLE = "example"  # stands for all the texts of a worked example, by its id


def calculator(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    """A panel: the slug on the first line, `name = text` below for the page's own defaults."""
    mark = fenced(source, language)
    found = mark.answer()
    base = HERE.link("calculators/")
    return panel(
        found,
        mark.texts,
        panel_id=_panel_id(mark),
        calculator_url=HERE.to_calculator(mark.calculator.slug),
        calculators=base,
        guess=HERE.url.startswith("plays/"),
        links={one.to_slug: link_html(one, found, {}, base) for one in found.calculator.carries},
    )


def small_panel(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    """A small panel: the essential questions and the headline."""
    mark = fenced(source, language)
    base = HERE.link("calculators/")
    return small(mark.answer(), mark.texts, panel_id=_panel_id(mark), calculators=base)


def _panel_id(mark: Mark) -> str:
    """The slug; for a second panel of the same calculator on a page, with a number."""
    slug = mark.calculator.slug
    HERE.panels[slug] += 1
    count = HERE.panels[slug]
    return slug if count == 1 else f"{slug}-{count}"


def reference(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    """Fields, figures, formulas and worked examples of a calculator."""
    mark = fenced(source, language)
    return as_reference(mark.calculator, HERE.to_calculator(mark.calculator.slug))


def book(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    """Where a reader drops a book of accounts."""
    found = fenced(source, language).calculator
    return drop_zone(found, f"{found.slug}-book")


def columns(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    """What the columns of such a book are called."""
    return as_columns(fenced(source, language).calculator)


def headline(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    """A calculator's headline for the page's own example, with the way to the calculator."""
    mark = fenced(source, language)
    words = mark.words or "Put in your own numbers"
    address = mark.address(own=not mark.texts)
    return (
        f'<div class="calculator-headline">{spoken(mark.answer().report.headline)}'
        '<p class="invented">An invented account.</p>'
        f'<p><a class="md-button md-button--primary" href="{escape(address)}">'
        f"{escape(words)}</a></p></div>"
    )


def chart(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    """The chart of a calculator's answer, with the table behind it."""
    found = fenced(source, language).answer()
    charts = [one for one in found.report.blocks if isinstance(one, Chart | Lines)]
    drawn = "".join(block(one, found) for one in charts[:1])
    return f'<div class="calculator picture" data-search-exclude>{drawn}</div>'


def link(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    """A link that fills the calculator's form: `slug | words`, then `name = text` lines."""
    return f'<p class="calculator-link">{_link(fenced(source, language))}</p>'


def inline_link(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    """The same within a sentence: `#!calculator-link colr yearly_price=450000 | at 450,000`."""
    return _link(inlined(source, language))


def figure(source: str, language: str, *_rest: Any, **_options: Any) -> str:
    """A figure within a sentence: `#!calculator-figure odds gain=20000 | one_in`.

    As tables show it; with a word before it as sentences say it: `about` (two digits), `limit`
    (three digits), `lowest` and `highest` (three, rounded inwards), `whole` (per cents without
    decimals), `up` (the next whole number).
    """
    mark = inlined(source, language)
    *how, name = mark.words.split() or [""]
    known = mark.calculator.figures
    if name not in known or [one for one in how if one not in SPOKEN] or len(how) > 1:
        near = difflib.get_close_matches(name, known, n=1)
        meant = f"; did you mean {near[0]}?" if near else ""
        raise HERE.fault(
            source, f"{language}: {mark.words!r} is no figure of {mark.calculator.slug}{meant}"
        )
    found = mark.answer()
    value = found.value(name)
    text = known[name].unit.format(value)
    if how and value is not None:
        text = SPOKEN[how[0]](found.voice, value)
    return f'<data value="{unrounded(value)}">{escape(text)}</data>'


def _link(mark: Mark) -> str:
    words = mark.words or f"Open this in the calculator: {mark.calculator.title}"
    return f'<a href="{escape(mark.address())}">{escape(words)}</a>'


def fenced(source: str, language: str) -> Mark:
    """What a fenced mark says: the slug and words on its first line, `name = text` below."""
    first, *lines = source.strip().splitlines() or [""]
    slug, _, words = first.partition("|")
    place = f"```{language}\n{source}"
    pairs = [line for line in lines if line.strip()]
    return _mark(slug.strip(), pairs, words.strip(), place, language)


def inlined(source: str, language: str) -> Mark:
    """What a mark within a sentence says: `slug name=text name="two words" | words`."""
    head, _, words = source.partition("|")
    try:
        slug, *pairs = shlex.split(head) or [""]
    except ValueError as unclosed:
        raise HERE.fault(source, f"{language}: {unclosed}") from None
    return _mark(slug, pairs, words.strip(), source, language)


def _mark(slug: str, pairs: Sequence[str], words: str, place: str, language: str) -> Mark:
    """Check a mark whole, so that a misspelt name or a bad text stops the build with its line."""
    try:
        found = find(slug)
    except UnknownCalculator as unknown:
        raise HERE.fault(place, f"{language}: {unknown}") from None
    texts: dict[str, str] = {}
    said = set[str]()
    for pair in pairs:
        name, text = (part.strip() for part in pair.split("=", 1)) if "=" in pair else (pair, "")
        if "=" not in pair:
            raise HERE.fault(
                place, f"{language}: {pair.strip()!r} is not of the form name = text", pair
            )
        if name == EXAMPLE:
            texts |= _example(text, found, place, f"{language}: ", pair)
            continue
        if name not in found.fields and name not in NAMES_IN_A_FENCE:
            raise HERE.fault(place, f"{language}: {_no_such_name(name, found)}", pair)
        if name in said:
            raise HERE.fault(place, f"{language}: {name!r} stands here twice", pair)
        said.add(name)
        texts[name] = text
    try:
        read(found, texts)
    except Invalid as invalid:
        name, problem = next(iter(invalid.problems.items()))
        raise HERE.fault(place, f"{language}: {name}: {problem}", _pair(name, pairs)) from None
    return Mark(found, texts, words)


def _example(
    own: str, found: AnyCalculator, place: str, before: str, pair: str
) -> Mapping[str, str]:
    """The texts of a worked example; what stands below it changes some of them."""
    known = {one.id: one for one in found.examples}
    if own not in known:
        near = difflib.get_close_matches(own, known, n=1)
        meant = f"; did you mean {near[0]}?" if near else ""
        raise HERE.fault(place, f"{before}{own!r} is no example of {found.slug}{meant}", pair)
    return plain_texts(found, known[own].inputs)


def _pair(name: str, pairs: Sequence[str]) -> str:
    return next((pair for pair in pairs if pair.partition("=")[0].strip() == name), "")


def _no_such_name(name: str, found: AnyCalculator) -> str:
    near = found.nearest(name, *NAMES_IN_A_FENCE)
    meant = f"; did you mean {near}?" if near else ""
    why = "belongs to links alone" if name in RESERVED else f"is no field of {found.slug}"
    return f"{name!r} {why}{meant}"
