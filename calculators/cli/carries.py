"""The ways on from an answer, as commands that can be run as they stand."""

from __future__ import annotations

from calculators.answer.evaluate import Answer
from calculators.carry import AnyCarry, texts_onward
from calculators.catalog import find
from calculators.cli.program import program
from calculators.declare import links


def ways_on(answer: Answer) -> str:
    """All of them, each with its label; empty where there is none."""
    ways = "".join(
        f"\n{one.label}\n  {command(one, answer)}\n" for one in answer.calculator.carries
    )
    return f"\nGo on with these numbers\n{ways}" if ways else ""


def command(carry: AnyCarry, answer: Answer) -> str:
    """One way on, with what is asked beside the link at its defaults."""
    target = find(carry.to_slug)
    texts = texts_onward(carry, answer, {})
    return links.command(target.slug, texts, target.fields, program())
