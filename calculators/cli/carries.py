"""Writes the links from an answer to other calculators as commands that run as they are."""

from __future__ import annotations

from calculators.answer.evaluate import Answer
from calculators.carry import AnyCarry, texts_onward
from calculators.catalog import find
from calculators.cli.program import program
from calculators.declare import links


def ways_on(answer: Answer) -> str:
    """Return all of them, each with its label; empty if there are none."""
    ways = "".join(
        f"\n{one.label}\n  {command(one, answer)}\n" for one in answer.calculator.carries
    )
    return f"\nGo on with these numbers\n{ways}" if ways else ""


def command(carry: AnyCarry, answer: Answer) -> str:
    """Return one as a command, with the questions beside the link at their defaults."""
    target = find(carry.to_slug)
    texts = texts_onward(carry, answer, {})
    return links.command(target.slug, texts, target.fields, program())
