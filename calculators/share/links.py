"""Writes links, calls and command lines that give the same answer again."""

from __future__ import annotations

from collections.abc import Mapping

from calculators.answer.evaluate import Answer
from calculators.answer.links import fragment, plain_texts
from calculators.declare import links


def texts_of(answer: Answer) -> dict[str, str]:
    """Return everything a link holds: what differs from defaults, names, and who supplied what."""
    voice = answer.voice
    named = {"seller": voice.seller_name, "buyer": voice.buyer_name, "currency": voice.currency}
    return {
        **plain_texts(answer.calculator, answer.case),
        **{name: text for name, text in named.items() if text},
    }


def link(answer: Answer, page: str, texts: Mapping[str, str] | None = None) -> str:
    """Return the address that fills the form; `page` is that of the calculator's own page."""
    filled = texts_of(answer) if texts is None else texts
    return f"{page}#{fragment(answer.calculator, filled)}"


def link_alone(answer: Answer, page: str) -> str:
    """Return the calculator's address, without a number."""
    return f"{page}#{answer.calculator.slug}"


def lasting(answer: Answer, page: str) -> str:
    """Return the short address that leads to `page` and never changes, for print."""
    own = f"{answer.calculator.slug}/"
    site = page.removesuffix(f"calculators/{own}")
    return page if site == page else f"{site}go/{own}"


def command(answer: Answer) -> str:
    """Return the same calculation as a command, without who supplied what."""
    return links.command(answer.calculator.slug, texts_of(answer), answer.calculator.fields)


def call(answer: Answer) -> str:
    """Return the same calculation in Python, with every input that isn't the default."""
    calculator, case = answer.calculator, answer.case
    if case.ranges or case.sought:
        decides = {*calculator.fields, *links.FOR_FIGURES}
        texts = plain_texts(calculator, case)
        return links.call_with_texts(
            calculator.slug, {name: text for name, text in texts.items() if name in decides}
        )
    given = {name: getattr(answer.inputs, name) for name in calculator.fields}
    return links.call(
        calculator.slug,
        {name: value for name, value in given.items() if value != calculator.fields[name].default},
    )
