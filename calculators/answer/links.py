"""Writes the texts of a filled-in calculator, and the address fragment that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calculators.answer.solve import plain_question
from calculators.declare import links
from calculators.declare.basis import EXAMPLE, OWN, zeros_of
from calculators.declare.calculator import Calculator, Case
from calculators.declare.fields import Form
from calculators.declare.provenance import plain_before, plain_sources
from calculators.declare.ranges import SEED, TOGETHER, UNLESS_SAID, plain

AnyCalculator = Calculator[Any, Any]


def plain_texts(calculator: AnyCalculator, case: Case[Any] | Form) -> Mapping[str, str]:
    """Return the inputs as a link writes them: what differs from today's defaults, in order."""
    case = Case(case) if isinstance(case, Form) else case
    texts = {
        name: plain(asked, case.ranges.get(name, getattr(case.inputs, name)))
        for name, asked in calculator.fields.items()
    }
    usual = calculator.defaults()
    apart = {name: text for name, text in texts.items() if text != usual[name]}
    if case.own:
        apart = _own(calculator, case, texts, apart)
    for asked, value in ((SEED, case.seed), (TOGETHER, case.together)):
        if value != UNLESS_SAID[asked.name]:
            apart[asked.name] = asked.plain(value)
    if case.sought:
        apart[links.FIND] = plain_question(case.sought)
    apart |= plain_sources(case.sources) | plain_before(case.before)
    return apart


def _own(
    calculator: AnyCalculator,
    case: Case[Any],
    texts: Mapping[str, str],
    apart: Mapping[str, str],
) -> dict[str, str]:
    """Return what a link with own numbers names: all that is known, and whose it is.

    An amount that isn't named would be 0 with own numbers, and the example's for programs that
    don't know `own`, so it's named unless it's 0 for both.
    """
    zeros = zeros_of(calculator.fields)
    named = {
        name: text
        for name, text in texts.items()
        if case.statuses.get(name, "missing") != "missing"
        or (name not in case.statuses and name in apart)
        or (name in zeros and text != "0")
    }
    named[OWN] = "1"
    if shown := [name for name, status in case.statuses.items() if status == "example"]:
        named[EXAMPLE] = ",".join(shown)
    return named


def fragment(calculator: AnyCalculator, texts: Mapping[str, str]) -> str:
    """Return the fragment that fills the form with these texts."""
    return links.fragment(calculator.slug, calculator.version, texts)


def fragment_of(calculator: AnyCalculator, case: Case[Any] | Form) -> str:
    """Return the fragment that fills the form with these inputs."""
    return fragment(calculator, plain_texts(calculator, case))
